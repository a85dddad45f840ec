import { mkdirSync, rmSync } from "node:fs"
import path from "node:path"
import { root } from "./lib/paths.mjs"
import { elapsed, PlainError, say } from "./lib/progress.mjs"
import { runAllTests } from "./lib/test-run.mjs"

const reports = path.join(root, ".data/test")
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

try {
  const { passed, failed, skipped } = await runAllTests(reports)
  say(`\nEverything took ${elapsed()}.`)
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
} catch (error) {
  say(error instanceof PlainError ? `\n${error.message}` : error.stack)
  say(`0 passed, 1 failed, 0 skipped`)
  process.exit(1)
}
