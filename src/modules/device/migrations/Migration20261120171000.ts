import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What about an offer decides which prices it has: who made them, or how long it takes, does not. */
const DECIDING = "variant_id, device_model_id, deleted_at"

/**
 * Confirming the prices of thousands of offers, or repricing them, marks each of them: that alone is
 * no reason to look up what they cost.
 */
export class Migration20261120171000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create or replace function offer_price_on_repair_offer() returns trigger
      language plpgsql as $$
      declare ids text[];
      begin
        if tg_op = 'INSERT' then ids := array(select variant_id from fresh);
        elsif tg_op = 'DELETE' then ids := array(select variant_id from stale);
        else ids := array(
          select variant_id from (
            select ${DECIDING} from fresh except all select ${DECIDING} from stale
          ) as written
          union select variant_id from (
            select ${DECIDING} from stale except all select ${DECIDING} from fresh
          ) as written);
        end if;
        perform offer_price_refresh(ids);
        return null;
      end $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`create or replace function offer_price_on_repair_offer() returns trigger
      language plpgsql as $$
      declare ids text[];
      begin
        if tg_op = 'INSERT' then ids := array(select variant_id from fresh);
        elsif tg_op = 'DELETE' then ids := array(select variant_id from stale);
        else ids := array(
          select variant_id from (table fresh except all table stale) as written
          union select variant_id from (table stale except all table fresh) as written);
        end if;
        perform offer_price_refresh(ids);
        return null;
      end $$;`)
  }
}
