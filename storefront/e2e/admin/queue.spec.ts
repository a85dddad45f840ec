import type { Locator, Page } from "@playwright/test"
import { expectAccessibleAtDesk } from "../support/accessibility"
import { bookScreen } from "../support/bookings"
import { newImei, type Customer } from "../support/customer"
import { RepairAtDesk, signIn } from "../support/desk"
import { DESKTOP, expect, test } from "../support/product"

/** The board, searched by one customer's mail address, so that other repairs do not disturb it. */
class Board {
  constructor(readonly page: Page) {}

  async open(email: string): Promise<void> {
    await this.page.goto(`/app/repairs?layout=board&q=${encodeURIComponent(email)}`)
    await expect(this.page.getByRole("region", { name: "Board" })).toBeVisible()
  }

  column(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true })
  }

  card(number: string, column?: string): Locator {
    const within = column ? this.column(column) : this.page
    return within.getByRole("article").filter({ hasText: number })
  }

  says(text: string | RegExp): Locator {
    return this.page.getByRole("status").filter({ hasText: text })
  }

  async choose(number: string, item: string): Promise<void> {
    await this.page.getByRole("button", { name: `Actions for ${number}` }).click()
    await this.page.getByRole("menuitem", { name: item, exact: true }).click()
  }
}

const bookTwo = async (
  instance: Parameters<typeof bookScreen>[0],
  customer: Customer
): Promise<[string, string]> => [
  await bookScreen(instance, customer),
  await bookScreen(instance, { ...customer, imei: newImei() }),
]

test("repairs move over the board by mouse and by keyboard, for everybody at once", async ({
  desktop: page,
  browser,
  instance,
  customer,
}) => {
  test.setTimeout(180_000)
  const [first, second] = await bookTwo(instance, customer)
  await signIn(page, instance)
  const board = new Board(page)
  const desk = new RepairAtDesk(page)
  await board.open(customer.email)

  const context = await browser.newContext({ ...DESKTOP, baseURL: instance.backend_url })
  const colleague = await context.newPage()
  await signIn(colleague, instance)
  const theirs = new Board(colleague)
  await theirs.open(customer.email)

  await test.step("the board is accessible and has both cards where they are", async () => {
    await expect(board.card(first, "Expected")).toBeVisible()
    await expect(board.card(second, "Expected")).toBeVisible()
    await expectAccessibleAtDesk(page)
  })

  await test.step("dropping a card asks for the evidence of the step, and the colleague sees it", async () => {
    await board.card(first).dragTo(board.column("Received"))
    await expect(desk.form.getByRole("heading", { name: "Check in" })).toBeVisible()
    await desk.form.getByRole("checkbox", { name: "The device is the one that was booked" }).check()
    await desk.form.getByRole("button", { name: "All OK" }).click()
    await desk.form.getByLabel("Accessories that came with it").fill("None")
    await desk.form.getByRole("button", { name: "Check in", exact: true }).click()
    await expect(board.card(first, "Received")).toBeVisible()
    await expect(theirs.card(first, "Received")).toBeVisible()
  })

  await test.step("a column that it cannot go to says why, and leaves it where it is", async () => {
    const card = board.card(first)
    await card.hover()
    await page.mouse.down()
    await board.column("Diagnosing and quoting").hover()
    await board.column("Diagnosing and quoting").hover()
    await expect(
      board.column("Diagnosing and quoting").getByText("First: Assign technician")
    ).toBeVisible()
    await page.mouse.up()
    await expect(board.card(first, "Received")).toBeVisible()
  })

  await test.step("the menu does the rest by keyboard, and the card keeps the focus", async () => {
    await board.choose(first, "Assign technician")
    await desk.choose("Technician", /./)
    await desk.form.getByRole("button", { name: "Assign technician", exact: true }).click()
    await expect(board.card(first).getByText("In the queue")).toBeVisible()
    await page.getByRole("link", { name: first }).focus()
    await page.keyboard.press("Shift+ArrowRight")
    await expect(board.card(first, "Diagnosing and quoting")).toBeVisible()
    await expect(page.getByRole("link", { name: first })).toBeFocused()
    await expect(board.says("Start diagnosis: done").first()).toBeAttached()
    await page.keyboard.press("ArrowLeft")
    await expect(page.getByRole("link", { name: second })).toBeFocused()
    await page.keyboard.press("Shift+ArrowLeft")
    await expect(page.getByRole("link", { name: second })).toBeFocused()
    await expect(theirs.card(first, "Diagnosing and quoting")).toBeVisible()
  })
  await context.close()
})

test("many are edited at once, with a way back, and a view is kept", async ({
  desktop: page,
  instance,
  customer,
}) => {
  test.setTimeout(180_000)
  const [first, second] = await bookTwo(instance, customer)
  const view = `Late ${Date.now().toString(36)}`
  await signIn(page, instance)
  const board = new Board(page)
  await board.open(customer.email)
  const bar = page.getByRole("toolbar", { name: "Selected repairs" })

  await test.step("a priority for both, and as it was before", async () => {
    for (const number of [first, second]) {
      await page.getByRole("checkbox", { name: `Select ${number}` }).click()
    }
    await expect(bar.getByText("2 repairs selected")).toBeVisible()
    await expectAccessibleAtDesk(page)
    await bar.getByRole("button", { name: "Priority" }).click()
    await page.getByRole("menuitem", { name: "High priority" }).click()
    await expect(board.card(first).getByText("High priority")).toBeVisible()
    await expect(board.card(second).getByText("High priority")).toBeVisible()
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(board.card(first).getByText("High priority")).toBeHidden()
  })

  await test.step("what cannot be done is left as it is, with its reason", async () => {
    await bar.getByRole("button", { name: "Resume" }).click()
    const drawer = page.getByRole("dialog")
    await expect(drawer.getByText("2 repairs were left as they are")).toBeVisible()
    await expect(drawer.getByText("Its state does not allow this.").first()).toBeVisible()
    await drawer.getByRole("button", { name: "Close" }).last().click()
    await bar.getByRole("button", { name: "Clear selection" }).click()
    await expect(bar).toBeHidden()
  })

  await test.step("a view is saved, shown from elsewhere, and deleted", async () => {
    await page.getByRole("button", { name: "Views" }).click()
    await page.getByRole("menuitem", { name: "Save this view" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("button", { name: "Save", exact: true }).click()
    await expect(drawer.getByText("Give the view a name.")).toBeVisible()
    await drawer.getByLabel("Name").fill(view)
    await drawer.getByRole("button", { name: "Save", exact: true }).click()
    await expect(page.getByRole("button", { name: `View: ${view}` })).toBeVisible()
    await page.goto("/app/repairs?layout=table")
    await page.getByRole("button", { name: "Views" }).click()
    await page.getByRole("menuitem", { name: view }).click()
    await expect(page.getByRole("searchbox", { name: "Search repairs" })).toHaveValue(
      customer.email
    )
    await expect(board.card(first)).toBeVisible()
    await page.getByRole("button", { name: `View: ${view}` }).click()
    await page.getByRole("menuitem", { name: `Delete ${view}` }).click()
    await page.getByRole("button", { name: "Delete view" }).click()
    await expect(page.getByRole("button", { name: "Views", exact: true })).toBeVisible()
  })
})

test("the bench is for a thumb, and the queue greets who signs in", async ({
  desktop: page,
  instance,
}) => {
  await signIn(page, instance)
  await page.goto("/app/orders")
  const widget = page.getByRole("region", { name: "Repairs", exact: true })
  await expect(widget.getByRole("link", { name: /overdue$/ })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto("/app/my-bench")
  await expect(page.getByRole("heading", { level: 1, name: "My bench" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Take it" })).toBeVisible()
  await expectAccessibleAtDesk(page)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
})
