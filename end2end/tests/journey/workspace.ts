// The steps in a workspace.

import { expect, type Person } from "../../fixtures.ts";

/** What a pupil types to sign in. */
export type Card = { code: string; nickname: string; secret: string };

/** Adds a class by pasting names. Returns the cards that are shown for printing. */
export async function addClass(teacher: Person, workspace: string, names: string[]): Promise<Card[]> {
  await teacher.open(`${workspace}/members/new-class`);
  await teacher.fill("member-class-name", "5.b");
  await teacher.fill("member-class-pupils", names.join("\n"));
  await teacher.press("member-class-button");
  return cards(teacher);
}

/** The cards on the page. */
export async function cards(teacher: Person): Promise<Card[]> {
  const found: Card[] = [];
  for (const card of await teacher.page.locator(".pupil-card").all()) {
    const [code, nickname, secret] = await card.locator("dd").allInnerTexts();
    found.push({ code: code ?? "", nickname: nickname ?? "", secret: secret ?? "" });
  }
  expect(found.length).toBeGreaterThan(0);
  return found;
}

/** Signs in with a card. */
export async function signInWithCard(pupil: Person, card: Card): Promise<void> {
  await pupil.open("/pupil");
  await pupil.fill("account-class-code", card.code);
  await pupil.fill("account-nickname", card.nickname);
  await pupil.fill("account-secret", card.secret);
  await pupil.press("account-pupil-button");
  await pupil.readLanguage();
}

/** A teacher gives a pupil a new card: two clicks from the pupil's place on the members page. */
export async function newCard(teacher: Person, workspace: string, nickname: string): Promise<Card> {
  await teacher.open(`${workspace}/members`);
  await teacher.go(teacher.page.getByRole("link", { name: nickname }).first());
  await teacher.press("member-new-card-button");
  const [card] = await cards(teacher);
  if (!card) throw new Error("no card");
  return card;
}

/** Posts an update on the feed. */
export async function post(person: Person, workspace: string, text: string): Promise<void> {
  await person.open(workspace);
  await person.fill("feed-post-label", text);
  await person.press("feed-post-button");
  await expect(person.page.getByText(text).first()).toBeVisible();
}

/** Starts a thread in the first section of the forum. Returns its address. */
export async function startThread(person: Person, workspace: string, title: string, text: string): Promise<string> {
  await person.open(`${workspace}/forum`);
  await person.go(person.page.locator('main a[href*="/forum/sections/"]').first());
  await person.follow("forum-new-thread");
  await person.fill("forum-thread-title", title);
  await person.fill("forum-text", text);
  await person.press("forum-start-thread");
  await expect(person.page.getByText(text).first()).toBeVisible();
  return new URL(person.page.url()).pathname;
}

/** Replies in a thread. */
export async function reply(person: Person, thread: string, text: string): Promise<void> {
  await person.open(thread);
  await person.page.locator('textarea[name="body"]').last().fill(text);
  await person.press("forum-reply");
  await expect(person.page.getByText(text).first()).toBeVisible();
}

/** Uploads a picture. */
export async function upload(person: Person, workspace: string, title: string, picture: Buffer): Promise<void> {
  await person.open(`${workspace}/materials`);
  const disclosure = person.page.locator("summary", { hasText: person.say("material-add") });
  if ((await disclosure.count()) > 0) await disclosure.first().click();
  await person.page.locator('input[type="file"]').setInputFiles({
    name: "bridge.png",
    mimeType: "image/png",
    buffer: picture,
  });
  await person.fill("material-title", title);
  await person.fill("material-alt", "A bridge over a small river");
  await person.press("material-upload");
  const shown = person.page.locator('main img[src^="/files/"]').first();
  await expect(shown).toBeVisible();
}

/** Writes a page. Returns its address. */
export async function writePage(person: Person, workspace: string, title: string, text: string): Promise<string> {
  await person.open(`${workspace}/pages/new`);
  await person.fill("page-title", title);
  await person.fill("page-text", text);
  await person.press("page-save");
  await expect(person.page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  return new URL(person.page.url()).pathname;
}

/** Publishes a page after reading what a visitor will see. */
export async function publish(person: Person, page: string, text: string): Promise<void> {
  await person.open(`${page}/publish`);
  await expect(person.page.getByText(text)).toBeVisible();
  await person.field("page-agree").check();
  await person.press("page-publish-now");
  await expect(person.page.getByText(person.say("told-published"))).toBeVisible();
}

/** Title of the demo world's workspace that Judit and Elif share with their pupils. */
export const SHARED = "The Bridge in My Town";

/** Opens the start page and returns the address of the shared workspace. */
export async function sharedWorkspace(member: Person): Promise<string> {
  await member.open("/");
  const link = member.page.getByRole("link", { name: SHARED }).and(member.page.locator('[href^="/w/"]'));
  return (await link.first().getAttribute("href")) ?? "";
}
