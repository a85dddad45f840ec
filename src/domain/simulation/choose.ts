import { HABITS, KIND_WEIGHTS, OTHER_REPAIR_WEIGHT, REPAIR_WEIGHTS } from "./habits"
import type { Random } from "./random"
import type { SimulatedCatalogue, SimulatedDevice, SimulatedOffer } from "./shop"

/** Years after which a model is brought in half as often. */
const HALF_LIFE_YEARS = 3

/** An index by weight in the time of a binary search, for lists of thousands. */
export function weightedChoice(weights: readonly number[]): (random: Random) => number {
  let sum = 0
  const sums = weights.map((weight) => (sum += weight))
  return (random) => {
    const wanted = random.next() * sum
    let from = 0
    let to = sums.length - 1
    while (from < to) {
      const middle = (from + to) >> 1
      if (sums[middle] > wanted) to = middle
      else from = middle + 1
    }
    return from
  }
}

const repairWeight = (type: string): number => REPAIR_WEIGHTS[type] ?? OTHER_REPAIR_WEIGHT

/** One offer of a repair that this device is often brought in for, in any grade. */
export function chooseOffer(
  { offers }: SimulatedDevice,
  random: Random,
  except: readonly string[] = []
): SimulatedOffer | null {
  const types = [...new Set(offers.map(({ repair_type }) => repair_type))].filter(
    (type) => !except.includes(type)
  )
  if (types.length === 0) return null
  const type = types[random.weighted(types.map(repairWeight))]
  return random.pick(offers.filter(({ repair_type }) => repair_type === type))
}

/** The repairs that a booking asks for: one, now and then two. */
export function chooseOffers(device: SimulatedDevice, random: Random): SimulatedOffer[] {
  const first = chooseOffer(device, random)
  if (!first) return []
  const second = random.chance(HABITS.second_repair)
    ? chooseOffer(device, random, [first.repair_type])
    : null
  return second ? [first, second] : [first]
}

function deviceWeights(devices: readonly SimulatedDevice[], year: number): number[] {
  const by_age = devices.map(
    ({ release_year }) => 2 ** (-Math.max(0, year - release_year) / HALF_LIFE_YEARS)
  )
  const of_kind = new Map<string, number>()
  devices.forEach(({ kind }, index) => of_kind.set(kind, (of_kind.get(kind) ?? 0) + by_age[index]))
  return devices.map(
    ({ kind }, index) => ((KIND_WEIGHTS[kind] ?? 1) * by_age[index]) / (of_kind.get(kind) ?? 1)
  )
}

/** The device mix of a year: kinds by their share, newer models more often than older ones. */
export function deviceMix({ devices }: SimulatedCatalogue, year: number) {
  const weights = deviceWeights(devices, year)
  const choose = weightedChoice(weights)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const meanMinutes = ({ offers }: SimulatedDevice): number => {
    const shares = offers.map(({ repair_type }) => repairWeight(repair_type))
    const sum = shares.reduce((all, share) => all + share, 0)
    return offers.reduce((all, offer, at) => all + offer.duration_minutes * shares[at], 0) / sum
  }
  return {
    choose: (random: Random): SimulatedDevice => devices[choose(random)],
    /** minutes of work of a booking, on average */
    mean_minutes:
      (1 + HABITS.second_repair) *
      devices.reduce((sum, device, at) => sum + (meanMinutes(device) * weights[at]) / total, 0),
  }
}
