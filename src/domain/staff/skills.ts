/** How well somebody knows a kind of work: 1 with help, 2 alone, 3 teaches others. */
export const SKILL_LEVELS = [1, 2, 3] as const
export type SkillLevel = (typeof SKILL_LEVELS)[number]

/** What somebody can repair. null leaves it open: every kind of device, category or repair type. */
export interface Skill {
  device_kind: string | null
  category: string | null
  repair_type: string | null
  level: SkillLevel
}

/** One repair type that is to be done on a kind of device. */
export interface Work {
  device_kind: string
  category: string
  repair_type: string
}

/** Whether recorded skills cover a job. */
export type SkillFit =
  | { fit: "covering"; level: SkillLevel }
  | { fit: "lacking"; repair_types: string[] }
  /** Nothing is recorded for this person, or the job's work is not known. */
  | { fit: "unknown" }

const matches = (wanted: string | null, given: string): boolean =>
  wanted === null || wanted === given

const levelFor = (skills: readonly Skill[], work: Work): SkillLevel | null => {
  const levels = skills
    .filter(
      (skill) =>
        matches(skill.device_kind, work.device_kind) &&
        matches(skill.category, work.category) &&
        matches(skill.repair_type, work.repair_type)
    )
    .map(({ level }) => level)
  return levels.length > 0 ? (Math.max(...levels) as SkillLevel) : null
}

/**
 * Whether somebody's skills cover all the work of a job, at the level of the part they know least.
 * Without recorded skills, or without known work, the answer is `unknown`.
 */
export const skillFit = (skills: readonly Skill[], work: readonly Work[]): SkillFit => {
  if (skills.length === 0 || work.length === 0) return { fit: "unknown" }
  const levels = work.map((each) => levelFor(skills, each))
  const lacking = work.filter((_, index) => levels[index] === null)
  if (lacking.length > 0) {
    return { fit: "lacking", repair_types: [...new Set(lacking.map((each) => each.repair_type))] }
  }
  return { fit: "covering", level: Math.min(...levels.map(Number)) as SkillLevel }
}
