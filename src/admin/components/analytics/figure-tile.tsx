import { ArrowDownRightMini, ArrowUpRightMini } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { useFigureFormat } from "../../hooks/use-figure-format"
import { useText } from "../../hooks/use-text"
import { compare, type Better, type Comparison, type Pair } from "../../lib/compare"

const MOOD: Readonly<Record<Comparison["mood"], string>> = {
  good: "text-ui-tag-green-text",
  bad: "text-ui-tag-red-text",
  neutral: "text-ui-fg-subtle",
}

export type Figure = {
  label: string
  hint?: string
  value: Pair
  write: (value: number) => string
  better: Better
  /** a level of now, which is compared with nothing */
  is_level?: boolean
  /** shares are compared in points, not in percent of a percentage */
  is_share?: boolean
  onList?: () => void
}

function Change({ figure }: { figure: Figure }) {
  const { t } = useText()
  const format = useFigureFormat()
  const { value, write, better, is_share } = figure
  const change = compare(value, better)
  if (!change || value.compared === null || value.current === null) {
    return <span className="text-ui-fg-subtle">{t("analytics.nothing_before")}</span>
  }
  if (change.direction === "same") {
    return <span className="text-ui-fg-subtle">{t("analytics.same")}</span>
  }
  const Arrow = change.direction === "up" ? ArrowUpRightMini : ArrowDownRightMini
  const sign = change.direction === "up" ? "+" : ""
  const points = Math.round((value.current - value.compared) * 100)
  const amount = is_share
    ? t("analytics.points", { value: `${sign}${points}` })
    : change.share !== null && `${sign}${format.percent(change.share)}`
  return (
    <>
      <span className={clx("inline-flex items-center", MOOD[change.mood])}>
        <Arrow aria-hidden />
        {amount}
      </span>{" "}
      <span className="text-ui-fg-subtle">
        {t("analytics.from_before", { value: write(value.compared) })}
      </span>
    </>
  )
}

/** One figure with how it moved; where it has repairs behind it, a button that lists them. */
export function FigureTile({ figure }: { figure: Figure }) {
  const { t } = useText()
  const { label, hint, value, write, onList } = figure
  return (
    <div className="border-ui-border-base relative -mr-px -mb-px flex min-w-0 break-inside-avoid flex-col gap-y-1 border-r border-b px-6 py-4">
      <dt className="txt-compact-small text-ui-fg-subtle">
        {onList ? (
          <button
            type="button"
            onClick={onList}
            aria-label={`${label}: ${t("analytics.list")}`}
            className="decoration-ui-fg-muted hover:decoration-ui-fg-base focus-visible:shadow-borders-focus rounded-sm text-left underline underline-offset-2 outline-none after:absolute after:inset-0 print:no-underline"
          >
            {label}
          </button>
        ) : (
          label
        )}
      </dt>
      <dd className="flex flex-col gap-y-1">
        <span className="text-ui-fg-base text-2xl font-medium tabular-nums">
          {value.current === null ? "–" : write(value.current)}
        </span>
        {!figure.is_level && (
          <span className="txt-compact-xsmall">
            <Change figure={figure} />
          </span>
        )}
        {hint && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {hint}
          </Text>
        )}
      </dd>
    </div>
  )
}

/** Figures side by side. */
export function FigureTiles({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-1 overflow-hidden sm:grid-cols-2 xl:grid-cols-4">
      {figures.map((figure) => (
        <FigureTile key={figure.label} figure={figure} />
      ))}
    </dl>
  )
}
