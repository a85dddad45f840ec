import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import path from "node:path"
import { say } from "./progress.mjs"

const BROWSERS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

function onPath(names) {
  const dirs = (process.env.PATH ?? "").split(path.delimiter)
  const places = names.flatMap((name) => dirs.map((dir) => path.join(dir, name)))
  return places.find((place) => existsSync(place))
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")

function aptInstall(name) {
  say(`  … ${name} is missing; installing Debian's package`)
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const options = { env, stdio: ["ignore", "ignore", "inherit"] }
  spawnSync("apt-get", ["update", "-qq"], options)
  const args = ["install", "-y", "-qq", "--no-install-recommends", name]
  return spawnSync("apt-get", args, options).status === 0
}

function find(variable, names, extra = []) {
  const given = process.env[variable]
  return given || onPath(names) || extra.find((file) => existsSync(file))
}

/** The path of a Chromium, installed through apt where that is possible; else undefined. */
export function findChromium({ install = false } = {}) {
  const search = () => find("CHROMIUM_PATH", BROWSERS, [MAC_CHROME])
  return search() ?? (install && isDebianRoot() && aptInstall("chromium") ? search() : undefined)
}

/** The path of a redis-server, installed through apt where that is possible; else undefined. */
export function findRedisServer({ install = false } = {}) {
  const search = () => find("REDIS_SERVER", ["redis-server"])
  return (
    search() ?? (install && isDebianRoot() && aptInstall("redis-server") ? search() : undefined)
  )
}
