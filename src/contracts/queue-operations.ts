import * as admin from "./admin-repair"
import type { Operation } from "./operations"
import * as queue from "./repair-queue"

/** The queue as staff work with it: board, batches, saved views and the technician's bench. */
export const queueOperations: Operation[] = [
  {
    method: "get",
    path: "/admin/repairs/board",
    access: "staff",
    summary: "Open repairs by stage: the first cards of each column and how many there are",
    query: admin.RepairBoardQuery,
    answer: admin.RepairBoardResponse,
  },
  {
    method: "get",
    path: "/admin/repairs/summary",
    access: "staff",
    summary: "Open repairs in numbers: overdue, at risk, nobody's, mine",
    answer: admin.RepairQueueSummaryResponse,
  },
  {
    method: "post",
    path: "/admin/repairs/batch",
    access: "staff",
    summary: "Does one thing to many repairs, each wholly or not at all",
    body: queue.BatchRepairsRequest,
    answer: queue.BatchRepairsResponse,
    idempotent: true,
  },
  {
    method: "get",
    path: "/admin/queue-views",
    access: "staff",
    summary: "The caller's saved views of the queue",
    answer: queue.QueueViewListResponse,
  },
  {
    method: "post",
    path: "/admin/queue-views",
    access: "staff",
    summary: "Saves a view of the queue",
    body: queue.CreateQueueViewRequest,
    answer: queue.QueueViewResponse,
    status: 201,
  },
  {
    method: "post",
    path: "/admin/queue-views/:id",
    access: "staff",
    summary: "Renames or changes one of the caller's views, or makes it the first one",
    body: queue.UpdateQueueViewRequest,
    answer: queue.QueueViewResponse,
  },
  {
    method: "delete",
    path: "/admin/queue-views/:id",
    access: "staff",
    summary: "Deletes one of the caller's views",
    answer: queue.DeleteQueueViewResponse,
  },
  {
    method: "get",
    path: "/admin/my-bench",
    access: "staff",
    summary: "The caller's repairs in the order to work on, and whether another is free",
    answer: queue.MyBenchResponse,
  },
  {
    method: "post",
    path: "/admin/my-bench/next",
    access: "staff",
    summary: "Takes the next repair that nobody has",
    answer: queue.TakeNextResponse,
  },
]
