import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The words by which a device model is found, kept by triggers, so that whoever writes a model, its
 * brand or its names also writes what is searched, in the same transaction.
 */
export class Migration20261120160500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists unaccent;`)

    // collation "C": words are compared by byte, so that one b-tree serves equality and prefixes
    this.addSql(`create table if not exists device_search_term (
      term text collate "C" not null, device_model_id text not null, weight real not null,
      constraint device_search_term_pkey primary key (term, device_model_id) include (weight));`)
    this.addSql(
      `create index if not exists "IDX_device_search_term_model" on device_search_term (device_model_id);`
    )
    this.addSql(`create table if not exists device_search_typo (
      variant text collate "C" not null, word text collate "C" not null,
      constraint device_search_typo_pkey primary key (variant, word));`)

    this.addSql(`create or replace function device_search_words(value text) returns text[]
      language sql stable parallel safe as $$
        select array_remove(regexp_split_to_array(
          replace(lower(unaccent(value)), '+', ' plus '), '[^a-z0-9]+'), '')
      $$;`)

    // what is left of a word's first eight letters without one or two of them: words that differ by
    // one or two letters have one of these in common
    this.addSql(`create or replace function device_search_variants(word text) returns setof text
      language sql immutable parallel safe as $$
        with head as (select left(word, 8) as text), one as (
          select distinct left(text, i - 1) || substr(text, i + 1) as text
          from head, generate_series(1, length(text)) as i
        )
        select text from head union select text from one union
        select left(text, i - 1) || substr(text, i + 1)
        from one, generate_series(1, length(text)) as i where length(word) >= 6
      $$;`)

    // a term that begins with "=" is a whole name, nickname or identifier in one piece
    this.addSql(`create or replace function device_search_terms(model_id text)
      returns table (term text, weight real, guessable boolean) language sql stable as $$
        with model as (
          select device_search_words(d.name) as name, device_search_words(b.name) as brand,
            device_search_words(coalesce(d.family, '')) as family, d.release_year, d.nicknames,
            d.identifiers, case d.kind
              when 'phone' then 'phone smartphone mobile celular telefone'
              when 'tablet' then 'tablet'
              when 'laptop' then 'laptop notebook'
              when 'desktop' then 'desktop pc computer computador'
              when 'console' then 'console videogame'
              when 'watch' then 'watch smartwatch relogio'
            end as kind_words
          from device_model d join brand b on b.id = d.brand_id where d.id = model_id
        ), nickname as (
          select device_search_words(value) as words
          from model, jsonb_array_elements_text(nicknames) as value
        ), identifier as (
          select device_search_words(value) as words
          from model, jsonb_array_elements_text(identifiers) as value
        ), found as (
          select unnest(name) as term, 10 as weight, true as guessable from model
          union all select substring(word from '^[a-z]+([0-9]+)$'), 4, false
            from model, unnest(name) as word
          union all select array_to_string(name[i:], ''), 6, false
            from model, generate_series(1, cardinality(name) - 1) as i
          union all select unnest(brand), 5, true from model
          union all select array_to_string(brand || name, ''), 5, false from model
          union all select unnest(family), 4, true from model
          union all select release_year::text, 3, false from model
          union all select unnest(string_to_array(kind_words, ' ')), 2, false from model
          union all select unnest(words), 9, true from nickname
          union all select array_to_string(words, ''), 9, false from nickname
          union all select array_to_string(words, ''), 8, false from identifier
          union all select '=' || array_to_string(words, ''), 10, false
            from (
              select name from model union all select brand || name from model
              union all select words from nickname union all select words from identifier
            ) as whole(words)
          union all select word, 7, false
            from model, jsonb_array_elements_text(identifiers) as value,
              unnest(device_search_words(value)) as word
            where value like '%-%' and length(word) >= 4
        )
        select left(term, 60), max(weight)::real,
          bool_or(guessable and term ~ '[a-z]' and length(term) between 3 and 20)
        from found where term not in ('', '=') group by 1
      $$;`)

    this.addSql(`create or replace function device_search_refresh(model_ids text[]) returns void
      language plpgsql as $$
      begin
        delete from device_search_term where device_model_id = any(model_ids);
        insert into device_search_term (term, device_model_id, weight)
          select t.term, m.id, t.weight
          from (select distinct unnest(model_ids) as id) m, device_search_terms(m.id) t;
        insert into device_search_typo (variant, word)
          select device_search_variants(w.term), w.term
          from (
            select distinct t.term
            from (select distinct unnest(model_ids) as id) m, device_search_terms(m.id) t
            where t.guessable
              and not exists (select 1 from device_search_typo known where known.variant = left(t.term, 8)
                and known.word = t.term)
          ) w
          on conflict do nothing;
      end $$;`)

    this.addSql(`create or replace function device_search_on_insert() returns trigger
      language plpgsql as $$
      begin
        perform device_search_refresh(array(select id from fresh));
        return null;
      end $$;`)
    this.addSql(`create or replace function device_search_on_update() returns trigger
      language plpgsql as $$
      declare changed text[] := array(
        select fresh.id from fresh join stale on stale.id = fresh.id
        where (fresh.name, fresh.brand_id, fresh.family, fresh.kind, fresh.release_year, fresh.nicknames, fresh.identifiers)
          is distinct from
          (stale.name, stale.brand_id, stale.family, stale.kind, stale.release_year, stale.nicknames, stale.identifiers));
      begin
        if cardinality(changed) > 0 then perform device_search_refresh(changed); end if;
        return null;
      end $$;`)
    this.addSql(`create or replace function device_search_on_brand() returns trigger
      language plpgsql as $$
      begin
        perform device_search_refresh(array(select id from device_model where brand_id = new.id));
        return null;
      end $$;`)

    this.addSql(`create or replace trigger device_search_insert after insert on device_model
      referencing new table as fresh for each statement execute function device_search_on_insert();`)
    this.addSql(`create or replace trigger device_search_update after update on device_model
      referencing old table as stale new table as fresh
      for each statement execute function device_search_on_update();`)
    this.addSql(`create or replace trigger device_search_brand after update of name on brand
      for each row when (old.name is distinct from new.name)
      execute function device_search_on_brand();`)

    this.addSql(`select device_search_refresh(array(select id from device_model));`)
    this.addSql(`drop function if exists device_model_like(text);`)
    this.addSql(`drop index if exists "IDX_device_model_search_text";`)
    this.addSql(`alter table device_model alter column search_text set default '';`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists device_search_insert on device_model;`)
    this.addSql(`drop trigger if exists device_search_update on device_model;`)
    this.addSql(`drop trigger if exists device_search_brand on brand;`)
    for (const name of [
      "on_insert()",
      "on_update()",
      "on_brand()",
      "refresh(text[])",
      "terms(text)",
    ])
      this.addSql(`drop function if exists device_search_${name};`)
    this.addSql(`drop table if exists device_search_term, device_search_typo;`)
  }
}
