import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createUsersWorkflow } from "@medusajs/medusa/core-flows"
import type { StaffMember } from "../../../src/contracts/staff"
import { makeIdentities, type Identity, type IdentityName } from "../security/identities"
import { withServer } from "../../support/server"

jest.setTimeout(120_000)

withServer({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let who: Record<IdentityName, Identity>
    const get = (as: Identity, path: string) =>
      api.get(path, { headers: as.headers, validateStatus: () => true })
    const post = (as: Identity, path: string, body: unknown) =>
      api.post(path, body, { headers: as.headers, validateStatus: () => true })
    const change = (as: Identity, whom: Identity, body: unknown) =>
      post(as, `/admin/staff/${whom.staff_member_id}`, body)
    const refusal = ({ status, data }: { status: number; data: { code?: string } }) =>
      `${status} ${data.code}`

    describe("staff", () => {
      beforeEach(async () => {
        who = await makeIdentities(getContainer())
      })

      it("lists everybody with their e-mail, and the users without a role", async () => {
        const { status, data } = await get(who.manager, "/admin/staff")
        expect(status).toBe(200)
        expect(data.staff).toHaveLength(5)
        expect(data.staff).toContainEqual({
          id: who.technician.staff_member_id,
          user_id: who.technician.actor_id,
          name: "technician",
          email: "technician@shop.example",
          role: "technician",
          is_active: true,
        })
        expect(data.users_without_role.map(({ user_id }: StaffMember) => user_id)).toEqual([
          who["user without role"].actor_id,
        ])
      })

      it("tells everybody who they are", async () => {
        const { data } = await get(who.technician, "/admin/staff/me")
        expect(data.staff_member).toMatchObject({ role: "technician", is_active: true })
        expect(refusal(await get(who["inactive staff"], "/admin/staff/me"))).toBe("403 not_staff")
      })

      it("gives a role to a user, once", async () => {
        const newcomer = who["user without role"]
        const request = { user_id: newcomer.actor_id, role: "front_desk" }
        const added = await post(who.manager, "/admin/staff", request)
        expect(added.status).toBe(201)
        expect(added.data.staff_member).toMatchObject({ role: "front_desk", email: newcomer.email })
        expect((await get(newcomer, "/admin/orders")).status).toBe(200)
        expect(refusal(await post(who.owner, "/admin/staff", request))).toBe(
          "409 staff_member_exists"
        )
        const nobody = { user_id: "none_such", role: "technician" }
        expect(refusal(await post(who.owner, "/admin/staff", nobody))).toBe("404 user_not_found")
        const invalid = await post(who.owner, "/admin/staff", { role: "king", extra: 1 })
        expect(refusal(invalid)).toBe("400 invalid_request")
      })

      it("changes roles at once, also of whoever is signed in", async () => {
        expect((await get(who.technician, "/admin/customers")).status).toBe(403)
        const changed = await change(who.manager, who.technician, { role: "front_desk" })
        expect(changed.data.staff_member).toMatchObject({ role: "front_desk", is_active: true })
        expect((await get(who.technician, "/admin/customers")).status).toBe(200)
        await change(who.manager, who.technician, { is_active: false })
        expect(refusal(await get(who.technician, "/admin/staff/me"))).toBe("403 not_staff")
        expect(refusal(await post(who.owner, "/admin/staff/none_such", {}))).toBe(
          "404 staff_member_not_found"
        )
      })

      it("lets a manager neither make nor touch an owner", async () => {
        const attempts = [
          await change(who.manager, who.owner, { is_active: false }),
          await change(who.manager, who.manager, { role: "owner" }),
          await post(who.manager, "/admin/staff", {
            user_id: who["user without role"].actor_id,
            role: "owner",
          }),
          await change(who.front_desk, who.technician, { role: "manager" }),
        ]
        expect(attempts.map(refusal)).toEqual(attempts.map(() => "403 permission_denied"))
      })

      it("keeps the last active owner", async () => {
        expect(refusal(await change(who.owner, who.owner, { role: "manager" }))).toBe(
          "409 last_owner"
        )
        expect(refusal(await change(who.owner, who.owner, { is_active: false }))).toBe(
          "409 last_owner"
        )
        const deleted = await api.delete(`/admin/users/${who.owner.actor_id}`, {
          headers: who.owner.headers,
          validateStatus: () => true,
        })
        expect(refusal(deleted)).toBe("409 last_owner")
      })

      it("keeps one owner when two demote each other at the same moment", async () => {
        await change(who.owner, who.manager, { role: "owner" })
        const answers = await Promise.all([
          change(who.owner, who.manager, { role: "technician" }),
          change(who.manager, who.owner, { role: "technician" }),
        ])
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const owners = await knex("staff_member").where({ role: "owner", is_active: true })
        expect(owners).toHaveLength(1)
      })

      it("refuses a deleted user's token at once", async () => {
        await getContainer()
          .resolve(Modules.USER)
          .softDeleteUsers([who.manager.actor_id ?? ""])
        expect(refusal(await get(who.manager, "/admin/orders"))).toBe("403 not_staff")
      })

      it("lets a secret key act for the owner or manager who made it", async () => {
        const keyOf = async (maker: Identity): Promise<Identity> => {
          const key = await getContainer()
            .resolve(Modules.API_KEY)
            .createApiKeys({
              title: "Till",
              type: "secret",
              created_by: maker.actor_id ?? "",
            })
          const authorization = `Basic ${Buffer.from(`${key.token}:`).toString("base64")}`
          return { ...maker, headers: { authorization } }
        }
        const managers = await keyOf(who.manager)
        expect((await get(managers, "/admin/orders")).status).toBe(200)
        expect(refusal(await get(managers, "/admin/api-keys"))).toBe("403 permission_denied")
        const technicians = await keyOf(who.technician)
        expect(refusal(await get(technicians, "/admin/products"))).toBe("403 not_staff")
        await change(who.owner, who.manager, { is_active: false })
        expect(refusal(await get(managers, "/admin/orders"))).toBe("403 not_staff")
      })

      it("does not let a technician read on from a product to customers", async () => {
        const product = "/admin/products?fields=id,title"
        expect((await get(who.technician, product)).status).toBe(200)
        const further = `${product},sales_channels.orders.email`
        expect((await get(who.owner, further)).status).toBe(200)
        expect(refusal(await get(who.technician, further))).toBe("403 permission_denied")
        const asList = "/admin/products?fields[]=id&fields[]=sales_channels.orders.email"
        expect(refusal(await get(who.technician, asList))).toBe("403 permission_denied")
      })
    })

    describe("notifications", () => {
      it("show others than the owner only the bell", async () => {
        who = await makeIdentities(getContainer())
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const row = (id: string, channel: string) => ({ id, channel, to: "x", template: "t" })
        await knex("notification").insert([row("noti_1", "feed"), row("noti_2", "email")])
        const seen = async (as: Identity, query: string) =>
          (await get(as, `/admin/notifications${query}`)).data.notifications.map(
            ({ id }: { id: string }) => id
          )
        expect(await seen(who.owner, "?channel=email")).toEqual(["noti_2"])
        expect(await seen(who.manager, "")).toEqual(["noti_1"])
        expect(await seen(who.manager, "?channel=email")).not.toContain("noti_2")
        expect(await seen(who.manager, "?$or[0][channel]=email")).not.toContain("noti_2")
      })
    })

    describe("a fresh shop", () => {
      it("makes its first user the owner, once, however many ask at once", async () => {
        const container = getContainer()
        const fresh = await makeIdentities(container)
        const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await knex("staff_member").delete()
        const later = [fresh.manager, fresh.technician]
        const answers = await Promise.all(
          [...later, fresh.owner, ...later].map((user) => get(user, "/admin/staff/me"))
        )
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        const members = await knex("staff_member").select("user_id", "role")
        expect(members).toEqual([{ user_id: fresh.owner.actor_id, role: "owner" }])
      })

      it("makes the owner when the first user is created", async () => {
        const container = getContainer()
        const users = [{ email: "first@shop.example", first_name: "Fay", last_name: "First" }]
        const { result } = await createUsersWorkflow(container).run({ input: { users } })
        const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const members = () => knex("staff_member").select("user_id", "name", "role")
        for (let tries = 0; tries < 50 && (await members()).length === 0; tries += 1) {
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
        expect(await members()).toEqual([
          { user_id: result[0].id, name: "Fay First", role: "owner" },
        ])
        await createUsersWorkflow(container).run({
          input: { users: [{ email: "second@shop.example" }] },
        })
        expect(await members()).toHaveLength(1)
      })
    })
  },
})
