// Somebody registered in the wrong country: the officers of one country give them to those of the
// other, and everybody is told.

import { expect, test } from "../../fixtures.ts";
import { addSchool, register, sees, unique } from "../journey/steps.ts";

test("a person goes to the officers of another country, with the school", async ({ visitor, another }) => {
  const code = unique();
  const name = `Derya Nehir ${code}`;
  await register(visitor, name, `derya.${code}@okul.example`);
  await addSchool(visitor, `Nehir Okulu ${code}`);

  const here = await another("en");
  await here.signInAs("officer-hu");
  await here.open("/desk/people");
  await here.page.locator('input[name="q"]').fill(code);
  await here.press("support-filter-button");
  await here.go(here.page.getByRole("link", { name }).first());
  const address = new URL(here.page.url()).pathname;
  const transfer = here.page.locator('form[action^="?/transfer_person"]');
  await here.press("transfer-button", transfer);
  await sees(here, "problem-required");
  await transfer.locator('select[name="country"]').selectOption("TR");
  await expect(transfer.locator('input[name="with_school"]')).toBeChecked();
  await transfer.locator('textarea[name="comment"]').fill(`It is in Edirne ${code}.`);
  await here.press("transfer-button", transfer);
  await sees(here, "told-person-transferred");

  const there = await another("en");
  await there.signInAs("officer-tr");
  await there.open("/notifications");
  await sees(there, "notification-desk-received", { name });
  await there.open(address);
  await expect(there.page.getByText(`It is in Edirne ${code}.`).first()).toBeVisible();

  await visitor.open("/notifications");
  await expect(visitor.page.getByText(`It is in Edirne ${code}.`)).toBeVisible();
});
