// The own profile: what is told, to whom, and how others see it.

import { expect, test } from "../../fixtures.ts";
import { picture } from "./picture.ts";

test("a teacher tells about herself and looks at it with the eyes of others", async ({ visitor: judit }) => {
  await judit.signInAs("judit");
  await judit.open("/me");
  await judit.page.locator("select[name='languages[0]']").selectOption("hu");
  await judit.page.locator("select[name='levels[0]']").selectOption("native");
  await judit.page.locator("select[name='languages[1]']").selectOption("en");
  await judit.page.locator("select[name='levels[1]']").selectOption("b2");
  await judit.fill("people-interests", "rivers\nold maps");
  await judit.page.locator("input[name='parts[]'][value='about']").uncheck();
  await judit.press("people-save");
  await expect(judit.page.getByText(judit.say("told-saved"))).toBeVisible();

  await judit.follow("people-see-as-colleague");
  await expect(judit.page.getByText("B2")).toBeVisible();
  await expect(judit.page.getByText("old maps")).toBeVisible();
  await judit.follow("people-see-as-visitor");
  await expect(judit.page.getByText(judit.say("people-seen-by-visitors"))).toBeVisible();
  await expect(judit.page.getByRole("heading", { name: judit.say("people-introduction"), exact: true })).toHaveCount(0);
});

test("a picture is cut square and shown", async ({ visitor: elif }) => {
  await elif.signInAs("elif");
  await elif.open("/me");
  await elif.page.locator("details.reveal summary").first().click();
  await elif.page.locator("input[type=file]").setInputFiles({ name: "me.png", mimeType: "image/png", buffer: picture(80, 40) });
  await elif.press("people-picture-save");
  await expect(elif.page.getByText(elif.say("told-picture-changed"))).toBeVisible();
  const shown = elif.page.locator("main .avatar-large img");
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([40, 40]);
  await elif.press("people-picture-remove");
  await expect(elif.page.getByText(elif.say("told-picture-removed"))).toBeVisible();
});
