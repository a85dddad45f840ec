import type { BatchAction, BatchOutcome } from "../../contracts/repair-queue"

type Undo = { ids: string[]; action: BatchAction }

/** What the repair had before, as the action that gives it back; null where nothing can. */
const restoring = ({ kind }: BatchAction, { before }: BatchOutcome): BatchAction | null => {
  if (!before) return null
  if (kind === "assign") return { kind, assignee_id: before.assignee_id }
  return kind === "priority" ? { kind, priority: before.priority } : null
}

/**
 * The batches that bring back what `action` changed, one for each value that there was. Holding and
 * resuming are events of the repair: they are not undone, but followed by another.
 */
export function undoOf(action: BatchAction, outcomes: readonly BatchOutcome[]): Undo[] {
  const groups = new Map<string, Undo>()
  for (const outcome of outcomes.filter(({ ok }) => ok)) {
    const back = restoring(action, outcome)
    if (!back) continue
    const key = JSON.stringify(back)
    const group = groups.get(key) ?? { ids: [], action: back }
    group.ids.push(outcome.id)
    groups.set(key, group)
  }
  return [...groups.values()]
}
