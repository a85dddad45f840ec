export type EventQueue<T> = {
  put: (at: number, item: T) => void
  /** when the next item is due; Infinity when there is none */
  nextAt: () => number
  /** the item that is due first; of equal ones the one that was put first */
  take: () => T | null
  /** all that is left, in no order */
  drain: () => T[]
}

type Entry<T> = { at: number; order: number; item: T }

const isBefore = <T>(a: Entry<T>, b: Entry<T>): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order)

/** A binary heap by time. */
export function createQueue<T>(): EventQueue<T> {
  const heap: Entry<T>[] = []
  let order = 0
  const rise = (from: number): void => {
    for (let at = from; at > 0;) {
      const above = (at - 1) >> 1
      if (!isBefore(heap[at], heap[above])) return
      ;[heap[at], heap[above]] = [heap[above], heap[at]]
      at = above
    }
  }
  const sink = (): void => {
    for (let at = 0; ;) {
      const left = 2 * at + 1
      if (left >= heap.length) return
      const right = left + 1
      const least = right < heap.length && isBefore(heap[right], heap[left]) ? right : left
      if (!isBefore(heap[least], heap[at])) return
      ;[heap[at], heap[least]] = [heap[least], heap[at]]
      at = least
    }
  }
  return {
    put: (at, item) => {
      heap.push({ at, order: order++, item })
      rise(heap.length - 1)
    },
    nextAt: () => heap[0]?.at ?? Infinity,
    take: () => {
      const first = heap[0]
      const last = heap.pop()
      if (!first || !last) return null
      if (heap.length > 0) {
        heap[0] = last
        sink()
      }
      return first.item
    },
    drain: () => heap.splice(0).map(({ item }) => item),
  }
}
