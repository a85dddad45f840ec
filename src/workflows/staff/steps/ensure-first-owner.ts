import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { inTransaction } from "../../../lib/unit-of-work"
import { lockStaff } from "../staff-lock"

const INSERT = `
insert into staff_member (id, user_id, name, role)
select ?, u.id,
  coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email), 'owner'
from "user" u
where u.deleted_at is null and not exists (select 1 from staff_member)
order by u.created_at, u.id limit 1
returning id`

/** Makes the earliest user the owner of a shop that never had staff; null when there was some. */
export const ensureFirstOwnerStep = createStep(
  "ensure-first-owner",
  async (_input: void, { container }) => {
    const owner = await inTransaction(container, async (trx) => {
      await lockStaff(trx)
      const id = generateEntityId(undefined, "staff")
      const { rows } = await trx.raw<{ rows: { id: string }[] }>(INSERT, [id])
      return rows[0] ?? null
    })
    return new StepResponse(owner)
  }
)
