import {
  errorHandler as coreErrorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { IdempotencyKey } from "../contracts/booking"
import { ApiError, isApiError } from "./errors"

const NUL = "\u0000"

const holdsNul = (value: unknown): boolean =>
  typeof value === "string"
    ? value.includes(NUL)
    : typeof value === "object" && value !== null && Object.values(value).some(holdsNul)

/** Postgres has no text with a NUL byte, so a path or query that holds one names nothing. */
export const refuseNul = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (/%00/.test(req.originalUrl)) {
    throw new ApiError(400, "invalid_request", "The address holds a character that no text can")
  }
  next()
}

const parse = <S extends z.ZodType>(schema: S, value: unknown, code: string): z.infer<S> => {
  if (holdsNul(value)) {
    throw new ApiError(400, code, "A text holds the character NUL, which no text can")
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const details = result.error.issues.map((issue) => ({
    field: [...issue.path, ...("keys" in issue && issue.path.length === 0 ? issue.keys : [])].join(
      "."
    ),
    message: issue.message,
  }))
  const fields = [...new Set(details.map((detail) => detail.field || "body"))].join(", ")
  throw new ApiError(400, code, `Check these fields: ${fields}`, details)
}

/** The request's body as the schema's type, or a 400 `invalid_request` that names each field. */
export const parseBody = <S extends z.ZodType>(schema: S, req: MedusaRequest): z.infer<S> =>
  parse(schema, req.body ?? {}, "invalid_request")

/** The request's query as the schema's type, or a 400 `invalid_query` that names each field. */
export const parseQuery = <S extends z.ZodType>(schema: S, req: MedusaRequest): z.infer<S> =>
  parse(schema, req.query, "invalid_query")

const core = coreErrorHandler()

/** Answers our refusals as `{type, code, message, details?}` and leaves the rest to Medusa. */
export const errorHandler = (
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (isApiError(error)) {
    const { status, type, code, message, details } = error
    const retry_after = details?.[0]?.retry_after_seconds
    if (status === 429 && retry_after !== undefined) res.set("Retry-After", String(retry_after))
    res.status(status).json({ type, code, message, ...(details ? { details } : {}) })
    return
  }
  core(error, req, res, next)
}

/** The `Idempotency-Key` header, or a 400 `idempotency_key_required`. */
export const parseIdempotencyKey = (req: MedusaRequest): string => {
  const key = IdempotencyKey.safeParse(req.headers["idempotency-key"])
  if (key.success) return key.data
  throw new ApiError(400, "idempotency_key_required", "Send an Idempotency-Key header", [
    { field: "Idempotency-Key", message: "8 to 128 letters, digits, _ or -" },
  ])
}

/** The `:version` of a path as a whole number from 1, or a 404 `quote_not_found`. */
export const parseVersion = (req: MedusaRequest): number => {
  const version = Number(req.params.version)
  if (Number.isSafeInteger(version) && version >= 1 && version < 1_000_000) return version
  throw new ApiError(404, "quote_not_found", "There is no such quote")
}
