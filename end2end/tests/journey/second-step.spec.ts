// A second step when signing in: set up with an app, used with a code on paper, given up again.

import { createHmac } from "node:crypto";
import { expect, type Person, test } from "../../fixtures.ts";
import { register, sees, unique } from "./steps.ts";

const PASSWORD = "nine rivers and a paper boat";

/** What an app with this key shows now (RFC 6238). */
function codeOfApp(key: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const secret = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const hash = createHmac("sha1", secret).update(step).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  const number = (hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000;
  return number.toString().padStart(6, "0");
}

async function withPassword(person: Person, button: string): Promise<void> {
  const form = person.page.locator("form", { has: person.page.getByRole("button", { name: person.say(button), exact: true }) });
  await form.getByLabel(person.say("account-current-password")).fill(PASSWORD);
  await person.press(button, form);
}

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
