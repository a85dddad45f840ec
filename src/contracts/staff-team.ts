import { z } from "@medusajs/framework/zod"
import { PRESENCES } from "../domain/staff/presence"
import { SKILL_LEVELS } from "../domain/staff/skills"
import { findShiftProblems } from "../domain/staff/working-hours"
import { DeviceKind } from "./catalogue"
import { StaffMember, StaffRole } from "./staff"

const MOST_DAYS = 31

/** A day of the shop's calendar. */
const Day = z.iso.date()
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time such as 09:30")

export const Presence = z.enum(PRESENCES)

/** What somebody can repair; null leaves it open. */
export const Skill = z
  .object({
    device_kind: DeviceKind.nullable(),
    category: z.string().min(1).max(60).nullable(),
    repair_type: z.string().min(1).max(60).nullable(),
    level: z.literal(SKILL_LEVELS),
  })
  .strict()

/** On the shop's clock; `weekday` 1 is Monday. */
export const WeeklyShift = z
  .object({ weekday: z.number().int().min(1).max(7), from: ClockTime, until: ClockTime })
  .strict()

const SHIFT_PROBLEMS = {
  ends_before_start: "Ends before it starts",
  overlapping: "Overlaps another shift of the day",
} as const

export const WeeklyShifts = z
  .array(WeeklyShift)
  .max(28)
  .superRefine((shifts, context) => {
    for (const { index, problem } of findShiftProblems(shifts)) {
      context.addIssue({
        code: "custom",
        path: [index, "until"],
        message: SHIFT_PROBLEMS[problem],
      })
    }
  })

export const StaffAbsence = z.object({
  id: z.string(),
  kind: z.enum(["leave", "training", "other"]),
  first_day: Day,
  last_day: Day,
})

/** `GET /admin/staff/:id` */
export const StaffProfile = StaffMember.extend({
  skills: z.array(Skill),
  shifts: z.array(WeeklyShift),
  absences: z.array(StaffAbsence),
  has_pin: z.boolean(),
})
export const StaffProfileResponse = z.object({ staff_member: StaffProfile })

/** `POST /admin/staff/:id` */
export const UpdateStaffMemberRequest = z
  .object({
    role: StaffRole.optional(),
    is_active: z.boolean().optional(),
    skills: z.array(Skill).max(100).optional(),
    shifts: WeeklyShifts.optional(),
  })
  .strict()

/** `POST /admin/staff/:id/absences` */
export const CreateStaffAbsenceRequest = StaffAbsence.omit({ id: true })
  .strict()
  .refine(({ first_day, last_day }) => first_day <= last_day, {
    path: ["last_day"],
    message: "Before the first day",
  })
export const StaffAbsenceResponse = z.object({ absence: StaffAbsence })
/** `DELETE /admin/staff/:id/absences/:absence_id` */
export const DeleteStaffAbsenceResponse = z.object({ id: z.string(), deleted: z.literal(true) })

/** `POST /admin/staff/me/presence` */
export const SetPresenceRequest = z.object({ presence: Presence }).strict()

const PresenceNow = z.object({
  state: Presence,
  because: z.enum(["said", "absent", "after_hours"]),
})

const Interval = z.object({ starts_at: z.iso.datetime(), ends_at: z.iso.datetime() })

/** Somebody at work, as everybody in the shop sees them. */
export const TeamMember = z.object({
  id: z.string(),
  name: z.string(),
  role: StaffRole,
  presence: PresenceNow,
  /** Repairs of theirs whose labour is still to be done. */
  open_repairs: z.number().int(),
  remaining_minutes: z.number().int(),
  /** Working minutes of the whole day and of what is left of it; null when no hours are recorded. */
  minutes_today: z.number().int().nullable(),
  minutes_left_today: z.number().int().nullable(),
  days: z.array(z.object({ day: Day, is_absent: z.boolean(), intervals: z.array(Interval) })),
})

/** `GET /admin/staff/team`: the calendar of people; from today in the shop's calendar. */
export const TeamQuery = z
  .object({ from: Day.optional(), days: z.coerce.number().int().min(1).max(MOST_DAYS).default(7) })
  .strict()
export const TeamResponse = z.object({
  team: z.array(TeamMember),
  time_zone: z.string(),
  from: Day,
  today: Day,
})
export const TeamMemberResponse = z.object({ team_member: TeamMember })

const Reason = z.discriminatedUnion("code", [
  z.object({ code: z.literal("skill_covering"), level: z.number().int() }),
  z.object({ code: z.literal("skill_unknown") }),
  z.object({ code: z.literal("skill_lacking"), repair_types: z.array(z.string()) }),
  PresenceNow.extend({ code: z.literal("present") }),
  z.object({
    code: z.literal("load"),
    open_repairs: z.number().int(),
    remaining_minutes: z.number().int(),
  }),
  z.object({ code: z.literal("before_due"), spare_minutes: z.number().int() }),
  z.object({ code: z.literal("after_due"), missing_minutes: z.number().int() }),
  z.object({ code: z.literal("due_unknown") }),
])

/** `GET /admin/repairs/:id/assignee-suggestions`: who should do it, the best first, and why. */
export const AssigneeSuggestionsResponse = z.object({
  suggested_id: z.string().nullable(),
  labour_minutes: z.number().int(),
  due_at: z.iso.datetime().nullable(),
  ranking: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: StaffRole,
      is_suitable: z.boolean(),
      reasons: z.array(Reason),
    })
  ),
})

export type Skill = z.infer<typeof Skill>
export type StaffProfile = z.infer<typeof StaffProfile>
export type StaffAbsence = z.infer<typeof StaffAbsence>
export type UpdateStaffMemberRequest = z.infer<typeof UpdateStaffMemberRequest>
export type CreateStaffAbsenceRequest = z.infer<typeof CreateStaffAbsenceRequest>
export type TeamMember = z.infer<typeof TeamMember>
export type TeamResponse = z.infer<typeof TeamResponse>
export type AssigneeSuggestions = z.infer<typeof AssigneeSuggestionsResponse>
