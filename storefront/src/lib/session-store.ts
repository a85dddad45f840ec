/** What this tab keeps under `key`; null when there is nothing, or storage is closed. */
export function readSession<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

/** Keeps `value` for this tab, or forgets it when it is null; without storage nothing happens. */
export function writeSession(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // private windows may refuse storage; the page itself still holds the value
  }
}
