// Work in a workspace with the keyboard alone.

import { expect, test } from "../../fixtures.ts";
import { unique } from "../journey/steps.ts";
import { SHARED, sharedWorkspace, startThread } from "../journey/workspace.ts";
import { Keys } from "./keys.ts";

test.use({ thorough: false });

test("a teacher finds a thread and answers with the keyboard", async ({ visitor, another }) => {
  const mark = unique();
  const judit = await another();
  await judit.signInAs("judit");
  const workspace = await sharedWorkspace(judit);
  await startThread(judit, workspace, `Keys ${mark}`, "How many bridges do you have?");

  await visitor.signInAs("elif");
  const keys = new Keys(visitor);
  const { page } = visitor;
  await keys.open("/");
  await keys.skip();
  await keys.follow(page.getByRole("link", { name: SHARED }).and(page.locator(`[href="${workspace}"]`)).first());
  await keys.follow(page.locator(`.tab[href="${workspace}/forum"]`));
  await keys.follow(page.locator("main").getByRole("link", { name: `Keys ${mark}` }).or(page.locator('main a[href*="/forum/sections/"]')).first());
  const thread = page.locator("main").getByRole("link", { name: `Keys ${mark}` }).first();
  if (await thread.count() > 0) await keys.follow(thread);

  const text = `Eleven ${mark}`;
  await keys.tabTo(page.locator('textarea[name="body"]').last());
  if (visitor.live) {
    // The buttons above the field are reached backwards, and give the keyboard back to it.
    await page.keyboard.press("Shift+Tab");
    await keys.sees();
    await keys.tabTo(page.locator('textarea[name="body"]').last());
  }
  await keys.type(text);
  await keys.follow(page.getByRole("button", { name: visitor.say("forum-reply"), exact: true }));
  await expect(page.getByText(text)).toBeVisible();
  await expect(page.getByText(text), "one lands at the own reply").toBeInViewport();
});

test("a pupil signs in with the card and posts with the keyboard", async ({ visitor: pupil }) => {
  const mark = unique();
  const keys = new Keys(pupil);
  const { page } = pupil;
  await keys.open("/");
  await keys.follow(page.locator('main a[href="/pupil"]').first());
  await keys.skip();
  await keys.fill("account-class-code", "hdk379");
  await keys.fill("account-nickname", "sunnyfox");
  await keys.fill("account-secret", "Lapulevél 27");
  await keys.go();
  await pupil.readLanguage();
  await keys.skip();
  await keys.follow(page.locator('main a[href^="/w/"]').first());
  await keys.skip();
  await keys.fill("feed-post-label", `Our bridge has a cat ${mark}`);
  await keys.follow(page.getByRole("button", { name: pupil.say("feed-post-button"), exact: true }));
  await expect(page.getByText(`Our bridge has a cat ${mark}`)).toBeInViewport();
});

test("a question before deleting keeps the keyboard and gives it back @live", async ({ visitor: pupil }) => {
  const mark = unique();
  await pupil.signInAs("sunnyfox");
  const workspace = await sharedWorkspace(pupil);
  const keys = new Keys(pupil);
  const { page } = pupil;
  await keys.open(workspace);
  await keys.skip();
  await keys.fill("feed-post-label", `Soon gone ${mark}`);
  await keys.follow(page.getByRole("button", { name: pupil.say("feed-post-button"), exact: true }));
  const entry = page.locator(".entry", { hasText: mark }).first();
  const opener = entry.locator("summary").last();
  await keys.tabTo(opener);
  await page.keyboard.press("Enter");
  const dialog = page.locator("dialog.dialog-modal[open]");
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("Tab");
    const isInside = await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null);
    expect(isInside, "the keyboard stays in the question").toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await keys.follow(dialog.getByRole("button", { name: pupil.say("feed-delete") }));
  await expect(page.getByText(`Soon gone ${mark}`)).toHaveCount(0);
});
