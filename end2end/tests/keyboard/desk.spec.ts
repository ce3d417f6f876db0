// An officer works through a queue with the keyboard alone.

import { expect, test } from "../../fixtures.ts";
import { addSchool, register, sees, unique } from "../journey/steps.ts";
import { Keys } from "./keys.ts";

test.use({ thorough: false });

test("an officer opens the queue, validates somebody with the keyboard alone, and comes back", async ({ visitor, another }) => {
  const code = unique();
  const [earlier, later] = [`Kiss Anna ${code}`, `Nagy Béla ${code}`];
  for (const [name, address] of [
    [earlier, "anna"],
    [later, "bela"],
  ]) {
    const newcomer = await another("en");
    await register(newcomer, name, `${address}.${code}@iskola.example`);
    await addSchool(newcomer, `Billentyű Iskola ${address} ${code}`);
  }

  await visitor.signInAs("officer-hu");
  const keys = new Keys(visitor);
  const { page } = visitor;
  const heading = page.getByRole("heading", { level: 1 });
  await keys.open("/desk");
  await keys.skip();
  await keys.follow(page.locator('main a[href="/desk/people"]').last());

  // The newest of the two first.
  await keys.skip();
  await keys.tabTo(page.locator('main input[name="q"]'));
  await keys.type(code);
  await keys.tabTo(page.locator('main select[name="order"]'));
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('main select[name="order"]')).toHaveValue("newest");
  await keys.follow(page.getByRole("button", { name: visitor.say("support-filter-button"), exact: true }));
  await expect(page.locator("table tbody tr")).toHaveCount(2);
  await keys.skip();
  await keys.follow(page.locator("table").getByRole("link", { name: later }));
  await expect(heading).toHaveText(later);

  // Next and previous stay within what was asked for, and in its order.
  await keys.shortcut("n");
  await expect(heading).toHaveText(earlier);
  await keys.shortcut("p");
  await expect(heading).toHaveText(later);
  await keys.shortcut("t");
  await expect(page.getByRole("button", { name: visitor.say("support-give-back") })).toBeVisible();

  const decision = page.locator('form[action^="?/decide_person"]');
  await keys.skip();
  await keys.tabTo(decision.locator('input[name="verdict"][value="approve"]'));
  await page.keyboard.press("Space");
  await keys.tabTo(decision.locator('input[name="with_school"]'));
  await page.keyboard.press("Space");
  await keys.shortcut("d");
  await sees(visitor, "told-decided");
  await expect(heading, "the next one of the queue").toHaveText(earlier);

  await keys.follow(page.locator('a[href^="/desk/people?"]', { hasText: visitor.say("support-part-people") }));
  expect(page.url()).toContain("order=newest");
  await expect(page.locator("table tbody tr")).toHaveCount(1);
  await expect(page.locator("table").getByRole("link", { name: earlier })).toBeVisible();
});
