import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateAdminDeviceRequest } from "../../../contracts/admin-catalogue"
import { recordChanges } from "../../../lib/catalogue/admin-changes"
import { ApiError } from "../../../lib/errors"
import type { StaffIdentity } from "../../../lib/permissions/staff-identity"
import { lockPriceRules } from "../../../lib/pricing/rule-set-store"
import { inTransaction } from "../../../lib/unit-of-work"
import type { CatalogueModel } from "../../../modules/device/catalogue-schema"
import { fullName, slugOf } from "../expand-brand"
import { deviceExists, refuseSameName, refuseTakenIdentifiers } from "./clashes"
import { copyOffers } from "./copy-offers"
import { factsOf, modelOf, readDeviceRow, type DeviceRow } from "./device-row"
import { writeDevices } from "./write-devices"

export type CreateDeviceInput = CreateAdminDeviceRequest & { actor: StaffIdentity }

type Brand = DeviceRow["brand"]
const NEEDED = ["brand", "kind", "family", "release_year", "tier"] as const

const wrong = (fields: readonly string[], message: string): ApiError =>
  new ApiError(
    400,
    "invalid_request",
    `Check these fields: ${fields.join(", ")}`,
    fields.map((field) => ({ field, message }))
  )

/** The brand of this name, or a new one. */
async function brandNamed(trx: Knex.Transaction, name: string): Promise<Brand> {
  const slug = slugOf(name)
  if (!slug) throw wrong(["brand"], "Needs a letter or a digit")
  const known = await trx("brand")
    .where({ deleted_at: null })
    .where((either) => either.whereRaw("lower(name) = lower(?)", [name]).orWhere({ slug }))
    .first<Brand | undefined>("slug", "name")
  return known ?? { slug, name }
}

/** The new model's facts, the sibling's where there is one and the request leaves them out. */
async function completeFacts(
  trx: Knex.Transaction,
  { actor: _, copy_of, brand, ...given }: CreateDeviceInput,
  sibling: DeviceRow | null
): Promise<CatalogueModel & { brand: Brand }> {
  const missing = NEEDED.filter((name) => (name === "brand" ? !brand : given[name] === undefined))
  if (!sibling && missing.length) throw wrong(missing, "Needed for a device that copies no other")
  const base = { specs: {}, ...(sibling ? modelOf(sibling).model : {}) }
  const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const maker = brand || !sibling ? await brandNamed(trx, brand ?? "") : sibling.brand
  const slug = slugOf(fullName(maker.name, given.name))
  if (slug === slugOf(maker.name)) throw wrong(["name"], "Needs a letter or a digit")
  return { ...base, ...own, brand: maker, slug } as CatalogueModel & { brand: Brand }
}

const TAKEN = `
select 1 from device_model where slug = :slug and deleted_at is null
union all select 1 from product where handle = :slug and deleted_at is null`

/**
 * Adds a model with the repairs that its kind and specs allow, at the rules' prices, or as a copy of
 * a sibling with the prices that the owner set there.
 *
 * @throws ApiError 400 `invalid_request`, 404 `device_not_found` for the sibling, 409 `device_exists`
 *   or `identifier_taken`
 */
const createDevice = (
  container: MedusaContainer,
  input: CreateDeviceInput
): Promise<{ id: string }> =>
  inTransaction(container, async (trx) => {
    await lockPriceRules(trx)
    const sibling = input.copy_of ? await readDeviceRow(trx, input.copy_of) : null
    const facts = await completeFacts(trx, input, sibling)
    const { slug } = facts
    const { rows } = await trx.raw<{ rows: unknown[] }>(TAKEN, { slug })
    if (rows.length) throw deviceExists()
    await refuseSameName(trx, facts)
    await refuseTakenIdentifiers(trx, slug, facts.identifiers)
    await writeDevices(trx, [modelOf(facts)])
    const { id } = await trx("device_model").where({ slug, deleted_at: null }).first("id")
    if (sibling) await copyOffers(trx, sibling.id, id)
    await recordChanges(trx, input.actor, [
      {
        action: sibling ? "copied" : "created",
        entity: "device_model",
        entity_id: id,
        before: {},
        after: { ...factsOf(facts), ...(sibling ? { copy_of: sibling.slug } : {}) },
      },
    ])
    return { id }
  })

const createDeviceStep = createStep(
  "create-device-step",
  async (input: CreateDeviceInput, { container }) =>
    new StepResponse(await createDevice(container, input))
)

export const createDeviceWorkflow = createWorkflow(
  "create-device",
  (input: WorkflowData<CreateDeviceInput>) => new WorkflowResponse(createDeviceStep(input))
)
