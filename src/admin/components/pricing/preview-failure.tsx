import { ApiFailure } from "../../lib/api"
import { FailureAlert } from "../common/failure-alert"
import { ErrorState } from "../common/page-state"

/** A refusal says what is wrong with the changes; anything else can be tried again. */
export function PreviewFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const isRefusal = error instanceof ApiFailure && [400, 409, 422].includes(error.status)
  if (!isRefusal) return <ErrorState error={error} onRetry={onRetry} />
  return (
    <div className="px-6 py-4">
      <FailureAlert error={error} />
    </div>
  )
}
