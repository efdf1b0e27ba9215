import type { Chart } from '../../schema/chart/chart.ts'
import { plain } from '../../schema/chart/finding.ts'
import { laneLabel } from '../../schema/chart/look.ts'
import { markKey } from '../../schema/chart/mark-key.ts'
import { aboutHeightIn, shownIn } from '../../schema/chart/place.ts'
import { plotOf, stripPlotOf } from '../../schema/chart/plot.ts'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { Comparison } from '../../schema/contract/comparison.ts'
import type { GroupComparison } from '../../schema/contract/groups.ts'
import { recordDoubts } from '../../schema/record-doubts.ts'
import { recordedThemes } from '../../schema/stats/comparison.ts'
import { sumOf } from '../../schema/stats/sum.ts'
import { viewHeading } from '../data/view-title.ts'
import type { LeadAnswer } from './chart/lead-answer.ts'
import type { ChartView } from './chart/view.ts'
import type { AnsweredView } from './chart/view-answer.ts'
import { comparedThemes, groupCautions, themesByName } from './group-cautions.ts'
import { withoutUnnamed } from './naming-note.tsx'
import { reliabilitySentence } from './reliability.tsx'
import { silenceCaution } from './silence-caution.ts'

/**
 * Heights in pixels at which an embed of a width shows whole, for consumers that fix both. They are reckoned from its text and
 * its drawings as `web/style` lays them out, and rather too high than too low: what finds no room scrolls.
 */

/** Width of the column of an article. */
export const usualWidth = 840

/** Narrowest that an embed is made for. */
export const leastWidth = 280
/** A lower frame would show nothing of an embed but the edge of its heading. */
export const leastHeight = 160

/** Height of an embed's own edges. */
const padding = 24

/** A letter of its running text and of its heading, and a line of each. */
const body = { letter: 7.2, line: 21.6, widest: 620 }
const heading = { letter: 11.2, line: 27.5, widest: 620 }

function textHeight(text: string, width: number, { letter, line, widest }: typeof body): number {
  return Math.ceil((text.length * letter) / Math.min(width - padding, widest)) * line
}

export function statementHeight(
  statement: Parameters<typeof recordDoubts>[0] & { title: string; summary: string },
  width: number,
): number {
  const { title, summary } = statement
  const doubts = recordDoubts(statement)
  // The line of what it is, that of the official text, and that of the release.
  const around = ['m'.repeat(45), 'm'.repeat(45), 'm'.repeat(110)]
  const texts = [summary, ...(doubts ? [doubts] : []), ...around].map(
    (text) => textHeight(text, width, body) + 10,
  )
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

/** From here on the two of a comparison stand beside each other. */
const pairFrom = 640

/** What a comparison says of what is recorded on one side alone, and of a joint text beside one side's, takes about as much. */
const certainty = 'm'.repeat(240)
const oneIsJoint = 'm'.repeat(170)

export function comparisonHeight(
  { a, b, sentence, themes, read }: Comparison,
  codebook: readonly Theme[],
  width: number,
): number {
  const shown = recordedThemes(themes)
  const frames = shown.flatMap((one) => one.frames)
  const letters = a.title.length + b.title.length + sentence.length
  const { before, theme, frame, letter } = compared.find(({ to }) => width <= to) ?? widest
  const cautions = besideHeight(
    [
      read.a.caution,
      read.b.caution,
      frames.some(({ where }) => where !== 'both') ? certainty : null,
      (a.voice === 'joint') !== (b.voice === 'joint') ? oneIsJoint : null,
      reliabilityText(codebook.filter(({ id }) => shown.some((one) => one.theme === id))),
    ],
    width,
  )
  const isPair = width >= pairFrom
  const doubts = [a, b].map((side) => textHeight(recordDoubts(side), isPair ? width / 2 : width, note))
  const doubtHeight = isPair ? Math.max(...doubts) : doubts.reduce((sum, one) => sum + one)
  return Math.ceil(
    before + theme * shown.length + frame * frames.length + letter * letters + cautions + doubtHeight,
  )
}

/** What two groups take beside their rows, and for a theme. */
const widestGroups = { before: 280, theme: 290 }
const groups = [
  { to: 320, before: 590, theme: 330 },
  { to: 719, before: 460, theme: 320 },
]

/** Height of the tables of two groups: a row for each frame, taller where something was not read, and a head for each theme. */
export function groupsHeight(data: GroupComparison, codebook: readonly Theme[], width: number): number {
  const { rows } = data
  const compared = comparedThemes(codebook, data)
  const unread = rows.filter(({ notReadA, notReadB }) => notReadA + notReadB > 0).length
  const { before, theme } = groups.find(({ to }) => width <= to) ?? widestGroups
  const cautions = besideHeight(
    [
      ...groupCautions(data).map(({ text }) => text),
      reliabilityText(compared),
      ...themesByName(codebook, data).map(withoutUnnamed),
    ],
    width,
  )
  return Math.ceil(before + compared.length * theme + rows.length * 57 + unread * 23 + cautions)
}

/** What is drawn of a view: its timeline, or the shares or rates that stand in its place. */
export type DrawnView = { lead: LeadAnswer; closer?: undefined } | { lead?: undefined; closer: AnsweredView }

export function viewHeight({ view, lead, closer }: { view: ChartView } & DrawnView, width: number): number {
  const parts = closer
    ? [
        textHeight(viewHeading(view), width, heading),
        textHeight([...closer.shown, closer.counted].join(' '), width, body),
        textHeight(pointKey, width, body),
        facetsHeight(closer.chart, width),
      ]
    : [textHeight(plain(lead.finding.heading), width, heading), timelineHeight(lead, width)]
  // A timeline is shown where nothing stands in its place.
  const drawn = closer ? { chart: closer.chart } : { figure: lead.figure }
  const cautions = [silenceCaution(drawn), reliabilityText(view.themes)]
  return Math.ceil(parts.reduce((sum, part) => sum + part, cautionsHeight(cautions, width)))
}

/** Each on lines of its own. */
function cautionsHeight(texts: readonly (string | null)[], width: number): number {
  return sumOf(texts, (text) => (text === null ? 0 : textHeight(text, width, note) + apart))
}

/** From here on what must be known of a comparison stands in two columns. */
const columnsFrom = 824

/** The cautions of a comparison. */
function besideHeight(texts: readonly (string | null)[], width: number): number {
  return cautionsHeight(texts, width) / (width < columnsFrom ? 1 : 2)
}

/** With what stands before and behind the sentence. */
function reliabilityText(themes: readonly Theme[]): string | null {
  const sentence = reliabilitySentence(themes)
  return sentence && `Reliability: ${sentence} What this means`
}

/** How to read a point takes about as much as this. */
const pointKey = 'm'.repeat(310)

/** The summary of a timeline, what is said under it, and what lies between all of its parts. */
const summary = { letter: 7, line: 24.8, widest: 480 }
const note = { letter: 8.4, line: 22.4, widest: 533 }
const between = 96
/** Above a caution. */
const apart = 14
/** Its last line, of source and licence. */
const last = 'm'.repeat(80)

function timelineHeight({ figure, finding }: LeadAnswer, width: number): number {
  const room = width - padding
  const shown = shownIn(room)
  return (
    aboutHeightIn(figure, shown.size, shown.width) +
    textHeight(plain(finding.summary), width, summary) +
    textHeight(plain(finding.more), width, note) +
    textHeight(last, width, note) +
    keyHeight(figure.voices.map(laneLabel), room) +
    keyHeight(
      markKey(figure).map(({ text }) => text),
      room,
    ) +
    between
  )
}

/** Measures of the entries of a key, which stand beside each other where they fit: a sign, a letter, a line, and what is between. */
const entry = { sign: 24, letter: 8, line: 21.1, gap: 17.6, rowGap: 3.2 }

function keyHeight(entries: readonly string[], room: number): number {
  let [rows, left, lines] = [0, 0, 0]
  for (const text of entries) {
    const width = entry.sign + text.length * entry.letter
    if (rows === 0 || width + entry.gap > left) {
      rows++
      left = room
      lines += Math.ceil(width / room)
    }
    left -= width + entry.gap
  }
  return lines * entry.line + Math.max(0, rows - 1) * entry.rowGap
}

function facetsHeight(chart: Chart, width: number): number {
  const room = width - padding
  if (chart.facets.length === 1) {
    const size = room < 600 ? 'small' : 'large'
    const [facet, strip] = [plotOf(chart, size), stripPlotOf(chart, size)]
    return 200 + ((facet.height + strip.height) * Math.min(room, 800)) / facet.width
  }
  const gap = 32
  const columns = Math.max(1, Math.floor((room + gap) / (320 + gap)))
  const each = (room - gap * (columns - 1)) / columns
  const rows = Math.ceil((chart.facets.length + 1) / columns)
  return 140 + rows * (plotOf(chart, 'small', each).height + 70)
}
