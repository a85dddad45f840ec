import { Badge, Button, Drawer } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useFigureRepairs, type FigureQuery } from "../../hooks/use-insights"
import { useFigureFormat } from "../../hooks/use-figure-format"
import { useText } from "../../hooks/use-text"
import { DrawerHeader } from "../common/drawer-header"
import { EmptyState, ErrorState, ListSkeleton } from "../common/page-state"
import { TEXT_LINK } from "../common/text-link"
import { StateBadge } from "../repairs/state-badge"

type FigureDrawerProps = { query: FigureQuery; onClose: () => void }

/** The repairs behind a figure. */
export function FigureDrawer({ query, onClose }: FigureDrawerProps) {
  const { t, format } = useText()
  const { longDays } = useFigureFormat()
  const { data, error, isPending, refetch, ...pages } = useFigureRepairs(query)
  const repairs = data?.pages.flatMap((page) => page.repairs) ?? []
  const title = t(`analytics.drawer.${query.figure}`)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <DrawerHeader title={title} hint={longDays(query)} />
        <Drawer.Body className="overflow-y-auto p-0">
          {isPending && <ListSkeleton />}
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {data && repairs.length === 0 && (
            <EmptyState title={title} text={t("analytics.drawer.empty")} />
          )}
          <ul className="divide-ui-border-base divide-y">
            {repairs.map((repair) => (
              <li key={`${repair.id} ${repair.at}`} className="txt-compact-small px-6 py-3">
                <span className="flex flex-wrap items-center justify-between gap-2">
                  <Link to={`/repairs/${repair.id}`} className={TEXT_LINK}>
                    {repair.number}
                  </Link>
                  <StateBadge state={repair.work_state} />
                </span>
                <span className="block">
                  {repair.device_name}, {repair.customer_name}
                </span>
                <span className="text-ui-fg-subtle flex flex-wrap items-center gap-2">
                  {format.dateTime(repair.at)}
                  {repair.technician && <Badge size="2xsmall">{repair.technician}</Badge>}
                </span>
              </li>
            ))}
          </ul>
          {pages.hasNextPage && (
            <div className="px-6 py-4">
              <Button
                size="small"
                variant="secondary"
                isLoading={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {t("actions.next")}
              </Button>
            </div>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
