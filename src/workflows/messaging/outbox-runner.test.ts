import { describe, expect, it } from "vitest"
import { OutboxRunner } from "./outbox-runner"

describe("the outbox runner", () => {
  it("drains one at a time, and once more for all wakes of the meantime", async () => {
    let running = 0
    let rounds = 0
    const runner = new OutboxRunner(async () => {
      running += 1
      rounds += 1
      expect(running).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running -= 1
    })
    const first = runner.wake()
    await new Promise((resolve) => setTimeout(resolve, 1))
    await Promise.all([first, runner.wake(), runner.wake(), runner.wake()])
    expect(rounds).toBe(2)
    await runner.wake()
    expect(rounds).toBe(3)
  })

  it("never leaves work lying that arrived before a wake", async () => {
    let waiting = 0
    const runner = new OutboxRunner(async () => {
      await Promise.resolve()
      waiting = 0
    })
    for (let turns = 0; turns < 12; turns++) {
      waiting += 1
      const done = runner.wake()
      // a wake in each of the turns in which a drain may be ending
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      waiting += 1
      await Promise.all([done, runner.wake()])
      expect(waiting).toBe(0)
    }
  })

  it("works again after a drain that failed", async () => {
    let fails = true
    const runner = new OutboxRunner(() => {
      if (fails) throw new Error("the database is away")
      return Promise.resolve()
    })
    await expect(runner.wake()).rejects.toThrow("the database is away")
    fails = false
    await expect(runner.wake()).resolves.toBeUndefined()
  })
})
