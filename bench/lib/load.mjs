import { cpuMs } from "./cpu.mjs"

/** Runs `work(index)` for 0..count-1, `lanes` at a time. Ends with the first error. */
export async function each(count, lanes, work) {
  let next = 0
  const lane = async () => {
    while (next < count) {
      const index = next
      next += 1
      await work(index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane))
}

const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]

/**
 * What one operation costs: warms up, runs `count` of them, `lanes` at a time, and divides the
 * processor time of `pids` by their number. `settle` is waited for inside the measured time.
 * @returns {Promise<{count: number, cpu_ms: number, p50_ms: number, p95_ms: number}>}
 */
export async function measure({ pids, warmup, count, lanes, work, settle = async () => {} }) {
  await each(warmup, lanes, work)
  await settle()
  const times = []
  const before = cpuMs(pids)
  await each(count, lanes, async (index) => {
    const begin = performance.now()
    await work(warmup + index)
    times.push(performance.now() - begin)
  })
  await settle()
  const cpu_ms = (cpuMs(pids) - before) / count
  times.sort((a, b) => a - b)
  return { count, cpu_ms, p50_ms: percentile(times, 0.5), p95_ms: percentile(times, 0.95) }
}
