import { readFileSync } from "node:fs"

/**
 * A place between two steps where tests kill the process, to see that what is left behind is whole.
 * Does nothing unless REVIVATECH_FAIL_POINT_FILE names a file; while that file holds `name`, the
 * process ends here as by kill -9. Only tests set the variable.
 */
export const failPoint = (name: string): void => {
  const file = process.env.REVIVATECH_FAIL_POINT_FILE
  if (!file) return
  const armed = readFileSync(file, { encoding: "utf8", flag: "a+" })
  if (armed.trim() === name) process.kill(process.pid, "SIGKILL")
}
