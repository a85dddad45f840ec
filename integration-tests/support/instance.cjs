// an ES module, which compiled TypeScript cannot import inside jest
module.exports = { loadInstance: () => import("../../scripts/lib/instance.mjs") }
