import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { lockMinutes } from "../../domain/staff/pin"
import type { StaffRole } from "../../domain/staff/roles"
import { ApiError } from "../../lib/errors"
import { isPinOf } from "../../lib/staff/pin-hash"
import { readSharedDevice } from "../../lib/staff/shared-devices"
import { inTransaction } from "../../lib/unit-of-work"

export interface OpenPinSessionInput {
  /** The value of the device's cookie. */
  device_secret: unknown
  staff_member_id: string
  pin: string
}

export interface OpenedPinSession {
  id: string
  staff_member: { id: string; user_id: string; name: string; role: StaffRole }
}

interface PinRow {
  id: string
  user_id: string
  name: string
  role: StaffRole
  pin_hash: string | null
  pin_failures: number
  locked_seconds: number | null
}

// the lock makes guesses of one person's PIN follow each other, over all processes
const PERSON = `
select sm.id, sm.user_id, sm.name, sm.role, sm.pin_hash, sm.pin_failures,
  ceil(extract(epoch from sm.pin_locked_until - now()))::int as locked_seconds
from staff_member sm
join "user" u on u.id = sm.user_id and u.deleted_at is null
where sm.id = ? and sm.is_active and sm.deleted_at is null
for update of sm`

const refused = {
  unknown_device: () =>
    new ApiError(401, "device_not_shared", "This device is not registered as shared"),
  wrong: () => new ApiError(401, "pin_wrong", "This PIN does not fit this person"),
  locked: (retry_after_seconds: number) =>
    new ApiError(429, "pin_locked", "Too many wrong PINs. Wait, or sign in with your password", [
      { retry_after_seconds },
    ]),
}

const countFailure = async (trx: Knex.Transaction, person: PinRow): Promise<void> => {
  const failures = person.pin_failures + 1
  await trx("staff_member")
    .where({ id: person.id })
    .update({
      pin_failures: failures,
      pin_locked_until: trx.raw("now() + make_interval(mins => ?)", [lockMinutes(failures)]),
    })
}

const startTurn = async (
  trx: Knex.Transaction,
  { id: staff_member_id }: PinRow,
  shared_device_id: string
): Promise<string> => {
  const id = generateEntityId(undefined, "pins")
  await trx("staff_member")
    .where({ id: staff_member_id })
    .update({ pin_failures: 0, pin_locked_until: null })
  await trx("pin_session")
    .where({ shared_device_id })
    .whereNull("ended_at")
    .update({ ended_at: trx.fn.now() })
  await trx("pin_session").insert({ id, staff_member_id, shared_device_id })
  await trx("shared_device").where({ id: shared_device_id }).update({ last_used_at: trx.fn.now() })
  return id
}

const openPinSessionStep = createStep(
  "open-pin-session",
  async ({ device_secret, staff_member_id, pin }: OpenPinSessionInput, { container }) => {
    // a refusal is answered, not thrown, so that the failure it counts is committed
    const opened = await inTransaction(
      container,
      async (trx): Promise<OpenedPinSession | ApiError> => {
        const device = await readSharedDevice(trx, device_secret)
        if (!device) return refused.unknown_device()
        const { rows } = await trx.raw<{ rows: PinRow[] }>(PERSON, [staff_member_id])
        const [person] = rows
        if (person?.locked_seconds && person.locked_seconds > 0) {
          return refused.locked(person.locked_seconds)
        }
        const fits = await isPinOf(person?.pin_hash ?? null, pin)
        if (!person || !fits) {
          if (person?.pin_hash) await countFailure(trx, person)
          return refused.wrong()
        }
        const { id, user_id, name, role } = person
        const staff_member = { id, user_id, name, role }
        return { id: await startTurn(trx, person, device.id), staff_member }
      }
    )
    if (opened instanceof ApiError) throw opened
    return new StepResponse(opened)
  }
)

/**
 * Gives a shared device to the person whose PIN is right; the turn before it ends. Refuses with 401
 * `device_not_shared` or `pin_wrong`, or 429 `pin_locked` after too many wrong PINs.
 */
export const openPinSessionWorkflow = createWorkflow(
  "open-pin-session",
  (input: WorkflowData<OpenPinSessionInput>) => new WorkflowResponse(openPinSessionStep(input))
)
