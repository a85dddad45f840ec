import { Table, clx } from "@medusajs/ui"
import type { PriceRuleKind } from "../../../domain/pricing/price-rules"
import { usePriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import type { DraftedRule } from "../../lib/price-draft"
import { shownRule } from "../../lib/price-filters"
import { LABELLED } from "../../lib/price-rule-fields"
import { RuleActions, type RuleActionHandlers } from "./rule-actions"
import { RuleMark } from "./rule-mark"
import { RuleValue, RuleValueList, valueColumns } from "./rule-values"

type RuleTableProps = RuleActionHandlers & {
  kind: PriceRuleKind
  rows: readonly DraftedRule[]
  editable: boolean
}

// More columns than this are read more easily one below the other.
const MOST_COLUMNS = 5
const CELLS = "[&_td]:pr-4 [&_th]:pr-4 [&_td]:py-2"

function RuleName({ row, onEdit }: { row: DraftedRule; onEdit?: () => void }) {
  const { locale } = useText()
  const text = usePriceText()
  const rule = shownRule(row)
  if (!rule) return null
  const name = text.scopeText(rule)
  return (
    <div className="min-w-0">
      <span className="flex flex-wrap items-center gap-1.5">
        {onEdit && row.drafted ? (
          <button
            type="button"
            onClick={onEdit}
            className="text-ui-fg-base txt-compact-small-plus hover:underline focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
          >
            {name}
          </button>
        ) : (
          <span
            className={clx(
              "text-ui-fg-base txt-compact-small-plus",
              !row.drafted && "line-through"
            )}
          >
            {name}
          </span>
        )}
        <RuleMark row={row} />
      </span>
      {LABELLED.includes(rule.kind) && "label" in rule && (
        <span className="text-ui-fg-subtle block">{rule.label[locale]}</span>
      )}
    </div>
  )
}

/** The rules of one kind: a table, and on a phone a card each. */
export function RuleTable({ kind, rows, editable, ...on }: RuleTableProps) {
  const { t } = useText()
  const text = usePriceText()
  const columns = valueColumns(kind, text, { split: true })
  const asTable = columns.length <= MOST_COLUMNS
  const actionsOf = (row: DraftedRule) => {
    const rule = shownRule(row)
    return editable && rule && <RuleActions row={row} name={text.scopeText(rule)} {...on} />
  }
  return (
    <>
      {asTable && (
        <div className="hidden overflow-x-auto lg:block">
          <Table aria-label={text.kindName(kind)} className="table-fixed">
            <Table.Header className="border-t-0">
              <Table.Row className={CELLS}>
                <Table.HeaderCell scope="col" className="w-[34%]">
                  {t("pricing.for")}
                </Table.HeaderCell>
                {columns.map(({ key, label }) => (
                  <Table.HeaderCell key={key} scope="col" className="text-right leading-tight">
                    {label}
                  </Table.HeaderCell>
                ))}
                {editable && (
                  <Table.HeaderCell scope="col" className="w-16">
                    <span className="sr-only">{t("pricing.actions")}</span>
                  </Table.HeaderCell>
                )}
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {rows.map((row) => (
                <Table.Row key={row.id} className={clx(CELLS, "last:border-b-0")}>
                  <Table.Cell>
                    <RuleName row={row} onEdit={editable ? () => on.onEdit(row) : undefined} />
                  </Table.Cell>
                  {columns.map((column) => (
                    <Table.Cell key={column.key} className="text-right tabular-nums">
                      <RuleValue row={row} column={column} />
                    </Table.Cell>
                  ))}
                  {editable && <Table.Cell className="text-right">{actionsOf(row)}</Table.Cell>}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      <ul
        aria-label={text.kindName(kind)}
        className={clx("divide-ui-border-base divide-y", asTable && "lg:hidden")}
      >
        {rows.map((row) => (
          <li key={row.id} className="txt-compact-small flex flex-col gap-y-2 px-6 py-3">
            <span className="flex items-start justify-between gap-x-2">
              <RuleName row={row} onEdit={editable ? () => on.onEdit(row) : undefined} />
              {actionsOf(row)}
            </span>
            <RuleValueList row={row} />
          </li>
        ))}
      </ul>
    </>
  )
}
