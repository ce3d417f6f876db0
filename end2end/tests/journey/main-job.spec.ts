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
  heading,
  inviteFounder,
  register,
  unique,
  validate,
  writeProject,
} from "./steps.ts";

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
        await heading(teacher, "school-ready-title");
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
        await heading(teacher, "workspace-home-feed");
      });
    });
  });
}
