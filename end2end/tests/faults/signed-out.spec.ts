// Signed out while writing, or the tab is closed: the text is still there.

import { expect, type Person, test } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";
import { register, sees, unique } from "../journey/steps.ts";
import { sharedWorkspace, startThread, writePage } from "../journey/workspace.ts";
import { send } from "./form.ts";

test.use({ thorough: false });

/** A text as long as what somebody writes in an evening. */
function evening(mark: string): string {
  return Array.from({ length: 120 }, (_, line) => `Line ${line} of ${mark}: “we walked over the bridge & back”.`).join("\n");
}

/** The session ends where its owner does not see it. */
async function losesSession(person: Person): Promise<void> {
  const cookies = await person.page.context().cookies();
  await person.page.context().clearCookies({ name: /session/ });
  expect(cookies.some(({ name }) => name.includes("session"))).toBe(true);
}

/** Signs in with address and password on the page that is open. */
async function signsIn(person: Person, email: string, password: string): Promise<void> {
  await person.fill("account-email", email);
  await person.fill("account-password", password);
  await person.press("account-sign-in-button");
}

test("a teacher who was signed out on another device finds the text after signing in", async ({ visitor, another }) => {
  const mark = unique();
  const email = `evening.${mark}@iskola.example`;
  const password = "nine rivers and a paper boat";
  await register(visitor, `Tanár ${mark}`, email);
  await linkInLetter(email, "/confirm/");
  await visitor.open("/me");
  const text = `${mark} ${"I teach and I walk. ".repeat(60)}`.trim();
  await visitor.fill("people-about", text);

  const phone = await another();
  await phone.open("/login");
  await signsIn(phone, email, password);
  await phone.open("/me/security");
  await phone.press("account-end-others");
  await sees(phone, "told-sessions-ended");

  expect(await send(visitor, "save_profile")).toBe(401);
  await sees(visitor, "problem-sign-in-needed");
  await visitor.fill("account-email", email);
  await visitor.fill("account-password", "a wrong one first");
  await visitor.press("account-sign-in-button");
  await expect(visitor.field("account-email")).toHaveValue(email);
  await visitor.fill("account-password", password);
  await visitor.press("account-sign-in-button");
  await expect(visitor.page).toHaveURL(/\/me$/);
  await expect(visitor.field("people-about")).toHaveValue(text);
  expect(await send(visitor, "save_profile")).toBe(303);
  await visitor.open("/me");
  await expect(visitor.field("people-about")).toHaveValue(text);
});

test("a long page of a workspace survives the end of the session", async ({ visitor: judit }) => {
  const text = evening(unique());
  await judit.signInAs("judit");
  const title = `Evening ${unique()}`;
  const page = await writePage(judit, await sharedWorkspace(judit), title, "Later.");
  await judit.open(`${page}/edit`);
  await judit.fill("page-text", text);
  await losesSession(judit);
  expect(await send(judit, "save_page")).toBe(401);
  await sees(judit, "problem-sign-in-needed");
  await judit.go(judit.page.locator('button[name="person"][value="judit"]'));
  await judit.readLanguage();
  await expect(judit.page).toHaveURL(`${page}/edit`);
  await expect(judit.field("page-title")).toHaveValue(title);
  await expect(judit.field("page-text")).toHaveValue(text);
  expect(await send(judit, "save_page")).toBe(303);
  await judit.open(page);
  await expect(judit.page.getByText("Line 119 of")).toBeVisible();
});

test("a pupil who was signed out finds the reply after showing the card again", async ({ visitor: pupil, another }) => {
  const mark = unique();
  const elif = await another();
  await elif.signInAs("elif");
  const workspace = await sharedWorkspace(elif);
  const thread = await startThread(elif, workspace, `Evening ${mark}`, "What did you see?");
  await pupil.signInAs("sunnyfox");
  await pupil.open(thread);
  const text = `A hedgehog, two cats and my grandfather ${mark}`;
  await pupil.page.locator('textarea[name="body"]').last().fill(text);
  await losesSession(pupil);
  expect(await send(pupil, "reply")).toBe(401);
  await sees(pupil, "problem-sign-in-needed");
  await pupil.fill("account-class-code", "HDK379");
  await pupil.fill("account-nickname", "SunnyFox");
  await pupil.fill("account-secret", "lapulevél 27");
  await pupil.press("account-pupil-button");
  await expect(pupil.page).toHaveURL(thread);
  await expect(pupil.page.locator('textarea[name="body"]').last()).toHaveValue(text);
  expect(await send(pupil, "reply")).toBe(303);
  await elif.open(thread);
  await expect(elif.page.getByText(text)).toBeVisible();
});

test("a closed tab: the draft is offered when the page is opened again @live", async ({ visitor: judit }) => {
  const mark = unique();
  await judit.signInAs("judit");
  const workspace = await sharedWorkspace(judit);
  const thread = await startThread(judit, workspace, `Tab ${mark}`, "Who has a bridge?");
  const field = () => judit.page.locator('textarea[name="body"]').last();
  await judit.open(thread);
  await field().fill(`Ours is of stone ${mark}`);
  await expect(judit.page.getByText(judit.say("ui-autosave-saved"))).toBeVisible();
  // Another device of the same person, as after closing everything.
  const kept = await judit.page.context().storageState();
  const fresh = await judit.page.context().browser()?.newContext({ storageState: { ...kept, origins: [] } });
  const opened = await fresh?.newPage();
  await opened?.goto(new URL(thread, judit.page.url()).href);
  await expect(opened?.locator('textarea[name="body"]').last() ?? field()).toHaveValue(`Ours is of stone ${mark}`);
  await fresh?.close();
});

test("a tab closed in the middle of a word keeps it on the device @live", async ({ visitor: judit }) => {
  const mark = unique();
  await judit.signInAs("judit");
  const workspace = await sharedWorkspace(judit);
  const thread = await startThread(judit, workspace, `Word ${mark}`, "Who has a bridge?");
  const field = judit.page.locator('textarea[name="body"]').last();
  await judit.open(thread);
  await expect(judit.page.locator(".toolbar").last()).toBeVisible();
  await field.pressSequentially(`Ours is of wo ${mark}`);
  await judit.open("/");
  await judit.open(thread);
  await expect(field).toHaveValue(`Ours is of wo ${mark}`);
  await sees(judit, "ui-autosave-restored");
  await judit.page.getByRole("button", { name: judit.say("ui-autosave-discard") }).click();
  await expect(field).toHaveValue("");
});

test("while the server takes no draft the text stays on the device @live", async ({ visitor: judit }) => {
  const mark = unique();
  await judit.signInAs("judit");
  const workspace = await sharedWorkspace(judit);
  const thread = await startThread(judit, workspace, `Train ${mark}`, "Who has a bridge?");
  const field = judit.page.locator('textarea[name="body"]').last();
  await judit.open(thread);
  await judit.page.route("**/api/save_draft", (route) => route.fulfill({ status: 429 }));
  await field.fill(`Written in the train ${mark}`);
  await sees(judit, "ui-autosave-local");
  await judit.page.unroute("**/api/save_draft");
  await judit.page.evaluate(() => window.dispatchEvent(new Event("online")));
  await sees(judit, "ui-autosave-saved");
});
