"use client"

import { useCallback, useEffect, useState } from "react"
import { readSession, writeSession } from "@/lib/session-store"
import { knownOffers, newDraft, type Draft } from "./draft"

const draftKey = (slug: string) => `rt-draft:${slug}`

/** Forgets the draft of a device, once it has become a booking. */
export function forgetDraft(slug: string): void {
  writeSession(draftKey(slug), null)
}

function restore(slug: string, known: readonly string[], asked: readonly string[]): Draft {
  const fresh = newDraft(slug, crypto.randomUUID())
  const kept = readSession<Draft>(draftKey(slug))
  const draft = kept ? { ...fresh, ...kept } : fresh
  const wanted = knownOffers(asked, known)
  return { ...draft, offers: wanted.length > 0 ? wanted : knownOffers(draft.offers, known) }
}

/**
 * The draft of a device, kept in the tab at every change, so that a reload loses nothing.
 * `asked` are the offers of the address; they win over the kept ones.
 */
export function useDraft(slug: string, known: readonly string[], asked: readonly string[]) {
  const [draft, setDraft] = useState(() => restore(slug, known, asked))
  useEffect(() => writeSession(draftKey(slug), draft), [slug, draft])
  const change = useCallback(
    (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    []
  )
  return { draft, change }
}
