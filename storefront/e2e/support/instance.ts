import { readFileSync } from "node:fs"
import path from "node:path"

/** The running product, as its launcher describes it. */
export interface Instance {
  backend_url: string
  storefront_url: string
  publishable_key: string
  admin_email: string
  admin_password: string
}

/**
 * Reads the file that INSTANCE_FILE names, else the one of `npm start` in this clone.
 * Throws with what to do where there is none.
 */
export function readInstance(): Instance {
  const file = process.env.INSTANCE_FILE ?? path.resolve(__dirname, "../../../.data/instance.json")
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Instance
  } catch (cause) {
    throw new Error(`No running product in ${file}: run npm start first, or npm test.`, { cause })
  }
}
