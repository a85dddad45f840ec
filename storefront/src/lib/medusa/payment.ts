import Medusa from "@medusajs/js-sdk"
import { clientRuntimeConfig } from "@/lib/runtime-config"

/** Pays nothing: Medusa's stand-in where money is taken at the counter. */
const COUNTER_PROVIDER = "pp_system_default"

function sdk(): Medusa {
  const { backend_url, publishable_key } = clientRuntimeConfig()
  return new Medusa({ baseUrl: backend_url, publishableKey: publishable_key })
}

/** Ids of the payment providers with which a deposit can be paid online in the shop's region. */
export async function listOnlineProviders(currency_code: string): Promise<string[]> {
  const client = sdk()
  const { regions } = await client.store.region.list({ fields: "id,currency_code" })
  const region = regions.find((each) => each.currency_code === currency_code) ?? regions[0]
  if (!region) return []
  const { payment_providers } = await client.store.payment.listPaymentProviders({
    region_id: region.id,
  })
  return payment_providers.map((provider) => provider.id).filter((id) => id !== COUNTER_PROVIDER)
}

/** Opens a payment session on the deposit's collection. */
export async function openPaymentSession(collection_id: string, provider_id: string) {
  await sdk().client.fetch(
    `/store/payment-collections/${encodeURIComponent(collection_id)}/payment-sessions`,
    { method: "POST", body: { provider_id } }
  )
}
