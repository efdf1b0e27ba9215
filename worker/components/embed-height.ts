import type { Chart } from '../../schema/chart/chart.ts'
import type { Figure } from '../../schema/chart/figure.ts'
import { plain, underFigure } from '../../schema/chart/finding.ts'
import { frameOf, stripFrameOf } from '../../schema/chart/frame.ts'
import { placed } from '../../schema/chart/place.ts'
import type { Comparison } from '../../schema/contract/comparison.ts'
import type { GroupComparison } from '../../schema/contract/groups.ts'
import { viewHeading } from '../data/view-title.ts'
import type { LeadAnswer } from './chart/lead-answer.ts'
import type { ChartView } from './chart/view.ts'
import type { AnsweredView } from './chart/view-answer.ts'

/**
 * Heights in pixels at which an embed of a width shows whole, for consumers that fix both. They are reckoned from its text and
 * its drawings as `web/style` lays them out, and rather too high than too low: what finds no room scrolls.
 */

/** Width of the column of an article. */
export const usualWidth = 840

/** Narrowest that an embed is made for. */
export const leastWidth = 280

/** Of an embed's own edges. */
const padding = 24

/** A letter of its running text and of its heading, and a line of each. */
const body = { letter: 7.2, line: 21.6, widest: 620 }
const heading = { letter: 11.2, line: 27.5, widest: 620 }

function textHeight(text: string, width: number, { letter, line, widest }: typeof body): number {
  return Math.ceil((text.length * letter) / Math.min(width - padding, widest)) * line
}

export function statementHeight(
  { title, summary }: { title: string; summary: string },
  width: number,
): number {
  // The line of what it is, that of the official text, and that of the release.
  const around = ['m'.repeat(45), 'm'.repeat(45), 'm'.repeat(110)]
  const texts = [summary, ...around].map((text) => textHeight(text, width, body) + 10)
  return Math.ceil(textHeight(title, width, heading) + texts.reduce((sum, one) => sum + one) + 55)
}

/** What a comparison takes before its table, for a theme, for a frame, and for a letter of its titles and sentence. */
const widest = { before: 360, theme: 100, frame: 22, letter: 0.9 }
const compared = [
  { to: 300, before: 690, theme: 40, frame: 76, letter: 1.2 },
  { to: 360, before: 625, theme: 70, frame: 60, letter: 1 },
  { to: 440, before: 425, theme: 95, frame: 40, letter: 1.2 },
  { to: 640, before: 365, theme: 100, frame: 32, letter: 1.2 },
  { to: 720, before: 340, theme: 110, frame: 20, letter: 1 },
]

export function comparisonHeight({ a, b, sentence, themes }: Comparison, width: number): number {
  const shown = themes.filter(({ passagesA, passagesB }) => passagesA.length + passagesB.length > 0)
  const frames = shown.reduce((sum, one) => sum + one.frames.length, 0)
  const letters = a.title.length + b.title.length + sentence.length
  const { before, theme, frame, letter } = compared.find(({ to }) => width <= to) ?? widest
  return Math.ceil(before + theme * shown.length + frame * frames + letter * letters)
}

/** Of the tables of two groups: a row for each frame, taller where something was not read, and a head for each theme. */
export function groupsHeight({ rows }: GroupComparison, width: number): number {
  const themes = new Set(rows.map(({ theme }) => theme)).size
  const unread = rows.filter(({ notReadA, notReadB }) => notReadA + notReadB > 0).length
  return (width < 600 ? 440 : 260) + themes * 290 + rows.length * 57 + unread * 23
}

/** What marks and colours mean takes about as much as this. */
const keys = 'm'.repeat(310)

/** Of a view: of its timeline, or of the shares or rates that stand in its place. */
export function viewHeight(
  {
    view,
    lead,
    closer,
  }: { view: ChartView; lead?: LeadAnswer | undefined; closer?: AnsweredView | undefined },
  width: number,
): number {
  const title = closer ? viewHeading(view) : plain(lead?.finding.heading ?? [])
  const said = closer
    ? [[...closer.shown, closer.counted].join(' ')]
    : lead
      ? [plain(lead.finding.summary), plain(underFigure(lead.finding))]
      : []
  const drawn = closer ? facetsHeight(closer.chart, width) : lead ? timelineHeight(lead.figure, width) : 0
  const texts = [...said, keys].reduce(
    (sum, text) => sum + textHeight(text, width, body),
    textHeight(title, width, heading),
  )
  return Math.ceil(texts + drawn)
}

function timelineHeight(figure: Figure, width: number): number {
  const room = width - padding
  const drawing = placed(figure, room < 560 ? 'narrow' : room < 960 ? 'medium' : 'wide')
  return (drawing.height * room) / drawing.width + (room < 560 ? 270 : 205)
}

function facetsHeight(chart: Chart, width: number): number {
  const room = width - padding
  if (chart.facets.length === 1) {
    const size = room < 600 ? 'small' : 'large'
    const [facet, strip] = [frameOf(chart, size), stripFrameOf(chart, size)]
    return 200 + ((facet.height + strip.height) * Math.min(room, 800)) / facet.width
  }
  const gap = 32
  const columns = Math.max(1, Math.floor((room + gap) / (320 + gap)))
  const each = (room - gap * (columns - 1)) / columns
  const rows = Math.ceil((chart.facets.length + 1) / columns)
  return 140 + rows * (frameOf(chart, 'small', each).height + 70)
}
