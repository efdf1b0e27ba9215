const bar = { width: 22, gap: 5, unit: 12, tallest: 240, base: 20 }

interface YearCount {
  year: number
  n: number
}

/** A bar for each year, with its number; a year that is not among them is a gap. */
export function YearBars({
  label,
  says,
  years,
}: {
  label: string
  says: string
  years: readonly YearCount[]
}) {
  const most = Math.max(1, ...years.map(({ n }) => n))
  const unit = Math.min(bar.unit, bar.tallest / most)
  const height = most * unit + bar.base + 18
  const step = bar.width + bar.gap
  const gapsBefore = (index: number) =>
    years.slice(1, index + 1).filter(({ year }, place) => year - (years[place]?.year ?? year) > 1).length
  const left = (index: number) => (index + gapsBefore(index)) * step
  const width = left(years.length - 1) + step
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      <svg role="img" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-label={says}>
        {years.map(({ year, n }, index) => {
          const x = left(index)
          const top = height - bar.base - n * unit
          return (
            <g text-anchor="middle" font-size={13} fill="currentColor">
              {n > 0 ? (
                <>
                  <rect x={x} y={top} width={bar.width} height={n * unit} fill="var(--accent)" />
                  <text x={x + bar.width / 2} y={top - 4}>
                    {n}
                  </text>
                </>
              ) : (
                <rect x={x} y={height - bar.base - 2} width={bar.width} height={2} fill="var(--ink-soft)" />
              )}
              <text x={x + bar.width / 2} y={height - 5}>
                {`’${String(year).slice(2)}`}
              </text>
            </g>
          )
        })}
      </svg>
    </section>
  )
}
