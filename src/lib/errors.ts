import { MedusaError } from "@medusajs/framework/utils"

/** One line of an error's `details`: a field that is wrong, or a gate that is not met. */
export type ErrorDetail = Record<string, unknown>

const typeOfStatus: Record<number, string> = {
  400: MedusaError.Types.INVALID_DATA,
  401: MedusaError.Types.UNAUTHORIZED,
  403: MedusaError.Types.FORBIDDEN,
  404: MedusaError.Types.NOT_FOUND,
  409: MedusaError.Types.CONFLICT,
  422: MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
  429: MedusaError.Types.NOT_ALLOWED,
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 422 | 429

/**
 * A refusal with a stable `code` from docs/api.md. Unlike a plain MedusaError its text and details
 * reach the client with every status, 409 among them.
 */
export class ApiError extends MedusaError {
  readonly status: RefusalStatus
  readonly details?: readonly ErrorDetail[]

  constructor(
    status: RefusalStatus,
    code: string,
    message: string,
    details?: readonly ErrorDetail[]
  ) {
    super(typeOfStatus[status], message, code)
    this.status = status
    this.details = details
  }
}

interface ApiErrorShape {
  status: RefusalStatus
  type: string
  code: string
  message: string
  details?: readonly ErrorDetail[]
}

/** Recognises a refusal also after a workflow engine has copied it and lost its class. */
export const isApiError = (error: unknown): error is ApiErrorShape =>
  typeof error === "object" &&
  error !== null &&
  "__isMedusaError" in error &&
  "status" in error &&
  typeof error.status === "number" &&
  "code" in error &&
  typeof error.code === "string"
