import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { AcceptQuoteRequest, DeclineQuoteRequest } from "../../contracts/tracking"
import { ApiError } from "../../lib/errors"
import { loadRepair } from "../../lib/repair/load-repair"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { inTransaction } from "../../lib/unit-of-work"
import { applyEvent, type EventToApply } from "./apply-decision"

export type AnswerQuoteInput = { repair_id: string; quote_version: number } & (
  | { answer: "accept"; request: AcceptQuoteRequest }
  | { answer: "decline"; request: DeclineQuoteRequest }
)

/** True when the same answer was given to this version before: then it is simply confirmed. */
const answeredBefore = ({ quotes }: LoadedRepair, input: AnswerQuoteInput): boolean => {
  const quote = quotes.find(({ version }) => version === input.quote_version)
  const same = input.answer === "accept" ? "accepted" : "declined"
  return quote?.status === same && quote.hash === input.request.hash
}

const eventOf = (input: AnswerQuoteInput, repair: LoadedRepair): EventToApply => {
  const { quote_version, request } = input
  const common = { quote_version, hash: request.hash, name: request.name }
  if (input.answer === "accept") {
    return { event: "accept", evidence: { ...common, signature: input.request.signature } }
  }
  const { keep_previous, reason } = input.request
  return {
    event: "decline",
    evidence: {
      ...common,
      reason,
      requote: keep_previous === true && repair.snapshot.accepted_quote_version !== null,
      fee_shown_minor: repair.snapshot.diagnostic_fee_minor,
    },
  }
}

/**
 * The customer's answer to a sent quote version, as an act on exactly the version and hash that was
 * shown. The same answer twice is one answer.
 *
 * @throws ApiError 404 `repair_not_found`, `quote_not_found`; 409 `illegal_transition`, `gates_unmet`
 *   (a changed hash, an expired version)
 */
export const answerQuote = async (
  container: MedusaContainer,
  input: AnswerQuoteInput,
  now: Date
): Promise<void> => {
  await inTransaction(container, async (trx) => {
    const repair = await loadRepair(trx, input.repair_id, { lock: true })
    if (!repair.quotes.some(({ version }) => version === input.quote_version)) {
      throw new ApiError(404, "quote_not_found", "There is no such quote")
    }
    if (answeredBefore(repair, input)) return
    const performer = {
      actor: { kind: "customer", id: repair.row.customer_id ?? undefined },
      name: input.request.name,
    } as const
    await applyEvent(trx, repair, performer, eventOf(input, repair), now)
  })
}

const answerQuoteStep = createStep(
  "answer-quote-step",
  async (input: AnswerQuoteInput, { container }) => {
    await answerQuote(container, input, new Date())
    return new StepResponse({ id: input.repair_id })
  }
)

export const answerQuoteWorkflow = createWorkflow(
  "answer-quote",
  (input: WorkflowData<AnswerQuoteInput>) => new WorkflowResponse(answerQuoteStep(input))
)
