// The end of a project: it rests, is finished with a few words, put away, and opened again.

import { expect, type Person, test } from "../../fixtures.ts";
import { sees } from "./steps.ts";

const RESULTS = "Two classes looked at five bridges, and know each other by name now.";

/** Asks in the dialog, tells what came of it, and finishes. */
async function finish(person: Person, results: string): Promise<void> {
  const dialog = person.page.locator("details.confirm");
  if ((await dialog.getAttribute("open")) === null) {
    await dialog.locator("summary").click();
  }
  await person.fill("settings-results", results);
  await person.press("settings-close-button", dialog);
}

test("a finished project is opened again, rests, ends with what came of it, and is put away", async ({ visitor: judit }) => {
  await judit.signInAs("judit");
  await judit.open("/projects");
  const finished = judit.page.locator("ul.rows > li", { hasText: judit.say("project-state-closed") }).first();
  const project = await finished.locator(".row-text a").getAttribute("href");
  await judit.follow("project-open-workspace", finished);
  await judit.open(`${new URL(judit.page.url()).pathname.replace(/\/$/, "")}/settings`);
  await judit.press("settings-reopen-button");
  await sees(judit, "told-workspace-reopened");

  await judit.fill("settings-rest-until", "2020-01-01");
  await judit.press("settings-rest-button");
  await sees(judit, "problem-in-the-past");
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await judit.fill("settings-rest-until", day);
  await judit.press("settings-rest-button");
  await sees(judit, "workspace-rests-text");
  await judit.press("settings-rest-end");
  await expect(judit.page.getByText(judit.say("workspace-rests-text"))).toHaveCount(0);

  await finish(judit, "Done.");
  await expect(judit.field("settings-results")).toHaveValue("Done.");
  await finish(judit, RESULTS);
  await sees(judit, "told-workspace-closed");
  await judit.open(project ?? "/");
  await sees(judit, "project-results");
  await expect(judit.page.getByText(RESULTS)).toBeVisible();

  await judit.follow("project-open-workspace");
  await judit.open(`${new URL(judit.page.url()).pathname.replace(/\/$/, "")}/settings`);
  await judit.press("settings-archive-button");
  await sees(judit, "told-workspace-archived");
  // As it was before.
  await judit.press("settings-reopen-button");
  await finish(judit, RESULTS);
  await sees(judit, "told-workspace-closed");
});
