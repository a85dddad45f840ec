import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  generateJwtToken,
  Modules,
} from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StaffRole } from "../../../src/domain/staff/roles"

/** Whoever may knock: staff of each role, staff that left, users nobody gave a role, and others. */
export type IdentityName =
  "no login" | "customer" | StaffRole | "inactive staff" | "user without role"

export interface Identity {
  name: IdentityName
  /** The user's or the customer's id. */
  actor_id: string | null
  staff_member_id: string | null
  email: string | null
  headers: Record<string, string>
}

const bearer = (container: MedusaContainer, actorType: string, actorId: string) => {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const token = generateJwtToken(
    {
      actor_id: actorId,
      actor_type: actorType,
      auth_identity_id: `authid_${actorId}`,
      app_metadata: {},
      user_metadata: {},
    },
    { secret: http.jwtSecret, expiresIn: "1h" }
  )
  return { authorization: `Bearer ${token}` }
}

const STAFF = {
  owner: { role: "owner", is_active: true },
  manager: { role: "manager", is_active: true },
  front_desk: { role: "front_desk", is_active: true },
  technician: { role: "technician", is_active: true },
  "inactive staff": { role: "owner", is_active: false },
  "user without role": null,
} as const

type UserName = keyof typeof STAFF

type NewMember = { user_id: string; name: string; role: StaffRole; is_active: boolean }

/** The subscriber of `user.created` may be making the first user an owner at this very moment. */
const giveRole = async (container: MedusaContainer, member: NewMember): Promise<{ id: string }> => {
  const { rows } = await container
    .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { id: string }[] }>(
      `insert into staff_member (id, user_id, name, role, is_active) values (?, ?, ?, ?, ?)
       on conflict (user_id) where deleted_at is null
       do update set name = excluded.name, role = excluded.role, is_active = excluded.is_active
       returning id`,
      [
        generateEntityId(undefined, "staff"),
        member.user_id,
        member.name,
        member.role,
        member.is_active,
      ]
    )
  return rows[0]
}

const user = async (container: MedusaContainer, name: UserName): Promise<Identity> => {
  const email = `${name.replaceAll(" ", "-")}@shop.example`
  const created = await container.resolve(Modules.USER).createUsers({ email, first_name: name })
  const staff = STAFF[name]
  const member = staff ? await giveRole(container, { user_id: created.id, name, ...staff }) : null
  return {
    name,
    actor_id: created.id,
    staff_member_id: member?.id ?? null,
    email,
    headers: bearer(container, "user", created.id),
  }
}

/** A customer with an account, signed in. */
export const makeCustomer = async (
  container: MedusaContainer,
  email: string
): Promise<Identity & { actor_id: string }> => {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email, has_account: true })
  return {
    name: "customer",
    actor_id: customer.id,
    staff_member_id: null,
    email,
    headers: bearer(container, "customer", customer.id),
  }
}

/** Makes one of each; the user without a role comes after the owner, so no role falls to them. */
export const makeIdentities = async (
  container: MedusaContainer
): Promise<Record<IdentityName, Identity>> => ({
  "no login": { name: "no login", actor_id: null, staff_member_id: null, email: null, headers: {} },
  customer: await makeCustomer(container, "customer@example.com"),
  owner: await user(container, "owner"),
  manager: await user(container, "manager"),
  front_desk: await user(container, "front_desk"),
  technician: await user(container, "technician"),
  "inactive staff": await user(container, "inactive staff"),
  "user without role": await user(container, "user without role"),
})

/** Headers with a publishable key of a new sales channel. */
export const makePublishableKey = async (
  container: MedusaContainer
): Promise<Record<string, string>> => {
  const key = await container
    .resolve(Modules.API_KEY)
    .createApiKeys({ title: "Test", type: "publishable", created_by: "test" })
  const channel = await container
    .resolve(Modules.SALES_CHANNEL)
    .createSalesChannels({ name: "Web" })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.API_KEY]: { publishable_key_id: key.id },
    [Modules.SALES_CHANNEL]: { sales_channel_id: channel.id },
  })
  return { "x-publishable-api-key": key.token }
}
