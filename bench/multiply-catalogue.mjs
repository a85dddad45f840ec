/** `node bench/multiply-catalogue.mjs <folder> [times]`: the catalogue ten times over, to be measured. */
import path from "node:path"
import { fileURLToPath } from "node:url"
import { writeMultipliedCatalogue } from "./lib/multiply-catalogue.mjs"

const [target, times = "10"] = process.argv.slice(2)
if (!target) {
  console.error("usage: node bench/multiply-catalogue.mjs <folder> [times]")
  process.exit(1)
}
const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../data")
writeMultipliedCatalogue(source, path.resolve(target), Number(times))
