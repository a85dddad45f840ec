/** Apple's "iPhone15,2" is known to software alone; "A2650" stands on the device. */
const isSoftwareName = (identifier: string) => identifier.includes(",")

/** The identifiers of a device, those that its owner can read on it first. */
export function modelNumbers(identifiers: readonly string[]): string[] {
  return [
    ...identifiers.filter((identifier) => !isSoftwareName(identifier)),
    ...identifiers.filter(isSoftwareName),
  ]
}
