import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type VariantRow = {
  id: string
  title: string
  sku: string
  variant_rank: number
  manage_inventory: boolean
  allow_backorder: boolean
  options: Record<string, string>
  prices: { currency_code: string; amount: number }[]
  part: { sku: string; title: string; location_id: string } | null
}

const VARIANTS = `
select v.id, v.title, v.sku, v.variant_rank, v.manage_inventory, v.allow_backorder,
  (select jsonb_object_agg(o.title, ov.value) from product_variant_option vo
    join product_option_value ov on ov.id = vo.option_value_id
    join product_option o on o.id = ov.option_id where vo.variant_id = v.id) as options,
  (select jsonb_agg(jsonb_build_object('currency_code', p.currency_code, 'amount', p.amount))
    from product_variant_price_set l join price p on p.price_set_id = l.price_set_id
    where l.variant_id = v.id) as prices,
  (select jsonb_build_object('sku', i.sku, 'title', i.title, 'location_id', level.location_id)
    from product_variant_inventory_item l join inventory_item i on i.id = l.inventory_item_id
    join inventory_level level on level.inventory_item_id = i.id
    where l.variant_id = v.id) as part
from product_variant v join product p on p.id = v.product_id where p.handle = ?
order by v.variant_rank`

const OPTIONS = `
select l.product_option_id as id, jsonb_agg(v.product_option_value_id) as value_ids
from product_product_option l join product p on p.id = l.product_id
join product_product_option_value v on v.product_product_option_id = l.id
where p.handle = ? group by l.id, l.product_option_id order by l.id`

/**
 * Makes a copy of a product that was loaded, by Medusa's own services.
 *
 * @returns the copy's handle; its SKUs begin with "COPY-"
 */
export const productByMedusa = async (
  container: MedusaContainer,
  handle: string
): Promise<string> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const products = container.resolve(Modules.PRODUCT)
  const { rows: options } = await knex.raw<{ rows: { id: string; value_ids: string[] }[] }>(
    OPTIONS,
    [handle]
  )
  const { rows } = await knex.raw<{ rows: VariantRow[] }>(VARIANTS, [handle])
  const [original] = await products.listProducts({ handle }, { select: ["id", "title"] })
  const [copy] = await products.createProducts([
    { title: original.title, handle: `copy-${handle}`, status: "published", options },
  ])
  const variants = await products.createProductVariants(
    rows.map(({ id: _id, prices: _prices, part: _part, ...variant }) => ({
      ...variant,
      sku: `COPY-${variant.sku}`,
      product_id: copy.id,
    }))
  )
  const bySku = new Map(variants.map(({ id, sku }) => [sku, id]))
  await priceAndStock(
    container,
    rows.map((row) => ({ ...row, id: bySku.get(`COPY-${row.sku}`) ?? "" }))
  )
  await linkProduct(container, knex, { from: original.id, to: copy.id })
  return `copy-${handle}`
}

async function priceAndStock(container: MedusaContainer, rows: VariantRow[]): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const sets = await container
    .resolve(Modules.PRICING)
    .createPriceSets(rows.map(({ prices }) => ({ prices })))
  await link.create(
    rows.map(({ id }, index) => ({
      [Modules.PRODUCT]: { variant_id: id },
      [Modules.PRICING]: { price_set_id: sets[index].id },
    }))
  )
  const inventory = container.resolve(Modules.INVENTORY)
  for (const { id, part } of rows) {
    if (!part) continue
    const item = await inventory.createInventoryItems({
      sku: `COPY-${part.sku}`,
      title: part.title,
    })
    await inventory.createInventoryLevels([
      { inventory_item_id: item.id, location_id: part.location_id, stocked_quantity: 0 },
    ])
    await link.create({
      [Modules.PRODUCT]: { variant_id: id },
      [Modules.INVENTORY]: { inventory_item_id: item.id },
    })
  }
}

async function linkProduct(
  container: MedusaContainer,
  knex: Knex,
  { from, to }: { from: string; to: string }
): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const [channel] = await knex("product_sales_channel").where({ product_id: from })
  const [profile] = await knex("product_shipping_profile").where({ product_id: from })
  await link.create([
    {
      [Modules.PRODUCT]: { product_id: to },
      [Modules.SALES_CHANNEL]: { sales_channel_id: channel.sales_channel_id },
    },
    {
      [Modules.PRODUCT]: { product_id: to },
      [Modules.FULFILLMENT]: { shipping_profile_id: profile.shipping_profile_id },
    },
  ])
}
