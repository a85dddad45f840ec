import type { Client } from "@medusajs/framework/pg"
import type { SimulationOptions } from "../../domain/simulation/simulate"

const CREATE_MARK = `
create table simulation (
  id integer primary key default 1 check (id = 1),
  seed integer not null, repairs integer not null, days integer not null, until date not null,
  started_at timestamptz not null default now(), finished_at timestamptz,
  dropped_indexes jsonb not null default '[]'
)`

const HAS_TABLES = `
select exists (select 1 from pg_tables where schemaname = 'public') as has_tables,
  to_regclass('public.simulation') is not null as is_marked`

/** A database that the simulation must not write to. */
export class NotSimulated extends Error {}

const state = async (client: Client): Promise<{ has_tables: boolean; is_marked: boolean }> => {
  const { rows } = await client.query<{ has_tables: boolean; is_marked: boolean }>(HAS_TABLES)
  return rows[0]
}

/**
 * Marks an empty database as simulated, before anything is in it; one that is marked stays as it is.
 *
 * @throws NotSimulated for a database that has tables and no mark: it may be a shop's own
 */
export const markDatabase = async (client: Client): Promise<void> => {
  const { has_tables, is_marked } = await state(client)
  if (is_marked) return
  if (has_tables) {
    throw new NotSimulated(
      "This database has tables and is not marked as simulated. Name one that does not exist yet."
    )
  }
  await client.query(CREATE_MARK)
}

/** @throws NotSimulated for a database without the mark */
export const requireMark = async (client: Client): Promise<void> => {
  if ((await state(client)).is_marked) return
  throw new NotSimulated("This database is not marked as simulated: nothing was written.")
}

/** Says that a simulation is being written; until `markFinished` the database counts as unfinished. */
export const markStarted = async (
  client: Client,
  { seed, repairs, days, until }: SimulationOptions
): Promise<void> => {
  await client.query(
    `insert into simulation (seed, repairs, days, until) values ($1, $2, $3, $4)
     on conflict (id) do update set seed = excluded.seed, repairs = excluded.repairs,
       days = excluded.days, until = excluded.until, started_at = now(), finished_at = null`,
    [seed, repairs, days, until.toISOString().slice(0, 10)]
  )
}

export const markFinished = async (client: Client): Promise<void> => {
  await client.query("update simulation set finished_at = now(), dropped_indexes = '[]'")
}
