/** A success with its value. */
export type Ok<T> = { ok: true; value: T }

/** A refusal with a stable snake_case reason; exceptions are for the impossible. */
export type Refusal<C extends string, D = undefined> = D extends undefined
  ? { ok: false; code: C }
  : { ok: false; code: C; details: D }

export type Result<T, C extends string, D = undefined> = Ok<T> | Refusal<C, D>

/** Wraps `value` as a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** A refusal without details. */
export function refuse<C extends string>(code: C): { ok: false; code: C } {
  return { ok: false, code }
}

/** A refusal with details that say what exactly was refused. */
export function refuseWith<C extends string, D>(
  code: C,
  details: D
): { ok: false; code: C; details: D } {
  return { ok: false, code, details }
}
