import type { TimelineCell } from './timeline.ts'

/** From when to when a voice carries a frame, and its longest stretch without it in between. */
export interface Span {
  theme: string
  frame: string
  voice: TimelineCell['voice']
  statements: number
  statementsWithFrame: number
  /** Statements that verifiably do not speak of the theme. */
  silences: number
  first: string | null
  firstStatement: string | null
  last: string | null
  lastStatement: string | null
  /** Dates of the two statements with the frame that lie furthest apart with none between them. */
  gapFrom: string | null
  gapTo: string | null
  gapDays: number | null
  /** Statements of the voice in that stretch; on a gap without statements nothing can be said. */
  gapStatements: number | null
  /** Statements of the voice after the last one with the frame. */
  statementsSince: number | null
}

const day = 24 * 60 * 60 * 1000

/** One span for each series and voice, in the order of the cells, which come by series, voice and date. */
export function spans(cells: readonly TimelineCell[]): Span[] {
  const groups = new Map<string, TimelineCell[]>()
  for (const cell of cells) {
    const key = `${cell.theme} ${cell.frame} ${cell.voice}`
    const own = groups.get(key)
    if (own) own.push(cell)
    else groups.set(key, [cell])
  }
  return [...groups.values()].flatMap((own) => {
    const [cell] = own
    if (!cell) return []
    const { theme, frame, voice } = cell
    const uses = own.flatMap((use, at) => (use.status === 'recorded' ? [{ ...use, at }] : []))
    const [first, last] = [uses.at(0), uses.at(-1)]
    return [
      {
        theme,
        frame,
        voice,
        statements: own.length,
        statementsWithFrame: uses.length,
        silences: own.filter(({ status }) => status === 'silent').length,
        first: first?.date ?? null,
        firstStatement: first?.statementId ?? null,
        last: last?.date ?? null,
        lastStatement: last?.statementId ?? null,
        ...longestGap(uses),
        statementsSince: last ? own.length - 1 - last.at : null,
      },
    ]
  })
}

/** The first of the longest stretches, where two are equally long. */
function longestGap(uses: readonly { date: string; at: number }[]) {
  let best: Pick<Span, 'gapFrom' | 'gapTo' | 'gapDays' | 'gapStatements'> = {
    gapFrom: null,
    gapTo: null,
    gapDays: null,
    gapStatements: null,
  }
  for (const [index, to] of uses.entries()) {
    const from = uses[index - 1]
    if (!from) continue
    const gapDays = (Date.parse(to.date) - Date.parse(from.date)) / day
    if (gapDays <= (best.gapDays ?? 0)) continue
    best = { gapFrom: from.date, gapTo: to.date, gapDays, gapStatements: to.at - from.at - 1 }
  }
  return best
}
