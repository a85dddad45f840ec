import type { APIRequestContext } from "@playwright/test"
import type { Instance } from "../support/instance"
import { expect, test } from "../support/product"

const DEVICE = "apple-iphone-12-mini"
/** A page is kept for 60 seconds: what is shown this soon was made anew. */
const WITHIN_MS = 1_000

interface Offer {
  variant_id: string
  version: string
  repair_type: { code: string }
}

interface Device {
  id: string
  slug: string
  offers: Offer[]
}

/** The admin API, as the owner's client calls it. */
class AdminApi {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly url: string,
    private readonly token: string
  ) {}

  static async signIn(request: APIRequestContext, instance: Instance): Promise<AdminApi> {
    const { backend_url, admin_email: email, admin_password: password } = instance
    const answer = await request.post(`${backend_url}/auth/user/emailpass`, {
      data: { email, password },
    })
    const { token } = (await answer.json()) as { token: string }
    return new AdminApi(request, backend_url, token)
  }

  async device(slug: string): Promise<Device> {
    const { devices } = await this.call<{ devices: Device[] }>("GET", `/admin/devices?q=${slug}`)
    const found = devices.find((device) => device.slug === slug)
    if (!found) throw new Error(`There is no device ${slug}`)
    return (await this.call<{ device: Device }>("GET", `/admin/devices/${found.id}`)).device
  }

  /** Changes a repair of a device, and answers with what it is now. */
  async changeOffer(device: Device, { variant_id, version }: Offer, data: object): Promise<Offer> {
    const path = `/admin/devices/${device.id}/offers/${variant_id}`
    const body = { version, ...data }
    const { offers } = (await this.call<{ device: Device }>("POST", path, body)).device
    const changed = offers.find((each) => each.variant_id === variant_id)
    if (!changed) throw new Error(`${variant_id} is gone`)
    return changed
  }

  private async call<T>(method: string, path: string, data?: object): Promise<T> {
    const headers = { authorization: `Bearer ${this.token}` }
    const answer = await this.request.fetch(this.url + path, { method, headers, data })
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }
}

test("a new price is on the device's kept page within a second", async ({
  phone,
  instance,
  request,
}, info) => {
  const admin = await AdminApi.signIn(request, instance)
  const device = await admin.device(DEVICE)
  const offer = device.offers.find(({ repair_type }) => repair_type.code === "screen")
  if (!offer) throw new Error(`${DEVICE} has no screen repair`)
  const amount = 100 + (Date.now() % 100) + 0.37
  const address = `${instance.storefront_url}/devices/${DEVICE}`
  const price = phone.locator(`a[href*="${offer.variant_id}"]`)

  await test.step("the page is kept", async () => {
    await expect
      .poll(async () => (await request.get(address)).headers()["x-nextjs-cache"])
      .toBe("HIT")
    await phone.goto(address)
    await expect(price).toBeVisible()
    await expect(price).not.toHaveText(`£${amount}`)
  })

  const changed = await admin.changeOffer(device, offer, { prices: { gbp: amount } })
  const since = Date.now()
  try {
    await expect
      .poll(async () => (await request.get(address)).text(), {
        timeout: WITHIN_MS,
        intervals: [20],
      })
      .toContain(`£${amount}`)
    info.annotations.push({ type: "shown after", description: `${Date.now() - since} ms` })
    await phone.reload()
    await expect(price).toHaveText(`£${amount}`)
  } finally {
    await admin.changeOffer(device, changed, { reset: true })
  }
})

test("only the backend may say that pages are out of date", async ({ request, instance }) => {
  const address = `${instance.storefront_url}/api/revalidate`
  for (const headers of [{}, { "x-revalidate-secret": "guessed" }] as Record<string, string>[]) {
    const answer = await request.post(address, { headers, data: { slugs: "all" } })
    expect(answer.status()).toBe(401)
  }
})
