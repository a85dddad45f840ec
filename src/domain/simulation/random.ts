/** Draws from one stream of pseudo-random numbers; the same seed gives the same draws for ever. */
export type Random = {
  /** uniform, from 0 (included) to 1 */
  next: () => number
  chance: (probability: number) => boolean
  /** a whole number from 0 to `count` - 1 */
  below: (count: number) => number
  pick: <T>(list: readonly T[]) => T
  /** an index, as often as its share of the sum of `weights` */
  weighted: (weights: readonly number[]) => number
  /** log-normal: half of the draws are below `median`, a larger `sigma` has a longer tail */
  lognormal: (median: number, sigma: number) => number
  /** letters of Crockford's base 32 */
  letters: (count: number) => string
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const LETTERS_A_DRAW = 6
const WARM_UP = 12

/** FNV-1a with a finaliser: 32 well mixed bits of a text. */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) | 0
}

/** A stream of its own for each seed; streams of neighbouring seeds have nothing in common. */
export function createRandom(seed: string): Random {
  // sfc32 of the PractRand suite
  let a = mixed(seed)
  let b = mixed(`b${seed}`)
  let c = mixed(`c${seed}`)
  let counter = 1
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let draw = 0; draw < WARM_UP; draw += 1) bits()
  const next = () => bits() / 2 ** 32
  const below = (count: number) => Math.floor(next() * count)
  const weighted = (weights: readonly number[]): number => {
    let rest = next() * weights.reduce((sum, weight) => sum + weight, 0)
    const index = weights.findIndex((weight) => (rest -= weight) < 0)
    return index < 0 ? weights.length - 1 : index
  }
  /** Box and Muller's transform of two uniform draws. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const letters = (count: number): string => {
    let text = ""
    while (text.length < count) {
      for (let draw = bits(), left = LETTERS_A_DRAW; left > 0; left -= 1, draw >>>= 5) {
        text += ALPHABET[draw & 31]
      }
    }
    return text.slice(0, count)
  }
  return {
    next,
    chance: (probability) => next() < probability,
    below,
    pick: (list) => list[below(list.length)],
    weighted,
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    letters,
  }
}

const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

/** An id as Medusa gives it, the prefix and a ULID, made of a time (ms since 1970) and a stream. */
export function simulatedId(prefix: string, at_ms: number, random: Random): string {
  let time = ""
  for (let place = 0, rest = at_ms; place < TIME_LENGTH; place += 1, rest = Math.trunc(rest / 32)) {
    time = ALPHABET[rest % 32] + time
  }
  return `${prefix}_${time}${random.letters(RANDOM_LENGTH)}`
}
