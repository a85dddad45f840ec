import type { Automation, AutomationAction } from "../../domain/workflow/definition"

/** What is typed in an automation's form; an action whose fields are empty is not taken. */
export type AutomationForm = {
  name: string
  /** `event:check_in` or `enters:received` */
  when: string
  urgency: string
  outcome: string
  subject: { "en-GB": string; "pt-BR": string }
  body: { "en-GB": string; "pt-BR": string }
  assignee_id: string
  task: string
  tag: string
}

const NO_TEXT = { "en-GB": "", "pt-BR": "" }

export const EMPTY_FORM: AutomationForm = {
  name: "",
  when: "enters:received",
  urgency: "",
  outcome: "",
  subject: NO_TEXT,
  body: NO_TEXT,
  assignee_id: "",
  task: "",
  tag: "",
}

/** The form of an automation that is there already. */
export function formOf({ name, when, conditions, then }: Automation): AutomationForm {
  const find = <K extends AutomationAction["kind"]>(kind: K) =>
    then.find((action): action is Extract<AutomationAction, { kind: K }> => action.kind === kind)
  const message = find("message")
  return {
    name,
    when: "event" in when ? `event:${when.event}` : `enters:${when.enters}`,
    urgency: conditions?.urgency ?? "",
    outcome: conditions?.outcome ?? "",
    subject: message?.subject ?? NO_TEXT,
    body: message?.body ?? NO_TEXT,
    assignee_id: find("assign")?.assignee_id ?? "",
    task: find("task")?.title ?? "",
    tag: find("tag")?.tag ?? "",
  }
}

const filled = (text: Readonly<Record<string, string>>): boolean =>
  Object.values(text).every((value) => value.trim() !== "")
const begun = (text: Readonly<Record<string, string>>): boolean =>
  Object.values(text).some((value) => value.trim() !== "")

function actionsOf(form: AutomationForm): AutomationAction[] {
  const { subject, body, assignee_id, task, tag } = form
  return [
    ...(filled(subject) && filled(body) ? [{ kind: "message" as const, subject, body }] : []),
    ...(assignee_id ? [{ kind: "assign" as const, assignee_id }] : []),
    ...(task.trim() ? [{ kind: "task" as const, title: task.trim() }] : []),
    ...(tag.trim() ? [{ kind: "tag" as const, tag: tag.trim() }] : []),
  ]
}

export type FormProblem = "name" | "message" | "action"

/** What keeps a form from being an automation; the first thing that is wrong, or null. */
export function problemOf(form: AutomationForm): FormProblem | null {
  if (form.name.trim() === "") return "name"
  const { subject, body } = form
  if ((begun(subject) || begun(body)) && !(filled(subject) && filled(body))) return "message"
  return actionsOf(form).length === 0 ? "action" : null
}

const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 32) || "automation"

function freeId(name: string, taken: readonly string[]): string {
  const slug = slugOf(name)
  let number = 1
  let id = slug
  while (taken.includes(id)) id = `${slug}-${(number += 1)}`
  return id
}

/** The automation that a sound form describes; a new one gets an id of its own. */
export function automationOf(
  form: AutomationForm,
  edited: Automation | null,
  taken: readonly string[]
): Automation {
  const [kind = "", name = ""] = form.when.split(":")
  const { urgency: _urgency, outcome: _outcome, ...others } = edited?.conditions ?? {}
  const conditions: NonNullable<Automation["conditions"]> = {
    ...others,
    ...(form.urgency === "standard" || form.urgency === "express" ? { urgency: form.urgency } : {}),
    ...(form.outcome === "repaired" || form.outcome === "unrepaired"
      ? { outcome: form.outcome }
      : {}),
  }
  return {
    id: edited?.id ?? freeId(form.name, taken),
    name: form.name.trim(),
    when: kind === "event" ? { event: name } : { enters: name },
    ...(Object.keys(conditions).length > 0 ? { conditions } : {}),
    then: actionsOf(form),
  }
}
