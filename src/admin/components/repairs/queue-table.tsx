import { Badge, Table } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { useNow } from "../../hooks/use-now"
import type { Selection } from "../../hooks/use-selection"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"
import { Outstanding } from "./outstanding"
import { Promise } from "./promise"
import { SelectBox } from "./select-box"
import { StateBadge } from "./state-badge"
import { Technician } from "./technician"
import { WaitingClock } from "./waiting-clock"
import { RepairLabels } from "./repair-labels"

const COLUMNS = [
  "repair",
  "device",
  "customer",
  "state",
  "waiting_on",
  "technician",
  "promised",
  "outstanding",
] as const

// Narrower than the stock padding, so that all columns fit beside the sidebar.
const CELLS = "[&_td]:pr-4 [&_th]:pr-4"

type QueueRowProps = { repair: RepairSummary; selection: Selection; now: Date }

function QueueRow({ repair, selection, now }: QueueRowProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const to = `/repairs/${repair.id}`
  return (
    <Table.Row className={`cursor-pointer ${CELLS}`} onClick={() => navigate(to)}>
      <Table.Cell>
        <SelectBox repair={repair} selection={selection} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <Link
          to={to}
          onClick={(event) => event.stopPropagation()}
          className="text-ui-fg-base txt-compact-small-plus hover:underline focus-visible:shadow-borders-focus rounded-sm outline-none"
        >
          {repair.number}
        </Link>
      </Table.Cell>
      <Table.Cell className="min-w-40 max-w-56 py-2">
        <span className="text-ui-fg-base flex items-center gap-1.5">
          {repair.device_name}
          {repair.urgency === "express" && (
            <Badge size="2xsmall" color="purple">
              {t("queue.express")}
            </Badge>
          )}
        </span>
        <span className="block truncate">
          <RepairLabels repair={repair} />
        </span>
      </Table.Cell>
      <Table.Cell className="max-w-36 truncate" title={repair.customer_name}>
        {repair.customer_name}
      </Table.Cell>
      <Table.Cell>
        <StateBadge state={repair.work_state} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <WaitingClock repair={repair} now={now} />
      </Table.Cell>
      <Table.Cell>
        <Technician name={repair.assignee?.name ?? null} />
      </Table.Cell>
      <Table.Cell className="min-w-32 py-2">
        <Promise repair={repair} />
      </Table.Cell>
      <Table.Cell className="text-right">
        <Outstanding repair={repair} />
      </Table.Cell>
    </Table.Row>
  )
}

type QueueTableProps = { repairs: readonly RepairSummary[]; selection: Selection }

/** The queue as a table; a click anywhere on a row opens its repair, as does its link. */
export function QueueTable({ repairs, selection }: QueueTableProps) {
  const now = useNow()
  const { t } = useText()
  return (
    <div className="hidden overflow-x-auto md:block">
      <Table aria-label={t("queue.table")}>
        <Table.Header>
          <Table.Row className={CELLS}>
            <Table.HeaderCell>
              <span className="sr-only">{t("batch.column")}</span>
            </Table.HeaderCell>
            {COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                scope="col"
                className={column === "outstanding" ? "text-right" : "whitespace-nowrap"}
              >
                {t(`queue.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {repairs.map((repair) => (
            <QueueRow key={repair.id} repair={repair} selection={selection} now={now} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
