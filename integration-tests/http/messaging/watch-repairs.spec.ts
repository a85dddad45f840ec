import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"
import { io, type Socket } from "socket.io-client"
import { queueMessage } from "../../../src/lib/messages"
import { enqueue, notifyRepair } from "../../../src/lib/outbox"
import { hashTrackingToken, trackingToken } from "../../../src/lib/tracking-token"
import type RealtimeModuleService from "../../../src/modules/realtime/service"
import { issueTicket } from "../../../src/modules/realtime/ticket"
import { deliverMessage } from "../../../src/workflows/messaging/deliver-message"
import { drainOutbox } from "../../../src/workflows/messaging/process-outbox"
import { startMailServer } from "./mail-server"
import { withServer } from "../../support/server"

jest.setTimeout(180_000)

const DAY_MS = 86_400_000

withServer({
  inApp: true,
  env: { OUTBOX_RUNNER: "off", STOREFRONT_URL: "https://shop.example" },
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let knex: Knex
    let realtime: RealtimeModuleService
    const sockets: Socket[] = []

    beforeEach(async () => {
      container = getContainer() as MedusaContainer
      knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      realtime = container.resolve<RealtimeModuleService>("realtime")
      await until(() => realtime.isListening())
    })

    afterEach(() => {
      for (const socket of sockets.splice(0)) socket.disconnect()
      delete process.env.SMTP_URL
    })

    const until = async (isTrue: () => boolean | Promise<boolean>) => {
      for (let waited_ms = 0; !(await isTrue()); waited_ms += 20) {
        if (waited_ms > 10_000) throw new Error("It did not happen within ten seconds")
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }

    const connect = async (auth: Record<string, unknown>): Promise<Socket> => {
      const { baseURL } = api.defaults as { baseURL: string }
      const socket = io(baseURL, {
        path: "/realtime",
        auth,
        reconnection: false,
        forceNew: true,
        transports: ["websocket"],
      })
      sockets.push(socket)
      await new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve)
        socket.once("connect_error", reject)
      })
      return socket
    }

    const heard = (socket: Socket) => {
      const events: [string, unknown][] = []
      socket.onAny((event: string, payload: unknown) => events.push([event, payload]))
      return events
    }

    /** A link to follow a repair, without the repair itself. */
    const link = async (id: string, repair_id: string, change: Record<string, unknown> = {}) => {
      const token = trackingToken(id)
      await knex.transaction(async (trx) => {
        await trx.raw("set local session_replication_role = replica")
        await trx("tracking_link").insert({
          id,
          repair_id,
          token_hash: hashTrackingToken(token),
          expires_at: new Date(Date.now() + DAY_MS),
          ...change,
        })
      })
      return token
    }

    const signIn = async (role: string) => {
      const user = await container
        .resolve(Modules.USER)
        .createUsers({ email: `${role}@shop.example` })
      await knex("staff_member").insert({ id: `staff_${role}`, user_id: user.id, name: role, role })
      const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
      const token = generateJwtToken(
        { actor_id: user.id, actor_type: "user", auth_identity_id: "authid_1", app_metadata: {} },
        { secret: http.jwtSecret, expiresIn: "1h" }
      )
      return { user_id: user.id, headers: { headers: { authorization: `Bearer ${token}` } } }
    }

    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => ({ status: 200, data: {} }),
        (error: { response: { status: number; data: unknown } }) => ({
          status: error.response.status,
          data: error.response.data,
        })
      )

    const change = (id: string, version: number, event: string) =>
      knex.transaction((trx) => notifyRepair(trx, { id, version, event }))

    describe("a repair's watchers", () => {
      it("tells the holder of a link of each change of its repair and of no other", async () => {
        const socket = await connect({ tracking_token: await link("tlnk_1", "rep_1") })
        const events = heard(socket)
        await change("rep_2", 9, "repair.received")
        await change("rep_1", 2, "repair.received")
        await until(() => events.length >= 2)
        const payload = { id: "rep_1", version: 2, event: "repair.received" }
        expect(events).toEqual([
          ["repair.updated", payload],
          ["repair.received", payload],
        ])
      })

      it("says nothing of a change that was rolled back", async () => {
        const socket = await connect({ tracking_token: await link("tlnk_1", "rep_1") })
        const events = heard(socket)
        await knex
          .transaction(async (trx) => {
            await notifyRepair(trx, { id: "rep_1", version: 2, event: "repair.received" })
            throw new Error("rolled back")
          })
          .catch(() => undefined)
        await change("rep_1", 3, "repair.updated")
        await until(() => events.length > 0)
        expect(events).toEqual([
          ["repair.updated", { id: "rep_1", version: 3, event: "repair.updated" }],
        ])
      })

      it("lets nobody in whose secret is wrong, revoked, expired or missing", async () => {
        const revoked = await link("tlnk_2", "rep_1", { revoked_at: new Date() })
        const expired = await link("tlnk_3", "rep_1", { expires_at: new Date(Date.now() - 1) })
        const { user_id } = await signIn("technician")
        const forged = issueTicket(user_id, "another secret", new Date()).ticket
        for (const auth of [
          {},
          { tracking_token: trackingToken("tlnk_unknown") },
          { tracking_token: revoked },
          { tracking_token: expired },
          { tracking_token: { toString: "x" } },
          { tracking_token: "\0" },
          { ticket: forged },
          { ticket: "x.y" },
          { ticket: `${"x".repeat(400)}.${"y".repeat(43)}` },
        ]) {
          await expect(connect(auth)).rejects.toThrow("unauthorized")
        }
      })

      it("lets nobody stay whose link is revoked or whose role is gone", async () => {
        const { headers } = await signIn("technician")
        const { data } = await api.post("/admin/realtime-tickets", {}, headers)
        const staff = await connect({ ticket: data.ticket })
        const holder = await connect({ tracking_token: await link("tlnk_1", "rep_1") })
        const other = await connect({ tracking_token: await link("tlnk_2", "rep_1") })
        await realtime.reviewSockets()
        await knex("tracking_link").where({ id: "tlnk_1" }).update({ revoked_at: new Date() })
        await knex("staff_member").update({ is_active: false })
        await realtime.reviewSockets()
        await until(() => !holder.connected && !staff.connected)
        expect(other.connected).toBe(true)
      })

      it("finds the database again after the connection was lost", async () => {
        const socket = await connect({ tracking_token: await link("tlnk_1", "rep_1") })
        const events = heard(socket)
        await knex.raw(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?",
          ["revivatech-listen"]
        )
        await until(() => events.some(([event]) => event === "resync"))
        await change("rep_1", 4, "repair.received")
        await until(() => events.some(([event]) => event === "repair.received"))
      })
    })

    describe("staff", () => {
      it("sees every repair's changes with a ticket", async () => {
        const { headers } = await signIn("technician")
        const { data, status } = await api.post("/admin/realtime-tickets", {}, headers)
        expect(status).toBe(201)
        const life_ms = Date.parse(data.expires_at) - Date.now()
        expect(life_ms).toBeGreaterThan(55_000)
        expect(life_ms).toBeLessThanOrEqual(60_000)
        const events = heard(await connect({ ticket: data.ticket }))
        await change("rep_7", 1, "repair.received")
        await until(() => events.length >= 2)
        expect(events[0]).toEqual([
          "repair.updated",
          { id: "rep_7", version: 1, event: "repair.received" },
        ])
      })

      it("is refused with a ticket that is too old, and once the role is gone", async () => {
        const { headers, user_id } = await signIn("technician")
        const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
        const old = issueTicket(user_id, String(http.cookieSecret), new Date(Date.now() - 61_000))
        await expect(connect({ ticket: old.ticket })).rejects.toThrow("unauthorized")
        const { data } = await api.post("/admin/realtime-tickets", {}, headers)
        await knex("staff_member").update({ is_active: false })
        await expect(connect({ ticket: data.ticket })).rejects.toThrow("unauthorized")
        const { status } = await refused(api.post("/admin/realtime-tickets", {}, headers))
        expect(status).toBe(403)
      })
    })

    describe("the outbox", () => {
      it("is woken, also by another process, when something is put into it", async () => {
        const woken = jest.fn()
        realtime.onOutboxWake(woken)
        await knex.transaction((trx) =>
          enqueue(trx, [
            { topic: "event", key: "wake", payload: { events: [{ name: "x", data: {} }] } },
          ])
        )
        await until(() => woken.mock.calls.length > 0)
      })
    })

    describe("the mailbox", () => {
      const queue = (key: string, recipient = `${key}@customer.example`) =>
        knex.transaction((trx) =>
          queueMessage(trx, {
            key,
            template: "ready_for_collection",
            locale: "pt-BR",
            recipient,
            repair_id: "rep_1",
            tracking_link_id: `tlnk_${key}`,
            data: {
              number: `RT-2026-00000${key}`,
              device_name: "Pixel 8 <b>",
              first_name: "Ana",
              outstanding_minor: 0,
              currency: "gbp",
              outcome: "repaired",
            },
          })
        )
      const drain = () => drainOutbox(container, { message: deliverMessage })

      it("pages newest first, finds by recipient and subject, and filters by status", async () => {
        const { headers } = await signIn("front_desk")
        for (const key of ["1", "2", "3", "4", "5"]) await queue(key)
        const seen: string[] = []
        let cursor = ""
        do {
          const page = await api.get(`/admin/messages?limit=2${cursor}`, headers)
          seen.push(...page.data.messages.map((each: { recipient: string }) => each.recipient[0]))
          cursor = page.data.next_cursor ? `&cursor=${page.data.next_cursor}` : ""
        } while (cursor)
        expect(seen).toEqual(["5", "4", "3", "2", "1"])
        const found = async (query: string) =>
          (await api.get(`/admin/messages?${query}`, headers)).data.messages.length
        expect(await found("q=3@CUSTOMER")).toBe(1)
        expect(await found("q=RT-2026-000004")).toBe(1)
        expect(await found("q=%25")).toBe(0)
        expect(await found("status=queued")).toBe(5)
        expect(await found("status=sent")).toBe(0)
      })

      it("names what is wrong with a query", async () => {
        const { headers } = await signIn("front_desk")
        const bad = Buffer.from('["99999999999999999999","msg_1"]').toString("base64url")
        for (const query of ["limit=0", "status=lost", "cursor=x", `cursor=${bad}`, "page=2"]) {
          const { status, data } = await refused(api.get(`/admin/messages?${query}`, headers))
          expect(status).toBe(400)
          expect(data).toMatchObject({ code: "invalid_query", details: [expect.anything()] })
        }
      })

      it("shows a message without the secret of its link", async () => {
        const { headers } = await signIn("front_desk")
        await queue("1")
        await drain()
        const { id } = await knex("message").first()
        const { data } = await api.get(`/admin/messages/${id}`, headers)
        expect(data.message).toMatchObject({ status: "sent", delivered_by: "mailbox" })
        expect(data.message.text).toContain("https://shop.example/pt-BR/track#t=********")
        expect(data.message.html).toContain("Pixel 8 &lt;b&gt;")
        expect(JSON.stringify(data)).not.toContain(trackingToken("tlnk_1"))
        for (const unknown of ["msg_unknown", "a b"]) {
          const { status, data } = await refused(api.get(`/admin/messages/${unknown}`, headers))
          expect({ status, data }).toMatchObject({
            status: 404,
            data: { code: "message_not_found" },
          })
        }
      })

      it("sends a message that failed again, and no other", async () => {
        const { headers } = await signIn("manager")
        const first = await startMailServer({ unknown: ["1@customer.example"] })
        process.env.SMTP_URL = first.url
        await queue("1")
        await drain()
        await first.stop()
        const { id, status } = await knex("message").first()
        expect(status).toBe("failed")
        const second = await startMailServer()
        process.env.SMTP_URL = second.url
        const { data } = await api.post(`/admin/messages/${id}/retry`, {}, headers)
        expect(data.message.status).toBe("queued")
        const again = await refused(api.post(`/admin/messages/${id}/retry`, {}, headers))
        expect(again).toMatchObject({ status: 409, data: { code: "message_not_failed" } })
        await drain()
        await second.stop()
        expect(second.received).toHaveLength(1)
        const sent = await refused(api.post(`/admin/messages/${id}/retry`, {}, headers))
        expect(sent).toMatchObject({ status: 409, data: { code: "message_not_failed" } })
        const none = await refused(api.post("/admin/messages/msg_unknown/retry", {}, headers))
        expect(none).toMatchObject({ status: 404, data: { code: "message_not_found" } })
      })
    })
  },
})
