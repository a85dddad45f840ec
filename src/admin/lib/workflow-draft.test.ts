import { describe, expect, it } from "vitest"
import { EMPTY_WORKFLOW, type WorkflowDocument } from "../../domain/workflow/definition"
import {
  hasUnfinishedNames,
  toggled,
  withNorm,
  withRules,
  withState,
  withTransition,
} from "./workflow-draft"

const text = (en: string, pt = en) => ({ "en-GB": en, "pt-BR": pt })

describe("a workflow's draft", () => {
  it("keeps what is said and forgets what is taken back", () => {
    const named = withState(EMPTY_WORKFLOW, "default", "queued", { label: text("Shelf") })
    const hidden = withState(named, "default", "queued", { hidden: true })
    expect(hidden.default.states).toEqual({ queued: { label: text("Shelf"), hidden: true } })
    const shown = withState(hidden, "default", "queued", { hidden: undefined })
    expect(shown).toEqual(named)
    expect(withState(shown, "default", "queued", { label: undefined })).toEqual(EMPTY_WORKFLOW)
  })

  it("lets a variant say no where the default says yes, and drops a variant that says nothing", () => {
    const off = withTransition(EMPTY_WORKFLOW, "default", "hold", { disabled: true })
    const on = withTransition(off, "mail_in", "hold", { disabled: false })
    expect(on.variants).toEqual({ mail_in: { transitions: { hold: { disabled: false } } } })
    expect(withTransition(on, "mail_in", "hold", { disabled: undefined })).toEqual(off)
  })

  it("sets norms, and lets a variant have none", () => {
    const hour = { minutes: 60, clock: "elapsed" as const }
    const common = withNorm(EMPTY_WORKFLOW, "default", "queued", hour)
    expect(common.default.norms).toEqual({ queued: hour })
    expect(withNorm(common, "mail_in", "queued", null).variants).toEqual({
      mail_in: { norms: { queued: null } },
    })
    expect(withNorm(common, "default", "queued", undefined)).toEqual(EMPTY_WORKFLOW)
  })

  it("keeps a variant's empty list of automations, which takes the default's away", () => {
    const none = withRules(EMPTY_WORKFLOW, "courier", { automations: [] })
    expect(none.variants).toEqual({ courier: { automations: [] } })
  })

  it("knows names that lack a language", () => {
    const half: WorkflowDocument = {
      ...EMPTY_WORKFLOW,
      default: { states: { queued: { sub_states: [{ id: "a", label: text("Bench", " ") }] } } },
    }
    expect(hasUnfinishedNames(half)).toBe(true)
    expect(hasUnfinishedNames(EMPTY_WORKFLOW)).toBe(false)
  })

  it("puts names on a list once, and takes them off", () => {
    expect(toggled(["a"], "b", true)).toEqual(["a", "b"])
    expect(toggled(["a", "b"], "b", true)).toEqual(["a", "b"])
    expect(toggled(["a", "b"], "a", false)).toEqual(["b"])
  })
})
