/** On everything that is kept of the catalogue. */
export const CATALOGUE_TAG = "catalogue"

/** On the brands with their counts of devices. */
export const BRANDS_TAG = "brands"

export const deviceTag = (slug: string): string => `device:${slug}`

/** The tags of what is out of date once these devices have changed; `all` where it may be any. */
export function outdatedTags(slugs: readonly string[] | "all"): string[] {
  return slugs === "all" ? [CATALOGUE_TAG] : [BRANDS_TAG, ...slugs.map(deviceTag)]
}
