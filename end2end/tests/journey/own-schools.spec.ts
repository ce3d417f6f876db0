// The own schools: one more that waits while everything stays open, another role, the end at the old one.

import { expect, test, type Person } from "../../fixtures.ts";
import { addSchool, register, sees, unique, validate } from "./steps.ts";

/** The officer decides on the school that somebody joined. */
async function decide(officer: Person, name: string, verdict: string, comment = ""): Promise<void> {
  await officer.open("/desk/people");
  await officer.page.locator('input[name="q"]').fill(name);
  await officer.press("support-filter-button");
  await officer.go(officer.page.getByRole("link", { name }).first());
  await sees(officer, "support-moving");
  await officer.page.locator(`input[name="verdict"][value="${verdict}"]`).check();
  await officer.fill("support-comment", comment);
  await officer.press("support-decide-button");
  await sees(officer, "told-decided");
}

test("a teacher moves to another school, and only that one is confirmed", async ({ visitor, another }) => {
  const mark = unique();
  const name = `Kovács Nóra ${mark}`;
  await register(visitor, name, `moving.${mark}@iskola.example`);
  await addSchool(visitor, `Régi Iskola ${mark}`);
  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await validate(officer, name);

  await visitor.open("/me/school");
  await visitor.page.locator('main select[name="country"]').selectOption("HU");
  await visitor.fill("school-find-words", "Hétforrás");
  await visitor.press("school-find-button");
  const join = visitor.page.locator('form[action^="?/join_school"]').first();
  await join.locator('input[name="school"]').first().check();
  await join.locator('select[name="role"]').selectOption("teacher");
  await visitor.press("school-join-button", join);
  await sees(visitor, "school-moving-title");
  await visitor.open("/people");
  await expect(visitor.page.locator('input[name="q"]').first()).toBeVisible();

  await decide(officer, name, "return", "Please tell us since when you work there.");
  await visitor.open("/me/school");
  await sees(visitor, "school-todo-answer-title");
  await visitor.fill("school-answer-label", "Since the first of September.");
  await visitor.press("school-answer-button");
  await sees(visitor, "school-moving-title");
  await decide(officer, name, "approve");

  await visitor.open("/me/school");
  const card = (text: string) => visitor.page.locator("article.card", { hasText: text });
  const fresh = card("Hétforrás");
  await fresh.locator("details.reveal summary").click();
  await fresh.locator('select[name="role"]').selectOption("librarian");
  await fresh.locator('input[name="since"]').fill("2019-09-01");
  await visitor.press("school-role-save", fresh);
  await sees(visitor, "told-saved");
  await expect(card("Hétforrás").locator('input[name="since"]')).toHaveValue("2019-09-01");

  const old = card(mark);
  await old.locator("details.confirm summary").click();
  await visitor.press("school-leave-yes", old.locator("details.confirm form"));
  await sees(visitor, "told-school-left");
  await sees(visitor, "school-former-title");
  await sees(visitor, "school-ready-title");
});
