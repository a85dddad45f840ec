import type { Client } from "@medusajs/framework/pg"
import type { Team } from "../../domain/simulation/shop"
import { createTableBuffer } from "./table-buffer"

const userIdOf = (staff_id: string): string => staff_id.replace(/^staff_/, "user_")

/** The simulated people as users without a login, each with a role in the shop. */
export const writeTeam = async (client: Client, team: Team, from: Date): Promise<void> => {
  const users = createTableBuffer("user")
  const staff = createTableBuffer("staff_member")
  const people = [team.owner, team.manager, ...team.desk, ...team.technicians]
  for (const { id, name, role } of people) {
    const stamps = { created_at: from, updated_at: from }
    users.add({
      id: userIdOf(id),
      first_name: name,
      email: `${name.toLowerCase().replaceAll(" ", "-")}@example.com`,
      metadata: { simulated: true },
      ...stamps,
    })
    staff.add({ id, user_id: userIdOf(id), name, role, is_active: true, ...stamps })
  }
  await users.flush(client)
  await staff.flush(client)
}

/** Takes away the people of an earlier simulation. */
export const removeTeam = async (client: Client): Promise<void> => {
  await client.query(
    `delete from staff_member where user_id in (
       select id from "user" where metadata->>'simulated' = 'true')`
  )
  await client.query(`delete from "user" where metadata->>'simulated' = 'true'`)
}
