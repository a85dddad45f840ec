import { readFile } from "node:fs/promises"
import type { Locator, Page } from "@playwright/test"
import { expectAccessibleAtDesk } from "../support/accessibility"
import { signIn } from "../support/desk"
import { expect, test } from "../support/product"

const DEVICE = "iPhone 12 mini"

/** The parts of one device, in a list that others' parts do not disturb. */
class Parts {
  readonly drawer: Locator

  constructor(readonly page: Page) {
    this.drawer = page.getByRole("dialog")
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/app/catalogue/parts${query}`)
    await expect(this.page.getByRole("heading", { level: 1, name: "Parts" })).toBeVisible()
  }

  row(text: string): Locator {
    return this.page.getByRole("row").filter({ hasText: text })
  }

  async choose(select: string | RegExp, option: string): Promise<void> {
    await this.drawer.getByRole("combobox", { name: select }).click()
    await this.page.getByRole("option", { name: option, exact: true }).click()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press("Escape")
    await expect(this.drawer).toBeHidden()
  }
}

/** The file that a link saves, as text. */
async function download(page: Page, link: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()])
  return readFile(await file.path(), "utf8")
}

test("parts are bought, counted, ordered and imported", async ({ desktop: page, instance }) => {
  test.setTimeout(180_000)
  const supplier = `Parts Ltd ${Date.now().toString(36)}`
  await signIn(page, instance)
  const parts = new Parts(page)

  await test.step("a supplier is added", async () => {
    await parts.open()
    await page.getByRole("button", { name: "Suppliers" }).click()
    await parts.drawer.getByRole("button", { name: "Add supplier" }).click()
    await parts.drawer.getByRole("button", { name: "Save supplier" }).click()
    await expect(parts.drawer.getByText("Give the supplier a name.")).toBeVisible()
    await parts.drawer.getByLabel("Name", { exact: true }).fill(supplier)
    await parts.drawer.getByLabel("E-mail").fill("orders@parts.example")
    await parts.drawer.getByRole("button", { name: "Save supplier" }).click()
    await expect(parts.drawer.getByRole("listitem").filter({ hasText: supplier })).toBeVisible()
    await expectAccessibleAtDesk(page)
    await parts.close()
  })

  await test.step("the part is found, and the filters are in the address", async () => {
    await page.getByRole("searchbox", { name: "Search parts" }).fill(`${DEVICE} battery premium`)
    await expect(parts.row(DEVICE)).toHaveCount(1)
    await expect(page).toHaveURL(/q=iPhone/)
    await expectAccessibleAtDesk(page)
  })

  await test.step("it gets a supplier, a cost and a reorder point", async () => {
    await parts
      .row(DEVICE)
      .getByRole("button", { name: /^Open / })
      .click()
    await parts.drawer.getByLabel(/^Cost/).fill("twelve")
    await parts.drawer.getByRole("button", { name: "Save", exact: true }).click()
    await expect(parts.drawer.getByText("Write an amount such as 45.00.")).toBeVisible()
    await parts.drawer.getByLabel(/^Cost/).fill("12.50")
    await parts.choose("Supplier", supplier)
    await parts.drawer.getByLabel("Reorder point").fill("2")
    await parts.drawer.getByLabel("Reorder quantity").fill("10")
    await parts.drawer.getByRole("button", { name: "Save", exact: true }).click()
    await expect(parts.drawer.getByRole("listitem").filter({ hasText: "£12.50" })).toBeVisible()
  })

  await test.step("its stock is counted, with a reason", async () => {
    const counted = parts.drawer.getByLabel(/^Counted at/)
    const known = await counted.inputValue()
    const found = known === "2" ? "1" : "2"
    await counted.fill(found)
    await parts.drawer.getByRole("button", { name: "Save count" }).click()
    await expect(parts.drawer.getByText("Say why the stock changes.")).toBeVisible()
    await parts.drawer.getByLabel("Reason").fill("Delivery")
    await parts.drawer.getByRole("button", { name: "Save count" }).click()
    await expect(parts.drawer.getByText(`Stock: ${known} → ${found}`).first()).toBeVisible()
    await expectAccessibleAtDesk(page)
    await parts.close()
    await expect(parts.row(DEVICE).getByText("Low")).toBeVisible()
  })

  await test.step("it is to be ordered from its supplier", async () => {
    await page.goto("/app/catalogue/reorder")
    const group = page.getByRole("region", { name: supplier })
    await expect(group.getByText("Total £125.00")).toBeVisible()
    await expect(group.getByRole("row").filter({ hasText: DEVICE })).toContainText("10")
    await expectAccessibleAtDesk(page)
    const csv = await download(page, page.getByRole("link", { name: "CSV" }))
    expect(csv).toContain(`${supplier},orders@parts.example`)
    expect(csv).toContain("10,12.50,125.00,GBP")
  })

  await test.step("a file with a mistake is refused by its row, a clean one is applied", async () => {
    await parts.open(`?q=${encodeURIComponent(`${DEVICE} battery premium`)}`)
    await expect(parts.row(DEVICE)).toHaveCount(1)
    const csv = await download(page, page.getByRole("link", { name: "Export" }))
    const choose = async (text: string) => {
      const buffer = Buffer.from(text)
      const file = { name: "parts.csv", mimeType: "text/csv", buffer }
      await parts.drawer.locator("input[type=file]").setInputFiles(file)
    }
    await page.getByRole("button", { name: "Import" }).click()
    await choose(csv.replace(",12.50,", ",twelve,"))
    const problem = parts.drawer.getByRole("row").filter({ hasText: "cost" })
    await expect(problem.getByRole("cell").first()).toHaveText("2")
    await expect(parts.drawer.getByRole("button", { name: /^Apply/ })).toBeDisabled()
    await expectAccessibleAtDesk(page)
    await choose(csv.replace(",12.50,", ",13.75,"))
    await parts.drawer.getByRole("button", { name: "Apply 1 change" }).click()
    await expect(parts.drawer).toBeHidden()
    await expect(parts.row(DEVICE)).toContainText("£13.75")
  })
})

test("a service of the shop's own is sold at once", async ({ desktop: page, instance }) => {
  test.setTimeout(180_000)
  const mark = Date.now().toString(36)
  const name = `Deep clean ${mark}`
  await signIn(page, instance)
  await page.goto("/app/catalogue/repair-types")
  await expect(page.getByRole("heading", { level: 1, name: "Repair types" })).toBeVisible()
  await expect(page.getByRole("table").first()).toBeVisible()
  await expectAccessibleAtDesk(page)
  const form = page.getByRole("dialog")

  await page.getByRole("button", { name: "Add repair type" }).click()
  await form.getByRole("button", { name: "Add and make offers" }).click()
  await expect(form.getByText("This is needed.").first()).toBeVisible()
  await form.getByLabel("Code", { exact: true }).fill(`deep_clean_${mark}`)
  await form.getByLabel("Name in English").fill(name)
  await form.getByLabel("Name in Portuguese").fill(`Limpeza ${mark}`)
  await form.getByLabel("Description in English").fill("Cleans all openings.")
  await form.getByLabel("Description in Portuguese").fill("Limpa todas as aberturas.")
  await form.getByLabel("Watch", { exact: true }).fill("20")
  await form.getByLabel("Reason in English").fill("Not needed.")
  await form.getByLabel("Reason in Portuguese").fill("Não é preciso.")
  await form.getByRole("checkbox", { name: "Housing" }).check()
  await expectAccessibleAtDesk(page)
  await form.getByRole("button", { name: "Add and make offers" }).click()
  await expect(form.getByRole("heading", { name })).toBeVisible()
  await expect(form.getByText(/^[\d,]+ offers$/)).not.toHaveText("0 offers")

  await form.getByLabel("Watch", { exact: true }).fill("60")
  await form.getByRole("button", { name: "Save", exact: true }).click()
  await expect(form.getByText(/prices would change by the rules/)).toBeVisible()
  await form.getByRole("switch", { name: "On sale" }).click()
  await form.getByRole("button", { name: "Save", exact: true }).click()
  await expect(form.getByText("On sale: yes → no")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("Off sale")
})
