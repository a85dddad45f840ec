import type { ServiceMethod } from "../repair/states"
import type { LocalizedText } from "../shared/locale"
import type { CurrencyCode } from "../shared/money"

/** An amount in minor units for each currency the shop prices in. */
export type AmountByCurrency = Readonly<Record<CurrencyCode, number>>

/** Hours at the median and at the ninetieth percentile. */
export type Spread = { p50: number; p90: number }

/** A shop's rules for everything in a quote that is not an offer's own price. */
export type QuoteRules = {
  rule_set_version: string
  validity_days: number
  bundle: {
    id: string
    label: LocalizedText
    /** share of the labour of each further repair that is saved on a device already open */
    labour_discount_bp: number
    labour_rate_per_hour_minor: AmountByCurrency
    /** the saving never exceeds this share of the further repair's price */
    max_share_bp: number
  }
  express: {
    id: string
    label: LocalizedText
    surcharge_bp: number
    minimum_minor: AmountByCurrency
    /** the surcharge is rounded half up to a multiple of this */
    step_minor: number
  }
  deposit: { id: string; express_share_bp: number }
  /** what a method costs; a method that is not here is not offered */
  service_methods: Partial<
    Record<ServiceMethod, { id: string; label: LocalizedText; fee_minor: AmountByCurrency }>
  >
  promise: {
    queue_hours: Readonly<Record<"standard" | "express", Spread>>
    transit_hours: Partial<Record<ServiceMethod, Spread>>
    /** how much longer than planned work and supply take at the ninetieth percentile */
    work_p90_bp: number
    lead_p90_bp: number
  }
}

/** The rules a new shop starts with. */
export const DEFAULT_QUOTE_RULES: QuoteRules = {
  rule_set_version: "2026-11-1",
  validity_days: 30,
  bundle: {
    id: "bundle.second_repair",
    label: { "en-GB": "Combined with another repair", "pt-BR": "Combinado com outro reparo" },
    labour_discount_bp: 5000,
    labour_rate_per_hour_minor: { gbp: 4800, eur: 5400, brl: 12000 },
    max_share_bp: 3000,
  },
  express: {
    id: "urgency.express",
    label: { "en-GB": "Express service", "pt-BR": "Serviço expresso" },
    surcharge_bp: 2000,
    minimum_minor: { gbp: 1500, eur: 1800, brl: 6000 },
    step_minor: 100,
  },
  deposit: { id: "deposit.express", express_share_bp: 2500 },
  service_methods: {
    drop_off: {
      id: "service_method.drop_off",
      label: { "en-GB": "Drop-off at the shop", "pt-BR": "Entrega na loja" },
      fee_minor: { gbp: 0, eur: 0, brl: 0 },
    },
    mail_in: {
      id: "service_method.mail_in",
      label: { "en-GB": "Insured postage both ways", "pt-BR": "Frete segurado de ida e volta" },
      fee_minor: { gbp: 1290, eur: 1490, brl: 5990 },
    },
  },
  promise: {
    queue_hours: { standard: { p50: 4, p90: 24 }, express: { p50: 1, p90: 4 } },
    transit_hours: { mail_in: { p50: 48, p90: 96 } },
    work_p90_bp: 15_000,
    lead_p90_bp: 15_000,
  },
}
