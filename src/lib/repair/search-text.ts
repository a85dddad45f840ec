interface Searchable {
  number: string
  first_name: string
  last_name: string
  email: string
  phone: string | null
  device_name: string
  serial: string | null
  imei: string | null
}

/**
 * What the queue's search looks in: lower case without accents, digits of numbers also on their
 * own, so that `7700 900` finds `+44 7700 900 482`.
 */
export const repairSearchText = (repair: Searchable): string =>
  foldSearchText(
    [
      repair.number,
      repair.number.replace(/\D/g, ""),
      repair.first_name,
      repair.last_name,
      repair.email,
      repair.phone,
      repair.phone?.replace(/\D/g, ""),
      repair.device_name,
      repair.serial,
      repair.imei,
    ]
      .filter(Boolean)
      .join(" ")
  )

/** Folds a text as `repairSearchText` does, for the words somebody searches by. */
export const foldSearchText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
