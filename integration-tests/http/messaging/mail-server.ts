import type { AddressInfo } from "node:net"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"

export interface ReceivedMail {
  recipient: string
  email: Email
}

export interface MailServerOptions {
  /** The port of an earlier server, to come back under the same address. */
  port?: number
  /** Waits so long before it says that it took a mail. */
  delay_ms?: number
  /** Recipients that do not exist. */
  unknown?: readonly string[]
}

/** A real SMTP server in the test's own process that keeps what it is handed. */
export const startMailServer = async (options: MailServerOptions = {}) => {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, callback) => {
      if (!options.unknown?.includes(address)) return callback()
      callback(Object.assign(new Error("No such mailbox"), { responseCode: 550 }))
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          const recipient = session.envelope.rcptTo[0]?.address ?? ""
          setTimeout(() => {
            received.push({ recipient, email })
            callback()
          }, options.delay_ms ?? 0)
        })
      })
    },
  })
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    port,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
