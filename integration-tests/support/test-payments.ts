import { readFileSync } from "node:fs"

/** Where the test payment provider is, for the variable TEST_PAYMENT_PROVIDER. */
export const TEST_PAYMENT_PROVIDER_PATH = require.resolve("./payment-test-provider/index.cjs")

/** The provider's id in Medusa. */
export const TEST_PAYMENT_PROVIDER_ID = "pp_test_test"

/** What the provider took or gave back, each authorisation once. */
export const chargesOf = (logFile: string, what: "capture" | "refund"): string[] => {
  const calls = readFileSync(logFile, { encoding: "utf8", flag: "a+" }).split("\n")
  return [...new Set(calls.filter((call) => call.startsWith(`${what} `)))]
}
