import { execFile } from "node:child_process"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { bookedRepair, toReady, toRepairing } from "../../support/bench"
import { withSmallShop } from "../../support/suite"
import { tamper } from "./tamper"

jest.setTimeout(180_000)

const root = join(__dirname, "../../..")

/** Runs `npm run audit:verify` on a database. */
const verify = (database_url: string): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "scripts/audit-verify.mts")],
      {
        cwd: root,
        env: { ...process.env, DATABASE_URL: database_url, REVIVATECH_DATA_DIR: "/nowhere" },
      },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` })
    )
  })

const urlOf = (knex: Knex): string => {
  const { connectionString } = knex.client.config.connection as { connectionString: string }
  return connectionString
}

withSmallShop((suite) => {
  describe("npm run audit:verify", () => {
    const worked = async () => {
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      await suite().as("technician")("POST", `/admin/repairs/${repair.id}/notes`, {
        body: "Glue is old",
      })
      await toReady(suite(), repair.id)
      return repair
    }

    it("finds nothing in a shop that nobody tampered with", async () => {
      await worked()
      const { code, output } = await verify(urlOf(suite().knex))
      expect(output).toMatch(/Repairs: 1 with \d+ events, 0 broken/)
      expect(code).toBe(0)
    })

    it("names the repair and the event in which one byte was changed", async () => {
      const { knex } = suite()
      const repair = await worked()
      const tampered: [string, string, string][] = [
        [
          "an event's body",
          `update repair_event set body = replace(body::text, 'screen_cracked', 'screen_crackee')::jsonb
           where repair_id = ? and event = 'propose'`,
          "event 6: hash_mismatch",
        ],
        [
          "a note in the timeline",
          `update repair_event set note = 'Glue is odd' where repair_id = ? and note is not null`,
          "column_mismatch (note)",
        ],
        [
          "the stored state",
          `update repair set state = jsonb_set(state, '{custody}', '"lost"') where id = ?`,
          "state_mismatch (custody)",
        ],
        [
          "a column beside the state",
          `update repair set work_state = 'completed' where id = ?`,
          "state_mismatch (work_state)",
        ],
        [
          "the last event is gone",
          `delete from repair_event e where e.repair_id = ? and sequence =
           (select max(sequence) from repair_event x where x.repair_id = e.repair_id)`,
          "head_mismatch (event_hash)",
        ],
      ]
      for (const [what, sql, found] of tampered) {
        await knex.raw("create table kept_event as table repair_event")
        await knex.raw("create table kept_repair as table repair")
        await tamper(knex, "repair_event", sql, [repair.id])
        const { code, output } = await verify(urlOf(knex))
        expect([what, output]).toEqual([what, expect.stringContaining(repair.number)])
        expect([what, output]).toEqual([what, expect.stringContaining(found)])
        expect([what, code]).toEqual([what, 1])
        await tamper(
          knex,
          "repair_event",
          `delete from repair_event; insert into repair_event table kept_event;
           update repair r set state = k.state, work_state = k.work_state
           from kept_repair k where k.id = r.id; drop table kept_event, kept_repair`,
          []
        )
      }
      expect((await verify(urlOf(knex))).code).toBe(0)
    })
  })
})
