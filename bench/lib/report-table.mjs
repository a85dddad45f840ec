/** A figure in ms with three digits or so. */
export const ms = (value) => (value >= 10 ? value.toFixed(1) : value.toFixed(2))

/** How a figure stands to its goal. */
function verdict(value, { must, stretch }) {
  if (value <= stretch) return "stretch met"
  return value <= must ? "must met" : "must missed"
}

const times = (value, floor) => `${(value / floor).toFixed(1)}x`

export const GOAL_HEAD = [
  "CPU-ms",
  "must / stretch",
  "",
  "floor CPU-ms",
  "times the floor",
  "must / stretch, times their floor",
  "",
]

/**
 * The cells under GOAL_HEAD. A goal names the floor that was measured on the machine on which it was
 * set: as a multiple of it, it can be held against a figure of any other machine.
 */
export function goalCells(value, floor, goal) {
  const found = [ms(floor), times(value, floor)]
  if (!goal.must) return [ms(value), "-", "-", ...found, "-", "-"]
  const { must, stretch, floor: its } = goal
  const asTimes = { must: must / its, stretch: stretch / its }
  return [
    ms(value),
    `${must} / ${stretch}`,
    verdict(value, goal),
    ...found,
    `${times(must, its)} / ${times(stretch, its)}`,
    verdict(value / floor, asTimes),
  ]
}

/** A Markdown table; the first row is its head. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}
