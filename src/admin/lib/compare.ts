/** A figure of the period and of the one before; null where there was nothing to measure. */
export interface Pair {
  current: number | null
  compared: number | null
}

/** Whether more of a figure is better; `neither` for what only describes. */
export type Better = "more" | "less" | "neither"

export interface Comparison {
  direction: "up" | "down" | "same"
  /** `neutral` where neither is better, or nothing changed */
  mood: "good" | "bad" | "neutral"
  /** the change as a share of what was before; null where there was nothing before */
  share: number | null
}

/** How a figure moved; null where one of the periods has none. */
export function compare({ current, compared }: Pair, better: Better): Comparison | null {
  if (current === null || compared === null) return null
  const change = current - compared
  const share = compared === 0 ? null : change / Math.abs(compared)
  if (change === 0) return { direction: "same", mood: "neutral", share }
  const direction = change > 0 ? "up" : "down"
  const wished = better === "more" ? "up" : "down"
  const mood = better === "neither" ? "neutral" : direction === wished ? "good" : "bad"
  return { direction, mood, share }
}
