import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../../hooks/use-text"
import { canRevise } from "../../lib/repair-actions"
import type { Tone } from "../../lib/repair-states"
import type { RepairDetail } from "../../lib/types"
import { Section } from "../common/section"
import { ExplainQuote } from "../pricing/explain-quote"
import { QuoteEditor } from "./quote-editor"
import { QuoteLines } from "./quote-lines"

const TONES: Readonly<Record<string, Tone>> = {
  sent: "orange",
  viewed: "orange",
  accepted: "green",
  part_accepted: "green",
  declined: "red",
  expired: "red",
}

/** Every version of the quote, the newest first, and the way to a new one. */
export function QuotesSection({ repair }: { repair: RepairDetail }) {
  const { t, format } = useText()
  const [editing, setEditing] = useState(false)
  const quotes = [...repair.quotes].sort((a, b) => b.version - a.version)
  return (
    <Section
      title={t("repair.quotes")}
      actions={
        canRevise(repair) && (
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            {t("quote_editor.open")}
          </Button>
        )
      }
    >
      {quotes.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("repair.no_quotes")}
        </Text>
      )}
      {quotes.map((quote) => (
        <article
          key={quote.version}
          aria-label={t("repair.quote_version", { version: quote.version })}
          className="flex flex-col gap-y-3 px-6 py-4"
        >
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Text size="small" weight="plus">
              {t("repair.quote_version", { version: quote.version })}
            </Text>
            <StatusBadge color={TONES[quote.status] ?? "grey"}>
              {t(`quote_states.${quote.status}`)}
            </StatusBadge>
          </div>
          <QuoteLines quote={quote} />
          {quote.note && <Text size="small">{quote.note}</Text>}
          <Text size="xsmall" className="text-ui-fg-subtle">
            {quote.accepted_at
              ? t("repair.quote_accepted", { at: format.dateTime(quote.accepted_at) })
              : [
                  quote.sent_at && t("repair.quote_sent", { at: format.dateTime(quote.sent_at) }),
                  t("repair.quote_valid", { at: format.dateTime(quote.valid_until) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
          </Text>
          {quote.version === 1 && <ExplainQuote orderId={repair.order_id} />}
        </article>
      ))}
      {editing && <QuoteEditor repair={repair} onClose={() => setEditing(false)} />}
    </Section>
  )
}
