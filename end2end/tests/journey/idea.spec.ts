// From "I have an idea" to an open workspace with the plan of a kit in it: few steps for the founder.

import { expect, test } from "../../fixtures.ts";
import { approve, sees, unique } from "./steps.ts";

/** Most actions of the founder: clicks, ticks, texts. */
const MOST = 25;

test.use({ thorough: false });

test("an idea becomes a workspace with a plan in few steps", async ({ visitor: judit, another }) => {
  const title = `Sky ${unique()}`;
  let actions = 0;
  const act = async (action: Promise<unknown>): Promise<void> => {
    actions += 1;
    await action;
  };
  const { page } = judit;
  await act(judit.signInAs("judit"));
  await act(judit.follow("kit-menu", page.locator("header")));
  await act(page.locator('main input[name="q"]').fill("same sky"));
  await act(judit.press("project-search", page.locator("main")));
  await act(judit.go(page.locator("main article a").first()));
  await act(judit.follow("kit-start"));
  await act(page.locator('input[name="title"]').fill(title));
  await act(page.locator('input[name="pupil_count"]').fill("40"));
  await act(page.locator('input[name^="languages"]').first().check());
  await act(judit.press("project-save-draft"));
  const project = new URL(page.url()).pathname;
  const partner = judit.field("project-invite-person");
  const elifs = await partner.locator("option", { hasText: "Elif Yıldız" }).getAttribute("value");
  await act(partner.selectOption(elifs ?? ""));
  await act(judit.press("project-invite"));

  const elif = await another();
  await elif.signInAs("elif");
  await elif.open(project);
  await elif.press("project-accept");

  await act(judit.open(project));
  await act(judit.press("project-send"));
  await sees(judit, "told-project-sent");
  for (const who of ["officer-hu", "officer-tr"]) {
    const officer = await another();
    await officer.signInAs(who);
    await approve(officer, title);
  }

  await act(judit.open(project));
  await act(judit.follow("project-open-workspace"));
  await act(judit.follow("workspace-tool-plan"));
  await expect(page.locator("main a[href*='/plan/']").first()).toBeVisible();
  expect(actions).toBeLessThan(MOST);
});
