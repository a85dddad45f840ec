import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a change adds to the figures, the sums of it by day and by month, and what came back. */
export class Migration20261120192000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists insight_delta (
      id bigint generated always as identity primary key,
      at timestamptz null,
      metric text not null, subject text not null, bucket text not null,
      count integer not null, total bigint not null);`)
    this.addSql(`create table if not exists insight_rollup (
      grain text not null check (grain in ('day', 'month')),
      starts_on date not null,
      metric text not null, subject text not null, bucket text not null,
      count bigint not null, total bigint not null,
      primary key (metric, grain, starts_on, subject, bucket));`)
    this.addSql(`create table if not exists insight_comeback (
      repair_id text primary key,
      came_back_as text not null,
      at timestamptz not null,
      technician_id text not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz null);`)
    this.addSql(
      `create index if not exists "IDX_insight_comeback_at" on insight_comeback (at, repair_id);`
    )
    this
      .addSql(`create or replace function insight_on_money() returns trigger language plpgsql as $$
      begin
        insert into insight_delta (at, metric, subject, bucket, count, total)
        select m.created_at, tg_argv[0], p.currency_code,
          case p.provider_id when 'pp_system_default' then 'counter' else 'online' end,
          m.sign, m.sign * round(m.amount * 100)
        from (
          select old.payment_id, old.created_at, old.amount, old.deleted_at, -1 as sign
          where tg_op <> 'INSERT'
          union all
          select new.payment_id, new.created_at, new.amount, new.deleted_at, 1
          where tg_op <> 'DELETE'
        ) m join payment p on p.id = m.payment_id
        where m.deleted_at is null;
        return null;
      end $$;`)
    for (const [table, metric] of [
      ["capture", "captured"],
      ["refund", "refunded"],
    ]) {
      this.addSql(`create or replace trigger insight_${metric}
        after insert or delete or update of amount, deleted_at on ${table}
        for each row execute function insight_on_money('${metric}');`)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists insight_captured on capture;`)
    this.addSql(`drop trigger if exists insight_refunded on refund;`)
    this.addSql(`drop function if exists insight_on_money();`)
    for (const table of ["insight_comeback", "insight_rollup", "insight_delta"])
      this.addSql(`drop table if exists ${table};`)
  }
}
