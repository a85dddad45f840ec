import { describe, expect, it } from "vitest"
import { issueTicket, userOfTicket } from "./ticket"

const now = new Date("2026-11-20T12:00:00.000Z")
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe("a ticket", () => {
  const { ticket, expires_at } = issueTicket("user_1", "secret", now)

  it("names its user for 60 seconds", () => {
    expect(expires_at).toBe("2026-11-20T12:01:00.000Z")
    expect(userOfTicket(ticket, "secret", now)).toBe("user_1")
    expect(userOfTicket(ticket, "secret", later(59))).toBe("user_1")
    expect(userOfTicket(ticket, "secret", later(60))).toBeNull()
  })

  it("is worth nothing under another secret", () => {
    expect(userOfTicket(ticket, "another", now)).toBeNull()
  })

  it("is worth nothing once a single character differs", () => {
    for (let index = 0; index < ticket.length; index++) {
      const other = ticket[index] === "A" ? "B" : "A"
      const altered = ticket.slice(0, index) + other + ticket.slice(index + 1)
      expect(userOfTicket(altered, "secret", now)).toBeNull()
    }
  })

  it("is nothing else than body and signature", () => {
    for (const text of ["", ".", "a.b", "a.b.c", `${ticket}.x`, ticket.replace(".", "")]) {
      expect(userOfTicket(text, "secret", now)).toBeNull()
    }
  })
})
