// A second step when signing in: set up with an app, used with a code on paper, given up again.

import { expect, type Person, test } from "../../fixtures.ts";
import { codeOfApp, PASSWORD, withPassword } from "./second-step.ts";
import { register, sees, unique } from "./steps.ts";

async function signIn(person: Person, email: string): Promise<void> {
  await person.open("/login?next=%2Fme%2Fsecurity");
  await person.fill("account-email", email);
  await person.fill("account-password", PASSWORD);
  await person.press("account-sign-in-button");
}

for (const language of ["en", "hu", "tr"] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`a code is asked for after the password, in ${language}`, async ({ visitor }) => {
      const email = `step.${unique()}@iskola.example`;
      await register(visitor, "Szabó Judit", email);
      await visitor.open("/me/security");
      await withPassword(visitor, "account-step-begin");
      const key = (await visitor.page.locator("code").first().innerText()).replaceAll(" ", "");
      const paper = await visitor.page.locator(".codes code").first().innerText();
      await visitor.fill("account-code", "abc");
      await visitor.press("account-set-up-button");
      await sees(visitor, "problem-wrong-code");
      await visitor.fill("account-code", codeOfApp(key));
      await visitor.press("account-set-up-button");
      await sees(visitor, "told-second-step-on");

      await visitor.page.locator("header .menu summary").last().click();
      await visitor.press("site-sign-out");
      await signIn(visitor, email);
      await sees(visitor, "account-code-title");
      await visitor.fill("account-code", "000000");
      await visitor.press("account-sign-in-button");
      await sees(visitor, "problem-wrong-code");
      await visitor.fill("account-code", paper.toUpperCase());
      await visitor.press("account-sign-in-button");
      await expect(visitor.page).toHaveURL(/\/me\/security$/);
      await sees(visitor, "account-codes-left", { count: 9 });

      await withPassword(visitor, "account-step-drop");
      await sees(visitor, "told-second-step-off");
    });
  });
}
