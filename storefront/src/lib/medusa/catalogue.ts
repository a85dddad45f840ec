import { internalBackendUrl, serverRuntimeConfig } from "@/lib/runtime-config"
import { BRANDS_TAG, CATALOGUE_TAG, deviceTag } from "./catalogue-tags"
import { StoreError } from "./errors"
import { storeRequest } from "./request"
import type { Brand, DeviceDetail, Services } from "./types"

/**
 * Seconds for which prices shown on a static page may be old when nobody says that they changed (see
 * app/api/revalidate); the quote is always fresh.
 */
const CATALOGUE_REVALIDATE_SECONDS = 60

function serverRequest<T>(path: string, ...tags: string[]): Promise<T> {
  return storeRequest<T>(path, {
    base_url: internalBackendUrl(),
    publishable_key: serverRuntimeConfig().publishable_key,
    keep: { revalidate: CATALOGUE_REVALIDATE_SECONDS, tags: [CATALOGUE_TAG, ...tags] },
  })
}

/** Brands that have devices, or none when the catalogue cannot be reached. Server only. */
export async function readBrands(): Promise<Brand[]> {
  try {
    const { brands } = await serverRequest<{ brands: Brand[] }>("/store/brands", BRANDS_TAG)
    return brands.filter((brand) => brand.device_count > 0)
  } catch {
    return []
  }
}

/**
 * The service categories and repairs of the shop. Server only.
 * @throws StoreError when the catalogue cannot be reached
 */
export const readServices = (): Promise<Services> => serverRequest<Services>("/store/repair-types")

/**
 * A device with its offers, or null when there is no such device. Server only.
 * @throws StoreError when the catalogue cannot be reached, so that no page of a device is kept empty
 */
export async function readDevice(slug: string): Promise<DeviceDetail | null> {
  try {
    const path = `/store/devices/${encodeURIComponent(slug)}`
    return (await serverRequest<{ device: DeviceDetail }>(path, deviceTag(slug))).device
  } catch (error) {
    if (error instanceof StoreError && error.status === 404) return null
    throw error
  }
}
