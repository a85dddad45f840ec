/**
 * Where an arrow key moves the marked suggestion: -1 is the input itself, and the
 * ends are joined. Null for every other key and for an empty list.
 */
export function moveActive(active: number, count: number, key: string): number | null {
  if (count === 0) return null
  switch (key) {
    case "ArrowDown":
      return active + 1 >= count ? 0 : active + 1
    case "ArrowUp":
      return active <= 0 ? count - 1 : active - 1
    default:
      return null
  }
}
