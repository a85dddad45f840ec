import { defineConfig } from "@playwright/test"

/**
 * Drives the running product in a real Chromium. INSTANCE_FILE names it (see e2e/support/instance);
 * CHROMIUM_PATH the browser, which is never downloaded. `SCREENSHOTS=1` takes the pictures of the
 * documentation instead of testing.
 */
const screenshots = Boolean(process.env.SCREENSHOTS)
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: "./e2e",
  testMatch: screenshots ? "screenshots.spec.ts" : "**/*.spec.ts",
  testIgnore: screenshots ? [] : ["screenshots.spec.ts"],
  // Outside the storefront's folder, whose contents decide whether it is built anew.
  outputDir: "../.data/test/browser",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
      args: isRoot ? ["--no-sandbox"] : [],
    },
  },
  projects: [{ name: screenshots ? "screenshots" : "browser" }],
})
