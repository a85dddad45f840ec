import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PriceRule } from "../../domain/pricing/price-rules"
import { compileRules, type Rulebook, type RuleSet } from "../../domain/pricing/rulebook"
import { ApiError } from "../errors"
import { preparedQuery } from "../prepared-query"

/** A member of staff as a change names them. */
export interface Author {
  id: string
  name: string
}

/** A row of table `price_rule_set`. */
export interface StoredRuleSet {
  version: number
  hash: string
  rules: PriceRule[]
  source: "catalogue" | "owner"
  note: string | null
  created_by: Author | null
  created_at: Date
}

/** Which rules: the version names them, the hash says what they are. */
export type RuleSetKey = Pick<StoredRuleSet, "version" | "hash">

const CURRENT = `
select version, hash from price_rule_set where deleted_at is null order by version desc limit 1`

// by hash, so that what is kept can never be other rules than the ones asked for
const KEPT = 8
const books = new Map<string, Rulebook>()

const keep = (book: Rulebook): Rulebook => {
  books.delete(book.hash)
  books.set(book.hash, book)
  for (const oldest of [...books.keys()].slice(0, Math.max(0, books.size - KEPT))) {
    books.delete(oldest)
  }
  return book
}

const bookOf = (rules: readonly PriceRule[]): Rulebook => {
  const compiled = compileRules(rules)
  if (compiled.ok) return keep(compiled.value)
  throw new Error(`The price rules are wrong: ${compiled.details[0].message}`)
}

/** The row of a version, or of the newest one; null when there is none. */
export const readRuleSet = async (knex: Knex, version?: number): Promise<StoredRuleSet | null> =>
  (await knex("price_rule_set")
    .where({ deleted_at: null, ...(version === undefined ? {} : { version }) })
    .orderBy("version", "desc")
    .first<StoredRuleSet | undefined>(
      "version",
      "hash",
      "rules",
      "source",
      "note",
      "created_by",
      "created_at"
    )) ?? null

/** The rules of `key`, from memory when this process has compiled them before. */
export const ruleSetOf = async (knex: Knex, key: RuleSetKey): Promise<RuleSet> => {
  const known = books.get(key.hash)
  if (known) return { version: key.version, book: keep(known) }
  const stored = await readRuleSet(knex, key.version)
  if (!stored) throw new Error(`There is no version ${key.version} of the price rules`)
  return { version: stored.version, book: bookOf(stored.rules) }
}

/** 409 `price_rules_missing`: the catalogue was never loaded. */
export const noRuleSet = (): ApiError =>
  new ApiError(409, "price_rules_missing", "The shop has no price rules yet: load the catalogue")

/** The rules in force. Asks the database which they are, so that every process has the same. */
export const currentRuleSet = async (knex: Knex): Promise<RuleSet> => {
  const [key] = await preparedQuery<RuleSetKey>(knex, "current_rule_set", CURRENT, [])
  if (!key) throw noRuleSet()
  return ruleSetOf(knex, key)
}

/** Writers of rules and prices wait for each other until the end of their transaction. */
export const lockPriceRules = async (trx: Knex.Transaction): Promise<void> => {
  await trx.raw("select pg_advisory_xact_lock(hashtext('price_rules'))")
}

type NewRuleSet = Pick<StoredRuleSet, "version" | "source" | "note" | "created_by"> & {
  book: Rulebook
}

/** Writes a version; versions are never changed. */
export const insertRuleSet = async (
  knex: Knex,
  { book, created_by, ...fields }: NewRuleSet
): Promise<void> => {
  await knex("price_rule_set").insert({
    id: generateEntityId(undefined, "prset"),
    ...fields,
    created_by: created_by && JSON.stringify(created_by),
    hash: book.hash,
    rules: JSON.stringify(book.rules),
  })
}

/**
 * Makes the shipped rules the first version of a new shop, and a further version when they changed
 * since; once the owner has changed a rule, theirs stay.
 *
 * @returns the rules in force, which prices are to be made by
 * @throws Error when the shipped rules are wrong
 */
export const ensureCatalogueRuleSet = async (
  knex: Knex,
  rules: readonly PriceRule[]
): Promise<RuleSet> =>
  knex.transaction(async (trx) => {
    await lockPriceRules(trx)
    const book = bookOf(rules)
    const latest = await readRuleSet(trx)
    const owners = await trx("price_rule_set")
      .where({ source: "owner", deleted_at: null })
      .first("id")
    if (latest && (owners || latest.hash === book.hash)) {
      return { version: latest.version, book: bookOf(latest.rules) }
    }
    const version = (latest?.version ?? 0) + 1
    await insertRuleSet(trx, { version, book, source: "catalogue", note: null, created_by: null })
    return { version, book }
  })
