import { expect, type Locator, type Page } from "@playwright/test"
import type { Instance } from "./instance"

/** Medusa Admin, signed in through its own form. */
export async function signIn(page: Page, { admin_email, admin_password }: Instance): Promise<void> {
  await page.goto("/app/login")
  await page.locator("input[name=email]").fill(admin_email)
  await page.locator("input[name=password]").fill(admin_password)
  await page.getByRole("button", { name: "Continue with Email" }).click()
  await expect(page.getByRole("link", { name: "Repairs" })).toBeVisible()
}

/** The list of repairs. */
export class RepairQueue {
  constructor(readonly page: Page) {}

  row(number: string): Locator {
    return this.page.getByRole("row").filter({ hasText: number })
  }

  async open(): Promise<void> {
    await this.page.getByRole("link", { name: "Repairs" }).click()
    await expect(this.page.getByRole("heading", { level: 1, name: "Repairs" })).toBeVisible()
    await this.page.getByRole("button", { name: "Table", exact: true }).click()
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Search repairs" }).fill(text)
  }

  async openRepair(number: string): Promise<RepairAtDesk> {
    await this.row(number).getByRole("link", { name: number }).click()
    await expect(this.page.getByRole("heading", { level: 1, name: number })).toBeVisible()
    return new RepairAtDesk(this.page)
  }
}

/** One repair as staff see it, and what they do to it. */
export class RepairAtDesk {
  readonly form: Locator
  readonly actions: Locator
  readonly timeline: Locator
  readonly payment: Locator

  constructor(readonly page: Page) {
    this.form = page.getByRole("dialog")
    this.actions = page.getByRole("region", { name: "Next actions" })
    this.timeline = page.getByRole("list", { name: "Timeline" })
    this.payment = page.getByRole("region", { name: "Payment" })
  }

  async isNow(state: string): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: state })).toBeVisible()
  }

  /** Presses an action that asks nothing. */
  async press(action: string): Promise<void> {
    await this.actions.getByRole("button", { name: action, exact: true }).click()
  }

  /** Opens an action's form, has it filled in, and sends it. */
  async act(action: string, fillIn: (form: Locator) => Promise<void>): Promise<void> {
    await this.press(action)
    await expect(this.form.getByRole("heading", { name: action })).toBeVisible()
    await fillIn(this.form)
    await this.form.getByRole("button", { name: action, exact: true }).click()
    await expect(this.form).toBeHidden()
  }

  async choose(select: string, option: string | RegExp): Promise<void> {
    await this.form.getByRole("combobox", { name: select }).click()
    await this.page.getByRole("option", { name: option }).click()
  }

  async checkIn(): Promise<void> {
    await this.act("Check in", async (form) => {
      await form.getByRole("checkbox", { name: "The device is the one that was booked" }).check()
      await form.getByRole("button", { name: "All OK" }).click()
      await form.getByLabel("Accessories that came with it").fill("SIM tray pin")
    })
  }

  async assignTo(technician: RegExp): Promise<void> {
    await this.act("Assign technician", () => this.choose("Technician", technician))
  }

  async reviseQuote(part: { label: string; amount: string; fault: string; note: string }) {
    await this.page.getByRole("button", { name: "Revise quote" }).click()
    await this.form.getByRole("button", { name: "Add a line" }).click()
    const line = this.form.getByRole("group", { name: /^Line \d+$/ }).last()
    await line.getByLabel("What it is").fill(part.label)
    await line.getByLabel(/^Amount/).fill(part.amount)
    await line.getByRole("combobox", { name: "Kind" }).click()
    await this.page.getByRole("option", { name: "Part", exact: true }).click()
    await this.form.getByRole("checkbox", { name: part.fault, exact: true }).check()
    await this.form.getByLabel(/^Note to the customer/).fill(part.note)
    await this.form.getByRole("button", { name: "Send to customer" }).click()
    await expect(this.form).toBeHidden()
  }

  async passAllTests(action: string): Promise<void> {
    await this.act(action, (form) => form.getByRole("button", { name: "All OK" }).click())
  }

  async takePayment(reference: string): Promise<void> {
    await this.payment.getByRole("button", { name: "Take payment" }).click()
    await this.form.getByLabel(/^Reference/).fill(reference)
    await this.form.getByRole("button", { name: /^Record / }).click()
    await expect(this.form).toBeHidden()
  }

  /** With money open, only an owner could hand over, and would have to say why. */
  async handOverAsksWhyUnpaid(): Promise<void> {
    await this.press("Hand over")
    await expect(this.form.getByLabel("Why it may leave with money open")).toBeVisible()
    await this.form.getByRole("button", { name: "Cancel" }).click()
    await expect(this.form).toBeHidden()
  }

  async handOver(): Promise<void> {
    await this.act("Hand over", (form) =>
      expect(form.getByLabel("Collected and signed by")).not.toHaveValue("")
    )
  }
}

/** The messages page, searched by recipient. */
export class Messages {
  constructor(readonly page: Page) {}

  subject(text: string): Locator {
    return this.page.getByRole("row").filter({ hasText: text })
  }

  async openFor(recipient: string): Promise<void> {
    await this.page.getByRole("link", { name: "Messages" }).click()
    await expect(this.page.getByRole("heading", { level: 1, name: "Messages" })).toBeVisible()
    await this.page.getByRole("searchbox", { name: "Search messages" }).fill(recipient)
    await expect(this.page.getByRole("row").nth(1)).toContainText(recipient)
  }
}
