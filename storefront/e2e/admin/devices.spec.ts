import { readFileSync } from "node:fs"
import { expectAccessibleAtDesk } from "../support/accessibility"
import { signIn } from "../support/desk"
import { DevicesDesk } from "../support/devices-desk"
import { expect, test } from "../support/product"

const PHONE = "Apple iPhone 13 mini"
const OFFER = "Screen, premium"
// so that the tests pass again on a shop that has been tested before
const unique = String(Date.now())
const COPY = `iPhone 13 mini ${unique}`

test.describe.configure({ mode: "serial" })

test.beforeEach(async ({ desktop: page, instance }) => {
  await signIn(page, instance)
})

test("finds a device as its name is typed, and keeps the filters in the address", async ({
  desktop: page,
}) => {
  const desk = new DevicesDesk(page)
  await desk.open()
  await desk.search.fill("iphnoe 13 mini")
  await expect(desk.row(PHONE).first()).toBeVisible()
  await page.getByRole("combobox", { name: "Kind" }).click()
  await page.getByRole("option", { name: "Phone" }).click()
  await expect(page).toHaveURL(/kind=phone/)
  await desk.settled()
  await expectAccessibleAtDesk(page)
  await page.reload()
  await expect(desk.search).toHaveValue("iphnoe 13 mini")
  await expect(page.getByRole("combobox", { name: "Kind" })).toHaveText("Phone")
  await desk.search.fill("zzzqqq")
  await expect(page.getByRole("heading", { name: "No device matches" })).toBeVisible()
  await page.getByRole("button", { name: "Clear filters" }).click()
  await expect(desk.row(/./).nth(10)).toBeVisible()
})

test("changes a price in place by keyboard, and takes it back", async ({ desktop: page }) => {
  const desk = new DevicesDesk(page)
  await desk.open()
  await desk.search.fill("iphone 13 mini")
  await desk.openDevice(PHONE)
  const before = await desk.price(OFFER).innerText()
  const price = `${(Date.now() % 50) + 120}.45`
  await desk.setPrice(OFFER, "abc")
  await expect(page.getByRole("alert").filter({ hasText: "above zero" })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(desk.price(OFFER)).toBeFocused()
  await desk.setPrice(OFFER, price)
  await expect(desk.price(OFFER)).toHaveText(`£${price}`)
  await expect(page.getByRole("list", { name: "Changes" })).toContainText(price)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(desk.price(OFFER)).toHaveText(before)
  await expectAccessibleAtDesk(page)
})

test("copies a device, with a model number that no other has", async ({ desktop: page }) => {
  const desk = new DevicesDesk(page)
  await desk.open()
  await desk.search.fill("iphone 13 mini")
  await desk.openDevice(PHONE)
  await page.getByRole("button", { name: "Copy" }).click()
  await desk.dialog.getByRole("button", { name: "Save" }).click()
  await expect(desk.dialog.getByText("This is needed.")).toBeVisible()
  await desk.dialog.getByLabel("Name", { exact: true }).fill(COPY)
  await desk.dialog.getByLabel(/^Model numbers/).fill("A2650")
  await desk.dialog.getByRole("button", { name: "Save" }).click()
  await expect(desk.dialog.getByText("A2650 is already that of")).toBeVisible()
  await desk.dialog.getByLabel(/^Model numbers/).fill(`C${unique}`)
  await desk.dialog.getByRole("button", { name: "Save" }).click()
  await expect(desk.dialog).toBeHidden()
  await expect(page.getByRole("heading", { level: 1, name: COPY })).toBeVisible()
  await expect(desk.price(OFFER)).toBeVisible()
})

test("imports a file when it is right, and says row by row what is wrong before", async ({
  desktop: page,
}) => {
  const desk = new DevicesDesk(page)
  await desk.open()
  await desk.search.fill(`C${unique}`)
  await expect(desk.row(COPY)).toBeVisible()
  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "Export" }).click()
  const csv = readFileSync(await (await download).path(), "utf8")
  expect(csv).toContain(COPY)

  await page.getByRole("button", { name: "Import" }).click()
  const apply = desk.dialog.getByRole("button", { name: /^Apply/ })
  await desk.chooseFile(csv.replace(",flagship,", ",cheap,").replace(",phone,", ",fridge,"))
  const problems = desk.dialog.getByRole("table", { name: "What is wrong" })
  await expect(problems.getByRole("row").nth(1)).toHaveText(/^2\s*kind/)
  await expect(problems).toContainText("phone, tablet, laptop")
  await expect(apply).toBeDisabled()
  await desk.chooseFile(csv)
  await expect(desk.dialog.getByText("There is nothing to apply")).toBeVisible()
  await desk.chooseFile(csv.replace(",live,", ",retired,"))
  await apply.click()
  await expect(desk.dialog).toBeHidden()
  await expect(desk.row(COPY).getByRole("cell", { name: "Retired", exact: true })).toBeVisible()

  await desk.openDevice(`Apple ${COPY}`)
  await page.getByRole("button", { name: "Restore", exact: true }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click()
  await expect(page.getByRole("status").filter({ hasText: "On sale" })).toBeVisible()
})
