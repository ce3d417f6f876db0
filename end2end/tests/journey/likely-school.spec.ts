// A school that is here already is offered while its twin is being typed, and asked about before it
// is added.

import { expect, test } from "../../fixtures.ts";
import { addSchool, register, sees, unique } from "./steps.ts";

test("somebody who types a school that is here is asked about it first", async ({ visitor, another }) => {
  const name = `Kísérleti Iskola ${unique()}`;
  await register(visitor, "Kovács Éva", `eva.${unique()}@iskola.example`);
  await addSchool(visitor, name);
  const second = await another("en");
  await register(second, "Nagy Pál", `pal.${unique()}@iskola.example`);
  await second.open("/me/school/new");
  await second.field("school-field-country").selectOption("HU");
  await second.fill("school-field-name", name.toUpperCase());
  await second.fill("school-field-town", `Város ${name}`);
  if (second.live) {
    await sees(second, "school-alike-title");
    await second.look();
  }
  await second.page.locator('input[name^="types"]').first().check();
  await second.fill("school-field-address", "Fő tér 1.");
  await second.fill("school-field-head-name", "Igazgató Ilona");
  await second.fill("school-field-head-email", "igazgato@iskola.example");
  await second.page.locator('form[action^="?/add_school"] select[name="role"]').selectOption("teacher");
  await second.press("school-new-button");
  await sees(second, "school-alike-title");
  await second.page.locator('form[action^="?/join_school"] select[name="role"]').selectOption("teacher");
  await second.press("school-alike-join");
  await expect(second.page.getByRole("link", { name }).first()).toBeVisible();
});
