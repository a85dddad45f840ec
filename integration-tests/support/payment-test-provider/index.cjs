const { randomUUID } = require("node:crypto")
const { appendFileSync, readFileSync } = require("node:fs")
const { AbstractPaymentProvider, ModuleProvider, Modules } = require("@medusajs/framework/utils")

const STATUS_OF = { authorize: "authorized", decline: "error", pending: "pending" }

/** Notes in the file TEST_PAYMENT_LOG what happened to a payment's money, so that tests can count. */
const note = (what, { data }) => {
  const { TEST_PAYMENT_LOG } = process.env
  if (TEST_PAYMENT_LOG) appendFileSync(TEST_PAYMENT_LOG, `${what} ${data?.reference}\n`)
}

/** The same as src/lib/fail-point.ts, for what happens at the payment service's end. */
const failPoint = (name) => {
  const file = process.env.REVIVATECH_FAIL_POINT_FILE
  if (file && readFileSync(file, { encoding: "utf8", flag: "a+" }).trim() === name) {
    process.kill(process.pid, "SIGKILL")
  }
}

/**
 * A payment service for tests: what becomes of a payment is in its session's data, `{outcome:
 * "authorize" | "decline" | "pending"}`, pending when nothing is said. Like a real service it takes
 * the money of one authorisation, known by its reference, once.
 */
class TestPaymentProvider extends AbstractPaymentProvider {
  static identifier = "test"

  async initiatePayment({ data }) {
    const id = randomUUID()
    return { id, data: { outcome: "pending", ...data, reference: id }, status: "pending" }
  }

  async updatePayment({ data }) {
    return { data, status: "pending" }
  }

  async authorizePayment({ data }) {
    failPoint("provider.authorising")
    return { data, status: STATUS_OF[data?.outcome] ?? "pending" }
  }

  async getPaymentStatus({ data }) {
    return { data, status: STATUS_OF[data?.outcome] ?? "pending" }
  }

  async capturePayment(input) {
    failPoint("provider.capturing")
    note("capture", input)
    failPoint("provider.captured")
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
