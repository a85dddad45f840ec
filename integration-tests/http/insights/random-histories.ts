import { actor, DAY_MS, dice, fullEvidence } from "../../../src/domain/repair/__tests__/walk"
import { TRANSITIONS } from "../../../src/domain/repair/transitions"
import { isApiError } from "../../../src/lib/errors"
import { loadRepair } from "../../../src/lib/repair/load-repair"
import { inTransaction } from "../../../src/lib/unit-of-work"
import { applyEvent } from "../../../src/workflows/repair/apply-decision"
import type { Suite } from "../../support/suite"

/**
 * Takes a booked repair through up to `steps` random events that its state knows, hours to days
 * apart, each by somebody who may; what a gate refuses is left out.
 */
export const walkRepair = async (
  { container, knex, shop }: Suite,
  repair_id: string,
  seed: number,
  steps: number
): Promise<void> => {
  const roll = dice(seed)
  let now = new Date(Date.now() - 60 * DAY_MS)
  const people = [shop.who.technician, shop.who.owner].map((who) => who.staff_member_id ?? "")
  for (let step = 0; step < steps; step += 1) {
    const { snapshot } = await loadRepair(knex, repair_id)
    const known = TRANSITIONS.filter(
      ({ from, event }) =>
        from.includes(snapshot.work_state) && (event !== "cancel" || roll(6) === 0)
    )
    if (known.length === 0) return
    now = new Date(now.getTime() + roll(40) * 3_600_000 + roll(1_000))
    const { event, actors } = known[roll(known.length)]
    const { quote: _, ...evidence } = fullEvidence(snapshot, now, roll)
    const by = actor(actors[roll(actors.length)])
    const performer = {
      actor: by.kind === "staff" ? { ...by, id: people[roll(people.length)] } : by,
      name: null,
    }
    const toApply = { event, evidence: { ...evidence, assignee_id: people[roll(people.length)] } }
    await inTransaction(container, async (trx) => {
      const repair = await loadRepair(trx, repair_id, { lock: true })
      await applyEvent(trx, repair, performer, toApply, now)
    }).catch((error: unknown) => {
      if (!isApiError(error)) throw error
    })
  }
}
