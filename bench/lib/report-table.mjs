/** A figure in ms with three digits or so. */
export const ms = (value) => (value >= 10 ? value.toFixed(1) : value.toFixed(2))

/** How a figure stands to its goal. */
export function verdict(value, { must, stretch }) {
  if (value <= stretch) return "stretch met"
  return value <= must ? "must met" : "must missed"
}

/** A figure of the floor and how many times it the product's is. */
export const besideFloor = (value, floor) => `${ms(floor)} (${(value / floor).toFixed(1)}x)`

/** A Markdown table; the first row is its head. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}
