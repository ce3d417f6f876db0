// The desk in numbers, and what was done: for the officers of a country and for the centre.

import { expect, test } from "../../fixtures.ts";

test("an officer reads the numbers and the log", async ({ visitor: officer }) => {
  await officer.signInAs("officer-hu");
  await officer.open("/desk");
  await officer.follow("support-part-numbers");
  await expect(officer.page.locator("svg[role='img']")).toHaveCount(4);
  const file = await officer.page.request.get("/desk/stats.csv");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("period,country,queue");
  await officer.follow("support-part-audit");
  await officer.field("support-audit-kind").selectOption("account");
  await officer.press("support-filter-button");
  await expect(officer.page).toHaveURL(/kind=account/);
});

test("the centre sees the countries beside each other", async ({ visitor: centre }) => {
  await centre.signInAs("central");
  await centre.open("/desk/stats");
  await expect(centre.page.getByText(centre.say("support-numbers-countries"), { exact: true }).first()).toBeVisible();
});
