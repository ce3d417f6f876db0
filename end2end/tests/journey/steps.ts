// The steps of the main job, each as the person who takes it sees it.

import { expect, type Person } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";

/** Text that nobody else's journey has. */
export function unique(): string {
  return Math.random().toString(36).slice(2, 8);
}

/** The page says this. */
export async function sees(person: Person, key: string, values = {}): Promise<void> {
  await expect(person.page.getByText(person.say(key, values)).first()).toBeVisible();
}

/** Registers and confirms the address; ends at the search for a school. */
export async function register(person: Person, name: string, email: string): Promise<void> {
  await person.open("/");
  await person.follow("site-register");
  await person.fill("account-name", name);
  await person.fill("account-email", email);
  await person.fill("account-password", "nine rivers and a paper boat");
  await person.field("account-agree").check();
  await person.press("account-register-button");
  await sees(person, "account-sent-title");
  await person.open(await linkInLetter(email, "/confirm/"));
  await person.press("account-confirm-button");
  await sees(person, "school-find-title");
}

/** Looks for a school that is not there, and adds it. */
export async function addSchool(
  person: Person,
  name: string,
  head = `igazgato.${unique()}@iskola.example`,
): Promise<void> {
  await person.page.locator('main select[name="country"]').selectOption("HU");
  await person.fill("school-find-words", name);
  await person.press("school-find-button");
  await person.follow("school-add-link");
  await person.field("school-field-country").selectOption("HU");
  await person.fill("school-field-name", name);
  await person.page.locator('input[name^="types"]').first().check();
  await person.fill("school-field-town", `Város ${name}`);
  await person.fill("school-field-address", "Fő tér 1.");
  await person.fill("school-field-head-name", "Igazgató Ilona");
  await person.fill("school-field-head-email", head);
  await person.page.locator('select[name="role"]').selectOption("teacher");
  await person.press("school-new-button");
  await sees(person, "school-waiting-title");
}

/** An officer opens the registration in the queue and validates it together with the school. */
export async function validate(officer: Person, name: string): Promise<void> {
  await officer.open("/desk/people");
  await officer.page.locator('input[name="q"]').fill(name);
  await officer.press("support-filter-button");
  await officer.go(officer.page.getByRole("link", { name }).first());
  await officer.page.locator('input[name="verdict"][value="approve"]').check();
  await officer.field("support-with-school").check();
  await officer.press("support-decide-button");
  await expect(officer.page.getByText(officer.say("told-decided"))).toBeVisible();
}

/** Ticks a value of a facet and shows the results. */
export async function narrow(person: Person, facet: string, value: string): Promise<void> {
  const list = person.page.locator("details.facet", { has: person.page.locator(`input[name="${facet}"]`) });
  await list.locator("summary").click();
  await list.locator(`input[name="${facet}"][value="${value}"]`).check();
  await person.press("search-show", list);
}

/** Finds a teacher of Türkiye and asks, with a sentence, to become a contact. */
export async function askContact(person: Person): Promise<void> {
  await person.open("/people");
  await person.page.locator('input[name="q"]').fill("Elif Yıldız");
  await person.press("search-button");
  await narrow(person, "country", "TR");
  await person.go(person.page.getByRole("link", { name: "Elif Yıldız" }).first());
  await person.fill("partner-message", "Our classes are of the same age: shall we build bridges together?");
  await person.press("partner-ask-button");
  await expect(person.page.getByText(person.say("told-contact-asked"))).toBeVisible();
}

/** Accepts the request of this person. */
export async function acceptContact(person: Person, from: string): Promise<void> {
  await person.open("/inbox/contacts");
  const request = person.page.locator("li", { has: person.page.getByText(from) }).last();
  await person.press("partner-accept", request);
  await expect(person.page.getByText(person.say("told-contact-accepted"))).toBeVisible();
}

/** Writes a whole project and saves it as a draft. Returns its address. */
export async function writeProject(person: Person, title: string): Promise<string> {
  await person.open("/projects/new");
  await person.fill("project-field-title", title);
  await person.fill("project-field-short-description", "Two towns look at their bridges.");
  for (const list of ["languages", "subjects", "competences"]) {
    await person.page.locator(`input[name^="${list}"]`).first().check();
  }
  await person.fill("project-field-age-from", "9");
  await person.fill("project-field-age-to", "12");
  await person.fill("project-field-pupil-count", "40");
  await person.fill("project-field-aims", "The pupils learn to look.");
  await person.fill("project-field-work-process", "First we draw, then we measure, then we write.");
  await person.fill("project-field-expected-results", "A page for each bridge.");
  await person.press("project-save-draft");
  await expect(person.page.getByText(person.say("told-project-started"))).toBeVisible();
  return new URL(person.page.url()).pathname;
}

/** Invites the only contact as co-founder. */
export async function inviteFounder(person: Person): Promise<void> {
  await person.field("project-invite-person").selectOption({ index: 1 });
  await person.press("project-invite");
  await expect(person.page.getByText(person.say("told-founder-invited"))).toBeVisible();
}

/** An officer approves the project for a country. */
export async function approve(officer: Person, title: string): Promise<void> {
  await officer.open("/desk/projects");
  await officer.go(officer.page.getByRole("link", { name: title }).first());
  await officer.page.locator('input[name="verdict"][value="approve"]').check();
  await officer.press("support-decide-button");
  await expect(officer.page.getByText(officer.say("told-decided"))).toBeVisible();
}
