import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUsersWorkflow } from "@medusajs/medusa/core-flows"
import { ensureFirstOwnerWorkflow } from "../staff/ensure-first-owner"

const PROVIDER = "emailpass"

/**
 * Makes the first admin user, with a password login and the role of owner, in a shop that has no
 * user yet.
 *
 * @returns true when one was made
 * @throws when the login cannot be registered, for instance with an empty password
 */
export async function ensureFirstAdmin(
  container: MedusaContainer,
  { email, password }: { email: string; password: string }
): Promise<boolean> {
  const [anyone] = await container.resolve(Modules.USER).listUsers({}, { take: 1 })
  if (anyone && anyone.email !== email) return false
  const user = anyone ?? (await createUser(container, email))
  await ensureFirstOwnerWorkflow(container).run()
  return await ensureLogin(container, { user_id: user.id, email, password })
}

async function createUser(container: MedusaContainer, email: string): Promise<{ id: string }> {
  const { result } = await createUsersWorkflow(container).run({ input: { users: [{ email }] } })
  return result[0]
}

async function ensureLogin(
  container: MedusaContainer,
  { user_id, email, password }: { user_id: string; email: string; password: string }
): Promise<boolean> {
  const auth = container.resolve(Modules.AUTH)
  const [login] = await auth.listProviderIdentities(
    { entity_id: email, provider: PROVIDER },
    { take: 1 }
  )
  if (login) return false
  const { authIdentity, error } = await auth.register(PROVIDER, { body: { email, password } })
  if (!authIdentity) throw new Error(`The first admin's login was refused: ${error ?? "no reason"}`)
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id } })
  return true
}
