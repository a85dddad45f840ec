import * as fs from "node:fs"
import path from "node:path"

const slugOf = (name) =>
  name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")

const fullName = (brand, name) => (name.startsWith(brand) ? name : `${brand} ${name}`)

/** The model again under a name, slug and identifiers of its own; the first copy is the model. */
function copyOf(brand, model, number) {
  if (number === 1) return model
  const slug = model.slug ?? slugOf(fullName(brand.name, model.name))
  return {
    ...model,
    name: `${model.name} mk${number}`,
    slug: `${slug}-mk${number}`,
    identifiers: (model.identifiers ?? []).map((identifier) => `${identifier}-mk${number}`),
  }
}

/** A brand's file with each model `times` times. */
const multiplyBrand = ({ brand, families }, times) => ({
  brand,
  families: families.map((family) => ({
    ...family,
    models: family.models.flatMap((model) =>
      Array.from({ length: times }, (_, index) => copyOf(brand, model, index + 1))
    ),
  })),
})

/**
 * Writes a copy of the catalogue that has every device `times` times, to be loaded with
 * REVIVATECH_DATA_DIR=`target`.
 */
export function writeMultipliedCatalogue(source, target, times) {
  fs.cpSync(source, target, { recursive: true })
  const folder = path.join(target, "devices")
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const file = path.join(folder, name)
    const brand = JSON.parse(fs.readFileSync(file, "utf8"))
    fs.writeFileSync(file, JSON.stringify(multiplyBrand(brand, times)))
  }
}
