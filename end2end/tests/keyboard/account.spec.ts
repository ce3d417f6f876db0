// Into the portal with the keyboard alone.

import { expect, test } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";
import { sees, unique } from "../journey/steps.ts";
import { Keys } from "./keys.ts";

test.use({ thorough: false });

test("somebody registers, confirms, signs out and signs in again with the keyboard", async ({ visitor }) => {
  const keys = new Keys(visitor);
  const { page } = visitor;
  const email = `tasten.${unique()}@iskola.example`;
  const password = "nine rivers and a paper boat";

  await test.step("the first Tab jumps over the header", async () => {
    await keys.open("/");
    await keys.skip();
    const presses = await keys.follow(page.locator("main").getByRole("link", { name: visitor.say("site-register") }).first());
    expect(presses, "registering is the first thing of the page").toBeLessThanOrEqual(3);
  });

  await test.step("a wrong answer is corrected from the summary", async () => {
    await keys.skip();
    await keys.fill("account-name", "Tastatur Tina");
    await keys.fill("account-email", "tina@nowhere");
    await keys.fill("account-password", password);
    await keys.tabTo(visitor.field("account-agree"));
    await page.keyboard.press("Space");
    await expect(visitor.field("account-agree")).toBeChecked();
    await keys.follow(page.getByRole("button", { name: visitor.say("account-register-button") }));

    await expect(page.locator(".error-summary")).toBeFocused();
    await keys.sees();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(visitor.field("account-email")).toBeFocused();
    await keys.sees();
    await page.keyboard.press("Control+A");
    await keys.type(email);
    await keys.fill("account-password", password);
    await keys.go();
    await sees(visitor, "account-sent-title");
  });

  await test.step("the address is confirmed", async () => {
    await keys.open(await linkInLetter(email, "/confirm/"));
    await keys.skip();
    await keys.follow(page.getByRole("button", { name: visitor.say("account-confirm-button") }));
    await sees(visitor, "school-find-title");
  });

  await test.step("the menu of the account opens, closes and signs out", async () => {
    const menu = page.locator(".site-tools > details.menu > summary");
    await keys.tabTo(menu);
    await page.keyboard.press("Enter");
    await expect(page.locator(".site-tools > details.menu .menu-panel")).toBeVisible();
    if (visitor.live) {
      await page.keyboard.press("Tab");
      await keys.sees();
      await page.keyboard.press("Escape");
      await expect(page.locator(".site-tools > details.menu .menu-panel")).toBeHidden();
      await expect(menu).toBeFocused();
      await page.keyboard.press("Space");
    }
    await keys.follow(page.getByRole("button", { name: visitor.say("site-sign-out") }));
    await sees(visitor, "told-signed-out");
  });

  await test.step("somebody signs in: Enter in the last field is enough", async () => {
    await keys.follow(page.locator(".site-tools").getByRole("link", { name: visitor.say("site-sign-in") }));
    await keys.skip();
    await keys.fill("account-email", email);
    await keys.fill("account-password", password);
    await keys.go();
    await expect(page.locator(".site-tools > details.menu > summary")).toBeVisible();
  });
});

test("the language changes with the keyboard", async ({ visitor }) => {
  const keys = new Keys(visitor);
  await keys.open("/about");
  await keys.tabTo(visitor.page.locator(".language-form summary"));
  await visitor.page.keyboard.press("Enter");
  await keys.follow(visitor.page.locator('button[name="language"][value="tr"]'));
  await expect(visitor.page.locator("html")).toHaveAttribute("lang", "tr");
});
