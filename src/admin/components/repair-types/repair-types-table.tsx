import { Badge, StatusBadge, Table, clx } from "@medusajs/ui"
import type { AdminRepairType } from "../../../contracts/admin-repair-types"
import { useText } from "../../hooks/use-text"

const COLUMNS = ["name", "minutes", "grades", "warranty", "offers", "state"] as const
// On a phone these are left out: they are in the repair type itself.
const WIDE: readonly string[] = ["minutes", "grades", "warranty"]
const CELLS = "[&_td]:pr-4 [&_th]:pr-4"

// The same in every category, so that the columns of all tables stand in line.
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  name: "md:w-[26%]",
  minutes: "md:w-[25%]",
  grades: "md:w-[18%]",
  warranty: "md:w-[11%]",
  offers: "md:w-[8%]",
  state: "md:w-[12%]",
}

const cellOf = (column: string): string =>
  clx(
    WIDE.includes(column) && "hidden md:table-cell",
    (column === "offers" || column === "warranty") && "text-right tabular-nums whitespace-nowrap"
  )

function RepairTypeRow({ type, onOpen }: { type: AdminRepairType; onOpen: () => void }) {
  const { t, locale } = useText()
  const name = type.names[locale]
  const number = new Intl.NumberFormat(locale)
  return (
    <Table.Row className={clx("cursor-pointer last:border-b-0", CELLS)} onClick={onOpen}>
      <Table.Cell className="py-2">
        <button
          type="button"
          aria-label={t("repair_types.open", { name })}
          onClick={(event) => {
            event.stopPropagation()
            onOpen()
          }}
          className="text-ui-fg-base txt-compact-small-plus hover:underline focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
        >
          {name}
        </button>
        {type.source === "owner" && (
          <Badge size="2xsmall" className="ml-2 whitespace-nowrap">
            {t("repair_types.own")}
          </Badge>
        )}
      </Table.Cell>
      <Table.Cell className={clx("py-2", cellOf("minutes"))}>
        {type.kinds
          .map((kind) => `${t(`repair_types.kinds.${kind}`)} ${type.labour_minutes[kind]}`)
          .join(", ")}
      </Table.Cell>
      <Table.Cell className={clx("py-2", cellOf("grades"))}>
        {type.part_grades.map((grade) => t(`part_grades.${grade}`)).join(", ")}
      </Table.Cell>
      <Table.Cell className={cellOf("warranty")}>
        {t("repair_types.months", { count: type.warranty_months })}
      </Table.Cell>
      <Table.Cell className={cellOf("offers")}>{number.format(type.offer_count)}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={type.is_on_sale ? "green" : "grey"} className="whitespace-nowrap">
          {t(type.is_on_sale ? "repair_types.on_sale" : "repair_types.off_sale")}
        </StatusBadge>
      </Table.Cell>
    </Table.Row>
  )
}

type RepairTypesTableProps = {
  category: string
  types: readonly AdminRepairType[]
  onOpen: (code: string) => void
}

/** The repair types of one category; a click anywhere on a row opens one, as does its button. */
export function RepairTypesTable({ category, types, onOpen }: RepairTypesTableProps) {
  const { t } = useText()
  return (
    <div className="overflow-x-auto">
      <Table aria-label={t("repair_types.table", { category })} className="md:table-fixed">
        <Table.Header className="border-t-0">
          <Table.Row className={CELLS}>
            {COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                scope="col"
                className={clx(WIDTHS[column], cellOf(column))}
              >
                {t(`repair_types.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {types.map((type) => (
            <RepairTypeRow key={type.code} type={type} onOpen={() => onOpen(type.code)} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
