import net from "node:net"
import { PlainError } from "./progress.mjs"

function listens(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", (error) => resolve(error.code !== "EADDRINUSE"))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Whether nothing listens on the port, on any address or on loopback alone. */
export async function isPortFree(port) {
  return (await listens(port, "127.0.0.1")) && (await listens(port, undefined))
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/**
 * Fails, naming each taken port and the variable that chooses another.
 * @param {{port: number, variable: string, what: string}[]} wanted
 */
export async function requirePorts(wanted) {
  const problems = []
  for (const { port, variable, what } of wanted) {
    const twin = wanted.find((other) => other.port === port && other.variable !== variable)
    if (twin) problems.push(`${variable} and ${twin.variable} are both ${port}.`)
    else if (!(await isPortFree(port)))
      problems.push(
        `Port ${port} (${what}) is taken. Stop what listens there, or choose another: ` +
          `${variable}=${port + 100} npm start`
      )
  }
  if (problems.length) throw new PlainError([...new Set(problems)].join("\n"))
}
