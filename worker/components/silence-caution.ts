import type { Figure } from '../../schema/chart/figure.ts'

/** What must be known of the silences that a figure draws; null where it draws none. */
export function silenceCaution(figure: Pick<Figure, 'rows'> | undefined): string | null {
  const isDrawn = figure?.rows.some(({ marks }) => marks.some(({ look }) => look === 'silent'))
  return isDrawn
    ? 'A recorded silence may rest on a published text analysis and not on our own reading; its passage says which.'
    : null
}
