import type { RepairDetail } from "../../src/contracts/admin-repair"
import type { TrackedRepair } from "../../src/contracts/tracking"
import type { Answer, Client } from "./client"
import { IMEI } from "./bookings"

/** The least evidence that each event of an ordinary repair asks for. */
export const EVIDENCE: Readonly<Record<string, Record<string, unknown>>> = {
  check_in: {
    identity_confirmed: true,
    imei: IMEI,
    condition_checklist: [{ item: "Screen cracked", passed: false }],
    terms_signed: { name: "Ana Souza" },
    accessories: [],
  },
  finish: { tests: [{ item: "Touch", passed: true }] },
  qc_pass: { tests: [{ item: "All functions", passed: true }] },
  hand_over: { collected_by: { name: "Ana Souza" }, credential_wiped: true },
}

export const detailOf = async (call: Client, repair_id: string): Promise<RepairDetail> => {
  const { status, body } = await call<{ repair: RepairDetail }>(
    "GET",
    `/admin/repairs/${repair_id}`
  )
  if (status !== 200) throw new Error(`No repair: ${status} ${JSON.stringify(body)}`)
  return body.repair
}

/** Sends one event on a version: the repair's present one, when none is given. */
export const transition = async (
  call: Client,
  repair_id: string,
  event: string,
  {
    evidence = EVIDENCE[event] ?? {},
    version,
  }: { evidence?: Record<string, unknown>; version?: number } = {}
): Promise<Answer<{ repair: RepairDetail }>> =>
  call("POST", `/admin/repairs/${repair_id}/transitions`, {
    event,
    version: version ?? (await detailOf(call, repair_id)).version,
    evidence,
  })

/** The same, for specs that are about something later: it has to work. */
export const advance = async (
  call: Client,
  repair_id: string,
  event: string,
  evidence?: Record<string, unknown>
): Promise<RepairDetail> => {
  const { status, body } = await transition(call, repair_id, event, { evidence })
  if (status !== 200) throw new Error(`${event}: ${status} ${JSON.stringify(body)}`)
  return body.repair
}

/** The customer's view by the tracking token. */
export const trackedBy = async (
  call: Client,
  token: string
): Promise<Answer<{ repair: TrackedRepair }>> =>
  call("GET", "/store/tracking", undefined, { "x-tracking-token": token })

/** The customer's answer to a quote version, on the hash that was shown. */
export const answerQuote = (
  call: Client,
  token: string,
  answer: "accept" | "decline",
  { version, hash }: { version: number; hash: string }
): Promise<Answer<{ repair: TrackedRepair }>> =>
  call(
    "POST",
    `/store/tracking/quotes/${version}/${answer}`,
    { hash, name: "Ana Souza" },
    { "x-tracking-token": token }
  )
