import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { fromMajor, isCurrency } from "../../../domain/shared/money"
import { readAdminOffers } from "../../../lib/catalogue/admin-device-detail"
import { writeBasePrices } from "./base-prices"
import { setOnSale } from "./set-on-sale"

/** Gives the offers of one model the prices and times that the owner set at the other's. */
export async function copyOffers(
  trx: Knex.Transaction,
  from_id: string,
  to_id: string
): Promise<void> {
  const fresh = await readAdminOffers(trx, to_id)
  for (const offer of await readAdminOffers(trx, from_id)) {
    const { repair_type, part_grade, duration_minutes, price_source } = offer
    const target = fresh.find(
      (each) => each.repair_type.code === repair_type.code && each.part_grade === part_grade
    )
    if (!target) continue
    const { variant_id } = target
    if (!offer.on_sale) await setOnSale(trx, variant_id, false)
    if (price_source !== "owner") continue
    const prices = Object.fromEntries(
      offer.prices.flatMap(({ currency_code, amount }) =>
        isCurrency(currency_code) ? [[currency_code, fromMajor(amount, currency_code)]] : []
      )
    )
    await writeBasePrices(trx, [{ variant_id, prices }])
    await trx("repair_offer").where({ variant_id }).update({ price_source, duration_minutes })
  }
}
