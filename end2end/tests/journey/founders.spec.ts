// Founding together: somebody who is not here yet, a picture, and going apart.

import { expect, test } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";
import { picture } from "./picture.ts";
import { addSchool, register, sees, unique, validate, writeProject } from "./steps.ts";

test("somebody who is not here yet is invited by a letter, joins, and is left alone with it", async ({ visitor: elif, another }) => {
  const code = unique();
  const [title, email, name] = [`Letters ${code}`, `nora.${code}@iskola.example`, `Vass Nóra ${code}`];
  await elif.signInAs("elif");
  const project = await writeProject(elif, title);
  await elif.page.locator("details.reveal", { hasText: elif.say("letter-write") }).locator("summary").click();
  await elif.fill("letter-email", "nobody");
  await elif.press("letter-send");
  await sees(elif, "problem-not-an-email");
  await expect(elif.field("letter-email")).toHaveValue("nobody");
  await elif.fill("letter-email", email);
  await elif.press("letter-send");
  await sees(elif, "letter-sent");

  const nora = await another("en");
  const link = await linkInLetter(email, "/found/");
  await nora.open(link);
  await sees(nora, "letter-visitor");
  await expect(nora.page.getByRole("heading", { name: title })).toBeVisible();
  await register(nora, name, email);
  await addSchool(nora, `Levél Iskola ${code}`);
  await nora.open(link);
  await nora.press("letter-remember");
  await sees(nora, "letter-remembered");
  await elif.open(project);
  await sees(elif, "letter-opened-by", { name });

  const officer = await another("en");
  await officer.signInAs("officer-hu");
  await validate(officer, name);
  await nora.open("/projects");
  await nora.go(nora.page.getByRole("link", { name: title }).first());
  await nora.press("project-accept");
  await sees(nora, "told-invitation-accepted");

  await elif.open(project);
  const leave = elif.page.locator("details.confirm", { hasText: elif.say("project-leave") });
  await leave.locator("summary").click();
  await elif.press("project-leave", leave);
  await sees(elif, "told-project-left");
  await nora.open(project);
  await sees(nora, "project-founder-left");
  await expect(nora.page.getByRole("button", { name: nora.say("project-leave"), exact: true })).toHaveCount(0);
});

test("a project shows a picture to everybody", async ({ visitor: judit, another }) => {
  await judit.signInAs("judit");
  const code = unique();
  const project = await writeProject(judit, `Picture ${code}`);
  await judit.open(`${project}/edit`);
  await judit.page.locator("#picture details.reveal summary").click();
  const send = judit.page.locator("#picture").getByRole("button", { name: judit.say("people-picture-save") });
  await judit.page.locator("input[type=file]").setInputFiles({ name: "wide.png", mimeType: "image/png", buffer: picture(2400, 900) });
  // Where scripts run, the page stays and tells beside the file what is wrong.
  await (judit.live ? send.click() : judit.go(send));
  await sees(judit, "problem-required");
  await judit.fill("project-picture-description", "A bridge at dusk");
  await judit.page.locator("input[type=file]").setInputFiles({ name: "wide.png", mimeType: "image/png", buffer: picture(2400, 900) });
  await judit.press("people-picture-save");
  await sees(judit, "told-project-picture-changed");
  const shown = judit.page.getByAltText("A bridge at dusk");
  await expect(shown).toBeVisible();
  const size = await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  expect(size).toEqual([1200, 630]);

  const visitor = await another("en");
  const answer = await visitor.page.goto(project);
  expect(answer?.status()).toBe(404);
  await judit.open(`${project}/edit`);
  await judit.press("people-picture-remove");
  await sees(judit, "told-project-picture-removed");
});

test("founders of an open project look after each other", async ({ visitor: judit }) => {
  await judit.signInAs("judit");
  await judit.open("/projects");
  const running = judit.page.locator("ul.rows > li", { hasText: judit.say("project-turn-work") }).first();
  await judit.go(running.locator(".row-text a"));
  await judit.follow("founders-link");
  await sees(judit, "founders-you");
  const own = judit.page.locator("section.card", { hasText: judit.say("founders-you") });
  await own.locator("summary").click();
  await expect(own.getByText(judit.say("founders-hand-over-text"))).toBeVisible();
});
