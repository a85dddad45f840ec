import type { z } from "@medusajs/framework/zod"
import { adminDevices } from "./admin-device-operations"
import * as admin from "./admin-repair"
import { auditOperations } from "./audit-operations"
import * as booking from "./booking"
import * as catalogue from "./catalogue"
import { customerOperations } from "./customer-operations"
import { insightOperations } from "./insight-operations"
import * as message from "./message"
import { passportOperations } from "./passport-operations"
import { priceOperations } from "./price-operations"
import * as quote from "./quote"
import { queueOperations } from "./queue-operations"
import { staffOperations } from "./staff-operations"
import { stockOperations } from "./stock-operations"
import * as tracking from "./tracking"
import { workflowOperations } from "./workflow-operations"

export type Method = "get" | "post" | "delete"

/** Who may call: anybody with the shop's key, a tracking link's holder, a customer, staff. */
export type Access = "public" | "tracking" | "customer" | "staff"

/** One call of the API. `path` is written as Express and the route folders write it: `:id`. */
export interface Operation {
  method: Method
  path: string
  access: Access
  summary: string
  query?: z.ZodType
  body?: z.ZodType
  answer: z.ZodType
  /** of the answer, JSON where it is not given */
  media_type?: "text/csv"
  /** The status of success, 200 where it is not given */
  status?: 201
  idempotent?: boolean
}

const storeCatalogue: Operation[] = [
  {
    method: "get",
    path: "/store/brands",
    access: "public",
    summary: "Brands with the number of their devices",
    answer: catalogue.ListBrandsResponse,
  },
  {
    method: "get",
    path: "/store/device-families",
    access: "public",
    summary: "Product lines of a brand with the number of their devices, the newest first",
    query: catalogue.ListDeviceFamiliesQuery,
    answer: catalogue.ListDeviceFamiliesResponse,
  },
  {
    method: "get",
    path: "/store/devices",
    access: "public",
    summary: "Searches and filters devices",
    query: catalogue.ListDevicesQuery,
    answer: catalogue.ListDevicesResponse,
  },
  {
    method: "get",
    path: "/store/devices/:slug",
    access: "public",
    summary: "One device with its repairs, prices and availability",
    query: catalogue.DeviceQuery,
    answer: catalogue.DeviceResponse,
  },
  {
    method: "get",
    path: "/store/repair-types",
    access: "public",
    summary: "Service categories and the repairs in them",
    query: catalogue.ListRepairTypesQuery,
    answer: catalogue.ListRepairTypesResponse,
  },
]

const storeBooking: Operation[] = [
  {
    method: "post",
    path: "/store/quotes",
    access: "public",
    summary: "Prices a choice of repairs and keeps the quote",
    body: quote.CreateQuoteRequest,
    answer: quote.QuoteResponse,
    status: 201,
  },
  {
    method: "post",
    path: "/store/bookings",
    access: "public",
    summary: "Books a quote; the same key and body answer with the same booking",
    body: booking.CreateBookingRequest,
    answer: booking.BookingResponse,
    status: 201,
    idempotent: true,
  },
  {
    method: "post",
    path: "/store/bookings/:id/confirm",
    access: "public",
    summary: "Confirms a booking once its deposit is paid; safe to repeat",
    answer: booking.BookingSummaryResponse,
  },
]

const answerQuote = (base: string, access: Access): Operation[] => [
  {
    method: "post",
    path: `${base}/quotes/:version/accept`,
    access,
    summary: "Accepts a version of the quote",
    body: tracking.AcceptQuoteRequest,
    answer: tracking.TrackedRepairResponse,
  },
  {
    method: "post",
    path: `${base}/quotes/:version/decline`,
    access,
    summary: "Declines a version of the quote",
    body: tracking.DeclineQuoteRequest,
    answer: tracking.TrackedRepairResponse,
  },
]

const storeTracking: Operation[] = [
  {
    method: "get",
    path: "/store/tracking",
    access: "tracking",
    summary: "The repair that the holder of a tracking link follows",
    answer: tracking.TrackedRepairResponse,
  },
  ...answerQuote("/store/tracking", "tracking"),
  {
    method: "get",
    path: "/store/repairs",
    access: "customer",
    summary: "The signed-in customer's repairs",
    answer: tracking.OwnRepairListResponse,
  },
  {
    method: "get",
    path: "/store/repairs/:id",
    access: "customer",
    summary: "One repair of the signed-in customer",
    answer: tracking.TrackedRepairResponse,
  },
  ...answerQuote("/store/repairs/:id", "customer"),
]

const change = (name: string, summary: string, body: z.ZodType, status?: 201): Operation => ({
  method: "post",
  path: `/admin/repairs/:id/${name}`,
  access: "staff",
  summary,
  body,
  answer: admin.RepairDetailResponse,
  status,
})

const adminRepairs: Operation[] = [
  {
    method: "get",
    path: "/admin/repairs",
    access: "staff",
    summary: "The queue: filters, search, keyset pages",
    query: admin.ListRepairsQuery,
    answer: admin.RepairListResponse,
  },
  {
    method: "get",
    path: "/admin/repairs/:id",
    access: "staff",
    summary: "One repair with its timeline and the actions that are possible now",
    answer: admin.RepairDetailResponse,
  },
  change("transitions", "Moves a repair by one event of the state table", admin.TransitionRequest),
  change("quotes", "Sends a new version of the quote", admin.CreateRepairQuoteRequest, 201),
  change("payments", "Records money taken at the counter", admin.TakePaymentRequest),
  change("notes", "Writes a note for the staff", admin.CreateRepairNoteRequest, 201),
]

const adminMessages: Operation[] = [
  {
    method: "get",
    path: "/admin/messages",
    access: "staff",
    summary: "The shop's outgoing messages, newest first",
    query: message.ListMessagesQuery,
    answer: message.MessageListResponse,
  },
  {
    method: "get",
    path: "/admin/messages/:id",
    access: "staff",
    summary: "One message with its text; the secret of its link is masked",
    answer: message.MessageResponse,
  },
  {
    method: "post",
    path: "/admin/messages/:id/retry",
    access: "staff",
    summary: "Sends a message that failed once more",
    answer: message.MessageResponse,
  },
]

/** Every call that this project adds to Medusa's own. */
export const operations: readonly Operation[] = [
  ...storeCatalogue,
  ...storeBooking,
  ...storeTracking,
  ...adminRepairs,
  ...queueOperations,
  ...customerOperations,
  ...adminDevices,
  ...insightOperations,
  ...adminMessages,
  ...staffOperations,
  ...stockOperations,
  ...auditOperations,
  ...passportOperations,
  ...priceOperations,
  ...workflowOperations,
]
