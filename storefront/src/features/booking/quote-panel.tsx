"use client"

import { LockKeyhole } from "lucide-react"
import { useTranslations } from "next-intl"
import { subtract } from "@/lib/money"
import { Notice } from "@/ui/notice"
import { PriceLines } from "@/ui/price-lines"
import { useFormats } from "@/ui/use-formats"
import type { QuoteState } from "./use-quote"

interface QuotePanelProps extends QuoteState {
  refresh: () => void
}

/** The price so far, line by line, what is due when, and until when it holds. */
export function QuotePanel({ quote, status, refresh }: QuotePanelProps) {
  const t = useTranslations("booking")
  const { day, money } = useFormats()
  return (
    <>
      <div className="row row--between">
        <h2 id="quote-title">{t("quote")}</h2>
        {quote && (
          <span className="badge">
            <LockKeyhole className="icon" aria-hidden="true" />
            {t("locked_until", { day: day(quote.valid_until) })}
          </span>
        )}
      </div>
      {status === "idle" && <p className="muted summary__note">{t("quote_empty")}</p>}
      {status === "failed" && (
        <Notice tone="danger" role="alert">
          <p>{t("quote_failed")}</p>
          <button className="btn btn--secondary" type="button" onClick={refresh}>
            {t("retry")}
          </button>
        </Notice>
      )}
      {status === "loading" && !quote && <span className="skel summary__skel" />}
      {quote && (
        <div aria-busy={status === "loading"} className="summary__lines">
          <PriceLines {...quote} />
          <p className="small muted summary__note">
            {quote.deposit_total > 0
              ? t("deposit_now", {
                  deposit: money(quote.deposit_total, quote.currency_code),
                  rest: money(subtract(quote.total, quote.deposit_total), quote.currency_code),
                })
              : t(`nothing_now.${quote.service_method}`)}
          </p>
        </div>
      )}
      <p className="sr" role="status">
        {status === "ready" && quote
          ? t("quote_announced", { total: money(quote.total, quote.currency_code) })
          : ""}
      </p>
    </>
  )
}
