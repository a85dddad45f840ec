import * as prepare from "./lib/prepare.mjs"
import { PlainError, say, step } from "./lib/progress.mjs"
import * as config from "./lib/settings.mjs"
import { createSupervisor } from "./lib/supervisor.mjs"

try {
  config.loadDotEnv()
  const settings = { ...config.readSettings() }
  config.makeDataDir(settings)
  const supervisor = createSupervisor({ ...settings, runFileName: "build.json" })
  supervisor.handleSignals()
  await step("Install the backend's packages", () => prepare.install(supervisor, "backend"))
  const env = config.backendEnv(settings, config.readSecrets(settings), settings.databaseUrl ?? "")
  await step("Build the backend and the admin", () => prepare.buildBackend(supervisor, env))
  if (prepare.hasStorefront()) {
    await step("Install the storefront's packages", () => prepare.install(supervisor, "storefront"))
    await step("Build the storefront", () => prepare.buildStorefront(supervisor))
  }
  await supervisor.stop()
} catch (error) {
  say(error instanceof PlainError ? `\n${error.message}` : error.stack)
  process.exit(1)
}
