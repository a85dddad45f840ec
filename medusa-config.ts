import { createHmac } from "node:crypto"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const {
  DATABASE_URL,
  REDIS_URL,
  BACKEND_URL = "http://localhost:3011",
  STOREFRONT_URL = "http://localhost:3010",
  STOREFRONT_INTERNAL_URL,
  REVALIDATE_SECRET,
  COOKIE_SECURE,
  FILES_DIR,
  TEST_PAYMENT_PROVIDER,
} = process.env

/** Secrets have no default: a server that forgot them must not start with guessable ones. */
const secret = (name: "JWT_SECRET" | "COOKIE_SECRET" | "TRACKING_SECRET"): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set. See .env.example.`)
  return value
}
secret("TRACKING_SECRET")

const workerModes = ["shared", "worker", "server"] as const
const workerMode = workerModes.find((mode) => mode === process.env.MEDUSA_WORKER_MODE) ?? "shared"

const redisModules = REDIS_URL
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl: REDIS_URL } },
      {
        resolve: "@medusajs/medusa/workflow-engine-redis",
        options: { redis: { redisUrl: REDIS_URL } },
      },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl: REDIS_URL },
            },
          ],
        },
      },
    ]
  : []

const caching = {
  resolve: "@medusajs/medusa/caching",
  options: REDIS_URL
    ? {
        providers: [
          {
            resolve: "@medusajs/medusa/caching-redis",
            id: "caching-redis",
            is_default: true,
            options: { redisUrl: REDIS_URL },
          },
        ],
      }
    : { in_memory: { enable: true } },
}

/** Uploaded files outlive a build: scripts/server.cjs serves this folder as `/static`. */
const file = {
  resolve: "@medusajs/medusa/file",
  options: {
    providers: [
      {
        resolve: "@medusajs/medusa/file-local",
        id: "local",
        options: {
          backend_url: `${BACKEND_URL}/static`,
          ...(FILES_DIR ? { upload_dir: FILES_DIR, private_upload_dir: FILES_DIR } : {}),
        },
      },
    ],
  },
}

/** Of secrets of second factors; derived from JWT_SECRET where no key of its own is set. */
const mfaKey = (): string =>
  process.env.AUTH_MFA_ENCRYPTION_KEY ||
  createHmac("sha256", secret("JWT_SECRET")).update("second-factor").digest("hex")

const auth = {
  resolve: "@medusajs/medusa/auth",
  options: {
    providers: [{ resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" }],
    mfa: {
      encryption_key: mfaKey(),
      disable_policy: "challenge",
      providers: [{ id: "totp", options: { issuer: "RevivaTech" } }],
    },
  },
}

const payment = TEST_PAYMENT_PROVIDER
  ? [
      {
        resolve: "@medusajs/medusa/payment",
        options: { providers: [{ resolve: TEST_PAYMENT_PROVIDER, id: "test" }] },
      },
    ]
  : []

export default defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    workerMode,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: process.env.STORE_CORS ?? STOREFRONT_URL,
      adminCors: process.env.ADMIN_CORS ?? BACKEND_URL,
      authCors: process.env.AUTH_CORS ?? `${STOREFRONT_URL},${BACKEND_URL}`,
      jwtSecret: secret("JWT_SECRET"),
      cookieSecret: secret("COOKIE_SECRET"),
    },
    cookieOptions: { secure: COOKIE_SECURE === "true", sameSite: "lax" },
  },
  admin: { disable: process.env.DISABLE_ADMIN === "true", backendUrl: "/" },
  featureFlags: { caching: true },
  modules: [
    { resolve: "./src/modules/device" },
    { resolve: "./src/modules/parts" },
    { resolve: "./src/modules/repair_pricing" },
    { resolve: "./src/modules/audit" },
    { resolve: "./src/modules/booking" },
    { resolve: "./src/modules/repair" },
    { resolve: "./src/modules/customer_care" },
    { resolve: "./src/modules/insights" },
    { resolve: "./src/modules/messaging" },
    { resolve: "./src/modules/staff" },
    {
      resolve: "./src/modules/realtime",
      options: {
        storefront: { url: STOREFRONT_INTERNAL_URL || STOREFRONT_URL, secret: REVALIDATE_SECRET },
      },
    },
    { resolve: "./src/modules/workflow" },
    auth,
    caching,
    file,
    ...redisModules,
    ...payment,
  ],
})
