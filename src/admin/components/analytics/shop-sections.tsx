import type { ShopFigures } from "../../../contracts/repair-insights"
import { LISTED_FIGURES, type ListedFigure } from "../../../domain/insights/drill-down"
import { useFigureFormat } from "../../hooks/use-figure-format"
import { useText } from "../../hooks/use-text"
import { STATE_GROUPS, type StateGroup } from "../../lib/repair-states"
import { BarList } from "./bar-list"
import { ChartSection } from "./chart-section"
import { SeriesChart } from "./series-chart"

type Props = { shop: ShopFigures; onList: (figure: ListedFigure) => void }

const QUOTES = [
  "sent",
  "accepted",
  "part_accepted",
  "declined",
  "expired",
  "auto_approved",
] as const
/** The queue's own groups of open states, which its address can name. */
const OPEN_GROUPS = (Object.keys(STATE_GROUPS) as StateGroup[]).filter(
  (group) => group !== "open" && group !== "closed"
)

const listed = (name: string): ListedFigure | undefined =>
  LISTED_FIGURES.find((figure) => figure === name)

/** What came in and went out, how it ended, and where the open repairs are. */
export function ShopSections({ shop, onList }: Props) {
  const { t } = useText()
  const { days, number } = useFigureFormat()
  const before = (current: number, compared: number) =>
    `${number(current)} (${t("analytics.from_before", { value: number(compared) })})`
  const openIn = (group: StateGroup) =>
    shop.open
      .filter(({ state }) => STATE_GROUPS[group].some((known) => known === state))
      .reduce((sum, { count }) => sum + count, 0)
  const listOf = (name: string) => {
    const figure = listed(name)
    return figure && (() => onList(figure))
  }

  return (
    <>
      <ChartSection
        title={t("analytics.flow.title")}
        rows={shop.series}
        columns={[
          { name: t("analytics.day"), write: days },
          { name: t("analytics.flow.intake"), write: ({ intake }) => number(intake) },
          { name: t("analytics.flow.completed"), write: ({ completed }) => number(completed) },
        ]}
      >
        <SeriesChart
          points={shop.series}
          write={number}
          series={[
            { key: "intake", name: t("analytics.flow.intake"), kind: "bar" },
            { key: "completed", name: t("analytics.flow.completed"), kind: "bar" },
          ]}
        />
      </ChartSection>
      <BarList
        title={t("analytics.open.title")}
        rows={OPEN_GROUPS.map((group) => ({ group, count: openIn(group) }))
          .filter(({ count }) => count > 0)
          .map(({ group, count }) => ({
            key: group,
            label: t(`state_groups.${group}`),
            size: count,
            text: number(count),
            to: `/repairs?state=${group}`,
          }))}
      />
      <BarList
        title={t("analytics.kinds.title")}
        rows={shop.by_kind.map(({ device_kind, intake, completed }) => ({
          key: device_kind,
          label: t(`devices.kinds.${device_kind}`),
          size: intake.current,
          mark: completed.current,
          text: `${t("analytics.flow.intake")} ${before(intake.current, intake.compared)}, ${t("analytics.flow.completed")} ${before(completed.current, completed.compared)}`,
        }))}
      />
      <BarList
        title={t("analytics.outcomes.title")}
        rows={shop.by_outcome
          .filter(({ count }) => count.current + count.compared > 0)
          .map(({ state, count }) => ({
            key: state,
            label: t(`states.${state}`),
            size: count.current,
            text: before(count.current, count.compared),
            onList: listOf(state),
          }))}
      />
      <BarList
        title={t("analytics.quotes.title")}
        rows={QUOTES.map((status) => ({
          key: status,
          label: t(`analytics.quotes.${status}`),
          size: shop.quotes[status].current,
          text: before(shop.quotes[status].current, shop.quotes[status].compared),
          onList: listOf(`quotes_${status}`),
        }))}
      />
    </>
  )
}
