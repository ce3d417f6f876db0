// Answers that cannot be accepted: everything wrong is told at once, beside its field, and what
// was typed is still there.

import { expect, test } from "../../fixtures.ts";
import { LANGUAGES } from "../../portal/words.ts";
import { form, points, send, titleTells } from "./form.ts";

/** Turns the direction of what follows: names with it can pretend to be other names. */
const TURN = "\u202e";

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("a registration without answers says beside each field what is missing", async ({ visitor }) => {
      await visitor.open("/register");
      expect(await send(visitor, "register")).toBe(422);
      await titleTells(visitor);
      for (const label of ["account-name", "account-email", "account-password"]) {
        await points(visitor, label, visitor.say("problem-required"));
      }
      await points(visitor, "account-agree", visitor.say("problem-must-agree"));
    });
  });
}

const WRONG: { what: string; name: string; email: string; password: string; label: string; problem: string; values?: Record<string, number> }[] = [
  { what: "a wrong address", name: "Kiss Anna", email: "anna@school", password: "nine rivers", label: "account-email", problem: "problem-not-an-email" },
  { what: "a short password", name: "Kiss Anna", email: "anna@school.example", password: "short", label: "account-password", problem: "problem-too-short", values: { min: 12 } },
  { what: "a password of many people", name: "Kiss Anna", email: "anna@school.example", password: "123456789012", label: "account-password", problem: "problem-common-password" },
  { what: "a very long name", name: "A".repeat(81), email: "anna@school.example", password: "nine rivers", label: "account-name", problem: "problem-too-long", values: { max: 80 } },
  { what: "a name that turns its direction", name: `Anna ${TURN}ssiK`, email: "anna@school.example", password: "nine rivers", label: "account-name", problem: "problem-odd-characters" },
  { what: "a name with a control character", name: "Anna\u0007 Kiss", email: "anna@school.example", password: "nine rivers", label: "account-name", problem: "problem-odd-characters" },
];

for (const { what, name, email, password, label, problem, values } of WRONG) {
  test(`${what} is told beside the field, and the rest stays`, async ({ visitor }) => {
    visitor.thorough = false;
    await visitor.open("/register");
    await visitor.fill("account-name", name);
    await visitor.fill("account-email", email);
    await visitor.fill("account-password", password);
    await visitor.field("account-agree").check();
    expect(await send(visitor, "register")).toBe(422);
    await titleTells(visitor);
    await points(visitor, label, visitor.say(problem, values));
    await expect(visitor.field("account-name")).toHaveValue(name);
    await expect(visitor.field("account-email")).toHaveValue(email);
    await expect(visitor.field("account-password")).toHaveValue("");
    await expect(visitor.field("account-agree")).toBeChecked();
    expect(await visitor.page.content()).not.toContain(password);
  });
}

test("a wrong password is told without saying whether the address is known", async ({ visitor }) => {
  const told: string[] = [];
  for (const email of ["judit.szabo@demo.twinspan.example", "nobody@school.example"]) {
    await visitor.open("/login");
    await visitor.fill("account-email", email);
    await visitor.fill("account-password", "not the right words");
    expect(await send(visitor, "sign_in")).toBe(422);
    await titleTells(visitor);
    await expect(visitor.page.locator(".error-summary")).toBeFocused();
    await expect(visitor.field("account-email")).toHaveValue(email);
    told.push(await form(visitor, "sign_in").innerText());
  }
  expect(told[0]).toBe(told[1]);
});

test("a pupil with a mistyped card is told what to do and keeps code and nickname", async ({ visitor }) => {
  await visitor.open("/pupil");
  await visitor.fill("account-class-code", "XXX999");
  await visitor.fill("account-nickname", "SunnyFox");
  await visitor.fill("account-secret", "wrong 12");
  expect(await send(visitor, "sign_in_pupil")).toBe(422);
  await titleTells(visitor);
  await expect(visitor.page.getByText(visitor.say("problem-wrong-secret")).first()).toBeVisible();
  await expect(visitor.field("account-class-code")).toHaveValue("XXX999");
  await expect(visitor.field("account-nickname")).toHaveValue("SunnyFox");
  await expect(visitor.field("account-secret")).toHaveValue("");
});

test("an empty project comes back with all its problems and everything that was typed", async ({ visitor }) => {
  await visitor.signInAs("judit");
  await visitor.open("/projects/new");
  await visitor.fill("project-field-title", `Bridges${TURN}`);
  await visitor.fill("project-field-aims", "The pupils learn to look.");
  await visitor.fill("project-field-age-from", "500");
  await visitor.page.locator('input[name^="subjects"]').nth(1).check();
  await visitor.go(visitor.page.getByRole("button", { name: visitor.say("project-save-draft") }));
  await titleTells(visitor);
  await points(visitor, "project-field-title", visitor.say("problem-odd-characters"));
  await points(visitor, "project-field-age-from", visitor.say("problem-out-of-range", { min: 0, max: 25 }));
  await expect(visitor.field("project-field-aims")).toHaveValue("The pupils learn to look.");
  await expect(visitor.field("project-field-age-from")).toHaveValue("500");
  await expect(visitor.page.locator('input[name^="subjects"]').nth(1)).toBeChecked();
});
