import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { isAudited } from "../../domain/audit/audited-requests"
import { fieldNamesOf } from "../../domain/audit/field-policy"
import { actionOf } from "../../domain/audit/objects"
import type { Login, StaffIdentity } from "../permissions/staff-identity"
import { finishEntry, inAuditEntry, openEntry, type Ending, type OpenEntry } from "./audit-entry"

const knexOf = (req: MedusaRequest): Knex =>
  req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const plain = (value: unknown, shape: RegExp): string | null =>
  typeof value === "string" && shape.test(value) ? value : null

/** The id of the one thing that an answer shows, such as `{product: {id}}`. */
const idIn = (answer: unknown): string | null => {
  if (!isRecord(answer)) return null
  const things = Object.values(answer).filter(isRecord)
  return things.length === 1 ? plain(things[0].id, /^[\w.:-]{1,64}$/) : null
}

const endingOf = (res: MedusaResponse, answer: unknown): Ending => ({
  status_code: res.statusCode,
  error_code:
    res.statusCode >= 400 && isRecord(answer)
      ? plain(answer.code ?? answer.type, /^[a-z_]{1,64}$/)
      : null,
  created_id: res.statusCode < 400 ? idIn(answer) : null,
})

/** Writes the outcome before the client gets the answer's last byte. */
const finishBeforeAnswer = (req: MedusaRequest, res: MedusaResponse, entry: OpenEntry): void => {
  let answer: unknown
  const json = res.json.bind(res)
  res.json = (body) => {
    answer = body
    return json(body)
  }
  const end = res.end.bind(res) as (...args: unknown[]) => MedusaResponse
  let ending: Promise<void> | undefined
  const finish = async (): Promise<void> => {
    try {
      await finishEntry(knexOf(req), entry, endingOf(res, answer))
    } catch (error) {
      // the attempt stays open in the log, which is what the shop is to see
      const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`The audit entry ${entry.id} stays open: ${String(error)}`)
    }
  }
  res.end = ((...args: unknown[]) => {
    ending ??= finish().then(() => void end(...args))
    return res
  }) as typeof res.end
}

const credentialOf = ({ auth_context, headers }: AuthenticatedMedusaRequest) => {
  if (auth_context?.actor_type === "api-key")
    return { credential: "api_key", credential_id: auth_context.actor_id }
  const { pin_session_id }: Login = auth_context
  if (pin_session_id) return { credential: "pin", credential_id: pin_session_id }
  return { credential: headers.authorization ? "bearer" : "session", credential_id: null }
}

/**
 * Begins the audit entry of an admin request that does something: writes the attempt, and the
 * outcome before the answer. Called as soon as it is known who asks, before it is known whether they
 * may. `staff` is null for whoever takes up an invitation.
 *
 * @param pattern of the permission table; null for a path that is no route
 */
export const beginAudit = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  staff: StaffIdentity | null,
  pattern: string | null
): Promise<void> => {
  if (!isAudited(req.method, pattern)) return
  const path = `${req.baseUrl}${req.path}`
  const named = pattern === null ? null : actionOf(req.method, pattern, path)
  const target = named?.object ?? { kind: null, table: null, id: null }
  const entry = await openEntry(knexOf(req), target, {
    staff_id: staff?.id ?? null,
    role: staff?.role ?? null,
    user_id: staff?.user_id ?? null,
    ...(staff ? credentialOf(req) : { credential: "invite" }),
    method: req.method,
    route: pattern,
    action: named?.action ?? "unknown.route",
    object_kind: target.kind,
    object_id: target.id,
    fields: fieldNamesOf(req.body),
  })
  finishBeforeAnswer(req, res, entry)
  req.audit_entry = entry
}

/** Makes what follows part of the request's audit entry, so that our transactions write to it. */
export const withinAudit = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (req.audit_entry) inAuditEntry(req.audit_entry, next)
  else next()
}
