import { Badge, Button } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { PriceChange } from "../../lib/price-types"

type ChangesListProps = {
  changes: readonly PriceChange[]
  mayUndo: boolean
  onUndo: (id: string) => void
}

function Marks({ change }: { change: PriceChange }) {
  const { t } = useText()
  return (
    <>
      {change.kind === "undo" && (
        <Badge size="2xsmall" color="blue">
          {t("pricing.changes.undo")}
        </Badge>
      )}
      {change.kind === "confirm" && (
        <Badge size="2xsmall" color="green">
          {t("pricing.changes.confirm")}
        </Badge>
      )}
      {change.undone_by && <Badge size="2xsmall">{t("pricing.changes.undone")}</Badge>}
    </>
  )
}

/** What a change came to, and from which version of the rules to which. */
function useOutcome() {
  const { t } = useText()
  return ({ kind, confirmed_offers, changed_prices, from_version, to_version }: PriceChange) =>
    kind === "confirm"
      ? [t("pricing.changes.offers", { count: confirmed_offers })]
      : [
          t("pricing.changes.prices", { count: changed_prices }),
          t("pricing.changes.versions", { from: from_version, to: to_version }),
        ]
}

/** Who changed all prices when, and how to take it back. */
export function ChangesList({ changes, mayUndo, onUndo }: ChangesListProps) {
  const { t, format } = useText()
  const outcomeOf = useOutcome()
  return (
    <ul aria-label={t("pricing.changes.title")} className="divide-ui-border-base divide-y">
      {changes.map((change) => (
        <li
          key={change.id}
          className="txt-compact-small flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-3"
        >
          <div className="min-w-0 flex-1 basis-64">
            <span className="flex flex-wrap items-center gap-1.5">
              <time dateTime={change.created_at} className="txt-compact-small-plus text-ui-fg-base">
                {format.fullDateTime(change.created_at)}
              </time>
              <Marks change={change} />
            </span>
            <span className="text-ui-fg-subtle block">
              {[change.actor.name, ...outcomeOf(change)].join(" · ")}
            </span>
            {change.note && (
              <span className="text-ui-fg-base block break-words">{change.note}</span>
            )}
          </div>
          {mayUndo && !change.undone_by && change.kind === "apply" && (
            <Button size="small" variant="secondary" onClick={() => onUndo(change.id)}>
              {t("pricing.undo")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
