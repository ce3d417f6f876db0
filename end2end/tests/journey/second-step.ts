// The second step of a sign-in, as somebody with an app on their phone sets it up.

import { createHmac } from "node:crypto";
import type { Person } from "../../fixtures.ts";
import { sees } from "./steps.ts";

/** The password of everybody who registers in a journey. */
export const PASSWORD = "nine rivers and a paper boat";

/** What an app with this key shows now (RFC 6238). */
export function codeOfApp(key: string): string {
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

/** Fills the form with this button, which asks for the password, and sends it. */
export async function withPassword(person: Person, button: string): Promise<void> {
  const form = person.page.locator("form", { has: person.page.getByRole("button", { name: person.say(button), exact: true }) });
  await form.getByLabel(person.say("account-current-password")).fill(PASSWORD);
  await person.press(button, form);
}

/** Sets the second step up. Returns the first of the codes on paper. */
export async function setUpSecondStep(person: Person): Promise<string> {
  await person.open("/me/security");
  await withPassword(person, "account-step-begin");
  const key = (await person.page.locator("code").first().innerText()).replaceAll(" ", "");
  const paper = await person.page.locator(".codes code").first().innerText();
  await person.fill("account-code", codeOfApp(key));
  await person.press("account-set-up-button");
  await sees(person, "told-second-step-on");
  return paper;
}
