import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

/**
 * Captures a payment in full, however often it is called and wherever an earlier call was killed.
 * Medusa writes the capture before it asks the provider, so a capture of a payment without
 * `captured_at` is one that nobody knows to have happened: it is dropped and asked for again, which
 * every provider answers once. A captured payment only gets what is missing in its order.
 */
export const captureOnce = async (
  container: MedusaContainer,
  payment_id: string,
  captured_by?: string
): Promise<void> => {
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT)
  const payment = await payments.retrievePayment(payment_id, { relations: ["captures"] })
  const unproven = payment.captured_at ? [] : (payment.captures ?? []).map(({ id }) => id)
  if (unproven.length > 0) await payments.deleteCaptures(unproven)
  await capturePaymentWorkflow(container).run({ input: { payment_id, captured_by } })
}
