import { GOAL_HEAD, goalCells, ms, table } from "./report-table.mjs"

/** The bars that the project set itself, in CPU-ms an operation. */
const GOALS = [
  {
    no: "W6",
    key: "booking",
    beside: "floor_booking",
    name: "booking to placed order and repair (`POST /store/bookings`)",
    must: 30,
    stretch: 15,
    floor: 0.19,
  },
  {
    no: "W7",
    key: "tracking",
    beside: "floor_tracking",
    name: "status by tracking token (`GET /store/tracking`)",
    must: 0.9,
    stretch: 0.5,
    floor: 0.09,
  },
]

const HEAD = ["no.", "work", ...GOAL_HEAD, "p50 / p95 ms", "operations"]

const goalsTable = (results) =>
  table([
    HEAD,
    ...GOALS.map(({ no, key, beside, name, ...goal }) => {
      const { cpu_ms, p50_ms, p95_ms, count } = results[key]
      return [
        no,
        name,
        ...goalCells(cpu_ms, results[beside].cpu_ms, goal),
        `${p50_ms.toFixed(1)} / ${p95_ms.toFixed(1)}`,
        count,
      ]
    }),
  ])

function peerTable(results) {
  const row = (name, ours, { cpu_ms, count }) => [
    name,
    ms(ours),
    ms(cpu_ms),
    `${(cpu_ms / ours).toFixed(1)}x`,
    count,
  ]
  const { booking, quote, stock_checkout, booking_with_effects, stock_with_repair } = results
  return table([
    ["what is compared", "booking CPU-ms", "stock cart CPU-ms", "stock / booking", "carts"],
    row("requests alone, booking only", booking.cpu_ms, stock_checkout),
    row("requests alone, with the quote", booking.cpu_ms + quote.cpu_ms, stock_checkout),
    row("until all effects are done", booking_with_effects.cpu_ms, stock_with_repair),
  ])
}

/** What booking costs, beside the goals, the floor and a stock cart. */
export const checkoutSection = ({ results }) => `${goalsTable(results)}

### Beside a stock cart

The same offer, bought by a guest through Medusa's own cart: cart, line item, addresses, shipping
options, shipping method, payment collection, payment session, complete. The first two lines come from
the same process, one after the other. In the last line the server ran as \`npm start\` runs it, and the
time counts until the outbox is empty and each order has its repair: events, the confirmation message
(a stock order has none) and, for stock orders, opening the repair.

${peerTable(results)}
`
