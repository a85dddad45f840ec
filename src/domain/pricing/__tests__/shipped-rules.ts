import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { PriceRule } from "../price-rules"
import { compileRules, type Rulebook } from "../rulebook"

const DIRECTORY = join(__dirname, "../../../../data/prices")

/** Every rule that a new shop starts with. */
export const shippedRules = (): PriceRule[] =>
  readdirSync(DIRECTORY).flatMap((name) => {
    const file = JSON.parse(readFileSync(join(DIRECTORY, name), "utf8")) as { rules: PriceRule[] }
    return file.rules
  })

/** The rulebook of `rules`, which are known to be right. */
export function bookOf(rules: readonly PriceRule[]): Rulebook {
  const compiled = compileRules(rules)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.details))
  return compiled.value
}
