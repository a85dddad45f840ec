import { StatusBadge, Table, Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { Tone } from "../../lib/repair-states"
import type { RepairDetail } from "../../lib/types"
import { Section } from "../common/section"

const TONES: Readonly<Record<string, Tone>> = {
  reserved: "blue",
  arrived: "blue",
  picked: "blue",
  backordered: "orange",
  fitted: "green",
  faulty: "red",
}

// On a phone there is room for the part and its status alone.
const WIDE_ONLY = "hidden sm:table-cell"

/** The parts that the repair takes, and where each of them is. */
export function PartsSection({ repair }: { repair: RepairDetail }) {
  const { t } = useText()
  return (
    <Section title={t("repair.parts")}>
      {repair.parts.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("repair.no_parts")}
        </Text>
      ) : (
        <div className="overflow-x-auto">
          <Table aria-label={t("repair.parts")}>
            <Table.Header className="border-t-0">
              <Table.Row>
                {(["part", "grade", "quantity", "status"] as const).map((column) => (
                  <Table.HeaderCell
                    key={column}
                    scope="col"
                    className={column === "grade" || column === "quantity" ? WIDE_ONLY : undefined}
                  >
                    {t(`repair.part_columns.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {repair.parts.map((part) => (
                <Table.Row key={part.id} className="last:border-b-0">
                  <Table.Cell className="py-2">
                    <span className="text-ui-fg-base block">{part.title}</span>
                    <span className="[overflow-wrap:anywhere]">{part.sku}</span>
                    {part.quantity > 1 && <span className="sm:hidden"> × {part.quantity}</span>}
                  </Table.Cell>
                  <Table.Cell className={WIDE_ONLY}>
                    {t(`part_grades.${part.part_grade}`, { defaultValue: part.part_grade })}
                  </Table.Cell>
                  <Table.Cell className={WIDE_ONLY}>{part.quantity}</Table.Cell>
                  <Table.Cell>
                    <StatusBadge color={TONES[part.status] ?? "grey"} className="whitespace-nowrap">
                      {t(`part_states.${part.status}`, { defaultValue: part.status })}
                    </StatusBadge>
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}
