import type { WorkState } from "../../domain/repair/states"
import type { RepairEvent, TransitionTable } from "../../domain/repair/transition"
import { targetsOf } from "../../domain/repair/transitions"

export const WORKFLOW_STAGES = ["booking", "intake", "diagnosis", "repair", "check", "end"] as const
export type WorkflowStage = (typeof WORKFLOW_STAGES)[number]

/** The states of each stage, from top to bottom. */
export const STATES_OF_STAGE: Readonly<Record<WorkflowStage, readonly WorkState[]>> = {
  booking: ["requested", "booked", "awaiting_device", "no_show"],
  intake: ["received", "queued", "on_hold", "cancelled"],
  diagnosis: ["diagnosing", "quoting", "awaiting_approval"],
  repair: ["approved", "repairing", "awaiting_parts", "outsourced"],
  check: ["qc", "qc_failed", "ready", "unclaimed"],
  end: ["completed", "returned_unrepaired", "disposed"],
}

export const BOX = { width: 132, height: 44 }
const COLUMN = BOX.width + 52
const ROW = BOX.height + 40
const TOP = 34

export const PICTURE = {
  width: WORKFLOW_STAGES.length * COLUMN - 52 + 8,
  height: TOP + 4 * ROW - 40 + 8,
}

export type Place = { x: number; y: number }

/** The left edge of a stage's column. */
export const columnOf = (stage: WorkflowStage): number =>
  WORKFLOW_STAGES.indexOf(stage) * COLUMN + 4

/** The upper left corner of a state's box. */
export const PLACES = Object.fromEntries(
  WORKFLOW_STAGES.flatMap((stage) =>
    STATES_OF_STAGE[stage].map((state, row) => [state, { x: columnOf(stage), y: TOP + row * ROW }])
  )
) as Readonly<Record<WorkState, Place>>

export type Edge = { from: WorkState; to: WorkState; events: readonly RepairEvent[] }

/** Every pair of different states with the events that lead from one to the other. */
export function edgesOf(table: TransitionTable): readonly Edge[] {
  const edges = new Map<string, { from: WorkState; to: WorkState; events: RepairEvent[] }>()
  for (const row of table) {
    for (const from of row.from) {
      for (const to of targetsOf(row).filter((target) => target !== from)) {
        const key = `${from} ${to}`
        const edge = edges.get(key) ?? { from, to, events: [] }
        edge.events.push(row.event)
        edges.set(key, edge)
      }
    }
  }
  return [...edges.values()]
}

/** Nearly every state has these; they are drawn for the chosen state alone. */
const EVERYWHERE: readonly RepairEvent[] = ["hold", "resume", "cancel"]

export const isEverywhere = ({ events }: Edge): boolean =>
  events.every((event) => EVERYWHERE.includes(event))

/** A curve from one box to another, as an SVG path that ends where its arrow points. */
export function curveOf({ from, to }: Pick<Edge, "from" | "to">): string {
  const a = PLACES[from]
  const b = PLACES[to]
  const { width, height } = BOX
  if (a.x === b.x) {
    const down = b.y > a.y
    const near = Math.abs(b.y - a.y) === ROW
    const y1 = down ? a.y + height : a.y
    const y2 = down ? b.y : b.y + height
    const x = a.x + width / 2 + (down ? 14 : -14)
    if (near) return `M ${x} ${y1} L ${x} ${y2}`
    const side = a.x + width
    const bend = side + 26
    return `M ${side} ${a.y + height / 2} C ${bend} ${a.y + height / 2}, ${bend} ${b.y + height / 2}, ${side} ${b.y + height / 2}`
  }
  const onwards = b.x > a.x
  const x1 = onwards ? a.x + width : a.x
  const x2 = onwards ? b.x : b.x + width
  const y1 = a.y + height / 2 + (onwards ? -6 : 8)
  const y2 = b.y + height / 2 + (onwards ? -6 : 8)
  const reach = Math.min(60, Math.abs(x2 - x1) / 2) * (onwards ? 1 : -1)
  return `M ${x1} ${y1} C ${x1 + reach} ${y1}, ${x2 - reach} ${y2}, ${x2} ${y2}`
}
