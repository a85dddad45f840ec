import * as fs from "node:fs"
import path from "node:path"
import { makeTempDir } from "../../scripts/lib/instance.mjs"
import { root } from "../../scripts/lib/paths.mjs"
import { askQuote } from "./booking.mjs"
import { each, measure } from "./load.mjs"
import { writeMultipliedCatalogue } from "./multiply-catalogue.mjs"
import { changePrice, changeRule, cheapestOffer, signIn } from "./price-change.mjs"
import { prepareShop, startFloor, startShop, withDatabase } from "./shop.mjs"

/** What people type: names, a nickname, a model number, a typing error, lines of many models. */
const SEARCHES = [
  "iphone 13",
  "galaxy s22",
  "ifone 12",
  "A2633",
  "pixel 7",
  "ipad",
  "macbook",
  "switch",
  "s22 ultra",
  "redmi note 12",
]
/** A word that hundreds of models have. */
const FREQUENT = "galaxy"
const RULE_TIER = "mid"

const at = (list, index) => list[index % list.length]

/** Models spread over the catalogue, and an offer of each. */
async function chooseDevices(databaseUrl) {
  return withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select slug, tier, variant_id from (
        select d.slug, d.tier, row_number() over (order by d.slug) as place, count(*) over () as models,
          (select o.variant_id from repair_offer o where o.device_model_id = d.id
            and o.deleted_at is null order by o.id limit 1) as variant_id
        from device_model d where d.retired_at is null and d.deleted_at is null
      ) model where variant_id is not null and place % greatest(models / 50, 1) = 0`
    )
    return rows
  })
}

/** @returns the works of the shop as `{name: work(index)}` */
const shopWorks = (store, devices) => ({
  // a search without a word is answered without a statement
  road: () => store.get("/store/devices?q=-"),
  search: (index) => store.get(`/store/devices?q=${encodeURIComponent(at(SEARCHES, index))}`),
  search_frequent: () => store.get(`/store/devices?q=${FREQUENT}`),
  page: (index) => store.get(`/store/devices/${at(devices, index).slug}`),
  list: () => store.get("/store/devices?limit=20"),
  quote: (index) => askQuote(store, at(devices, index)),
})

const floorWorks = (floor, devices) => ({
  search: (index) => floor.get(`/search?q=${encodeURIComponent(at(SEARCHES, index))}`),
  search_frequent: () => floor.get(`/search?q=${FREQUENT}`),
  page: (index) => floor.get(`/page?slug=${at(devices, index).slug}`),
  list: () => floor.get("/list"),
  quote: (index) => floor.get(`/quote?variant_id=${at(devices, index).variant_id}`),
  price: (index) =>
    floor.get(`/price?variant_id=${at(devices, index).variant_id}&amount=${100 + (index % 50)}`),
})

async function measureAll(works, { pids, counts, lanes, label }) {
  const results = {}
  for (const [name, work] of Object.entries(works)) {
    results[name] = await measure({ ...counts, pids, lanes, work })
    console.log(`  ${`${label} ${name}`.padEnd(28)} ${results[name].cpu_ms.toFixed(2)} CPU-ms`)
  }
  return results
}

async function measureShop(postgres, { databaseUrl, publishable_key }, devices, options) {
  const { quick, counts, lanes } = options
  const env = { MEDUSA_WORKER_MODE: "server" }
  const shop = await startShop({ databaseUrl, postgresPid: postgres.pid, publishable_key, env })
  try {
    const { client: store, pids } = shop
    // Whatever is measured first would pay for the compiling of what all routes share.
    if (!quick) await each(3000, lanes, () => store.get("/store/brands"))
    const works = shopWorks(store, devices)
    const results = await measureAll(works, { pids, counts, lanes, label: "shop" })
    const both = { store, admin: await signIn(shop.url) }
    const cheap = await cheapestOffer(both, devices[0])
    const change = (index) => changePrice(both, cheap, index)
    const few = quick ? counts : { warmup: 50, count: 300 }
    const one = { pids, counts: few, lanes: 1, label: "shop" }
    Object.assign(results, await measureAll({ price: change }, one))
    const of_tier = devices.find(({ tier }) => tier === RULE_TIER)
    const rule = await changeRule(both, of_tier, RULE_TIER)
    console.log(`  ${rule.prices} prices by a rule in ${rule.applied_ms.toFixed(0)} ms`)
    return { results, rule }
  } finally {
    await shop.stop()
  }
}

async function measureFloor(postgres, { databaseUrl }, devices, { counts, lanes }) {
  const floor = await startFloor({ postgres, of: "catalogue", databaseUrl })
  try {
    const { client, pids } = floor
    return await measureAll(floorWorks(client, devices), { pids, counts, lanes, label: "floor" })
  } finally {
    floor.stop()
  }
}

function dataFor(times) {
  if (times === 1) return undefined
  const target = path.join(makeTempDir("catalogue"), "data")
  writeMultipliedCatalogue(path.join(root, "data"), target, times)
  return target
}

async function measureSize(postgres, times, options) {
  const dataDir = dataFor(times)
  console.log(`Loading the catalogue, ${times} times over`)
  const name = `shop_${times}`
  const shop = await prepareShop(postgres, { name, dataDir, twice: times === 1 })
  console.log(`  loaded in ${shop.load_s.toFixed(0)} s`)
  if (dataDir) fs.rmSync(dataDir, { recursive: true, force: true })
  const devices = await chooseDevices(shop.databaseUrl)
  const floor = await measureFloor(postgres, shop, devices, options)
  const { results, rule } = await measureShop(postgres, shop, devices, options)
  const counted = await withDatabase(shop.databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select (select count(*) from device_model)::int as devices,
        (select count(*) from repair_offer)::int as offers`
    )
    return rows[0]
  })
  const { load_s, again_s } = shop
  return { times, ...counted, load_s, again_s, shop: results, floor, rule }
}

/** The catalogue's works, as shipped and many times over, beside the floor. */
export async function measureCatalogue(postgres, { quick, lanes }) {
  const counts = quick ? { warmup: 50, count: 100 } : { warmup: 500, count: 2000 }
  const sizes = []
  for (const times of quick ? [1] : [1, 10])
    sizes.push(await measureSize(postgres, times, { quick, counts, lanes }))
  return { sizes }
}
