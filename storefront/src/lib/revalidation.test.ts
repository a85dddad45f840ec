import { describe, expect, it } from "vitest"
import { isOurSecret, readOutdated } from "./revalidation"

describe("the secret of whoever says that the catalogue changed", () => {
  it("is ours, to the letter", () => {
    expect(isOurSecret("s3cret", "s3cret")).toBe(true)
    for (const given of [null, "", "s3cre", "s3cret ", "S3cret"])
      expect(isOurSecret(given, "s3cret")).toBe(false)
  })

  it("is nobody's where there is none", () => {
    for (const ours of [undefined, ""])
      for (const given of [null, "", "undefined"]) expect(isOurSecret(given, ours)).toBe(false)
  })
})

describe("what is out of date", () => {
  it("is all of the catalogue, or named", () => {
    expect(readOutdated({ slugs: "all" })).toBe("all")
    expect(readOutdated({ slugs: ["apple-iphone-14"] })).toEqual(["apple-iphone-14"])
  })

  it("is nothing else", () => {
    const many = Array.from({ length: 501 }, String)
    for (const body of [null, "all", [], {}, { slugs: "some" }, { slugs: [1] }, { slugs: many }])
      expect(readOutdated(body)).toBeNull()
  })
})
