import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { StorefrontPages } from "./storefront-pages"

describe("the storefront's pages", () => {
  const storefront = vi.fn<typeof fetch>()
  const warn = vi.fn()
  const told = () => storefront.mock.calls.map(([, init]) => JSON.parse(String(init?.body)).slugs)
  const pages = (secret?: string) => new StorefrontPages({ url: "http://shop", secret }, { warn })

  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal("fetch", storefront)
    storefront.mockReset().mockImplementation(async () => new Response(null, { status: 204 }))
    warn.mockReset()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it("are named in one call for all that changed at once", async () => {
    const shop = pages("s3cret")
    shop.outdated(["a", "b"])
    shop.outdated(["b", "c"])
    await vi.runAllTimersAsync()
    expect(told()).toEqual([["a", "b", "c"]])
    const [url, init] = storefront.mock.calls[0]
    expect(url).toBe("http://shop/api/revalidate")
    expect(init?.headers).toMatchObject({ "x-revalidate-secret": "s3cret" })
  })

  it("are all meant where one change may be any, or too many are named", async () => {
    const shop = pages("s3cret")
    shop.outdated(["a"])
    shop.outdated("all")
    shop.outdated(["b"])
    await vi.runAllTimersAsync()
    shop.outdated(Array.from({ length: 501 }, (_, index) => `model-${index}`))
    await vi.runAllTimersAsync()
    expect(told()).toEqual(["all", "all"])
  })

  it("are named in one more call for what changed during one", async () => {
    const shop = pages("s3cret")
    const answers: (() => void)[] = []
    storefront.mockImplementation(
      () => new Promise((resolve) => answers.push(() => resolve(new Response())))
    )
    shop.outdated(["a"])
    await vi.runAllTimersAsync()
    shop.outdated(["b"])
    shop.outdated(["c"])
    await vi.runAllTimersAsync()
    expect(told()).toEqual([["a"]])
    answers[0]()
    await vi.runAllTimersAsync()
    expect(told()).toEqual([["a"], ["b", "c"]])
  })

  it("stay for their minute when the storefront is away, which is said once", async () => {
    const shop = pages("s3cret")
    storefront.mockRejectedValue(new Error("away"))
    for (const slug of ["a", "b"]) {
      shop.outdated([slug])
      await vi.runAllTimersAsync()
    }
    expect(warn).toHaveBeenCalledTimes(1)
    storefront.mockImplementation(async () => new Response(null, { status: 204 }))
    shop.outdated(["c"])
    await vi.runAllTimersAsync()
    expect(told()).toEqual([["a"], ["b"], ["c"]])
  })

  it("stay for their minute without a secret", async () => {
    pages().outdated(["a"])
    await vi.runAllTimersAsync()
    expect(storefront).not.toHaveBeenCalled()
  })
})
