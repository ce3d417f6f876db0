// Another e-mail address: both mailboxes have to agree, and the old one can take it back.

import { expect, type Person, test } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";
import { register, sees, unique } from "./steps.ts";

const PASSWORD = "nine rivers and a paper boat";

/** Asks for another address. */
async function ask(person: Person, email: string): Promise<void> {
  await person.open("/me/security");
  const form = person.page.locator("form[action^='?/ask_email_change']");
  await form.getByLabel(person.say("account-email-new")).fill(email);
  await form.getByLabel(person.say("account-current-password")).fill(PASSWORD);
  await person.press("account-email-change-button", form);
}

test("the address changes when both letters were answered", async ({ visitor, another }) => {
  const [old, fresh] = [`old.${unique()}@iskola.example`, `new.${unique()}@iskola.example`];
  await register(visitor, "Szabó Judit", old);
  await ask(visitor, fresh);
  await sees(visitor, "told-email-change-asked");
  await sees(visitor, "account-email-side-waiting");
  await visitor.open(await linkInLetter(fresh, "/email/"));
  await visitor.press("account-email-change-confirm");
  await sees(visitor, "told-email-half-confirmed");
  const asked = await linkInLetter(old, "/email/");
  await visitor.open(asked);
  await visitor.press("account-email-change-confirm");
  await sees(visitor, "told-email-changed");
  await visitor.open("/me/security");
  await expect(visitor.page.getByText(fresh)).toBeVisible();

  const somebody = await another();
  await somebody.open(await linkInLetter(old, "/email/", asked));
  await sees(somebody, "account-email-undo-title");
  await somebody.press("account-email-undo-button");
  await sees(somebody, "told-email-change-undone");
  await somebody.fill("account-new-password", "seven lamps above the quiet harbour");
  await somebody.press("account-new-password-button");
  await sees(somebody, "told-password-chosen");
  await visitor.page.goto("/me");
  await expect(visitor.page, "everybody is signed out").toHaveURL(/\/login/);
});

test("the change is stopped from the old mailbox", async ({ visitor }) => {
  const old = `kept.${unique()}@iskola.example`;
  await register(visitor, "Szabó Judit", old);
  await ask(visitor, `no.${unique()}@iskola.example`);
  await visitor.open(await linkInLetter(old, "/email/"));
  await visitor.press("account-email-change-stop");
  await sees(visitor, "told-email-change-stopped");
});

test("on a computer that others use, too", async ({ visitor }) => {
  const email = `shared.${unique()}@iskola.example`;
  await register(visitor, "Szabó Judit", email);
  await visitor.page.context().clearCookies();
  await visitor.open("/login?next=%2Fme%2Fsecurity");
  await visitor.fill("account-email", email);
  await visitor.fill("account-password", PASSWORD);
  await visitor.field("account-shared").check();
  await visitor.press("account-sign-in-button");
  await sees(visitor, "account-this-device");
});
