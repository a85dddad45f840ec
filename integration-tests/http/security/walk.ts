import { ApiLoader } from "@medusajs/framework/http"

export interface Route {
  method: string
  pattern: string
}

export interface Answer extends Route {
  /** 0 when the route kept the connection open, as event streams do. */
  status: number
  code: string | null
  message: string
}

/**
 * Collects every route that Medusa really mounts, the core's, plugins' and our own, by the hook that
 * it has for tracing. Has to be called before the server starts.
 */
export const recordRoutes = (): Route[] => {
  const routes: Route[] = []
  ApiLoader.traceRoute = (handler, { route, method }) => {
    routes.push({ method, pattern: route })
    return handler
  }
  return routes
}

const STREAM_AFTER_MS = 6_000
const AT_ONCE = 6

/** One request with made-up ids and an empty body. */
export const knock = async (
  baseUrl: string,
  { method, pattern }: Route,
  headers: Record<string, string>
): Promise<Answer> => {
  const url = baseUrl + pattern.replace(/:[^/]+/g, "none_such")
  const withBody = method !== "GET" && method !== "HEAD"
  try {
    const response = await fetch(url, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(withBody ? { body: "{}" } : {}),
      signal: AbortSignal.timeout(STREAM_AFTER_MS),
    })
    const text = await response.text()
    const body: unknown = text.startsWith("{") ? JSON.parse(text) : {}
    const { code, message } = body as { code?: string; message?: string }
    return {
      method,
      pattern,
      status: response.status,
      code: code ?? null,
      message: message ?? text,
    }
  } catch (error) {
    if ((error as Error).name === "TimeoutError") {
      return { method, pattern, status: 0, code: null, message: "still open" }
    }
    throw error
  }
}

/** Knocks at every route, a few at a time. */
export const walk = async (
  baseUrl: string,
  routes: readonly Route[],
  headers: Record<string, string>
): Promise<Answer[]> => {
  const waiting = [...routes]
  const answers: Answer[] = []
  const worker = async (): Promise<void> => {
    for (let route = waiting.shift(); route; route = waiting.shift()) {
      answers.push(await knock(baseUrl, route, headers))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}

/** `METHOD /pattern`, as the permission table writes it. */
export const lineOf = ({ method, pattern }: Route): string => `${method} ${pattern}`
