import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { BrowserContext, Page } from "@playwright/test"
import { expectAccessible } from "./support/accessibility"
import type { Instance } from "./support/instance"
import { bookRepair } from "./support/passport"
import { expect, PHONE, test } from "./support/product"

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "revivatech-passport-"))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The page as a customer saves it, and its repair's number. */
const savedPage = async (instance: Instance): Promise<{ html: string; number: string }> => {
  const { headers, number } = await bookRepair(instance)
  const response = await fetch(`${instance.backend_url}/store/tracking/passport?format=html`, {
    headers,
  })
  expect(response.status).toBe(200)
  return { html: await response.text(), number }
}

const openOffline = async (context: BrowserContext, html: string): Promise<Page> => {
  const file = path.join(folder, "passport.html")
  writeFileSync(file, html)
  await context.setOffline(true)
  const page = await context.newPage()
  page.on("request", (request) => expect(request.url()).toMatch(/^file:/))
  await page.goto(`file://${file}`)
  return page
}

test("a passport verifies itself without a network, in both languages", async ({
  browser,
  instance,
}) => {
  const { html, number } = await savedPage(instance)
  for (const theme of ["light", "dark"] as const) {
    const context = await browser.newContext({ ...PHONE, colorScheme: theme })
    const page = await openOffline(context, html)
    await expect(page.getByRole("status")).toContainText("Nothing was changed")
    await expect(page.getByRole("heading", { level: 1 })).toContainText(number)
    await expectAccessible(page)
    await page.getByRole("button", { name: "Português" }).click()
    await expect(page.getByRole("status")).toContainText("Nada mudou")
    await expect(page.getByRole("heading", { name: "Histórico" })).toBeVisible()
    await page.screenshot({ path: path.join(test.info().outputDir, `passport-${theme}.png`) })
    await context.close()
  }
})

test("one changed byte breaks a passport", async ({ browser, instance }) => {
  const { html, number } = await savedPage(instance)
  const forged = `${number.slice(0, -1)}${number.endsWith("9") ? "8" : "9"}`
  const context = await browser.newContext()
  const page = await openOffline(
    context,
    html.replace(`"number":"${number}"`, `"number":"${forged}"`)
  )
  await expect(page.getByRole("status")).toContainText("Not genuine")
  await expect(page.getByText(forged)).toHaveCount(0)

  const [, embedded] = /id="embedded">([^<]*)</.exec(html) ?? []
  const whole = path.join(folder, "whole.json")
  writeFileSync(whole, JSON.stringify({ passport: JSON.parse(embedded) }))
  await page.getByLabel(/Open a passport/).setInputFiles(whole)
  await expect(page.getByRole("status")).toContainText("Nothing was changed")

  const cut = path.join(folder, "cut.json")
  writeFileSync(cut, readFileSync(whole, "utf8").slice(0, -3))
  await page.getByLabel(/Open a passport/).setInputFiles(cut)
  await expect(page.getByRole("status")).toContainText("This is no repair passport")
  await context.close()
})

test("a browser without Ed25519 verifies by the library in the page", async ({
  browser,
  instance,
}) => {
  const { html, number } = await savedPage(instance)
  const context = await browser.newContext()
  await context.addInitScript(() => {
    Object.defineProperty(globalThis.crypto, "subtle", { value: undefined })
  })
  const page = await openOffline(context, html)
  await expect(page.getByRole("status")).toContainText("Nothing was changed")
  const forged = await openOffline(context, html.replace(`"${number}"`, `"${number}0"`))
  await expect(forged.getByRole("status")).toContainText("Not genuine")
  await context.close()
})
