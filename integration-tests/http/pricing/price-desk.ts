import { randomUUID } from "node:crypto"
import type { PriceChange, PricePreview } from "../../../src/contracts/price-rules"
import type { PriceRule } from "../../../src/domain/pricing/price-rules"
import type { Answer, Client } from "../../support/client"

export type Change = { rule: unknown } | { remove: string }

/** A margin for phones of the small shop's tier that makes every one of their repairs dearer. */
export const DEARER: PriceRule = {
  kind: "margin",
  scope: { device_kind: "phone" },
  value: { percent_bp: 6000, fixed: { gbp: 5000, eur: 6000, brl: 30_000 } },
}

export const versionOf = async (call: Client): Promise<number> => {
  const { body } = await call<{ rule_set: { version: number } }>(
    "GET",
    "/admin/price-rules?limit=1"
  )
  return body.rule_set.version
}

export const preview = (
  call: Client,
  changes: Change[]
): Promise<Answer<{ preview: PricePreview }>> =>
  call("POST", "/admin/price-rules/preview", { changes })

/** Applies changes to the version in force, or to the one that is given. */
export const apply = async (
  call: Client,
  changes: Change[],
  { key = randomUUID(), version }: { key?: string; version?: number } = {}
): Promise<Answer<{ price_change: PriceChange }>> =>
  call(
    "POST",
    "/admin/price-rules/apply",
    { changes, expected_version: version ?? (await versionOf(call)), note: "Spring prices" },
    { "idempotency-key": key }
  )

export const undo = (
  call: Client,
  id: string,
  body: Record<string, unknown> = {}
): Promise<Answer<{ price_change: PriceChange }>> =>
  call("POST", `/admin/price-changes/${id}/undo`, body)
