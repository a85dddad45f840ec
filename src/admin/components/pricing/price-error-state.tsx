import { ApiFailure } from "../../lib/api"
import { ErrorState } from "../common/page-state"
import { PriceFailure } from "./price-failure"

/** A refusal says what is wrong; anything else can be tried again. */
export function PriceErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const isRefusal = error instanceof ApiFailure && [400, 404, 409, 422].includes(error.status)
  if (!isRefusal) return <ErrorState error={error} onRetry={onRetry} />
  return (
    <div className="px-6 py-4">
      <PriceFailure error={error} />
    </div>
  )
}
