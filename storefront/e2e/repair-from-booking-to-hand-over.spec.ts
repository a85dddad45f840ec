import { expectAccessible, expectAccessibleAtDesk } from "./support/accessibility"
import { Messages, RepairQueue, signIn } from "./support/desk"
import { orderOf } from "./support/order"
import { expect, test } from "./support/product"
import { BookingWizard, Confirmation, DeviceSearch, Tracking } from "./support/storefront"

test("a repair, from the search for a price to the hand-over", async ({
  phone,
  desktop,
  customer,
  instance,
}) => {
  test.setTimeout(240_000)
  const DEVICE = "iPhone 14 Pro"
  const name = `${customer.first_name} ${customer.last_name}`
  let number = ""

  await test.step("The customer finds the device, though it is misspelt", async () => {
    await phone.goto("/")
    await expectAccessible(phone)
    await new DeviceSearch(phone).find("iphnoe 14 pro", DEVICE)
  })

  await test.step("They see what each repair costs before they give anything", async () => {
    const screen = phone.getByRole("link", { name: /^Book Screen, Premium, £\d+\.\d\d$/ })
    await expect(screen).toBeVisible()
    await expect(
      phone.getByRole("link", { name: /^Book Battery, .+, £\d+\.\d\d$/ })
    ).not.toHaveCount(0)
    await expectAccessible(phone)
    await screen.click()
  })

  const wizard = new BookingWizard(phone)

  await test.step("They add the battery to the screen, and both together cost less", async () => {
    await expect(wizard.heading("repairs")).toBeVisible()
    await expect(wizard.repair("Screen")).toBeChecked()
    await wizard.chooseRepair("Battery")
    await expect(wizard.quote.getByText("Combined with another repair")).toBeVisible()
    await wizard.describe("Dropped it. The glass is cracked, and it is empty by noon.")
    await wizard.settled()
    await expectAccessible(phone)
    await wizard.proceed()
  })

  await test.step("They will bring it to the shop", async () => {
    await wizard.chooseMethod("drop_off")
    await wizard.settled()
    await expectAccessible(phone)
    await wizard.proceed()
  })

  await test.step("They say who they are, agree, and book", async () => {
    await wizard.fillIn(customer)
    await wizard.agree()
    await expect(wizard.quote.getByText("Nothing to pay now.")).toBeVisible()
    await wizard.settled()
    await expectAccessible(phone)
    await wizard.book()
  })

  await test.step("They have a repair number and a link of their own to follow it", async () => {
    const confirmation = new Confirmation(phone)
    number = await confirmation.repairNumber()
    expect(number).not.toBe("")
    await expect(phone.getByText(customer.email)).toBeVisible()
    await expectAccessible(phone)
    await confirmation.trackingLink.click()
  })

  const tracking = new Tracking(phone)

  await test.step("The tracking page stays open from here on, and follows live", async () => {
    await tracking.tells("booked")
    await expect(phone.getByTestId("repair-number")).toHaveText(number)
    await tracking.followLive()
    await expectAccessible(phone)
  })

  const queue = new RepairQueue(desktop)

  const repair = await test.step("Staff sign in and find the repair in the queue", async () => {
    await signIn(desktop, instance)
    await queue.open()
    await queue.search(number)
    const row = queue.row(number)
    await expect(row).toContainText(DEVICE)
    await expect(row).toContainText(name)
    await expect(row).toContainText("Booked")
    await expectAccessibleAtDesk(desktop)
    return queue.openRepair(number)
  })

  await test.step("The device comes in: staff check it, the customer sees it", async () => {
    await repair.isNow("Booked")
    await expectAccessibleAtDesk(desktop)
    await repair.checkIn()
    await repair.isNow("Received")
    await tracking.tells("received")
  })

  await test.step("A technician takes it and looks for the fault", async () => {
    await repair.assignTo(/.+/)
    await repair.isNow("In the queue")
    await repair.press("Start diagnosis")
    await repair.isNow("Diagnosing")
    await tracking.tells("diagnosing")
  })

  await test.step("There is more to it: staff send a new price with one more part", async () => {
    await repair.reviseQuote({
      label: "Charging port",
      amount: "45.00",
      fault: "Charging port",
      note: "The charging port is bent as well.",
    })
    await repair.isNow("Customer approval")
    await tracking.tells("awaiting_approval")
  })

  await test.step("The customer sees what is new, and approves it by name", async () => {
    const quote = tracking.quote(2)
    await expect(quote.locator(".new")).toHaveText(/Charging port.*New.*£45\.00/)
    await expect(quote).toContainText("£45.00 more than quote 1")
    await expect(quote).toContainText("The charging port is bent as well.")
    await expectAccessible(phone)
    const price = await tracking.priceOf(2)
    await tracking.approve(2, name)
    await repair.isNow("Approved")
    await expect(tracking.outstanding).toHaveText(price)
  })

  await test.step("The repair is done, and checked", async () => {
    await repair.press("Start repair")
    await repair.isNow("Repairing")
    await tracking.tells("repairing")
    await repair.passAllTests("Finish repair")
    await repair.isNow("Quality check")
    await tracking.tells("quality_check")
    await repair.passAllTests("Pass quality check")
    await repair.isNow("Ready")
    await tracking.tells("ready")
  })

  await test.step("Nothing leaves unpaid: staff take the money, then hand over", async () => {
    await repair.handOverAsksWhyUnpaid()
    await repair.takePayment("Terminal receipt 0042")
    await expect(tracking.outstanding).toHaveText("£0.00")
    await repair.handOver()
    await repair.isNow("Completed")
    await tracking.tells("completed")
    await expectAccessibleAtDesk(desktop)
  })

  await test.step("The customer's page has told all of it without one reload", async () => {
    await tracking.expectNeverReloaded()
    await expect(tracking.messages).toHaveCount(3)
    await expectAccessible(phone)
  })

  await test.step("To Medusa it is an order, paid and delivered, with its repair", async () => {
    const order = await orderOf(repair)
    await expect(order.state("Captured")).toBeVisible()
    await expect(order.state("Delivered")).toBeVisible()
    await expect(order.repairs.getByRole("link", { name: number })).toBeVisible()
  })

  await test.step("Three messages went out, each of them once", async () => {
    const messages = new Messages(desktop)
    await messages.openFor(customer.email)
    for (const subject of ["Booked", "Your approval is needed", "Ready"]) {
      await expect(messages.subject(`${subject}: ${DEVICE}, ${number}`)).toHaveCount(1)
    }
    await expect(messages.subject(number)).toHaveCount(3)
    await expect(messages.subject("Sent")).toHaveCount(3)
    await expectAccessibleAtDesk(desktop)
  })
})
