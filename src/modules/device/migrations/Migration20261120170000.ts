import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The search terms of a model by term, so that the other words of a search are looked up, too. */
export class Migration20261120170000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_device_search_term_of_model" on device_search_term (device_model_id, term) include (weight);`
    )
    this.addSql(`drop index if exists "IDX_device_search_term_model";`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_device_search_term_model" on device_search_term (device_model_id);`
    )
    this.addSql(`drop index if exists "IDX_device_search_term_of_model";`)
  }
}
