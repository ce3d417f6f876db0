// What a form that was not accepted looks like to the person who sent it.

import { expect, type Person } from "../../fixtures.ts";

/** The form that is sent to this server function. */
export function form(person: Person, endpoint: string) {
  return person.page.locator(`form[action="?/${endpoint}"], form[action^="?/${endpoint}&"]`);
}

/** Sends a form and returns the status of the page that follows. */
export async function send(person: Person, endpoint: string): Promise<number> {
  const [answer] = await Promise.all([
    person.page.waitForResponse((one) => one.request().method() === "POST" && new URL(one.url()).search.split("&")[0] === `?/${endpoint}`),
    // A button that a person sees, and not the one that leads another way, such as to a passkey.
    person.go(form(person, endpoint).getByRole("button").and(person.page.locator(":not([formaction])")).last()),
  ]);
  // Whoever is signed out reads the language of the device.
  await person.readLanguage();
  return answer.status();
}

/** The summary has the keyboard, and its link leads to the field, which says what is wrong. */
export async function points(person: Person, label: string, problem: string): Promise<void> {
  const summary = person.page.locator(".error-summary");
  await expect(summary).toBeFocused();
  const field = person.field(label);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const described = (await field.getAttribute("aria-describedby")) ?? "";
  const told = person.page.locator(described.split(" ").map((id) => `[id="${id}"]`).join(", "));
  await expect(told.filter({ hasText: problem }), label).toBeVisible();
  await summary.getByRole("link", { name: `${person.say(label)} – ${problem}` }).click();
  await expect(field).toBeFocused();
  await summary.focus();
}

/** The browser's tab says that something is wrong, before the page's own title. */
export async function titleTells(person: Person): Promise<void> {
  const problem = person.say("ui-problem-title", { title: "" }).trim();
  await expect(person.page).toHaveTitle(new RegExp(`^${problem}`));
}
