import { readJson } from "./settings.mjs"

const none = { passed: 0, failed: 0, skipped: 0 }

/** Counts of a report in jest's JSON format, which vitest writes too. */
function fromJest(report) {
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === "failed" && (file.assertionResults ?? []).length === 0
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/** Counts of a Playwright JSON report; a test that passed on retry counts as passed. */
const fromPlaywright = ({ stats, errors = [] }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
  skipped: stats.skipped,
})

/**
 * Reads a runner's JSON report.
 * @param {string} file
 * @param {number} exitCode a failure that the report does not know counts as one failed
 * @returns {{passed: number, failed: number, skipped: number}}
 */
export function countReport(file, exitCode) {
  const report = readJson(file)
  const counts = !report ? none : report.stats ? fromPlaywright(report) : fromJest(report)
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Adds counts up. */
export const sum = (all) =>
  all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    none
  )
