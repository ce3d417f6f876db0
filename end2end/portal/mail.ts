// The letters that the portal wrote into its folder.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FOLDER } from "./place.js";

/** The newest letter to an address, decoded enough to find its words and its link. */
function newest(to: string): string | undefined {
  const folder = join(FOLDER, "mail");
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .reverse()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .find((letter) => letter.split(/\r?\n/).some((line) => line.startsWith("To:") && line.includes(to)))
    ?.replaceAll(/=\r?\n/g, "")
    .replaceAll("=3D", "=");
}

/** Waits for a letter to this address and returns the path of the link in it that starts so, and is
 * another than the one in the letter before. */
export async function linkInLetter(to: string, start: string, before = ""): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const link = newest(to)?.match(new RegExp(`https?://[^/\\s]+(${start}[\\w./-]*)`))?.[1];
    if (link && link !== before) return link;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error(`no letter to ${to} with a link to ${start}`);
}
