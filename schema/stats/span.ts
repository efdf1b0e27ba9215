import type { TimelineCell } from './timeline.ts'

/** From when to when a voice carries a frame, and its longest stretch without it in between. */
export interface Span {
  theme: string
  frame: string
  voice: TimelineCell['voice']
  statements: number
  /** Those among them that were not read on the theme, of which nothing can be said. */
  notRead: number
  statementsWithFrame: number
  /** Statements that are recorded as not speaking of the theme. */
  silences: number
  first: string | null
  firstStatement: string | null
  last: string | null
  lastStatement: string | null
  /** The two statements with the frame that lie furthest apart with none between them. */
  gapFrom: string | null
  gapFromStatement: string | null
  gapTo: string | null
  gapToStatement: string | null
  gapDays: number | null
  /** Statements of the voice in that stretch that were read on the theme; on a gap without any nothing can be said. */
  gapStatements: number | null
  /** Statements of the voice after the last one with the frame that were read on the theme. */
  statementsSince: number | null
  /** The first and last use where the frame stands only where another one bounds, denies or plays down the relationship. */
  limitedDates: string[]
}

const day = 24 * 60 * 60 * 1000

/** A statement with the frame, and whether each of its passages only limits or denies what the frame says. */
type Use = [date: string, statementId: string, isLimited?: true]

interface Gap {
  from: Use
  to: Use
  days: number
  /** Statements of the voice in it that were read on the theme. */
  statements: number
}

/** What one year adds to a span; the years of a series and voice, one after the other, make the span of any period. */
export interface YearSpan {
  year: number
  statements: number
  notRead: number
  statementsWithFrame: number
  silences: number
  first: Use | null
  last: Use | null
  /** Those read on the theme before the first use and after the last one; without a use, all of them before. */
  before: number
  since: number
  gap: Gap | null
}

/** A statement of a series and voice, or `n` of one year in a row that say nothing of the series. */
type SpanCell = Pick<TimelineCell, 'date' | 'statementId' | 'status'> & {
  n?: number
  isLimited?: boolean
}

/** The years of one series and voice, from its cells in order of date. */
export function yearSpans(cells: Iterable<SpanCell>): YearSpan[] {
  const years: YearSpan[] = []
  let own: YearSpan | undefined
  let year = ''
  for (const { date, statementId, status, n = 1, isLimited } of cells) {
    if (own === undefined || !date.startsWith(year)) {
      year = date.slice(0, 4)
      own = emptyYear(Number(year))
      years.push(own)
    }
    own.statements += n
    if (status === 'not_read') {
      own.notRead += n
      continue
    }
    if (status === 'silent') own.silences += n
    if (status === 'recorded') addUse(own, isLimited ? [date, statementId, true] : [date, statementId])
    else if (own.last) own.since += n
    else own.before += n
  }
  return years
}

function emptyYear(year: number): YearSpan {
  const none = { first: null, last: null, gap: null }
  return {
    year,
    statements: 0,
    notRead: 0,
    statementsWithFrame: 0,
    silences: 0,
    ...none,
    before: 0,
    since: 0,
  }
}

function addUse(year: YearSpan, use: Use): void {
  year.statementsWithFrame += 1
  if (year.last) year.gap = longest([year.gap, gapOf(year.last, use, year.since)])
  year.first ??= use
  year.last = use
  year.since = 0
}

/** Two stretches of time, the earlier first, as one. */
function joined(a: YearSpan, b: YearSpan): YearSpan {
  return {
    year: b.year,
    statements: a.statements + b.statements,
    notRead: a.notRead + b.notRead,
    statementsWithFrame: a.statementsWithFrame + b.statementsWithFrame,
    silences: a.silences + b.silences,
    first: a.first ?? b.first,
    last: b.last ?? a.last,
    before: a.before + (a.first ? 0 : b.before),
    since: b.last ? b.since : a.last ? a.since + b.before : 0,
    gap: longest([a.gap, between(a, b), b.gap]),
  }
}

function between(a: YearSpan, b: YearSpan): Gap | null {
  return a.last && b.first && gapOf(a.last, b.first, a.since + b.before)
}

function gapOf(from: Use, to: Use, statements: number): Gap {
  return { from, to, days: (Date.parse(to[0]) - Date.parse(from[0])) / day, statements }
}

/** The first of the longest, where two are equally long; two statements of one day have no gap between them. */
function longest(gaps: readonly (Gap | null)[]): Gap | null {
  let best: Gap | null = null
  for (const gap of gaps) if (gap && gap.days > (best?.days ?? 0)) best = gap
  return best
}

/** The span that years, in their order, come to; undefined without a statement. */
export function spanOf(
  series: Pick<Span, 'theme' | 'frame' | 'voice'>,
  years: readonly YearSpan[],
): Span | undefined {
  if (years.length === 0) return undefined
  const { statements, notRead, statementsWithFrame, silences, first, last, since, gap } = years.reduce(joined)
  return {
    ...series,
    ...{ statements, notRead, statementsWithFrame, silences },
    first: first?.[0] ?? null,
    firstStatement: first?.[1] ?? null,
    last: last?.[0] ?? null,
    lastStatement: last?.[1] ?? null,
    gapFrom: gap?.from[0] ?? null,
    gapFromStatement: gap?.from[1] ?? null,
    gapTo: gap?.to[0] ?? null,
    gapToStatement: gap?.to[1] ?? null,
    gapDays: gap?.days ?? null,
    gapStatements: gap?.statements ?? null,
    statementsSince: last ? since : null,
    limitedDates: [...new Set([first, last].flatMap((use) => (use?.[2] ? use[0] : [])))],
  }
}
