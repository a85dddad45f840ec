import { readFile } from "node:fs/promises"
import type { Locator, Page } from "@playwright/test"
import { expectAccessibleAtDesk } from "../support/accessibility"
import { signIn } from "../support/desk"
import { expect, test } from "../support/product"

const DEVICE = "apple-iphone-14-pro"
const NOTE = "Rent went up"

interface PreviewedOffer {
  device_slug: string
  variant_id: string
  currency_code: string
  before: number
  after: number
}

/** The rules, their preview and their history, as a manager goes through them. */
class PriceDesk {
  readonly form: Locator

  constructor(readonly page: Page) {
    this.form = page.getByRole("dialog")
  }

  async openRules(): Promise<void> {
    await this.page.goto("/app/catalogue/price-rules?kind=labour_rate")
    await expect(this.page.getByRole("heading", { level: 1, name: "Price rules" })).toBeVisible()
  }

  rule(name: string): Locator {
    return this.page.getByRole("row").filter({
      has: this.page.getByRole("button", { name, exact: true }),
    })
  }

  async editRule(name: string): Promise<Locator> {
    await this.rule(name).getByRole("button", { name, exact: true }).click()
    await expect(this.form.getByRole("heading", { name: "Labour rate" })).toBeVisible()
    return this.form.getByLabel("GBP")
  }

  async keep(): Promise<void> {
    await this.form.getByRole("button", { name: "Keep in draft" }).click()
  }

  /** A figure of the preview: of a currency, in a column counted from 1. */
  async figure(currency: string, column: number): Promise<number> {
    const row = this.page
      .getByRole("table", { name: "Offers by currency" })
      .getByRole("row")
      .filter({ hasText: currency })
    return Number((await row.getByRole("cell").nth(column).innerText()).replace(/\D/g, ""))
  }

  /** All differences of the preview, as the file says them. */
  async download(): Promise<PreviewedOffer[]> {
    const [file] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "All as CSV" }).click(),
    ])
    const [header = "", ...lines] = (await readFile(await file.path(), "utf8")).trim().split("\n")
    // The name of a device may hold a comma, so what stands behind it is counted from the end.
    const names = header.split(",")
    return lines.map((line) => {
      const cells = line.split(",")
      const cell = (name: string) => cells.at(names.indexOf(name) - names.length) ?? ""
      return {
        device_slug: cells[0] ?? "",
        variant_id: cell("variant_id"),
        currency_code: cell("currency_code"),
        before: Number(cell("before")),
        after: Number(cell("after")),
      }
    })
  }
}

/** What the shop asks for an offer now: the total of a quote for it alone. */
async function expectShopPrice(page: Page, variant_id: string, price: number): Promise<void> {
  await page.goto(`/book/${DEVICE}?offers=${variant_id}`)
  const quote = page.getByRole("complementary", { name: "Your quote" })
  await expect(quote.locator(".total dd").first()).toHaveText(new RegExp(`^£${price}(\\.00)?$`))
}

test("a changed rule is previewed, applied, seen in the shop, and undone", async ({
  desktop,
  phone,
  instance,
}) => {
  test.setTimeout(180_000)
  await signIn(desktop, instance)
  const desk = new PriceDesk(desktop)
  let rate = ""

  await test.step("the rate of a tier is changed in a draft", async () => {
    await desk.openRules()
    await expectAccessibleAtDesk(desktop)
    const pounds = await desk.editRule("Flagship")
    rate = await pounds.inputValue()
    await pounds.fill("a lot")
    await desk.keep()
    await expect(desk.form.getByText("Enter a number such as 12.50.")).toBeVisible()
    await pounds.fill(String(Number(rate) + 20))
    await desk.keep()
    await expect(desk.form).toBeHidden()
    await expect(desktop.getByText("1 change not applied yet")).toBeVisible()
    await desktop.reload()
    await expect(desk.rule("Flagship").getByText("Changed")).toBeVisible()
  })

  let offer: PreviewedOffer | undefined

  await test.step("the preview says what it would do, the file each price", async () => {
    await desktop.getByRole("link", { name: "Preview" }).click()
    await expect(desktop.getByRole("region", { name: "Offers by currency" })).toBeVisible()
    const changed = await desk.figure("GBP", 1)
    expect(changed).toBeGreaterThan(100)
    expect(await desk.figure("GBP", 2)).toBe(changed)
    expect(await desk.figure("GBP", 3)).toBe(0)
    expect(await desk.figure("EUR", 1)).toBe(0)
    const rises = desktop.getByRole("list", { name: "Largest rises" }).getByRole("listitem")
    await expect(rises).toHaveCount(20)
    await expect(desktop.getByText("No price falls.")).toBeVisible()
    await expectAccessibleAtDesk(desktop)
    const all = await desk.download()
    expect(all).toHaveLength(changed)
    const offers = all.filter(({ device_slug }) => device_slug === DEVICE)
    expect(offers.every(({ currency_code }) => currency_code === "gbp")).toBe(true)
    expect(offers.every(({ before, after }) => after > before)).toBe(true)
    offer = offers[0]
  })
  if (!offer) throw new Error(`The preview changes no price of ${DEVICE}`)
  const { before, after, variant_id } = offer

  await test.step("nothing has changed in the shop yet", async () => {
    await expectShopPrice(phone, variant_id, before)
  })

  await test.step("it is applied, and the shop asks for the new price", async () => {
    await desktop.getByRole("button", { name: "Apply", exact: true }).click()
    await desk.form.getByLabel(/^Note/).fill(NOTE)
    await desk.form.getByRole("button", { name: "Apply now" }).click()
    await expect(desktop.getByRole("heading", { level: 1, name: "Price rules" })).toBeVisible()
    await expect(desktop.getByText("not applied yet")).toHaveCount(0)
    await expectShopPrice(phone, variant_id, after)
  })

  await test.step("it is undone, and the shop asks for the old price", async () => {
    await desktop.getByRole("link", { name: "Price changes" }).click()
    const change = desktop.getByRole("listitem").filter({ hasText: NOTE }).first()
    await expect(change).toBeVisible()
    await expectAccessibleAtDesk(desktop)
    await change.getByRole("button", { name: "Undo" }).click()
    await desk.form.getByRole("button", { name: "Undo" }).click()
    await expect(desk.form).toBeHidden()
    await expect(change.getByText("Undone")).toBeVisible()
    await expectShopPrice(phone, variant_id, before)
    await desk.openRules()
    const pounds = await desk.editRule("Flagship")
    await expect(pounds).toHaveValue(rate)
  })
})
