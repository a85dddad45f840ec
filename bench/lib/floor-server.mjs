/**
 * The floor: what the same work costs where nothing but Node's HTTP server and one SQL statement
 * does it. It has no checks and is no product; it shows what is left to gain.
 */
import http from "node:http"
import { createHash, randomUUID } from "node:crypto"
import pg from "@medusajs/framework/pg"
import { COPY, statementOf } from "./floor-catalogue.mjs"

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })

const BOOK = {
  name: "book",
  text: `
with claimed as (
  insert into floor_booking (id, key) values ($1, $2) on conflict (key) do nothing returning id
), ordered as (
  insert into floor_order (id, email, total) select id, $3, 14900 from claimed returning id
), line as (
  insert into floor_line (id, order_id, amount) select gen_random_uuid()::text, id, 14900
  from ordered returning id
), taken as (
  update floor_stock set reserved = reserved + 1 where id = 1 and reserved < stocked returning id
), repair as (
  insert into floor_repair (id, order_id, token_hash, state)
  select id, id, $4, '{"work_state":"booked"}' from ordered returning id
)
insert into floor_outbox (id, payload) select id, '{}' from repair returning id`,
}

const TRACK = {
  name: "track",
  text: `select id, order_id, state from floor_repair where token_hash = $1`,
}

const hash = (text) => createHash("sha256").update(text).digest("hex")

async function book(body) {
  const id = randomUUID()
  const { email, key } = JSON.parse(body)
  const { rows } = await pool.query({ ...BOOK, values: [id, key, email, hash(id)] })
  return { id: rows[0].id, token: id }
}

async function track(token) {
  const { rows } = await pool.query({ ...TRACK, values: [hash(token)] })
  return rows[0]
}

async function answerTo(req) {
  const statement = statementOf(req.url)
  if (statement) return (await pool.query(statement)).rows
  if (req.method === "GET") return track(req.headers["x-tracking-token"])
  let body = ""
  for await (const chunk of req) body += chunk
  return book(body)
}

const server = http.createServer(async (req, res) => {
  const answer = await answerTo(req)
  res.writeHead(200, { "content-type": "application/json" })
  res.end(JSON.stringify(answer))
})

const TABLES = `
create table floor_booking (id text primary key, key text unique);
create table floor_order (id text primary key, email text, total integer);
create table floor_line (id text primary key, order_id text, amount integer);
create table floor_stock (id integer primary key, stocked integer, reserved integer);
create table floor_repair (id text primary key, order_id text, token_hash text unique, state jsonb);
create table floor_outbox (id text primary key, payload jsonb);
insert into floor_stock values (1, 1000000, 0);`

await pool.query(process.env.FLOOR_OF === "catalogue" ? COPY : TABLES)
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"))
