import { expectAccessible } from "../support/accessibility"
import { expect, test } from "../support/product"
import { BookingWizard, Confirmation, Tracking } from "../support/storefront"

test("an express repair by post needs an address, and says what it adds", async ({
  phone,
  customer,
}) => {
  const wizard = new BookingWizard(phone)
  const field = (label: string) => phone.getByLabel(label, { exact: true })

  await test.step("Posting and haste are lines of the quote", async () => {
    await phone.goto("/book/google-pixel-8")
    await wizard.chooseRepair("Battery")
    await wizard.describe("It is empty by noon.")
    await wizard.proceed()
    await wizard.chooseMethod("mail_in")
    await phone.getByRole("radio", { name: "Express" }).check({ force: true })
    await expect(wizard.quote.getByText("Express service")).toBeVisible()
    await expect(wizard.quote.getByText("Insured postage both ways")).toBeVisible()
  })

  await test.step("Without an address it does not go on", async () => {
    await wizard.proceed()
    await expect(field("Address line 1")).toBeFocused()
    await expect(field("Address line 1")).toHaveAccessibleDescription("Fill in this field.")
    await wizard.settled()
    await expectAccessible(phone)
    await field("Address line 1").fill("12 Analytical Row")
    await field("Town or city").fill("London")
    await field("Postcode").fill("N1 9GU")
    await wizard.proceed()
  })

  await test.step("A mistyped IMEI is said at its field, before anything is sent", async () => {
    await wizard.fillIn({ ...customer, imei: "490154203237517" })
    await expect(phone.getByText("A digit of this IMEI is wrong.")).toBeVisible()
    await phone.getByLabel(wizard.texts.imei).fill(customer.imei)
    await expect(phone.getByText("A digit of this IMEI is wrong.")).toBeHidden()
  })

  await test.step("The booking tells to post it, and waits for it", async () => {
    await wizard.agree()
    await wizard.book()
    const confirmation = new Confirmation(phone)
    await expect(confirmation.heading).toBeVisible()
    await expect(phone.getByText("Pack the device well and post it to the shop.")).toBeVisible()
    await confirmation.trackingLink.click()
    await new Tracking(phone).followLive()
  })
})
