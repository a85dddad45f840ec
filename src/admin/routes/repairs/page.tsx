import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Tools } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import i18n from "i18next"
import { useSearchParams } from "react-router-dom"
import { LayoutSwitch } from "../../components/repairs/layout-switch"
import { QueueBoard } from "../../components/repairs/queue-board"
import { QueueFilterBar } from "../../components/repairs/queue-filters"
import { QueueHeader } from "../../components/repairs/queue-header"
import { QueueList } from "../../components/repairs/queue-list"
import { useLiveRepairs } from "../../hooks/use-live-repairs"
import { readView, withFilter } from "../../lib/queue-filters"

const RepairsPage = () => {
  const [params, setParams] = useSearchParams()
  const { live, refetchInterval } = useLiveRepairs()
  const view = readView(params)
  const change = (key: string, value: string) =>
    setParams(withFilter(params, key, value), { replace: true })
  const Queue = view.layout === "board" ? QueueBoard : QueueList

  return (
    <Container className="divide-ui-border-base divide-y overflow-hidden p-0">
      <QueueHeader live={live} refetchInterval={refetchInterval}>
        <LayoutSwitch layout={view.layout} onChange={(layout) => change("layout", layout)} />
      </QueueHeader>
      <QueueFilterBar
        view={view}
        onChange={change}
        onClear={() => setParams(new URLSearchParams({ layout: view.layout, sort: view.sort }))}
      />
      <Queue view={view} refetchInterval={refetchInterval} />
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
