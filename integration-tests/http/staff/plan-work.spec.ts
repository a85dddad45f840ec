import type {
  AssigneeSuggestions,
  StaffAbsence,
  StaffProfile,
  TeamMember,
  TeamResponse,
} from "../../../src/contracts/staff-team"
import { dayIn, weekdayOf } from "../../../src/domain/shared/zoned-time"
import type RealtimeModuleService from "../../../src/modules/realtime/service"
import { bookedRepair } from "../../support/bench"
import { fieldsOf, refusalOf } from "../../support/client"
import { advance } from "../../support/repairs"
import { openSocket, until } from "../../support/sockets"
import { withSmallShop } from "../../support/suite"

jest.setTimeout(180_000)

const LONDON = "Europe/London"

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  from: "00:00",
  until: "23:59",
}))

withSmallShop((suite) => {
  const idOf = (name: "owner" | "manager" | "technician" | "front_desk") =>
    suite().shop.who[name].staff_member_id ?? ""
  const update = (name: Parameters<typeof idOf>[0], body: Record<string, unknown>) =>
    suite().as("owner")("POST", `/admin/staff/${idOf(name)}`, body)
  const profileOf = async (name: Parameters<typeof idOf>[0]) =>
    (
      await suite().as("manager")<{ staff_member: StaffProfile }>(
        "GET",
        `/admin/staff/${idOf(name)}`
      )
    ).body.staff_member
  const teamOf = async (query = "") =>
    (await suite().as("technician")<TeamResponse>("GET", `/admin/staff/team${query}`)).body
  const member = async (name: Parameters<typeof idOf>[0], query = ""): Promise<TeamMember> => {
    const found = (await teamOf(query)).team.find(({ id }) => id === idOf(name))
    if (!found) throw new Error(`${name} is not in the team`)
    return found
  }
  const checkedIn = async () => {
    const { repair } = await bookedRepair(suite())
    await advance(suite().as("front_desk"), repair.id, "check_in")
    return repair.id
  }

  describe("the team", () => {
    it("has skills, hours and absences, kept by managers and seen as working time by all", async () => {
      const skills = [{ device_kind: "phone", category: null, repair_type: null, level: 3 }]
      const shifts = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:30" }))
      expect((await update("technician", { skills, shifts })).status).toBe(200)
      const day = addDays(dayIn(LONDON, new Date()), 7)
      const monday = addDays(day, 1 - weekdayOf(day))
      const added = await suite().as("manager")<{ absence: StaffAbsence }>(
        "POST",
        `/admin/staff/${idOf("technician")}/absences`,
        { kind: "leave", first_day: addDays(monday, 1), last_day: addDays(monday, 2) }
      )
      expect(added.status).toBe(201)
      expect(await profileOf("technician")).toMatchObject({
        role: "technician",
        skills,
        shifts,
        absences: [added.body.absence],
      })
      const { days } = await member("technician", `?from=${monday}`)
      expect(days.map(({ is_absent, intervals }) => [is_absent, intervals.length])).toEqual([
        [false, 1],
        [true, 0],
        [true, 0],
        [false, 1],
        [false, 1],
        [false, 0],
        [false, 0],
      ])
      const path = `/admin/staff/${idOf("technician")}/absences/${added.body.absence.id}`
      expect((await suite().as("manager")("DELETE", path)).status).toBe(200)
      expect(refusalOf(await suite().as("manager")("DELETE", path))).toBe("404 absence_not_found")
    })

    it("says who is free: by word, by hours and by absence", async () => {
      const { as } = suite()
      const day = dayIn(LONDON, new Date())
      const state = async () => {
        const { presence } = await member("technician")
        return `${presence.state} ${presence.because}`
      }
      const say = (presence: string) =>
        as("technician")("POST", "/admin/staff/me/presence", { presence })
      await update("technician", { shifts: ALL_WEEK })
      expect(await state()).toBe("available said")
      await say("busy")
      expect(await state()).toBe("busy said")
      await say("available")
      const elsewhen = ALL_WEEK.filter(({ weekday }) => weekday !== weekdayOf(day))
      await update("technician", { shifts: elsewhen })
      expect(await state()).toBe("away after_hours")
      await update("technician", { shifts: ALL_WEEK })
      await as("manager")("POST", `/admin/staff/${idOf("technician")}/absences`, {
        kind: "other",
        first_day: day,
        last_day: day,
      })
      expect(await state()).toBe("away absent")
      expect(refusalOf(await say("asleep"))).toBe("400 invalid_request")
    })

    it("is told at once, on the open socket, when somebody's presence changes", async () => {
      const { as, base_url, container } = suite()
      const realtime = container.resolve<RealtimeModuleService>("realtime")
      await until(() => realtime.isListening())
      const { body } = await as("manager")<{ ticket: string }>(
        "POST",
        "/admin/realtime-tickets",
        {}
      )
      const socket = await openSocket(base_url, { ticket: body.ticket })
      const told: unknown[] = []
      socket.on("staff.updated", (payload: unknown) => told.push(payload))
      await as("technician")("POST", "/admin/staff/me/presence", { presence: "busy" })
      await until(() => told.length > 0, 1_000)
      socket.disconnect()
      expect(told).toEqual([{ id: idOf("technician") }])
    })

    it("names what is wrong with hours, skills and absences", async () => {
      const shifts = [
        { weekday: 1, from: "09:00", until: "12:00" },
        { weekday: 1, from: "11:00", until: "13:00" },
        { weekday: 8, from: "9", until: "24:00" },
      ]
      const refused = await update("technician", { shifts, skills: [{ level: 4 }] })
      expect(refusalOf(refused)).toBe("400 invalid_request")
      expect(fieldsOf(refused)).toEqual(
        expect.arrayContaining(["shifts.2.weekday", "shifts.2.from", "skills.0.level"])
      )
      expect(fieldsOf(await update("technician", { shifts: shifts.slice(0, 2) }))).toEqual([
        "shifts.1.until",
      ])
      const absence = { kind: "leave", first_day: "2026-12-02", last_day: "2026-12-01" }
      const path = `/admin/staff/${idOf("technician")}/absences`
      expect(fieldsOf(await suite().as("manager")("POST", path, absence))).toEqual(["last_day"])
    })

    it("lets managers plan, but not an owner's hours, and nobody else", async () => {
      const { as } = suite()
      const absence = { kind: "leave", first_day: "2026-12-01", last_day: "2026-12-01" }
      const attempts = [
        await as("manager")("POST", `/admin/staff/${idOf("owner")}`, { shifts: [] }),
        await as("manager")("POST", `/admin/staff/${idOf("owner")}/absences`, absence),
        await as("technician")("POST", `/admin/staff/${idOf("technician")}`, { shifts: [] }),
        await as("front_desk")("GET", `/admin/staff/${idOf("technician")}`),
      ]
      expect(attempts.map(refusalOf)).toEqual(attempts.map(() => "403 permission_denied"))
      expect(refusalOf(await as("manager")("GET", "/admin/staff/none_such"))).toBe(
        "404 staff_member_not_found"
      )
    })
  })

  describe("who should do a repair", () => {
    const suggestionsFor = async (id: string) =>
      (
        await suite().as("manager")<AssigneeSuggestions>(
          "GET",
          `/admin/repairs/${id}/assignee-suggestions`
        )
      ).body

    it("is suggested by skill, presence, load and due date, with the reasons", async () => {
      const phones = [{ device_kind: "phone", category: null, repair_type: null, level: 2 }]
      const laptops = [{ device_kind: "laptop", category: null, repair_type: null, level: 3 }]
      await update("technician", { skills: phones, shifts: ALL_WEEK })
      await update("front_desk", { skills: laptops, shifts: ALL_WEEK })
      const id = await checkedIn()
      const before = await suggestionsFor(id)
      expect(before.labour_minutes).toBeGreaterThan(0)
      expect(before.suggested_id).toBe(idOf("technician"))
      expect(before.ranking.map((each) => [each.id, each.is_suitable])).toEqual([
        [idOf("technician"), true],
        [idOf("front_desk"), false],
      ])
      expect(before.ranking[0]?.reasons).toEqual(
        expect.arrayContaining([
          { code: "skill_covering", level: 2 },
          { code: "load", open_repairs: 0, remaining_minutes: 0 },
        ])
      )
      await advance(suite().as("manager"), id, "assign", { assignee_id: idOf("technician") })
      const load = await member("technician")
      expect([load.open_repairs, load.remaining_minutes]).toEqual([1, before.labour_minutes])
      expect(
        refusalOf(
          await suite().as("manager")("GET", "/admin/repairs/none_such/assignee-suggestions")
        )
      ).toBe("404 repair_not_found")
    })
  })
})
