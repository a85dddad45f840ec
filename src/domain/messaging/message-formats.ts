import type { Locale } from "../shared/locale"
import type { MessageBody } from "./message-texts"

/** A message with everything around its body. */
export interface Letter {
  locale: Locale
  greeting: string
  body: MessageBody
  link_url: string
  link_note: string
  sign_off: string
}

/** The letter as plain text, for readers without HTML. */
export function messageText({ greeting, body, link_url, link_note, sign_off }: Letter): string {
  return [
    greeting,
    body.headline,
    body.facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    ...body.paragraphs,
    `${body.action}:\n${link_url}`,
    link_note,
    sign_off,
  ].join("\n\n")
}

/** The letter as one HTML document with inline styles: mail programs drop style sheets. */
export function messageHtml(letter: Letter): string {
  const { locale, greeting, body, link_url, link_note, sign_off } = letter
  const facts = body.facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="${LABEL}">${escapeHtml(label)}</th><td style="${VALUE}">${escapeHtml(value)}</td></tr>`
  )
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(body.subject)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff">
<div style="max-width:36rem;margin:0 auto;padding:24px 20px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#36454f">
<p style="margin:0 0 16px">${escapeHtml(greeting)}</p>
<h1 style="margin:0 0 20px;font-size:22px;line-height:1.25;font-weight:600;color:#18242b">${escapeHtml(body.headline)}</h1>
<table style="margin:0 0 20px;border-collapse:collapse">${facts.join("")}</table>
${body.paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`).join("\n")}
<p style="margin:24px 0"><a href="${escapeHtml(link_url)}" style="${BUTTON}">${escapeHtml(body.action)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#53626d">${escapeHtml(link_note)}</p>
<p style="margin:0">${escapeHtml(sign_off)}</p>
</div>
</body>
</html>
`
}

const LABEL = "padding:4px 24px 4px 0;text-align:left;font-weight:400;color:#53626d"
const VALUE = "padding:4px 0;font-weight:600;color:#18242b"
// the edge carries the contrast that the pale fill lacks
const BUTTON =
  "display:inline-block;padding:12px 20px;border:1px solid #4a8fa6;border-radius:12px;background:#add8e6;color:#12313d;font-weight:600;text-decoration:none"

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text that is safe between tags and inside a quoted attribute. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
