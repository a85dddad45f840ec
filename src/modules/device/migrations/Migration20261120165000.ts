import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What lists show of a live model, one row each, in the order of lists. Kept by triggers, so that
 * whoever writes a model or a brand also writes what is listed, in the same transaction.
 */
export class Migration20261120165000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists device_card (
      device_model_id text not null, slug text not null, brand_slug text not null,
      kind text not null, family text null, release_year integer not null, name text not null,
      card json not null, specs json not null,
      constraint device_card_pkey primary key (device_model_id));`)
    this.addSql(`create unique index if not exists "IDX_device_card_slug" on device_card (slug);`)
    this.addSql(
      `create index if not exists "IDX_device_card_newest" on device_card (release_year desc, brand_slug, name, device_model_id);`
    )
    this.addSql(
      `create index if not exists "IDX_device_card_brand" on device_card (brand_slug, release_year desc, name, device_model_id);`
    )
    // few different values, so that counting reads a page for every thousand models
    this.addSql(
      `create index if not exists "IDX_device_card_facets" on device_card (brand_slug, kind, family, release_year);`
    )

    // the lock makes a new model wait for a brand that is being renamed, and the renaming for it
    this.addSql(`create or replace function device_card_refresh(model_ids text[]) returns void
      language plpgsql as $$
      begin
        perform 1 from brand where id in (
            select d.brand_id from unnest(model_ids) as w(id) join device_model d on d.id = w.id)
          order by id for share;
        delete from device_card where device_model_id = any(model_ids);
        insert into device_card
          select d.id, d.slug, b.slug, d.kind, d.family, d.release_year, d.name,
            json_build_object('id', d.id, 'slug', d.slug, 'name', d.name,
              'brand', json_build_object('id', b.id, 'name', b.name, 'slug', b.slug),
              'kind', d.kind, 'family', d.family, 'release_year', d.release_year,
              'identifiers', d.identifiers, 'product_id', d.product_id),
            d.specs::json
          from (select distinct unnest(model_ids) as id) w
          join device_model d on d.id = w.id and d.deleted_at is null and d.retired_at is null
          join brand b on b.id = d.brand_id and b.deleted_at is null;
      end $$;`)

    this.addSql(`create or replace function device_card_on_model() returns trigger
      language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          delete from device_card where device_model_id in (select id from stale);
        else
          perform device_card_refresh(array(select id from fresh));
        end if;
        return null;
      end $$;`)
    this.addSql(`create or replace function device_card_on_brand() returns trigger
      language plpgsql as $$
      begin
        perform device_card_refresh(array(select id from device_model where brand_id = new.id));
        return null;
      end $$;`)

    this.addSql(`create or replace trigger device_card_insert after insert on device_model
      referencing new table as fresh for each statement execute function device_card_on_model();`)
    this.addSql(`create or replace trigger device_card_update after update on device_model
      referencing new table as fresh for each statement execute function device_card_on_model();`)
    this.addSql(`create or replace trigger device_card_delete after delete on device_model
      referencing old table as stale for each statement execute function device_card_on_model();`)
    this.addSql(`create or replace trigger device_card_brand after update on brand
      for each row
      when ((old.name, old.slug, old.deleted_at) is distinct from (new.name, new.slug, new.deleted_at))
      execute function device_card_on_brand();`)

    this.addSql(`select device_card_refresh(array(select id from device_model));`)
  }

  override async down(): Promise<void> {
    for (const name of ["insert", "update", "delete"])
      this.addSql(`drop trigger if exists device_card_${name} on device_model;`)
    this.addSql(`drop trigger if exists device_card_brand on brand;`)
    for (const name of ["on_model()", "on_brand()", "refresh(text[])"])
      this.addSql(`drop function if exists device_card_${name};`)
    this.addSql(`drop table if exists device_card;`)
  }
}
