/** Only what the name says may be imported from `path`; each rule is one of docs/architecture.md. */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment:
        "A cycle has no reading order and breaks at load time. Models of one module name each " +
        "other, lazily, for both ends of a relation.",
      from: { pathNot: "^src/modules/[^/]+/models/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      comment:
        "The rules import nothing but themselves: no Medusa, no I/O. Luxon knows time zones.",
      from: { path: "^src/domain", pathNot: "\\.test\\.ts$|/__tests__/" },
      to: {
        pathNot: "^src/domain|node_modules/luxon|node_modules/@types/luxon|^node:crypto$|^crypto$",
      },
    },
    {
      name: "contracts-know-zod-and-domain",
      severity: "error",
      from: { path: "^src/contracts", pathNot: "\\.test\\.ts$" },
      to: {
        pathNot: "^src/(contracts|domain)|node_modules/@medusajs/framework/dist/deps/zod|/zod",
      },
    },
    {
      name: "modules-apart",
      severity: "error",
      comment: "Modules meet in workflows and links, never in each other's code.",
      from: { path: "^src/modules/([^/]+)/", pathNot: "/__tests__/" },
      to: { path: "^src/modules/([^/]+)/", pathNot: "^src/modules/$1/" },
    },
    {
      name: "modules-do-not-know-their-callers",
      severity: "error",
      from: { path: "^src/modules" },
      to: { path: "^src/(api|workflows|subscribers|jobs|admin)" },
    },
    {
      name: "entrances-call-workflows",
      severity: "error",
      comment: "Routes, subscribers and jobs run workflows and read through src/lib.",
      from: { path: "^src/(api|subscribers|jobs)" },
      to: {
        path: "^src/modules/[^/]+/(service|models|migrations)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "providers-know-a-contract",
      severity: "error",
      from: { path: "^src/providers" },
      to: { path: "^src/(api|workflows|subscribers|jobs|admin|modules/[^/]+/(service|models))" },
    },
    {
      name: "admin-is-a-client",
      severity: "error",
      comment: "The admin runs in a browser: types of the contracts, and nothing that runs.",
      from: { path: "^src/admin" },
      to: { path: "^src/(?!admin|contracts|domain)" },
    },
    {
      name: "storefront-is-a-client",
      severity: "error",
      comment: "It learns the API from its generated contract only.",
      from: { path: "^storefront" },
      to: { path: "^(src|medusa-config|integration-tests|scripts)" },
    },
    {
      name: "no-test-code-in-product",
      severity: "error",
      from: { path: "^src", pathNot: "\\.(test|spec)\\.ts$|/__tests__/" },
      to: { path: "\\.(test|spec)\\.ts$|/__tests__/|^integration-tests" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.medusa|\\.data|storefront/\\.next)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.tests.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
