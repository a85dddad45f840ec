import { Alert, Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { PriceDifference, PricePreview } from "../../lib/price-types"
import { Section } from "../common/section"
import { PreviewCurrencies } from "./preview-currencies"
import { DifferenceList } from "./preview-differences"

type DifferencesProps = { title: string; empty: string; offers: readonly PriceDifference[] }

function Differences({ title, empty, offers }: DifferencesProps) {
  return (
    <Section title={title}>
      {offers.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {empty}
        </Text>
      ) : (
        <DifferenceList label={title} offers={offers} />
      )}
    </Section>
  )
}

function NegativeMargins({ margins }: { margins: PricePreview["negative_margins"] }) {
  const { t } = useText()
  const { count, known, worst } = margins
  return (
    <Section title={t("pricing.preview.margins")}>
      <div className="px-6 py-4">
        {count === 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("pricing.preview.no_margins")}
          </Text>
        ) : (
          <Alert variant={count > known ? "warning" : "info"}>
            {t("pricing.preview.margins_count", { count, known })}
          </Alert>
        )}
      </div>
      {worst.length > 0 && <DifferenceList label={t("pricing.preview.margins")} offers={worst} />}
    </Section>
  )
}

/** What a draft would do to the prices. */
export function PreviewResult({ preview }: { preview: PricePreview }) {
  const { t } = useText()
  const kept = preview.kept_by_owner
  return (
    <>
      <Section title={t("pricing.preview.by_currency")}>
        <PreviewCurrencies currencies={preview.currencies} />
        {kept > 0 && (
          <Text size="small" className="text-ui-fg-subtle px-6 py-3">
            {t("pricing.preview.kept", { count: kept })}
          </Text>
        )}
      </Section>
      <NegativeMargins margins={preview.negative_margins} />
      <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-2">
        <Differences
          title={t("pricing.preview.rises")}
          empty={t("pricing.preview.no_rises")}
          offers={preview.largest_rises}
        />
        <Differences
          title={t("pricing.preview.falls")}
          empty={t("pricing.preview.no_falls")}
          offers={preview.largest_falls}
        />
      </div>
    </>
  )
}
