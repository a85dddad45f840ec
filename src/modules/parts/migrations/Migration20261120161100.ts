import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120161100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "supplier" ("id" text not null, "name" text not null, "email" text null, "phone" text null, "website" text null, "lead_days" integer null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_supplier_deleted_at" ON "supplier" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "part" ("id" text not null, "inventory_item_id" text not null, "sku" text not null, "repair_type" text not null, "device_model_id" text not null, "part_grade" text check ("part_grade" in ('genuine', 'premium', 'standard', 'refurbished')) not null, "cost_minor" integer not null check ("cost_minor" >= 0), "cost_currency" text not null default 'gbp', "cost_source" text check ("cost_source" in ('suggested', 'owner')) not null default 'suggested', "supplier_id" text null, "supplier_sku" text null, "lead_days" integer not null check ("lead_days" >= 0), "reorder_point" integer not null default 0 check ("reorder_point" >= 0), "reorder_quantity" integer not null default 0 check ("reorder_quantity" >= 0), "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "part_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_part_inventory_item_id_unique" ON "part" ("inventory_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_part_supplier_id" ON "part" ("supplier_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_part_deleted_at" ON "part" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_part_device_model_id_repair_type" ON "part" ("device_model_id", "repair_type") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_part_sku" ON "part" ("sku") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `alter table if exists "part" add constraint "part_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on update cascade on delete set null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "part" cascade;`)
    this.addSql(`drop table if exists "supplier" cascade;`)
  }
}
