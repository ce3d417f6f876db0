// The plan: a teacher plans, pupils say on a phone how far they are, and everybody sees what comes.

import { expect, test } from "../../fixtures.ts";
import { unique } from "../journey/steps.ts";
import { sharedWorkspace } from "../journey/workspace.ts";

const PHONE = { width: 390, height: 780 };

/** A day so many days from now, as browsers send it. */
function day(days: number): string {
  return new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

test("a teacher plans and a pupil finishes a task on a phone", async ({ visitor: judit, another }) => {
  const mark = unique();
  const [phase, first, second] = [`Phase ${mark}`, `Paint ${mark}`, `Glue ${mark}`];
  await judit.signInAs("judit");
  const workspace = await sharedWorkspace(judit);
  await judit.open(`${workspace}/plan`);

  const section = judit.page.locator("section").filter({ has: judit.page.getByRole("heading", { name: phase }) });
  await test.step("the teacher adds a phase with two tasks", async () => {
    await judit.page.getByText(judit.say("plan-new-phase"), { exact: true }).click();
    const form = judit.page.locator("details[open]");
    await form.getByLabel(new RegExp(`^${judit.say("plan-phase-title")}`)).fill(phase);
    await judit.press("plan-add-phase");
    for (const title of [first, second]) {
      await judit.follow("plan-new-task", section);
      await judit.fill("plan-task-title", title);
      await judit.page.getByLabel(judit.say("plan-doer-pupils"), { exact: true }).check();
      await judit.fill("plan-due", day(3));
      await judit.press("page-save");
      await expect(judit.page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
      await judit.open(`${workspace}/plan`);
    }
  });

  await test.step("the teacher moves the second task up", async () => {
    await judit.go(section.getByRole("button", { name: judit.say("page-move-up", { title: second }) }));
    await expect(section.getByRole("listitem").first()).toContainText(second);
  });

  const fox = await another();
  await fox.page.setViewportSize(PHONE);
  await test.step("a pupil begins it in the plan, and finishes it with a link", async () => {
    await fox.signInAs("sunnyfox");
    await fox.open(`${workspace}/plan`);
    const row = fox.page.getByRole("listitem").filter({ hasText: second });
    await expect(row).toContainText(fox.say("plan-soon"));
    await fox.go(row.getByRole("button", { name: new RegExp(`^${fox.say("plan-step-start")}.*${second}`) }));
    await expect(row).toContainText(fox.say("plan-doing"));
    await fox.go(row.getByRole("link", { name: second }));
    const finish = fox.page.getByRole("button", { name: new RegExp(`^${fox.say("plan-step-finish")}.*${second}`) });
    await fox.fill("plan-evidence", "ftp://glue");
    await fox.go(finish);
    await expect(fox.field("plan-evidence")).toHaveValue("ftp://glue");
    await fox.fill("plan-evidence", "https://video.example/glue");
    await fox.go(finish);
    await expect(fox.page.getByText(fox.say("told-task-moved"))).toBeVisible();
    await expect(fox.page.getByRole("link", { name: "https://video.example/glue" })).toBeVisible();
    await expect(fox.page.getByRole("link", { name: fox.say("plan-edit-task") })).toHaveCount(0);
  });

  await test.step("the teacher sees it done, in the plan and in the calendar", async () => {
    await judit.page.reload();
    await expect(section.getByRole("listitem").first()).toContainText(judit.say("plan-done"));
    await judit.follow("plan-calendar");
    await expect(judit.page.getByRole("listitem").filter({ hasText: second })).toContainText(judit.say("plan-done"));
  });

  await test.step("and removes what was made", async () => {
    for (const title of [first, second]) {
      await judit.open(`${workspace}/plan`);
      await judit.go(section.getByRole("link", { name: title }));
      await judit.page.getByText(judit.say("plan-remove-task"), { exact: true }).first().click();
      await judit.press("plan-remove-task");
    }
    await judit.press("plan-remove-phase", section);
    await expect(section).toHaveCount(0);
  });
});

test("the first page says what comes next", async ({ visitor: fox }) => {
  await fox.page.setViewportSize(PHONE);
  await fox.signInAs("sunnyfox");
  const workspace = await sharedWorkspace(fox);
  await fox.open(workspace);
  const next = fox.page.locator("section").filter({ has: fox.page.getByRole("heading", { name: fox.say("plan-next") }) });
  await expect(next.getByText(fox.say("plan-overdue")).first()).toBeVisible();
  await fox.follow("plan-see", next);
  await expect(fox.page.getByRole("heading", { name: fox.say("workspace-tool-plan"), level: 1 })).toBeVisible();
});

test("a teacher has the plan in a calendar program, and a pupil does not", async ({ visitor: elif, another }) => {
  await elif.signInAs("elif");
  const workspace = await sharedWorkspace(elif);
  await elif.open(`${workspace}/plan/calendar`);
  const make = elif.page.getByRole("button", {
    name: new RegExp(`${elif.say("plan-feed-make")}|${elif.say("plan-feed-renew")}`),
  });
  await elif.go(make);
  const address = new URL(await elif.page.locator("main code").innerText());
  const answer = await elif.page.request.get(address.pathname + address.search);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  expect(await answer.text()).toContain("BEGIN:VEVENT");
  await elif.open(`${workspace}/plan/calendar`);
  await expect(elif.page.locator("main code")).toHaveCount(0);

  const fox = await another();
  await fox.signInAs("sunnyfox");
  await fox.open(`${workspace}/plan/calendar`);
  await expect(fox.page.getByText(fox.say("plan-feed"), { exact: true })).toHaveCount(0);
});
