// What a support desk does with schools besides deciding: the head is asked, two entries become one,
// a school that waits goes to another country, staff look after a school's page.

import { expect, test } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";
import { addSchool, register, sees, unique, validate } from "../journey/steps.ts";

test("the head of a school says whether somebody works there, and the officer sees it", async ({ visitor, another }) => {
  const code = unique();
  const head = `igazgato.${code}@iskola.example`;
  await register(visitor, `Szabó Judit ${code}`, `judit.${code}@iskola.example`);
  await addSchool(visitor, `Fejes Iskola ${code}`, head);

  const principal = await another("en");
  await principal.open(await linkInLetter(head, "/head/"));
  await sees(principal, "head-title");
  await principal.press("head-known");
  await sees(principal, "head-thanks-known");

  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await officer.open("/desk/people");
  await officer.page.locator('input[name="q"]').fill(`Judit ${code}`);
  await officer.press("support-filter-button");
  await sees(officer, "support-head-known");
  await officer.go(officer.page.getByRole("link", { name: `Szabó Judit ${code}` }).first());
  await sees(officer, "support-evidence-head-known");
  await sees(officer, "support-history-head-known");
});

test("two entries for one school become one, and the old address leads there", async ({ visitor, another }) => {
  const code = unique();
  await register(visitor, `Kovács Éva ${code}`, `eva.${code}@iskola.example`);
  await addSchool(visitor, `Kettős Gimnázium ${code}`);
  const second = await another("en");
  await register(second, `Nagy Pál ${code}`, `pal.${code}@iskola.example`);
  await addSchool(second, `Ikertestvér Szakiskola ${code}`);

  const officer = await another("en");
  await officer.signInAs("officer-hu");
  const find = async (name: string): Promise<string> => {
    await officer.open("/desk/schools");
    await officer.page.locator('input[name="q"]').fill(name);
    await officer.press("support-filter-button");
    await officer.go(officer.page.getByRole("link", { name }).first());
    return new URL(officer.page.url()).pathname;
  };
  const goes = await find(`Ikertestvér Szakiskola ${code}`);
  await find(`Kettős Gimnázium ${code}`);
  await officer.follow("merge-title");
  await officer.fill("merge-other", `http://portal.example${goes}`);
  await officer.press("merge-compare");
  await sees(officer, "merge-keep");
  await officer.press("merge-button");
  await sees(officer, "problem-required");
  await officer.page.getByLabel(`Kettős Gimnázium ${code}`).check();
  await officer.press("merge-button");
  await sees(officer, "told-schools-merged");
  await expect(officer.page.getByRole("link", { name: `Nagy Pál ${code}` })).toBeVisible();
  await officer.open(goes);
  await expect(officer.page.getByRole("heading", { level: 1 })).toHaveText(`Kettős Gimnázium ${code}`);
});

test("a school that waits goes to the officers of another country", async ({ visitor, another }) => {
  const code = unique();
  await register(visitor, `Tóth Anna ${code}`, `anna.${code}@iskola.example`);
  await addSchool(visitor, `Messzi Iskola ${code}`);
  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await officer.open("/desk/schools");
  await officer.page.locator('input[name="q"]').fill(code);
  await officer.press("support-filter-button");
  await officer.go(officer.page.getByRole("link", { name: `Messzi Iskola ${code}` }).first());
  await officer.follow("merge-title");
  await officer.page.locator('form[action^="?/transfer_school"] select[name="country"]').selectOption("TR");
  await officer.press("transfer-button");
  await sees(officer, "told-school-transferred");
});

test("an officer says who looks after the page of a school", async ({ visitor, another }) => {
  const code = unique();
  await register(visitor, `Balogh Réka ${code}`, `reka.${code}@iskola.example`);
  await addSchool(visitor, `Gondos Iskola ${code}`);
  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await validate(officer, `Balogh Réka ${code}`);
  await officer.go(officer.page.getByRole("link", { name: `Gondos Iskola ${code}` }).first());
  const school = new URL(officer.page.url()).pathname.replace("/desk", "");
  await officer.open(school);
  await officer.press("school-administrator-name");
  await sees(officer, "school-administrator");
  await visitor.open(school);
  await visitor.follow("school-correct-button");
  await sees(visitor, "school-save");
});
