import { stringify } from "csv-stringify/sync"
import type { NegativeMargin, PriceDifference, PricePreview } from "../../contracts/price-rules"
import type {
  NegativeMargin as Negative,
  PriceDifference as Difference,
} from "../../domain/pricing/price-differences"
import { CURRENCIES, toMajor, type CurrencyCode } from "../../domain/shared/money"
import type { PlannedPriceChange } from "./plan-price-change"
import type { ShopOffer } from "./shop-offers"

type OfferDifference = Difference<ShopOffer>

const MOST = 20

const major = (minor: number | null, currency: CurrencyCode): number | null =>
  minor === null ? null : toMajor(minor, currency)

const changeOf = ({ before, after }: OfferDifference): number | null =>
  before === null || after === null ? null : after - before

const presentDifference = (difference: OfferDifference): PriceDifference => {
  const { offer, currency, before, after } = difference
  return {
    variant_id: offer.variant_id,
    device_slug: offer.device,
    device_name: offer.device_name,
    repair_type: offer.repair_type,
    part_grade: offer.part_grade,
    currency_code: currency,
    before: major(before, currency),
    after: major(after, currency),
    difference: major(changeOf(difference), currency),
  }
}

const presentNegative = (negative: Negative<ShopOffer>): NegativeMargin => ({
  ...presentDifference(negative),
  net_price: toMajor(negative.net, negative.currency),
  cost: toMajor(negative.cost, negative.currency),
  set_by_owner: negative.offer.set_by_owner,
})

const count = <T>(list: readonly T[], is: (item: T) => boolean): number =>
  list.reduce((sum, item) => (is(item) ? sum + 1 : sum), 0)

/** By how much in the share of the price before, so that currencies compare. */
const shareOfPrice = (difference: OfferDifference): number =>
  (changeOf(difference) ?? 0) / (difference.before ?? 1)

const largest = (differences: OfferDifference[], sign: 1 | -1): PriceDifference[] =>
  differences
    .filter((one) => sign * (changeOf(one) ?? 0) > 0)
    .sort(
      (a, b) =>
        sign * (shareOfPrice(b) - shareOfPrice(a)) ||
        (a.offer.variant_id < b.offer.variant_id ? -1 : 1)
    )
    .slice(0, MOST)
    .map(presentDifference)

/**
 * What a change would do, counted by currency, with its largest rises, falls and losses.
 *
 * @param priced how many offers of the shop have a price now, by currency
 */
export const presentPreview = (
  { from, rules, effects }: PlannedPriceChange,
  priced: Readonly<Record<CurrencyCode, number>>
): PricePreview => {
  const { differences, negative, kept_by_owner } = effects
  const worst = [...negative].sort((a, b) => a.net / a.cost - b.net / b.cost)
  return {
    version: from.version,
    rules,
    currencies: CURRENCIES.map((currency_code) => {
      const own = differences.filter(({ currency }) => currency === currency_code)
      const added = count(own, ({ before }) => before === null)
      return {
        currency_code,
        offers: priced[currency_code] + added,
        changed: own.length,
        rises: count(own, (one) => (changeOf(one) ?? 0) > 0),
        falls: count(own, (one) => (changeOf(one) ?? 0) < 0),
        added,
        withdrawn: count(own, ({ after }) => after === null),
      }
    }),
    largest_rises: largest(differences, 1),
    largest_falls: largest(differences, -1),
    negative_margins: {
      count: negative.length,
      known: count(negative, ({ known }) => known),
      worst: worst.slice(0, MOST).map(presentNegative),
    },
    kept_by_owner,
  }
}

/** Every difference as CSV with a header, amounts in major units; empty is: not offered. */
export const previewCsv = ({ effects }: PlannedPriceChange): string =>
  stringify(effects.differences.map(presentDifference), {
    header: true,
    columns: [
      "device_slug",
      "device_name",
      "repair_type",
      "part_grade",
      "currency_code",
      "before",
      "after",
      "difference",
      "variant_id",
    ],
    escape_formulas: true,
  })
