import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Tools } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import i18n from "i18next"
import { BatchBar } from "../../components/repairs/batch-bar"
import { LayoutSwitch } from "../../components/repairs/layout-switch"
import { QueueBoard } from "../../components/repairs/queue-board"
import { QueueFilterBar } from "../../components/repairs/queue-filters"
import { QueueHeader } from "../../components/repairs/queue-header"
import { QueueList } from "../../components/repairs/queue-list"
import { ViewsMenu } from "../../components/repairs/views-menu"
import { useLiveRepairs } from "../../hooks/use-live-repairs"
import { useQueueView } from "../../hooks/use-queue-view"
import { useSelection } from "../../hooks/use-selection"

const RepairsPage = () => {
  const { live, refetchInterval } = useLiveRepairs()
  const { view, change, show } = useQueueView()
  const selection = useSelection()
  const { layout, sort } = view
  const Queue = layout === "board" ? QueueBoard : QueueList

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <QueueHeader live={live} refetchInterval={refetchInterval}>
        <ViewsMenu view={view} onShow={show} />
        <LayoutSwitch layout={layout} onChange={(chosen) => change("layout", chosen)} />
      </QueueHeader>
      <QueueFilterBar
        view={view}
        onChange={change}
        onClear={() => show(new URLSearchParams({ layout, sort }))}
      />
      <Queue view={view} refetchInterval={refetchInterval} selection={selection} />
      <BatchBar selection={selection} />
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
