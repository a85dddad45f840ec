import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The entries of repairs' logs that figures list repairs by; a booking writes none of them. */
export class Migration20261120192200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists "IDX_repair_event_figures"
      on repair_event (event, occurred_at, id)
      where event in ('check_in', 'hand_over', 'refuse_intake', 'cancel', 'no_show', 'qc_pass',
        'send_quote', 'accept', 'part_accept', 'decline', 'expire', 'auto_approve');`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_repair_event_figures";`)
  }
}
