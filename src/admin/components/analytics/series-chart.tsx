import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import { useFigureFormat } from "../../hooks/use-figure-format"

/** Medusa's tokens, so that dark mode is theirs. */
const COLOURS = ["var(--tag-blue-icon)", "var(--tag-orange-icon)"]
const TICK = { fill: "var(--fg-subtle)", fontSize: 12 }

export type Series = { key: string; name: string; kind: "line" | "bar" }

type Point = { from: string; to: string } & Record<string, string | number | null>

type SeriesChartProps = {
  points: readonly Point[]
  series: readonly Series[]
  write: (value: number) => string
}

/** Figures over the points of a period. It stands still, also for those who have not asked for it. */
export function SeriesChart({ points, series, write }: SeriesChartProps) {
  const format = useFigureFormat()
  const rows = points.map((point) => ({ ...point, label: format.days(point) }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={rows} accessibilityLayer={false} margin={{ right: 16 }}>
        <CartesianGrid stroke="var(--border-base)" vertical={false} />
        <XAxis
          dataKey="label"
          tick={TICK}
          tickLine={false}
          minTickGap={24}
          stroke="var(--border-base)"
        />
        <YAxis tick={TICK} tickLine={false} axisLine={false} width={84} tickFormatter={write} />
        <Tooltip
          cursor={{ fill: "var(--bg-base-hover)", stroke: "var(--border-strong)" }}
          formatter={(value) => (typeof value === "number" ? write(value) : "–")}
          contentStyle={{
            background: "var(--bg-base)",
            border: "1px solid var(--border-base)",
            borderRadius: 8,
            color: "var(--fg-base)",
            fontSize: 12,
          }}
        />
        <Legend wrapperStyle={{ fontSize: 12, color: "var(--fg-subtle)" }} />
        {series.map(({ key, name, kind }, index) =>
          kind === "bar" ? (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={COLOURS[index]}
              radius={[3, 3, 0, 0]}
              maxBarSize={28}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={COLOURS[index]}
              strokeWidth={2}
              strokeDasharray={index > 0 ? "5 4" : undefined}
              dot={points.length < 15}
              connectNulls
              isAnimationActive={false}
            />
          )
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
}
