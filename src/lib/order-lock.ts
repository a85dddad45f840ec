import type { MedusaContainer } from "@medusajs/framework/types"
import { inTransaction } from "./unit-of-work"

/**
 * Runs `work` while no other process changes this order: Medusa's order changes and payments of one
 * order corrupt each other when they run at once. The lock is Postgres's own, so it ends with the
 * process that held it. Meant for rare calls, since it keeps a connection meanwhile.
 */
export const withOrderLock = async <T>(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<T>
): Promise<T> =>
  inTransaction(container, async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [orderId])
    return work()
  })
