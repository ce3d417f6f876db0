// Passkeys, with the authenticator that Chromium has for tests. A device can only be asked by a
// script; without scripts the page says so and shows the other way. So all of it runs once (@live).

import { expect, type Person, test } from "../../fixtures.ts";
import { register, sees, unique } from "./steps.ts";

const PASSWORD = "nine rivers and a paper boat";

/** Gives the browser a device with a lock that its owner opens. */
async function addDevice(person: Person): Promise<{ lock: (open: boolean) => Promise<void> }> {
  const devtools = await person.page.context().newCDPSession(person.page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    lock: async (open) => {
      await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: open });
    },
  };
}

async function signOut(person: Person): Promise<void> {
  await person.page.locator("header .menu summary").last().click();
  await person.press("site-sign-out");
}

for (const language of ["en", "hu", "tr"] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`a passkey instead of the password, in ${language} @live`, async ({ visitor }) => {
      const device = await addDevice(visitor);
      await register(visitor, "Szabó Judit", `passkey.${unique()}@iskola.example`);
      await visitor.open("/me/security");
      const add = visitor.page.locator("form", {
        has: visitor.page.getByRole("button", { name: visitor.say("account-passkey-add"), exact: true }),
      });
      await add.getByLabel(visitor.say("account-current-password")).fill(PASSWORD);
      await visitor.press("account-passkey-add", add);
      await visitor.fill("account-passkey-name", "School tablet");
      await visitor.press("account-passkey-make");
      await sees(visitor, "told-passkey-added");
      await expect(visitor.page.getByText("School tablet", { exact: true })).toBeVisible();

      await signOut(visitor);
      await visitor.open("/login?next=%2Fme%2Fsecurity");
      // The page asks the device by itself, and goes on when it has answered.
      await visitor.page.getByRole("button", { name: visitor.say("account-passkey-sign-in"), exact: true }).click();
      await expect(visitor.page).toHaveURL(/\/me\/security$/);

      await signOut(visitor);
      await device.lock(false);
      await visitor.open("/login?next=%2Fme%2Fsecurity");
      await visitor.press("account-passkey-sign-in");
      await sees(visitor, "account-passkey-refused");
      await device.lock(true);
      await visitor.page.getByRole("button", { name: visitor.say("account-passkey-use"), exact: true }).click();
      await expect(visitor.page).toHaveURL(/\/me\/security$/);

      await visitor.page.locator(".confirm summary").first().click();
      const remove = visitor.page.locator("dialog[open]");
      await remove.getByLabel(visitor.say("account-current-password")).fill(PASSWORD);
      await visitor.press("account-passkey-remove", remove);
      await sees(visitor, "told-passkey-removed");
    });
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of the passkey shows another way @live", async ({ visitor }) => {
    await visitor.open("/login");
    await visitor.press("account-passkey-sign-in");
    await sees(visitor, "account-passkey-unknown");
    await visitor.follow("account-passkey-other-way");
    await expect(visitor.page).toHaveURL(/\/login$/);
  });
});
