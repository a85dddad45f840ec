import type { ExportPart } from "./export-customer"

export interface ExportHead {
  customer_id: string
  exported_at: string
}

type Parts = AsyncIterable<ExportPart>

/** An export as one JSON object: a list of rows for each section. */
export async function* renderJson(head: ExportHead, parts: Parts): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1)
  let open = false
  let first = true
  for await (const part of parts) {
    if ("section" in part) {
      yield `${open ? "]" : ""},\n${JSON.stringify(part.section)}: [`
      open = true
      first = true
    } else {
      yield `${first ? "" : ","}\n  ${JSON.stringify(part.row)}`
      first = false
    }
  }
  yield `${open ? "]" : ""}}\n`
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (each) => ESCAPES[each])

const words = (name: string): string => name.replace(/_/g, " ")

const valueHtml = (value: unknown): string => {
  if (Array.isArray(value))
    return `<ul>${value.map((each) => `<li>${valueHtml(each)}</li>`).join("")}</ul>`
  if (typeof value === "object" && value !== null) return listHtml(value as Record<string, unknown>)
  return escapeHtml(String(value))
}

const isThere = (value: unknown): boolean =>
  value !== null && value !== "" && !(typeof value === "object" && Object.keys(value).length === 0)

const listHtml = (row: Record<string, unknown>): string =>
  `<dl>${Object.entries(row)
    .filter(([, value]) => isThere(value))
    .map(([name, value]) => `<dt>${escapeHtml(words(name))}</dt><dd>${valueHtml(value)}</dd>`)
    .join("")}</dl>`

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #ccc;padding:.5rem 0}dl{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.25rem 1rem;margin:0}
dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}dt{color:#53626d}ul{margin:0;padding-left:1.25rem}`

/** An export as one page to read or print: no script, nothing loaded from elsewhere. */
export async function* renderHtml(head: ExportHead, parts: Parts): AsyncGenerator<string> {
  yield `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Personal data</title><style>${STYLE}</style></head><body><h1>Personal data</h1>${listHtml({ ...head })}`
  let open = false
  let empty = false
  const close = () => `${empty ? "<p>Nothing</p>" : ""}${open ? "</section>" : ""}`
  for await (const part of parts) {
    if ("section" in part) {
      yield `${close()}\n<section><h2>${escapeHtml(words(part.section))}</h2>`
      open = true
      empty = true
    } else {
      yield `\n<article>${listHtml(part.row)}</article>`
      empty = false
    }
  }
  yield `${close()}</body></html>\n`
}
