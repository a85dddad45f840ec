import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { outboxHandlers } from "../../src/lib/outbox-handlers"
import { drainOutbox } from "../../src/workflows/messaging/process-outbox"
import type { IdentityName } from "../http/security/identities"
import { clientOf, type Client } from "./client"
import { seedSmallShop, type SmallShop } from "./small-shop"
import { withServer } from "./server"

/** What every spec about bookings and repairs works with; valid inside tests. */
export interface Suite {
  shop: SmallShop
  /** A stranger in the storefront. */
  store: Client
  /** A member of staff. */
  as: (name: IdentityName) => Client
  knex: Knex
  container: MedusaContainer
  base_url: string
  /** Carries out all effects that are due, as the background job would. */
  drain: () => ReturnType<typeof drainOutbox>
}

/**
 * Runs specs against the real server with a small shop. Nothing happens in the background: a spec
 * says by `drain()` when effects are carried out.
 */
export const withSmallShop = (specs: (suite: () => Suite) => void): void => {
  withServer({
    inApp: true,
    env: { OUTBOX_RUNNER: "off" },
    testSuite: ({ api, getContainer }) => {
      let shop: SmallShop
      beforeAll(async () => {
        shop = await seedSmallShop(getContainer())
      })
      specs(() => {
        const container = getContainer() as MedusaContainer
        const base_url = String(api.defaults.baseURL)
        const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
        return {
          shop,
          store: clientOf(base_url, shop.key),
          as: (name) => clientOf(base_url, shop.who[name].headers),
          knex,
          container,
          base_url,
          drain: () => drainOutbox(container, outboxHandlers, { until_empty: true }),
        }
      })
    },
  })
}
