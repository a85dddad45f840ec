type QueryValue = string | number | boolean | null | undefined

type RequestOptions = {
  method?: "GET" | "POST" | "DELETE"
  query?: Record<string, QueryValue>
  body?: unknown
  headers?: Readonly<Record<string, string>>
  signal?: AbortSignal
}

/** A refusal of the API, or no answer at all (`status` 0, `code` "network"). */
export class ApiFailure extends Error {
  readonly status: number
  readonly code: string
  readonly details: readonly unknown[]

  constructor(status: number, code: string, message: string, details: readonly unknown[] = []) {
    super(message)
    this.name = "ApiFailure"
    this.status = status
    this.code = code
    this.details = details
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const textOf = (body: unknown, key: string): string | undefined =>
  isRecord(body) && typeof body[key] === "string" ? body[key] : undefined

const failureOf = (status: number, body: unknown): ApiFailure => {
  const details = isRecord(body) ? (body.details ?? body.unmet_gates) : undefined
  return new ApiFailure(
    status,
    textOf(body, "code") ?? textOf(body, "type") ?? "unknown",
    textOf(body, "message") ?? "",
    Array.isArray(details) ? details : []
  )
}

const withQuery = (path: string, query: RequestOptions["query"]): string => {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") params.set(key, String(value))
  }
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

async function send(path: string, accept: string, options: RequestOptions): Promise<Response> {
  const { method = "GET", query, body, headers, signal } = options
  let response: Response
  try {
    response = await fetch(withQuery(path, query), {
      method,
      credentials: "include",
      signal,
      headers: {
        accept,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiFailure(0, "network", "")
  }
  if (response.ok) return response
  throw failureOf(response.status, await response.json().catch(() => null))
}

/**
 * Calls the admin API of the same origin with the session's cookie and answers its JSON.
 * Throws {@link ApiFailure} for every answer that is not 2xx, and where there is none.
 */
export async function callApi<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, "application/json", options)
  return (await response.json().catch(() => null)) as T
}

/** As {@link callApi}, for what the API answers as a file of this media type. */
export async function callApiForFile(
  path: string,
  mediaType: string,
  options: RequestOptions = {}
): Promise<Blob> {
  const response = await send(path, mediaType, options)
  return response.blob()
}

/** As {@link callApi}, for what the API answers as a page to be saved. */
export const callApiForPage = (path: string, options: RequestOptions = {}): Promise<Blob> =>
  callApiForFile(path, "text/html", options)

/** As {@link callApi}, for what the API answers as CSV. */
export const callApiForCsv = (path: string, options: RequestOptions = {}): Promise<Blob> =>
  callApiForFile(path, "text/csv", options)

/** True for a failure with this HTTP status. */
export const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiFailure && error.status === status
