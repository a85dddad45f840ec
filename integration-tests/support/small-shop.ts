import type { MedusaContainer } from "@medusajs/framework/types"
import { bootstrapShop } from "../../src/workflows/device/bootstrap-shop"
import { makeIdentities, type Identity, type IdentityName } from "../http/security/identities"
import { catalogueOf, loadQuietly } from "./catalogues"
import type { Headers } from "./client"

/** The devices of the small shop: enough for quotes, and loaded in a second. */
export const PHONE = "apple-iphone-14-pro"
export const OTHER_PHONE = "apple-iphone-7"

export interface SmallShop {
  /** The header that every call of the store API needs. */
  key: Headers
  location_id: string
  who: Record<IdentityName, Identity>
}

/**
 * Makes a new database a shop with two devices of the real catalogue and one login of each role.
 * To be called from a suite's `beforeAll`: the runner restores what it made before each test.
 */
export const seedSmallShop = async (container: MedusaContainer): Promise<SmallShop> => {
  const setup = await bootstrapShop(container)
  await loadQuietly(
    container,
    catalogueOf((slug) => slug === PHONE || slug === OTHER_PHONE)
  )
  return {
    key: { "x-publishable-api-key": setup.publishable_key },
    location_id: setup.location_id,
    who: await makeIdentities(container),
  }
}
