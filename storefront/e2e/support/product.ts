import { test as base, type Page } from "@playwright/test"
import { readInstance, type Instance } from "./instance"
import { newCustomer, type Customer } from "./customer"

export { expect } from "@playwright/test"

/** How a customer holds the shop: a phone, in the hand, with a finger. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** What stands on the counter. */
export const DESKTOP = { viewport: { width: 1280, height: 900 } }

interface Product {
  instance: Instance
  /** somebody who has never been here */
  customer: Customer
  /** the customer's browser: a phone */
  phone: Page
  /** the shop's browser: a desktop computer, with cookies of its own */
  desktop: Page
}

/** A test of the running product with a customer's and a staff member's browser. */
export const test = base.extend<Product>({
  instance: async ({}, use) => use(readInstance()),
  customer: async ({}, use, info) => use(newCustomer(info.title)),
  phone: async ({ browser, instance }, use) => {
    const baseURL = instance.storefront_url
    const context = await browser.newContext({ ...PHONE, baseURL, reducedMotion: "reduce" })
    await use(await context.newPage())
    await context.close()
  },
  desktop: async ({ browser, instance }, use) => {
    const baseURL = instance.backend_url
    const context = await browser.newContext({ ...DESKTOP, baseURL, reducedMotion: "reduce" })
    await use(await context.newPage())
    await context.close()
  },
})
