import type { SeriesChoice } from '../counted.ts'
import { onceWithin } from '../once.ts'
import type { Figure } from './figure.ts'
import type { Ground } from './place-row.ts'
import type { Column } from './placed.ts'
import { steps } from './scale.ts'

/** Years that are counted together: each alone where the numbers have room, else as few as do. */
export function yearsTogether({ figure, plotLeft, plotRight, small }: Ground): number {
  const { from, to } = figure.years
  const ofYear = (plotRight - plotLeft) / (to + 1 - from)
  const isFitting = (years: number) => {
    const digits = Math.max(1, ...sumsOf(figure, years).map(({ n }) => String(n).length))
    return digits * small * 0.62 + 2 <= years * ofYear
  }
  return steps.find(isFitting) ?? to + 1 - from
}

interface YearsSum {
  lane: number
  /** In years. */
  middle: number
  n: number
}

/** Every drawing of a figure counts the same under its rows. */
const summedOnce = onceWithin<Figure['strip'], YearsSum[]>()

/** Statements of each voice in so many years each; the last of them may be fewer. */
function sumsOf({ strip, years }: Figure, together: number): YearsSum[] {
  return summedOnce(strip, `${together} ${years.from}`, () => {
    const groups = Map.groupBy(
      strip,
      ({ lane, year }) => `${lane} ${Math.floor((year - years.from) / together)}`,
    )
    return [...groups.values()].flatMap(([first, ...others]) => {
      if (!first) return []
      const { lane, year } = first
      const n = others.reduce((sum, one) => sum + one.n, first.n)
      return { lane, middle: year + (others.length + 1) / 2, n }
    })
  })
}

/** On a phone years take the whole width, and what is counted under them is said in a line of its own. */
const isTitleAbove = ({ isNarrow, figure }: Ground) => isNarrow && !figure.isOneLine

/** Where the numbers begin under rows that end at `bottom`. */
const stripTopOf = (ground: Ground, bottom: number) =>
  bottom + ground.font + 7 + (isTitleAbove(ground) ? ground.font + 3 : 2)

/** Height of a line of numbers, of which no sign reaches under its line. */
const lineOf = ({ font }: Ground) => font + 0.25

/** Where years and numbers end under the rows of columns beside each other, which end at `bottom`. */
export function endUnder(columns: readonly [Ground, ...Ground[]], bottom: number): number {
  const [ground] = columns
  const titles = columns.map((one) => (isTitleAbove(one) || yearsTogether(one) === 1 ? 1 : 2))
  const lines = Math.max(ground.figure.voices.length, ...titles)
  return stripTopOf(ground, bottom) + lines * lineOf(ground) + 1
}

/** What is counted under the rows. */
const labels = {
  all: {
    counted: 'All statements',
    of: 'In the collection',
    byYear: 'Statements in the collection, by year',
  },
  complete: {
    counted: 'In complete series',
    of: 'Of complete series',
    byYear: 'Statements of complete series, by year',
  },
} satisfies Record<SeriesChoice | 'all', unknown>

/** The numbers under the rows, which end at `bottom`. */
export function placedStrip(ground: Ground, bottom: number): Column['strip'] {
  const { figure, px, small: size, left } = ground
  const isTitledAbove = isTitleAbove(ground)
  const stripTop = stripTopOf(ground, bottom)
  const together = yearsTogether(ground)
  const { byYear, counted, of: ofWhat } = labels[figure.series ?? 'all']
  const { from, to } = figure.years
  // Under the months of a single year its numbers say of what they are.
  const of = from === to ? ` in ${from}` : ''
  const isEven = (to + 1 - from) % together === 0
  const each = `${isEven ? '' : 'up to '}${together} years each`
  const beside = together === 1 ? [counted] : [counted, each]
  const above = together === 1 ? byYear : `${ofWhat}, ${each}`
  const y = (lane: number) => stripTop + (lane + 0.8) * lineOf(ground)
  return {
    titles: (isTitledAbove ? [above] : beside).map((text, line) => ({
      x: 0,
      y: isTitledAbove ? stripTop - 2 : y(line),
      text,
      anchor: 'start' as const,
    })),
    cells: sumsOf(figure, together).map(({ lane, middle, n }) => ({
      lane,
      x: px(middle),
      y: y(lane),
      text: `${n === 0 ? '–' : n}${of}`,
      anchor: 'middle' as const,
    })),
    heads: figure.voices.map((_, lane) => ({
      lane,
      x: isTitledAbove ? 4 : left - 8,
      y: y(lane) - size * 0.35,
    })),
  }
}
