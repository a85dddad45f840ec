import { spawn } from "node:child_process"
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { knex as createKnex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { loadInstance } from "../support/instance.cjs"

jest.setTimeout(300_000)

const ROOT = join(__dirname, "../..")
/** Two batches of devices. */
const BRANDS = ["nokia.json"]

/** A folder with the real catalogue reduced to these brands. */
const dataDirIn = (parent: string): string => {
  const target = join(parent, "data")
  cpSync(join(ROOT, "data"), target, { recursive: true })
  for (const name of readdirSync(join(target, "devices")))
    if (!BRANDS.includes(name)) rmSync(join(target, "devices", name))
  return target
}

/** What is not whole: rows of one table that lack their other half. */
const BROKEN = `
select
  (select count(*)::int from device_model d
    where not exists (select 1 from product p where p.id = d.product_id)) as models_without_product,
  (select count(*)::int from product p
    where not exists (select 1 from device_model d where d.product_id = p.id)) as products_without_model,
  (select count(*)::int from product_variant v
    where not exists (select 1 from repair_offer o where o.variant_id = v.id)) as variants_without_offer,
  (select count(*)::int from repair_offer o where 3 <> (
    select count(*) from product_variant_price_set l join price p on p.price_set_id = l.price_set_id
    where l.variant_id = o.variant_id)) as offers_without_prices,
  (select count(*)::int from repair_offer o where o.part_grade <> 'none' and not exists (
    select 1 from product_variant_inventory_item l
    join inventory_level level on level.inventory_item_id = l.inventory_item_id
    join part on part.inventory_item_id = l.inventory_item_id
    where l.variant_id = o.variant_id)) as offers_without_part`

const WHOLE = {
  models_without_product: 0,
  products_without_model: 0,
  variants_without_offer: 0,
  offers_without_prices: 0,
  offers_without_part: 0,
}

describe("a load of the catalogue that is killed", () => {
  const dir = mkdtempSync(join(tmpdir(), "revivatech-load-"))
  const point_file = join(dir, "fail-point")
  const url = new URL(String(process.env.TEST_DATABASE))
  let knex: Knex

  /** Runs the script until it ends, or dies at `point`. */
  const load = async (point = ""): Promise<{ killed: boolean; output: string }> => {
    writeFileSync(point_file, point)
    const child = spawn(
      process.execPath,
      ["node_modules/@medusajs/cli/cli.js", "exec", "./src/scripts/load-catalogue.ts"],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          DATABASE_URL: url.href,
          REVIVATECH_DATA_DIR: join(dir, "data"),
          REVIVATECH_FAIL_POINT_FILE: point_file,
        },
      }
    )
    let output = ""
    child.stdout.on("data", (data) => (output += data))
    child.stderr.on("data", (data) => (output += data))
    const signal = await new Promise((resolve) => child.once("close", (_, by) => resolve(by)))
    return { killed: signal === "SIGKILL", output }
  }
  const broken = async () => (await knex.raw<{ rows: unknown[] }>(BROKEN)).rows[0]
  const models = async (): Promise<number> => {
    const [{ count }] = await knex("device_model").count()
    return Number(count)
  }

  beforeAll(async () => {
    const admin = createKnex({ client: "pg", connection: url.href })
    const name = `rt_tests_load_${Date.now()}`
    await admin.raw(`create database ${name}`)
    await admin.destroy()
    url.pathname = `/${name}`
    const instance = await loadInstance()
    const env = { REVIVATECH_DATA_DIR: dataDirIn(dir), DISABLE_ADMIN: "true" }
    await instance.prepareDatabase({ databaseUrl: url.href, env, dir, catalogue: false })
    knex = createKnex({ client: "pg", connection: url.href })
  })

  afterAll(async () => {
    await knex.destroy()
    rmSync(dir, { recursive: true, force: true })
  })

  it("leaves nothing half done, and the next one goes on from there", async () => {
    expect(await load("catalogue.batch_written")).toMatchObject({ killed: true })
    expect(await models()).toBe(0)
    expect(await load("catalogue.batch_committed")).toMatchObject({ killed: true })
    const first_batch = await models()
    expect(first_batch).toBeGreaterThan(0)
    expect(await broken()).toEqual(WHOLE)
    const { killed, output } = await load()
    expect({ killed, output }).toMatchObject({ killed: false })
    const all = await models()
    expect(all).toBeGreaterThan(first_batch)
    expect(output).toContain(`Devices ${all} of ${all}`)
    expect(await broken()).toEqual(WHOLE)
    expect((await load()).output).toMatch(/: 0 rows written, 0 retired/)
  })
})
