import { expectAccessible } from "../support/accessibility"
import { expect, test } from "../support/product"

/** Pages that a straight booking does not come past, and a text that shows that each is there. */
const PAGES = [
  { path: "/devices", shows: "Repairs and prices" },
  { path: "/devices?kind=watch", shows: "Samsung" },
  { path: "/devices?kind=phone&brand=samsung", shows: "Galaxy Z Fold" },
  { path: "/devices?kind=phone&brand=samsung&family=Galaxy+S&year=2023", shows: "Galaxy S23" },
  { path: "/devices?q=galxy+s23&kind=phone", shows: "Galaxy S23" },
  { path: "/devices?q=zzzzzz", shows: "No device found" },
  { path: "/track", shows: "Open the link in your confirmation" },
  { path: "/track#t=this-link-was-never-given-out", shows: "This link does not work any more" },
  { path: "/book/done", shows: "There is no booking in this tab" },
  { path: "/nothing/here", shows: "There is nothing at this address" },
]

test("pages beside the way are there, and accessible", async ({ phone }) => {
  for (const { path, shows } of PAGES) {
    await test.step(path, async () => {
      await phone.goto("about:blank")
      await phone.goto(path)
      await expect(phone.getByText(shows).filter({ visible: true }).first()).toBeVisible()
      await expectAccessible(phone)
    })
  }
})
