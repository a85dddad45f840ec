import { expectAccessible } from "../support/accessibility"
import { expect, test } from "../support/product"
import { Catalogue, DeviceSearch } from "../support/storefront"

test("a device is found without a search, and can be told from its siblings", async ({ phone }) => {
  const catalogue = new Catalogue(phone)

  await test.step("From the kind to the brand to the family", async () => {
    await phone.goto("/")
    await catalogue.choose("Phones")
    await catalogue.choose("Samsung")
    await expectAccessible(phone)
    await catalogue.choose("Galaxy A")
  })

  await test.step("A long family comes in pages, the newest first", async () => {
    await expect(catalogue.count).toHaveText(/^Devices 1 to 24 of \d+$/)
    const years = phone.locator("main").getByRole("heading", { level: 2 })
    const shown = (await years.allTextContents()).map(Number)
    expect(shown).toEqual([...shown].sort((a, b) => b - a))
    await expectAccessible(phone)
    await phone.getByRole("link", { name: "Next page" }).click()
    await expect(catalogue.count).toHaveText(/^Devices 25 to 48 of \d+$/)
  })

  await test.step("The way back leads to where one was", async () => {
    await catalogue.path.getByRole("link", { name: "Samsung" }).click()
    await expect(phone.getByRole("heading", { name: "Choose the product line" })).toBeVisible()
    await phone.goBack()
    await expect(catalogue.count).toHaveText(/^Devices 25 to 48 of \d+$/)
  })

  await test.step("A model number finds the one device that has it", async () => {
    await phone.goto("/")
    await new DeviceSearch(phone).find("SM-S911B", "Galaxy S23")
    await expect(phone.getByText("SM-S911B").first()).toBeVisible()
    await expectAccessible(phone)
  })

  await test.step("Repairs stand under their kinds, with when an ordered part lets them be ready", async () => {
    const screens = phone.getByRole("region", { name: "Screens", exact: true })
    await expect(screens.getByRole("link", { name: /^Book Screen, / })).not.toHaveCount(0)
    await expect(
      screens.getByText(/Part ordered for you, ready in about \d+ days/)
    ).not.toHaveCount(0)
  })

  await test.step("A repair that is diagnosed first says what that costs, and what becomes of it", async () => {
    const note = /^Diagnosed first for £\d+\.\d\d\. When we repair it, that is taken off/
    await expect(phone.getByText(note).first()).toBeVisible()
  })

  await test.step("Whoever has another one is led to its siblings", async () => {
    await phone.getByRole("link", { name: "Not yours? See all Galaxy S models" }).click()
    await expect(catalogue.path.locator("[aria-current]")).toHaveText("Galaxy S")
  })
})

test("without a network the page says so, and goes on by itself once there is one", async ({
  phone,
}) => {
  await phone.goto("/devices")
  await expect(phone.getByRole("heading", { name: "Choose the kind of device" })).toBeVisible()
  const search = new DeviceSearch(phone)
  const field = phone.getByRole("combobox", { name: "Search devices" })
  await phone.context().setOffline(true)
  await field.pressSequentially("pixel 8")
  await expect(phone.getByText("You are offline.").filter({ visible: true })).toBeVisible()
  await phone.context().setOffline(false)
  await expect(search.suggestion("Pixel 8")).toBeVisible()
})
