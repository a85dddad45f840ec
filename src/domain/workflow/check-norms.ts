import { isTerminal, WORK_STATES, type WorkState } from "../repair/states"
import { isOpenAtAll, isCalendarValid } from "./calendar"
import type { WorkflowDocument, WorkflowRules } from "./definition"
import type { WorkflowProblem } from "./problem"

/** The longest norm, a year in minutes. */
export const MAX_NORM_MINUTES = 366 * 24 * 60

const isState = (name: string): name is WorkState =>
  (WORK_STATES as readonly string[]).includes(name)

/** Norms of states that are unknown or have no end, and norms that are no time. */
export function normProblems({ norms }: WorkflowRules): WorkflowProblem[] {
  return Object.entries(norms ?? {}).flatMap(([state, norm]): WorkflowProblem[] => {
    const at = { path: `norms.${state}`, state }
    if (!isState(state)) {
      return [{ ...at, code: "unknown_state" }]
    }
    const minutes = norm?.minutes ?? 1
    const sound = Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= MAX_NORM_MINUTES
    return sound && !(norm && isTerminal(state)) ? [] : [{ ...at, code: "norm_invalid" }]
  })
}

/** Times that do not follow each other, and working time without a calendar that has any. */
export function calendarProblems(document: WorkflowDocument): WorkflowProblem[] {
  const { calendar, variants } = document
  if (calendar && !isCalendarValid(calendar)) {
    return [{ code: "calendar_invalid", path: "calendar" }]
  }
  const working = [document.default, ...Object.values(variants)].some(({ norms }) =>
    Object.values(norms ?? {}).some((norm) => norm?.clock === "working")
  )
  return working && !(calendar && isOpenAtAll(calendar))
    ? [{ code: "calendar_missing", path: "calendar" }]
    : []
}
