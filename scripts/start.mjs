import { PlainError, say } from "./lib/progress.mjs"

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  say(`RevivaTech needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

// Until the launcher has its own handlers there is nothing to stop.
const leave = () => process.exit(0)
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, leave)

try {
  const { launch } = await import("./lib/launch.mjs")
  await launch()
} catch (error) {
  say(error instanceof PlainError ? `\n${error.message}` : error.stack)
  process.exit(1)
}
