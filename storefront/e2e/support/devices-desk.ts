import { expect, type Locator, type Page } from "@playwright/test"

/** The devices of the shop, as a manager works with them. */
export class DevicesDesk {
  readonly search: Locator
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.search = page.getByRole("searchbox", { name: "Search devices" })
    this.dialog = page.getByRole("dialog")
  }

  async open(): Promise<void> {
    await this.page.goto("/app/catalogue/devices")
    await expect(this.page.getByRole("heading", { level: 1, name: "Devices" })).toBeVisible()
    await expect(this.row(/./).nth(1)).toBeVisible()
  }

  /** Waits until the list is the one that was asked for. */
  async settled(): Promise<void> {
    await expect(this.page.locator("[aria-busy=true]")).toHaveCount(0)
  }

  row(text: string | RegExp): Locator {
    return this.page.getByRole("row").filter({ hasText: text })
  }

  async openDevice(name: string): Promise<void> {
    await this.page.getByRole("link", { name, exact: true }).click()
    await expect(this.page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible()
  }

  price(offer: string): Locator {
    return this.page.getByRole("button", { name: `Change the price of ${offer},` })
  }

  async setPrice(offer: string, amount: string): Promise<void> {
    await this.price(offer).click()
    const field = this.page.getByRole("textbox", { name: `Price of ${offer}` })
    await field.fill(amount)
    await field.press("Enter")
  }

  async chooseFile(csv: string): Promise<void> {
    const file = { name: "devices.csv", mimeType: "text/csv", buffer: Buffer.from(csv) }
    await this.dialog.getByLabel("CSV file").setInputFiles(file)
  }
}
