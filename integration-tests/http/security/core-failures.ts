/**
 * Core routes that answer 500 to a made-up id or an empty body, with what they trip over. Only
 * staff reach them; each is to be taken off the list when Medusa mends it.
 */
export const coreFailures: ReadonlySet<string> = new Set([
  // Trims a name before it checks that there is one.
  "POST /admin/stock-locations",
  // Read `variants` of a product, or `type` of a key, that was not found.
  "POST /admin/api-keys/:id/sales-channels",
  "POST /admin/products/:id/options/batch",
  "POST /admin/products/:id/variants/:variant_id",
  "DELETE /admin/products/:id/variants/:variant_id",
  // Read `return_id` of a claim or an exchange that was not found.
  "DELETE /admin/claims/:id/inbound/items/:action_id",
  "DELETE /admin/exchanges/:id/inbound/items/:action_id",
  // Resolves a provider of that name from the container without a look at its list.
  "GET /admin/fulfillment-providers/:id/options",
])
