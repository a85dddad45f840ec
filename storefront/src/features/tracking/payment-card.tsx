"use client"

import { useTranslations } from "next-intl"
import type { TrackedRepair } from "@/lib/medusa/types"
import { useFormats } from "@/ui/use-formats"

/** What the repair costs, what is paid, and how the rest is paid. */
export function PaymentCard({ repair }: { repair: TrackedRepair }) {
  const t = useTranslations("tracking")
  const formats = useFormats()
  const { payment, status, service_method } = repair
  const money = (amount: number) => formats.money(amount, payment.currency_code)
  const settled = payment.outstanding === 0
  return (
    <section className="card" aria-labelledby="payment">
      <div className="card__head">
        <h2 id="payment">{t("payment")}</h2>
        {settled && payment.total > 0 && (
          <span className="badge badge--ok">{t("paid_in_full")}</span>
        )}
      </div>
      <dl className="lines">
        <div>
          <dt>{t("total")}</dt>
          <dd>{money(payment.total)}</dd>
        </div>
        <div>
          <dt>{t("paid")}</dt>
          <dd>{money(payment.paid)}</dd>
        </div>
        <div className="total">
          <dt>{t("outstanding")}</dt>
          <dd data-testid="outstanding">{money(payment.outstanding)}</dd>
        </div>
      </dl>
      {!settled && status === "open" && (
        <p className="small muted track__why">{t(`pay_when.${service_method}`)}</p>
      )}
    </section>
  )
}
