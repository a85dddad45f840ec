import type { LoadedRepair } from "./repair-row"

/** True while an accepted later version has not been carried over into Medusa's order. */
export const orderEditPending = ({ row, snapshot }: LoadedRepair): boolean => {
  const accepted = snapshot.accepted_quote_version
  return accepted !== null && accepted > 1 && (row.order_edit_version ?? 1) < accepted
}
