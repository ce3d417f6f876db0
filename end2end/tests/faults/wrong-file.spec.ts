// Files that are not what they say, or too much: a sentence says so, and nothing is kept.

import { expect, type Person, test } from "../../fixtures.ts";
import { unique } from "../journey/steps.ts";
import { sharedWorkspace } from "../journey/workspace.ts";

test.use({ thorough: false });

const REFUSED = [
  { what: "a text that calls itself a picture", name: "bridge.png", type: "image/png", content: Buffer.from("This is no picture at all.") },
  { what: "a program", name: "game.exe", type: "application/x-msdownload", content: Buffer.concat([Buffer.from("MZ\x90\x00"), Buffer.alloc(2000)]) },
  { what: "a program that calls itself a document", name: "letter.pdf", type: "application/pdf", content: Buffer.concat([Buffer.from("\x7fELF"), Buffer.alloc(2000)]) },
  { what: "a page with a script", name: "bridge.svg", type: "image/svg+xml", content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') },
];

/** Chooses a file, gives it a title and sends it. */
async function send(person: Person, file: { name: string; type: string; content: Buffer }, title: string) {
  const { page } = person;
  await page.locator('input[type="file"]').setInputFiles({ name: file.name, mimeType: file.type, buffer: file.content });
  await person.fill("material-title", title);
  const button = page.locator('form[action^="?/upload_material"]').getByRole("button").last();
  // Where scripts run, the page stays and tells beside the file what is wrong.
  if (person.live) await button.click();
  else await person.go(button);
}

for (const file of REFUSED) {
  test(`${file.what} is refused with a clear sentence`, async ({ visitor: teacher }) => {
    const title = `Refused ${unique()}`;
    await teacher.signInAs("judit");
    const materials = `${await sharedWorkspace(teacher)}/materials`;
    await teacher.open(materials);
    await send(teacher, file, title);
    await expect(teacher.page.getByText(teacher.say("problem-wrong-file-type")).first()).toBeVisible();
    await expect(teacher.field("material-title")).toHaveValue(title);
    teacher.thorough = true;
    await teacher.look();
    teacher.thorough = false;
    await teacher.open(materials);
    await expect(teacher.page.getByText(title)).toHaveCount(0);
  });
}

test("a file that is too large is told before it is sent @live", async ({ visitor: teacher }) => {
  await teacher.signInAs("judit");
  const materials = `${await sharedWorkspace(teacher)}/materials`;
  await teacher.open(materials);
  const sent: string[] = [];
  teacher.page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  // The input tells its size without a file of that size on the disk.
  await teacher.page.locator('input[type="file"]').evaluate((input: HTMLInputElement) => {
    const large = new File([new Uint8Array(1)], "film.mp4", { type: "video/mp4" });
    Object.defineProperty(large, "size", { value: 5_000_000_000 });
    Object.defineProperty(input, "files", { value: Object.assign([large], { item: () => large }) });
    input.dispatchEvent(new Event("change"));
  });
  await expect(teacher.page.getByText(teacher.say("ui-file-too-large"))).toBeVisible();
  await teacher.page.locator('form[action^="?/upload_material"]').getByRole("button").last().click();
  await expect(teacher.page.getByText(teacher.say("ui-file-too-large"))).toBeVisible();
  expect(sent).toEqual([]);
});

test("a picture that is too large is refused by the server too", async ({ visitor: teacher }) => {
  const title = `Large ${unique()}`;
  await teacher.signInAs("judit");
  const materials = `${await sharedWorkspace(teacher)}/materials`;
  await teacher.open(materials);
  // Films may be larger, so the page itself lets it through.
  const content = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(26_000_000)]);
  await send(teacher, { name: "bridge.jpg", type: "image/jpeg", content }, title);
  await expect(teacher.page.getByText(teacher.say("problem-too-large", { megabytes: 25 })).first()).toBeVisible();
  await expect(teacher.field("material-title")).toHaveValue(title);
  await teacher.open(materials);
  await expect(teacher.page.getByText(title)).toHaveCount(0);
});
