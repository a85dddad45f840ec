import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isTerminal, type WorkState } from "../repair/states"
import { walk, type Step } from "../repair/__tests__/walk"
import { EMPTY_WORKFLOW, type WorkKind } from "./definition"
import { effectiveWorkflow, type EffectiveWorkflow } from "./effective"
import { ADDABLE, rulesOf, soundWorkflow } from "./__tests__/arbitrary"

const DROP_OFF: WorkKind = { service_method: "drop_off", warranty: false }
const WALKS = 12

/** States from which some walk went on, of all those that a walk came to. */
function stuckStates(steps: readonly Step[]): WorkState[] {
  const entered = new Set(steps.map(({ after }) => after.work_state))
  const left = new Set(
    steps
      .filter(({ before, after }) => before.work_state !== after.work_state)
      .map(({ before }) => before.work_state)
  )
  return [...entered].filter((state) => !isTerminal(state) && !left.has(state))
}

const walksBy = ({ table }: EffectiveWorkflow, first_seed: number, walks: number) =>
  Array.from({ length: walks }, (_, index) => walk(first_seed + index, 120, table)).flatMap(
    ({ steps }) => steps
  )

describe("random walks by sound workflows", () => {
  it("enter no hidden state, use no disabled transition and pass every added gate", () => {
    fc.assert(
      fc.property(soundWorkflow, fc.nat(1_000_000), (document, seed) => {
        const workflow = effectiveWorkflow(document, DROP_OFF)
        const made = walksBy(workflow, seed, WALKS).filter(({ decision }) => decision.ok)
        for (const { after, event, decision } of made) {
          const row = workflow.table.find((known) => known.event === event)
          expect(workflow.hidden).not.toContain(after.work_state)
          expect(decision.ok && decision.gates.map(({ gate }) => gate)).toEqual(
            row?.gates.map(({ gate }) => gate)
          )
        }
      }),
      { numRuns: 50 }
    )
  }, 60_000)

  it("come from every state to an end, and complete repairs, with every gate that may be added", () => {
    const all = rulesOf({ hidden: [], disabled: [], removed: [], added: [...ADDABLE] })
    const workflow = effectiveWorkflow({ ...EMPTY_WORKFLOW, default: all }, DROP_OFF)
    const steps = walksBy(workflow, 7, 1_500)
    expect(stuckStates(steps)).toEqual([])
    const ends = new Set(steps.map(({ after }) => after.work_state).filter(isTerminal))
    expect([...ends]).toEqual(expect.arrayContaining(["completed", "returned_unrepaired"]))
  }, 60_000)
})
