import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { queueMessage, type QueueMessage } from "../../../src/lib/messages"
import { enqueue } from "../../../src/lib/outbox"
import { trackingToken } from "../../../src/lib/tracking-token"
import { deliverMessage } from "../../../src/workflows/messaging/deliver-message"
import { emitEvent } from "../../../src/workflows/messaging/emit-event"
import { drainOutbox, type OutboxHandlers } from "../../../src/workflows/messaging/process-outbox"
import { startMailServer } from "./mail-server"
import { withServer } from "../../support/server"

jest.setTimeout(180_000)

const handlers: OutboxHandlers = { message: deliverMessage, event: emitEvent }

const booking = (key: string, change: Partial<QueueMessage> = {}): QueueMessage =>
  ({
    key,
    template: "booking_confirmed",
    locale: "en-GB",
    recipient: `${key}@customer.example`,
    repair_id: "rep_1",
    tracking_link_id: `tlnk_${key}`,
    data: {
      number: "RT-2026-000123",
      device_name: "iPhone 14 Pro",
      first_name: "Ana",
      total_minor: 14950,
      currency: "gbp",
      service_method: "drop_off",
      pay_at_counter: true,
    },
    ...change,
  }) as QueueMessage

withServer({
  inApp: true,
  env: { OUTBOX_RUNNER: "off", STOREFRONT_URL: "https://shop.example" },
  testSuite: ({ getContainer, dbConfig }) => {
    let container: MedusaContainer
    let knex: Knex

    beforeEach(() => {
      container = getContainer() as MedusaContainer
      knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      delete process.env.SMTP_URL
      process.env.MAIL_FROM = "RevivaTech <hello@shop.example>"
    })

    const drain = (also: OutboxHandlers = {}) =>
      drainOutbox(container, { ...handlers, ...also }, { until_empty: true })
    const makeDue = () =>
      knex("outbox_entry")
        .whereIn("status", ["pending", "processing"])
        .update({ available_at: new Date(0) })
    const entry = (key: string) => knex("outbox_entry").where({ dedupe_key: key }).first()
    const message = (key: string) => knex("message").where({ key }).first()
    const queue = (...messages: QueueMessage[]) =>
      knex.transaction(async (trx) => {
        for (const each of messages) await queueMessage(trx, each)
      })
    const add = (...keys: string[]) =>
      knex.transaction((trx) =>
        enqueue(
          trx,
          keys.map((key) => ({ topic: "note", key, payload: { key } }))
        )
      )

    describe("outbox", () => {
      it("carries out once what was committed, and nothing that was rolled back", async () => {
        const seen: unknown[] = []
        const note = async (_: MedusaContainer, payload: unknown) => void seen.push(payload)
        await add("a")
        await add("a", "b")
        await knex
          .transaction(async (trx) => {
            await enqueue(trx, [{ topic: "note", key: "c", payload: { key: "c" } }])
            throw new Error("rolled back")
          })
          .catch(() => undefined)
        expect(await drain({ note })).toEqual({ done: 2, retried: 0, dead: 0 })
        expect(await drain({ note })).toEqual({ done: 0, retried: 0, dead: 0 })
        expect(seen).toEqual([{ key: "a" }, { key: "b" }])
        expect(await entry("a")).toMatchObject({ status: "done", attempts: 1, last_error: null })
      })

      it("waits until an entry is due", async () => {
        const note = jest.fn().mockResolvedValue(undefined)
        const available_at = new Date(Date.now() + 60_000)
        await knex.transaction((trx) =>
          enqueue(trx, [{ topic: "note", key: "later", payload: {}, available_at }])
        )
        await drain({ note })
        expect(note).not.toHaveBeenCalled()
        await makeDue()
        await drain({ note })
        expect(note).toHaveBeenCalledTimes(1)
      })

      it("tries again with a growing delay until it works", async () => {
        const note = jest.fn().mockRejectedValue(new Error("away"))
        await add("flaky")
        const delays: number[] = []
        for (let attempt = 1; attempt <= 4; attempt++) {
          const before = Date.now()
          expect(await drain({ note })).toEqual({ done: 0, retried: 1, dead: 0 })
          const row = await entry("flaky")
          expect(row).toMatchObject({ status: "pending", attempts: attempt, last_error: "away" })
          delays.push(row.available_at.getTime() - before)
          await makeDue()
        }
        for (const [index, nominal_ms] of [1_000, 2_000, 4_000, 8_000].entries()) {
          expect(delays[index]).toBeGreaterThan(nominal_ms * 0.75)
          expect(delays[index]).toBeLessThan(nominal_ms * 1.25 + 1_000)
        }
        note.mockResolvedValue(undefined)
        await drain({ note })
        expect(await entry("flaky")).toMatchObject({ status: "done", attempts: 5 })
      })

      it("keeps what never works as a dead letter, and what nobody handles likewise", async () => {
        const note = jest.fn().mockRejectedValue(new Error("never"))
        await add("hopeless")
        await knex.transaction((trx) =>
          enqueue(trx, [{ topic: "unheard_of", key: "unknown", payload: {} }])
        )
        await knex("outbox_entry").update({ attempts: 29 })
        expect(await drain({ note })).toEqual({ done: 0, retried: 0, dead: 2 })
        await makeDue()
        expect(await drain({ note })).toEqual({ done: 0, retried: 0, dead: 0 })
        expect(note).toHaveBeenCalledTimes(1)
        expect(await entry("hopeless")).toMatchObject({ status: "dead", last_error: "never" })
        expect((await entry("unknown")).last_error).toContain("unheard_of")
      })

      it("gives each entry to one of several drains", async () => {
        const times = new Map<string, number>()
        const note = async (_: MedusaContainer, payload: Record<string, unknown>) => {
          const key = String(payload.key)
          times.set(key, (times.get(key) ?? 0) + 1)
          await new Promise((resolve) => setTimeout(resolve, 3))
        }
        await add(...Array.from({ length: 200 }, (_, index) => `entry-${index}`))
        const results = await Promise.all([drain({ note }), drain({ note }), drain({ note })])
        expect(results.reduce((sum, { done }) => sum + done, 0)).toBe(200)
        expect(times.size).toBe(200)
        expect([...times.values()].every((count) => count === 1)).toBe(true)
      })

      it("takes over from a dead process when its lease has run out, and not before", async () => {
        const note = jest.fn().mockResolvedValue(undefined)
        await add("orphan")
        const lease_end = new Date(Date.now() + 20_000)
        await knex("outbox_entry").update({
          status: "processing",
          attempts: 1,
          available_at: lease_end,
        })
        await drain({ note })
        expect(note).not.toHaveBeenCalled()
        await makeDue()
        await drain({ note })
        expect(note).toHaveBeenCalledTimes(1)
        expect(await entry("orphan")).toMatchObject({ status: "done", attempts: 2 })
      })

      it("stops at its limit", async () => {
        const note = jest.fn().mockResolvedValue(undefined)
        await add("one", "two", "three")
        await drainOutbox(container, { note }, { limit: 2 })
        expect(note).toHaveBeenCalledTimes(2)
      })

      it("puts events on Medusa's bus", async () => {
        const seen: unknown[] = []
        const bus = container.resolve(Modules.EVENT_BUS)
        bus.subscribe("repair.received", async ({ data }) => void seen.push(data))
        await knex.transaction((trx) =>
          enqueue(trx, [
            {
              topic: "event",
              key: "event:1",
              payload: { events: [{ name: "repair.received", data: { id: "rep_1" } }] },
            },
          ])
        )
        await drain()
        await new Promise((resolve) => setTimeout(resolve, 50))
        expect(seen).toEqual([{ id: "rep_1" }])
      })
    })

    describe("messages", () => {
      it("leaves a message in the local mailbox where no mail server is set", async () => {
        await queue(booking("local"))
        await queue(booking("local"))
        await drain()
        expect(await knex("message")).toHaveLength(1)
        expect(await message("local")).toMatchObject({ status: "sent", delivered_by: "mailbox" })
        const sent = await knex("outbox_entry").where({ topic: "event" }).first()
        expect(sent.payload).toMatchObject({
          events: [{ name: "message.sent", data: { repair_id: "rep_1" } }],
        })
      })

      it("keeps no secret in the database", async () => {
        await queue(booking("secret"))
        await drain()
        const token = trackingToken("tlnk_secret")
        for (const table of ["message", "outbox_entry"]) {
          expect(JSON.stringify(await knex(table))).not.toContain(token)
        }
      })

      it("hands a mail to the server once, in the reader's language with its own link", async () => {
        const server = await startMailServer()
        process.env.SMTP_URL = server.url
        await queue(booking("english"), booking("brazil", { locale: "pt-BR" }))
        await Promise.all([drain(), drain(), drain()])
        await makeDue()
        await drain()
        await server.stop()
        const mails = new Map(server.received.map(({ recipient, email }) => [recipient, email]))
        expect(server.received).toHaveLength(2)
        for (const [recipient, subject, path, language] of [
          ["english", "Booked: iPhone 14 Pro, RT-2026-000123", "/track", "en-GB"],
          ["brazil", "Agendado: iPhone 14 Pro, RT-2026-000123", "/pt-BR/track", "pt-BR"],
        ] as const) {
          const mail = mails.get(`${recipient}@customer.example`)
          const link = `https://shop.example${path}#t=${trackingToken(`tlnk_${recipient}`)}`
          expect(mail?.subject).toBe(subject)
          expect(mail?.from?.address).toBe("hello@shop.example")
          expect(mail?.text).toContain(link)
          expect(mail?.html).toContain(`href="${link}"`)
          expect(mail?.html).toContain(`lang="${language}"`)
          const { id, message_id_header } = await message(recipient)
          expect(mail?.messageId).toBe(`<${id}@shop.example>`)
          expect(message_id_header).toBe(mail?.messageId)
        }
      })

      it("delivers once the server is back", async () => {
        const first = await startMailServer()
        await first.stop()
        process.env.SMTP_URL = first.url
        await queue(booking("patient"))
        expect(await drain()).toEqual({ done: 0, retried: 1, dead: 0 })
        const waiting = await message("patient")
        expect(waiting).toMatchObject({ status: "queued", attempts: 1, sent_at: null })
        expect(waiting.last_error).toContain("ECONNREFUSED")
        const second = await startMailServer({ port: first.port })
        await makeDue()
        await drain()
        await second.stop()
        expect(second.received).toHaveLength(1)
        expect(await message("patient")).toMatchObject({
          status: "sent",
          delivered_by: "smtp",
          attempts: 2,
          last_error: null,
        })
      })

      it("repeats the same Message-ID for a process that died while it was sending", async () => {
        const server = await startMailServer()
        process.env.SMTP_URL = server.url
        await queue(booking("crashed"))
        const { id } = await message("crashed")
        const header = `<${id}@host-of-the-first-attempt.example>`
        const sending = { status: "sending", attempts: 1, message_id_header: header }
        await knex("message").update({ ...sending, locked_until: new Date(Date.now() + 20_000) })
        expect(await drain()).toEqual({ done: 0, retried: 1, dead: 0 })
        expect(server.received).toHaveLength(0)
        await knex("message").update({ locked_until: new Date(0) })
        await makeDue()
        await drain()
        await server.stop()
        expect(server.received.map(({ email }) => email.messageId)).toEqual([header])
      })

      it("does not send again what was sent", async () => {
        const server = await startMailServer()
        process.env.SMTP_URL = server.url
        await queue(booking("again"))
        await drain()
        await knex("outbox_entry").update({ status: "pending", available_at: new Date(0) })
        await drain()
        await server.stop()
        expect(server.received).toHaveLength(1)
      })

      it("delivers each message once while its processes are killed again and again", async () => {
        const server = await startMailServer({ delay_ms: 5 })
        const count = 60
        await queue(...Array.from({ length: count }, (_, index) => booking(`victim-${index}`)))
        const start = () =>
          spawn(
            process.execPath,
            ["--import", "tsx", join(__dirname, "outbox-worker.ts"), dbConfig.clientUrl],
            { env: { ...process.env, SMTP_URL: server.url }, stdio: "ignore" }
          )
        const caught_sending = new Set<string>()
        const finished = async () =>
          (await knex("message").where({ status: "sent" })).length === count
        for (let killed = 0; killed < 8 && !(await finished()); killed++) {
          const workers = [start(), start()]
          const target = Math.min(server.received.length + 8, count)
          const isTime = async () =>
            killed < 4 ? server.received.length >= target : await finished()
          const deadline = Date.now() + 20_000
          while (!(await isTime()) && Date.now() < deadline) {
            await new Promise((resolve) => setTimeout(resolve, 2))
          }
          for (const worker of workers) worker.kill("SIGKILL")
          await Promise.all(workers.map((worker) => once(worker, "exit")))
          const caught = await knex("message")
            .where({ status: "sending" })
            .update({ locked_until: new Date(0) })
            .returning("message_id_header")
          for (const { message_id_header } of caught) caught_sending.add(message_id_header)
          await makeDue()
        }
        await server.stop()
        const ids = server.received.map(({ email }) => email.messageId)
        expect(new Set(ids).size).toBe(count)
        expect(new Set(server.received.map(({ recipient }) => recipient)).size).toBe(count)
        // killed between the server's yes and our record of it, and recognisable by its Message-ID
        const repeated = ids.filter((id, index) => ids.indexOf(id) !== index)
        expect(repeated.filter((id) => !caught_sending.has(id ?? ""))).toEqual([])
        expect(caught_sending.size).toBeLessThan(count)
      })

      it("gives up at once on a recipient who does not exist", async () => {
        const server = await startMailServer({ unknown: ["nobody@customer.example"] })
        process.env.SMTP_URL = server.url
        await queue(booking("nobody"))
        await drain()
        await server.stop()
        const failed = await message("nobody")
        expect(failed).toMatchObject({ status: "failed", attempts: 1 })
        expect(failed.last_error).toContain("No such mailbox")
      })

      it("marks a message as failed when its delivery is a dead letter", async () => {
        const server = await startMailServer()
        await server.stop()
        process.env.SMTP_URL = server.url
        await queue(booking("lost"))
        await knex("outbox_entry").update({ attempts: 29 })
        expect(await drain()).toEqual({ done: 0, retried: 0, dead: 1 })
        expect(await message("lost")).toMatchObject({ status: "failed" })
      })
    })
  },
})
