// What every journey is given: a browser page that fails the test for anything a person would
// stumble over, and a person who uses it.

import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { type Language, LANGUAGES, Words } from "./portal/words.ts";

/** Collects what must never happen while a page is used. */
function watch(page: Page, home: string, elsewhere: RegExp): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isExpected(message.text())) {
      problems.push(`console: ${message.text()} (${page.url()})`);
    }
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message} (${page.url()})`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !elsewhere.test(url) && !url.startsWith("data:") && !url.startsWith("blob:")) {
      problems.push(`request to another host: ${url}`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/** The browser reports every answer above 399 as an error; refusals are part of the journeys. */
function isExpected(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of (4\d\d)/.test(text);
}

/** Somebody who uses the portal in one language. */
export class Person {
  constructor(
    readonly page: Page,
    private words: Words,
    /** Scripts run in this person's browser. */
    readonly live: boolean,
    /** Every page is examined for what shuts people out: it takes a second or two each. */
    public thorough = true,
  ) {}

  say(key: string, values: Record<string, string | number> = {}): string {
    return this.words.say(key, values);
  }

  /** Opens an address and looks at the page. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.look();
  }

  /** Signs in as somebody of the demo world, by their id in `data/demo/personas.json`. */
  async signInAs(who: string): Promise<void> {
    await this.page.goto("/login");
    await this.go(this.page.locator(`button[name="person"][value="${who}"]`));
    await this.readLanguage();
  }

  /** From now on in the language of the page: an account brings its own. */
  async readLanguage(): Promise<void> {
    const language = await this.page.locator("html").getAttribute("lang");
    const known = LANGUAGES.find((one) => one === language);
    if (known) this.words = new Words(known);
  }

  /** Presses a button by its words and looks at the page that follows. */
  async press(key: string, inside: Page | Locator = this.page): Promise<void> {
    await this.go(inside.getByRole("button", { name: this.say(key), exact: true }).first());
  }

  /** Follows a link by its words. */
  async follow(key: string, inside: Page | Locator = this.page): Promise<void> {
    await this.go(inside.getByRole("link", { name: this.say(key), exact: true }).first());
  }

  /** Clicks what leads to another page, waits for it, and looks at it. */
  async go(target: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent("load", { timeout: 60_000 }), target.click()]);
    await this.look();
  }

  /** Types into a field by its label. */
  async fill(key: string, text: string): Promise<void> {
    await this.field(key).fill(text);
  }

  /** A field by its label: required ones have a mark after it. */
  field(key: string): Locator {
    const label = this.say(key).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return this.page.getByLabel(new RegExp(`^${label}`)).first();
  }

  /** The page has nothing that shuts somebody out, and fits its width. */
  async look(): Promise<void> {
    if (!this.live) return;
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${this.page.url()} is wider than the window`).toBeLessThanOrEqual(0);
    if (!this.thorough) return;
    const found = await new AxeBuilder({ page: this.page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    const findings = found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} – ${node.failureSummary}`).join("\n")}`,
    );
    expect(findings, `accessibility of ${this.page.url()}`).toEqual([]);
  }
}

type Fixtures = {
  language: Language;
  /** Whether every page is examined; off where journeys meet the same pages again and again. */
  thorough: boolean;
  /** Addresses of others that a journey leads to. */
  elsewhere: RegExp;
  /** A visitor with a browser of their own. */
  visitor: Person;
  /** Another person with another browser. */
  another: (language?: Language) => Promise<Person>;
};

export const test = base.extend<Fixtures>({
  language: ["en", { option: true }],
  thorough: [true, { option: true }],
  elsewhere: [/^$/, { option: true }],

  page: async ({ page, baseURL, elsewhere }, use) => {
    const problems = watch(page, baseURL ?? "", elsewhere);
    await use(page);
    expect(problems).toEqual([]);
  },

  visitor: async ({ page, context, baseURL, language, thorough, javaScriptEnabled }, use) => {
    await context.addCookies([{ name: "language", value: language, url: baseURL ?? "" }]);
    await use(new Person(page, new Words(language), javaScriptEnabled !== false, thorough && language === "en"));
  },

  another: async ({ browser, baseURL, elsewhere, language, thorough, javaScriptEnabled, viewport }, use) => {
    const opened: { page: Page; problems: string[] }[] = [];
    await use(async (own = language) => {
      const context = await browser.newContext({
        baseURL,
        javaScriptEnabled,
        viewport,
      });
      await context.addCookies([{ name: "language", value: own, url: baseURL ?? "" }]);
      const page = await context.newPage();
      opened.push({ page, problems: watch(page, baseURL ?? "", elsewhere) });
      return new Person(page, new Words(own), javaScriptEnabled !== false, thorough && language === "en");
    });
    for (const { page, problems } of opened) {
      expect(problems).toEqual([]);
      await page.context().close();
    }
  },
});

export { expect };
