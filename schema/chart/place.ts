import { onceWithin } from '../once.ts'
import { sumOf } from '../stats/sum.ts'
import type { Figure, FigureRow } from './figure.ts'
import { textWidth } from './lines.ts'
import { columnGap, groundsOf, highestTop, lowestTop, overRows, sizes } from './place-ground.ts'
import { aboutHeight, countMiddle, type Ground, leastHeight, placedRow, rowFromTop } from './place-row.ts'
import { endUnder, placedStrip, yearsTogether } from './place-strip.ts'
import type { Column, FigureSize, figureSizes, Placed, PlacedMark, PlacedRow } from './placed.ts'
import { namedYears } from './scale.ts'

/** A page asks where another size has its marks before it draws it. */
const laidOut = onceWithin<Figure, Placed>()

/** Lays a figure out in one of its sizes. Marks are stacked where they would overlap and never moved in time. */
export function placed(figure: Figure, size: FigureSize, width: number = sizes[size].width): Placed {
  return laidOut(figure, `${size} ${width}`, () => placedAt(figure, size, width))
}

/** The size in which a page shows a figure where it has so many pixels, and how wide that is: as the style sheet has it. */
export function shownIn(room: number): { size: (typeof figureSizes)[number]; width: number } {
  if (room >= 928) return { size: 'wide', width: room }
  if (room >= 560) return { size: 'medium', width: Math.min(room, 736) }
  return { size: 'narrow', width: Math.min(room, 368) }
}

function placedAt(figure: Figure, size: FigureSize, width: number): Placed {
  const { years } = figure
  const grounds = groundsOf(figure, size, width)
  let lines = 0
  const drafts = grounds.map((ground) => {
    const one = placedRows(ground, lines)
    lines += sumOf(one.rows, (row) => row.lines.length)
    return { ground, ...one }
  })
  const bottom = Math.max(...drafts.map((one) => one.plot.bottom))
  const columns = drafts.map(
    ({ ground, ...one }, index): Column => ({
      ...one,
      left: index * (ground.width + columnGap),
      width: ground.width,
      plot: { ...one.plot, bottom },
      strip: placedStrip(ground, bottom),
    }),
  )
  const [{ font, small, marker }] = grounds
  return {
    size,
    width,
    height: endUnder(grounds, bottom),
    font,
    small,
    marker,
    x: { min: years.from, max: years.to + 1 },
    columns: columns as Placed['columns'],
  }
}

interface Heights {
  aroundRows: () => number
  ofRow: (row: FigureRow) => number
}

/**
 * What a figure of one column takes up, without laying out more of its rows than are asked for, and the least that it may take up,
 * which needs none laid out: that of two is as low as it gets.
 */
export function heightsIn(figure: Figure, size: FigureSize): { own: Heights; least: Heights } | null {
  const [ground, second] = groundsOf(figure, size, sizes[size].width)
  if (second) return null
  return {
    own: {
      aroundRows: () => endUnder([ground], overRows(ground).top),
      ofRow: (row) => rowFromTop(row, ground).row.bottom,
    },
    least: {
      aroundRows: () => endUnder([ground], highestTop(ground)),
      ofRow: (row) => leastHeight(row, ground),
    },
  }
}

/** The least that a figure may take up in a size of one column, without what stands over its rows. */
export function leastHeightIn(figure: Figure, size: FigureSize, width: number): number {
  const [ground] = groundsOf(figure, size, width)
  return endUnder(
    [ground],
    sumOf(figure.rows, (row) => leastHeight(row, ground)),
  )
}

/** Lines of a figure whose rows need more of them than is reckoned. */
const linesToSpare = 5

/** About how high a figure is in a size, rather too high than too low: the words at its marks have no place yet. */
export function aboutHeightIn(figure: Figure, size: FigureSize, width: number): number {
  const own = sizes[size].width
  const grounds = groundsOf(figure, size, own)
  const bottoms = grounds.map((ground) =>
    ground.figure.rows.reduce(
      (sum, row) => sum + aboutHeight(row, ground),
      lowestTop(ground) + linesToSpare * ground.line,
    ),
  )
  return (endUnder(grounds, Math.max(...bottoms)) * width) / own
}

/** Rows, years and events of a column, whose lines are counted from `linesBefore` on; its strip comes when it is known how high the other is. */
function placedRows(ground: Ground, linesBefore: number): Omit<Column, 'left' | 'width' | 'strip'> {
  const { figure, plotLeft, plotRight, font, column } = ground
  const { events, caption, top } = overRows(ground)
  const fitting = (own: number) => Math.max(1, Math.floor((plotRight - plotLeft) / own))
  const rows: PlacedRow[] = []
  const marks: PlacedMark[] = []
  let y = top
  let lines = linesBefore
  for (const row of figure.rows) {
    const one = placedRow(row, ground, { y, lines })
    rows.push(one.row)
    marks.push(...one.marks)
    y = one.row.bottom
    lines += one.row.lines.length
  }
  return {
    plot: { left: plotLeft, right: plotRight, top, bottom: y },
    caption: caption === null ? null : { x: 0, y: top - 6, text: caption, anchor: 'start' },
    rows,
    marks,
    years: namedYears(figure.years, {
      names: fitting(font * 3.4),
      short: fitting(textWidth('’00', font) + 2),
      together: yearsTogether(ground),
    }).map(({ x, label }) => ({ value: x, label })),
    events,
    countHeads:
      column > 0
        ? figure.voices.map((_, lane) => ({ lane, x: countMiddle(ground, lane), y: top - font * 0.6 }))
        : [],
  }
}
