import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateRepairQuoteRequest } from "../../contracts/admin-repair"
import { reviseQuote, type RevisionLine } from "../../domain/pricing/revision"
import { quoteVersion } from "../../domain/repair/quote-version"
import { fromMajor } from "../../domain/shared/money"
import { readOffers } from "../../lib/catalogue/read-offers"
import { ApiError } from "../../lib/errors"
import { currentRuleSet } from "../../lib/pricing/rule-set-store"
import { insertRepairQuote } from "../../lib/repair/insert-repair"
import { loadRepair } from "../../lib/repair/load-repair"
import { numberedLines, type LoadedRepair, type RepairQuoteRow } from "../../lib/repair/repair-row"
import { staleVersion } from "../../lib/repair/save-decision"
import { inTransaction } from "../../lib/unit-of-work"
import { activeWorkflow } from "../../lib/workflow/active-workflow"
import { applyEvent, type EventToApply, type Performer } from "./apply-decision"

export interface ReviseQuoteInput {
  repair_id: string
  request: CreateRepairQuoteRequest
  performer: Performer
}

const revisionLines = async (
  trx: Knex.Transaction,
  { row }: LoadedRepair,
  lines: CreateRepairQuoteRequest["lines"]
): Promise<RevisionLine[]> => {
  const variant_ids = lines.flatMap(({ variant_id }) => variant_id ?? [])
  const offers = await readOffers(trx, { variant_ids, currency_code: row.currency_code })
  return lines.map((line, index) => {
    const offer = offers.find(({ variant_id }) => variant_id === line.variant_id)
    if (line.variant_id && offer?.device_slug !== row.device_slug) {
      throw new ApiError(400, "offer_not_found", "This repair is not offered for this device", [
        { field: `lines.${index}.variant_id`, message: "Choose a repair of this device" },
      ])
    }
    return {
      kind: line.kind,
      label: line.labels ?? { "en-GB": line.label, "pt-BR": line.label },
      amount_minor: fromMajor(line.amount, row.currency_code),
      variant_id: line.variant_id ?? null,
      repair_type: offer?.repair_type ?? null,
      part_grade: offer?.part_grade ?? null,
    }
  })
}

const previousTerms = ({ row, quotes, snapshot }: LoadedRepair) => {
  const quote: RepairQuoteRow | undefined =
    quotes.find(({ version }) => version === snapshot.accepted_quote_version) ?? quotes.at(-1)
  if (!quote) throw new ApiError(409, "nothing_to_revise", "This repair has no quote yet")
  const [device_id] = row.device_key.split(":")
  return {
    ...quote,
    device_id,
    service_method: row.service_method,
    urgency: row.urgency,
    deposit_minor: snapshot.deposit_minor,
    valid_until: new Date(quote.valid_until),
  }
}

/** The events that bring a new version from the bench to the customer, by the state it starts in. */
const eventsFrom = (
  { row }: LoadedRepair,
  evidence: EventToApply["evidence"],
  { note, fault_codes }: CreateRepairQuoteRequest
): EventToApply[] => {
  switch (row.work_state) {
    case "diagnosing":
      return [{ event: "propose", evidence: { ...evidence, fault_codes }, note }]
    case "repairing":
      return [{ event: "scope_change", evidence: { ...evidence, reason: note, fault_codes }, note }]
    default:
      return []
  }
}

/**
 * Adds a quote version and sends it to the customer, unless the signed cap covers it: then it is
 * approved at once. Possible while diagnosing, quoting, or repairing (a change of scope).
 *
 * @throws ApiError 400 `offer_not_found`, `invalid_quote`; 404 `repair_not_found`; 409
 *   `stale_version`, `nothing_to_revise`, `illegal_transition`, `gates_unmet`; 403 `actor_not_allowed`
 */
export const reviseRepairQuote = async (
  container: MedusaContainer,
  { repair_id, request, performer }: ReviseQuoteInput,
  now: Date
): Promise<LoadedRepair> =>
  inTransaction(container, async (trx) => {
    const repair = await loadRepair(trx, repair_id, { lock: true })
    if (request.version !== repair.row.version) throw staleVersion()
    const lines = await revisionLines(trx, repair, request.lines)
    const revised = reviseQuote(previousTerms(repair), lines, await currentRuleSet(trx), now)
    if (!revised.ok) {
      throw new ApiError(
        400,
        "invalid_quote",
        "A quote needs lines that add up to more than zero",
        [{ field: "lines", message: revised.code }]
      )
    }
    const version = Math.max(0, ...repair.quotes.map((quote) => quote.version)) + 1
    const draft = quoteVersion(revised.value, version, "draft")
    const row = await insertRepairQuote(trx, repair_id, {
      version,
      status: "draft",
      hash: draft.hash,
      currency_code: repair.row.currency_code,
      lines: numberedLines([...revised.value.lines]),
      subtotal_minor: revised.value.subtotal_minor,
      tax_minor: revised.value.tax_minor,
      total_minor: revised.value.total_minor,
      vat_rate_bp: revised.value.vat_rate_bp,
      valid_until: draft.valid_until,
      note: request.note ?? null,
    })
    let current: LoadedRepair = { ...repair, quotes: [...repair.quotes, row] }
    const first = eventsFrom(repair, { quote: draft }, request)
    const active = await activeWorkflow(trx)
    for (const toApply of first) {
      current = await applyEvent(trx, current, performer, toApply, now, active)
    }
    if (first.length > 0 && current.row.work_state !== "quoting") return current
    const evidence = first.length > 0 ? {} : { quote: draft }
    const send = { event: "send_quote", evidence, note: request.note } as const
    return applyEvent(trx, current, performer, send, now, active)
  })

const reviseQuoteStep = createStep(
  "revise-repair-quote-step",
  async (input: ReviseQuoteInput, { container }) => {
    const { row } = await reviseRepairQuote(container, input, new Date())
    return new StepResponse({ id: row.id, version: row.version, work_state: row.work_state })
  }
)

/** Sends a new version of a repair's price; one transaction, nothing to undo. */
export const reviseRepairQuoteWorkflow = createWorkflow(
  "revise-repair-quote",
  (input: WorkflowData<ReviseQuoteInput>) => new WorkflowResponse(reviseQuoteStep(input))
)
