import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"

/** What is repaired, in the reader's language. */
export function RepairLabels({ repair }: { repair: Pick<RepairSummary, "repair_labels"> }) {
  const { locale } = useText()
  return <>{repair.repair_labels.map((label) => label[locale]).join(", ")}</>
}
