import { Alert } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { MergePreview } from "../../../contracts/customer-merge"
import { Facts } from "../common/facts"
import { CustomerLine } from "./customer-line"

const MOVES = [
  "orders",
  "repairs",
  "devices",
  "united_devices",
  "addresses",
  "notes",
  "bookings",
  "tracking_links",
  "messages",
] as const

/** Who stays, who goes, and what would move. */
export function MergePreviewBody({ preview }: { preview: MergePreview }) {
  const { t } = useText()
  return (
    <div className="flex flex-col">
      <section className="flex flex-col gap-y-2 px-6 py-4" aria-label={t("customers.merge_goes")}>
        <p className="txt-compact-small-plus text-ui-fg-base">{t("customers.merge_goes")}</p>
        <CustomerLine customer={preview.duplicate} />
      </section>
      <section className="flex flex-col gap-y-2 px-6 py-4" aria-label={t("customers.merge_stays")}>
        <p className="txt-compact-small-plus text-ui-fg-base">{t("customers.merge_stays")}</p>
        <CustomerLine customer={preview.kept} />
      </section>
      {preview.refusal ? (
        <div className="px-6 py-4" role="alert">
          <Alert variant="error">{t(`customers.merge_refusals.${preview.refusal}`)}</Alert>
        </div>
      ) : (
        <>
          <p className="txt-compact-small-plus text-ui-fg-base px-6 pt-4">
            {t("customers.merge_moves")}
          </p>
          <Facts
            facts={MOVES.map((what) => ({
              label: t(`customers.moves.${what}`),
              value: preview.moves[what] > 0 && String(preview.moves[what]),
            }))}
          />
          <div className="px-6 pb-4">
            <Alert variant="info">{t("customers.merge_undo", { days: preview.undo_days })}</Alert>
          </div>
        </>
      )}
    </div>
  )
}
