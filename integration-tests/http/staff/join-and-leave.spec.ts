import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Socket } from "socket.io-client"
import { outboxHandlers } from "../../../src/lib/outbox-handlers"
import type RealtimeModuleService from "../../../src/modules/realtime/service"
import { drainOutbox } from "../../../src/workflows/messaging/process-outbox"
import { clientOf, fieldsOf, refusalOf, type Answer, type Client } from "../../support/client"
import { withServer } from "../../support/server"
import { openSocket, until } from "../../support/sockets"
import { makeIdentities, type Identity, type IdentityName } from "../security/identities"

jest.setTimeout(180_000)

interface Invited {
  invitation: { id: string; email: string; status: string; expires_at: string }
  accept_url: string
}

withServer({
  inApp: true,
  env: { OUTBOX_RUNNER: "off", BACKEND_URL: "https://shop.example/" },
  testSuite: ({ api, getContainer }) => {
    let who: Record<IdentityName, Identity>
    let container: MedusaContainer
    let knex: Knex
    let baseUrl: string
    const sockets: Socket[] = []

    beforeEach(async () => {
      container = getContainer() as MedusaContainer
      knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      baseUrl = String(api.defaults.baseURL)
      who = await makeIdentities(container)
      const realtime = container.resolve<RealtimeModuleService>("realtime")
      await until(() => realtime.isListening())
    })

    afterEach(() => {
      for (const socket of sockets.splice(0)) socket.disconnect()
    })

    const as = (identity: Identity): Client => clientOf(baseUrl, identity.headers)
    const change = (whom: Identity, body: Record<string, unknown>) =>
      as(who.owner)("POST", `/admin/staff/${whom.staff_member_id}`, body)
    const connect = async (identity: Identity): Promise<Socket> => {
      const { body } = await as(identity)<{ ticket: string }>("POST", "/admin/realtime-tickets", {})
      const socket = await openSocket(baseUrl, { ticket: body.ticket })
      sockets.push(socket)
      return socket
    }

    describe("a deactivated person", () => {
      it("loses the socket within a second, and nobody else does", async () => {
        const technician = await connect(who.technician)
        const manager = await connect(who.manager)
        const told: unknown[] = []
        manager.on("staff.updated", (payload: unknown) => told.push(payload))
        const started = Date.now()
        expect((await change(who.technician, { is_active: false })).status).toBe(200)
        await until(() => !technician.connected, 1_000)
        expect(Date.now() - started).toBeLessThan(1_000)
        await until(() => told.length > 0)
        expect(told).toEqual([{ id: who.technician.staff_member_id }])
        expect(manager.connected).toBe(true)
      })

      it("is out of core and own routes at once, by token and by session", async () => {
        const signIn = await fetch(`${baseUrl}/auth/session`, {
          method: "POST",
          headers: who.technician.headers,
        })
        const cookie = (signIn.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
        const session = clientOf(baseUrl, { cookie })
        const token = as(who.technician)
        const routes = ["/admin/products", "/admin/repairs", "/admin/staff/me", "/admin/users/me"]
        const knock = async () =>
          Promise.all([session, token].flatMap((ask) => routes.map((path) => ask("GET", path))))
        expect((await knock()).map(({ status }) => status)).toEqual(Array(8).fill(200))
        await change(who.technician, { is_active: false })
        expect((await knock()).map(refusalOf)).toEqual(Array(8).fill("403 not_staff"))
        expect(refusalOf(await token("POST", "/auth/token/refresh", {}))).toBe("401 session_ended")

        await change(who.technician, { is_active: true })
        expect((await knock()).map(refusalOf)).toEqual(Array(8).fill("401 session_ended"))
        expect(refusalOf(await token("POST", "/auth/token/refresh", {}))).toBe("401 session_ended")
      })
    })

    describe("a changed role", () => {
      it("moves the open socket to the rooms of the new role", async () => {
        const socket = await connect(who.technician)
        const realtime = container.resolve<{ io: { to(room: string): { emit(e: string): void } } }>(
          "realtime"
        )
        const heard: string[] = []
        socket.onAny((event: string) => heard.push(event))
        await change(who.technician, { role: "front_desk" })
        await until(() => {
          realtime.io.to("role:front_desk").emit("to.desk")
          return heard.includes("to.desk")
        })
        realtime.io.to("role:technician").emit("to.technicians")
        realtime.io.to("staff").emit("to.all")
        await until(() => heard.includes("to.all"))
        expect(heard).not.toContain("to.technicians")
        expect(socket.connected).toBe(true)
      })
    })

    describe("an invitation", () => {
      const invite = (by: Identity, body: Record<string, unknown>): Promise<Answer<Invited>> =>
        as(by)<Invited>("POST", "/admin/staff/invitations", body)
      const tokenIn = (url: string) => url.split("#token=")[1] ?? ""
      const list = async () =>
        (
          await as(who.manager)<{ invitations: Record<string, unknown>[] }>(
            "GET",
            "/admin/staff/invitations"
          )
        ).body.invitations
      const register = async (email: string) => {
        const { body } = await clientOf(baseUrl, {})<{ token: string }>(
          "POST",
          "/auth/user/emailpass/register",
          { email, password: "a long enough password" }
        )
        return clientOf(baseUrl, { authorization: `Bearer ${body.token}` })
      }
      const accept = async (token: string, email: string, more: Record<string, unknown> = {}) =>
        (await register(email))(
          "POST",
          `/admin/invites/accept?token=${encodeURIComponent(token)}`,
          { email, first_name: "Nia", last_name: "New", ...more }
        )
      const drain = () => drainOutbox(container, outboxHandlers, { until_empty: true })

      it("becomes a staff member with the promised role, once", async () => {
        const { status, body } = await invite(who.manager, {
          email: "Nia@Example.com",
          role: "front_desk",
          locale: "pt-BR",
        })
        expect(status).toBe(201)
        expect(body.accept_url).toMatch(/^https:\/\/shop\.example\/app\/invite#token=[\w.-]+$/)
        expect(await list()).toEqual([
          {
            id: body.invitation.id,
            email: "nia@example.com",
            role: "front_desk",
            locale: "pt-BR",
            invited_by_name: "manager",
            status: "open",
            created_at: expect.any(String),
            expires_at: body.invitation.expires_at,
          },
        ])
        const accepted = await accept(tokenIn(body.accept_url), "nia@example.com")
        expect(accepted.status).toBe(200)
        expect(await list()).toEqual([])

        const login = await clientOf(baseUrl, {})<{ token: string }>(
          "POST",
          "/auth/user/emailpass",
          { email: "nia@example.com", password: "a long enough password" }
        )
        const nia = clientOf(baseUrl, { authorization: `Bearer ${login.body.token}` })
        expect((await nia("GET", "/admin/staff/me")).body).toMatchObject({
          staff_member: { name: "Nia New", email: "nia@example.com", role: "front_desk" },
        })
        expect((await nia("GET", "/admin/customers")).status).toBe(200)
        expect(refusalOf(await nia("POST", "/admin/staff", {}))).toBe("403 permission_denied")
        const again = await accept(tokenIn(body.accept_url), "other@example.com")
        expect(refusalOf(again)).toBe("401 invitation_invalid")
      })

      it("is mailed in its language, with a secret that is kept nowhere else", async () => {
        const { body } = await invite(who.owner, {
          email: "nia@example.com",
          role: "technician",
          locale: "pt-BR",
        })
        await drain()
        const { body: mails } = await as(who.owner)<{ messages: { id: string }[] }>(
          "GET",
          "/admin/messages"
        )
        const { body: shown } = await as(who.owner)<{ message: Record<string, string> }>(
          "GET",
          `/admin/messages/${mails.messages[0]?.id}`
        )
        expect(shown.message).toMatchObject({
          template: "staff_invitation",
          recipient: "nia@example.com",
          status: "sent",
          subject: "owner convida você para trabalhar na RevivaTech",
        })
        expect(shown.message.text).toContain("https://shop.example/app/invite#token=********")
        const token = tokenIn(body.accept_url)
        expect(JSON.stringify([mails, shown, await list()])).not.toContain(token)
        for (const table of ["message", "outbox_entry", "workflow_execution"]) {
          const found = await knex(table).whereRaw(`${table}::text like ?`, [`%${token}%`])
          expect([table, found.length]).toEqual([table, 0])
        }
      })

      it("gets a new link when it is sent again, and the old one is good for nothing", async () => {
        const first = await invite(who.manager, { email: "nia@example.com", role: "technician" })
        const { id } = first.body.invitation
        await knex("invite")
          .where({ id })
          .update({ expires_at: new Date(Date.now() - 1_000) })
        expect(await list()).toMatchObject([{ id, status: "expired" }])
        const old = await accept(tokenIn(first.body.accept_url), "nia@example.com")
        expect(refusalOf(old)).toBe("401 invitation_invalid")
        // a token's only mark of time is whole seconds
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        const again = await as(who.manager)<Invited>(
          "POST",
          `/admin/staff/invitations/${id}/resend`,
          {}
        )
        expect(again.status).toBe(200)
        expect(again.body.accept_url).not.toBe(first.body.accept_url)
        expect(await list()).toMatchObject([{ id, status: "open" }])
        await drain()
        const mails = await knex("message").orderBy("created_at").select("status")
        expect(mails).toEqual([{ status: "failed" }, { status: "sent" }])
        const login = clientOf(baseUrl, {})
        const { body } = await login<{ token: string }>("POST", "/auth/user/emailpass", {
          email: "nia@example.com",
          password: "a long enough password",
        })
        const unowned = clientOf(baseUrl, { authorization: `Bearer ${body.token}` })
        const path = (url: string) => `/admin/invites/accept?token=${tokenIn(url)}`
        expect(refusalOf(await unowned("POST", path(first.body.accept_url), {}))).toBe(
          "401 invitation_invalid"
        )
        expect((await unowned("POST", path(again.body.accept_url), {})).status).toBe(200)
      })

      it("is taken back", async () => {
        const { body } = await invite(who.manager, { email: "nia@example.com", role: "technician" })
        const revoke = () =>
          as(who.manager)("DELETE", `/admin/staff/invitations/${body.invitation.id}`)
        expect((await revoke()).status).toBe(200)
        expect(refusalOf(await revoke())).toBe("404 invitation_not_found")
        const late = await accept(tokenIn(body.accept_url), "nia@example.com")
        expect(refusalOf(late)).toBe("401 invitation_invalid")
        await drain()
        expect(await knex("message").select("status", "last_error")).toEqual([
          { status: "failed", last_error: "The invitation was revoked" },
        ])
      })

      it("to owner is an owner's alone, and no manager reads a link of it", async () => {
        const email = "boss@example.com"
        expect(refusalOf(await invite(who.manager, { email, role: "owner" }))).toBe(
          "403 permission_denied"
        )
        const { body } = await invite(who.owner, { email, role: "owner" })
        const path = `/admin/staff/invitations/${body.invitation.id}`
        const attempts = [
          await as(who.manager)("POST", `${path}/resend`, {}),
          await as(who.manager)("DELETE", path),
          await as(who.manager)("GET", "/admin/invites"),
          await as(who.manager)("GET", `/admin/invites/${body.invitation.id}`),
          await as(who.front_desk)("GET", "/admin/staff/invitations"),
          await invite(who.technician, { email: "x@example.com", role: "technician" }),
        ]
        expect(attempts.map(refusalOf)).toEqual(attempts.map(() => "403 permission_denied"))
      })

      it("is refused for who is there or invited already, and for another e-mail", async () => {
        const of = async (email: string) =>
          refusalOf(await invite(who.manager, { email, role: "technician" }))
        expect(await of("OWNER@shop.example")).toBe("409 user_exists")
        const { body } = await invite(who.manager, { email: "nia@example.com", role: "technician" })
        expect(await of("Nia@example.com")).toBe("409 invitation_exists")
        const invalid = await invite(who.manager, { email: "nobody", role: "king", extra: 1 })
        expect(refusalOf(invalid)).toBe("400 invalid_request")
        expect(fieldsOf(invalid).sort()).toEqual(["email", "extra", "role"])
        const other = await accept(tokenIn(body.accept_url), "other@example.com")
        expect(refusalOf(other)).toBe("400 invalid_request")
        expect(await knex("user").where({ email: "other@example.com" })).toEqual([])
      })

      it("makes one person when the link is used twice at the same moment", async () => {
        const { body } = await invite(who.manager, { email: "nia@example.com", role: "technician" })
        const token = tokenIn(body.accept_url)
        const logins = await Promise.all([register("nia@example.com"), register("n2@example.com")])
        const answers = await Promise.all(
          logins.map((login) => login("POST", `/admin/invites/accept?token=${token}`, {}))
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
        expect(await knex("staff_member").where({ name: "nia@example.com" })).toHaveLength(1)
      })

      it("without a role leaves a user who may do nothing", async () => {
        const made = await as(who.owner)<{ invite: { token: string } }>("POST", "/admin/invites", {
          email: "plain@example.com",
        })
        expect((await accept(made.body.invite.token, "plain@example.com")).status).toBe(200)
        const { body } = await clientOf(baseUrl, {})<{ token: string }>(
          "POST",
          "/auth/user/emailpass",
          { email: "plain@example.com", password: "a long enough password" }
        )
        const plain = clientOf(baseUrl, { authorization: `Bearer ${body.token}` })
        expect(refusalOf(await plain("GET", "/admin/staff/me"))).toBe("403 not_staff")
      })
    })
  },
})
