import { clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import { Section } from "../common/section"
import { TEXT_LINK } from "../common/text-link"

export type BarRow = {
  key: string
  label: string
  /** what the bar shows */
  size: number
  /** a second size, shown as a mark: nine in ten beside a median */
  mark?: number | null
  /** the figure in words */
  text: string
  /** where the repairs behind it are */
  to?: string
  onList?: () => void
}

type BarListProps = { title: string; hint?: string; rows: readonly BarRow[] }

const width = (size: number, most: number): string =>
  `${most > 0 ? Math.max(0, Math.min(100, (100 * size) / most)) : 0}%`

function BarLabel({ row }: { row: BarRow }) {
  if (row.to)
    return (
      <Link to={row.to} className={TEXT_LINK}>
        {row.label}
      </Link>
    )
  if (row.onList)
    return (
      <button type="button" onClick={row.onList} className={clx(TEXT_LINK, "text-left")}>
        {row.label}
      </button>
    )
  return <span>{row.label}</span>
}

/** Named figures with bars to compare them by eye; the text says all that the bars show. */
export function BarList({ title, hint, rows }: BarListProps) {
  const { t } = useText()
  const most = Math.max(0, ...rows.map(({ size, mark }) => Math.max(size, mark ?? 0)))
  return (
    <div className="break-inside-avoid">
      <Section title={title}>
        <div className="px-6 py-4">
          {hint && <p className="txt-compact-xsmall text-ui-fg-subtle mb-3">{hint}</p>}
          {rows.length === 0 && (
            <p className="txt-compact-small text-ui-fg-subtle">{t("analytics.empty")}</p>
          )}
          <ul className="flex flex-col gap-y-3">
            {rows.map((row) => (
              <li key={row.key} className="txt-compact-small flex flex-col gap-y-1">
                <span className="flex flex-wrap justify-between gap-x-4">
                  <BarLabel row={row} />
                  <span className="text-ui-fg-subtle tabular-nums">{row.text}</span>
                </span>
                <span aria-hidden className="bg-ui-bg-component relative block h-2 rounded-full">
                  <span
                    className="bg-ui-tag-blue-icon block h-2 rounded-full"
                    style={{ width: width(row.size, most) }}
                  />
                  {row.mark != null && (
                    <span
                      className="bg-ui-fg-base absolute -top-1 h-4 w-0.5"
                      style={{ left: width(row.mark, most) }}
                    />
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </Section>
    </div>
  )
}
