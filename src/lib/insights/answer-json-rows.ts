import type { ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

const isGoneAway = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE"

/** Answers a request with `{"rows": [...]}` as a file to save, sent while the rows are read. */
export async function answerJsonRows(
  res: ServerResponse,
  file_name: string,
  rows: AsyncIterable<object>
): Promise<void> {
  res.setHeader("content-type", "application/json; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${file_name}"`)
  async function* text() {
    let separator = '{"rows":[\n'
    for await (const row of rows) {
      yield separator + JSON.stringify(row)
      separator = ",\n"
    }
    yield separator.startsWith("{") ? '{"rows":[]}' : "\n]}"
  }
  try {
    await pipeline(Readable.from(text()), res)
  } catch (error) {
    if (!isGoneAway(error)) throw error
  }
}
