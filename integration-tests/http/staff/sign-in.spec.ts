import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { clientOf, fieldsOf, refusalOf, type Client } from "../../support/client"
import { withServer } from "../../support/server"
import { totpCode } from "../../support/totp"
import { makeIdentities, type Identity, type IdentityName } from "../security/identities"

jest.setTimeout(180_000)

const PASSWORD = "a long enough password"

interface Enrolment {
  mfa_factor: { id: string }
  secret: string
  otpauth_url: string
}

interface SignedIn {
  token: string
  mfa_required?: boolean
  mfa_challenge?: { id: string; methods: string[] }
}

withServer({
  inApp: true,
  env: { OUTBOX_RUNNER: "off" },
  testSuite: ({ api, getContainer }) => {
    let who: Record<IdentityName, Identity>
    let container: MedusaContainer
    let knex: Knex
    let baseUrl: string

    beforeEach(async () => {
      container = getContainer() as MedusaContainer
      knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      baseUrl = String(api.defaults.baseURL)
      who = await makeIdentities(container)
    })

    afterEach(() => {
      delete process.env.STAFF_MFA
      delete process.env.PIN_IDLE_MINUTES
    })

    const as = (identity: Identity): Client => clientOf(baseUrl, identity.headers)
    const bearer = (token: string): Client =>
      clientOf(baseUrl, { authorization: `Bearer ${token}` })
    const anybody = () => clientOf(baseUrl, {})

    /** A session cookie, as the admin has it after signing in with a token. */
    const sessionOf = async (headers: Record<string, string>): Promise<string> => {
      const answer = await fetch(`${baseUrl}/auth/session`, { method: "POST", headers })
      return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
    }

    describe("the second factor", () => {
      /** A login with a password for somebody who has none yet. */
      const giveLogin = async (identity: Identity) => {
        const auth = container.resolve(Modules.AUTH)
        const { authIdentity } = await auth.register("emailpass", {
          body: { email: identity.email, password: PASSWORD },
        } as never)
        await auth.updateAuthIdentities({
          id: authIdentity?.id ?? "",
          app_metadata: { user_id: identity.actor_id },
        })
      }
      const signIn = async (identity: Identity): Promise<SignedIn> =>
        (
          await anybody()<SignedIn>("POST", "/auth/user/emailpass", {
            email: identity.email,
            password: PASSWORD,
          })
        ).body
      const enrol = async (login: Client): Promise<Enrolment> => {
        const { body } = await login<Enrolment>("POST", "/auth/mfa/factors", { provider: "totp" })
        const verified = await login("POST", `/auth/mfa/factors/${body.mfa_factor.id}/verify`, {
          code: totpCode(body.secret, new Date()),
        })
        expect(verified.status).toBe(200)
        return body
      }
      const answer = async ({ token, mfa_challenge }: SignedIn, code: string) =>
        bearer(token)<{ token: string }>(
          "POST",
          `/auth/mfa/challenges/${mfa_challenge?.id}/verify`,
          { method: "totp", code }
        )

      it("is required of owner and manager for all but its set-up, and of nobody else", async () => {
        process.env.STAFF_MFA = "required"
        for (const name of ["owner", "manager"] as const) {
          const open = ["/admin/staff/me", "/admin/users/me", "/admin/stores"]
          for (const path of open) expect((await as(who[name])("GET", path)).status).toBe(200)
          const closed = [
            await as(who[name])("GET", "/admin/orders"),
            await as(who[name])("GET", "/admin/repairs"),
            await as(who[name])("GET", "/admin/staff"),
            await as(who[name])("POST", "/admin/realtime-tickets", {}),
            await as(who[name])("POST", "/admin/users/me", {}),
          ]
          const codes = closed.map(refusalOf)
          expect(codes.slice(0, 4)).toEqual(Array(4).fill("403 mfa_required"))
          expect(codes[4]).toMatch(/^403 /)
          const me = await as(who[name])<{ second_factor_needed: boolean }>(
            "GET",
            "/admin/staff/me"
          )
          expect(me.body.second_factor_needed).toBe(true)
        }
        expect((await as(who.front_desk)("GET", "/admin/orders")).status).toBe(200)
        expect((await as(who.technician)("GET", "/admin/repairs")).status).toBe(200)
        const session = clientOf(baseUrl, { cookie: await sessionOf(who.owner.headers) })
        expect(refusalOf(await session("GET", "/admin/orders"))).toBe("403 mfa_required")
      })

      it("is offered elsewhere", async () => {
        expect((await as(who.owner)("GET", "/admin/orders")).status).toBe(200)
        const { body } = await as(who.owner)("GET", "/admin/staff/me")
        expect(body).toMatchObject({ second_factor_needed: false, by_pin: false, has_pin: false })
      })

      it("is set up with an authenticator's code, and opens everything after the next sign-in", async () => {
        process.env.STAFF_MFA = "required"
        await giveLogin(who.owner)
        const first = await signIn(who.owner)
        expect(first.mfa_required).toBeUndefined()
        expect(refusalOf(await bearer(first.token)("GET", "/admin/orders"))).toBe(
          "403 mfa_required"
        )
        const { secret, otpauth_url } = await enrol(bearer(first.token))
        expect(otpauth_url).toContain("RevivaTech")
        expect(refusalOf(await bearer(first.token)("GET", "/admin/orders"))).toBe(
          "403 mfa_required"
        )

        const second = await signIn(who.owner)
        expect(second.mfa_required).toBe(true)
        expect((await bearer(second.token)("GET", "/admin/staff/me")).status).toBe(401)
        const wrong = totpCode(secret, new Date(Date.now() - 600_000))
        expect((await answer(second, wrong)).status).toBe(400)
        const { body } = await answer(second, totpCode(secret, new Date()))
        const owner = bearer(body.token)
        expect((await owner("GET", "/admin/orders")).status).toBe(200)
        expect((await owner("GET", "/admin/staff")).status).toBe(200)
        const session = clientOf(baseUrl, {
          cookie: await sessionOf({ authorization: `Bearer ${body.token}` }),
        })
        expect((await session("GET", "/admin/orders")).status).toBe(200)
        const refreshed = await session<{ token: string }>("POST", "/auth/token/refresh", {})
        expect((await bearer(refreshed.body.token)("GET", "/admin/orders")).status).toBe(200)
      })

      it("cannot be removed without a code", async () => {
        await giveLogin(who.owner)
        const before = bearer((await signIn(who.owner)).token)
        const { mfa_factor, secret } = await enrol(before)
        const path = `/auth/mfa/factors/${mfa_factor.id}`
        expect((await before("DELETE", path, {})).status).toBe(400)
        const code = totpCode(secret, new Date())
        expect((await before("DELETE", path, { method: "totp", code })).status).toBe(200)
      })

      it("leaves secret keys of its owners alone", async () => {
        process.env.STAFF_MFA = "required"
        const { token } = await container.resolve(Modules.API_KEY).createApiKeys({
          title: "Till",
          type: "secret",
          created_by: who.owner.actor_id ?? "",
        })
        const authorization = `Basic ${Buffer.from(`${token}:`).toString("base64")}`
        expect((await clientOf(baseUrl, { authorization })("GET", "/admin/orders")).status).toBe(
          200
        )
      })
    })

    describe("a shared device", () => {
      const PIN = "2580"
      let device: string
      let device_id: string

      beforeEach(async () => {
        const answer = await fetch(`${baseUrl}/admin/shared-devices`, {
          method: "POST",
          headers: { ...who.front_desk.headers, "content-type": "application/json" },
          body: JSON.stringify({ name: "Bench tablet" }),
        })
        expect(answer.status).toBe(201)
        const cookie = answer.headers.get("set-cookie") ?? ""
        expect(cookie).toMatch(/HttpOnly/i)
        expect(cookie).toMatch(/SameSite=Lax/i)
        device = cookie.split(";")[0] ?? ""
        const { shared_device } = (await answer.json()) as { shared_device: { id: string } }
        device_id = shared_device.id
        await setPin(who.technician, PIN)
      })

      const setPin = (identity: Identity, pin: string) =>
        as(identity)("POST", "/admin/staff/me/pin", { pin })

      /** The device is handed to a person; answers the refusal, or a client with the new session. */
      const enter = async (
        identity: Identity,
        pin: string,
        cookie = device
      ): Promise<{ refusal: string; session: Client; retry_after: string | null }> => {
        const answer = await fetch(`${baseUrl}/admin/pin-sessions`, {
          method: "POST",
          headers: { cookie, "content-type": "application/json" },
          body: JSON.stringify({ staff_member_id: identity.staff_member_id, pin }),
        })
        const body = (await answer.json()) as { code?: string }
        const session = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
        return {
          refusal: `${answer.status} ${body.code}`,
          session: clientOf(baseUrl, { cookie: `${device}; ${session}` }),
          retry_after: answer.headers.get("retry-after"),
        }
      }
      const failures = async (identity: Identity) =>
        (await knex("staff_member").where({ id: identity.staff_member_id }).first()).pin_failures

      it("is handed to the person whose PIN it is, with exactly their role", async () => {
        const shown = await clientOf(baseUrl, { cookie: device })("GET", "/admin/pin-sessions")
        expect(shown.body).toEqual({
          device: { id: device_id, name: "Bench tablet" },
          persons: [{ id: who.technician.staff_member_id, name: "technician", role: "technician" }],
        })
        const { refusal, session } = await enter(who.technician, PIN)
        expect(refusal).toBe("201 undefined")
        const me = await session("GET", "/admin/staff/me")
        expect(me.body).toMatchObject({
          staff_member: { id: who.technician.staff_member_id, role: "technician" },
          by_pin: true,
        })
        expect((await session("GET", "/admin/repairs")).status).toBe(200)
        expect(refusalOf(await session("GET", "/admin/customers"))).toBe("403 permission_denied")
        const [turn] = await knex("pin_session").select("staff_member_id", "shared_device_id")
        expect(turn).toEqual({
          staff_member_id: who.technician.staff_member_id,
          shared_device_id: device_id,
        })
      })

      it("opens for nobody on a device that is not shared, or is revoked", async () => {
        expect((await enter(who.technician, PIN, "rt_device=forged")).refusal).toBe(
          "401 device_not_shared"
        )
        expect((await enter(who.technician, PIN, "a=b")).refusal).toBe("401 device_not_shared")
        expect(refusalOf(await anybody()("GET", "/admin/pin-sessions"))).toBe(
          "401 device_not_shared"
        )
        const { session } = await enter(who.technician, PIN)
        const path = `/admin/shared-devices/${device_id}`
        expect(refusalOf(await as(who.front_desk)("DELETE", path))).toBe("403 permission_denied")
        expect((await as(who.manager)("DELETE", path)).status).toBe(200)
        expect(refusalOf(await as(who.manager)("DELETE", path))).toBe("404 shared_device_not_found")
        expect(refusalOf(await session("GET", "/admin/repairs"))).toBe("401 session_ended")
        expect((await enter(who.technician, PIN)).refusal).toBe("401 device_not_shared")
      })

      it("locks a person after five wrong PINs, in the database, also for the right one", async () => {
        for (let tries = 0; tries < 5; tries += 1) {
          expect((await enter(who.technician, "9999")).refusal).toBe("401 pin_wrong")
        }
        const locked = await enter(who.technician, PIN)
        expect(locked.refusal).toBe("429 pin_locked")
        expect(Number(locked.retry_after)).toBeGreaterThan(290)
        await knex("staff_member").update({ pin_locked_until: new Date(Date.now() - 1_000) })
        expect((await enter(who.technician, "9999")).refusal).toBe("401 pin_wrong")
        expect(Number((await enter(who.technician, PIN)).retry_after)).toBeGreaterThan(590)
        await knex("staff_member").update({ pin_locked_until: new Date(Date.now() - 1_000) })
        expect((await enter(who.technician, PIN)).refusal).toBe("201 undefined")
        expect(await failures(who.technician)).toBe(0)
      })

      it("counts every one of many guesses at the same moment", async () => {
        const guesses = Array.from({ length: 12 }, (_, index) => `90${10 + index}`)
        const answers = await Promise.all(guesses.map((pin) => enter(who.technician, pin)))
        expect(answers.filter(({ refusal }) => refusal === "401 pin_wrong")).toHaveLength(5)
        expect(answers.filter(({ refusal }) => refusal === "429 pin_locked")).toHaveLength(7)
      })

      it("lets an owner by PIN do what the desk may, and no more", async () => {
        await setPin(who.owner, "7412")
        const { session } = await enter(who.owner, "7412")
        expect((await session("GET", "/admin/customers")).status).toBe(200)
        const privileged = [
          await session("GET", "/admin/staff"),
          await session("GET", "/admin/api-keys"),
          await session("POST", "/admin/price-rules/apply", {}),
          await session("POST", "/admin/staff/me/pin", { pin: "7413" }),
          await session("POST", "/admin/shared-devices", { name: "Another" }),
          await session("GET", "/auth/mfa/factors"),
          await session("POST", "/auth/mfa/factors", { provider: "totp" }),
        ]
        expect(privileged.map(refusalOf)).toEqual(privileged.map(() => "403 mfa_required"))
        const further = "/admin/products?fields=id,sales_channels.api_keys.token"
        expect(refusalOf(await session("GET", further))).toBe("403 permission_denied")
        expect((await session("POST", "/auth/token/refresh", {})).status).toBe(401)
      })

      it("ends a turn after a while without a change, with the next turn, and with the person", async () => {
        const first = await enter(who.technician, PIN)
        const other = await enter(who.technician, PIN)
        expect(refusalOf(await first.session("GET", "/admin/repairs"))).toBe("401 session_ended")
        const age = (minutes: number) =>
          knex("pin_session")
            .whereNull("ended_at")
            .update({ last_seen_at: knex.raw("now() - make_interval(mins => ?)", [minutes]) })
        await age(9)
        expect((await other.session("GET", "/admin/repairs")).status).toBe(200)
        await age(11)
        expect(refusalOf(await other.session("GET", "/admin/repairs"))).toBe("401 session_ended")

        const third = await enter(who.technician, PIN)
        await age(9)
        await third.session("POST", "/admin/staff/me/presence", { presence: "busy" })
        const { rows } = await knex.raw<{ rows: { age: number }[] }>(
          "select extract(epoch from now() - last_seen_at)::int as age from pin_session where ended_at is null"
        )
        expect(rows[0].age).toBeLessThan(60)
        await as(who.owner)("POST", `/admin/staff/${who.technician.staff_member_id}`, {
          is_active: false,
        })
        expect(refusalOf(await third.session("GET", "/admin/repairs"))).toBe("403 not_staff")
        expect((await enter(who.technician, PIN)).refusal).toBe("401 pin_wrong")
      })

      it("ends the turns of a PIN that is changed or taken away", async () => {
        const { session } = await enter(who.technician, PIN)
        await setPin(who.technician, "1593")
        expect(refusalOf(await session("GET", "/admin/repairs"))).toBe("401 session_ended")
        const again = await enter(who.technician, "1593")
        const path = `/admin/staff/${who.technician.staff_member_id}/pin`
        expect((await as(who.manager)("DELETE", path)).status).toBe(200)
        expect(refusalOf(await again.session("GET", "/admin/repairs"))).toBe("401 session_ended")
        expect((await enter(who.technician, "1593")).refusal).toBe("401 pin_wrong")
      })

      it("keeps PINs as slow salted hashes, and refuses those that are guessed first", async () => {
        await setPin(who.manager, PIN)
        const rows = await knex("staff_member").whereNotNull("pin_hash").select("pin_hash")
        expect(rows).toHaveLength(2)
        expect(rows[0].pin_hash).not.toBe(rows[1].pin_hash)
        expect(JSON.stringify(rows)).not.toContain(PIN)
        for (const pin of ["123", "123456789", "12a4", "1111", "4321"]) {
          expect(new Set(fieldsOf(await setPin(who.manager, pin)))).toEqual(new Set(["pin"]))
        }
      })
    })
  },
})
