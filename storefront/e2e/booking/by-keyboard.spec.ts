import { expect, test } from "../support/product"
import { Keyboard } from "../support/keyboard"
import { BookingWizard, Confirmation, DeviceSearch } from "../support/storefront"

test("a booking needs nothing but a keyboard", async ({ desktop, customer, instance }) => {
  await desktop.goto(instance.storefront_url)
  const keys = new Keyboard(desktop)
  const wizard = new BookingWizard(desktop)

  await test.step("The first Tab offers to skip what comes before the content", async () => {
    await keys.press("Tab")
    await expect(desktop.getByRole("link", { name: "Skip to content" })).toBeFocused()
    await keys.press("Enter")
  })

  await test.step("Arrow keys choose among the suggestions", async () => {
    const search = new DeviceSearch(desktop)
    await keys.tabTo(search.field)
    await keys.type("pixel 8")
    await expect(search.suggestion("Pixel 8")).toBeVisible()
    await keys.press("ArrowDown")
    await expect(search.suggestion("Pixel 8")).toHaveAttribute("aria-selected", "true")
    await keys.press("Enter")
    await expect(desktop.getByRole("heading", { level: 1, name: "Pixel 8 repairs" })).toBeVisible()
  })

  await test.step("A repair is chosen and the fault described", async () => {
    await keys.tabTo(desktop.getByRole("link", { name: "Book a repair" }).last())
    await keys.press("Enter")
    await expect(wizard.heading("repairs")).toBeVisible()
    await keys.tabTo(wizard.repair("Battery"))
    await keys.press("Space")
    await expect(wizard.repair("Battery")).toBeChecked()
    await keys.tabTo(desktop.getByLabel("Describe it in your own words"))
    await keys.type("It is empty by noon.")
  })

  await test.step("Arrow keys change how the device reaches the shop", async () => {
    await keys.tabTo(desktop.getByRole("button", { name: "Continue" }))
    await keys.press("Enter")
    await expect(wizard.heading("how")).toBeFocused()
    const dropOff = desktop.getByRole("radio", { name: "Drop it off" })
    await keys.tabTo(dropOff)
    await keys.press("ArrowDown")
    await expect(desktop.getByRole("radio", { name: "Post it" })).toBeChecked()
    await keys.press("ArrowUp")
    await expect(dropOff).toBeChecked()
    await keys.tabTo(desktop.getByRole("button", { name: "Continue" }))
    await keys.press("Enter")
  })

  await test.step("What is missing gets the focus", async () => {
    await expect(wizard.heading("details")).toBeFocused()
    await keys.tabTo(desktop.getByRole("button", { name: "Book this repair" }))
    await keys.press("Enter")
    const firstName = desktop.getByLabel("First name", { exact: true })
    await expect(firstName).toBeFocused()
    await expect(firstName).toHaveAccessibleDescription("Fill in this field.")
  })

  await test.step("Who books and what they agree to, then Enter in the last field", async () => {
    await keys.type(customer.first_name)
    for (const text of [customer.last_name, customer.email, customer.phone]) {
      await keys.press("Tab")
      await keys.type(text)
    }
    await keys.tabTo(desktop.getByRole("checkbox", { name: /^I agree to this repair/ }))
    await keys.press("Space")
    await keys.tabTo(desktop.getByRole("button", { name: "Book this repair" }))
    await keys.press("Enter")
    expect(await new Confirmation(desktop).repairNumber()).not.toBe("")
  })

  await test.step("The tracking link is one Tab away", async () => {
    const { trackingLink } = new Confirmation(desktop)
    await keys.tabTo(trackingLink)
    await keys.press("Enter")
    await expect(desktop.getByTestId("tracking-headline")).toHaveText("Your repair is booked")
  })
})
