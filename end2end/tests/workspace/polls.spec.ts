// Polls: a teacher asks, pupils vote on a phone, and the result is told.

import { expect, test } from "../../fixtures.ts";
import { unique } from "../journey/steps.ts";
import { addClass, sharedWorkspace, signInWithCard } from "../journey/workspace.ts";

const PHONE = { width: 390, height: 780 };

test("a class decides in secret where to meet", async ({ visitor: judit, another }) => {
  const question = `Where do we meet? ${unique()}`;
  await judit.signInAs("judit");
  const workspace = await sharedWorkspace(judit);
  const [card] = await addClass(judit, workspace, [`Nagy Bence ${unique()}`]);
  if (!card) throw new Error("no card");

  await test.step("the teacher starts a poll, and is told what is missing", async () => {
    await judit.open(`${workspace}/polls`);
    await judit.follow("poll-new");
    await judit.fill("poll-question", question);
    await judit.fill("poll-answers", "Szeged");
    await judit.field("poll-secret").check();
    await judit.press("poll-start");
    await expect(judit.field("poll-answers")).toHaveValue("Szeged");
    await judit.fill("poll-answers", "Szeged\nOhrid");
    await judit.press("poll-start");
    await expect(judit.page.getByRole("heading", { name: question, level: 1 })).toBeVisible();
  });

  const pupil = await another();
  await pupil.page.setViewportSize(PHONE);
  await test.step("a pupil votes on a phone, and thinks again", async () => {
    await signInWithCard(pupil, card);
    await pupil.open(`${workspace}/polls`);
    await pupil.go(pupil.page.getByRole("link", { name: question }));
    await pupil.press("poll-vote");
    await expect(pupil.page.getByText(pupil.say("problem-required")).first()).toBeVisible();
    await pupil.page.getByLabel("Szeged").check();
    await pupil.press("poll-vote");
    await expect(pupil.page.getByText(pupil.say("told-voted"))).toBeVisible();
    await pupil.page.getByLabel("Ohrid").check();
    await pupil.press("poll-vote-anew");
    await expect(pupil.page.getByLabel("Ohrid")).toBeChecked();
    await expect(pupil.page.getByText(pupil.say("poll-voters", { count: 1 }))).toBeVisible();
    await expect(pupil.page.locator(".bar-chart")).toHaveCount(0);
  });

  await test.step("the teacher closes it, and everybody reads the result", async () => {
    await judit.page.reload();
    await judit.page.getByText(judit.say("poll-close"), { exact: true }).first().click();
    await judit.press("poll-close");
    await expect(judit.page.getByText(judit.say("told-poll-closed"))).toBeVisible();
    await expect(judit.page.getByText(judit.say("poll-who-voted"), { exact: true })).toHaveCount(0);
    await pupil.page.reload();
    await pupil.look();
    const row = pupil.page.getByRole("row").filter({ hasText: "Ohrid" });
    await expect(row.getByRole("cell").first()).toHaveText("1");
  });
});

test("a ranked poll grows before everybody's eyes, and the teacher sees the votes", async ({ visitor: elif, another }) => {
  const question = `Which song? ${unique()}`;
  await elif.signInAs("elif");
  const workspace = await sharedWorkspace(elif);
  await elif.open(`${workspace}/polls/new`);
  await elif.fill("poll-question", question);
  await elif.fill("poll-answers", "Ode\nLullaby\nMarch");
  await elif.page.getByLabel(elif.say("poll-kind-ranked")).check();
  await elif.press("poll-start");
  const poll = new URL(elif.page.url()).pathname;

  const fox = await another();
  await fox.page.setViewportSize(PHONE);
  await fox.signInAs("sunnyfox");
  await fox.open(poll);
  await fox.field("poll-first").selectOption({ label: "March" });
  await fox.field("poll-second").selectOption({ label: "Ode" });
  await fox.press("poll-vote");
  const march = fox.page.getByRole("row").filter({ hasText: "March" });
  await expect(march.getByRole("cell").first()).toHaveText("3");
  await expect(fox.page.getByText(fox.say("poll-who-voted"), { exact: true })).toHaveCount(0);

  await elif.page.reload();
  await elif.page.getByText(elif.say("poll-who-voted"), { exact: true }).click();
  await expect(elif.page.getByText("SunnyFox").first()).toBeVisible();
});
