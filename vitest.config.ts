import { defineConfig } from "vitest/config"

/** Unit tests of the pure rules; everything that needs a database is jest's. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.mjs"],
    exclude: ["**/node_modules/**", ".medusa/**"],
    environment: "node",
    typecheck: { enabled: false },
  },
})
