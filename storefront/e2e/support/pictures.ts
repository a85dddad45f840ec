import path from "node:path"
import type { BrowserContextOptions, Page } from "@playwright/test"
import { DESKTOP, PHONE } from "./product"

const FOLDER = path.resolve(__dirname, "../../../docs/images")

/** One of the ways to look at a page. */
export interface Face {
  screen: "phone" | "desktop"
  theme: "light" | "dark"
  options: BrowserContextOptions
}

const SCREENS = { phone: { ...PHONE, deviceScaleFactor: 2 }, desktop: DESKTOP }

/** Each screen in each theme. */
export const FACES: readonly Face[] = (["phone", "desktop"] as const).flatMap((screen) =>
  (["light", "dark"] as const).map((theme) => ({
    screen,
    theme,
    options: { ...SCREENS[screen], colorScheme: theme },
  }))
)

/** Writes what the screen shows to docs/images, once all of it is there. */
export async function takePicture(page: Page, name: string, { screen, theme }: Face) {
  await page.waitForLoadState("networkidle")
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({
    path: path.join(FOLDER, `${name}-${screen}-${theme}.jpg`),
    type: "jpeg",
    quality: 82,
    animations: "disabled",
    caret: "hide",
  })
}
