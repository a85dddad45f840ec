import { z } from "@medusajs/framework/zod"
import { WORKFLOW_PROBLEMS } from "../domain/workflow/problem"
import { LocalisedText } from "./shared"

// Names of states, events, gates and variants are texts here, so that the model check can name the
// unknown ones.
const Name = z.string().min(1).max(64)
const Label = z
  .object({ "en-GB": z.string().trim().min(1).max(60), "pt-BR": z.string().trim().min(1).max(60) })
  .strict()
const Slug = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, "Lower-case letters, digits, - and _")

const StateRule = z
  .object({
    label: Label.optional(),
    hidden: z.boolean().optional(),
    sub_states: z
      .array(z.object({ id: Slug, label: Label }).strict())
      .max(20)
      .optional(),
  })
  .strict()

const TransitionRule = z
  .object({
    disabled: z.boolean().optional(),
    added_gates: z.array(Name).max(20).optional(),
    removed_gates: z.array(Name).max(20).optional(),
  })
  .strict()

const Norm = z.object({ minutes: z.number().int(), clock: z.enum(["elapsed", "working"]) }).strict()

const MessageText = (max: number) =>
  z
    .object({
      "en-GB": z.string().trim().min(1).max(max),
      "pt-BR": z.string().trim().min(1).max(max),
    })
    .strict()

const AutomationAction = z.discriminatedUnion("kind", [
  z
    .object({ kind: z.literal("message"), subject: MessageText(120), body: MessageText(2000) })
    .strict(),
  z.object({ kind: z.literal("assign"), assignee_id: z.string().min(1).max(64) }).strict(),
  z.object({ kind: z.literal("task"), title: z.string().trim().min(1).max(120) }).strict(),
  z.object({ kind: z.literal("tag"), tag: z.string().trim().min(1).max(40) }).strict(),
])

const Automation = z
  .object({
    id: Slug,
    name: z.string().trim().min(1).max(80),
    when: z.union([z.object({ event: Name }).strict(), z.object({ enters: Name }).strict()]),
    conditions: z
      .object({
        urgency: z.enum(["standard", "express"]).optional(),
        outcome: z.enum(["repaired", "unrepaired"]).optional(),
        device_kind: z.string().min(1).max(40).optional(),
        /** minor units of the repair's currency */
        min_total_minor: z.number().int().min(0).max(2_147_483_647).optional(),
      })
      .strict()
      .optional(),
    then: z.array(AutomationAction).max(10),
  })
  .strict()

const Rules = z
  .object({
    states: z.record(Name, StateRule).optional(),
    transitions: z.record(Name, TransitionRule).optional(),
    norms: z.record(Name, Norm.nullable()).optional(),
    automations: z.array(Automation).max(50).optional(),
  })
  .strict()

const OpeningTimes = z.object({ opens: z.string().max(5), closes: z.string().max(5) }).strict()
const Day = z.array(OpeningTimes).max(6).optional()

const Calendar = z
  .object({
    week: z
      .object({ "1": Day, "2": Day, "3": Day, "4": Day, "5": Day, "6": Day, "7": Day })
      .strict(),
    closed_on: z.array(z.string().max(10)).max(400),
  })
  .strict()

/** What a shop says about its work; nothing said is the state table as it is. */
export const WorkflowDocument = z
  .object({
    calendar: Calendar.nullable(),
    default: Rules,
    variants: z.record(Name, Rules),
  })
  .strict()

/** `GET /admin/workflows`: every version, newest first. */
export const ListWorkflowsQuery = z
  .object({
    cursor: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  })
  .strict()

export const WorkflowSummary = z.object({
  id: z.string(),
  version: z.number().int(),
  hash: z.string(),
  note: z.string().nullable(),
  created_by: z.object({ id: z.string(), name: z.string() }),
  created_at: z.iso.datetime(),
  is_active: z.boolean(),
})

export const WorkflowListResponse = z.object({
  workflows: z.array(WorkflowSummary),
  next_cursor: z.string().nullable(),
})

/** `GET /admin/workflows/:id` */
export const Workflow = WorkflowSummary.extend({ document: WorkflowDocument })
export const WorkflowResponse = z.object({ workflow: Workflow })

/** `POST /admin/workflows`: a new version; `expected_version` is the newest, 0 before the first. */
export const SaveWorkflowRequest = z
  .object({
    document: WorkflowDocument,
    expected_version: z.number().int().min(0),
    note: z.string().trim().max(500).optional(),
  })
  .strict()

/** `POST /admin/workflows/check` */
export const CheckWorkflowRequest = z.object({ document: WorkflowDocument }).strict()

/** One thing that keeps a workflow from being saved, named by where it is. */
export const WorkflowProblem = z.object({
  code: z.enum(WORKFLOW_PROBLEMS),
  path: z.string(),
  variant: z.string().optional(),
  state: z.string().optional(),
  event: z.string().optional(),
  gate: z.string().optional(),
  name: z.string().optional(),
})
export const WorkflowCheckResponse = z.object({ problems: z.array(WorkflowProblem) })

/** How the shop names and divides states; what is not said is named as the admin names it. */
export const StateNames = z.record(
  z.string(),
  z.object({
    label: LocalisedText.optional(),
    sub_states: z.array(z.object({ id: z.string(), label: LocalisedText })).optional(),
  })
)

/** `GET /admin/workflows/active`: what pages need to show states by the shop's own names. */
export const ActiveWorkflowResponse = z.object({
  /** null while the shop has saved none */
  version: z.number().int().nullable(),
  states: StateNames,
  /** by service method, or `warranty`: what goes before `states` */
  variants: z.record(z.string(), StateNames),
})

/** `POST /admin/workflows/dry-run`: one page of past repairs, newest first. */
export const DryRunRequest = z
  .object({
    document: WorkflowDocument,
    cursor: z.string().max(300).optional(),
    limit: z.number().int().min(1).max(200).default(100),
  })
  .strict()

const OfRepair = { repair_id: z.string(), number: z.string() }

export const DryRunResponse = z.object({
  /** how many were replayed on this page */
  repairs: z.number().int(),
  /** past transitions that the draft would have refused */
  refused: z.array(
    z.object({
      ...OfRepair,
      event: z.string(),
      from: z.string(),
      at: z.iso.datetime(),
      code: z.enum(["illegal_transition", "gates_unmet"]),
      gates: z.array(z.string()),
    })
  ),
  /** stays that were longer than the draft's norms; `left_at` is null for one that goes on */
  missed: z.array(
    z.object({
      ...OfRepair,
      state: z.string(),
      entered_at: z.iso.datetime(),
      due_at: z.iso.datetime(),
      left_at: z.iso.datetime().nullable(),
    })
  ),
  next_cursor: z.string().nullable(),
})

/** Something to be done about a repair that an automation asked for. */
export const RepairTask = z.object({
  id: z.string(),
  title: z.string(),
  created_at: z.iso.datetime(),
  done_at: z.iso.datetime().nullable(),
  done_by: z.object({ id: z.string(), name: z.string() }).nullable(),
})

/** What the shop's workflow says of one repair. */
export const RepairWorkflow = z.object({
  /** null while the shop has saved none */
  version: z.number().int().nullable(),
  /** the earlier of the state's norm and the promise's p90; null without either */
  norm: z
    .object({ due_at: z.iso.datetime(), status: z.enum(["on_time", "at_risk", "overdue"]) })
    .nullable(),
  sub_state: z.string().nullable(),
  /** those of the repair's state */
  sub_states: z.array(z.object({ id: z.string(), label: LocalisedText })),
  /** those to be done first */
  tasks: z.array(RepairTask),
  tags: z.array(z.string()),
})

/** `GET /admin/repairs/:id/workflow` */
export const RepairWorkflowResponse = z.object({ workflow: RepairWorkflow })

/** `POST /admin/repairs/:id/sub-state`; null is none. */
export const SetSubStateRequest = z
  .object({ version: z.number().int().min(1), sub_state: Slug.nullable() })
  .strict()

/** `POST /admin/repairs/:id/tasks/:task_id` */
export const MarkRepairTaskRequest = z.object({ done: z.boolean() }).strict()

export type DryRunRequest = z.infer<typeof DryRunRequest>
export type DryRunResponse = z.infer<typeof DryRunResponse>
export type RepairWorkflow = z.infer<typeof RepairWorkflow>
export type RepairTask = z.infer<typeof RepairTask>
export type ListWorkflowsQuery = z.infer<typeof ListWorkflowsQuery>
export type WorkflowSummary = z.infer<typeof WorkflowSummary>
export type Workflow = z.infer<typeof Workflow>
export type WorkflowDocument = z.infer<typeof WorkflowDocument>
export type SaveWorkflowRequest = z.infer<typeof SaveWorkflowRequest>
export type WorkflowProblem = z.infer<typeof WorkflowProblem>
export type StateNames = z.infer<typeof StateNames>
export type ActiveWorkflowResponse = z.infer<typeof ActiveWorkflowResponse>
