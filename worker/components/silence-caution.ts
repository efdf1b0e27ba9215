import type { Chart } from '../../schema/chart/chart.ts'
import type { Figure } from '../../schema/chart/figure.ts'

/** What is drawn of a view: its timeline, the chart of its years, or both. */
export interface Drawn {
  figure?: Pick<Figure, 'rows'> | undefined
  chart?: Pick<Chart, 'facets'> | undefined
}

/** What must be known of the silences that are drawn; null where none is. */
export function silenceCaution({ figure, chart }: Drawn): string | null {
  const marks = [
    ...(figure?.rows.flatMap((row) => row.marks) ?? []),
    ...(chart?.facets.flatMap(({ points }) => points) ?? []),
  ]
  return marks.some(({ look }) => look === 'silent')
    ? 'A recorded silence may rest on a published text analysis and not on our own reading; its passage says which.'
    : null
}
