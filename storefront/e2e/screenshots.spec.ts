import type { Browser, BrowserContextOptions, Page } from "@playwright/test"
import { newCustomer, type Customer } from "./support/customer"
import { RepairQueue, signIn, type RepairAtDesk } from "./support/desk"
import { FACES, takePicture, type Face } from "./support/pictures"
import { test } from "./support/product"
import { BookingWizard, Confirmation, DeviceSearch, Tracking } from "./support/storefront"

const PHONE_TO_REPAIR = "apple-iphone-14-pro"
/** So that the queue is not one repair alone. */
const OTHERS = [
  { first_name: "Grace", last_name: "Murray", device: "google-pixel-8", repair: "Battery" },
  { first_name: "Hedy", last_name: "Kiesler", device: "samsung-galaxy-s23", repair: "Screen" },
  {
    first_name: "Joan",
    last_name: "Clarke",
    device: "apple-ipad-9",
    repair: "Screen",
  },
]

/** Runs `work` in each theme and on each screen. */
async function onEachFace(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page, face: Face) => Promise<void>
): Promise<void> {
  for (const face of FACES) {
    const all = { ...face.options, ...options, reducedMotion: "reduce" } as const
    const context = await browser.newContext(all)
    await work(await context.newPage(), face)
    await context.close()
  }
}

/** Books a repair; gives its number and the address of its tracking page. */
async function book(
  page: Page,
  customer: Customer,
  device: string,
  repairs: readonly string[]
): Promise<{ number: string; link: string }> {
  const wizard = new BookingWizard(page)
  await page.goto(`/book/${device}`)
  for (const repair of repairs) await wizard.chooseRepair(repair)
  await wizard.describe("Dropped it. The glass is cracked, and it is empty by noon.")
  await wizard.proceed()
  await wizard.chooseMethod("drop_off")
  await wizard.proceed()
  await wizard.fillIn(customer)
  await wizard.agree()
  await wizard.book()
  const confirmation = new Confirmation(page)
  const number = await confirmation.repairNumber()
  return { number, link: (await confirmation.trackingLink.getAttribute("href")) ?? "" }
}

/** Brings a repair to where its customer is asked to approve a second quote. */
async function askForApproval(repair: RepairAtDesk): Promise<void> {
  await repair.checkIn()
  await repair.assignTo(/.+/)
  await repair.press("Start diagnosis")
  await repair.isNow("Diagnosing")
  await repair.reviseQuote({
    label: "Charging port",
    amount: "45.00",
    fault: "Charging port",
    note: "The charging port is bent as well.",
  })
  await repair.isNow("Customer approval")
}

test("pictures of the storefront", async ({ browser, instance }) => {
  test.setTimeout(300_000)
  await onEachFace(browser, { baseURL: instance.storefront_url }, async (page, face) => {
    await page.goto("/")
    await new DeviceSearch(page).field.waitFor()
    await takePicture(page, "home", face)
    await page.goto(`/devices/${PHONE_TO_REPAIR}`)
    await takePicture(page, "device", face)
    await page.goto(`/book/${PHONE_TO_REPAIR}`)
    const wizard = new BookingWizard(page)
    await wizard.chooseRepair("Battery")
    await wizard.chooseRepair("Screen")
    await wizard.quote.getByText("Combined with another repair").waitFor()
    await wizard.settled()
    await page.evaluate(() => window.scrollTo({ top: 0 }))
    await takePicture(page, "booking", face)
  })
})

test("pictures of a repair, as its customer and as staff see it", async ({
  browser,
  phone,
  desktop,
  instance,
  customer,
}) => {
  test.setTimeout(300_000)
  for (const { device, repair, ...name } of OTHERS)
    await book(phone, { ...newCustomer(device), ...name }, device, [repair])
  const { number, link } = await book(phone, customer, PHONE_TO_REPAIR, ["Screen", "Battery"])
  await signIn(desktop, instance)
  const queue = new RepairQueue(desktop)
  await queue.open()
  await askForApproval(await queue.openRepair(number))

  await onEachFace(browser, { baseURL: instance.storefront_url }, async (page, face) => {
    await page.goto(link)
    await new Tracking(page).followLive()
    await takePicture(page, "tracking", face)
  })

  const storageState = await desktop.context().storageState()
  const signedIn = { baseURL: instance.backend_url, storageState }
  await onEachFace(browser, signedIn, async (page, face) => {
    await page.addInitScript((theme) => {
      localStorage.setItem("medusa_admin_theme", theme)
    }, face.theme)
    await page.goto("/app/repairs")
    const link = page.getByRole("link", { name: number }).filter({ visible: true })
    await link.waitFor()
    await page.getByText("Live", { exact: true }).waitFor()
    await takePicture(page, "admin-queue", face)
    await link.click()
    await page.getByRole("heading", { level: 1, name: number }).waitFor()
    await page.getByText("Live", { exact: true }).waitFor()
    await takePicture(page, "admin-repair", face)
  })
})
