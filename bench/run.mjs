/**
 * `npm run bench`: processor time per operation of the product in production mode, beside a stock
 * Medusa cart checkout of the same offer and beside the floor, in one run on a throw-away database.
 * Writes bench/report.md and bench/report.json. `--quick` runs few operations and writes nothing.
 */
import { randomUUID } from "node:crypto"
import { ensureBuilt, startThrowAwayPostgres } from "../scripts/lib/instance.mjs"
import { askQuote, bookQuote, checkOut, chooseOffer, readShop } from "./lib/booking.mjs"
import { canMeasure } from "./lib/cpu.mjs"
import { each, measure } from "./lib/load.mjs"
import { machineLoad, writeReport } from "./lib/report.mjs"
import { prepareShop, startFloor, startShop, withDatabase } from "./lib/shop.mjs"

const quick = process.argv.includes("--quick")
const LANES = 4
const SOME = quick ? { warmup: 10, count: 20 } : { warmup: 60, count: 300 }
const STOCK = quick ? { warmup: 5, count: 10 } : { warmup: 20, count: 200 }
const FEW_STOCK = quick ? STOCK : { warmup: 10, count: 40 }
const MANY = quick ? { warmup: 50, count: 100 } : { warmup: 500, count: 2000 }
const SEARCHES = [
  "iphone 13",
  "galaxy s22",
  "ifone 12",
  "A2633",
  "pixel 7",
  "ipad",
  "macbook",
  "switch",
]

const results = {}

async function run(name, options) {
  const result = await measure({ lanes: LANES, ...options })
  results[name] = result
  console.log(`  ${name.padEnd(28)} ${result.cpu_ms.toFixed(2)} CPU-ms`)
}

/** Quotes for `count` bookings, made before the bookings are measured. */
async function quotesFor(shop, offer, count) {
  const quotes = new Array(count)
  await each(count, LANES, async (index) => {
    quotes[index] = (await askQuote(shop, offer)).quote
  })
  return quotes
}

/** A server that only serves: no jobs, no subscribers, so that a request is measured alone. */
async function measureRequests(options) {
  const shop = await startShop({ ...options, env: { MEDUSA_WORKER_MODE: "server" } })
  const { client, pids } = shop
  try {
    const offer = await chooseOffer(client)
    const place = await readShop(client)
    // Whatever is measured first would pay for the compiling of what all routes share.
    if (!quick) await each(3000, LANES, () => client.get("/store/brands"))
    await run("brands", { ...MANY, pids, work: () => client.get("/store/brands") })
    await run("devices_search", {
      ...MANY,
      pids,
      work: (index) =>
        client.get(`/store/devices?q=${encodeURIComponent(SEARCHES[index % SEARCHES.length])}`),
    })
    await run("device_page", {
      ...MANY,
      pids,
      work: () => client.get(`/store/devices/${offer.slug}`),
    })
    await run("devices_list", { ...MANY, pids, work: () => client.get("/store/devices?limit=20") })
    await run("quote", { ...MANY, pids, work: () => askQuote(client, offer) })
    const quotes = await quotesFor(client, offer, SOME.warmup + SOME.count)
    const tokens = []
    await run("booking", {
      ...SOME,
      pids,
      work: async (index) => {
        tokens.push((await bookQuote(client, quotes[index], index)).booking.tracking_token)
      },
    })
    await run("tracking", {
      ...MANY,
      pids,
      work: (index) =>
        client.get("/store/tracking", { "x-tracking-token": tokens[index % tokens.length] }),
    })
    await run("stock_checkout", {
      ...STOCK,
      pids,
      work: (index) => checkOut(client, place, offer, index),
    })
  } finally {
    await shop.stop()
  }
}

/** Waits until nothing is left of the effects of what was placed. */
const untilSettled = (client, expected) => async () => {
  for (;;) {
    const { rows } = await client.query(
      `select (select count(*) from outbox_entry where status in ('pending', 'processing')) as left,
        (select count(*) from repair) as repairs`
    )
    if (rows[0].left === "0" && Number(rows[0].repairs) >= expected()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The product as `npm start` runs it: with subscribers, the outbox and the sweeps. */
async function measureEverything(options) {
  const shop = await startShop({ ...options, env: {} })
  const { client, pids } = shop
  try {
    await withDatabase(options.databaseUrl, async (database) => {
      const offer = await chooseOffer(client)
      const place = await readShop(client)
      const { rows } = await database.query('select count(*)::int as orders from "order"')
      let placed = rows[0].orders
      const settle = untilSettled(database, () => placed)
      const quotes = await quotesFor(client, offer, SOME.warmup + SOME.count)
      await settle()
      const booking = async (index) => {
        await bookQuote(client, quotes[index], index)
        placed += 1
      }
      await run("booking_with_effects", { ...SOME, pids, settle, work: booking })
      const checkout = async (index) => {
        await checkOut(client, place, offer, index)
        placed += 1
      }
      await run("stock_with_repair", { ...FEW_STOCK, pids, settle, work: checkout })
    })
  } finally {
    await shop.stop()
  }
}

async function measureFloor(postgres) {
  const floor = await startFloor({ postgres })
  const { client, pids } = floor
  const tokens = []
  try {
    const book = async (index) => {
      const body = { email: `floor-${index}@example.com`, key: randomUUID() }
      tokens.push((await client.post("/", body)).token)
    }
    await run("floor_booking", { ...MANY, pids, work: book })
    const track = (index) => client.get("/", { "x-tracking-token": tokens[index % tokens.length] })
    await run("floor_tracking", { ...MANY, pids, work: track })
  } finally {
    floor.stop()
  }
}

if (!canMeasure()) {
  console.error("npm run bench reads processor time from Linux's /proc; this is another system.")
  process.exit(1)
}
const before = machineLoad()
console.log("Building what changed")
await ensureBuilt()
const postgres = await startThrowAwayPostgres()
try {
  console.log("Loading the catalogue")
  const databaseUrl = postgres.url
  const publishable_key = await prepareShop(databaseUrl)
  const options = { databaseUrl, postgresPid: postgres.pid, publishable_key }
  console.log(`Measuring, ${LANES} at a time`)
  await measureFloor(postgres)
  await measureRequests(options)
  await measureEverything(options)
  const catalogue = await withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query(
      "select (select count(*) from device_model)::int devices, (select count(*) from repair_offer)::int offers"
    )
    return rows[0]
  })
  if (!quick)
    await writeReport({ results, lanes: LANES, catalogue, load: { before, after: machineLoad() } })
} finally {
  await postgres.stop()
}
