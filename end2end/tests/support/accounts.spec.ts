// What a support desk does with accounts besides deciding on registrations.

import { expect, test } from "../../fixtures.ts";
import { PASSWORD, setUpSecondStep } from "../journey/second-step.ts";
import { addSchool, register, sees, unique, validate } from "../journey/steps.ts";

test("an officer locks an account and opens it again, and its owner is told why", async ({ visitor, another }) => {
  const code = unique();
  const email = `fanni.${code}@iskola.example`;
  await register(visitor, `Zárt Fanni ${code}`, email);
  await addSchool(visitor, `Nyitott Iskola ${code}`);
  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await validate(officer, `Zárt Fanni ${code}`);
  await officer.follow("suspend-account-link");
  await officer.press("suspend-button");
  await sees(officer, "problem-required");
  await officer.fill("suspend-reason", "Please call us before you go on.");
  await officer.press("suspend-button");
  await sees(officer, "told-suspended");
  await sees(officer, "suspend-locked-title");
  await officer.follow("deed-link");
  await officer.page.locator('select[name="deed"]').selectOption("person.suspend");
  await officer.press("support-filter-button");
  await expect(officer.page.getByRole("cell", { name: officer.say("deed-person-suspend") })).toHaveCount(1);
  await officer.go(officer.page.getByRole("link", { name: `Zárt Fanni ${code}` }).first());
  await officer.follow("suspend-account-link");

  await visitor.open("/me");
  await visitor.fill("account-email", email);
  await visitor.fill("account-password", "nine rivers and a paper boat");
  await visitor.press("account-sign-in-button");
  const told = visitor.page.getByText("Please call us before you go on.").first();
  await expect(told, "why").toBeVisible();
  await expect(told, "whom to ask").toContainText("@");

  await officer.press("suspend-open-button");
  await sees(officer, "told-reinstated");
  await visitor.fill("account-password", "nine rivers and a paper boat");
  await visitor.press("account-sign-in-button");
  await sees(visitor, "people-save");
});

test("who lost the phone and the codes comes in again with an officer's help", async ({ visitor, another }) => {
  const code = unique();
  const email = `edit.${code}@iskola.example`;
  await register(visitor, `Kód Edit ${code}`, email);
  await addSchool(visitor, `Kódos Iskola ${code}`);
  await setUpSecondStep(visitor);
  await visitor.page.locator("header .menu summary").last().click();
  await visitor.press("site-sign-out");

  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await validate(officer, `Kód Edit ${code}`);
  await officer.follow("suspend-account-link");
  await officer.press("suspend-step-button");
  await sees(officer, "told-second-step-taken");
  await expect(officer.page.locator("#second-step"), "there is nothing more to take").toHaveCount(0);

  await visitor.open("/login?next=%2Fme%2Fsecurity");
  await visitor.fill("account-email", email);
  await visitor.fill("account-password", PASSWORD);
  await visitor.press("account-sign-in-button");
  await expect(visitor.page).toHaveURL(/\/me\/security$/);
  await sees(visitor, "account-step-begin");
});

test("an officer names an ambassador, whom visitors find, and ends it", async ({ visitor, another }) => {
  const code = unique();
  const name = `Követ Klára ${code}`;
  await register(visitor, name, `klara.${code}@iskola.example`);
  await addSchool(visitor, `Nagyköveti Iskola ${code}`);
  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await validate(officer, name);
  await visitor.open("/me");
  await visitor.field("people-public-tick").check();
  await visitor.page.locator("input[name='parts[]'][value='school']").check();
  await visitor.press("people-save");

  await officer.follow("suspend-account-link");
  await officer.press("role-give");
  await sees(officer, "problem-required");
  await officer.page.locator('input[name="role"][value="ambassador"]').check();
  await officer.press("role-give");
  await sees(officer, "told-appointed");
  await officer.open(`/desk/roles?q=${code}`);
  await sees(officer, "role-current");

  await visitor.open("/notifications");
  await expect(visitor.page.getByText(visitor.say("role-ambassador")).first()).toBeVisible();
  const stranger = await another("en");
  await stranger.open("/ambassadors");
  await stranger.page.locator('select[name="country"]').selectOption("HU");
  await stranger.press("search-button");
  await stranger.go(stranger.page.getByRole("link", { name }));
  await sees(stranger, "role-ambassador");

  await officer.go(officer.page.getByRole("link", { name }).first());
  await officer.page.locator("details.confirm summary").click();
  await officer.press("role-end", officer.page.locator("details.confirm form"));
  await sees(officer, "told-dismissed");
  await sees(officer, "role-over");
});

test("two accounts of one person become one, and the old page leads there", async ({ visitor, another }) => {
  const code = unique();
  const name = `Kettős Kata ${code}`;
  await register(visitor, name, `kata.${code}@iskola.example`);
  await addSchool(visitor, `Kettős Iskola ${code}`);
  const second = await another("en");
  const old = `kata.regi.${code}@iskola.example`;
  await register(second, name, old);
  await addSchool(second, `Régi Iskola ${code}`);

  const officer = await another("en");
  await officer.signInAs("officer-hu");
  const find = async (school: string): Promise<string> => {
    await officer.open("/desk/people");
    await officer.page.locator('input[name="q"]').fill(school);
    await officer.press("support-filter-button");
    await officer.go(officer.page.getByRole("link", { name }).first());
    return new URL(officer.page.url()).pathname;
  };
  const goes = await find(`Régi Iskola ${code}`);
  const keep = await find(`Kettős Iskola ${code}`);
  await officer.follow("suspend-account-link");
  await officer.follow("account-merge-link");
  await officer.fill("account-merge-other", `http://portal.example${goes}`);
  await officer.press("merge-compare");
  await sees(officer, "account-merge-what");
  await officer.press("account-merge-button");
  await sees(officer, "problem-required");
  const kept = keep.split("/").at(-1) ?? "";
  await officer.page.locator(`input[name="keep"][value="${kept}"]`).check();
  await officer.press("account-merge-button");
  await sees(officer, "told-accounts-merged");
  await officer.open(goes);
  expect(new URL(officer.page.url()).pathname).toBe(keep);
  await sees(officer, "account-merge-history");

  await second.open("/me");
  await second.fill("account-email", old);
  await second.fill("account-password", "nine rivers and a paper boat");
  await second.press("account-sign-in-button");
  await sees(second, "problem-rule-accounts-merged");
});
