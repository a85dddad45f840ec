import type { IProductModuleService } from "@medusajs/framework/types"
import type { VariantState } from "./catalogue-state"
import type { PlannedDevice, PlannedOffer } from "./plan-offers"

const OPTIONS = { repair: "Repair", grade: "Part grade" } as const

/** A product option shared by all repair products, and the id of each of its values. */
export type SharedOption = { id: string; title: string; values: Map<string, string> }
export type SharedOptions = { repair: SharedOption; grade: SharedOption }

/** Makes sure that the options "Repair" and "Part grade" exist with every value in use. */
export async function ensureOptions(
  products: IProductModuleService,
  devices: PlannedDevice[]
): Promise<SharedOptions> {
  const offers = devices.flatMap((device) => device.offers)
  const unique = (values: string[]) => [...new Set(values)]
  return {
    repair: await ensureOption(
      products,
      OPTIONS.repair,
      unique(offers.map((offer) => offer.repair_name))
    ),
    grade: await ensureOption(
      products,
      OPTIONS.grade,
      unique(offers.map((offer) => offer.grade_name))
    ),
  }
}

async function ensureOption(
  products: IProductModuleService,
  title: string,
  values: string[]
): Promise<SharedOption> {
  const find = () =>
    products.listProductOptions({ title, is_exclusive: false }, { relations: ["values"], take: 1 })
  const [known] = await find()
  const present = known?.values.map(({ value }) => value) ?? []
  if (!known) await products.createProductOptions([{ title, values, is_exclusive: false }])
  else if (values.some((value) => !present.includes(value)))
    await products.updateProductOptions(known.id, {
      values: [...new Set([...present, ...values])],
    })
  const [option] = await find()
  return { id: option.id, title, values: new Map(option.values.map((v) => [v.value, v.id])) }
}

const valueIds = (option: SharedOption, names: string[]): string[] =>
  [...new Set(names)].flatMap((name) => option.values.get(name) ?? [])

const variantInput = (offer: PlannedOffer, variant_rank: number) => ({
  title: offer.title,
  sku: offer.sku,
  variant_rank,
  // a part that is not here is ordered, so a repair can always be booked
  manage_inventory: offer.part !== null,
  allow_backorder: offer.part !== null,
  options: { [OPTIONS.repair]: offer.repair_name, [OPTIONS.grade]: offer.grade_name },
})

const optionLinks = ({ repair, grade }: SharedOptions, offers: PlannedOffer[]) => [
  {
    id: repair.id,
    value_ids: valueIds(
      repair,
      offers.map((offer) => offer.repair_name)
    ),
  },
  {
    id: grade.id,
    value_ids: valueIds(
      grade,
      offers.map((offer) => offer.grade_name)
    ),
  },
]

/**
 * Makes the missing products and variants of a batch and corrects titles that changed.
 *
 * @returns the product's id by device slug, and how many products and variants were written
 */
export async function loadProducts(
  products: IProductModuleService,
  devices: PlannedDevice[],
  options: SharedOptions,
  states: Map<string, VariantState>
): Promise<{ product_ids: Map<string, string>; written: number }> {
  const known = await products.listProducts(
    { handle: devices.map(({ model }) => model.slug) },
    { select: ["id", "handle", "title"], take: devices.length }
  )
  const byHandle = new Map(known.map((product) => [product.handle, product]))
  const created = devices.filter(({ model }) => !byHandle.has(model.slug))
  const made = created.length
    ? await products.createProducts(
        created.map(({ model, title, offers }) => ({
          title,
          handle: model.slug,
          status: "published" as const,
          options: optionLinks(options, offers),
          variants: offers.map(variantInput),
        }))
      )
    : []
  const product_ids = new Map([...known, ...made].map(({ handle, id }) => [handle, id]))
  let written = made.length
  for (const device of devices) {
    const old = byHandle.get(device.model.slug)
    if (!old) continue
    if (old.title !== device.title) {
      await products.updateProducts(old.id, { title: device.title })
      written += 1
    }
    written += await addVariants(products, old.id, device, options, states)
  }
  return { product_ids, written }
}

async function addVariants(
  products: IProductModuleService,
  product_id: string,
  { offers }: PlannedDevice,
  options: SharedOptions,
  states: Map<string, VariantState>
): Promise<number> {
  const missing = offers.flatMap((offer, rank) =>
    states.has(offer.sku) ? [] : [{ ...variantInput(offer, rank), product_id }]
  )
  const renamed = offers.flatMap((offer) => {
    const state = states.get(offer.sku)
    return state && state.title !== offer.title
      ? [{ id: state.variant_id, title: offer.title }]
      : []
  })
  if (missing.length) {
    await products.updateProductOptionValuesOnProduct(
      optionLinks(options, offers).map(({ id, value_ids }) => ({
        product_id,
        product_option_id: id,
        add: value_ids,
      }))
    )
    await products.createProductVariants(missing)
  }
  if (renamed.length) await products.upsertProductVariants(renamed)
  return missing.length + renamed.length
}
