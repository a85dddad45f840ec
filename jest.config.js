const { loadEnv } = require("@medusajs/framework/utils")

loadEnv("test", process.cwd())

const testMatch = {
  http: ["<rootDir>/integration-tests/http/**/*.spec.ts"],
  modules: ["<rootDir>/src/modules/*/__tests__/**/*.spec.ts"],
  faults: ["<rootDir>/integration-tests/faults/**/*.spec.ts"],
}[process.env.TEST_TYPE ?? "http"]

module.exports = {
  testMatch,
  testEnvironment: "node",
  testTimeout: 120_000,
  moduleFileExtensions: ["js", "mjs", "cjs", "ts", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/", "<rootDir>/storefront/"],
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { decoratorMetadata: true },
          target: "es2022",
        },
        module: { type: "commonjs", ignoreDynamic: false },
      },
    ],
  },
  setupFiles: ["./integration-tests/setup/clear-metadata.cjs"],
  globalSetup: "./integration-tests/setup/global-setup.cjs",
  globalTeardown: "./integration-tests/setup/global-teardown.cjs",
}
