import type { GateContext } from "./gate"
import type { WorkState } from "./states"
import type { ResolverName, Target } from "./transition"

type Resolver = (context: GateContext) => WorkState

/** Targets that depend on the repair or on the evidence. */
const RESOLVERS: Readonly<Record<ResolverName, Resolver>> = {
  same_state: ({ snapshot }) => snapshot.work_state,
  resume_hold: ({ snapshot }) => snapshot.hold?.resume_to ?? "received",
  resume_outsourcing: ({ snapshot }) => snapshot.outsourcing?.resume_to ?? "approved",
  unrepaired_or_requote: ({ evidence }) => (evidence.requote === true ? "quoting" : "ready"),
  by_outcome: ({ snapshot }) =>
    snapshot.outcome === "repaired" ? "completed" : "returned_unrepaired",
  // A device in the shop must still go back to its owner, so the repair ends at the hand-over.
  cancelled_or_return: ({ snapshot, evidence }) =>
    snapshot.custody === "with_customer" || evidence.device_returned !== undefined
      ? "cancelled"
      : "ready",
}

/** The state that `target` means in this context. */
export function resolveTarget(target: Target, context: GateContext): WorkState {
  return typeof target === "string" ? target : RESOLVERS[target.resolver](context)
}
