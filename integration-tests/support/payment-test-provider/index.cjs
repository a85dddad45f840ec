const { randomUUID } = require("node:crypto")
const { appendFileSync } = require("node:fs")
const { AbstractPaymentProvider, ModuleProvider, Modules } = require("@medusajs/framework/utils")

const STATUS_OF = { authorize: "authorized", decline: "error", pending: "pending" }

/** Notes a charge in the file TEST_PAYMENT_LOG, so that tests can count what was really charged. */
const note = (what, { context }) => {
  const { TEST_PAYMENT_LOG } = process.env
  if (TEST_PAYMENT_LOG) {
    appendFileSync(TEST_PAYMENT_LOG, `${what} ${context?.idempotency_key ?? "without key"}\n`)
  }
}

/**
 * A payment service for tests: what becomes of a payment is in its session's data, `{outcome:
 * "authorize" | "decline" | "pending"}`, pending when nothing is said. Like a real service it knows
 * a repeated call by its idempotency key.
 */
class TestPaymentProvider extends AbstractPaymentProvider {
  static identifier = "test"

  async initiatePayment({ data }) {
    return { id: randomUUID(), data: { outcome: "pending", ...data }, status: "pending" }
  }

  async updatePayment({ data }) {
    return { data, status: "pending" }
  }

  async authorizePayment({ data }) {
    return { data, status: STATUS_OF[data?.outcome] ?? "pending" }
  }

  async getPaymentStatus({ data }) {
    return { data, status: STATUS_OF[data?.outcome] ?? "pending" }
  }

  async capturePayment(input) {
    note("capture", input)
    return { data: { ...input.data, captured: true } }
  }

  async refundPayment(input) {
    note("refund", input)
    return { data: input.data }
  }

  async cancelPayment(input) {
    note("cancel", input)
    return { data: input.data }
  }

  async deletePayment({ data }) {
    return { data }
  }

  async retrievePayment({ data }) {
    return { data }
  }

  async getWebhookActionAndData() {
    return { action: "not_supported" }
  }
}

module.exports = ModuleProvider(Modules.PAYMENT, { services: [TestPaymentProvider] })
