import { StoreError, type StoreErrorDetail } from "./errors"

export interface StoreRequest {
  base_url: string
  publishable_key: string
  method?: "GET" | "POST"
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
  /** seconds for which the server may keep the answer, and under which tags; left out in browsers */
  keep?: { revalidate: number; tags: string[] }
}

interface ErrorBody {
  type?: string
  code?: string
  message?: string
  details?: StoreErrorDetail[]
}

/**
 * One call of the store API.
 * @throws StoreError for every refusal and for a lost connection; an abort is rethrown as it is.
 */
export async function storeRequest<T>(path: string, request: StoreRequest): Promise<T> {
  const { base_url, publishable_key, method = "GET", body, headers, signal, keep } = request
  let response: Response
  try {
    response = await fetch(`${base_url}${path}`, {
      method,
      headers: {
        accept: "application/json",
        "x-publishable-api-key": publishable_key,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
      ...(keep ? { next: keep } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new StoreError(0, "network", "No answer from the server")
  }
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer as T
  const refusal = (answer ?? {}) as ErrorBody
  throw new StoreError(
    response.status,
    refusal.code ?? refusal.type ?? `http_${response.status}`,
    refusal.message ?? response.statusText,
    Array.isArray(refusal.details) ? refusal.details : []
  )
}
