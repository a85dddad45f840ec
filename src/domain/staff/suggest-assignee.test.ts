import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PRESENCES } from "./presence"
import { SKILL_LEVELS } from "./skills"
import { suggestAssignee, type Candidate, type Job } from "./suggest-assignee"

const NOW = new Date("2026-11-20T09:00:00Z")
const day = (until: string) => [{ starts_at: "2026-11-20T09:00:00Z", ends_at: until }]
const job: Job = {
  work: [{ device_kind: "phone", category: "screens", repair_type: "screen" }],
  labour_minutes: 60,
  due_at: "2026-11-20T17:00:00Z",
}
const candidate = (id: string, fields: Partial<Candidate> = {}): Candidate => ({
  id,
  skills: [{ device_kind: null, category: null, repair_type: null, level: 2 }],
  presence: { state: "available", because: "said" },
  open_repairs: 0,
  remaining_minutes: 0,
  intervals: day("2026-11-20T17:00:00Z"),
  ...fields,
})
const order = (...candidates: Candidate[]) =>
  suggestAssignee(job, candidates, NOW).ranking.map(({ id }) => id)

const laptops = [{ device_kind: "laptop", category: null, repair_type: null, level: 3 }] as const

describe("the suggested assignee", () => {
  it.each<[string, Partial<Candidate>]>([
    ["covering skills over none recorded", { skills: [] }],
    ["covering skills over lacking ones", { skills: [...laptops] }],
    ["who is available over who is busy", { presence: { state: "busy", because: "said" } }],
    ["who is there over who is away", { presence: { state: "away", because: "absent" } }],
    ["who is done in time over who is not", { intervals: day("2026-11-20T09:30:00Z") }],
    ["who is done in time over unknown hours", { intervals: null }],
    ["the freer one", { remaining_minutes: 30 }],
    ["who has fewer repairs open", { open_repairs: 2 }],
  ])("is %s", (_name, worse) => {
    expect(order(candidate("a", worse), candidate("z"))).toEqual(["z", "a"])
  })

  it("is the first by id among equals", () => {
    expect(order(candidate("b"), candidate("a"), candidate("c"))).toEqual(["a", "b", "c"])
  })

  it("comes with its reasons and their numbers", () => {
    const { suggested_id, ranking } = suggestAssignee(
      job,
      [
        candidate("ana", { open_repairs: 2, remaining_minutes: 100 }),
        candidate("bob", {
          skills: [...laptops],
          presence: { state: "away", because: "after_hours" },
          intervals: [],
        }),
      ],
      NOW
    )
    expect(suggested_id).toBe("ana")
    expect(ranking).toEqual([
      {
        id: "ana",
        is_suitable: true,
        reasons: [
          { code: "skill_covering", level: 2 },
          { code: "present", state: "available", because: "said" },
          { code: "load", open_repairs: 2, remaining_minutes: 100 },
          { code: "before_due", spare_minutes: 480 - 100 - 60 },
        ],
      },
      {
        id: "bob",
        is_suitable: false,
        reasons: [
          { code: "skill_lacking", repair_types: ["screen"] },
          { code: "present", state: "away", because: "after_hours" },
          { code: "load", open_repairs: 0, remaining_minutes: 0 },
          { code: "after_due", missing_minutes: 60 },
        ],
      },
    ])
  })

  it("is nobody when all lack the skill or are away", () => {
    const away = candidate("a", { presence: { state: "away", because: "said" } })
    expect(
      suggestAssignee(job, [away, candidate("b", { skills: [...laptops] })], NOW).suggested_id
    ).toBeNull()
    expect(suggestAssignee(job, [], NOW)).toEqual({ suggested_id: null, ranking: [] })
  })

  const anyCandidate = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    skills: fc.array(
      fc.record({
        device_kind: fc.constantFrom(null, "phone", "laptop"),
        category: fc.constant(null),
        repair_type: fc.constant(null),
        level: fc.constantFrom(...SKILL_LEVELS),
      }),
      { maxLength: 2 }
    ),
    presence: fc.record({
      state: fc.constantFrom(...PRESENCES),
      because: fc.constant("said" as const),
    }),
    open_repairs: fc.nat(5),
    remaining_minutes: fc.nat(600),
    intervals: fc.constantFrom(null, day("2026-11-20T12:00:00Z"), day("2026-11-20T17:00:00Z")),
  })
  const people = fc.uniqueArray(anyCandidate, { selector: ({ id }) => id, maxLength: 8 })

  it("does not depend on the order in which people are given", () => {
    fc.assert(
      fc.property(people, fc.nat(), (candidates, seed) => {
        const at = candidates.length === 0 ? 0 : seed % candidates.length
        const turned = [...candidates.slice(at), ...candidates.slice(0, at)].reverse()
        expect(suggestAssignee(job, turned, NOW)).toEqual(suggestAssignee(job, candidates, NOW))
      })
    )
  })

  it("ranks everybody once, and never suggests who lacks the skill or is away", () => {
    fc.assert(
      fc.property(people, (candidates) => {
        const { suggested_id, ranking } = suggestAssignee(job, candidates, NOW)
        expect(ranking.map(({ id }) => id).sort()).toEqual(candidates.map(({ id }) => id).sort())
        if (suggested_id === null) return
        const suggested = candidates.find(({ id }) => id === suggested_id)
        expect(suggested?.presence.state).not.toBe("away")
        expect(ranking.find(({ id }) => id === suggested_id)?.is_suitable).toBe(true)
      })
    )
  })

  it("never moves somebody up for more work on their bench", () => {
    fc.assert(
      fc.property(people, fc.nat(300), (candidates, more) => {
        const [first, ...others] = candidates
        if (!first) return
        const place = (person: Candidate) =>
          suggestAssignee(job, [person, ...others], NOW).ranking.findIndex(
            ({ id }) => id === first.id
          )
        const loaded = { ...first, remaining_minutes: first.remaining_minutes + more }
        expect(place(loaded)).toBeGreaterThanOrEqual(place(first))
      })
    )
  })
})
