/** A key that makes a repeated request count once; also where `crypto.randomUUID` is not offered. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0")
  ).join("")
