import { Alert } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import { ApiFailure } from "../../lib/api"
import { FailureAlert } from "../common/failure-alert"

const KNOWN = [
  "invalid_rules",
  "stale_version",
  "rules_changed_since",
  "price_rules_missing",
  "quote_not_found",
]

const messageOf = (detail: unknown): string[] =>
  typeof detail === "object" && detail !== null && "message" in detail
    ? [String(detail.message)]
    : []

/** Why something about prices was refused; nothing while there is no error. */
export function PriceFailure({ error }: { error: unknown }) {
  const { t } = useText()
  if (!(error instanceof ApiFailure) || !KNOWN.includes(error.code)) {
    return <FailureAlert error={error} />
  }
  const reasons = error.code === "invalid_rules" ? error.details.flatMap(messageOf) : []
  return (
    <div role="alert">
      <Alert variant="error">
        <p>{t(`pricing.failures.${error.code}`)}</p>
        {reasons.length > 0 && (
          <ul className="mt-1 list-disc pl-4">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </Alert>
    </div>
  )
}
