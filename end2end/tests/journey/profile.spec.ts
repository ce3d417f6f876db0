// The own profile: what is told, to whom, and how others see it.

import { deflateSync } from "node:zlib";
import { expect, test } from "../../fixtures.ts";

/** A PNG of this size in one colour. */
function picture(width: number, height: number): Buffer {
  const crc = (bytes: Buffer) => {
    let crc = 0xffffffff;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return (crc ^ 0xffffffff) >>> 0;
  };
  const chunk = (kind: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const named = Buffer.concat([Buffer.from(kind), data]);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc(named));
    return Buffer.concat([length, named, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 120)]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))]);
}

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
