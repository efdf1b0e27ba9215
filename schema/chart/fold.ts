import { carriers, type Figure, type FigureRow } from './figure.ts'
import { wrapped } from './lines.ts'
import { eventsWithin, placed } from './place.ts'
import type { FigureSize } from './placed.ts'

/** Height in pixels that a figure may take before some of its rows are folded away. */
const heights = { wide: 492, card: 382 }

/** Height in pixels of heading and summary over a wide figure, about. */
export function textOver({ heading, summary }: { heading: string; summary: string }): number {
  return wrapped(heading, 24.8, 1072).length * 30 + wrapped(summary, 16, 1056).length * 22
}

/** The rows of a figure that are seen at once, and those that a reader unfolds. */
export interface Folded {
  shown: Figure
  more: Figure | undefined
}

/**
 * Folds away the rows with the fewest statements where all of them would be higher than a screen. Those in `kept`, of which
 * the heading tells, stay, and so does what is asked for by its own name or has that of an event whose rule is drawn. `over`
 * is what stands over the figure.
 */
export function folded(
  figure: Figure,
  {
    kept,
    over = 0,
    size = 'wide',
  }: { kept: readonly string[]; over?: number; size?: keyof typeof heights & FigureSize },
): Folded {
  const most = heights[size] - over
  // One line a row is as low as it gets.
  if (figure.isOneLine) return { shown: figure, more: undefined }
  const whole = placed(figure, size)
  const [{ rows, plot }] = whole.columns
  const known = new Map(rows.map(({ row, top, bottom }) => [row, bottom - top]))
  const height = (row: FigureRow) => known.get(row) ?? 0
  const weights = new Map(
    figure.rows.map((row) => {
      const isKept = row.kind === 'naming' || kept.includes(row.id) || isNamedByEvent(row, figure)
      return [row, isKept ? Number.POSITIVE_INFINITY : carriers(row)] as const
    }),
  )
  const weight = (row: FigureRow) => weights.get(row) ?? 0
  const stays = new Set<FigureRow>()
  let used = whole.height - (plot.bottom - plot.top)
  for (const row of figure.rows.toSorted((a, b) => weight(b) - weight(a))) {
    const isFree = weight(row) === Number.POSITIVE_INFINITY
    if (!isFree && used + height(row) > most) break
    stays.add(row)
    used += height(row)
  }
  const rest = figure.rows.filter((row) => !stays.has(row))
  if (rest.length === 0) return { shown: figure, more: undefined }
  return {
    shown: { ...figure, rows: figure.rows.filter((row) => stays.has(row)) },
    more: { ...figure, rows: rest },
  }
}

/** Whether the rule of an event has the name of the row, so that a reader looks for it. */
function isNamedByEvent({ label }: FigureRow, figure: Figure): boolean {
  const own = wordsIn(label)
  return (
    own.length > 0 &&
    eventsWithin(figure).some((event) => own.every((word) => wordsIn(event.label).includes(word)))
  )
}

function wordsIn(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
