// Finding people and schools: slips, facets with counts, why each result is there, an address to keep.

import { expect, test } from "../../fixtures.ts";
import { narrow, sees } from "./steps.ts";

test("a teacher finds a colleague in spite of a slip, and reads why", async ({ visitor: judit }) => {
  await judit.signInAs("judit");
  await judit.open("/people");
  await judit.page.locator('input[name="q"]').fill("Elif Yidliz");
  await judit.press("search-button");
  const card = judit.page.locator(".card", { hasText: "Elif Yıldız" });
  await expect(card).toBeVisible();
  await expect(card.getByText(judit.say("search-why"))).toBeVisible();
});

test("facets narrow a search, can be taken back, and the address asks the same again", async ({ visitor: judit, another }) => {
  await judit.signInAs("judit");
  await judit.open("/people");
  const all = await judit.page.locator("main [role=status] strong").innerText();
  await narrow(judit, "country", "TR");
  await narrow(judit, "subject", "history");
  const address = judit.page.url();
  expect(address).toContain("country=TR");
  expect(address).toContain("subject=history");
  const some = await judit.page.locator("main [role=status] strong").innerText();
  expect(some).not.toBe(all);

  const elif = await another("tr");
  await elif.signInAs("elif");
  await elif.open(address.slice(new URL(address).origin.length));
  await expect(elif.page.locator("main .card").first()).toBeVisible();
  expect(await elif.page.locator("main .card").count()).toBe(await judit.page.locator("main .card").count());

  const taken = judit.page.locator("ul.cluster a").first();
  await judit.go(taken);
  expect(judit.page.url()).not.toContain("country=TR");
  await judit.follow("people-show-all");
  // Others register meanwhile, so there may be more of all than before.
  expect(new URL(judit.page.url()).search).toBe("");
  await expect(judit.page.locator("main [role=status] strong")).not.toHaveText(some);
});

test("schools are found by word and region", async ({ visitor: judit }) => {
  await judit.signInAs("judit");
  await judit.open("/schools");
  await judit.page.locator('input[name="q"]').fill("hetforras iskola");
  await judit.press("search-button");
  await expect(judit.page.getByRole("link", { name: "Hétforrás Általános Iskola" })).toBeVisible();
  await sees(judit, "search-why");
  await judit.open("/schools?country=HU");
  await expect(judit.page.locator('input[name="region"]').first()).toBeAttached();
});

test("a search is kept, is asked again, tells no more, and is forgotten", async ({ visitor: judit }) => {
  const name = `Rivers ${Date.now()}`;
  await judit.signInAs("judit");
  await judit.open("/people?q=river&country=TR");
  await judit.page.locator("details.reveal summary", { hasText: judit.say("search-keep") }).click();
  await judit.fill("search-name", name);
  await judit.page.locator("details.reveal form").getByRole("button", { name: judit.say("search-keep") }).click();
  await sees(judit, "told-search-saved");
  const line = judit.page.locator("li", { has: judit.page.getByRole("link", { name }) });
  await judit.press("search-tell-no-more", line);
  await judit.go(line.getByRole("link", { name }));
  expect(judit.page.url()).toContain("country=TR");
  await judit.press("search-forget", line);
  await sees(judit, "told-search-forgotten");
  await expect(line).toHaveCount(0);
});
