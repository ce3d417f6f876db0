// The partner board: from a first line to a partner; what visitors read, and following a search.

import { expect, type Person, test } from "../../fixtures.ts";
import { sees, unique } from "./steps.ts";

/** Fills in what a draft with a title still lacks. */
async function complete(person: Person): Promise<void> {
  await person.fill("announcement-field-body", "My class measures a small river and would like to write to a class beside another one.");
  await person.fill("announcement-field-places", "2");
  await person.fill("project-field-age-from", "9");
  await person.fill("project-field-age-to", "12");
  await person.field("announcement-field-from").selectOption({ index: 2 });
  await person.field("announcement-field-to").selectOption({ index: 5 });
  for (const list of ["languages", "subjects"]) {
    await person.page.locator(`input[name^="${list}"]`).first().check();
  }
}

test("a teacher looks for partners, comes back to the draft, and finds one", async ({ visitor: judit, another }) => {
  const title = `Rivers ${unique()}`;
  await judit.signInAs("judit");
  await judit.open("/partners");
  await judit.follow("announcement-new");
  await judit.fill("project-field-title", title);
  await judit.press("announcement-publish");
  await expect(judit.page.locator(".error-summary"), "the board wants more than a title").toBeVisible();
  await judit.press("project-save-draft");
  await sees(judit, "told-announcement-saved");

  await judit.open("/");
  await judit.open("/partners");
  await judit.go(judit.page.locator(".rows").getByRole("link", { name: title }));
  await sees(judit, "project-state-draft");
  const address = new URL(judit.page.url()).pathname;
  const visitor = await another();
  await visitor.open(address);
  await sees(visitor, "site-not-found");

  await judit.follow("project-edit");
  await complete(judit);
  await judit.press("announcement-publish");
  await sees(judit, "told-announcement-published");

  await visitor.open(address);
  await expect(visitor.page.getByRole("heading", { name: title })).toBeVisible();
  await sees(visitor, "announcement-for-colleagues");
  const read = await visitor.page.locator("main").innerText();
  expect(read).not.toContain("Judit");
  expect(read).not.toContain("Hétforrás");

  const elif = await another("tr");
  await elif.signInAs("elif");
  await elif.open(`/partners?q=${encodeURIComponent(title)}`);
  await elif.go(elif.page.getByRole("link", { name: title }));
  await expect(elif.page.getByRole("link", { name: "Szabó Judit" })).toBeVisible();
  await elif.fill("message-text", "Bizim de bir nehrimiz var, birlikte yazalım mı?");
  await elif.press("message-send");
  await expect(elif.page.locator(".entry").last().getByRole("link", { name: title })).toBeVisible();

  await judit.open(address);
  await judit.press("announcement-take");
  await sees(judit, "told-announcement-taken");
  await visitor.open(address);
  await sees(visitor, "announcement-state-taken");
  await elif.open(address);
  await expect(elif.page.getByRole("button", { name: elif.say("message-send"), exact: true })).toHaveCount(0);
  await judit.press("announcement-reopen");
  await sees(judit, "told-announcement-reopened");
});

test("an announcement that ends soon stays with one press", async ({ visitor: judit }) => {
  await judit.signInAs("judit");
  await judit.open("/partners");
  await judit.go(judit.page.locator(".rows").getByRole("link", { name: "Tizenegy híd – és az Önöké?" }));
  await judit.press("announcement-renew");
  await sees(judit, "told-announcement-renewed");
});

test("a visitor searches the board and finds its feed", async ({ visitor }) => {
  await visitor.open("/partners");
  await visitor.page.locator('main input[name="q"]').fill("nehir");
  await visitor.page.locator('main select[name="country"]').selectOption("TR");
  await visitor.press("project-search");
  await expect(visitor.page.getByRole("link", { name: "Nehir günlüğü tutuyoruz" })).toBeVisible();
  const feed = visitor.page.getByRole("link", { name: visitor.say("announcement-feed") });
  const answer = await visitor.page.request.get((await feed.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toContain("application/atom+xml");
  const text = await answer.text();
  expect(text).toContain("Nehir günlüğü tutuyoruz");
  expect(text).not.toContain("Elif");
});

test("a search of the board is followed and forgotten", async ({ visitor: elif }) => {
  const name = `Bread ${unique()}`;
  await elif.signInAs("elif");
  await elif.open("/partners?q=bread");
  await elif.page.locator("details.reveal summary", { hasText: elif.say("search-keep") }).click();
  await elif.fill("search-name", name);
  await elif.page.locator("details.reveal form").getByRole("button", { name: elif.say("search-keep") }).click();
  await sees(elif, "told-search-saved");
  const line = elif.page.locator("li", { has: elif.page.getByRole("link", { name }) });
  await elif.press("search-tell-no-more", line);
  await elif.press("search-forget", line);
  await sees(elif, "told-search-forgotten");
  await expect(line).toHaveCount(0);
});

test("what is begun and not even saved stands in the own list @live", async ({ visitor: elif }) => {
  const title = `Masal ${unique()}`;
  await elif.signInAs("elif");
  await elif.open("/partners/new");
  await elif.fill("project-field-title", title);
  await sees(elif, "ui-autosave-saved");
  await elif.open("/partners");
  const begun = elif.page.locator(".rows li", { hasText: title });
  await expect(begun.getByText(elif.say("announcement-unsent"))).toBeVisible();
  await elif.go(begun.getByRole("link"));
  await expect(elif.field("project-field-title")).toHaveValue(title);
  await elif.press("project-save-draft");
  await sees(elif, "told-announcement-saved");
});
