import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120125211 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "quote" ("id" text not null, "hash" text not null, "device_slug" text not null, "device_model_id" text not null, "service_method" text not null, "urgency" text not null, "currency_code" text not null, "variant_ids" jsonb not null, "lines" jsonb not null, "subtotal_minor" integer not null, "tax_minor" integer not null, "total_minor" integer not null, "deposit_minor" integer not null, "vat_rate_bp" integer not null, "rule_set_version" text not null, "promise_p50_at" timestamptz not null, "promise_p90_at" timestamptz not null, "valid_until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "quote_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_deleted_at" ON "quote" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_quote_valid_until" ON "quote" ("valid_until") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "quote" cascade;`)
  }
}
