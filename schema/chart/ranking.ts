import { sumOf } from '../stats/sum.ts'
import { carriers, type Figure, type FigureRow } from './figure.ts'

/**
 * What decides which frames a heading names, a summary tells of and a figure shows first: how many statements of the voice that
 * leads use a frame, then how many of all voices, then which came first.
 */
export interface Rank {
  statements: number
  ofAll: number
  /** In years. */
  first: number
}

export const byRank = (a: Rank, b: Rank) =>
  b.statements - a.statements || b.ofAll - a.ofAll || a.first - b.first

/** The joint texts where anything of them is recorded, else the voice of which most is. */
export function leadOf<One extends { voice: string; n: number }>(voices: readonly One[]): One | undefined {
  const heard = voices.filter(({ n }) => n > 0)
  return heard.find(({ voice }) => voice === 'joint') ?? heard.toSorted((a, b) => b.n - a.n)[0]
}

/**
 * The rows of a figure but its heads, those first that are left out last; and those that are never left out. What is said over a
 * figure is in it (`told`), and after it what belongs to the same story (`chosen`), before what is recorded more often.
 */
export function rankedRows(
  figure: Pick<Figure, 'rows' | 'voices' | 'isOneLine'>,
  told: readonly string[],
  chosen: readonly string[] = [],
): { row: FigureRow; isKept: boolean }[] {
  const rows = figure.rows.filter(({ kind }) => kind !== 'head')
  const ofVoice = (row: FigureRow, lane: number) => row.counts[lane] ?? 0
  const lead = leadOf(
    figure.voices.map((voice, lane) => ({
      ...{ voice, lane },
      n: sumOf(rows, (row) => ofVoice(row, lane)),
    })),
  )
  const rankOf = (row: FigureRow): Rank => ({
    statements: lead ? ofVoice(row, lead.lane) : 0,
    ofAll: carriers(row),
    first: row.first?.x ?? Number.POSITIVE_INFINITY,
  })
  // Only those first uses are told that are firsts: what was used before the years drawn comes after them.
  const isFirst = ({ marks }: FigureRow) => !figure.isOneLine || marks.some((mark) => mark.isFirst)
  const ranked = rows
    .map((row) => ({ row, rank: rankOf(row) }))
    .toSorted((a, b) => Number(isFirst(b.row)) - Number(isFirst(a.row)) || byRank(a.rank, b.rank))
    .map(({ row }) => row)
  const isTold = ({ kind, id }: FigureRow) => kind === 'naming' || told.includes(id)
  const isChosen = ({ id }: FigureRow) => chosen.includes(id)
  const kept = new Set<FigureRow | undefined>([
    ...ranked.filter(isTold),
    // Where these were left out, something later would look like the first, and something rarer like the most frequent.
    least(ranked, (row) => (lead ? firstOf(row, lead.lane) : 0)),
    ...figure.voices.map((_, lane) => least(ranked, (row) => -ofVoice(row, lane))),
    ...groupsOf({ rows: figure.rows }).flatMap(({ head, rows: own }) =>
      // No theme is left without a frame.
      head ? ranked.find((row) => own.includes(row)) : [],
    ),
  ])
  return ranked
    .map((row) => ({ row, isKept: kept.has(row) }))
    .toSorted(
      (a, b) =>
        Number(isTold(b.row)) - Number(isTold(a.row)) ||
        Number(b.isKept) - Number(a.isKept) ||
        Number(isChosen(b.row)) - Number(isChosen(a.row)),
    )
}

/** When a voice is first recorded in a row. */
function firstOf({ marks }: FigureRow, lane: number): number {
  const own = marks.filter((mark) => mark.lane === lane && mark.look !== 'silent')
  return Math.min(...own.map(({ x }) => x))
}

/** The first of those with the least value. */
function least(rows: readonly FigureRow[], worth: (row: FigureRow) => number): FigureRow | undefined {
  return rows.toSorted((a, b) => worth(a) - worth(b))[0]
}

/** The rows of each theme under its head; all of them together where rows have no heads. */
export function groupsOf({
  rows,
}: Pick<Figure, 'rows'>): { head: FigureRow | undefined; rows: FigureRow[] }[] {
  const groups: ReturnType<typeof groupsOf> = []
  for (const row of rows) {
    if (row.kind === 'head') groups.push({ head: row, rows: [] })
    else if (groups.length === 0) groups.push({ head: undefined, rows: [row] })
    else groups.at(-1)?.rows.push(row)
  }
  return groups
}

/** The figure with these rows alone, under their themes, in its order. */
export function withRows(figure: Figure, kept: ReadonlySet<FigureRow>): Figure {
  const rows = groupsOf(figure).flatMap(({ head, rows: own }) => {
    const inIt = own.filter((row) => kept.has(row))
    return head && inIt.length > 0 ? [head, ...inIt] : inIt
  })
  return { ...figure, rows }
}
