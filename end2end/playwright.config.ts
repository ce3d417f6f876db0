// Journeys against the real program, in a real browser. Each runs twice: with the scripts that
// make pages live, and with JavaScript switched off.

import { defineConfig } from "@playwright/test";
import { ADDRESS } from "./portal/place.js";

const chromium = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: ADDRESS,
    browserName: "chromium",
    launchOptions: chromium,
    viewport: { width: 1280, height: 900 },
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "live" },
    { name: "no-script", use: { javaScriptEnabled: false }, grepInvert: /@live/ },
  ],
  webServer: {
    command: "node portal/start.js",
    url: `${ADDRESS}/readyz`,
    timeout: 240_000,
    reuseExistingServer: !process.env.CI,
    stdout: "pipe",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
