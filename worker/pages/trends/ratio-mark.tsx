import { n } from '../../components/chart/marker.tsx'

/** Ends of the scale: a ratio of one to so many. */
const most = 16
const width = 120
const height = 14

/** A ratio and its interval on a logarithmic scale around 1; what lies outside of the scale ends in an arrow. */
export function RatioMark(props: { ratio: number | null; low: number | null; high: number | null }) {
  const { ratio, low, high } = props
  if (low === null) return null
  const [left, right] = [place(low), place(high)]
  return (
    <svg class="ratio" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={`M${width / 2} 0V${height}`} stroke="var(--ink-soft)" stroke-dasharray="2 2" />
      <path d={`M${n(left)} 7H${n(right)}`} stroke="var(--ink)" stroke-width="1.6" />
      {left === edge && <path d={`M${edge + 4} 3.5L${edge} 7l4 3.5`} fill="none" stroke="var(--ink)" />}
      {right === width - edge && (
        <path d={`M${width - edge - 4} 3.5l4 3.5l-4 3.5`} fill="none" stroke="var(--ink)" />
      )}
      {ratio !== null && ratio > 0 && <circle cx={n(place(ratio))} cy="7" r="3.5" fill="var(--ink)" />}
    </svg>
  )
}

const edge = 2

/** No bound lies at the end of the scale. */
function place(value: number | null): number {
  const share = value === null ? 1 : value === 0 ? -1 : Math.log(value) / Math.log(most)
  return width / 2 + Math.max(-1, Math.min(1, share)) * (width / 2 - edge)
}
