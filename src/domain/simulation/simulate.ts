import { arrivals } from "./arrivals"
import { createBench, type Bench } from "./bench"
import { book, newDevice, type OwnedDevice } from "./booking"
import { chooseOffer, deviceMix } from "./choose"
import { createQueue } from "./event-queue"
import { HABITS } from "./habits"
import type { History } from "./history"
import { atTheBench } from "./life-bench"
import { collection } from "./life-closing"
import { intake } from "./life-intake"
import { newCustomer } from "./people"
import { createRandom, simulatedId, type Random } from "./random"
import { techniciansFor, teamOf, type SimulatedCatalogue, type Team } from "./shop"
import { createStock } from "./stock"
import type { Story } from "./story"
import { DAY_MS } from "./working-hours"
import type { Life, World } from "./world"

export type SimulationOptions = {
  repairs: number
  seed: number
  /** whole days */
  days: number
  /** the end, at midnight UTC; what is open then stays open */
  until: Date
}

export type Simulation = {
  team: Team
  from: Date
  until: Date
  bench: Bench
  /** histories in the order in which they close, then those still open, in the order of their numbers */
  histories: () => Generator<History, void, void>
}

/** Customers among whom those who come again are found. */
const REMEMBERED = 4096
const SHELF_AT_MOST = 3

function* life(story: Story, world: World, opened_at: number): Life {
  const received_at = yield* intake(story, world, opened_at)
  if (received_at === null) return
  const ready_at = yield* atTheBench(story, world, received_at)
  yield* collection(story, world, ready_at)
}

/** Whose device is brought in next: a new customer's, or one of those who were here lately. */
function createOwners(mix: ReturnType<typeof deviceMix>) {
  const remembered: OwnedDevice[] = []
  let forgotten = 0
  return (place: number, at_ms: number, random: Random): OwnedDevice => {
    const back = remembered.length > 0 && random.chance(HABITS.returning_customer)
    const known = back ? random.pick(remembered) : null
    const same = known && random.chance(HABITS.same_device_again)
    if (same) {
      known.repairs += 1
      return known
    }
    const customer = known?.customer ?? newCustomer(place, at_ms, random)
    const owned = newDevice(mix.choose(random), customer, at_ms, random)
    owned.repairs = known ? known.repairs + 1 : 0
    if (remembered.length < REMEMBERED) remembered.push(owned)
    else remembered[forgotten++ % REMEMBERED] = owned
    return owned
  }
}

/**
 * The history of a shop: the same options and catalogue give the same histories, to the last id.
 * Memory holds what is open, whatever the length of the history.
 */
export function createSimulation(
  options: SimulationOptions,
  catalogue: SimulatedCatalogue
): Simulation {
  const { repairs, seed, days, until } = options
  const from_ms = until.getTime() - days * DAY_MS
  const random = createRandom(`${seed}`)
  const mix = deviceMix(catalogue, until.getUTCFullYear())
  const team = teamOf(techniciansFor(repairs, days, mix.mean_minutes), (prefix) =>
    simulatedId(prefix, from_ms, random)
  )
  const bench = createBench(team.technicians)
  const stock = createStock((item) => createRandom(`${seed}:${item}`).below(SHELF_AT_MOST + 1))
  const ownerOf = createOwners(mix)

  const open = (place: number, at_ms: number): { story: Story; life: Life } | null => {
    const own = createRandom(`${seed}:${place}`)
    const owned = ownerOf(place, at_ms, own)
    const technician_count = team.technicians.length
    const story = book({ owned, place, at_ms, random: own, catalogue, stock, technician_count })
    if (!story) return null
    const booked = story.quotes[0].lines.flatMap(({ repair_type }) => repair_type ?? [])
    const furtherOffer = () => chooseOffer(owned.device, own, booked)
    const world: World = { bench, team, rules: catalogue.rules, random: own, furtherOffer }
    return { story, life: life(story, world, at_ms) }
  }

  function* histories(): Generator<History, void, void> {
    const queue = createQueue<{ story: Story; life: Life }>()
    const moments = arrivals({ count: repairs, from_ms, days }, createRandom(`${seed}:arrivals`))
    let place = 0
    let arrival = moments.next()
    for (;;) {
      const at_next = queue.nextAt()
      const arrives = arrival.done ? Infinity : arrival.value
      if (Math.min(at_next, arrives) >= until.getTime()) break
      const is_arrival = arrives <= at_next
      const now = is_arrival ? arrives : at_next
      const current = is_arrival ? open(++place, now) : queue.take()
      if (is_arrival) arrival = moments.next()
      if (!current) continue
      const step = current.life.next(now)
      if (step.done) yield current.story.history()
      else queue.put(Math.max(now, Math.ceil(step.value)), current)
    }
    const left = queue.drain().map(({ story }) => story)
    left.sort((a, b) => (a.header.number < b.header.number ? -1 : 1))
    for (const story of left) yield story.history()
  }
  return { team, from: new Date(from_ms), until, bench, histories }
}
