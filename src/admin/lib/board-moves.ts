import { STAGE_NAMES, stageOf, type Stage } from "../../domain/repair/stages"
import { targetsOf, TRANSITIONS, type Transition } from "../../domain/repair/transitions"
import { canRevise, isEnding, isStaffEvent, sortActions } from "./repair-actions"
import type { RepairAction, RepairDetail } from "./types"

/** What putting a card into a column means. */
export type Move =
  | { kind: "here" }
  | { kind: "action"; action: RepairAction }
  | { kind: "quote" }
  /** there is a way, but gates stand in it */
  | { kind: "gates"; action: RepairAction }
  /** there is a way, but not for this person */
  | { kind: "role" }
  /** no one step leads there; `next` is the one that leads on */
  | { kind: "none"; next: string | null }

/** Where an event takes this repair: the columns that its card could be in afterwards. */
const stagesAfter = (transition: Transition, { hold }: RepairDetail): (Stage | null)[] =>
  transition.event === "resume"
    ? [stageOf(hold?.resume_to ?? "received")]
    : targetsOf(transition).map(stageOf)

/**
 * The step that takes a repair's card into `stage`, or why there is none. Steps that end a repair or
 * refuse it are never meant by moving a card.
 */
export function moveTo(repair: RepairDetail, stage: Stage): Move {
  if (stageOf(repair.work_state) === stage) return { kind: "here" }
  const ways = TRANSITIONS.filter(
    (transition) =>
      transition.from.some((state) => state === repair.work_state) &&
      isStaffEvent(transition.event) &&
      !isEnding(transition.event) &&
      stagesAfter(transition, repair).includes(stage)
  )
  const actions = sortActions(repair.actions)
  const known = [...(actions.main ? [actions.main] : []), ...actions.others, ...actions.blocked]
  const own = ways.flatMap(({ event }) => known.find((action) => action.event === event) ?? [])
  const allowed = own.find((action) => action.allowed)
  if (allowed) return { kind: "action", action: allowed }
  if (own.length > 0) return { kind: "gates", action: own[0] }
  if (ways.length > 0) return { kind: "role" }
  if (stage === "awaiting_approval" && canRevise(repair)) return { kind: "quote" }
  return { kind: "none", next: actions.main?.event ?? null }
}

/** Whether the move can be made. */
export const isPossible = (move: Move): boolean => move.kind === "action" || move.kind === "quote"

/** The columns as a card of this repair finds them. */
export const movesOf = (repair: RepairDetail): ReadonlyMap<Stage, Move> =>
  new Map(STAGE_NAMES.map((stage) => [stage, moveTo(repair, stage)]))

/** The column `steps` to the right of `stage` (to the left where it is negative), if there is one. */
export const stageBeside = (stage: Stage, steps: number): Stage | null =>
  STAGE_NAMES[STAGE_NAMES.indexOf(stage) + steps] ?? null
