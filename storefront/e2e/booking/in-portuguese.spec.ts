import { expectAccessible } from "../support/accessibility"
import { Messages, signIn } from "../support/desk"
import { expect, PHONE, test } from "../support/product"
import { BookingWizard, Confirmation, DeviceSearch, Tracking } from "../support/storefront"

test("a booking in Portuguese, answered in Portuguese", async ({
  browser,
  desktop,
  customer,
  instance,
}) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({
    ...PHONE,
    locale: "pt-BR",
    baseURL: instance.storefront_url,
    reducedMotion: "reduce",
  })
  const phone = await context.newPage()
  const DEVICE = "Galaxy S23"
  let number = ""

  await test.step("The shop speaks the browser's language without being asked", async () => {
    await phone.goto("/")
    await expect(phone).toHaveURL(/\/pt-BR$/)
    await expect(phone.locator("html")).toHaveAttribute("lang", "pt-BR")
    await expectAccessible(phone)
    await new DeviceSearch(phone, "pt-BR").find("galaxy s23", DEVICE)
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(`Conserto de ${DEVICE}`)
  })

  await test.step("The booking, from the price to the number", async () => {
    await phone
      .getByRole("link", { name: /^Agendar Bateria/ })
      .first()
      .click()
    const wizard = new BookingWizard(phone, "pt-BR")
    await expect(wizard.repair("Bateria")).toBeChecked()
    await wizard.describe("Descarrega antes do meio-dia.")
    await wizard.proceed()
    await wizard.chooseMethod("drop_off")
    await wizard.proceed()
    await wizard.fillIn(customer)
    await wizard.agree()
    await wizard.book()
    const confirmation = new Confirmation(phone, "pt-BR")
    number = await confirmation.repairNumber()
    await expectAccessible(phone)
    await confirmation.trackingLink.click()
    await new Tracking(phone, "pt-BR").tells("booked")
  })

  await test.step("The confirmation is written in Portuguese too", async () => {
    await signIn(desktop, instance)
    const messages = new Messages(desktop)
    await messages.openFor(customer.email)
    await expect(messages.subject(`Agendado: ${DEVICE}, ${number}`)).toHaveCount(1)
  })
  await context.close()
})
