import type { Cap, RepairSnapshot, SnapshotQuote } from "./snapshot"
import type { PartGrade, QuoteState } from "./states"

const LIVE: readonly QuoteState[] = ["draft", "sent", "viewed", "accepted", "part_accepted"]

/** The newest version that still stands; null when there is none. */
export function currentQuote(snapshot: RepairSnapshot): SnapshotQuote | null {
  return snapshot.quotes
    .filter((quote) => LIVE.includes(quote.status))
    .reduce<SnapshotQuote | null>(
      (newest, quote) => (newest && newest.version > quote.version ? newest : quote),
      null
    )
}

/** The version that the customer accepted, in whole or in part; null when there is none. */
export function acceptedQuote(snapshot: RepairSnapshot): SnapshotQuote | null {
  return (
    snapshot.quotes.find(
      (quote) =>
        quote.version === snapshot.accepted_quote_version &&
        (quote.status === "accepted" || quote.status === "part_accepted")
    ) ?? null
  )
}

/** What the customer agreed to pay, in minor units: the version's total, or its accepted lines. */
export function acceptedTotal(quote: SnapshotQuote): number {
  const accepted = quote.accepted_line_ids
  if (!accepted) {
    return quote.total_minor
  }
  return quote.lines
    .filter((line) => accepted.includes(line.id))
    .reduce((sum, line) => sum + line.amount_minor, 0)
}

function repairTypes(quote: SnapshotQuote | undefined): readonly string[] {
  return (quote?.lines ?? []).flatMap((line) => line.repair_type ?? [])
}

function gradeAllowed(grade: PartGrade | null, allowed: readonly PartGrade[]): boolean {
  return grade === null || grade === "none" || allowed.includes(grade)
}

/** What a cap without its own scope covers: the repairs of the first version, the booked ones. */
function bookedScope(snapshot: RepairSnapshot): readonly string[] {
  const versions = [...snapshot.quotes].sort((a, b) => a.version - b.version)
  return repairTypes(versions[0])
}

/** True when `quote` lies inside `cap`: its amount, currency, part grades and scope. */
export function capCovers(snapshot: RepairSnapshot, cap: Cap, quote: SnapshotQuote): boolean {
  const scope = cap.repair_types ?? bookedScope(snapshot)
  return (
    quote.currency === cap.currency &&
    quote.total_minor <= cap.amount_minor &&
    quote.lines.every((line) => gradeAllowed(line.part_grade, cap.part_grades)) &&
    (scope.length === 0 || repairTypes(quote).every((type) => scope.includes(type)))
  )
}

/** True when `quote` is no worse than `accepted`: same repairs and grades, no higher price. */
function noWorseThan(accepted: SnapshotQuote, quote: SnapshotQuote): boolean {
  const scopeOf = (version: SnapshotQuote) =>
    version.lines
      .filter(
        (line) =>
          line.repair_type !== null && (version.accepted_line_ids?.includes(line.id) ?? true)
      )
      .map((line) => `${line.repair_type}/${line.part_grade}`)
      .sort()
      .join()
  return (
    quote.currency === accepted.currency &&
    quote.total_minor <= acceptedTotal(accepted) &&
    scopeOf(quote) === scopeOf(accepted)
  )
}

/** True when `quote` needs no new question: it is accepted, no worse than that, or in the cap. */
export function needsNoQuestion(snapshot: RepairSnapshot, quote: SnapshotQuote): boolean {
  const accepted = acceptedQuote(snapshot)
  if (accepted && (accepted.version === quote.version || noWorseThan(accepted, quote))) {
    return true
  }
  return snapshot.cap !== null && capCovers(snapshot, snapshot.cap, quote)
}
