// Two colleagues write to each other, with a file; a third joins in a conversation of several.

import { expect, test } from "../../fixtures.ts";
import { sees, unique } from "../journey/steps.ts";

test("colleagues write to each other with a file", async ({ visitor: judit, another }) => {
  const words = `Rivers ${unique()}`;
  await judit.signInAs("judit");
  await judit.open("/people?q=Elif+Y%C4%B1ld%C4%B1z&country=TR");
  await judit.go(judit.page.getByRole("link", { name: "Elif Yıldız" }).first());
  await judit.follow("message-write");
  await judit.fill("message-text", `${words}: shall we measure **rain**?`);
  await judit.page.locator('input[type="file"]').setInputFiles({
    name: "plan.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\nten bytes!"),
  });
  await judit.press("message-send");
  await expect(judit.page.locator(".entry", { hasText: words }).getByRole("link", { name: /plan\.pdf/ })).toBeVisible();

  const elif = await another("tr");
  await elif.signInAs("elif");
  await elif.open("/inbox");
  await elif.go(elif.page.getByRole("link", { name: "Szabó Judit" }).first());
  await expect(elif.page.locator(".entry", { hasText: words }).locator("strong")).toHaveText("rain");
  await elif.fill("message-text", `Evet: ${words}`);
  await elif.press("message-send");

  await judit.open("/inbox");
  await judit.page.locator('input[name="q"]').fill(words);
  await judit.press("message-search-button");
  await expect(judit.page.locator(".rows li")).toHaveCount(2);
  await judit.go(judit.page.locator(".rows li").first().getByRole("link"));
  await expect(judit.page.getByText(`Evet: ${words}`)).toBeVisible();
});

test("several are in one conversation until they leave", async ({ visitor: judit }) => {
  const title = `Bridges ${unique()}`;
  await judit.signInAs("judit");
  await judit.open("/inbox/new");
  const people = judit.page.locator('input[name="people[]"]');
  await people.nth(0).check();
  await people.nth(1).check();
  await judit.fill("message-text", "Who draws the cover?");
  await judit.press("message-send");
  await expect(judit.page.locator(".error-summary"), "several need a title").toBeVisible();
  await judit.fill("message-topic", title);
  await judit.press("message-send");
  await expect(judit.page.getByRole("heading", { name: title })).toBeVisible();
  await judit.page.locator("summary", { hasText: judit.say("message-leave") }).click();
  await judit.press("message-leave", judit.page.locator(".dialog"));
  await sees(judit, "told-conversation-left");
  await expect(judit.page.getByText(title)).toHaveCount(0);
});

test("an empty message is not sent", async ({ visitor: elif }) => {
  await elif.signInAs("elif");
  await elif.open("/inbox");
  await elif.go(elif.page.locator(".rows li").first().getByRole("link").first());
  await elif.press("message-send");
  await sees(elif, "problem-required");
});
