import { isBench, isTerminal, WORK_STATES, type BenchState, type WorkState } from "../repair/states"
import type { Transition, TransitionTable } from "../repair/transition"

/**
 * A repair as far as the graph of states depends on it: besides the state, where a hold or an
 * outsourcing comes back to, whether work began (it can no longer be cancelled), and the outcome.
 */
type Node = {
  state: WorkState
  resume_to: BenchState | null
  back_to: "approved" | "repairing" | null
  started: boolean
  repaired: boolean
}

const START: Node = {
  state: "requested",
  resume_to: null,
  back_to: null,
  started: false,
  repaired: false,
}

const keyOf = (node: Node) => Object.values(node).join("/")

function targetStates({ to }: Transition, node: Node): readonly WorkState[] {
  if (typeof to === "string") {
    return [to]
  }
  switch (to.resolver) {
    case "same_state":
      return [node.state]
    case "resume_hold":
      return node.resume_to ? [node.resume_to] : []
    case "resume_outsourcing":
      return node.back_to ? [node.back_to] : []
    case "by_outcome":
      return to.among.filter((state) => (state === "completed") === node.repaired)
    default:
      return to.among
  }
}

function after(node: Node, { event }: Transition, state: WorkState): Node {
  return {
    state,
    resume_to: event === "hold" && isBench(node.state) ? node.state : null,
    back_to: event === "send_out" ? (node.state === "repairing" ? "repairing" : "approved") : null,
    started: node.started || event === "start_repair" || event === "finish",
    repaired: node.repaired || event === "qc_pass",
  }
}

const successors = (table: TransitionTable, node: Node): Node[] =>
  table
    .filter(({ event, from }) => from.includes(node.state) && !(event === "cancel" && node.started))
    .flatMap((row) => targetStates(row, node).map((state) => after(node, row, state)))

export type ModelFindings = {
  /** states that no repair can come to */
  unreachable: readonly WorkState[]
  /** states that are not terminal, and from which some repair never comes to a terminal one */
  dead_ends: readonly WorkState[]
}

/**
 * Walks every path of `table` from the request. A hidden state is not asked to be reachable; gates
 * other than "work has begun" are taken as ones that can be met. `completed` is reached through a
 * passed quality check only, as by_outcome has it.
 */
export function checkReachability(
  table: TransitionTable,
  hidden: readonly WorkState[]
): ModelFindings {
  const nodes = new Map<string, Node>([[keyOf(START), START]])
  const predecessors = new Map<string, string[]>()
  for (const [key, node] of nodes) {
    for (const next of successors(table, node)) {
      const next_key = keyOf(next)
      nodes.set(next_key, nodes.get(next_key) ?? next)
      predecessors.set(next_key, [...(predecessors.get(next_key) ?? []), key])
    }
  }
  const ending = new Set([...nodes].flatMap(([key, { state }]) => (isTerminal(state) ? [key] : [])))
  for (const key of ending) {
    predecessors.get(key)?.forEach((before) => ending.add(before))
  }
  const reached = new Set([...nodes.values()].map(({ state }) => state))
  // a hold that can be resumed is only as stuck as what it resumes to, which is named itself
  const resumes = table.some(({ event }) => event === "resume")
  const stuck = new Set(
    [...nodes]
      .filter(([key, { state }]) => !ending.has(key) && !(state === "on_hold" && resumes))
      .map(([, { state }]) => state)
  )
  return {
    unreachable: WORK_STATES.filter((state) => !reached.has(state) && !hidden.includes(state)),
    dead_ends: WORK_STATES.filter((state) => stuck.has(state)),
  }
}
