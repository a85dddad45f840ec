"use client"

import { PageSkeleton } from "@/ui/page-skeleton"
import { DepositForm } from "./deposit-form"
import { NoBooking } from "./no-booking"
import { useMadeBooking } from "./use-made-booking"

/** The payment step of a booking that waits for its deposit. */
export function DepositPayment() {
  const { made, update } = useMadeBooking()
  if (made === undefined) return <PageSkeleton />
  if (made === null) return <NoBooking />
  return <DepositForm made={made} update={update} />
}
