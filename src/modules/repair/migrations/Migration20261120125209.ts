import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120125209 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "tracking_link" drop constraint if exists "tracking_link_token_hash_unique";`
    )
    this.addSql(
      `alter table if exists "repair_quote" drop constraint if exists "repair_quote_repair_id_version_unique";`
    )
    this.addSql(
      `alter table if exists "repair_event" drop constraint if exists "repair_event_idempotency_key_unique";`
    )
    this.addSql(
      `alter table if exists "repair_event" drop constraint if exists "repair_event_repair_id_sequence_unique";`
    )
    this.addSql(
      `alter table if exists "repair" drop constraint if exists "repair_order_id_device_key_unique";`
    )
    this.addSql(`alter table if exists "repair" drop constraint if exists "repair_number_unique";`)
    this.addSql(
      `alter table if exists "customer_device" drop constraint if exists "customer_device_customer_id_serial_unique";`
    )
    this.addSql(
      `alter table if exists "customer_device" drop constraint if exists "customer_device_customer_id_imei_unique";`
    )
    this.addSql(
      `create table if not exists "customer_device" ("id" text not null, "customer_id" text null, "device_model_id" text not null, "serial" text null, "imei" text null, "colour" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_device_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_device_deleted_at" ON "customer_device" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_device_customer_id_imei_unique" ON "customer_device" ("customer_id", "imei") WHERE imei is not null AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_device_customer_id_serial_unique" ON "customer_device" ("customer_id", "serial") WHERE imei is null and serial is not null AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "repair" ("id" text not null, "number" text not null, "version" integer not null, "order_id" text not null, "device_key" text not null, "booking_id" text null, "customer_id" text null, "customer_device_id" text not null, "device_slug" text not null, "device_name" text not null, "device_kind" text not null, "first_name" text not null, "last_name" text not null, "email" text not null, "phone" text null, "locale" text not null, "currency_code" text not null, "service_method" text not null, "urgency" text not null, "description" text not null, "work_state" text not null, "waiting_on" text null, "assignee_id" text null, "is_open" boolean not null, "state" jsonb not null, "intake" jsonb null, "total_minor" integer not null, "order_edit_version" integer null, "promise_p50_at" timestamptz null, "promise_p90_at" timestamptz null, "search_text" text not null, "event_hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_deleted_at" ON "repair" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_repair_number_unique" ON "repair" ("number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_repair_order_id_device_key_unique" ON "repair" ("order_id", "device_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_customer_id_created_at" ON "repair" ("customer_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_created_at_id" ON "repair" ("created_at", "id") WHERE is_open AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_work_state_created_at_id" ON "repair" ("work_state", "created_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_assignee_id_created_at_id" ON "repair" ("assignee_id", "created_at", "id") WHERE is_open AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_promise_p90_at" ON "repair" ("promise_p90_at") WHERE is_open AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "repair_event" ("id" text not null, "repair_id" text not null, "sequence" integer not null, "event" text not null, "from_state" text null, "to_state" text not null, "actor_kind" text not null, "actor_id" text null, "actor_name" text null, "note" text null, "body" jsonb not null, "idempotency_key" text not null, "prev_hash" text not null, "hash" text not null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_event_repair_id" ON "repair_event" ("repair_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_event_deleted_at" ON "repair_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_repair_event_repair_id_sequence_unique" ON "repair_event" ("repair_id", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_repair_event_idempotency_key_unique" ON "repair_event" ("idempotency_key") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "repair_part" ("id" text not null, "repair_id" text not null, "variant_id" text null, "inventory_item_id" text null, "reservation_id" text null, "location_id" text null, "title" text not null, "sku" text null, "part_grade" text not null, "quantity" integer not null, "status" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_part_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_part_repair_id" ON "repair_part" ("repair_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_part_deleted_at" ON "repair_part" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "repair_quote" ("id" text not null, "repair_id" text not null, "version" integer not null, "status" text not null, "hash" text not null, "currency_code" text not null, "lines" jsonb not null, "subtotal_minor" integer not null, "tax_minor" integer not null, "total_minor" integer not null, "vat_rate_bp" integer not null, "note" text null, "valid_until" timestamptz not null, "sent_at" timestamptz null, "accepted_at" timestamptz null, "acceptance" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_quote_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_quote_repair_id" ON "repair_quote" ("repair_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_quote_deleted_at" ON "repair_quote" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_repair_quote_repair_id_version_unique" ON "repair_quote" ("repair_id", "version") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "tracking_link" ("id" text not null, "repair_id" text not null, "token_hash" text not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "tracking_link_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tracking_link_repair_id" ON "tracking_link" ("repair_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_tracking_link_deleted_at" ON "tracking_link" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_tracking_link_token_hash_unique" ON "tracking_link" ("token_hash") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "repair_event" add constraint "repair_event_repair_id_foreign" foreign key ("repair_id") references "repair" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "repair_part" add constraint "repair_part_repair_id_foreign" foreign key ("repair_id") references "repair" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "repair_quote" add constraint "repair_quote_repair_id_foreign" foreign key ("repair_id") references "repair" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "tracking_link" add constraint "tracking_link_repair_id_foreign" foreign key ("repair_id") references "repair" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "repair_event" drop constraint if exists "repair_event_repair_id_foreign";`
    )

    this.addSql(
      `alter table if exists "repair_part" drop constraint if exists "repair_part_repair_id_foreign";`
    )

    this.addSql(
      `alter table if exists "repair_quote" drop constraint if exists "repair_quote_repair_id_foreign";`
    )

    this.addSql(
      `alter table if exists "tracking_link" drop constraint if exists "tracking_link_repair_id_foreign";`
    )

    this.addSql(`drop table if exists "customer_device" cascade;`)

    this.addSql(`drop table if exists "repair" cascade;`)

    this.addSql(`drop table if exists "repair_event" cascade;`)

    this.addSql(`drop table if exists "repair_part" cascade;`)

    this.addSql(`drop table if exists "repair_quote" cascade;`)

    this.addSql(`drop table if exists "tracking_link" cascade;`)
  }
}
