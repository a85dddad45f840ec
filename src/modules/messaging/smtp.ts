import { createTransport } from "nodemailer"

export interface Mail {
  /** The header that makes a repeat recognisable: `<id@host>`. */
  message_id: string
  from: string
  to: string
  subject: string
  text: string
  html: string
  locale: string
}

const DNS_MS = 5_000
const CONNECT_MS = 10_000
const IDLE_MS = 15_000

const DEFAULT_FROM = "RevivaTech <no-reply@localhost>"

/** Who mail is from by `MAIL_FROM`, such as `RevivaTech <hello@shop.example>`, and its host. */
export const mailSender = (): { from: string; host: string } => {
  const from = process.env.MAIL_FROM || DEFAULT_FROM
  return { from, host: /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? "localhost" }
}

/**
 * Hands one mail to the server over a connection of its own.
 *
 * @throws when the server cannot be reached, is silent for 15 seconds, or refuses the mail
 */
export const sendBySmtp = async (url: string, mail: Mail): Promise<void> => {
  const transport = createTransport({
    url,
    dnsTimeout: DNS_MS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: IDLE_MS,
    // a message holds text only; nothing in it may make us read a file or call an address
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await transport.sendMail({
    messageId: mail.message_id,
    from: mail.from,
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { "Content-Language": mail.locale, "Auto-Submitted": "auto-generated" },
  })
}

/**
 * True when the server took a look at this very mail and will never take it (a recipient that does
 * not exist), other than a server that is away, full or wrongly configured.
 */
export const isRefusedForGood = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { responseCode, command } = error as Error & { responseCode?: number; command?: string }
  return (
    responseCode !== undefined &&
    responseCode >= 500 &&
    (command === "RCPT TO" || command === "DATA")
  )
}
