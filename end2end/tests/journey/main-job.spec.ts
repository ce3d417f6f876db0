// The main job from end to end: two teachers of different countries are validated, found a
// project together, and their pupils work in its workspace.

import { expect, test } from "../../fixtures.ts";
import { linkInLetter } from "../../portal/mail.ts";
import { LANGUAGES } from "../../portal/words.ts";
import {
  acceptContact,
  addSchool,
  approve,
  askContact,
  sees,
  inviteFounder,
  register,
  unique,
  validate,
  writeProject,
} from "./steps.ts";
import { addClass, newCard, post, publish, reply, signInWithCard, startThread, upload, writePage } from "./workspace.ts";

/** A small picture. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAYElEQVR42hXNMQEEIQwAwcigSo2IiKBGyShJjRzkIOHvt51iI8IMKwgn3PDCCBFpppWkk256aeQHZZZVlFNueWXUB9vc1mY7293eNvYHTJZ/h8tjfMdos62mnXbba6P9ANLQONHOVLrnAAAAAElFTkSuQmCC",
  "base64",
);

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("two teachers found a project and their pupils work in it", async ({ visitor: teacher, another }) => {
      const mark = unique();
      const name = `Tanár ${mark}`;
      const email = `tanar.${mark}@iskola.example`;
      const title = `Bridges ${mark}`;

      await test.step("a teacher registers and adds the school", async () => {
        await register(teacher, name, email);
        await addSchool(teacher, `Iskola ${mark}`);
      });

      const officer = await another();
      await officer.signInAs("officer-hu");
      await test.step("the support officer validates both", async () => {
        await validate(officer, name);
        await linkInLetter(email, "/");
        await teacher.open("/me/school");
        await sees(teacher, "school-ready-title");
      });

      const elif = await another();
      await elif.signInAs("elif");
      await test.step("the teacher finds a partner, who accepts", async () => {
        await askContact(teacher);
        await acceptContact(elif, name);
      });

      await test.step("they found a project", async () => {
        const project = await writeProject(teacher, title);
        await inviteFounder(teacher);
        await elif.open(project);
        await elif.press("project-accept");
        await teacher.open(project);
        await teacher.press("project-send");
        await expect(teacher.page.getByText(teacher.say("told-project-sent"))).toBeVisible();
        await approve(officer, title);
        const other = await another();
        await other.signInAs("officer-tr");
        await approve(other, title);
        await teacher.open(project);
        await teacher.follow("project-open-workspace");
        await sees(teacher, "feed-title");
      });

      const workspace = new URL(teacher.page.url()).pathname;
      const [first, second] = await test.step("the teacher adds a class", () =>
        addClass(teacher, workspace, [`Kiss Anna ${mark}`, `Nagy Bence ${mark}`]),
      );
      if (!first || !second) throw new Error("two pupils, two cards");

      const pupil = await another();
      const thread = await test.step("a pupil signs in with the card and writes", async () => {
        await signInWithCard(pupil, first);
        await pupil.go(pupil.page.getByRole("link", { name: title }).first());
        await post(pupil, workspace, `Hello from ${first.nickname}`);
        const address = await startThread(pupil, workspace, `Our bridge ${mark}`, "It is old and made of stone.");
        await reply(elif, address, `How old is it? ${mark}`);
        await reply(pupil, address, `Older than my grandmother ${mark}`);
        return address;
      });

      await test.step("any teacher of the workspace gives a new card", async () => {
        const card = await newCard(elif, workspace, first.nickname);
        await signInWithCard(pupil, first);
        await expect(pupil.page.getByText(pupil.say("problem-wrong-secret")).first()).toBeVisible();
        await signInWithCard(pupil, card);
        await pupil.open(thread);
      });

      await test.step("a page is published, and a visitor reads it", async () => {
        await upload(teacher, workspace, `Bridge ${mark}`, PICTURE);
        const text = `We measured the bridge of our town ${mark}.`;
        const page = await writePage(teacher, workspace, `The bridge ${mark}`, text);
        await publish(teacher, page, text);
        const visitor = await another();
        await teacher.open(page);
        const address = await teacher.page.locator(`a[href*="/projects/"][href*="/pages/"]`).first().getAttribute("href");
        await visitor.open(address ?? "");
        await expect(visitor.page.getByText(text)).toBeVisible();
        const shown = await visitor.page.locator("body").innerText();
        for (const name of ["Kiss Anna", "Nagy Bence", first.nickname, second.nickname]) {
          expect(shown).not.toContain(name);
        }
      });
    });
  });
}
