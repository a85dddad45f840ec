import { describe, expect, it } from "vitest"
import { readNotification } from "./notification"

describe("a notification", () => {
  it("is of the outbox, of a repair, of a staff member or of the catalogue", () => {
    expect(readNotification('{"kind":"outbox"}')).toEqual({ kind: "outbox" })
    const repair = { kind: "repair", id: "rep_1", version: 2, event: "repair.received" }
    expect(readNotification(JSON.stringify({ ...repair, extra: "left out" }))).toEqual(repair)
    const staff = { kind: "staff", id: "staff_1", user_id: "user_1" }
    expect(readNotification(JSON.stringify({ ...staff, role: "left out" }))).toEqual(staff)
    for (const slugs of ["all", [], ["apple-iphone-14"]]) {
      const catalogue = { kind: "catalogue", slugs }
      expect(readNotification(JSON.stringify(catalogue))).toEqual(catalogue)
    }
  })

  it("is nothing else", () => {
    for (const payload of [
      "",
      "x",
      "null",
      "7",
      "[]",
      "{}",
      '{"kind":"other"}',
      '{"kind":"repair","id":"rep_1"}',
      '{"kind":"staff","id":"staff_1"}',
      '{"kind":"staff","id":"staff_1","user_id":1}',
      '{"kind":"catalogue"}',
      '{"kind":"catalogue","slugs":"some"}',
      '{"kind":"catalogue","slugs":[1]}',
      '{"kind":"repair","id":1,"version":2,"event":"e"}',
      '{"kind":"repair","id":"rep_1","version":"2","event":"e"}',
    ]) {
      expect(readNotification(payload)).toBeNull()
    }
  })
})
