import { useState } from "react"

/** Which repairs are ticked; at most as many as one batch takes. */
export type Selection = {
  ids: readonly string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  clear: () => void
}

const MOST = 200

export function useSelection(): Selection {
  const [ids, setIds] = useState<readonly string[]>([])
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle: (id) =>
      setIds((before) =>
        before.includes(id)
          ? before.filter((other) => other !== id)
          : [...before, id].slice(0, MOST)
      ),
    clear: () => setIds([]),
  }
}
