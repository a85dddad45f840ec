import { Table, clx } from "@medusajs/ui"
import type { Part } from "../../../contracts/admin-parts"
import { useText } from "../../hooks/use-text"
import { StockBadge } from "./stock-badge"

const COLUMNS = [
  "part",
  "grade",
  "available",
  "stocked",
  "reserved",
  "cost",
  "supplier",
  "lead_days",
] as const
const NUMBERS: readonly string[] = ["available", "stocked", "reserved", "cost", "lead_days"]
// Narrower than the stock padding, so that all columns fit beside the sidebar.
const CELLS = "[&_td]:pr-4 [&_th]:pr-4"
const NUMBER = "text-right tabular-nums whitespace-nowrap"

type PartsProps = { parts: readonly Part[]; onOpen: (id: string) => void }

/** The name of a part as people say it. */
export function usePartName(): (part: Pick<Part, "device" | "repair_type">) => string {
  const { locale } = useText()
  return ({ device, repair_type }) => `${device.name}: ${repair_type.names[locale]}`
}

function PartRow({ part, onOpen }: { part: Part; onOpen: (id: string) => void }) {
  const { t, format, locale } = useText()
  const name = usePartName()
  return (
    <Table.Row className={clx("cursor-pointer", CELLS)} onClick={() => onOpen(part.id)}>
      <Table.Cell className="min-w-56 py-2">
        <button
          type="button"
          aria-label={t("parts.open", { part: name(part) })}
          onClick={(event) => {
            event.stopPropagation()
            onOpen(part.id)
          }}
          className="text-ui-fg-base txt-compact-small-plus hover:underline focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
        >
          {part.repair_type.names[locale]}
        </button>
        <span className="block">{part.device.name}</span>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">{t(`part_grades.${part.part_grade}`)}</Table.Cell>
      <Table.Cell className={NUMBER}>
        <span className="inline-flex items-center justify-end gap-1.5">
          <StockBadge part={part} />
          <span className="text-ui-fg-base">{part.available}</span>
        </span>
      </Table.Cell>
      <Table.Cell className={NUMBER}>{part.stocked}</Table.Cell>
      <Table.Cell className={NUMBER}>{part.reserved}</Table.Cell>
      <Table.Cell className={NUMBER}>
        {format.money(part.cost, part.currency_code)}
        {part.cost_source === "suggested" && (
          <span className="text-ui-fg-muted block" title={t("parts.suggested_hint")}>
            {t("parts.suggested_cost")}
          </span>
        )}
      </Table.Cell>
      <Table.Cell className="max-w-40 truncate" title={part.supplier?.name}>
        {part.supplier?.name ?? <span className="text-ui-fg-muted">{t("none")}</span>}
      </Table.Cell>
      <Table.Cell className={NUMBER}>{t("parts.days", { count: part.lead_days })}</Table.Cell>
    </Table.Row>
  )
}

/** The parts as a table; a click anywhere on a row opens its part, as does its button. */
export function PartsTable({ parts, onOpen }: PartsProps) {
  const { t } = useText()
  return (
    <div className="hidden overflow-x-auto md:block">
      <Table aria-label={t("parts.table")}>
        <Table.Header className="border-t-0">
          <Table.Row className={CELLS}>
            {COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                scope="col"
                className={clx("whitespace-nowrap", NUMBERS.includes(column) && "text-right")}
              >
                {t(`parts.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {parts.map((part) => (
            <PartRow key={part.id} part={part} onOpen={onOpen} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** The parts on a narrow screen: one card a part, the whole card a button. */
export function PartCards({ parts, onOpen }: PartsProps) {
  const { t, format, locale } = useText()
  return (
    <ul aria-label={t("parts.table")} className="divide-ui-border-base divide-y md:hidden">
      {parts.map((part) => (
        <li key={part.id}>
          <button
            type="button"
            onClick={() => onOpen(part.id)}
            className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus txt-compact-small text-ui-fg-subtle flex w-full flex-col gap-y-1.5 px-6 py-4 text-left outline-none"
          >
            <span className="flex w-full items-center justify-between gap-2">
              <span className="text-ui-fg-base txt-compact-small-plus">
                {part.repair_type.names[locale]}
              </span>
              <StockBadge part={part} />
            </span>
            <span>{part.device.name}</span>
            <span className="flex w-full justify-between gap-2">
              <span>{t(`part_grades.${part.part_grade}`)}</span>
              <span className="tabular-nums">{format.money(part.cost, part.currency_code)}</span>
            </span>
            <span className="flex w-full justify-between gap-2 tabular-nums">
              <span>
                {t("parts.columns.available")}: {part.available}
              </span>
              <span>{part.supplier?.name}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
