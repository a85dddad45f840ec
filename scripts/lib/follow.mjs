import * as fs from "node:fs"

const INTERVAL_MS = 250

/**
 * Reads the lines that another process writes to a file, as they come.
 * @param {string} file exists already
 * @param {(line: string) => void} onLine
 * @returns {() => void} reads what is left and ends
 */
export function followLines(file, onLine) {
  const handle = fs.openSync(file, "r")
  const buffer = Buffer.alloc(1 << 16)
  let offset = 0
  let rest = ""
  const read = () => {
    for (;;) {
      const length = fs.readSync(handle, buffer, 0, buffer.length, offset)
      if (length === 0) return
      offset += length
      const lines = (rest + buffer.toString("latin1", 0, length)).split("\n")
      rest = lines.pop() ?? ""
      for (const line of lines) onLine(line)
    }
  }
  const timer = setInterval(read, INTERVAL_MS)
  return () => {
    clearInterval(timer)
    read()
    fs.closeSync(handle)
  }
}
