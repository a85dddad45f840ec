import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairOffer } from "../../contracts/catalogue"
import { preparedQuery } from "../prepared-query"

export type RepairTypeText = RepairOffer["repair_type"]

/** A repair type as it is in the database: `version` differs after every change of its row. */
export type RepairTypeKey = { code: string; version: string }

/** SQL of the version of a row of `repair_type t`: the transaction that wrote it. */
export const REPAIR_TYPE_VERSION = "t.xmin::text"

const TEXTS = `
select t.id as code, t.names, t.descriptions, t.category, t.credential,
  ${REPAIR_TYPE_VERSION} as version
from repair_type t where t.id = any((select $1::text[])::text[])`

type Known = RepairTypeKey & { text: RepairTypeText }

const caches = new WeakMap<Knex, Map<string, Known>>()

/**
 * What is said of repair types, from memory where this process has read that version before: some
 * forty texts that change a few times a year, and stand in every answer about a device.
 *
 * @param keys as they were just read from the database
 */
export async function repairTypeTexts(
  knex: Knex,
  keys: readonly RepairTypeKey[]
): Promise<(code: string) => RepairTypeText | undefined> {
  const cache = caches.get(knex) ?? new Map<string, Known>()
  caches.set(knex, cache)
  const unknown = keys.filter(({ code, version }) => cache.get(code)?.version !== version)
  if (unknown.length) {
    const codes = [...new Set(unknown.map(({ code }) => code))]
    const rows = await preparedQuery<RepairTypeText & RepairTypeKey>(
      knex,
      "repair_type_texts",
      TEXTS,
      [codes]
    )
    for (const { version, ...text } of rows)
      cache.set(text.code, { code: text.code, version, text })
  }
  return (code) => cache.get(code)?.text
}
