import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairType } from "../../contracts/catalogue"
import { toMajor, type CurrencyCode } from "../../domain/shared/money"
import { ApiError } from "../errors"
import { currentRuleSet } from "../pricing/rule-set-store"

type Fees = RepairType["diagnosis_fees"]

/**
 * What finding the fault costs by the rules in force, by device kind: nothing for a repair that is not
 * diagnosed first, and nothing before the shop has rules.
 */
export async function diagnosisFees(
  knex: Knex,
  currency_code: CurrencyCode
): Promise<(type: Pick<RepairType, "code" | "kinds" | "diagnosed_first">) => Fees> {
  const rules = await currentRuleSet(knex).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === "price_rules_missing") return null
    throw error
  })
  return ({ code, kinds, diagnosed_first }) => {
    const fees: Fees = {}
    if (!diagnosed_first || !rules) return fees
    for (const device_kind of kinds) {
      const fee = rules.book.find("diagnosis_fee", { repair_type: code, device_kind })
      const minor = fee?.value.amount[currency_code] ?? 0
      if (minor > 0) fees[device_kind] = { amount: toMajor(minor, currency_code), currency_code }
    }
    return fees
  }
}
