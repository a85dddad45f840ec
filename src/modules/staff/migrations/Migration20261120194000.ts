import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When somebody's sessions were last ended: what was signed in before that stays out. */
export class Migration20261120194000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "staff_member" add column if not exists "sessions_ended_at" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "staff_member" drop column if exists "sessions_ended_at";`)
  }
}
