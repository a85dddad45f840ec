import { Table, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { InsightsTechniciansResponse } from "../../../contracts/repair-insights"
import type { ListedFigure } from "../../../domain/insights/drill-down"
import { useFigureFormat } from "../../hooks/use-figure-format"
import { useText } from "../../hooks/use-text"
import { Section } from "../common/section"
import { TEXT_LINK } from "../common/text-link"

type Technician = InsightsTechniciansResponse["technicians"][number]
type Props = {
  technicians: readonly Technician[]
  onList: (figure: ListedFigure, technician: string) => void
}

const COLUMNS = ["name", "open", "finished", "bench", "completed", "comebacks", "rate"] as const
type Listed = "finished" | "completed" | "comebacks"
const NUMBER = "whitespace-nowrap text-right tabular-nums"

/** Load and throughput by person; the counts lead to the repairs behind them. */
export function TechniciansSection({ technicians, onList }: Props) {
  const { t } = useText()
  const { number, percent, duration } = useFigureFormat()
  const listed = (of: Technician, figure: Listed) => (
    <Table.Cell className={NUMBER}>
      <button
        type="button"
        className={TEXT_LINK}
        aria-label={`${of.staff_member.name}, ${t(`analytics.technicians.${figure}`)}: ${number(of[figure].current)}`}
        onClick={() => onList(figure, of.staff_member.id)}
      >
        {number(of[figure].current)}
      </button>{" "}
      <span className="text-ui-fg-muted">({number(of[figure].compared)})</span>
    </Table.Cell>
  )
  return (
    <div className="break-inside-avoid">
      <Section title={t("analytics.technicians.title")}>
        {technicians.length === 0 && (
          <p className="txt-compact-small text-ui-fg-subtle px-6 py-4">{t("analytics.empty")}</p>
        )}
        {technicians.length > 0 && (
          <div className="overflow-x-auto">
            <Table aria-label={t("analytics.technicians.title")}>
              <Table.Header>
                <Table.Row className="[&_th]:pr-4">
                  {COLUMNS.map((column, index) => (
                    <Table.HeaderCell
                      key={column}
                      scope="col"
                      className={clx(index > 0 && "whitespace-nowrap text-right")}
                    >
                      {t(`analytics.technicians.${column}`)}
                    </Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
              <Table.Body className="border-b-0">
                {technicians.map((of) => (
                  <Table.Row key={of.staff_member.id} className="[&_td]:pr-4 last:border-b-0">
                    <Table.Cell className="whitespace-nowrap">{of.staff_member.name}</Table.Cell>
                    <Table.Cell className={NUMBER}>
                      <Link
                        to={`/repairs?technician=${of.staff_member.id}`}
                        className={TEXT_LINK}
                        aria-label={`${of.staff_member.name}, ${t("analytics.technicians.open")}: ${number(of.open)}`}
                      >
                        {number(of.open)}
                      </Link>
                    </Table.Cell>
                    {listed(of, "finished")}
                    <Table.Cell className={NUMBER}>
                      {duration(of.bench_minutes.current ?? 0)}
                    </Table.Cell>
                    {listed(of, "completed")}
                    {listed(of, "comebacks")}
                    <Table.Cell className={NUMBER}>
                      {of.first_time_fix_rate.current === null
                        ? "–"
                        : percent(of.first_time_fix_rate.current)}
                    </Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
        )}
      </Section>
    </div>
  )
}
