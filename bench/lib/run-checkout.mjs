import { randomUUID } from "node:crypto"
import { askQuote, bookQuote, checkOut, chooseOffer, readShop } from "./booking.mjs"
import { each, measure } from "./load.mjs"
import { prepareShop, startFloor, startShop, withDatabase } from "./shop.mjs"

const LANES = 4

/** How many of each, by how dear they are. */
const countsOf = (quick) =>
  quick
    ? {
        some: { warmup: 10, count: 20 },
        stock: { warmup: 5, count: 10 },
        fewStock: { warmup: 5, count: 10 },
        many: { warmup: 50, count: 100 },
      }
    : {
        some: { warmup: 60, count: 300 },
        stock: { warmup: 20, count: 200 },
        fewStock: { warmup: 10, count: 40 },
        many: { warmup: 500, count: 2000 },
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
async function measureRequests(options, run, { some, stock, many }) {
  const shop = await startShop({ ...options, env: { MEDUSA_WORKER_MODE: "server" } })
  const { client, pids } = shop
  try {
    const offer = await chooseOffer(client)
    const place = await readShop(client)
    // Whatever is measured first would pay for the compiling of what all routes share.
    await each(many.count, LANES, () => client.get("/store/brands"))
    await run("quote", { ...many, pids, work: () => askQuote(client, offer) })
    const quotes = await quotesFor(client, offer, some.warmup + some.count)
    const tokens = []
    await run("booking", {
      ...some,
      pids,
      work: async (index) => {
        tokens.push((await bookQuote(client, quotes[index], index)).booking.tracking_token)
      },
    })
    await run("tracking", {
      ...many,
      pids,
      work: (index) =>
        client.get("/store/tracking", { "x-tracking-token": tokens[index % tokens.length] }),
    })
    await run("stock_checkout", {
      ...stock,
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
async function measureEverything(options, run, { some, fewStock }) {
  const shop = await startShop({ ...options, env: {} })
  const { client, pids } = shop
  try {
    await withDatabase(options.databaseUrl, async (database) => {
      const offer = await chooseOffer(client)
      const place = await readShop(client)
      const { rows } = await database.query('select count(*)::int as orders from "order"')
      let placed = rows[0].orders
      const settle = untilSettled(database, () => placed)
      const quotes = await quotesFor(client, offer, some.warmup + some.count)
      await settle()
      const booking = async (index) => {
        await bookQuote(client, quotes[index], index)
        placed += 1
      }
      await run("booking_with_effects", { ...some, pids, settle, work: booking })
      const checkout = async (index) => {
        await checkOut(client, place, offer, index)
        placed += 1
      }
      await run("stock_with_repair", { ...fewStock, pids, settle, work: checkout })
    })
  } finally {
    await shop.stop()
  }
}

async function measureFloor(postgres, run, { many }) {
  const floor = await startFloor({ postgres, of: "checkout" })
  const { client, pids } = floor
  const tokens = []
  try {
    const book = async (index) => {
      const body = { email: `floor-${index}@example.com`, key: randomUUID() }
      tokens.push((await client.post("/", body)).token)
    }
    await run("floor_booking", { ...many, pids, work: book })
    const track = (index) => client.get("/", { "x-tracking-token": tokens[index % tokens.length] })
    await run("floor_tracking", { ...many, pids, work: track })
  } finally {
    floor.stop()
  }
}

/** Booking and tracking beside the floor and beside a stock cart. */
export async function measureCheckout(postgres, { quick }) {
  const results = {}
  const run = async (name, options) => {
    results[name] = await measure({ lanes: LANES, ...options })
    console.log(`  ${name.padEnd(28)} ${results[name].cpu_ms.toFixed(2)} CPU-ms`)
  }
  const counts = countsOf(quick)
  console.log("Loading the catalogue for the checkout")
  const { databaseUrl, publishable_key } = await prepareShop(postgres, { name: "shop" })
  const options = { databaseUrl, postgresPid: postgres.pid, publishable_key }
  await measureFloor(postgres, run, counts)
  await measureRequests(options, run, counts)
  await measureEverything(options, run, counts)
  return { results }
}
