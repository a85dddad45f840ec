import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120124906 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "brand" ("id" text not null, "name" text not null, "slug" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "brand_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_brand_slug_unique" ON "brand" ("slug") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_brand_deleted_at" ON "brand" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "device_model" ("id" text not null, "slug" text not null, "name" text not null, "brand_id" text not null, "kind" text check ("kind" in ('phone', 'tablet', 'laptop', 'desktop', 'console', 'watch')) not null, "family" text null, "release_year" integer not null, "tier" text check ("tier" in ('entry', 'mid', 'upper', 'flagship', 'ultra')) not null, "identifiers" jsonb not null, "nicknames" jsonb not null, "specs" jsonb not null, "search_text" text not null, "product_id" text null, "content_hash" text null, "retired_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "device_model_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_device_model_slug_unique" ON "device_model" ("slug") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_device_model_brand_id" ON "device_model" ("brand_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_device_model_deleted_at" ON "device_model" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_device_model_product_id_unique" ON "device_model" ("product_id") WHERE product_id is not null and deleted_at is null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_device_model_kind_release_year" ON "device_model" ("kind", "release_year") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "repair_type" ("id" text not null, "category" text check ("category" in ('screens', 'batteries_charging', 'cameras_sensors', 'audio', 'boards_liquid', 'storage_data', 'software', 'housings_ports')) not null, "names" jsonb not null, "descriptions" jsonb not null, "credential" jsonb not null, "fault_codes" jsonb not null, "kinds" jsonb not null, "part_grades" jsonb not null, "labour_minutes" jsonb not null, "warranty_months" integer not null, "position" integer not null, "content_hash" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_type_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_type_deleted_at" ON "repair_type" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "repair_offer" ("id" text not null, "device_model_id" text not null, "repair_type_id" text not null, "part_grade" text check ("part_grade" in ('genuine', 'premium', 'standard', 'refurbished', 'none')) not null, "variant_id" text not null, "duration_minutes" integer not null, "warranty_months" integer not null, "lead_days" integer not null, "price_source" text check ("price_source" in ('suggested', 'owner')) not null default 'suggested', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_offer_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_offer_device_model_id" ON "repair_offer" ("device_model_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_offer_repair_type_id" ON "repair_offer" ("repair_type_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_repair_offer_variant_id_unique" ON "repair_offer" ("variant_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_offer_deleted_at" ON "repair_offer" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_repair_offer_model_type_grade_unique" ON "repair_offer" ("device_model_id", "repair_type_id", "part_grade") WHERE deleted_at is null;`
    )

    this.addSql(`create extension if not exists pg_trgm;`)
    this.addSql(
      `create index if not exists "IDX_device_model_search_text" on "device_model" using gin ("search_text" gin_trgm_ops) where deleted_at is null and retired_at is null;`
    )
    // a function, so that the threshold holds for this one query and not for the whole session
    this.addSql(`select show_limit();`)
    this
      .addSql(`create or replace function device_model_like(query text) returns table (id text, score real)
      language sql stable set pg_trgm.word_similarity_threshold = 0.4 as $$
        select d.id, word_similarity(query, d.search_text) from device_model d
        where query <% d.search_text and d.deleted_at is null and d.retired_at is null
      $$;`)

    this.addSql(
      `alter table if exists "device_model" add constraint "device_model_brand_id_foreign" foreign key ("brand_id") references "brand" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "repair_offer" add constraint "repair_offer_device_model_id_foreign" foreign key ("device_model_id") references "device_model" ("id") on update cascade;`
    )
    this.addSql(
      `alter table if exists "repair_offer" add constraint "repair_offer_repair_type_id_foreign" foreign key ("repair_type_id") references "repair_type" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists device_model_like(text);`)

    this.addSql(
      `alter table if exists "device_model" drop constraint if exists "device_model_brand_id_foreign";`
    )

    this.addSql(
      `alter table if exists "repair_offer" drop constraint if exists "repair_offer_device_model_id_foreign";`
    )

    this.addSql(
      `alter table if exists "repair_offer" drop constraint if exists "repair_offer_repair_type_id_foreign";`
    )

    this.addSql(`drop table if exists "brand" cascade;`)

    this.addSql(`drop table if exists "device_model" cascade;`)

    this.addSql(`drop table if exists "repair_type" cascade;`)

    this.addSql(`drop table if exists "repair_offer" cascade;`)
  }
}
