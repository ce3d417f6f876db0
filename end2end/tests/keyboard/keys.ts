// Somebody who uses nothing but the keyboard.

import { expect, type Locator } from "@playwright/test";
import type { Person } from "../../fixtures.ts";

/** More presses than any page needs to reach what somebody came for. */
const MOST = 120;

/** What the browser shows of the element that has the keyboard. */
type Focused = { name: string; isOutlined: boolean; isInWindow: boolean; coveredBy: string };

export class Keys {
  constructor(readonly person: Person) {}

  private get page() {
    return this.person.page;
  }

  /** Opens an address; the keyboard begins at the top of the page. */
  async open(path: string): Promise<void> {
    await this.person.open(path);
  }

  /** Goes on with Tab until this has the keyboard. All on the way must be seen. */
  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<number> {
    await expect(target).toHaveCount(1);
    for (let presses = 0; presses <= MOST; presses += 1) {
      if (await has(target)) return presses;
      await this.page.keyboard.press(key);
      await this.sees();
    }
    throw new Error(`${target} is not reached with ${MOST} presses of ${key} on ${this.page.url()}`);
  }

  /** What has the keyboard is marked, in the window and not behind anything. */
  async sees(): Promise<void> {
    const focused = await this.page.evaluate(look);
    if (!focused) return;
    const where = `${focused.name} on ${this.page.url()}`;
    expect(focused.isOutlined, `${where} shows that it has the keyboard`).toBe(true);
    expect(focused.isInWindow, `${where} is in the window`).toBe(true);
    expect(focused.coveredBy, `${where} is behind something`).toBe("");
  }

  /** Types into what has the keyboard, after what is there. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes to a field by its label and types. */
  async fill(label: string, text: string): Promise<void> {
    await this.tabTo(this.person.field(label));
    await this.type(text);
  }

  /** Presses a key that leads to another page, and looks at it. */
  async go(key = "Enter"): Promise<void> {
    await Promise.all([this.page.waitForEvent("load", { timeout: 60_000 }), this.page.keyboard.press(key)]);
    await this.person.look();
  }

  /**
   * Follows what an access key leads to. A Chromium without a window knows no access keys: Alt with
   * a letter does nothing in it. So what has the key is reached with Tab.
   */
  async shortcut(letter: string): Promise<void> {
    await this.follow(this.page.locator(`[accesskey="${letter}"]`));
  }

  /** Goes to a link or button and follows it. */
  async follow(target: Locator): Promise<number> {
    const presses = await this.tabTo(target);
    await this.go();
    return presses;
  }

  /** Jumps over the header: the first thing that Tab reaches. */
  async skip(): Promise<void> {
    const link = this.page.locator(".skip-link");
    await this.page.keyboard.press("Tab");
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    await this.sees();
    await this.page.keyboard.press("Enter");
    await expect(this.page.locator("main")).toBeFocused();
  }
}

async function has(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Runs in the page. */
function look(): Focused | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const box = element.getBoundingClientRect();
  // A card shows it around the whole card, by what comes after the words of its link.
  const isOutlined = [undefined, "::after"].some((part) => {
    const style = getComputedStyle(element, part);
    return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  });
  const isInWindow =
    box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 1), most - 1);
  const x = clamp((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, innerWidth);
  const y = clamp((Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, innerHeight);
  const top = document.elementFromPoint(x, y);
  const isFree = !top || element.contains(top) || top.contains(element) || top.closest("label") !== null;
  return {
    name: `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.id ?? ""} ${element.textContent?.trim().slice(0, 40) ?? ""}`,
    isOutlined,
    isInWindow,
    coveredBy: isFree ? "" : top.outerHTML.slice(0, 120),
  };
}
