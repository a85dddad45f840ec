import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { knex as createKnex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { BrandFile } from "../../src/modules/device/catalogue-schema"
import { fullName, slugOf } from "../../src/workflows/device/expand-brand"
import { startMailServer } from "../http/messaging/mail-server"
import { clientOf, type Client } from "../support/client"
import { loadInstance } from "../support/instance.cjs"
import { PHONE } from "../support/small-shop"
import { TEST_PAYMENT_PROVIDER_PATH } from "../support/test-payments"

interface ServerProcess {
  url: string
  port: number
  exited: Promise<number>
  stop(): Promise<void>
  kill9(): Promise<void>
}

/** A server process that can be told where to die. */
export interface KillableServer {
  store: Client
  /** Signs the first owner in. */
  signIn(): Promise<Client>
  /** Ends the process as by kill -9 when it reaches the point, once. */
  arm(point: string): void
  /** Resolves when the process has died at its point; rejects when it lives on. */
  died(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

export interface ShopUnderTest {
  knex: Knex
  mails: Awaited<ReturnType<typeof startMailServer>>["received"]
  payment_log: string
  startServer(): Promise<KillableServer>
  /** As if the time had passed for which a dead process's claims hold; nobody else may be at work. */
  expireClaims(): Promise<void>
  stop(): Promise<void>
}

const DEATH_LIMIT_MS = 60_000

/** A folder with the real catalogue reduced to one device, so that it is loaded at once. */
const smallDataDir = (parent: string): string => {
  const source = join(__dirname, "../../data")
  const target = join(parent, "data")
  const devices = join(source, "devices")
  cpSync(source, target, { recursive: true, filter: (path) => path !== devices })
  const apple = BrandFile.parse(JSON.parse(readFileSync(join(devices, "apple.json"), "utf8")))
  const families = apple.families.flatMap((family) => {
    const models = family.models.filter(
      ({ name, slug = slugOf(fullName(apple.brand.name, name)) }) => slug === PHONE
    )
    return models.length > 0 ? [{ ...family, models }] : []
  })
  mkdirSync(join(target, "devices"))
  writeFileSync(join(target, "devices/apple.json"), JSON.stringify({ ...apple, families }))
  return target
}

const createDatabase = async (): Promise<string> => {
  const url = new URL(String(process.env.TEST_DATABASE))
  const admin = createKnex({ client: "pg", connection: url.href })
  const name = `rt_tests_faults_${Date.now()}`
  await admin.raw(`create database ${name}`)
  await admin.destroy()
  url.pathname = `/${name}`
  return url.href
}

type Secrets = Awaited<ReturnType<typeof loadInstance>>["TEST_SECRETS"]

const signIn = async (
  url: string,
  { REVIVATECH_ADMIN_EMAIL: email, REVIVATECH_ADMIN_PASSWORD: password }: Secrets
): Promise<Client> => {
  const login = await clientOf(url, {})<{ token: string }>("POST", "/auth/user/emailpass", {
    email,
    password,
  })
  return clientOf(url, { authorization: `Bearer ${login.body.token}` })
}

/** Builds the product where needed and makes a shop with a mail server, ready to start servers on. */
export const startShopUnderTest = async (): Promise<ShopUnderTest> => {
  const dir = mkdtempSync(join(tmpdir(), "revivatech-faults-"))
  const instance = await loadInstance()
  await instance.ensureBuilt()
  const databaseUrl = await createDatabase()
  const mailServer = await startMailServer()
  const payment_log = join(dir, "payments")
  const env = {
    REVIVATECH_DATA_DIR: smallDataDir(dir),
    TEST_PAYMENT_PROVIDER: TEST_PAYMENT_PROVIDER_PATH,
    TEST_PAYMENT_LOG: payment_log,
    SMTP_URL: mailServer.url,
    MAIL_FROM: "RevivaTech <hello@shop.example>",
    DISABLE_ADMIN: "true",
  }
  const { publishable_key } = await instance.prepareDatabase({ databaseUrl, env, dir })
  const knex = createKnex({ client: "pg", connection: databaseUrl })
  const running = new Set<KillableServer>()
  let count = 0

  const startServer = async (): Promise<KillableServer> => {
    const point_file = join(dir, `fail-point-${(count += 1)}`)
    const disarm = () => writeFileSync(point_file, "")
    disarm()
    const start = (port?: number): Promise<ServerProcess> =>
      instance.startServer({
        databaseUrl,
        port,
        dir,
        env: { ...env, REVIVATECH_FAIL_POINT_FILE: point_file },
      })
    let process = await start()
    const server: KillableServer = {
      store: clientOf(process.url, { "x-publishable-api-key": publishable_key }),
      signIn: () => signIn(process.url, instance.TEST_SECRETS),
      arm: (point) => writeFileSync(point_file, point),
      died: async () => {
        const alive = new Promise<never>((_, reject) => {
          const timer = setTimeout(() => reject(new Error("It lives on")), DEATH_LIMIT_MS)
          timer.unref()
        })
        await Promise.race([process.exited, alive])
        disarm()
      },
      restart: async () => {
        process = await start(process.port)
      },
      stop: () => process.stop(),
    }
    running.add(server)
    return server
  }

  return {
    knex,
    mails: mailServer.received,
    payment_log,
    startServer,
    expireClaims: async () => {
      const now = knex.fn.now()
      await knex("outbox_entry").where({ status: "processing" }).update({ available_at: now })
      await knex("message").where({ status: "sending" }).update({ locked_until: now })
      await knex("booking").whereNotNull("lease_until").update({ lease_until: null })
    },
    stop: async () => {
      await Promise.all([...running].map((server) => server.stop()))
      await knex.destroy()
      await mailServer.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
