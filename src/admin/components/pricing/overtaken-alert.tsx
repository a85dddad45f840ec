import { Alert, Button } from "@medusajs/ui"
import type { PriceDraft } from "../../hooks/use-price-draft"
import { usePriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import { RuleValueList } from "./rule-values"

type OvertakenAlertProps = Pick<PriceDraft, "overtaken" | "keep" | "undo">

/** Rules that somebody else changed while they were edited here, each to be decided on. */
export function OvertakenAlert({ overtaken, keep, undo }: OvertakenAlertProps) {
  const { t } = useText()
  const text = usePriceText()
  if (overtaken.length === 0) return null
  return (
    <div role="alert" className="px-6 py-4">
      <Alert variant="warning" className="[&>div]:w-full">
        <p className="txt-compact-small-plus">{t("pricing.overtaken.title")}</p>
        <p>{t("pricing.overtaken.text")}</p>
      </Alert>
      <ul className="divide-ui-border-base divide-y">
        {overtaken.map((change) => {
          const rule = change.after ?? change.current ?? change.before
          if (!rule) return null
          return (
            <li key={change.id} className="flex flex-col gap-y-2 py-3">
              <p className="txt-compact-small-plus text-ui-fg-base">
                {text.kindName(rule.kind)}: {text.scopeText(rule)}
              </p>
              <RuleValueList
                row={{ id: change.id, current: change.current, drafted: change.after }}
                onlyChanged
              />
              <div className="flex flex-wrap gap-2">
                <Button size="small" variant="secondary" onClick={() => keep(change)}>
                  {t("pricing.overtaken.keep")}
                </Button>
                <Button size="small" variant="secondary" onClick={() => undo(change.id)}>
                  {t("pricing.overtaken.drop")}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
