// A support officer brings the schools of a register in: the file, its columns, trying out, bringing
// in, and the lines that did not come in.

import { expect, type Person, test } from "../../fixtures.ts";
import { sees, unique } from "../journey/steps.ts";

/** The page renews itself until the portal has done its part. */
async function waitsFor(officer: Person, key: string): Promise<void> {
  await expect(officer.page.getByText(officer.say(key)).first()).toBeVisible({ timeout: 30_000 });
}

async function upload(officer: Person, name: string, content: string | Buffer): Promise<void> {
  await officer.page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  });
  await officer.press("import-upload");
  await waitsFor(officer, "import-columns-title");
}

for (const language of ["en", "hu", "tr"] as const) {
  test.describe(language, () => {
    test.use({ language });

    test(`an officer brings a register in, in ${language}`, async ({ visitor: officer }) => {
      const code = unique();
      await officer.signInAs("officer-hu");
      await officer.open("/desk/schools");
      await officer.follow("import-open");
      await sees(officer, "import-new");
      const lines = [
        "OM azonosító;Intézmény neve;Település;Honlap",
        `X1${code};Próba Gimnázium ${code};Kőszeg;www.proba.example`,
        `X2${code};;Győr;`,
      ];
      await upload(officer, `${code}.csv`, lines.join("\n"));
      await expect(officer.page.locator('select[name="name"]')).toHaveValue("1");
      await expect(officer.page.getByText(`Próba Gimnázium ${code}`).first()).toBeVisible();

      await officer.page.locator('select[name="town"]').selectOption("");
      await officer.press("import-try");
      await sees(officer, "problem-required");
      await officer.page.locator('select[name="town"]').selectOption("2");
      await officer.press("import-try");
      await waitsFor(officer, "import-checked-title");
      await officer.look();
      await officer.press("import-start");
      await waitsFor(officer, "import-done-title");
      await officer.look();
      await officer.go(officer.page.getByRole("link", { name: `Próba Gimnázium ${code}` }).first());
      await sees(officer, "support-history-imported");
      await officer.page.goBack();

      const [download] = await Promise.all([
        officer.page.waitForEvent("download"),
        officer.page.getByRole("link", { name: officer.say("import-rest") }).click(),
      ]);
      const path = await download.path();
      const { readFileSync } = await import("node:fs");
      const corrected = readFileSync(path, "utf8").replace(";;Győr", `;Jedlik Technikum ${code};Győr`);
      await officer.open("/desk/schools/import");
      await upload(officer, `${code}-rest.csv`, corrected);
      await officer.press("import-try");
      await waitsFor(officer, "import-checked-title");
      await officer.press("import-start");
      await waitsFor(officer, "import-done-title");
      await expect(officer.page.getByText(`Jedlik Technikum ${code}`).first()).toBeVisible();
    });
  });
}
