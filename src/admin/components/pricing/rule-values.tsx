import { clx } from "@medusajs/ui"
import type { PriceRule } from "../../../domain/pricing/price-rules"
import { usePriceText, type PriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import type { DraftedRule } from "../../lib/price-draft"
import { VALUE_GROUPS, type ValueGroup } from "../../lib/price-rule-fields"

/** A column of a kind's table: one input of it, or a group of inputs read together. */
export type ValueColumn = { key: string; label: string; textOf: (rule: PriceRule) => string | null }

/** Tiers stand side by side; every other group is one column. */
export function valueColumns(kind: PriceRule["kind"], text: PriceText): ValueColumn[] {
  const whole = (group: ValueGroup): ValueColumn => ({
    key: group.name,
    label: text.groupLabel(kind, group),
    textOf: (rule) => text.groupText(rule, group),
  })
  return VALUE_GROUPS[kind].flatMap((group) =>
    group.name === "by_tier"
      ? group.fields.map((field) => ({
          key: field.path,
          label: text.partLabel(field.part ?? ""),
          textOf: (rule: PriceRule) => text.fieldText(rule, field),
        }))
      : [whole(group)]
  )
}

type RuleValueProps = { row: DraftedRule; column: ValueColumn }

/** A value as it will be, with what it is until then struck through. */
export function RuleValue({ row: { current, drafted }, column }: RuleValueProps) {
  const { t } = useText()
  const before = current && column.textOf(current)
  const after = drafted && column.textOf(drafted)
  if (before === after || !current) return <>{after ?? <span aria-hidden>–</span>}</>
  return (
    <>
      {drafted && <ins className="text-ui-fg-base font-medium no-underline">{after ?? "–"}</ins>}
      <del className={clx("text-ui-fg-subtle", drafted && "block")}>
        <span className="sr-only">{t("pricing.until_then")} </span>
        {before ?? "–"}
      </del>
    </>
  )
}

/** Every value of a rule, a pair a line, for narrow screens and for changes. */
export function RuleValueList({ row }: { row: DraftedRule }) {
  const text = usePriceText()
  const kind = (row.drafted ?? row.current)?.kind
  if (!kind) return null
  const columns = valueColumns(kind, text).filter(
    ({ textOf }) => (row.current && textOf(row.current)) ?? (row.drafted && textOf(row.drafted))
  )
  return (
    <dl className="txt-compact-small grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-4 gap-y-1">
      {columns.map((column) => (
        <div key={column.key} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ui-fg-subtle">{column.label}</dt>
          <dd className="text-ui-fg-base tabular-nums">
            <RuleValue row={row} column={column} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
