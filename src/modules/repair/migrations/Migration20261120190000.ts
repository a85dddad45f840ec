import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Since when a repair is in its state, and whose time has passed since it was opened. */
export class Migration20261120190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "repair" add column if not exists "state_entered_at" timestamptz not null default now(), add column if not exists "waiting_since" timestamptz null, add column if not exists "waited_ms" jsonb not null default '{"shop":0,"customer":0,"supplier":0,"courier":0}';`
    )
    this.addSql(`
      with steps as (
        select repair_id, sequence, occurred_at, body->'patch'->>'waiting_on' as party,
          count(*) filter (where body->'patch' ? 'waiting_on')
            over (partition by repair_id order by sequence) as run,
          lead(occurred_at) over (partition by repair_id order by sequence) as next_at,
          from_state is distinct from to_state as enters
        from repair_event
      ), charged as (
        select *, first_value(party) over (partition by repair_id, run order by sequence) as on_whom
        from steps
      ), sums as (
        select repair_id, on_whom, sum(floor(extract(epoch from next_at - occurred_at) * 1000)) as ms
        from charged where next_at > occurred_at and on_whom is not null group by 1, 2
      ), totals as (
        select repair_id, jsonb_object_agg(on_whom, ms) as waited from sums group by 1
      ), ends as (
        select repair_id, max(occurred_at) as last_at,
          max(occurred_at) filter (where enters) as entered_at from steps group by 1
      )
      update repair r set state_entered_at = coalesce(e.entered_at, r.created_at),
        waiting_since = case when r.waiting_on is not null then e.last_at end,
        waited_ms = r.waited_ms || coalesce(t.waited, '{}')
      from ends e left join totals t on t.repair_id = e.repair_id
      where r.id = e.repair_id;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "repair" drop column if exists "state_entered_at", drop column if exists "waiting_since", drop column if exists "waited_ms";`
    )
  }
}
