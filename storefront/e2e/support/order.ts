import { expect, type Locator } from "@playwright/test"
import type { RepairAtDesk } from "./desk"

/** Medusa's own page of an order. */
export interface OrderAtDesk {
  /** a badge beside the order's number: the state of its payment or of its fulfilment */
  state: (name: string) => Locator
  /** our widget on it */
  repairs: Locator
}

/** Opens the order that pays for a repair. */
export async function orderOf({ page }: RepairAtDesk): Promise<OrderAtDesk> {
  await page.getByRole("link", { name: "Open the order" }).click()
  await expect(page).toHaveURL(/\/app\/orders\//)
  const number = page.getByRole("heading", { level: 1, name: /^#\d+/ })
  await expect(number).toBeVisible()
  const head = number.locator("xpath=ancestor::div[3]")
  return {
    state: (name) => head.getByText(name, { exact: true }),
    repairs: page.getByRole("region", { name: "Repairs of this order" }),
  }
}
