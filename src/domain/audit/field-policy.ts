/**
 * What the audit log may keep of a field: its value, only that it changed (`withheld`: the value is
 * somebody's, or free text that may hold anything), or only that it changed and that it is a secret.
 */
export type FieldPolicy = "value" | "withheld" | "secret"

const SECRET =
  /secret|passw|passcode|passphrase|token|pin$|^pin|otp|credential|salt|hash|signature|private|api_?key|auth|cvv|card_?n|iban|bearer|cookie|session|code_?verifier|recovery|mfa|totp/

/**
 * Fields whose values say what was done and nothing of a person. Whatever is not named here is kept
 * without its value, so that a field of tomorrow, Medusa's or a plugin's, gives nothing away.
 */
const HARMLESS: ReadonlySet<string> = new Set([
  "accepted_quote_version",
  "allocation_count",
  "allow_backorder",
  "amount",
  "assignee_id",
  "automatic_taxes",
  "backordered_quantity",
  "barrier_code",
  "bin",
  "campaign_id",
  "collection_id",
  "cost_minor",
  "cost_source",
  "country_code",
  "credential_status",
  "currency_code",
  "custody",
  "default_currency_code",
  "default_location_id",
  "default_region_id",
  "default_sales_channel_id",
  "deleted_at",
  "deposit_minor",
  "discountable",
  "due_minor",
  "ends_at",
  "fault_codes",
  "height",
  "hs_code",
  "is_active",
  "is_automatic",
  "is_default",
  "is_disabled",
  "is_draft_order",
  "is_giftcard",
  "is_internal",
  "is_open",
  "is_return",
  "is_tax_inclusive",
  "kind",
  "labour_minutes",
  "lead_days",
  "length",
  "location_id",
  "manage_inventory",
  "material",
  "minimum_stock",
  "order_edit_version",
  "origin_country",
  "outcome",
  "parent_category_id",
  "price_state",
  "price_type",
  "promise_p50_at",
  "promise_p90_at",
  "quantity",
  "rank",
  "rate",
  "region_id",
  "release_year",
  "reorder_point",
  "repaired_by",
  "requires_shipping",
  "reserved_quantity",
  "retired_at",
  "returned_quantity",
  "revoked_at",
  "role",
  "sales_channel_id",
  "service_method",
  "shipping_profile_id",
  "starts_at",
  "status",
  "stocked_quantity",
  "supplier_id",
  "tax_provider_id",
  "tier",
  "total_minor",
  "type",
  "type_id",
  "undone_by",
  "urgency",
  "variant_rank",
  "version",
  "visibility",
  "waiting_on",
  "warranty_ends_at",
  "warranty_months",
  "weight",
  "width",
  "work_state",
])

/** Changes with every write, or repeats what other fields say. */
const NOISE: ReadonlySet<string> = new Set([
  "created_at",
  "event_hash",
  "id",
  "raw_amount",
  "search_text",
  "state_entered_at",
  "updated_at",
  "waited_ms",
  "waiting_since",
])

export const isNoise = (field: string): boolean => NOISE.has(field)

/** The policy of a field by its own name, without what it stands in. */
export const policyOf = (name: string): FieldPolicy => {
  if (HARMLESS.has(name)) return "value"
  return SECRET.test(name.toLowerCase()) ? "secret" : "withheld"
}

const NAME = /^[a-z][a-z_]{0,39}$/
const MAX_NAMES = 40

/**
 * The names of a request body's fields, sorted; never their values. What is no plain word is left
 * out, since a client may write anything there.
 */
export const fieldNamesOf = (body: unknown): string[] =>
  typeof body === "object" && body !== null && !Array.isArray(body)
    ? Object.keys(body)
        .filter((name) => NAME.test(name))
        .sort()
        .slice(0, MAX_NAMES)
    : []
