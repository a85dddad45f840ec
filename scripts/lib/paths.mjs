import path from "node:path"
import { fileURLToPath } from "node:url"

/** The repository's root folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")

/** The storefront package's folder. */
export const storefrontDir = path.join(root, "storefront")

/** What `medusa build` writes and the production server runs in. */
export const builtServerDir = path.join(root, ".medusa/server")

/** A command that a package of the root installed, e.g. `bin("medusa")`. */
export const bin = (name) => path.join(root, "node_modules/.bin", name)
