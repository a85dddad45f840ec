import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { currentRuleSet } from "../../../lib/pricing/rule-set-store"
import { readServices } from "../read-catalogue"
import { loadDevicesIn, readRepairsToPlan } from "../load-devices"
import { planDevice, type ModelOfBrand, type PlanBasis, type PlannedDevice } from "../plan-offers"
import { writeBasePrices } from "./base-prices"

const BATCH_SIZE = 50

/** What the shop's rules make of a model now. */
export async function planByRules(
  trx: Knex.Transaction,
  model: ModelOfBrand
): Promise<PlannedDevice> {
  return planDevice(model, await readBasis(trx))
}

async function readBasis(trx: Knex.Transaction): Promise<PlanBasis> {
  const { book } = await currentRuleSet(trx)
  const { part_grades } = readServices()
  return { repair_types: await readRepairsToPlan(trx), part_grades, book }
}

/** Writes models, which are the owner's from then on, with all their repairs. */
export async function writeDevices(trx: Knex.Transaction, models: ModelOfBrand[]): Promise<void> {
  const { part_grades } = readServices()
  for (let start = 0; start < models.length; start += BATCH_SIZE)
    await loadDevicesIn(trx, models.slice(start, start + BATCH_SIZE), {
      source: "owner",
      part_grades,
    })
}

const CONFIRMED = `
select d.slug, o.variant_id, o.repair_type_id, o.part_grade
from repair_offer o join device_model d on d.id = o.device_model_id
where d.slug = any(?) and d.deleted_at is null and o.deleted_at is null and o.price_source = 'rule'`

/** Brings confirmed prices of models whose tier or specs changed to what the rules say of them now. */
export async function repriceConfirmed(
  trx: Knex.Transaction,
  models: ModelOfBrand[]
): Promise<void> {
  if (models.length === 0) return
  const { rows } = await trx.raw<{
    rows: { slug: string; variant_id: string; repair_type_id: string; part_grade: string }[]
  }>(CONFIRMED, [models.map(({ model }) => model.slug)])
  if (rows.length === 0) return
  const basis = await readBasis(trx)
  const planned = new Map(
    models.flatMap((model) =>
      planDevice(model, basis).offers.map((offer) => [
        [model.model.slug, offer.repair_type, offer.part_grade].join(),
        offer.prices,
      ])
    )
  )
  await writeBasePrices(
    trx,
    rows.flatMap(({ slug, variant_id, repair_type_id, part_grade }) => {
      const prices = planned.get([slug, repair_type_id, part_grade].join())
      return prices ? [{ variant_id, prices }] : []
    })
  )
}

/** Takes models off sale or puts them back; they are the owner's from then on. */
export async function setRetired(
  trx: Knex.Transaction,
  slugs: string[],
  is_retired: boolean
): Promise<void> {
  if (slugs.length === 0) return
  await trx.raw(
    `with model as (
       update device_model set retired_at = ${is_retired ? "now()" : "null"}, source = 'owner',
         updated_at = now()
       where slug = any(?) and deleted_at is null
       returning product_id
     )
     update product set status = ?, updated_at = now() where id in (select product_id from model)`,
    [slugs, is_retired ? "draft" : "published"]
  )
}
