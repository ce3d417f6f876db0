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
  // Without the search, so that others come after it.
  await officer.open(new URL(officer.page.url()).pathname);
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

test("a colleague and a paper speak for somebody", async ({ visitor, another }) => {
  const code = unique();
  const name = `Pintér Dóra ${code}`;
  await register(visitor, name, `dora.${code}@posta.example`);
  await visitor.page.locator('main select[name="country"]').selectOption("HU");
  await visitor.fill("school-find-words", "Hétforrás");
  await visitor.press("school-find-button");
  const join = visitor.page.locator('form[action^="?/join_school"]').first();
  await join.locator('input[name="school"]').first().check();
  await join.locator('select[name="role"]').selectOption("teacher");
  await visitor.press("school-join-button", join);
  await sees(visitor, "told-school-joined");
  await visitor.page.locator('input[type="file"]').setInputFiles({
    name: `igazolas-${code}.pdf`,
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\nten bytes!"),
  });
  await visitor.press("certificate-send");
  await sees(visitor, "told-certificate-added");

  const judit = await another("hu");
  await judit.signInAs("judit");
  await judit.open("/");
  const card = judit.page.locator("article", { hasText: name });
  await judit.press("colleague-known", card);
  await sees(judit, "told-colleague-answered");

  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await officer.open("/desk/people");
  await officer.page.locator('input[name="q"]').fill(code);
  await officer.press("support-filter-button");
  await expect(officer.page.locator("table").getByText(officer.say("support-has-certificate"))).toBeVisible();
  await officer.go(officer.page.getByRole("link", { name }).first());
  await sees(officer, "support-evidence-colleague-knows", { by: "Szabó Judit" });
  await expect(officer.page.getByRole("link", { name: `igazolas-${code}.pdf` })).toBeVisible();
});

test("an officer writes a reason that everybody reads in their own language", async ({ visitor, another }) => {
  const code = unique();
  const name = `Fodor Lili ${code}`;
  await register(visitor, name, `lili.${code}@iskola.example`);
  await addSchool(visitor, `Lilla Iskola ${code}`);
  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await officer.open("/desk/reasons");
  await officer.page.getByText(officer.say("support-own-reason-add")).first().click();
  const form = officer.page.locator('form[action^="?/save_reason"]', { has: officer.page.locator('input[name="id"][value=""]') }).first();
  await form.locator('textarea[name="texts[en]"]').fill(`Please come back in September ${code}.`);
  await form.locator('textarea[name="texts[hu]"]').fill(`Kérjük, jelentkezzen szeptemberben ${code}.`);
  await form.locator('textarea[name="texts[tr]"]').fill(`Lütfen eylülde yeniden başvurun ${code}.`);
  await officer.press("support-own-reason-save", form);
  await sees(officer, "told-saved");

  await officer.open("/desk/people");
  await officer.page.locator('input[name="q"]').fill(code);
  await officer.press("support-filter-button");
  await officer.go(officer.page.getByRole("link", { name }).first());
  await officer.page.locator('input[name="verdict"][value="return"]').check();
  // In the officer's own language.
  await officer.page.getByLabel(new RegExp(`${code}\\.`)).check();
  await officer.press("support-decide-button");
  await sees(officer, "told-decided");
  await visitor.open("/me/school");
  const own = { en: "Please come back", hu: "Kérjük, jelentkezzen", tr: "Lütfen eylülde" };
  const said = Object.values(own).map((start) => visitor.page.getByText(new RegExp(`^${start}.*${code}`)));
  await expect(said[0].or(said[1]).or(said[2]).first()).toBeVisible();
});
