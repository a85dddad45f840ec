/** What an answer's body may hold; each spec says what it expects of it. */
export interface Answer<T = Record<string, unknown>> {
  status: number
  body: T
}

export type Headers = Record<string, string>

export type Client = <T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Headers
) => Promise<Answer<T>>

const LIMIT_MS = 60_000

/**
 * A client of the API at `baseUrl` that sends `fixed` headers with each call. A string as body is
 * sent as it is, everything else as JSON.
 */
export const clientOf =
  (baseUrl: string, fixed: Headers): Client =>
  async <T>(method: string, path: string, body?: unknown, headers: Headers = {}) => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { "content-type": "application/json", ...fixed, ...headers },
      body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: (text.startsWith("{") ? JSON.parse(text) : { message: text }) as T,
    }
  }

export interface Refusal {
  type: string
  code: string
  message: string
  details?: { field?: string; gate?: string; message: unknown }[]
}

/** `409 stale_version`: the status and the code of a refusal, for short assertions. */
export const refusalOf = ({ status, body }: Answer<unknown>): string =>
  `${status} ${(body as Partial<Refusal>).code}`

/** The fields that a refusal names. */
export const fieldsOf = ({ body }: Answer<unknown>): string[] =>
  ((body as Partial<Refusal>).details ?? []).flatMap(({ field }) => field ?? [])
