import { Table, clx } from "@medusajs/ui"
import type { AuditEntry } from "../../../contracts/audit"
import { useActionText } from "../../hooks/use-action-text"
import { useText } from "../../hooks/use-text"
import { OutcomeBadge } from "./outcome-badge"

const COLUMNS = ["what", "who", "object", "outcome", "at"] as const
// On a phone these are a line under the action instead.
const WIDE: readonly string[] = ["who", "object", "at"]
const WIDE_ONLY = "hidden md:table-cell"

type AuditTableProps = { entries: readonly AuditEntry[]; onOpen: (id: string) => void }

/** What staff did; the action opens one. */
export function AuditTable({ entries, onOpen }: AuditTableProps) {
  const { t, format } = useText()
  const actionText = useActionText()
  const who = ({ staff }: AuditEntry) => (staff ? (staff.name ?? staff.id) : t("audit.nobody"))
  return (
    <div className="overflow-x-auto">
      <Table aria-label={t("audit.table")}>
        <Table.Header className="border-t-0">
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                scope="col"
                className={clx("whitespace-nowrap", WIDE.includes(column) && WIDE_ONLY)}
              >
                {t(`audit.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {entries.map((entry) => (
            <Table.Row
              key={entry.id}
              className="cursor-pointer last:border-b-0"
              onClick={() => onOpen(entry.id)}
            >
              <Table.Cell className="py-2">
                <button
                  type="button"
                  onClick={(event) => {
                    event.stopPropagation()
                    onOpen(entry.id)
                  }}
                  className="text-ui-fg-base txt-compact-small-plus hover:underline focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
                >
                  {actionText(entry.action)}
                </button>
                <span className="block md:hidden">
                  {who(entry)}, {format.dateTime(entry.at)}
                </span>
              </Table.Cell>
              <Table.Cell className={clx("whitespace-nowrap", WIDE_ONLY)}>{who(entry)}</Table.Cell>
              <Table.Cell className={clx("max-w-48 truncate font-mono text-xs", WIDE_ONLY)}>
                {entry.object.id}
              </Table.Cell>
              <Table.Cell>
                <OutcomeBadge outcome={entry.outcome} />
              </Table.Cell>
              <Table.Cell className={clx("whitespace-nowrap", WIDE_ONLY)}>
                <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
