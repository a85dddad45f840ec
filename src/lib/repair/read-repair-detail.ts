import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairDetail } from "../../contracts/admin-repair"
import type { Actor } from "../../domain/repair/actors"
import { clockTotals } from "../../domain/repair/clock"
import { allowedActions } from "../../domain/repair/machine"
import { dueMinor, moneyStateOf, outstandingMinor } from "../../domain/repair/settlement"
import { toMajor } from "../../domain/shared/money"
import { presentGate } from "../../domain/repair/present-gate"
import { activeWorkflow, workflowFor } from "../workflow/active-workflow"
import { acceptedLines } from "./accepted-lines"
import { iso, loadRepair } from "./load-repair"
import { NOT_OFFERED_YET } from "./not-offered-yet"
import { orderEditPending } from "./order-edit-pending"
import { presentQuoteVersions } from "./present-quote-version"
import { presentSummary } from "./present-summary"
import type { RepairRow } from "./repair-row"

type Timeline = RepairDetail["timeline"]
type Messages = RepairDetail["messages"]

interface Related {
  timeline: Timeline
  messages: Messages
  colour: string | null
  technician_name: string | null
}

const RELATED = `
select
  (select coalesce(jsonb_agg(jsonb_build_object('sequence', e.sequence, 'event', e.event,
      'from_state', e.from_state, 'to_state', e.to_state, 'at', e.occurred_at, 'note', e.note,
      'actor', jsonb_build_object('kind', e.actor_kind, 'name', e.actor_name))
      order by e.sequence desc), '[]'::jsonb)
    from repair_event e where e.repair_id = ?) as timeline,
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'template', m.template,
      'subject', m.subject, 'status', m.status, 'created_at', m.created_at, 'sent_at', m.sent_at)
      order by m.created_at desc), '[]'::jsonb)
    from message m where m.repair_id = ? and m.deleted_at is null) as messages,
  (select d.colour from customer_device d where d.id = ?) as colour,
  (select s.name from staff_member s where s.id = ?) as technician_name`

const waitedBy = (row: RepairRow, now: Date): RepairDetail["waited_ms"] => {
  const { total, ...parties } = clockTotals(row, now)
  return parties
}

/**
 * All that the repair page shows, with what `actor` can do next and why the rest is blocked.
 *
 * @throws ApiError 404 `repair_not_found`
 */
export const readRepairDetail = async (
  knex: Knex,
  repairId: string,
  actor: Actor,
  now: Date
): Promise<RepairDetail> => {
  const repair = await loadRepair(knex, repairId)
  const { row, snapshot } = repair
  const { rows } = await knex.raw<{ rows: Related[] }>(RELATED, [
    repairId,
    repairId,
    row.customer_device_id,
    row.assignee_id,
  ])
  const [related] = rows
  const { table } = workflowFor(await activeWorkflow(knex), row)
  const amount = (minor: number) => toMajor(minor, row.currency_code)
  const paid = amount(snapshot.captured_minor - snapshot.refunded_minor)
  const summary = presentSummary(
    {
      ...row,
      technician_name: related.technician_name,
      place: "",
      captured: String(paid),
      refunded: "0",
      labels: acceptedLines(repair)
        .filter(({ kind }) => kind === "repair" || kind === "part" || kind === "labour")
        .map(({ label }) => label),
    },
    now
  )
  return {
    ...summary,
    custody: snapshot.custody,
    outcome: snapshot.outcome,
    description: row.description,
    locale: row.locale,
    device: {
      slug: row.device_slug,
      serial: snapshot.serial,
      imei: snapshot.imei,
      colour: related.colour,
    },
    customer: {
      id: row.customer_id,
      email: row.email,
      first_name: row.first_name,
      last_name: row.last_name,
      phone: row.phone,
    },
    waited_ms: waitedBy(row, now),
    fault_codes: [...snapshot.fault_codes],
    hold: snapshot.hold,
    quotes: presentQuoteVersions(repair.quotes),
    parts: repair.parts.map(({ id, title, sku, part_grade, quantity, status }) => ({
      id,
      title,
      sku,
      part_grade,
      quantity,
      status,
    })),
    timeline: related.timeline.map((event) => ({ ...event, at: iso(event.at) })),
    actions: allowedActions(snapshot, actor, now, table)
      .filter(({ event, actor_allowed }) => actor_allowed && !NOT_OFFERED_YET.includes(event))
      .map(({ event, allowed, required_evidence, unmet_gates }) => ({
        event,
        allowed,
        required_evidence: [...required_evidence],
        unmet_gates: unmet_gates.map(presentGate),
      })),
    payment: {
      total: amount(dueMinor(snapshot)),
      paid,
      outstanding: amount(Math.max(0, outstandingMinor(snapshot))),
      state: moneyStateOf(snapshot),
      order_edit_pending: orderEditPending(repair),
    },
    messages: related.messages.map((message) => ({
      ...message,
      created_at: iso(message.created_at),
      sent_at: message.sent_at ? iso(message.sent_at) : null,
    })),
  }
}
