import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { loadCatalogue, type LoadResult } from "../../src/workflows/device/load-catalogue"
import { readCatalogue, type Catalogue } from "../../src/workflows/device/read-catalogue"

/** The real catalogue with some of its devices only, so that it is loaded at once. */
export const catalogueOf = (keep: (slug: string) => boolean): Catalogue => {
  const { brands, ...rest } = readCatalogue(join(__dirname, "../../data"))
  const kept = brands.map(({ brand, models }) => ({
    brand,
    models: models.filter(({ slug }) => keep(slug)),
  }))
  return { ...rest, brands: kept.filter(({ models }) => models.length > 0) }
}

/** Loads it without a word. */
export const loadQuietly = (
  container: MedusaContainer,
  catalogue: Catalogue,
  onProgress: (done: number, total: number) => void = () => undefined
): Promise<LoadResult> =>
  loadCatalogue(container, catalogue, { now: new Date("2026-01-05T09:00:00Z"), onProgress })
