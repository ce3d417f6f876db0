// The own data: taken along, and the account erased or kept.

import { expect, test } from "../../fixtures.ts";
import { register, sees, unique } from "./steps.ts";

test("a teacher packs her data and loads it", async ({ visitor }) => {
  await register(visitor, "Szabó Judit", `data.${unique()}@iskola.example`);
  await visitor.open("/me/privacy");
  await visitor.press("privacy-export-button");
  await sees(visitor, "told-export-asked");
  const link = visitor.page.getByRole("link", { name: visitor.say("privacy-export-load") });
  await expect(async () => {
    await visitor.page.goto("/me/privacy");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  const address = (await link.getAttribute("href")) ?? "";
  const answer = await visitor.page.request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/zip");
  expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
});

test("a teacher wants to go, and stays after all", async ({ visitor }) => {
  await register(visitor, "Szabó Judit", `going.${unique()}@iskola.example`);
  await visitor.open("/me/privacy");
  await visitor.follow("privacy-erase-link");
  await sees(visitor, "privacy-removed");
  await sees(visitor, "privacy-anonymised");
  await visitor.page.locator("details.confirm summary").click();
  await visitor.press("privacy-erase-button", visitor.page.locator("details.confirm form"));
  await sees(visitor, "told-erasure-asked");
  await sees(visitor, "privacy-waiting-title");
  await visitor.press("privacy-keep");
  await sees(visitor, "told-account-kept");
});
