// The portal's own words, so that a journey can be made in every language.

import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export type Language = "en" | "hu" | "tr";
export const LANGUAGES: Language[] = ["en", "hu", "tr"];

const LOCALES = resolve(import.meta.dirname, "../../app/locales");

export class Words {
  private readonly bundle: FluentBundle;

  constructor(readonly language: Language) {
    this.bundle = new FluentBundle(language, { useIsolating: false });
    const folder = join(LOCALES, language);
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
      const errors = this.bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
      if (errors.length > 0) throw new Error(`${file}: ${errors.join(", ")}`);
    }
  }

  /** A message by its key, such as `site-sign-in`. */
  say(key: string, values: Record<string, string | number> = {}): string {
    const pattern = this.bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`there is no message ${key} in ${this.language}`);
    return this.bundle.formatPattern(pattern, values);
  }
}
