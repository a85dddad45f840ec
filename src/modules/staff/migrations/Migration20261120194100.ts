import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What each person can repair, when they work, and whether they are free just now. */
export class Migration20261120194100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "staff_member" add column if not exists "skills" jsonb not null default '[]', add column if not exists "shifts" jsonb not null default '[]', add column if not exists "presence" text check ("presence" in ('available', 'busy', 'away')) not null default 'available';`
    )
    this.addSql(
      `create table if not exists "staff_absence" ("id" text not null, "staff_member_id" text not null, "kind" text check ("kind" in ('leave', 'training', 'other')) not null, "first_day" text not null, "last_day" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "staff_absence_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_staff_absence_member_last_day" on "staff_absence" ("staff_member_id", "last_day") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "staff_absence";`)
    this.addSql(
      `alter table "staff_member" drop column if exists "skills", drop column if exists "shifts", drop column if exists "presence";`
    )
  }
}
