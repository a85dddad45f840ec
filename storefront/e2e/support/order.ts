import { expect, type Locator } from "@playwright/test"
import type { RepairAtDesk } from "./desk"

/** Medusa's own page of an order. */
export interface OrderAtDesk {
  payment: Locator
  fulfilment: Locator
  /** our widget on it */
  repairs: Locator
}

/** Opens the order that pays for a repair. */
export async function orderOf({ page }: RepairAtDesk): Promise<OrderAtDesk> {
  await page.getByRole("link", { name: "Open the order" }).click()
  await expect(page).toHaveURL(/\/app\/orders\//)
  await expect(page.getByRole("heading", { level: 1, name: /^#\d+/ })).toBeVisible()
  const main = page.getByRole("main")
  return {
    payment: main,
    fulfilment: main,
    repairs: page.getByRole("region", { name: "Repairs of this order" }),
  }
}
