import * as fs from "node:fs"
import path from "node:path"
import { createInterface } from "node:readline/promises"
import { stopLeftover } from "./lib/postgres.mjs"
import { outsideBase } from "./lib/postgres-home.mjs"
import { PlainError, say } from "./lib/progress.mjs"
import { loadDotEnv, readSettings } from "./lib/settings.mjs"
import { createSupervisor } from "./lib/supervisor.mjs"

async function confirmed(question) {
  if (process.argv.includes("--yes")) return true
  if (!process.stdin.isTTY) throw new PlainError(`${question}\nSay npm run reset -- --yes`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`${question} [y/N] `)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

async function reset() {
  loadDotEnv()
  const { dataDir } = readSettings()
  const targets = [dataDir, outsideBase].filter((dir) => fs.existsSync(dir))
  if (!targets.length) return say("There is nothing to reset.")
  const question = `This deletes the shop's database, files and secrets in ${targets.join(" and ")}. Go on?`
  if (!(await confirmed(question))) return say("Nothing was changed.")
  const logDir = path.join(dataDir, "logs")
  if (fs.existsSync(dataDir)) await createSupervisor({ dataDir, logDir }).takeOver()
  const clusters = targets.flatMap((dir) => fs.readdirSync(dir).map((name) => path.join(dir, name)))
  for (const dir of clusters) await stopLeftover(dir)
  for (const dir of targets) fs.rmSync(dir, { recursive: true, force: true })
  say("Done. The next npm start begins anew.")
  if (process.env.DATABASE_URL)
    say("The database of DATABASE_URL was left alone: drop it yourself if you want that.")
}

try {
  await reset()
} catch (error) {
  say(error instanceof PlainError ? error.message : error.stack)
  process.exit(1)
}
