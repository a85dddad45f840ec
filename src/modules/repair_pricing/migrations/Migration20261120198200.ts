import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const kinds = (...names: string[]): string[] => [
  `alter table if exists "price_change" drop constraint if exists "price_change_kind_check";`,
  `alter table if exists "price_change" add constraint "price_change_kind_check" check ("kind" in (${names
    .map((name) => `'${name}'`)
    .join(", ")}));`,
]

/** Who confirmed suggested prices, and how many, stands among the changes of prices. */
export class Migration20261120198200 extends Migration {
  override async up(): Promise<void> {
    for (const statement of kinds("apply", "undo", "confirm")) this.addSql(statement)
    this.addSql(
      `alter table if exists "price_change" add column if not exists "confirmed_offers" integer not null default 0;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "price_change" where "kind" = 'confirm';`)
    this.addSql(`alter table if exists "price_change" drop column if exists "confirmed_offers";`)
    for (const statement of kinds("apply", "undo")) this.addSql(statement)
  }
}
