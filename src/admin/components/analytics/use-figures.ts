import type {
  InsightsSummaryResponse,
  ShopFigures,
  TechnicianFigures,
} from "../../../contracts/repair-insights"
import { COMEBACK_DAYS } from "../../../domain/insights/metrics"
import type { ListedFigure } from "../../../domain/insights/drill-down"
import { useFigureFormat } from "../../hooks/use-figure-format"
import { useText } from "../../hooks/use-text"
import type { Figure } from "./figure-tile"

type OnList = (figure: ListedFigure) => void

/** The tiles of a summary: the shop's, or a technician's own. `onList` opens what is behind one. */
export function useFigures(
  summary: InsightsSummaryResponse | undefined,
  onList?: OnList
): readonly Figure[] {
  const { t, format } = useText()
  const { number, percent, duration } = useFigureFormat()
  const list = (figure: ListedFigure) => onList && (() => onList(figure))
  const level = (open: number): Figure => ({
    label: t("analytics.tiles.open"),
    hint: t("analytics.hints.open"),
    value: { current: open, compared: null },
    write: number,
    better: "neither",
    is_level: true,
  })
  const share = { write: percent, better: "more", is_share: true } as const

  const money = (shop: ShopFigures): Figure[] =>
    (shop.revenue ?? []).flatMap(({ currency_code, net, invoiced }) => {
      const currency = currency_code.toUpperCase()
      const write = (amount: number) => format.money(amount, currency_code)
      const common = { write, better: "more" } as const
      return [
        {
          label: t("analytics.tiles.net", { currency }),
          hint: t("analytics.hints.net"),
          value: net,
          ...common,
        },
        {
          label: t("analytics.tiles.invoiced", { currency }),
          hint: t("analytics.hints.invoiced"),
          value: invoiced,
          ...common,
          onList: list("completed"),
        },
      ]
    })

  const ofShop = (shop: ShopFigures): Figure[] => [
    ...money(shop),
    {
      label: t("analytics.tiles.intake"),
      value: shop.intake,
      write: number,
      better: "more",
      onList: list("intake"),
    },
    {
      label: t("analytics.tiles.completed"),
      value: shop.completed,
      write: number,
      better: "more",
      onList: list("completed"),
    },
    {
      label: t("analytics.tiles.turnaround"),
      hint: t("analytics.hints.turnaround"),
      value: shop.turnaround.median_minutes,
      write: duration,
      better: "less",
      onList: list("finished"),
    },
    {
      label: t("analytics.tiles.first_time_fix"),
      hint: t("analytics.hints.first_time_fix", { days: COMEBACK_DAYS }),
      value: shop.first_time_fix.rate,
      ...share,
      onList: list("comebacks"),
    },
    {
      label: t("analytics.tiles.acceptance"),
      hint: t("analytics.hints.acceptance"),
      value: shop.quotes.acceptance_rate,
      ...share,
      onList: list("quotes_accepted"),
    },
    level(shop.open.reduce((sum, { count }) => sum + count, 0)),
  ]

  const ofTechnician = (own: TechnicianFigures): Figure[] => [
    level(own.open),
    {
      label: t("analytics.tiles.finished"),
      value: own.finished,
      write: number,
      better: "more",
      onList: list("finished"),
    },
    {
      label: t("analytics.tiles.bench"),
      value: own.bench_minutes,
      write: duration,
      better: "neither",
    },
    {
      label: t("analytics.tiles.own_fix"),
      hint: t("analytics.hints.first_time_fix", { days: COMEBACK_DAYS }),
      value: own.first_time_fix_rate,
      ...share,
      onList: list("comebacks"),
    },
  ]

  if (summary?.shop) return ofShop(summary.shop)
  return summary?.own ? ofTechnician(summary.own) : []
}
