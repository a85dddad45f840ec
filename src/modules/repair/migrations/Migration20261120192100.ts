import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Finds the repairs of one device, and the repairs behind a figure of the analytics. */
export class Migration20261120192100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_repair_customer_device_id" on repair (customer_device_id);`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_repair_customer_device_id";`)
  }
}
