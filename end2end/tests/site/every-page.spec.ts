// Every page that links lead to, in all the ways people look at it: nothing shuts anybody out,
// nothing is wider than the window, nothing is wrong in the console.

import { expect, type Person, test } from "../../fixtures.ts";
import { SECOND_ADDRESS } from "../../portal/place.js";

const READERS = [
  { who: "", name: "a visitor", start: ["/", "/login", "/pupil", "/register", "/password", "/ambassadors", "/dev/ui"], ways: ["desktop", "phone", "long", "rtl"] },
  { who: "judit", name: "a teacher", start: ["/", "/me", "/me/security", "/me/privacy", "/me/privacy/erase", "/me/notifications", "/me/school", "/projects/new"], ways: ["desktop", "rtl", "long"] },
  { who: "sunnyfox", name: "a pupil", start: ["/"], ways: ["phone", "rtl", "long"] },
  { who: "officer-hu", name: "a support officer", start: ["/desk", "/"], ways: ["desktop", "rtl", "long"] },
  { who: "central", name: "the central officer", start: ["/desk"], ways: ["phone"] },
  { who: "waiting", name: "somebody who waits", start: ["/", "/me", "/me/school"], ways: ["phone", "long"] },
];

// `thorough` looks for what shuts people out. It takes most of the time, and once per reader is
// enough: the same elements come in every language.
const WAYS = [
  { way: "desktop", name: "on a desktop", width: 1280, dark: false, language: "en", thorough: true },
  { way: "phone", name: "on a phone in the dark", width: 375, dark: true, language: "hu", thorough: true },
  { way: "rtl", name: "from right to left", width: 800, dark: false, language: "ar-XB", thorough: false },
  { way: "long", name: "with long words on the smallest phone", width: 320, dark: false, language: "en-XA", thorough: false },
];

/** Most pages of one reader: far above what there is, so that a loop of links ends. */
const MOST = 80;

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** One of each kind: pages that differ only in an id or a query look alike. */
function shape(path: string): string {
  return path.replace(/[?#].*$/, "").replaceAll(ID, "…");
}

async function links(person: Person): Promise<string[]> {
  return person.page
    .locator("a[href^='/']")
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
}

// One after the other, and in a portal of their own: a reader's account keeps the language, and has
// only one at a time.
test.describe.configure({ mode: "default" });
test.use({ baseURL: SECOND_ADDRESS });

for (const { who, name, start, ways } of READERS) {
  for (const way of WAYS.filter((one) => ways.includes(one.way))) {
    test(`${name} can use every page ${way.name} @live`, async ({ visitor }) => {
      await visitor.page.setViewportSize({ width: way.width, height: 800 });
      await visitor.page.emulateMedia({ colorScheme: way.dark ? "dark" : "light" });
      await (who ? visitor.signInAs(who) : visitor.page.goto("/"));
      await visitor.page.locator(".language-form summary").click();
      await visitor.go(visitor.page.locator(`button[name="language"][value="${way.language}"]`));
      visitor.thorough = way.thorough;
      const waiting = [...start];
      const seen = new Set<string>();
      while (waiting.length > 0 && seen.size < MOST) {
        const path = waiting.shift() ?? "";
        if (seen.has(shape(path)) || /^\/(files|static|pkg)\/|\.(csv|atom|json|ics)(\?|$)/.test(path)) continue;
        seen.add(shape(path));
        const answer = await visitor.page.goto(path);
        // 422: a page that first says what is missing, such as a school.
        // 403: a page that says why its reader has to wait.
        expect(who === "waiting" ? [200, 403, 422] : [200, 422], path).toContain(answer?.status());
        await expect(visitor.page.locator("h1"), path).toHaveCount(1);
        await visitor.look();
        waiting.push(...(await links(visitor)));
      }
      expect(seen.size, "pages found").toBeGreaterThanOrEqual(start.length);
    });
  }
}
