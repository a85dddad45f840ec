import type { ReactNode } from "react"

const tint = { fill: "var(--illus-tint)" }
const fill = { fill: "var(--illus-fill)" }
const faint = { strokeOpacity: 0.55 }
const accent = { stroke: "var(--illus-accent)", strokeWidth: 3 }

function Layer({ y, children }: { y: number; children: ReactNode }) {
  return (
    <g transform={`translate(0 ${y})`}>
      <g transform="translate(0 7) scale(1 .56) rotate(-36)">
        <rect x="-75" y="-150" width="150" height="300" rx="26" style={fill} />
      </g>
      <g transform="scale(1 .56) rotate(-36)">
        <rect x="-75" y="-150" width="150" height="300" rx="26" style={fill} />
        {children}
      </g>
    </g>
  )
}

interface ExplodedPhoneProps {
  description: string
  /** the layers' names from the top: display, battery, board, frame */
  labels: readonly [string, string, string, string]
}

const LABEL_Y = [102, 182, 258, 334] as const

/** The home page's drawing: a phone taken apart in four layers. */
export function ExplodedPhone({ description, labels }: ExplodedPhoneProps) {
  return (
    <svg className="exploded" viewBox="-152 -62 510 488" role="img" aria-label={description}>
      <path d="M-132.1 16.2V248.2M132.1 99.8V331.8" strokeDasharray="2 7" strokeOpacity={0.7} />
      <Layer y={290}>
        <rect x="-66" y="-141" width="132" height="282" rx="18" style={faint} />
        <rect x="-62" y="-136" width="58" height="62" rx="16" style={tint} />
        <circle cx="-46" cy="-119" r="11" />
        <circle cx="-20" cy="-119" r="11" />
        <circle cx="-33" cy="-93" r="11" />
        <circle cx="0" cy="40" r="38" style={faint} />
      </Layer>
      <Layer y={214}>
        <rect x="8" y="-132" width="56" height="170" rx="10" style={tint} />
        <rect x="18" y="-118" width="36" height="34" rx="4" />
        <rect x="18" y="-74" width="36" height="46" rx="4" />
        <rect x="18" y="-16" width="36" height="18" rx="4" />
        <rect x="18" y="12" width="16" height="16" rx="3" />
        <rect x="-64" y="96" width="128" height="36" rx="8" />
        <path d="M-52 108h44M-52 119h30" style={accent} />
        <rect x="-62" y="-132" width="58" height="60" rx="14" style={faint} />
      </Layer>
      <Layer y={138}>
        <rect x="-62" y="-58" width="62" height="142" rx="10" style={tint} />
        <path d="M-31 0v28M-45 14h28" style={accent} />
        <path d="M0 -30h20a8 8 0 0 1 8 8v20" />
      </Layer>
      <Layer y={58}>
        <rect x="-67" y="-142" width="134" height="284" rx="20" style={tint} />
        <rect x="-20" y="-130" width="40" height="12" rx="6" style={fill} />
        <path d="M-28 122h56" style={accent} />
      </Layer>
      {labels.map((label, index) => (
        <g key={label}>
          <path d={`M154 ${LABEL_Y[index]}H178`} strokeOpacity={0.6} strokeWidth={1.5} />
          <text x="186" y={LABEL_Y[index]! + 5}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}
