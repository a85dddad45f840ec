import { z } from "@medusajs/framework/zod"
import { Priority, QueueFilters, QueueSort, RepairSummary, UnmetGate } from "./admin-repair"
import { WaitingOn } from "./tracking"

const note = z.string().trim().min(1).max(500)

/** What `POST /admin/repairs/batch` does to each repair. */
export const BatchAction = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assign"), assignee_id: z.string().max(64).nullable() }).strict(),
  z.object({ kind: z.literal("priority"), priority: Priority }).strict(),
  z.object({ kind: z.literal("hold"), reason: note, waiting_on: WaitingOn }).strict(),
  z.object({ kind: z.literal("resume") }).strict(),
])

/** `POST /admin/repairs/batch`: by `ids`, or the first 200 open repairs that `filters` find. */
export const BatchRepairsRequest = z
  .object({
    ids: z.array(z.string().min(1).max(64)).min(1).max(200).optional(),
    filters: QueueFilters.optional(),
    action: BatchAction,
  })
  .strict()
  .refine(({ ids, filters }) => (ids === undefined) !== (filters === undefined), {
    path: ["ids"],
    message: "Send either ids or filters",
  })

/** What became of one repair: changed with what it was before, or refused and left as it was. */
export const BatchOutcome = z.object({
  id: z.string(),
  number: z.string().nullable(),
  ok: z.boolean(),
  before: z.object({ assignee_id: z.string().nullable(), priority: Priority }).nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
  unmet_gates: z.array(UnmetGate),
})

export const BatchRepairsResponse = z.object({
  outcomes: z.array(BatchOutcome),
  more: z.boolean().describe("More repairs match the filters than were changed"),
})

export type BatchAction = z.infer<typeof BatchAction>
export type BatchRepairsRequest = z.infer<typeof BatchRepairsRequest>
export type BatchOutcome = z.infer<typeof BatchOutcome>
export type BatchRepairsResponse = z.infer<typeof BatchRepairsResponse>

const name = z.string().trim().min(1).max(60)

/** A view of the queue as its page's address says it: names of filters and their values. */
const viewContent = {
  layout: z.enum(["board", "table"]),
  sort: QueueSort,
  filters: z.record(z.string().max(40), z.string().max(200)),
}

export const QueueView = z.object({
  id: z.string(),
  name: z.string(),
  is_default: z.boolean(),
  ...viewContent,
})

/** `POST /admin/queue-views`; the default view is what the queue opens with. */
export const CreateQueueViewRequest = z
  .object({ name, ...viewContent, is_default: z.boolean().default(false) })
  .strict()

/** `POST /admin/queue-views/:id` */
export const UpdateQueueViewRequest = z
  .object({
    name: name.optional(),
    layout: viewContent.layout.optional(),
    sort: viewContent.sort.optional(),
    filters: viewContent.filters.optional(),
    is_default: z.boolean().optional(),
  })
  .strict()

export const QueueViewListResponse = z.object({ queue_views: z.array(QueueView) })
export const QueueViewResponse = z.object({ queue_view: QueueView })
export const DeleteQueueViewResponse = z.object({ id: z.string(), deleted: z.literal(true) })

/** A repair on somebody's bench. */
export const BenchRepair = RepairSummary.extend({
  description: z.string().describe("What the customer says"),
  hold_reason: z.string().nullable(),
})

/** `GET /admin/my-bench` */
export const MyBenchResponse = z.object({
  repairs: z.array(BenchRepair),
  next: RepairSummary.nullable().describe("The repair that `POST /admin/my-bench/next` would take"),
})

/** `POST /admin/my-bench/next`: null where nobody's repair is left. */
export const TakeNextResponse = z.object({ repair: RepairSummary.nullable() })

export type QueueView = z.infer<typeof QueueView>
export type CreateQueueViewRequest = z.infer<typeof CreateQueueViewRequest>
export type UpdateQueueViewRequest = z.infer<typeof UpdateQueueViewRequest>
export type BenchRepair = z.infer<typeof BenchRepair>
export type MyBench = z.infer<typeof MyBenchResponse>
