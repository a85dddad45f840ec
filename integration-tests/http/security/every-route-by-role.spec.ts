import { PERMISSIONS, permissionFor } from "../../../src/domain/staff/permissions"
import { STAFF_ROLES, type StaffRole } from "../../../src/domain/staff/roles"
import { coreFailures } from "./core-failures"
import { makeIdentities, makePublishableKey, type IdentityName } from "./identities"
import { lineOf, recordRoutes, walk, type Answer } from "./walk"
import { withServer } from "../../support/server"

jest.setTimeout(300_000)

const mounted = recordRoutes()
const OUR_REFUSALS = ["not_staff", "permission_denied", "route_not_permitted"]
const WITHOUT_RIGHTS = ["inactive staff", "user without role"] as const

/** Core areas behind a feature flag that is off; the table is ready for them. */
const SWITCHED_OFF = ["/admin/rbac", "/admin/translations", "/admin/locales"]

const under = (prefix: string) => mounted.filter(({ pattern }) => pattern.startsWith(prefix))
const isRole = (name: IdentityName): name is StaffRole => STAFF_ROLES.some((role) => role === name)

/** What the table says an identity gets: the refusal's status and code, or null for "let in". */
const expected = (name: IdentityName, answer: Answer): string | null => {
  const permission = permissionFor(answer.method, answer.pattern)
  if (permission?.is_public) return null
  if (name === "no login" || name === "customer") return "401"
  if (!isRole(name)) return "403 not_staff"
  if (!permission) return "403 route_not_permitted"
  return permission.roles.includes(name) ? null : "403 permission_denied"
}

const actual = (answer: Answer, expectation: string | null): string | null => {
  if (expectation === "401") return answer.status === 401 ? "401" : `${answer.status}`
  return answer.code && OUR_REFUSALS.includes(answer.code)
    ? `${answer.status} ${answer.code}`
    : null
}

const failures = (answers: Answer[]) =>
  answers
    .filter((answer) => answer.status >= 500 && !coreFailures.has(lineOf(answer)))
    .map((answer) => `${lineOf(answer)}: ${answer.status} ${answer.message}`)

withServer({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const baseUrl = (): string => api.defaults.baseURL as string

    describe("every route by role", () => {
      it("has a line in the permission table for each admin route", () => {
        const unnamed = under("/admin")
          .filter(({ method, pattern }) => !permissionFor(method, pattern))
          .map(lineOf)
        expect(unnamed).toEqual([])
        expect(under("/admin").length).toBeGreaterThan(350)
        expect(under("/store").length).toBeGreaterThan(50)
      })

      it("has no line for a route that is not there", () => {
        const lines = new Set(under("/admin").map(lineOf))
        const stale = PERMISSIONS.flatMap(({ methods, pattern }) =>
          methods.map((method) => ({ method, pattern }))
        ).filter(
          (route) =>
            !lines.has(lineOf(route)) &&
            !SWITCHED_OFF.some((area) => route.pattern.startsWith(area))
        )
        expect(stale.map(lineOf)).toEqual([])
      })

      const everybody: IdentityName[] = ["no login", "customer", ...STAFF_ROLES, ...WITHOUT_RIGHTS]
      it.each(everybody)(
        "lets %s through where the table says so, and nowhere else",
        async (name) => {
          const identities = await makeIdentities(getContainer())
          const answers = await walk(baseUrl(), under("/admin"), identities[name].headers)
          const wrong = answers.flatMap((answer) => {
            const want = expected(name, answer)
            const got = actual(answer, want)
            return got === want ? [] : [`${lineOf(answer)}: expected ${want}, got ${got}`]
          })
          expect(wrong).toEqual([])
          expect(failures(answers)).toEqual([])
        }
      )

      it("refuses paths that no route has", async () => {
        const { owner } = await makeIdentities(getContainer())
        const nowhere = [
          { method: "GET", pattern: "/admin/nowhere" },
          { method: "PATCH", pattern: "/admin/orders" },
          { method: "GET", pattern: "/admin" },
          { method: "GET", pattern: "/Admin/Rbac/Roles/" },
        ]
        const answers = await walk(baseUrl(), nowhere, owner.headers)
        expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
      })

      it("asks every store route for a publishable key", async () => {
        const answers = await walk(baseUrl(), under("/store"), {})
        expect(answers.filter(({ status }) => status !== 400).map(lineOf)).toEqual([])
      })

      it.each(["no login", "customer", "owner"] as const)(
        "answers %s on store routes without failing",
        async (name) => {
          const identities = await makeIdentities(getContainer())
          const key = await makePublishableKey(getContainer())
          const headers = { ...key, ...identities[name].headers }
          expect(failures(await walk(baseUrl(), under("/store"), headers))).toEqual([])
        }
      )
    })
  },
})
