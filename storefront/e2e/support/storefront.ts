import { expect, type Locator, type Page } from "@playwright/test"
import type { Customer } from "./customer"
import { TEXTS, type Locale } from "./texts"

/** The home page's search and what it suggests. */
export class DeviceSearch {
  readonly field: Locator

  constructor(
    readonly page: Page,
    locale: Locale = "en-GB"
  ) {
    this.field = page.getByRole("combobox", { name: TEXTS[locale].search.label })
  }

  suggestion(device: string): Locator {
    return this.page.getByRole("option").filter({
      has: this.page.getByText(device, { exact: true }),
    })
  }

  async find(typed: string, device: string): Promise<void> {
    await this.field.pressSequentially(typed, { delay: 15 })
    await this.suggestion(device).click()
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(device)
  }
}

/** The catalogue by kind, brand and family. */
export class Catalogue {
  /** where one is, and the way back */
  readonly path: Locator
  /** how many devices there are */
  readonly count: Locator

  constructor(readonly page: Page) {
    const texts = TEXTS["en-GB"].browse
    this.path = page.getByRole("navigation", { name: texts.path })
    this.count = page
      .locator("main")
      .getByRole("status")
      .filter({ hasText: /device/i })
  }

  /** Follows what the page offers to choose next; what else the name belongs to is left alone. */
  async choose(name: string): Promise<void> {
    await this.page
      .locator("main")
      .getByRole("listitem")
      .getByRole("link", { name: new RegExp(`^${name}\\b`) })
      .first()
      .click()
    await expect(this.path.locator("[aria-current]")).toHaveText(name)
  }
}

/** The booking of one device, step by step, in the language of its page. */
export class BookingWizard {
  readonly texts
  readonly quote: Locator
  readonly alert: Locator

  constructor(
    readonly page: Page,
    locale: Locale = "en-GB"
  ) {
    this.texts = TEXTS[locale].booking
    this.quote = page.getByRole("complementary", { name: this.texts.quote })
    this.alert = page.locator("main").getByRole("alert")
  }

  heading(step: "repairs" | "how" | "details"): Locator {
    return this.page.getByRole("heading", { level: 1, name: this.texts.headings[step] })
  }

  repair(name: string): Locator {
    return this.page.getByRole("group", { name, exact: true }).getByRole("checkbox")
  }

  async chooseRepair(name: string): Promise<void> {
    await expect(this.heading("repairs")).toBeVisible()
    await this.repair(name).check({ force: true })
    await expect(this.repair(name)).toBeChecked()
  }

  async describe(fault: string): Promise<void> {
    await this.page.getByLabel(this.texts.describe).fill(fault)
  }

  async chooseMethod(method: "drop_off" | "mail_in"): Promise<void> {
    await expect(this.heading("how")).toBeVisible()
    const { title } = this.texts.methods[method]
    await this.page.getByRole("radio", { name: title }).check({ force: true })
  }

  async fillIn(customer: Customer): Promise<void> {
    await expect(this.heading("details")).toBeVisible()
    const field = (label: string) => this.page.getByLabel(label, { exact: true })
    await field(this.texts.first_name).fill(customer.first_name)
    await field(this.texts.last_name).fill(customer.last_name)
    await field(this.texts.email).fill(customer.email)
    await field(this.texts.phone).fill(customer.phone)
    await this.page.getByLabel(this.texts.imei).fill(customer.imei)
  }

  async agree(): Promise<void> {
    await this.page.getByRole("checkbox", { name: this.texts.terms }).check({ force: true })
  }

  /** The price answers what is chosen now; while it is asked for, the last one stands greyed. */
  async settled(): Promise<void> {
    await expect(this.quote.getByText(this.texts.locked_until.replace(/\{.*\}/, ""))).toBeVisible()
    await expect(this.quote.locator("[aria-busy=true]")).toHaveCount(0)
  }

  async proceed(): Promise<void> {
    await this.page.getByRole("button", { name: this.texts.continue }).click()
  }

  async book(): Promise<void> {
    await this.page.getByRole("button", { name: this.texts.book }).click()
  }
}

/** What the customer has in hand after booking. */
export class Confirmation {
  readonly heading: Locator
  readonly number: Locator
  readonly trackingLink: Locator

  constructor(page: Page, locale: Locale = "en-GB") {
    const texts = TEXTS[locale].made
    this.heading = page.getByRole("heading", { level: 1, name: texts.title })
    this.number = page.getByTestId("repair-number")
    this.trackingLink = page.getByRole("link", { name: texts.track })
  }

  async repairNumber(): Promise<string> {
    await expect(this.heading).toBeVisible()
    return (await this.number.textContent()) ?? ""
  }
}

/** The customer's page of one repair. */
export class Tracking {
  readonly headline: Locator
  readonly milestone: Locator
  readonly outstanding: Locator
  readonly messages: Locator

  constructor(
    readonly page: Page,
    readonly locale: Locale = "en-GB"
  ) {
    const texts = TEXTS[locale].tracking
    this.headline = page.getByTestId("tracking-headline")
    this.milestone = page.getByRole("region", { name: texts.progress }).locator("[aria-current]")
    this.outstanding = page.getByTestId("outstanding")
    this.messages = page.getByRole("region", { name: texts.messages }).getByRole("listitem")
  }

  /** Waits for the websocket, and marks the page so that a reload would be noticed. */
  async followLive(): Promise<void> {
    const { live } = TEXTS[this.locale].tracking.live
    await expect(this.page.getByRole("status").filter({ hasText: live })).toBeVisible()
    await this.page.evaluate(() => document.body.setAttribute("data-since", "first load"))
  }

  async expectNeverReloaded(): Promise<void> {
    await expect(this.page.locator("body")).toHaveAttribute("data-since", "first load")
  }

  /** The page says this by itself, without anybody touching it. */
  async tells(headline: keyof typeof HEADLINES): Promise<void> {
    const { title } = TEXTS[this.locale].tracking.headline[headline]
    await expect(this.headline).toHaveText(title)
    const milestone = HEADLINES[headline]
    if (milestone) {
      const name = TEXTS[this.locale].tracking.milestones[milestone]
      await expect(this.milestone).toContainText(name)
    }
  }

  quote(version: number): Locator {
    const name = TEXTS[this.locale].tracking.quote_version.replace(/\{.*\}/, String(version))
    return this.page.getByRole("region", { name })
  }

  /** The fixed price of a version, as it stands under its lines. */
  async priceOf(version: number): Promise<string> {
    return this.quote(version).locator(".total dd").first().innerText()
  }

  async approve(version: number, name: string): Promise<void> {
    const quote = this.quote(version)
    await quote.getByLabel(TEXTS[this.locale].tracking.full_name).fill(name)
    const label = TEXTS[this.locale].tracking.approve.replace(/\{.*\}/, "")
    await quote.getByRole("button", { name: label }).click()
    await expect(quote).toBeHidden()
  }
}

/** The milestone at which each headline stands; none once the repair is over. */
const HEADLINES = {
  booked: "booked",
  received: "received",
  diagnosing: "diagnosing",
  awaiting_approval: "approval",
  repairing: "repairing",
  quality_check: "quality_check",
  ready: "ready",
  completed: null,
} as const
