import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { exportParts } from "./export-customer"
import { renderHtml, renderJson } from "./render-export"

const MEDIA_TYPES = { json: "application/json", html: "text/html" } as const

/** Streams all that is kept about a customer, as it is at this moment, as a file to save. */
export const answerWithExport = async (
  res: MedusaResponse,
  knex: Knex,
  customer_id: string,
  format: "json" | "html"
): Promise<void> => {
  const head = { customer_id, exported_at: new Date().toISOString() }
  const render = format === "json" ? renderJson : renderHtml
  res.setHeader("content-type", `${MEDIA_TYPES[format]}; charset=utf-8`)
  res.setHeader("content-disposition", `attachment; filename="${customer_id}.${format}"`)
  res.setHeader("cache-control", "no-store")
  await knex.transaction(
    async (trx) => pipeline(Readable.from(render(head, exportParts(trx, customer_id))), res),
    { isolationLevel: "repeatable read", readOnly: true }
  )
}
