import {
  CatalogueModel,
  type BrandFile,
  type BrandModels,
} from "../../modules/device/catalogue-schema"

/** "Apple iPhone 14 Pro", and "Fairphone 4" rather than "Fairphone Fairphone 4". */
export const fullName = (brand: string, name: string): string =>
  name.startsWith(brand) ? name : `${brand} ${name}`

/** A name as it stands in an address: lower case, without accents, hyphens between words. */
export const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")

/**
 * A brand's file with each model complete: its family's kind and name, the family's tier and specs
 * where the model has none of its own.
 *
 * @throws ZodError for a model that has a tier neither of its own nor of its family
 */
export const expandBrand = ({ brand, families }: BrandFile): BrandModels => ({
  brand,
  models: families.flatMap((family) =>
    family.models.map((model) =>
      CatalogueModel.parse({
        slug: model.slug ?? slugOf(fullName(brand.name, model.name)),
        name: model.name,
        kind: family.kind,
        family: family.name,
        release_year: model.release_year,
        tier: model.tier ?? family.tier,
        identifiers: model.identifiers ?? [],
        nicknames: model.nicknames ?? [],
        specs: { ...family.specs, ...model.specs },
      })
    )
  ),
})
