import type { LoadedRepair, RepairQuoteLine } from "./repair-row"

/** The lines that the customer agreed to pay for; none before a version was accepted. */
export const acceptedLines = ({ quotes, snapshot }: LoadedRepair): RepairQuoteLine[] => {
  const version = snapshot.accepted_quote_version
  const quote = quotes.find((candidate) => candidate.version === version)
  const accepted = snapshot.quotes.find((candidate) => candidate.version === version)
  const ids = accepted?.accepted_line_ids
  return (quote?.lines ?? []).filter(({ id }) => ids?.includes(id) ?? true)
}
