import type { DeviceDetail } from "@/lib/medusa/types"
import type { Draft } from "./draft"
import type { FieldErrors } from "./validate"

/** What each step of the booking is given. */
export interface StepProps {
  device: DeviceDetail
  draft: Draft
  errors: FieldErrors
  change: (part: Partial<Draft>) => void
}
