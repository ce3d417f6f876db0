// The checklist of somebody new: it ticks itself, and can be put away.

import { expect, test } from "../../fixtures.ts";
import { register, sees, unique } from "./steps.ts";

test("somebody new sees what to do first", async ({ visitor }) => {
  await register(visitor, "Szabó Judit", `steps.${unique()}@iskola.example`);
  await visitor.open("/");
  await sees(visitor, "site-steps-done", { done: 1, all: 5 });
  await expect(visitor.page.getByRole("link", { name: visitor.say("site-step-school"), exact: true })).toBeVisible();
  await visitor.press("site-steps-away");
  await expect(visitor.page.getByText(visitor.say("site-steps-title"))).toHaveCount(0);
});
