import { createHash, randomInt } from "node:crypto"

/** Who books, and the device that is theirs alone. */
export interface Customer {
  first_name: string
  last_name: string
  email: string
  phone: string
  imei: string
}

function luhnCheckDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** A made-up IMEI whose check digit is right. */
export function newImei(): string {
  const digits = `35${String(randomInt(1e12)).padStart(12, "0")}`
  return `${digits}${luhnCheckDigit(digits)}`
}

/** A customer of nobody but this run of this test. */
export function newCustomer(test: string): Customer {
  const run = createHash("sha256").update(`${test}${Date.now()}`).digest("hex").slice(0, 10)
  return {
    first_name: "Ada",
    last_name: "Byron",
    email: `ada.${run}@example.com`,
    phone: "020 7946 0018",
    imei: newImei(),
  }
}
