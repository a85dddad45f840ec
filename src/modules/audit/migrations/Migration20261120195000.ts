import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The audit log: lines that are added, sealed once, and never changed or deleted. */
export class Migration20261120195000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "audit_record" ("id" text not null, "entry_id" text not null, "kind" text check ("kind" in ('attempted', 'changed', 'finished')) not null, "recorded_at" timestamptz not null, "staff_id" text null, "role" text null, "user_id" text null, "credential" text null, "credential_id" text null, "method" text null, "route" text null, "action" text null, "object_kind" text null, "object_id" text null, "fields" jsonb null, "outcome" text check ("outcome" in ('done', 'refused', 'failed')) null, "status_code" integer null, "error_code" text null, "changes" jsonb null, "mac" text not null, "sequence" integer null, "prev_hash" text null, "hash" text null, "sealed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "audit_record_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_audit_record_entry_id_kind" on "audit_record" ("entry_id", "kind");`
    )
    this.addSql(
      `create index if not exists "IDX_audit_record_recorded_at_id" on "audit_record" ("recorded_at", "id") where kind = 'attempted';`
    )
    this.addSql(
      `create index if not exists "IDX_audit_record_staff_id_recorded_at_id" on "audit_record" ("staff_id", "recorded_at", "id") where kind = 'attempted';`
    )
    this.addSql(
      `create index if not exists "IDX_audit_record_action_recorded_at_id" on "audit_record" ("action" text_pattern_ops, "recorded_at", "id") where kind = 'attempted';`
    )
    this.addSql(
      `create index if not exists "IDX_audit_record_object_id" on "audit_record" ("object_id") where object_id is not null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_audit_record_sequence_unique" on "audit_record" ("sequence") where sequence is not null;`
    )
    this.addSql(
      `create index if not exists "IDX_audit_record_unsealed" on "audit_record" ("id") where sequence is null;`
    )
    this.addSql(`
      create or replace function audit_record_is_append_only() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.sequence is null and new.sequence is not null then
          if to_jsonb(new) - '{sequence,prev_hash,hash,sealed_at}'::text[]
             = to_jsonb(old) - '{sequence,prev_hash,hash,sealed_at}'::text[] then
            return new;
          end if;
        end if;
        raise exception 'audit_record rows are never changed';
      end $$;`)
    this.addSql(`drop trigger if exists audit_record_append_only on "audit_record";`)
    this.addSql(`
      create trigger audit_record_append_only before update or delete on "audit_record"
      for each row execute function audit_record_is_append_only();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "audit_record";`)
    this.addSql(`drop function if exists audit_record_is_append_only();`)
  }
}
