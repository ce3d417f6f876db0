// What is not right is reported; an officer holds it back and decides; both sides are told.

import { expect, test } from "../../fixtures.ts";
import { sees, unique } from "../journey/steps.ts";

test("a profile is reported, held and kept", async ({ visitor: elif, another }) => {
  const words = `Nobody here knows the name ${unique()}.`;
  await elif.signInAs("elif");
  await elif.open("/people?country=HU");
  // Whoever is not shown by the demo to others: each run reports somebody else.
  const people = elif.page.locator(".card a[href^='/people/']");
  const who = people.nth(elif.live ? 1 : 2);
  const name = await who.innerText();
  await elif.go(who);
  const profile = new URL(elif.page.url()).pathname;
  await elif.follow("report-link");
  await elif.press("report-button");
  await expect(elif.page.locator(".error-summary"), "a reason is needed").toBeVisible();
  await elif.page.locator('input[name="reason"][value="false"]').check();
  await elif.fill("report-words", words);
  await elif.press("report-button");
  await sees(elif, "told-reported");

  const officer = await another("hu");
  await officer.signInAs("officer-hu");
  await officer.open("/desk/reports");
  await officer.page.locator('input[name="q"]').fill(name);
  await officer.press("support-filter-button");
  await officer.go(officer.page.locator("table").getByRole("link", { name }).first());
  await expect(officer.page.getByText(words)).toBeVisible();
  await officer.press("report-hold");
  await sees(officer, "told-held");
  expect((await elif.page.request.get(profile)).status()).toBe(404);
  await officer.page.locator('input[name="verdict"][value="keep"]').check();
  await officer.press("support-decide-button");
  await sees(officer, "told-decided");

  await elif.open("/notifications");
  await expect(elif.page.getByText(name).first()).toBeVisible();
  await elif.open(profile);
});

test("a message is reported and removed", async ({ visitor: judit, another }) => {
  const words = `Cheap trips ${unique()}`;
  await judit.signInAs("judit");
  await judit.open("/people?q=Elif+Y%C4%B1ld%C4%B1z&country=TR");
  await judit.go(judit.page.getByRole("link", { name: "Elif Yıldız" }).first());
  await judit.follow("message-write");
  await judit.fill("message-text", words);
  await judit.press("message-send");

  const elif = await another("tr");
  await elif.signInAs("elif");
  await elif.open("/inbox");
  await elif.go(elif.page.getByRole("link", { name: "Szabó Judit" }).first());
  const conversation = new URL(elif.page.url()).pathname;
  await elif.go(elif.page.locator(".entry", { hasText: words }).getByRole("link", { name: elif.say("report-link") }));
  await elif.page.locator('input[name="reason"][value="advertising"]').check();
  await elif.press("report-button");
  await sees(elif, "told-reported");

  const officer = await another("hu");
  await officer.signInAs("officer-hu");
  await officer.open("/desk/reports");
  await officer.page.locator('input[name="q"]').fill(words);
  await officer.press("support-filter-button");
  await officer.go(officer.page.locator("table").getByRole("link", { name: words }));
  await officer.page.locator('input[name="verdict"][value="warn"]').check();
  await officer.press("support-decide-button");
  await expect(officer.page.locator(".error-summary"), "a reason is needed").toBeVisible();
  await officer.fill("support-comment", "Please do not advertise here.");
  await officer.press("support-decide-button");
  await sees(officer, "told-decided");

  await elif.open(conversation);
  await expect(elif.page.getByText(words)).toHaveCount(0);
  await judit.open(conversation);
  await expect(judit.page.locator(".entry", { hasText: words }).getByText(judit.say("report-badge-removed"))).toBeVisible();
  await judit.open("/notifications");
  await expect(judit.page.getByText("Please do not advertise here.").first()).toBeVisible();
});
