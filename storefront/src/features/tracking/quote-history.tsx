"use client"

import { ChevronDown } from "lucide-react"
import { useTranslations } from "next-intl"
import type { TrackedRepair } from "@/lib/medusa/types"
import { PriceLines } from "@/ui/price-lines"
import { useFormats } from "@/ui/use-formats"
import { acceptedQuote } from "./quotes"

/** Every version of the quote that the customer has been shown, the agreed one open. */
export function QuoteHistory({ repair }: { repair: TrackedRepair }) {
  const t = useTranslations("tracking")
  const { money, moment } = useFormats()
  const quotes = repair.quotes.filter((quote) => quote.status !== "draft")
  if (quotes.length === 0) return null
  const agreed = acceptedQuote(quotes)
  return (
    <section className="card" aria-labelledby="quotes">
      <div className="card__head">
        <h2 id="quotes">{t("quotes")}</h2>
      </div>
      <div className="faq">
        {[...quotes]
          .sort((a, b) => b.version - a.version)
          .map((quote) => {
            const at = quote.accepted_at ?? quote.sent_at
            return (
              <details className="more" key={quote.version} open={quote === agreed || undefined}>
                <summary>
                  <span>
                    {t("quote_version", { version: quote.version })}
                    <span className="small muted quoteline">
                      {t(`quote_status.${quote.status}`)}
                      {at && ` · ${moment(at)}`}
                    </span>
                  </span>
                  <span className="num">{money(quote.total, quote.currency_code)}</span>
                  <ChevronDown className="icon" aria-hidden="true" />
                </summary>
                <PriceLines {...quote} />
              </details>
            )
          })}
      </div>
    </section>
  )
}
