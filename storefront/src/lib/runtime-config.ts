export const SHOP_TIME_ZONE_DEFAULT = "Europe/London"
export const RUNTIME_CONFIG_ELEMENT = "runtime-config"

/** What a browser must know of this installation; none of it is secret. */
export interface RuntimeConfig {
  /** where browsers reach the API, without a trailing slash */
  backend_url: string
  publishable_key: string
  /** IANA name; ready times are the shop's local times */
  time_zone: string
}

/** Reads the running process's environment, never the build's. Server only. */
export function serverRuntimeConfig(env: NodeJS.ProcessEnv = process.env): RuntimeConfig {
  return {
    backend_url: trimSlash(env.MEDUSA_BACKEND_URL ?? "http://localhost:3011"),
    publishable_key: env.MEDUSA_PUBLISHABLE_KEY ?? "",
    time_zone: env.SHOP_TIME_ZONE ?? SHOP_TIME_ZONE_DEFAULT,
  }
}

/** Where the server itself reaches the API, which may be another address than browsers use. */
export function internalBackendUrl(env: NodeJS.ProcessEnv = process.env): string {
  return trimSlash(env.MEDUSA_INTERNAL_URL ?? serverRuntimeConfig(env).backend_url)
}

let read: RuntimeConfig | undefined

/** The same configuration in a browser, from the element that the layout writes. */
export function clientRuntimeConfig(): RuntimeConfig {
  if (!read) {
    const element = document.getElementById(RUNTIME_CONFIG_ELEMENT)
    read = JSON.parse(element?.textContent ?? "{}") as RuntimeConfig
  }
  return read
}

function trimSlash(url: string): string {
  return url.replace(/\/+$/, "")
}
