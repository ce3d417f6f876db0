// The work of a desk with many registrations: officers see who works on what, tell each other what
// they know, go from one to the next, and validate the clear cases together.

import { expect, test } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";
import { addSchool, register, sees, unique } from "../journey/steps.ts";

test("two officers do not do the same work", async ({ visitor, another }) => {
  const code = unique();
  const name = `Gábor Éva ${code}`;
  await register(visitor, name, `eva.${code}@iskola.example`);
  await addSchool(visitor, `Közös Iskola ${code}`);

  const one = await another("en");
  await one.signInAs("officer-hu");
  const other = await another("en");
  await other.signInAs("central");
  const find = async (officer: typeof one): Promise<void> => {
    await officer.open("/desk/people");
    await officer.page.locator('input[name="q"]').fill(code);
    await officer.press("support-filter-button");
  };
  await find(one);
  await one.go(one.page.getByRole("link", { name }).first());
  const address = new URL(one.page.url()).pathname;
  await one.press("support-take");
  await expect(one.page.getByRole("button", { name: one.say("support-give-back") })).toBeVisible();
  await one.fill("support-note-label", `Called the school ${code}.`);
  await one.press("support-note-button");
  await expect(one.page.getByText(`Called the school ${code}.`)).toBeVisible();

  await find(other);
  await expect(other.page.getByText("Török Balázs").first()).toBeVisible();
  await other.open(address);
  await expect(other.page.getByText(`Called the school ${code}.`)).toBeVisible();
  await other.page.locator('input[name="verdict"][value="refuse"]').check();
  await other.page.locator('input[name="reasons[]"]').first().check();
  await other.press("support-decide-button");
  await expect(other.page.getByText(other.say("problem-taken-by", { by: "Török Balázs" })).first()).toBeVisible();
  await other.press("support-take-over");

  await one.open(address);
  await other.page.locator('input[name="verdict"][value="refuse"]').check();
  await other.page.locator('input[name="reasons[]"]').first().check();
  await other.press("support-decide-button");
  await sees(other, "told-decided");
  await one.page.locator('input[name="verdict"][value="return"]').check();
  await one.page.locator('input[name="reasons[]"]').first().check();
  await one.press("support-decide-button");
  await expect(one.page.getByText(one.say("problem-decided-by", { by: "Maeve Lindqvist" })).first()).toBeVisible();
});

test("clear cases are validated together, and the officer goes on with the next", async ({ visitor, another }) => {
  const code = unique();
  const [name, head] = [`Sipos Ágnes ${code}`, `igazgato.${code}@iskola.example`];
  await register(visitor, name, `agnes.${code}@iskola.example`);
  await addSchool(visitor, `Derűs Iskola ${code}`, head);
  const principal = await another("en");
  await principal.open(await linkInLetter(head, "/head/"));
  await principal.press("head-known");

  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await officer.open("/desk/schools");
  await officer.page.locator('input[name="q"]').fill(code);
  await officer.press("support-filter-button");
  await officer.go(officer.page.getByRole("link", { name: `Derűs Iskola ${code}` }).first());
  await officer.page.locator('input[name="verdict"][value="approve"]').check();
  await officer.press("support-decide-next");
  await sees(officer, "told-decided");
  await expect(officer.page.getByRole("heading", { level: 1 })).not.toHaveText(`Derűs Iskola ${code}`);

  await officer.open("/desk/people");
  await officer.page.locator('input[name="q"]').fill(code);
  await officer.field("support-evidence-title").selectOption("clear");
  await officer.press("support-filter-button");
  await expect(officer.page.locator(`input[name="people[]"]`).first()).toBeChecked();
  await officer.press("support-bulk-button");
  await sees(officer, "told-several-validated");

  await visitor.open("/me/school");
  await sees(visitor, "school-ready-title");
});
