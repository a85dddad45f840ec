import { Alert } from "@medusajs/ui"
import { useFailureText } from "../../hooks/use-failure-text"

/** Why the last try was refused, gate by gate; nothing while there is no error. */
export function FailureAlert({ error }: { error: unknown }) {
  const failureText = useFailureText()
  if (!error) return null
  const { title, reasons } = failureText(error)
  return (
    <div role="alert">
      <Alert variant="error">
        <p>{title}</p>
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
