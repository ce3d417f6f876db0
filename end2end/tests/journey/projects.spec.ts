// Finding projects as everybody may: facets with counts, what was chosen taken back, an address that
// asks the same again. And the gallery, in which officers show some of them.

import { expect, test } from "../../fixtures.ts";
import { narrow, sees, unique } from "./steps.ts";

const FOUND = "main [role=status] strong";

test("a visitor narrows the projects, takes a choice back, and sees all again", async ({ visitor }) => {
  await visitor.open("/");
  await visitor.follow("site-see-projects");
  const all = await visitor.page.locator(FOUND).innerText();
  await narrow(visitor, "country", "HU");
  const hungarian = await visitor.page.locator(FOUND).innerText();
  expect(hungarian).not.toBe(all);
  await narrow(visitor, "state", "active");
  expect(visitor.page.url()).toContain("country=HU");
  expect(visitor.page.url()).toContain("state=active");
  const running = await visitor.page.locator(FOUND).innerText();
  expect(running).not.toBe(hungarian);
  await sees(visitor, "search-why");
  // A visitor keeps no search.
  await expect(visitor.page.getByText(visitor.say("search-keep"), { exact: true })).toHaveCount(0);

  const state = visitor.page.locator("ul.cluster a", { hasText: visitor.say("project-state-active") });
  await visitor.go(state);
  expect(visitor.page.url()).not.toContain("state=active");
  await expect(visitor.page.locator(FOUND)).toHaveText(hungarian);
  await visitor.follow("project-all");
  expect(new URL(visitor.page.url()).search).toBe("");
  await expect(visitor.page.locator(FOUND)).toHaveText(all);
});

test("a visitor finds a project in spite of a slip and opens it", async ({ visitor }) => {
  await visitor.open("/projects");
  const title = await visitor.page.locator("main .card h2").first().innerText();
  const long = title.split(" ").find((word) => /^[A-Za-z]{5,}$/.test(word)) ?? title;
  await visitor.page.locator('input[name="q"]').fill(`${long.slice(0, -2)}${long.at(-1)}${long.at(-2)}`);
  await visitor.press("search-button");
  const card = visitor.page.locator("main .card", { hasText: title });
  await expect(card.getByText(visitor.say("search-why"))).toBeVisible();
  await visitor.go(card.getByRole("link", { name: title }));
  await expect(visitor.page.locator("h1")).toHaveText(title);
});

test("a teacher keeps a search for projects and asks it again", async ({ visitor: judit }) => {
  const name = `Rivers ${Date.now()}`;
  await judit.signInAs("judit");
  await judit.open("/projects?country=TR");
  await judit.page.locator("details.reveal summary", { hasText: judit.say("search-keep") }).click();
  await judit.fill("search-name", name);
  await judit.page.locator("details.reveal form").getByRole("button", { name: judit.say("search-keep") }).click();
  await sees(judit, "told-search-saved");
  const line = judit.page.locator("li", { has: judit.page.getByRole("link", { name }) });
  await judit.go(line.getByRole("link", { name }));
  expect(judit.page.url()).toContain("/projects?country=TR");
  await judit.press("search-forget", line);
  await sees(judit, "told-search-forgotten");
});

test("an officer puts a project into the gallery, a visitor sees it, and it is taken out", async ({ visitor, another }) => {
  const sentence = `Pupils of two towns built one bridge (${unique()}).`;
  const officer = await another();
  await officer.signInAs("officer-hu");
  await officer.open("/projects?country=HU&state=closed");
  const link = officer.page.locator("main .card a[href^='/projects/']").last();
  const title = await link.innerText();
  await officer.go(link);
  const form = officer.page.locator("details.reveal", { has: officer.page.locator('textarea[name="sentence"]') });
  await form.locator("summary").click();
  await officer.fill("project-gallery-sentence", "Nice");
  await officer.go(form.locator("form button").last());
  await expect(form.locator('textarea[name="sentence"]')).toHaveValue("Nice");
  await officer.fill("project-gallery-sentence", sentence);
  await officer.go(form.locator("form button").last());
  await sees(officer, "told-project-shown");

  await visitor.open("/");
  await visitor.follow("project-gallery-all");
  const card = visitor.page.locator("main .card", { hasText: sentence });
  await expect(card).toContainText(title);
  await visitor.go(card.getByRole("link", { name: title }));
  await sees(visitor, "project-gallery-in");
  await expect(visitor.page.getByText(sentence)).toBeVisible();

  await officer.press("project-gallery-take-out");
  await sees(officer, "told-project-unshown");
  await visitor.open("/gallery");
  await expect(visitor.page.getByText(sentence)).toHaveCount(0);
});
