import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SetPresenceRequest } from "../../../../../contracts/staff-team"
import { parseBody } from "../../../../../lib/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { setPresenceWorkflow } from "../../../../../workflows/staff/set-presence"

export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { presence } = parseBody(SetPresenceRequest, req)
  const { result } = await setPresenceWorkflow(req.scope).run({
    input: { member: staffOf(req), presence },
  })
  res.json(result)
}
