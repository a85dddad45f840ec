/**
 * The catalogue's part of the floor: one prepared statement for each work, on small tables that hold
 * what is read ready to be read. Words have to be right and whole, nothing is checked, and nobody
 * keeps the tables up to date.
 */
import { randomUUID } from "node:crypto"

/** Copies the shop's catalogue of this database into tables of the schema `floor`. */
export const COPY = `
create schema floor;
create table floor.device as
  select d.id, d.slug, d.release_year as year, b.slug as brand, d.name,
    string_to_array(lower(b.name || ' ' || d.name), ' ')
      || array(select lower(jsonb_array_elements_text(d.identifiers))) as words,
    json_build_object('id', d.id, 'slug', d.slug, 'name', d.name, 'brand', b.name, 'kind', d.kind,
      'release_year', d.release_year, 'identifiers', d.identifiers) as body,
    (select min(amount) from offer_price p
      where p.device_model_id = d.id and p.currency_code = 'gbp') as from_price
  from device_model d join brand b on b.id = d.brand_id;
create unique index on floor.device (slug);
create index on floor.device (year desc, brand, name);
create index on floor.device using gin (words);
create table floor.offer as
  select o.variant_id, o.device_model_id, t.position, p.amount, 0 as stock,
    json_build_object('variant_id', o.variant_id, 'grade', o.part_grade, 'names', t.names,
      'descriptions', t.descriptions, 'minutes', o.duration_minutes) as body
  from repair_offer o join repair_type t on t.id = o.repair_type_id
  join offer_price p on p.variant_id = o.variant_id and p.currency_code = 'gbp';
create unique index on floor.offer (variant_id);
create index on floor.offer (device_model_id, position);
create table floor.quote (id text primary key, variant_id text, total numeric, lines jsonb);
analyze floor.device, floor.offer;`

const SEARCH = {
  name: "search",
  text: `select body, from_price from floor.device where words @> $1 order by year desc limit 20`,
}
const LIST = {
  name: "list",
  text: `select body, from_price from floor.device order by year desc, brand, name limit 20`,
}
const PAGE = {
  name: "page",
  text: `select d.body, (
      select json_agg(json_build_object('offer', o.body, 'amount', o.amount, 'stock', o.stock)
        order by o.position)
      from floor.offer o where o.device_model_id = d.id
    ) as offers
    from floor.device d where d.slug = $1`,
}
const QUOTE = {
  name: "quote",
  text: `insert into floor.quote select $1, variant_id, amount, '[]' from floor.offer
    where variant_id = $2 returning *`,
}
const PRICE = { name: "price", text: `update floor.offer set amount = $2 where variant_id = $1` }

const works = {
  "/search": (query) => ({ ...SEARCH, values: [query.get("q").toLowerCase().split(" ")] }),
  "/list": () => LIST,
  "/page": (query) => ({ ...PAGE, values: [query.get("slug")] }),
  "/quote": (query) => ({ ...QUOTE, values: [randomUUID(), query.get("variant_id")] }),
  "/price": (query) => ({ ...PRICE, values: [query.get("variant_id"), query.get("amount")] }),
}

/** The statement that a request of the catalogue runs, or undefined when it is another's. */
export function statementOf(url) {
  const { pathname, searchParams } = new URL(url, "http://floor")
  return works[pathname]?.(searchParams)
}
