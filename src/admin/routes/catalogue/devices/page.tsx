import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import i18n from "i18next"
import { useSearchParams } from "react-router-dom"
import { CursorPager } from "../../../components/common/cursor-pager"
import { EmptyState, ErrorState, ListSkeleton } from "../../../components/common/page-state"
import { DeviceFilters } from "../../../components/device/device-filters"
import { DevicesTable } from "../../../components/device/devices-table"
import { ListActions } from "../../../components/device/list-actions"
import { SuggestedPricesBanner } from "../../../components/pricing/suggested-banner"
import { useCursorPages } from "../../../hooks/use-cursor-pages"
import { useDevices } from "../../../hooks/use-devices"
import { useText } from "../../../hooks/use-text"
import { readDeviceFilters } from "../../../lib/device-filters"
import { withFilter } from "../../../lib/queue-filters"

const DevicesPage = () => {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const filters = readDeviceFilters(params)
  const { data, error, isPending, isPlaceholderData, refetch } = useDevices({
    ...filters,
    cursor: params.get("cursor") ?? undefined,
  })
  const pages = useCursorPages(data?.next_cursor)
  const which = Object.keys(filters).length > 0 ? "no_match" : "empty"

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-start justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h1">{t("devices.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("devices.subtitle")}
          </Text>
        </div>
        <ListActions filters={filters} />
      </div>
      <SuggestedPricesBanner />
      <DeviceFilters
        filters={filters}
        onChange={(changes) =>
          setParams(
            Object.entries(changes).reduce(
              (next, [name, value]) => withFilter(next, name, value),
              params
            ),
            { replace: true }
          )
        }
        onClear={() => setParams(new URLSearchParams())}
      />
      {isPending && <ListSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? "opacity-60" : undefined}>
          <Text size="small" role="status" className="text-ui-fg-subtle px-6 py-2">
            {t("devices.count", { count: data.count })}
          </Text>
          {data.devices.length === 0 ? (
            <EmptyState title={t(`devices.${which}_title`)} text={t(`devices.${which}_text`)} />
          ) : (
            <DevicesTable devices={data.devices} />
          )}
        </div>
      )}
      <CursorPager {...pages} />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "nav.devices",
  translationNs: "revivatech",
  rank: 1,
})

export const handle = {
  breadcrumb: () => i18n.t("nav.devices", { ns: "revivatech" }),
}

export default DevicesPage
