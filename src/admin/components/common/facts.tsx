import type { ReactNode } from "react"

type Fact = { label: string; value: ReactNode }

/** Names and values, one pair a line; pairs without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== "" && value !== undefined)
  return (
    <dl className="txt-compact-small grid grid-cols-[2fr_3fr] sm:grid-cols-[10rem_minmax(0,1fr)] gap-x-4 gap-y-3 px-6 py-4">
      {known.map(({ label, value }) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ui-fg-subtle">{label}</dt>
          <dd className="text-ui-fg-base min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
