import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The id of the link that messages about a repair carry: the newest that was not revoked. */
export const newestTrackingLink = async (
  trx: Knex.Transaction,
  repair_id: string
): Promise<string> => {
  const link = await trx("tracking_link")
    .where({ repair_id })
    .whereNull("revoked_at")
    .orderBy("created_at", "desc")
    .first<{ id: string } | undefined>("id")
  if (!link) throw new Error(`Repair ${repair_id} has no tracking link`)
  return link.id
}
