import type { MedusaRequest } from "@medusajs/framework/http"
import { staffOf } from "../permissions/staff-of"
import type { Actor } from "../../domain/repair/actors"

/** The staff member of an admin request as an actor of the repair's state machine. */
export const staffPerformer = (req: MedusaRequest): { actor: Actor; name: string } => {
  const { id, role, name } = staffOf(req)
  return { actor: { kind: "staff", id, role }, name }
}
