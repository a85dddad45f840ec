import { GOAL_HEAD, goalCells, ms, table } from "./report-table.mjs"

/** The bars that the project set itself, in CPU-ms an operation, at the shipped catalogue. */
const GOALS = [
  {
    no: "W1",
    key: "search",
    name: "device search (`GET /store/devices?q=`)",
    must: 1.4,
    stretch: 0.85,
    floor: 0.2,
  },
  { no: "W1", key: "search_frequent", name: "the same, a word that hundreds of models have" },
  {
    no: "W2",
    key: "page",
    name: "device with its offers and prices (`GET /store/devices/:slug`)",
    must: 1.2,
    stretch: 0.6,
    floor: 0.12,
  },
  {
    no: "W3",
    key: "list",
    name: "20 devices with from-price (`GET /store/devices`)",
    must: 7.8,
    stretch: 2.6,
    floor: 0.6,
  },
  {
    no: "W4",
    key: "quote",
    name: "quote (`POST /store/quotes`)",
    must: 1.2,
    stretch: 0.6,
    floor: 0.1,
  },
  { no: "W12", key: "price", name: "a price changed, found and shown" },
]

const row = ({ no, key, name, ...goal }, { shop, floor }) => {
  const { cpu_ms, p50_ms, p95_ms, count } = shop[key]
  return [
    no,
    name,
    ...goalCells(cpu_ms, floor[key].cpu_ms, goal),
    `${p50_ms.toFixed(1)} / ${p95_ms.toFixed(1)}`,
    count,
  ]
}

const HEAD = ["no.", "work", ...GOAL_HEAD, "p50 / p95 ms", "operations"]

const seconds = (value) => `${value.toFixed(0)} s`

const sizeSection = (
  size
) => `### ${size.times === 1 ? "The shipped catalogue" : `${size.times} times the catalogue`}: ${size.devices} devices with ${size.offers} offers

Loaded into an empty database in ${seconds(size.load_s)}, the start of Medusa included${size.again_s ? `; a second run took ${seconds(size.again_s)}` : ""}.

${table([HEAD, ...GOALS.map((goal) => row(goal, size))])}

The [road](road.md) to any store route (routing, session, key, log), measured by a search without a word, cost
${ms(size.shop.road.cpu_ms)} CPU-ms. W12: one request at a time sets the price of an offer, then reads the search and the device
page and fails unless both show it; beside it the floor's one UPDATE. A price rule for one tier, applied
through the admin, changed ${size.rule.prices} prices in ${ms(size.rule.applied_ms / 1000)} s, and the next read, ${ms(size.rule.shown_ms)} ms later, showed them.
`

/** What reads of the catalogue, quotes and price changes cost at each size, beside the floor. */
export const catalogueSection = ({ sizes }) => sizes.map(sizeSection).join("\n")
