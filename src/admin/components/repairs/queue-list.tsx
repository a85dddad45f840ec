import { useSearchParams } from "react-router-dom"
import { useCursorPages } from "../../hooks/use-cursor-pages"
import { useRepairs } from "../../hooks/use-repairs"
import type { Selection } from "../../hooks/use-selection"
import { useText } from "../../hooks/use-text"
import { countFilters, toApiQuery, type QueueView } from "../../lib/queue-filters"
import { CursorPager } from "../common/cursor-pager"
import { EmptyState, ErrorState, ListSkeleton } from "../common/page-state"
import { QueueCards } from "./queue-cards"
import { QueueTable } from "./queue-table"

type QueueListProps = {
  view: QueueView
  refetchInterval: number | false
  selection: Selection
}

/** The queue page by page: a table, and cards on a narrow screen. */
export function QueueList({ view, refetchInterval, selection }: QueueListProps) {
  const { t } = useText()
  const [params] = useSearchParams()
  const cursor = params.get("cursor") ?? undefined
  const { data, error, isPending, isPlaceholderData, refetch } = useRepairs(
    { ...toApiQuery(view), cursor },
    { refetchInterval }
  )
  const pages = useCursorPages(data?.next_cursor)
  const which = countFilters(view) > 0 ? "no_match" : "empty"

  return (
    <>
      {isPending && <ListSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "opacity-60" : undefined}>
          {data.repairs.length === 0 ? (
            <EmptyState title={t(`queue.${which}_title`)} text={t(`queue.${which}_text`)} />
          ) : (
            <>
              <QueueTable repairs={data.repairs} selection={selection} />
              <QueueCards repairs={data.repairs} />
            </>
          )}
        </div>
      )}
      <CursorPager {...pages} />
    </>
  )
}
