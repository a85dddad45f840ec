export interface StoreErrorDetail {
  field?: string
  message?: string
}

/**
 * A refusal of the API with its stable `code`, or `network` (status 0) when no answer came,
 * in which case it is not known whether the server acted.
 */
export class StoreError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: StoreErrorDetail[] = []
  ) {
    super(message)
    this.name = "StoreError"
  }
}

/** The code of anything thrown; a fault of our own reads as `unknown_error`. */
export function errorCode(error: unknown): string {
  return error instanceof StoreError ? error.code : "unknown_error"
}
