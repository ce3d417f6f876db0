// Links of letters that were used, are mistyped, or are too old.

import { expect, test } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";
import { register, sees, unique } from "../journey/steps.ts";
import { send } from "./form.ts";

test.use({ thorough: false });

test("a confirmation link works once, and offers a new one afterwards", async ({ visitor, another }) => {
  const mark = unique();
  const email = `link.${mark}@iskola.example`;
  await register(visitor, `Tanár ${mark}`, email);
  const link = await linkInLetter(email, "/confirm/");
  const somebody = await another();
  const answer = await somebody.page.goto(link);
  expect(answer?.status()).toBe(410);
  await somebody.look();
  await sees(somebody, "account-link-gone");
  await sees(somebody, "account-confirm-gone-text");
  await somebody.fill("account-email", email);
  expect(await send(somebody, "resend_confirmation")).toBe(303);
  await sees(somebody, "told-link-sent");
});

test("a link for a new password works once", async ({ visitor, another }) => {
  const mark = unique();
  const email = `word.${mark}@iskola.example`;
  await register(visitor, `Tanár ${mark}`, email);
  const somebody = await another();
  await somebody.open("/login");
  await somebody.follow("account-forgot");
  await somebody.fill("account-email", email);
  await somebody.press("account-forgot-button");
  await sees(somebody, "told-link-sent");
  const link = await linkInLetter(email, "/password/");
  await somebody.open(link);
  await somebody.fill("account-new-password", "short");
  expect(await send(somebody, "choose_new_password")).toBe(422);
  await expect(somebody.page.locator(".error-summary")).toBeFocused();
  await somebody.fill("account-new-password", "seven lamps above the quiet harbour");
  expect(await send(somebody, "choose_new_password")).toBe(303);
  await sees(somebody, "told-password-chosen");

  const answer = await somebody.page.goto(link);
  expect(answer?.status()).toBe(410);
  await somebody.look();
  await sees(somebody, "account-password-gone-text");

  await visitor.page.goto("/me");
  await expect(visitor.page, "the other devices are signed out").toHaveURL(/\/login/);
});

test("a mistyped link says the same", async ({ visitor }) => {
  visitor.thorough = true;
  for (const link of ["/confirm/nothing", "/password/nothing"]) {
    const answer = await visitor.page.goto(link);
    expect(answer?.status()).toBe(410);
    await visitor.look();
    await sees(visitor, "account-link-gone");
    await expect(visitor.field("account-email")).toBeVisible();
  }
});
