// Kits: a teacher begins a project with one; an officer writes one and publishes it; one goes out as a
// file and comes in again.

import { readFileSync } from "node:fs";
import { expect, type Person, test } from "../../fixtures.ts";
import { sees, unique } from "./steps.ts";

/** Opens the library and finds a kit by words of its title. */
async function finds(person: Person, words: string): Promise<void> {
  await person.open("/kits");
  await person.page.locator('main input[name="q"]').fill(words);
  await person.press("project-search", person.page.locator("main"));
  await person.go(person.page.locator("main article a").first());
}

for (const [language, who, words] of [
  ["en", "judit", "same sky"],
  ["tr", "elif", "aynı gökyüzü"],
] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`a teacher begins a project with a kit, in ${language}`, async ({ visitor: teacher }) => {
      await teacher.signInAs(who);
      await finds(teacher, words);
      await sees(teacher, "kit-template");
      const summary = await teacher.page.locator("main .lead").first().innerText();
      await teacher.follow("kit-start");
      await sees(teacher, "kit-filled");
      const about = teacher.page.locator('textarea[name="short_description"]');
      await expect(about).toHaveValue(summary.trim());
      await expect(teacher.page.locator('input[name="age_from"]')).toHaveValue("8");
      await expect(teacher.page.locator('textarea[name="work_process"]')).not.toHaveValue("");
      await teacher.page.locator('input[name="title"]').fill(`Sky ${unique()}`);
      await teacher.press("project-save-draft");
      await sees(teacher, "told-project-started");
      await sees(teacher, "kit-began-with");
    });
  });
}

test("an officer writes a kit and publishes it", async ({ visitor: officer, another }) => {
  const title = `Bells of our towns ${unique()}`;
  await officer.signInAs("officer-hu");
  await officer.open("/desk/kits");
  await officer.follow("kit-new");
  await officer.fill("project-field-title", title);
  await officer.page.locator('select[name="lang"]').selectOption("en");
  await officer.page.locator('textarea[name="plan"]').fill("# Meeting\n- soon | teachers | each | Talk");
  await officer.press("project-save-draft");
  const problem = officer.say("problem-line", { line: 2, problem: officer.say("problem-not-a-task") });
  await expect(officer.page.getByText(problem).first()).toBeVisible();

  await officer.page.locator('textarea[name="plan"]').fill("# Meeting\n- 0 | teachers | each | Talk");
  await officer.press("project-save-draft");
  await sees(officer, "told-saved");
  await officer.press("kit-publish");
  await sees(officer, "problem-rule-kit-incomplete");

  await officer.page.locator('input[name^="levels"]').first().check();
  await officer.page.locator('input[name^="subjects"]').first().check();
  await officer.page.locator('input[name^="competences"]').first().check();
  for (const [name, value] of [
    ["age_from", "6"],
    ["age_to", "9"],
    ["weeks", "4"],
  ] as const) {
    await officer.page.locator(`input[name="${name}"]`).fill(value);
  }
  for (const name of ["summary", "aims", "process", "results", "evaluation", "follow_up"]) {
    await officer.page.locator(`textarea[name="${name}"]`).fill(`We listen to bells (${name}).`);
  }
  await officer.page.locator('textarea[name="pages"]').fill("# Our bells\nWhat do you hear?");
  await officer.press("project-save");
  await sees(officer, "told-saved");
  await officer.press("kit-publish");
  await sees(officer, "told-kit-published");

  const visitor = await another();
  await finds(visitor, title);
  await expect(visitor.page.getByRole("heading", { name: title })).toBeVisible();
  await expect(visitor.page.getByText("Talk").first()).toBeVisible();
});

test("a kit goes out as a file and comes in again", async ({ visitor: officer }) => {
  await officer.signInAs("officer-hu");
  await finds(officer, "same sky");
  const [download] = await Promise.all([
    officer.page.waitForEvent("download"),
    officer.page.getByRole("link", { name: officer.say("kit-download") }).click(),
  ]);
  const file = readFileSync(await download.path(), "utf8");
  const upload = async (content: string): Promise<void> => {
    await officer.open("/desk/kits");
    await officer.page.getByText(officer.say("kit-import-title")).first().click();
    await officer.page.locator('input[type="file"]').setInputFiles({
      name: "kit.json",
      mimeType: "application/json",
      buffer: Buffer.from(content),
    });
  };
  const send = officer.page.getByRole("button", { name: officer.say("kit-import"), exact: true });
  const broken = file.replace("| pupils |", "| birds |");
  const line = 1 + broken.split("\n").findIndex((one) => one.includes("| birds |"));
  await upload(broken);
  // Where scripts run, the page stays and tells beside the file what is wrong.
  await (officer.live ? send.click() : officer.go(send));
  const problem = officer.say("problem-line", { line, problem: officer.say("problem-not-a-task") });
  await expect(officer.page.getByText(problem).first()).toBeVisible();
  await upload(file);
  await officer.go(send);
  await sees(officer, "told-kit-imported");
  await expect(officer.page.locator('textarea[name="plan"]')).not.toHaveValue("");
});
