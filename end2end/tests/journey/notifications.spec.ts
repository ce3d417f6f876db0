// How one is told: chosen for each kind of news and for each project, with hours of rest.

import { expect, test } from "../../fixtures.ts";
import { sees } from "./steps.ts";

test("somebody chooses what reaches them", async ({ visitor: elif }) => {
  await elif.signInAs("elif");
  await elif.open("/notifications");
  await elif.follow("notification-settings");
  await elif.field("notification-kind-contact-asked").selectOption("daily");
  await elif.press("notification-save");
  await sees(elif, "told-saved");
  await expect(elif.field("notification-kind-contact-asked")).toHaveValue("daily");

  // A rest without an end is no rest.
  await elif.field("notification-quiet-from").selectOption("22");
  await elif.field("notification-quiet-to").selectOption("");
  await elif.press("notification-save-times");
  await sees(elif, "problem-required");
  await expect(elif.field("notification-quiet-from")).toHaveValue("22");
  await elif.field("notification-quiet-to").selectOption("7");
  await elif.press("notification-save-times");
  await sees(elif, "told-saved");
  await expect(elif.field("notification-quiet-to")).toHaveValue("7");

  // One project is quieter than the others.
  await elif.go(elif.page.locator("a[href^='/me/notifications?project=']").first());
  await elif.field("notification-kind-project-decided").selectOption("off");
  await elif.press("notification-save");
  await sees(elif, "told-saved");
  await sees(elif, "notification-own-choices");
});

for (const language of ["en", "hu", "tr"] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`a link that is too old says so, in ${language}`, async ({ visitor }) => {
      await visitor.open("/unsubscribe/0abc");
      await sees(visitor, "notification-unsubscribe-gone");
    });
  });
}
