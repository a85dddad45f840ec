import { clx } from "@medusajs/ui"
import type { PriceRule } from "../../../domain/pricing/price-rules"
import { usePriceText, type PriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import type { DraftedRule } from "../../lib/price-draft"
import { VALUE_GROUPS, type ValueGroup } from "../../lib/price-rule-fields"

/** A column of a kind's table: one input, or a group of inputs read together. */
export type ValueColumn = { key: string; label: string; textOf: (rule: PriceRule) => string | null }

/** The tiers each have a column; so has each currency of an amount where `split` asks for it. */
export function valueColumns(
  kind: PriceRule["kind"],
  text: PriceText,
  { split }: { split: boolean }
): ValueColumn[] {
  const whole = (group: ValueGroup): ValueColumn => ({
    key: group.name,
    label: text.groupLabel(kind, group),
    textOf: (rule) => text.groupText(rule, group),
  })
  return VALUE_GROUPS[kind].flatMap((group) => {
    const byTier = group.name === "by_tier"
    const byCurrency = split && group.fields.length > 1 && group.fields[0]?.currency !== null
    if (!byTier && !byCurrency) return [whole(group)]
    return group.fields.map((field) => {
      const part = text.partLabel(field.part ?? "")
      return {
        key: field.path,
        label: byTier ? part : `${text.groupLabel(kind, group)} · ${part}`,
        textOf: (rule: PriceRule) => text.fieldText(rule, field),
      }
    })
  })
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

type RuleValueListProps = { row: DraftedRule; onlyChanged?: boolean }

/** The values of a rule, a pair a line: all that it has, or only those that change. */
export function RuleValueList({ row, onlyChanged = false }: RuleValueListProps) {
  const text = usePriceText()
  const { current, drafted } = row
  const kind = (drafted ?? current)?.kind
  if (!kind) return null
  const columns = valueColumns(kind, text, { split: onlyChanged }).filter(({ textOf }) => {
    const before = current && textOf(current)
    const after = drafted && textOf(drafted)
    return onlyChanged && current && drafted ? before !== after : (before ?? after)
  })
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
