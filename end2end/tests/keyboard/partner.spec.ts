// A partner is found and asked with the keyboard alone.

import { expect, test } from "../../fixtures.ts";
import { sees } from "../journey/steps.ts";
import { Keys } from "./keys.ts";

test.use({ thorough: false });

test("a teacher searches a colleague and asks for contact with the keyboard", async ({ visitor }) => {
  // Each run asks somebody else: a request is sent once.
  await visitor.signInAs(visitor.live ? "judit" : "elif");
  const keys = new Keys(visitor);
  const { page } = visitor;
  await keys.open("/");
  await keys.follow(page.locator('.site-nav a[href="/people"]'));

  await keys.skip();
  await keys.tabTo(page.locator('main input[name="q"]'));
  const countries = page.locator("main details.facet").first();
  await keys.tabTo(countries.locator("summary"));
  await page.keyboard.press("Enter");
  await keys.tabTo(countries.locator('input[value="PT"]'));
  await page.keyboard.press("Space");
  await expect(countries.locator('input[value="PT"]')).toBeChecked();
  await keys.follow(countries.getByRole("button", { name: visitor.say("search-show") }));
  expect(page.url()).toContain("country=PT");

  const open = page.locator(".card", { hasText: visitor.say("people-available") }).first();
  await keys.skip();
  await keys.follow(open.getByRole("link").first());

  await keys.skip();
  await keys.follow(page.getByRole("button", { name: visitor.say("partner-ask-button") }));
  await expect(page.locator(".error-summary"), "an empty request is not sent").toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(visitor.field("partner-message")).toBeFocused();
  await keys.type("Our classes are of the same age: shall we build bridges?");
  await keys.follow(page.getByRole("button", { name: visitor.say("partner-ask-button") }));
  await sees(visitor, "told-contact-asked");
});
