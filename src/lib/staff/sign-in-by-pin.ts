import type { MedusaRequest } from "@medusajs/framework/http"
import type { Login } from "../permissions/staff-identity"

interface Session {
  regenerate(done: (error?: unknown) => void): void
  save(done: (error?: unknown) => void): void
  auth_context?: Login & {
    auth_identity_id: string
    app_metadata: Record<string, unknown>
    user_metadata: Record<string, unknown>
  }
}

const done = (work: (callback: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => work((error) => (error ? reject(error as Error) : resolve())))

/**
 * Gives the browser a new session of a person who entered by PIN. It names no login of Medusa's, so
 * that no token can be made of it and no second factor be changed by it.
 */
export const signInByPin = async (
  req: MedusaRequest,
  user_id: string,
  pin_session_id: string
): Promise<void> => {
  await done((callback) => (req.session as unknown as Session).regenerate(callback))
  const session = req.session as unknown as Session
  session.auth_context = {
    actor_id: user_id,
    actor_type: "user",
    auth_identity_id: "",
    app_metadata: {},
    user_metadata: {},
    iat: Math.floor(Date.now() / 1000),
    pin_session_id,
  }
  await done((callback) => session.save(callback))
}
