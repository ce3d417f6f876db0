// Two people save the same form: the second one is told, sees both texts, and nothing is lost.

import { expect, type Person, test } from "../../fixtures.ts";
import { unique } from "../journey/steps.ts";
import { sharedWorkspace, writePage } from "../journey/workspace.ts";
import { send, titleTells } from "./form.ts";

test.use({ thorough: false });

/** Writes the text of a page whose editor is open. */
async function rewrite(person: Person, text: string): Promise<void> {
  await person.fill("page-text", text);
}

test("two teachers edit one page: the second sees both texts and joins them", async ({ visitor: judit, another }) => {
  const mark = unique();
  await judit.signInAs("judit");
  const page = await writePage(judit, await sharedWorkspace(judit), `Rules ${mark}`, "One apple each.");
  const elif = await another();
  await elif.signInAs("elif");
  await judit.open(`${page}/edit`);
  await elif.open(`${page}/edit`);

  await rewrite(judit, "One apple each. Wash it first.");
  expect(await send(judit, "save_page")).toBe(303);

  await rewrite(elif, "One apple and one pear each.");
  await elif.fill("page-title", `New rules ${mark}`);
  elif.thorough = true;
  expect(await send(elif, "save_page")).toBe(409);
  await titleTells(elif);
  await expect(elif.page.locator(".error-summary")).toBeFocused();
  await expect(elif.page.getByText(elif.say("problem-conflict"))).toBeVisible();
  await expect(elif.field("page-text")).toHaveValue("One apple and one pear each.");
  await expect(elif.field("page-title")).toHaveValue(`New rules ${mark}`);
  const theirs = elif.page.locator(".field-theirs");
  await expect(theirs.filter({ hasText: "One apple each. Wash it first." })).toBeVisible();
  await expect(theirs.filter({ hasText: `Rules ${mark}` })).toBeVisible();

  await judit.open(page);
  await expect(judit.page.getByText("Wash it first."), "nothing is overwritten yet").toBeVisible();

  await rewrite(elif, "One apple and one pear each. Wash them first.");
  expect(await send(elif, "save_page")).toBe(303);
  await judit.open(page);
  await expect(judit.page.getByText("One apple and one pear each. Wash them first.")).toBeVisible();
  await judit.open(`${page}/history`);
  await expect(judit.page.locator('main a[href*="/history/"]'), "both texts are in the history").toHaveCount(3);
});

test("three saves at once: whoever is later than twice is asked twice", async ({ visitor: judit, another }) => {
  const mark = unique();
  await judit.signInAs("judit");
  const page = await writePage(judit, await sharedWorkspace(judit), `Stones ${mark}`, "Stone 1");
  const elif = await another();
  await elif.signInAs("elif");
  await elif.open(`${page}/edit`);
  await judit.open(`${page}/edit`);
  await rewrite(judit, "Stone 2");
  expect(await send(judit, "save_page")).toBe(303);
  await rewrite(elif, "Stone A");
  expect(await send(elif, "save_page")).toBe(409);
  await judit.open(`${page}/edit`);
  await rewrite(judit, "Stone 3");
  expect(await send(judit, "save_page")).toBe(303);
  expect(await send(elif, "save_page"), "what she was shown is old already").toBe(409);
  await expect(elif.page.locator(".field-theirs").filter({ hasText: "Stone 3" })).toBeVisible();
  await expect(elif.field("page-text")).toHaveValue("Stone A");
});

test("a draft that waits while somebody else saves does not overwrite it @live", async ({ visitor: judit, another }) => {
  const mark = unique();
  await judit.signInAs("judit");
  const page = await writePage(judit, await sharedWorkspace(judit), `Bells ${mark}`, "They ring at noon.");
  const elif = await another();
  await elif.signInAs("elif");
  await elif.open(`${page}/edit`);
  await rewrite(elif, "They ring at eleven.");
  await expect(elif.page.getByText(elif.say("ui-autosave-saved"))).toBeVisible();
  await elif.open("/");

  await judit.open(`${page}/edit`);
  await rewrite(judit, "They ring at noon and at six.");
  expect(await send(judit, "save_page")).toBe(303);

  await elif.open(`${page}/edit`);
  await expect(elif.field("page-text")).toHaveValue("They ring at eleven.");
  expect(await send(elif, "save_page")).toBe(409);
  await expect(elif.page.locator(".field-theirs").filter({ hasText: "They ring at noon and at six." })).toBeVisible();
});
