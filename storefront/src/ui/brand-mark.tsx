import { Link } from "@/i18n/navigation"

/** The shop's mark and name, linking home. */
export function BrandMark() {
  return (
    <Link className="brand" href="/">
      <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" strokeLinecap="round">
        <rect x="1" y="1" width="30" height="30" rx="9" fill="#ADD8E6" />
        <path d="M22.5 12.2A7.6 7.6 0 1 0 23.6 16" stroke="#12313D" strokeWidth="2.25" />
        <path d="M23.2 7.8v4.7h-4.7" stroke="#12313D" strokeWidth="2.25" strokeLinejoin="round" />
        <circle cx="16" cy="16" r="2.4" fill="#008080" />
      </svg>
      RevivaTech
    </Link>
  )
}
