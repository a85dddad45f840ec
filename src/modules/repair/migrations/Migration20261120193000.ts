import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const OPEN = "where is_open and deleted_at is null"
const PROMISED = "(coalesce(promise_p90_at, '9999-12-31 00:00:00+00'::timestamptz))"

/** The shop's own priority of a repair, and an index for each order in which the queue is read. */
export class Migration20261120193000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "repair" add column if not exists "priority" text not null default 'normal';`
    )
    const indexes = [
      ["open_promise", `${PROMISED}, id`],
      ["open_state_entered", "state_entered_at, id"],
      ["open_waiting", "waiting_since, id"],
      ["work_state_promise", `work_state, ${PROMISED}, id`],
      ["assignee_promise", `assignee_id, ${PROMISED}, id`],
    ]
    for (const [name, columns] of indexes) {
      this.addSql(
        `create index if not exists "IDX_repair_${name}" on "repair" (${columns}) ${OPEN};`
      )
    }
    this.addSql(
      `create index if not exists "IDX_repair_device_slug_created_at_id" on "repair" (device_slug, created_at, id) where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    for (const name of [
      "open_promise",
      "open_state_entered",
      "open_waiting",
      "work_state_promise",
      "assignee_promise",
      "device_slug_created_at_id",
    ]) {
      this.addSql(`drop index if exists "IDX_repair_${name}";`)
    }
    this.addSql(`alter table if exists "repair" drop column if exists "priority";`)
  }
}
