import type { ReactNode } from "react"
import type { DeviceKind } from "@/lib/medusa/types"

const tint = { fill: "var(--illus-tint)" }
const fill = { fill: "var(--illus-fill)" }
const accent = { stroke: "var(--illus-accent)", strokeWidth: 3 }

const DRAWINGS: Record<DeviceKind, ReactNode> = {
  phone: (
    <>
      <rect x="36" y="12" width="48" height="96" rx="10" />
      <rect style={tint} x="41.5" y="17.5" width="37" height="85" rx="5.5" />
      <path d="M55 24h10" />
      <path style={accent} d="M50 86h20" />
    </>
  ),
  tablet: (
    <>
      <rect x="21" y="16" width="78" height="88" rx="9" />
      <rect style={tint} x="28" y="23" width="64" height="74" rx="4" />
      <path style={accent} d="M46 84h28" />
      <path d="M60 19.5h.01" />
    </>
  ),
  laptop: (
    <>
      <rect x="23" y="26" width="74" height="54" rx="6" />
      <rect style={tint} x="29" y="32" width="62" height="42" rx="2.5" />
      <path d="M10 80h100v2.5A8.5 8.5 0 0 1 101.5 91h-83A8.5 8.5 0 0 1 10 82.5z" style={fill} />
      <path d="M50 80a4 4 0 0 0 4 4h12a4 4 0 0 0 4-4" />
      <path style={accent} d="M46 62h28" />
    </>
  ),
  desktop: (
    <>
      <rect x="12" y="22" width="70" height="52" rx="6" />
      <rect style={tint} x="18" y="28" width="58" height="40" rx="2.5" />
      <path d="M47 74v18M32 93h30" />
      <rect style={fill} x="90" y="30" width="20" height="63" rx="4" />
      <path d="M96 40h8M96 47h8M100 83h.01" />
      <path style={accent} d="M33 57h28" />
    </>
  ),
  console: (
    <>
      <path
        style={tint}
        d="M38 36h44c12 0 20.5 8 22.5 21l3.8 25c1.5 10-10.5 14.5-16.5 7L81 76H39L28.2 89c-6 7.5-18 3-16.5-7l3.8-25C17.5 44 26 36 38 36z"
      />
      <path d="M36 47v15M28.5 54.5h15M56 46h8" />
      <path d="M84 47.5h.01M84 61.5h.01M77 54.5h.01M91 54.5h.01" strokeWidth={4.5} />
      <path style={accent} d="M54 64h12" />
    </>
  ),
  watch: (
    <>
      <path d="M44 34l3.5-18.5a4 4 0 0 1 4-3.5h17a4 4 0 0 1 4 3.5L76 34M44 86l3.5 18.5a4 4 0 0 0 4 3.5h17a4 4 0 0 0 4-3.5L76 86M90 53v10" />
      <rect style={fill} x="34" y="33" width="52" height="54" rx="15" />
      <rect style={tint} x="40.5" y="39.5" width="39" height="41" rx="9" />
      <path style={accent} d="M50 68h20" />
    </>
  ),
}

/** A line drawing of a kind of device; decoration only. */
export function DeviceArt({ kind }: { kind: DeviceKind }) {
  return (
    <svg className="device" viewBox="0 0 120 120" aria-hidden="true">
      {DRAWINGS[kind]}
    </svg>
  )
}
