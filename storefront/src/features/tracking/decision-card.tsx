"use client"

import { Clock } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import type { QuoteDecision } from "@/lib/medusa/browser"
import type { RepairQuote, TrackedRepair } from "@/lib/medusa/types"
import { TextField } from "@/ui/field"
import { Notice } from "@/ui/notice"
import { PriceLines } from "@/ui/price-lines"
import { useFormats } from "@/ui/use-formats"
import { DeclineOptions } from "./decline-options"
import { acceptedQuote, differenceToAccepted } from "./quotes"
import { useDecision } from "./use-decision"

interface DecisionCardProps {
  quote: RepairQuote
  repair: TrackedRepair
  token: string
  onDecided: () => Promise<void>
}

/** A new price that waits for the customer: what changed, and the two answers. */
export function DecisionCard({ quote, repair, token, onDecided }: DecisionCardProps) {
  const t = useTranslations("tracking")
  const { day, ...formats } = useFormats()
  const { decide, busy, error } = useDecision(token, onDecided)
  const card = useRef<HTMLElement>(null)
  const [name, setName] = useState("")
  const [unnamed, setUnnamed] = useState(false)
  const [declining, setDeclining] = useState(false)
  const money = (amount: number) => formats.money(amount, quote.currency_code)
  const difference = differenceToAccepted(quote, repair.quotes)
  const previous = acceptedQuote(repair.quotes)
  const may_accept = repair.allowed_actions.includes("accept_quote")
  const may_decline = repair.allowed_actions.includes("decline_quote")

  const answer = (decision: QuoteDecision["decision"]) => {
    const signed = name.trim().length >= 2
    setUnnamed(!signed)
    if (!signed) return card.current?.querySelector("input")?.focus()
    void decide({ version: quote.version, hash: quote.hash, name: name.trim(), decision })
  }

  return (
    <section ref={card} className="card card--action track__quote" aria-labelledby="decision">
      <div className="card__head">
        <h2 id="decision">{t("quote_version", { version: quote.version })}</h2>
        <span className="badge badge--warn">
          <Clock className="icon" aria-hidden="true" />
          {t("waiting_for_you")}
        </span>
      </div>
      <PriceLines {...quote} show_changes />
      {difference && (
        <p className="track__why">
          {difference.amount === 0
            ? t("difference.same", { version: difference.version })
            : t(difference.amount > 0 ? "difference.more" : "difference.less", {
                amount: money(Math.abs(difference.amount)),
                version: difference.version,
              })}
        </p>
      )}
      {quote.note && <Notice tone="idle">{t("note", { note: quote.note })}</Notice>}
      <p className="small muted track__why">{t("valid_until", { day: day(quote.valid_until) })}</p>
      <div className="track__sign">
        <TextField
          label={t("full_name")}
          hint={t("full_name_hint")}
          error={unnamed && name.trim().length < 2 ? t("full_name_missing") : undefined}
          name="name"
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {error && (
        <Notice tone="danger" role="alert">
          {t(`decision_errors.${error}`)}
        </Notice>
      )}
      {declining ? (
        <DeclineOptions
          previous={previous && { version: previous.version, total: money(previous.total) }}
          busy={busy}
          onAnswer={answer}
          onBack={() => setDeclining(false)}
        />
      ) : (
        <div className="track__act">
          {may_accept && (
            <button
              type="button"
              className="btn btn--primary btn--l"
              aria-busy={busy === "accept"}
              disabled={busy !== null}
              onClick={() => answer("accept")}
            >
              {t("approve", { amount: money(quote.total) })}
            </button>
          )}
          {may_decline && (
            <button
              type="button"
              className="btn btn--secondary btn--l"
              disabled={busy !== null}
              onClick={() => setDeclining(true)}
            >
              {t("decline")}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
