"use client"

import { PageSkeleton } from "@/ui/page-skeleton"
import { LinkForm } from "./link-form"
import { TrackedRepairView } from "./tracked-repair-view"
import { useToken } from "./use-token"

/** The tracking page: the repair of the link's token, or a field for the link. */
export function TrackingPage() {
  const { token, use } = useToken()
  if (token === undefined) return <PageSkeleton />
  if (token === null) return <LinkForm reason="missing" onToken={use} />
  return <TrackedRepairView key={token} token={token} onToken={use} />
}
