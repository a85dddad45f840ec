import { expectAccessible } from "../support/accessibility"
import { expect, test } from "../support/product"
import { BookingWizard, Confirmation } from "../support/storefront"

test("a quote that has changed is refused, and the page says what to do", async ({
  phone,
  customer,
}) => {
  const wizard = new BookingWizard(phone)

  await test.step("The customer is ready to book", async () => {
    await phone.goto("/book/apple-iphone-13")
    await wizard.chooseRepair("Battery")
    await wizard.describe("It is empty by noon.")
    await wizard.proceed()
    await wizard.chooseMethod("drop_off")
    await wizard.proceed()
    await wizard.fillIn(customer)
    await wizard.agree()
  })

  await test.step("The first attempt names another price: the backend refuses it", async () => {
    // the hash stands for what the customer was shown
    await phone.route(
      "**/store/bookings",
      async (route) => {
        const body: Record<string, unknown> = route.request().postDataJSON()
        await route.continue({ postData: { ...body, quote_hash: "0".repeat(64) } })
      },
      { times: 1 }
    )
    const refusal = phone.waitForResponse("**/store/bookings")
    await wizard.book()
    expect((await refusal).status()).toBe(409)
    expect(await (await refusal).json()).toMatchObject({ code: "quote_changed" })
  })

  await test.step("The page tells that nothing was booked, and keeps all that was typed", async () => {
    await expect(wizard.alert).toContainText("The price or an offer has changed")
    await expect(wizard.alert).toContainText("Nothing was booked.")
    await expect(phone.getByLabel("E-mail", { exact: true })).toHaveValue(customer.email)
    await wizard.settled()
    await expectAccessible(phone)
  })

  await test.step("With the new price on the page, the next attempt books", async () => {
    await wizard.book()
    expect(await new Confirmation(phone).repairNumber()).not.toBe("")
  })
})
