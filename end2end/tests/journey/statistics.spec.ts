// How large the portal is, for everybody.

import { expect, test } from "../../fixtures.ts";

test("a visitor reads the numbers of all countries and of one", async ({ visitor }) => {
  await visitor.open("/");
  await visitor.follow("statistics-more");
  await expect(visitor.page).toHaveURL("/stats");
  await expect(visitor.page.locator("svg[role='img']")).toHaveCount(4);
  await visitor.field("statistics-country").selectOption("HU");
  await visitor.press("statistics-show");
  await expect(visitor.page).toHaveURL(/country=HU/);
  const name = await visitor.field("statistics-country").locator("option:checked").textContent();
  await expect(visitor.page.getByRole("heading", { level: 2 }).first()).toContainText(name?.trim() ?? "");
  const table = visitor.page.locator("table").first();
  await expect(table).toBeHidden();
  await visitor.page.locator("summary", { hasText: visitor.say("statistics-as-table") }).click();
  await expect(table).toBeVisible();
  const file = await visitor.page.request.get("/stats.csv");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("month,country,schools,staff,projects");
});
