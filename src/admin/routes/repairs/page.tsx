import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Tools } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useSearchParams } from "react-router-dom"
import { CursorPager } from "../../components/common/cursor-pager"
import { LiveMark } from "../../components/common/live-mark"
import { EmptyState, ErrorState, ListSkeleton } from "../../components/common/page-state"
import { QueueCards } from "../../components/repairs/queue-cards"
import { QueueFilterBar } from "../../components/repairs/queue-filters"
import { QueueTable } from "../../components/repairs/queue-table"
import { useCursorPages } from "../../hooks/use-cursor-pages"
import { useLiveRepairs } from "../../hooks/use-live-repairs"
import { useRepairs } from "../../hooks/use-repairs"
import { useText } from "../../hooks/use-text"
import { hasFilters, readFilters, toApiQuery, withFilter } from "../../lib/queue-filters"

const RepairsPage = () => {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const { live, refetchInterval } = useLiveRepairs()
  const filters = readFilters(params)
  const cursor = params.get("cursor") ?? undefined
  const { data, error, isPending, isPlaceholderData, refetch } = useRepairs(
    { ...toApiQuery(filters), cursor },
    { refetchInterval }
  )
  const pages = useCursorPages(data?.next_cursor)
  const which = hasFilters(filters) ? "no_match" : "empty"

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-start justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h1">{t("queue.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("queue.subtitle")}
          </Text>
        </div>
        <LiveMark live={live} />
      </div>
      <QueueFilterBar
        filters={filters}
        onChange={(key, value) => setParams(withFilter(params, key, value), { replace: true })}
        onClear={() => setParams(new URLSearchParams())}
      />
      {isPending && <ListSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "opacity-60" : undefined}>
          {data.repairs.length === 0 ? (
            <EmptyState title={t(`queue.${which}_title`)} text={t(`queue.${which}_text`)} />
          ) : (
            <>
              <QueueTable repairs={data.repairs} />
              <QueueCards repairs={data.repairs} />
            </>
          )}
        </div>
      )}
      <CursorPager {...pages} />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "nav.repairs",
  translationNs: "revivatech",
  icon: Tools,
  rank: 1,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.repairs", { ns: "revivatech" }),
}

export default RepairsPage
