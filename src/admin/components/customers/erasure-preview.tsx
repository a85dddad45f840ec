import { Alert } from "@medusajs/ui"
import type { ErasurePreview } from "../../../contracts/customer-privacy"
import { useText } from "../../hooks/use-text"
import { Facts } from "../common/facts"

const ERASED = [
  "repairs",
  "orders",
  "devices",
  "messages",
  "notes",
  "addresses",
  "tracking_links",
] as const

/** Why an erasure is refused, or what it takes away and what the law makes the shop keep. */
export function ErasurePreviewBody({ preview }: { preview: ErasurePreview }) {
  const { t, format } = useText()
  const { refusals, erases, keeps } = preview
  if (refusals.length > 0) {
    return (
      <div className="px-6 py-4" role="alert">
        <Alert variant="error">
          {refusals.map(({ code, count }) => (
            <p key={code}>{t(`customers.erase_refusals.${code}`, { number: count })}</p>
          ))}
        </Alert>
      </div>
    )
  }
  return (
    <>
      <p className="txt-compact-small text-ui-fg-base px-6 pt-4">{t("customers.erase_text")}</p>
      <Facts
        facts={ERASED.map((what) => ({
          label: t(`customers.moves.${what}`),
          value: erases[what] > 0 && String(erases[what]),
        }))}
      />
      <div className="flex flex-col gap-y-3 px-6 pb-4">
        {keeps.length === 0 ? (
          <p className="txt-compact-small text-ui-fg-subtle">{t("customers.keeps_nothing")}</p>
        ) : (
          <ul className="txt-compact-small text-ui-fg-subtle flex list-disc flex-col gap-y-1 pl-4">
            {keeps.map(({ order_display_id, until, jurisdiction, law }) => (
              <li key={order_display_id}>
                {t("customers.keeps", {
                  order: order_display_id,
                  until: format.fullDateTime(until),
                  law: `${jurisdiction}: ${law}`,
                })}
              </li>
            ))}
          </ul>
        )}
        <Alert variant="warning">{t("customers.erase_final")}</Alert>
      </div>
    </>
  )
}
