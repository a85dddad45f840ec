import type { PresenceNow } from "./presence"
import { skillFit, type Skill, type SkillFit, type Work } from "./skills"
import { minutesBetween, type Interval } from "./working-hours"

/** The job that somebody is sought for. */
export interface Job {
  work: readonly Work[]
  labour_minutes: number
  /** When it was promised, ISO 8601 in UTC; null where nothing was. */
  due_at: string | null
}

/** Somebody who might do it. */
export interface Candidate {
  id: string
  skills: readonly Skill[]
  presence: PresenceNow
  open_repairs: number
  /** Of the open repairs that are theirs. */
  remaining_minutes: number
  /** When they work from today on; null when their hours are not recorded. */
  intervals: readonly Interval[] | null
}

/** Why somebody stands where they stand: a code, with its numbers. */
export type Reason =
  | { code: "skill_covering"; level: number }
  | { code: "skill_unknown" }
  | { code: "skill_lacking"; repair_types: readonly string[] }
  | { code: "present"; state: PresenceNow["state"]; because: PresenceNow["because"] }
  | { code: "load"; open_repairs: number; remaining_minutes: number }
  | { code: "before_due"; spare_minutes: number }
  | { code: "after_due"; missing_minutes: number }
  | { code: "due_unknown" }

export interface RankedCandidate {
  id: string
  /** False where skills are recorded that do not cover the work. */
  is_suitable: boolean
  reasons: Reason[]
}

export interface Suggestion {
  /** The best suitable candidate who is not away; null when there is none. */
  suggested_id: string | null
  /** Every candidate, the best first. */
  ranking: RankedCandidate[]
}

const FIT_ORDER: Record<SkillFit["fit"], number> = { covering: 0, unknown: 1, lacking: 2 }
const PRESENCE_ORDER: Record<PresenceNow["state"], number> = { available: 0, busy: 1, away: 2 }
const WEEK_MS = 7 * 86_400_000

/** Working minutes that are left after all their work and this job, until it is due. */
const spareMinutes = (job: Job, candidate: Candidate, now: Date): number | null =>
  job.due_at === null || candidate.intervals === null
    ? null
    : minutesBetween(candidate.intervals, now, new Date(job.due_at)) -
      candidate.remaining_minutes -
      job.labour_minutes

/** Minutes of the next week that are not taken yet; of unknown hours those that are taken count. */
const freeMinutes = ({ intervals, remaining_minutes }: Candidate, now: Date): number =>
  (intervals ? minutesBetween(intervals, now, new Date(now.getTime() + WEEK_MS)) : 0) -
  remaining_minutes

const skillReason = (fit: SkillFit): Reason => {
  if (fit.fit === "covering") return { code: "skill_covering", level: fit.level }
  if (fit.fit === "lacking") return { code: "skill_lacking", repair_types: fit.repair_types }
  return { code: "skill_unknown" }
}

const dueReason = (spare: number | null): Reason => {
  if (spare === null) return { code: "due_unknown" }
  return spare >= 0
    ? { code: "before_due", spare_minutes: spare }
    : { code: "after_due", missing_minutes: -spare }
}

/** Made in time before not known before late. */
const dueOrder = (spare: number | null): number => (spare === null ? 1 : spare >= 0 ? 0 : 2)

/**
 * Ranks who should do a job: first by skill (covering, not recorded, lacking), then by presence, by
 * whether it is done before it is due, by the level of skill, by free working time of the next week,
 * by the number of open repairs, and at last by id, so that the same question always has the same
 * answer.
 */
export const suggestAssignee = (
  job: Job,
  candidates: readonly Candidate[],
  now: Date
): Suggestion => {
  const judged = candidates.map((candidate) => {
    const fit = skillFit(candidate.skills, job.work)
    const spare = spareMinutes(job, candidate, now)
    return {
      candidate,
      fit,
      spare,
      order: [
        FIT_ORDER[fit.fit],
        PRESENCE_ORDER[candidate.presence.state],
        dueOrder(spare),
        fit.fit === "covering" ? -fit.level : 0,
        -freeMinutes(candidate, now),
        candidate.open_repairs,
      ],
    }
  })
  judged.sort((a, b) => {
    const differing = a.order.findIndex((value, index) => value !== b.order[index])
    return differing === -1
      ? compareIds(a.candidate.id, b.candidate.id)
      : (a.order[differing] ?? 0) - (b.order[differing] ?? 0)
  })
  const best = judged.find(
    ({ fit, candidate }) => fit.fit !== "lacking" && candidate.presence.state !== "away"
  )
  return {
    suggested_id: best?.candidate.id ?? null,
    ranking: judged.map(({ candidate, fit, spare }) => ({
      id: candidate.id,
      is_suitable: fit.fit !== "lacking",
      reasons: [
        skillReason(fit),
        { code: "present", ...candidate.presence },
        {
          code: "load",
          open_repairs: candidate.open_repairs,
          remaining_minutes: candidate.remaining_minutes,
        },
        dueReason(spare),
      ],
    })),
  }
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
