import { Button, Text, clx } from "@medusajs/ui"
import { useId } from "react"
import { Link, useSearchParams } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import { tableAddress } from "../../lib/queue-filters"
import { STAGE_TONES } from "../../lib/repair-states"
import type { BoardColumn as Column } from "../../lib/types"
import { TEXT_LINK } from "../common/text-link"
import { BoardCard } from "./board-card"

const DOTS = {
  grey: "bg-ui-tag-neutral-icon",
  blue: "bg-ui-tag-blue-icon",
  purple: "bg-ui-tag-purple-icon",
  orange: "bg-ui-tag-orange-icon",
  green: "bg-ui-tag-green-icon",
  red: "bg-ui-tag-red-icon",
} as const

type BoardColumnProps = {
  column: Column
  now: Date
  expanded: boolean
  onExpand: () => void
}

/** A stage with its cards; more of them on demand, and all of them in the table. */
export function BoardColumn({ column, now, expanded, onExpand }: BoardColumnProps) {
  const { t } = useText()
  const [params] = useSearchParams()
  const id = useId()
  const { stage, count, repairs } = column
  const hidden = count.more || count.count > repairs.length
  return (
    <section
      aria-labelledby={id}
      className="bg-ui-bg-subtle border-ui-border-base flex w-full min-w-0 flex-col rounded-lg border md:w-60 md:shrink-0"
    >
      <h2 id={id} className="txt-compact-small-plus flex items-center gap-x-2 px-3 py-2.5">
        <span aria-hidden className={clx("size-2 rounded-sm", DOTS[STAGE_TONES[stage]])} />
        {t(`state_groups.${stage}`)}
        <span className="text-ui-fg-subtle txt-compact-small ml-auto tabular-nums">
          {count.more ? `${count.count}+` : count.count}
        </span>
      </h2>
      <div className="flex min-h-24 flex-1 flex-col gap-y-2 overflow-y-auto px-1.5 pb-2 pt-0.5">
        <ul className="flex flex-col gap-y-2">
          {repairs.map((repair) => (
            <li key={repair.id}>
              <BoardCard repair={repair} now={now} />
            </li>
          ))}
        </ul>
        {repairs.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle px-1.5 py-2">
            {t("board.empty_column")}
          </Text>
        )}
        {hidden && !expanded && (
          <Button size="small" variant="transparent" onClick={onExpand}>
            {t("board.show_more")}
          </Button>
        )}
        {hidden && expanded && (
          <Link
            to={tableAddress(params, stage)}
            className={clx(TEXT_LINK, "txt-compact-small px-1.5 py-2 text-center")}
          >
            {t("board.all_in_table")}
          </Link>
        )}
      </div>
    </section>
  )
}
