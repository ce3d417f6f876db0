// Signing in with an account elsewhere, at a real OpenID Connect provider.

import { expect, type Person, test } from "../../fixtures.ts";
import { PROVIDER_ADDRESS } from "../../portal/place.js";
import { PASSWORD, setUpSecondStep } from "./second-step.ts";
import { register, sees, unique } from "./steps.ts";

const PROVIDER = { provider: "Test Ministry" };

// The provider's page has a type face from yet another place; it gets none.
test.use({ elsewhere: new RegExp(`^${PROVIDER_ADDRESS}/|^https://fonts\\.googleapis\\.com/`) });
test.beforeEach(async ({ page }) => {
  await page.route("https://fonts.googleapis.com/**", (route) => route.fulfill({ contentType: "text/css", body: "" }));
});

/** Goes to the provider and signs in there under this name. */
async function throughProvider(person: Person, login: string): Promise<void> {
  await person.open("/login");
  const { page } = person;
  await page.getByRole("link", { name: person.say("account-with-provider", PROVIDER) }).click();
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).not.toHaveURL(new RegExp(`^${PROVIDER_ADDRESS}`));
  await person.look();
}

async function signOut(person: Person): Promise<void> {
  await person.page.locator("header .menu summary").last().click();
  await person.press("site-sign-out");
  await person.page.context().clearCookies({ name: /^_/ });
}

for (const language of ["en", "hu", "tr"] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`a newcomer registers without letter and password, in ${language}`, async ({ visitor }) => {
      const email = `ministry.${unique()}@iskola.example`;
      await throughProvider(visitor, email);
      await sees(visitor, "account-newcomer-title", PROVIDER);
      await visitor.press("account-register-button");
      await sees(visitor, "problem-must-agree");
      await visitor.field("account-agree").check();
      await visitor.press("account-register-button");
      await sees(visitor, "told-joined");
      await sees(visitor, "school-find-title");

      await signOut(visitor);
      await throughProvider(visitor, email);
      await visitor.open("/me/security");
      await sees(visitor, "account-linked-title");
    });
  });
}

test("the same confirmed address opens the account that is here", async ({ visitor }) => {
  const email = `both.${unique()}@iskola.example`;
  await register(visitor, "Szabó Judit", email);
  await signOut(visitor);
  await throughProvider(visitor, email);
  await visitor.open("/me/security");
  await sees(visitor, "account-linked-title");
});

test("without a confirmed address the password is typed once", async ({ visitor }) => {
  const email = `link.${unique()}@iskola.example`;
  const login = unique();
  await register(visitor, "Szabó Judit", email);
  await signOut(visitor);
  await throughProvider(visitor, login);
  await sees(visitor, "account-newcomer-no-email", PROVIDER);
  await visitor.fill("account-email", email);
  await visitor.fill("account-password", "guessed");
  await visitor.press("account-sign-in-button");
  await sees(visitor, "problem-wrong-password");
  await visitor.fill("account-password", PASSWORD);
  await visitor.press("account-sign-in-button");
  await sees(visitor, "told-provider-linked");

  await signOut(visitor);
  await throughProvider(visitor, login);
  await visitor.open("/me/security");
  await sees(visitor, "account-linked-title");
});

test("who has a second step links with it, and not with the password alone", async ({ visitor }) => {
  const email = `both.steps.${unique()}@iskola.example`;
  const login = unique();
  await register(visitor, "Szabó Judit", email);
  const paper = await setUpSecondStep(visitor);
  await signOut(visitor);
  await throughProvider(visitor, login);
  await visitor.fill("account-email", email);
  await visitor.fill("account-password", PASSWORD);
  await visitor.press("account-sign-in-button");
  await sees(visitor, "account-code-title");

  // Gone away before the code: nothing is linked.
  await visitor.page.context().clearCookies({ name: /^_/ });
  await throughProvider(visitor, login);
  await sees(visitor, "account-newcomer-no-email", PROVIDER);
  await visitor.fill("account-email", email);
  await visitor.fill("account-password", PASSWORD);
  await visitor.press("account-sign-in-button");
  await visitor.fill("account-code", paper);
  await visitor.press("account-sign-in-button");
  await sees(visitor, "told-provider-linked");
});

test("who changes their mind at the provider is back at the sign-in page", async ({ visitor }) => {
  await visitor.open("/login");
  await visitor.page.getByRole("link", { name: visitor.say("account-with-provider", PROVIDER) }).click();
  await visitor.page.getByRole("link", { name: "Cancel" }).click();
  await expect(visitor.page).toHaveURL(/\/login/);
  await visitor.open("/login/with/ministry/back?state=made-up&code=made-up");
  await sees(visitor, "problem-expired");
});
