"use client"

import { useLocale, useTranslations } from "next-intl"
import type { PriceLine } from "@/lib/medusa/types"
import { useFormats } from "./use-formats"

interface PriceLinesProps {
  lines: readonly PriceLine[]
  total: number
  tax_total: number
  currency_code: string
  /** marks what changed against the version before */
  show_changes?: boolean
}

/** A quote as its lines, which add up to the total; a line's kind says why it is there. */
export function PriceLines({
  lines,
  total,
  tax_total,
  currency_code,
  show_changes,
}: PriceLinesProps) {
  const t = useTranslations("price")
  const locale = useLocale()
  const formats = useFormats()
  const money = (amount: number) => formats.money(amount, currency_code)
  return (
    <dl className="lines">
      {lines.map((line, index) => {
        const is_new = show_changes && line.change === "new"
        const in_campaign = line.rule.startsWith("campaign.")
        const style = is_new ? "new" : line.amount < 0 ? "minus" : undefined
        return (
          <div key={`${line.variant_id ?? line.kind}-${index}`} className={style}>
            <dt>
              {line.labels[locale]}
              {in_campaign && <span className="badge badge--ok">{t("campaign")}</span>}
              {is_new && <span className="badge badge--info">{t("new")}</span>}
            </dt>
            <dd>{money(line.amount)}</dd>
            {t.has(`why.${line.kind as "urgency"}`) && (
              <dd className="why">{t(`why.${line.kind as "urgency"}`)}</dd>
            )}
          </div>
        )
      })}
      <div className="total">
        <dt>{t("total")}</dt>
        <dd>{money(total)}</dd>
        <dd className="why">{t("vat", { amount: money(tax_total) })}</dd>
      </div>
    </dl>
  )
}
