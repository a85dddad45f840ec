import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"

const SKIPPED = new Set(["node_modules", ".next", ".medusa", ".data", "__tests__", "e2e"])
const GENERATED = new Set(["next-env.d.ts"])
const isTest = (name) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(name)

const isLeftOut = (name) =>
  SKIPPED.has(name) || GENERATED.has(name) || isTest(name) || name.endsWith(".tsbuildinfo")

function addTo(hash, base, file) {
  const full = path.join(base, file)
  if (isLeftOut(path.basename(file)) || !existsSync(full)) return
  if (!statSync(full).isDirectory()) {
    hash.update(`${file}\0`).update(readFileSync(full)).update("\0")
    return
  }
  for (const name of readdirSync(full).sort()) addTo(hash, base, path.join(file, name))
}

/**
 * One hash over files and whole folders (tests, builds and packages left out). A missing one counts
 * as empty. `extra` is any text that must be equal too.
 */
export function fingerprint(base, files, extra = "") {
  const hash = createHash("sha256").update(extra)
  for (const file of files) addTo(hash, base, file)
  return hash.digest("hex")
}

/** Whether the stamp file says that the work for this fingerprint was finished. */
export const isFresh = (file, value) => existsSync(file) && readFileSync(file, "utf8") === value

/** Remembers finished work; call it only after the work succeeded. */
export const stamp = (file, value) => writeFileSync(file, value)

/** Forgets finished work before it is done again, so that an interruption shows. */
export const unstamp = (file) => rmSync(file, { force: true })
