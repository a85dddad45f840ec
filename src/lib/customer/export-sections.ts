/**
 * What an export of one customer holds, section by section. `rows` answers each row as JSON with a
 * `key` to read on from; `:ids` are the customer's id and those merged into it. Only what is named
 * here leaves the shop: no hash, no secret, no passcode, and nobody of the staff.
 */
export interface ExportSection {
  name: string
  rows: string
}

const fields = (alias: string, names: string): string =>
  names
    .split(" ")
    .map((name) => `'${name}', ${alias}.${name}`)
    .join(", ")

const ADDRESS_FIELDS =
  "first_name last_name company address_1 address_2 city province postal_code country_code phone"
const address = (alias: string): string =>
  `jsonb_strip_nulls(jsonb_build_object(${fields(alias, ADDRESS_FIELDS)}))`

const OWN_REPAIRS = `select id from repair where customer_id = any(:ids)`

const ofRepair = (name: string, table: string, columns: string): ExportSection => ({
  name,
  rows: `select x.id as key, jsonb_build_object('repair_number', r.number, ${columns}) as row
    from ${table} x join repair r on r.id = x.repair_id where r.customer_id = any(:ids)`,
})

export const EXPORT_SECTIONS: readonly ExportSection[] = [
  {
    name: "customer",
    rows: `select c.id as key, jsonb_build_object(${fields("c", "id first_name last_name company_name email phone has_account metadata created_at")}) as row
      from customer c where c.id = any(:ids)`,
  },
  {
    name: "logins",
    rows: `select p.id as key, jsonb_build_object('provider', p.provider, 'login', p.entity_id, 'created_at', p.created_at) as row
      from auth_identity a join provider_identity p on p.auth_identity_id = a.id and p.deleted_at is null
      where a.app_metadata->>'customer_id' = any(:ids) and a.deleted_at is null`,
  },
  {
    name: "addresses",
    rows: `select x.id as key, ${address("x")} || jsonb_build_object('name', x.address_name) as row
      from customer_address x where x.customer_id = any(:ids)`,
  },
  {
    name: "orders",
    rows: `select o.id as key, jsonb_build_object(${fields("o", "id display_id status email currency_code created_at canceled_at")},
        'shipping_address', (select ${address("a")} from order_address a where a.id = o.shipping_address_id),
        'billing_address', (select ${address("a")} from order_address a where a.id = o.billing_address_id),
        'items', (select coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'variant', l.variant_title,
            'quantity', i.quantity, 'unit_price', coalesce(i.unit_price, l.unit_price))), '[]'::jsonb)
          from order_item i join order_line_item l on l.id = i.item_id
          where i.order_id = o.id and i.version = o.version and i.deleted_at is null),
        'payments', (select coalesce(jsonb_agg(jsonb_build_object('amount', p.amount,
            'currency_code', p.currency_code, 'provider', p.provider_id, 'captured_at', p.captured_at)), '[]'::jsonb)
          from order_payment_collection c join payment p on p.payment_collection_id = c.payment_collection_id
          where c.order_id = o.id and c.deleted_at is null and p.deleted_at is null)) as row
      from "order" o where o.customer_id = any(:ids)`,
  },
  {
    name: "carts",
    rows: `select c.id as key, jsonb_build_object(${fields("c", "id email currency_code created_at completed_at")},
        'shipping_address', (select ${address("a")} from cart_address a where a.id = c.shipping_address_id),
        'billing_address', (select ${address("a")} from cart_address a where a.id = c.billing_address_id)) as row
      from cart c where c.customer_id = any(:ids)`,
  },
  {
    name: "devices",
    rows: `select d.id as key, jsonb_build_object('model', m.name, ${fields("d", "serial imei colour created_at")}) as row
      from customer_device d left join device_model m on m.id = d.device_model_id
      where d.customer_id = any(:ids)`,
  },
  {
    name: "repairs",
    rows: `select r.id as key, jsonb_build_object(${fields("r", "number order_id device_name first_name last_name email phone locale description service_method urgency work_state currency_code total_minor promise_p50_at promise_p90_at intake created_at")},
        'serial', r.state->>'serial', 'imei', r.state->>'imei', 'consents', r.state->'consents',
        'go_ahead_cap', r.state->'cap') as row
      from repair r where r.customer_id = any(:ids)`,
  },
  ofRepair(
    "quotes",
    "repair_quote",
    `${fields("x", "version status currency_code lines total_minor note valid_until sent_at accepted_at")},
      'accepted_with', x.acceptance->'evidence'`
  ),
  ofRepair("parts", "repair_part", fields("x", "title part_grade quantity status")),
  ofRepair(
    "history",
    "repair_event",
    `${fields("x", "sequence event from_state to_state occurred_at note")}, 'by', x.actor_kind,
      'said', coalesce(x.body->'evidence', '{}'::jsonb) - '{assignee_id,collected_by,device_returned}'::text[]`
  ),
  ofRepair("tracking_links", "tracking_link", fields("x", "created_at expires_at revoked_at")),
  ofRepair("bookings", "booking", fields("x", "status created_at confirmed_at")),
  {
    name: "messages",
    rows: `select x.id as key, jsonb_build_object(${fields("x", "template locale recipient subject data status created_at sent_at")}) as row
      from message x where x.repair_id in (${OWN_REPAIRS})
        or x.order_id in (select id from "order" where customer_id = any(:ids))`,
  },
  {
    name: "notes",
    rows: `select x.id as key, jsonb_build_object(${fields("x", "body created_at edited_at")}) as row
      from customer_note x where x.customer_id = any(:ids)`,
  },
  {
    name: "exports",
    rows: `select x.id as key, jsonb_build_object(${fields("x", "format created_at")}) as row
      from customer_export x where x.customer_id = any(:ids)`,
  },
]
