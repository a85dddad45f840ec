import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { readInvitationTerms, type InvitationTerms } from "../../domain/staff/invitation"
import type { StaffRole } from "../../domain/staff/roles"
import { refuseStaffChange } from "../../domain/staff/staff-change"
import { ApiError } from "../../lib/errors"
import { staffRefusal } from "./staff-refusal"

/**
 * Locks an invitation that waits for an answer, for somebody who may give its role. Answers its
 * terms, null where it was made without a role. Refuses with 404 `invitation_not_found` or 403
 * `permission_denied`.
 */
export const lockInvitation = async (
  trx: Knex.Transaction,
  id: string,
  actorRole: StaffRole
): Promise<InvitationTerms | null> => {
  const invite = await trx("invite")
    .where({ id, accepted: false })
    .whereNull("deleted_at")
    .forUpdate()
    .first<{ metadata: unknown } | undefined>("metadata")
  if (!invite) throw new ApiError(404, "invitation_not_found", "There is no such invitation")
  const terms = readInvitationTerms(invite.metadata)
  const refusal = refuseStaffChange({
    actor_role: actorRole,
    current: null,
    next: { role: terms?.role ?? "technician", is_active: true },
    other_active_owners: 0,
  })
  if (refusal) throw staffRefusal(refusal)
  return terms
}
