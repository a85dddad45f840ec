import { minorToText, parseMinor, toMajor, toMinor } from "./money"
import type { CreateRepairQuoteRequest, PriceLine, RepairQuote } from "./types"

export const LINE_KINDS = ["repair", "part", "labour"] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** A line while it is edited; the amount is the text of its field. */
export type DraftLine = {
  key: number
  kind: LineKind
  label: string
  /** the label in both languages, where it is known */
  labels: PriceLine["labels"] | null
  amount: string
  variant_id: string | null
  /** agreed before: can be dropped but not rewritten */
  kept: boolean
}

export type LineProblem = "problem_label" | "problem_amount"

const isLineKind = (kind: string): kind is LineKind =>
  (LINE_KINDS as readonly string[]).includes(kind)

/** The version that a revision starts from: the newest that was not withdrawn. */
export const baseQuoteOf = (quotes: readonly RepairQuote[]): RepairQuote | null =>
  [...quotes].sort((a, b) => b.version - a.version).find(({ status }) => status !== "withdrawn") ??
  null

/** The lines of a version as a revision starts with them. Fees and discounts are not lines of it. */
export const draftOf = (quote: RepairQuote | null): DraftLine[] =>
  (quote?.lines ?? []).flatMap((line, key) =>
    isLineKind(line.kind)
      ? [
          {
            key,
            kind: line.kind,
            label: line.label,
            labels: line.labels,
            amount: minorToText(toMinor(line.amount)),
            variant_id: line.variant_id,
            kept: true,
          },
        ]
      : []
  )

export const newLine = (key: number): DraftLine => ({
  key,
  kind: "part",
  label: "",
  labels: null,
  amount: "",
  variant_id: null,
  kept: false,
})

/** What is wrong with a line; null when nothing is. */
export function lineProblem({ label, amount }: DraftLine): LineProblem | null {
  const length = label.trim().length
  if (length < 2 || length > 120) return "problem_label"
  return (parseMinor(amount) ?? 0) > 0 ? null : "problem_amount"
}

/** The sum of the lines in major units; lines without a proper amount count nothing. */
export const totalOf = (lines: readonly DraftLine[]): number =>
  toMajor(lines.reduce((sum, { amount }) => sum + (parseMinor(amount) ?? 0), 0))

/** The lines as the API takes them; call only when none has a problem. */
export const toRequestLines = (lines: readonly DraftLine[]): CreateRepairQuoteRequest["lines"] =>
  lines.map(({ kind, label, labels, amount, variant_id }) => ({
    kind,
    label: label.trim(),
    ...(labels ? { labels } : {}),
    amount: toMajor(parseMinor(amount) ?? 0),
    ...(variant_id ? { variant_id } : {}),
  }))
