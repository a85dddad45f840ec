import type { AdminDeviceOffer } from "../../contracts/admin-catalogue"
import { useText } from "./use-text"

/** "Screen, premium": what an offer is called in a sentence. */
export function useOfferName(): (
  offer: Pick<AdminDeviceOffer, "part_grade"> & {
    names: AdminDeviceOffer["repair_type"]["names"]
  }
) => string {
  const { t, locale } = useText()
  return ({ names, part_grade }) =>
    part_grade === "none"
      ? names[locale]
      : `${names[locale]}, ${t(`part_grades.${part_grade}`).toLowerCase()}`
}
