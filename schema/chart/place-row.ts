import { onceWithin } from '../once.ts'
import { grouped } from '../plural.ts'
import { sumOf } from '../stats/sum.ts'
import type { Figure, FigureMark, FigureRow, FirstUse } from './figure.ts'
import { bold, fitted, shortened, textWidth, wider, widest, wrapped } from './lines.ts'
import { signOf } from './look.ts'
import { apart, type Disc, type Label, type PlacedWords, placedWords } from './place-words.ts'
import { type FigureSize, type PlacedMark, type PlacedRow, type PlacedText, ringGap } from './placed.ts'
import { tiersOf } from './stack.ts'
import { saidBy } from './voice-words.ts'

/** What a row is laid out on. */
export interface Ground {
  figure: Figure
  size: FigureSize
  /** Pixels of a time in years. */
  px: (x: number) => number
  plotLeft: number
  plotRight: number
  width: number
  left: number
  /** Width of a column of counts; 0 where there is no room for them: they stand in words behind a title, or in the table. */
  column: number
  font: number
  /** Type beside the labels. */
  small: number
  marker: number
  /** Least height of a lane. */
  lane: number
  pad: number
  /** Height of a line of text. */
  line: number
  isNarrow: boolean
  /** Whether labels stand beside the marks, not above them. */
  isBeside: boolean
}

/** A row with its marks. */
interface RowWithMarks {
  row: PlacedRow
  marks: PlacedMark[]
}

/** A page lays its figure out whole, folded and unfolded: the rows are the same in each, and laid out once for a size. */
const laidOut = onceWithin<FigureRow, RowWithMarks>()

/** A row from `y` down; its lines are counted from `lines` on. */
export function placedRow(
  row: FigureRow,
  ground: Ground,
  { y, lines }: { y: number; lines: number },
): RowWithMarks {
  return moved(rowFromTop(row, ground), y, lines)
}

/** A row whose top is 0, and its first line too. */
export function rowFromTop(row: FigureRow, ground: Ground): RowWithMarks {
  const { width, left, font, figure } = ground
  const size = [width, left, font, figure.isClose, figure.years.from, figure.years.to].join()
  return laidOut(row, size, () => fromTop(row, ground))
}

function moved({ row, marks }: RowWithMarks, down: number, lines: number): RowWithMarks {
  const at = <Part extends { y: number }>(part: Part): Part => ({ ...part, y: part.y + down })
  const { label, note } = row
  return {
    row: {
      ...row,
      top: row.top + down,
      bottom: row.bottom + down,
      label: at(label),
      note: note && at(note),
      words: row.words.map(at),
      leaders: row.leaders.map((one) => ({ ...one, from: one.from + down, to: one.to + down })),
      titleBottom: row.titleBottom === null ? null : row.titleBottom + down,
      counts: row.counts.map(at),
      lines: row.lines.map((line) => ({ ...at(line), top: line.top + down, bottom: line.bottom + down })),
    },
    marks: marks.map((mark) => ({ ...mark, py: mark.py + down, line: mark.line + lines })),
  }
}

function fromTop(row: FigureRow, ground: Ground): RowWithMarks {
  if (row.kind === 'head') return { row: headRow(row, ground), marks: [] }
  const { font, line, isBeside, pad } = ground
  const lanes = lanesOf(row, ground)
  const label = labelOf(row, ground)
  const { words, totals } = toldOf(row, ground, { lanes, label })
  const { labelHeight, head, lanesHeight, textHeight, isNoted, height } = heightsOf(row, ground, {
    ...{ lanes, label, totals, words },
  })
  // Lanes that are lower than the label stand in the middle of it.
  const lanesTop = pad + head + (isBeside ? Math.max(0, textHeight - head - lanesHeight) / 2 : 0)
  const middle = height / 2
  const marks = lanes.flatMap(({ marks: own }, index) =>
    own.map(({ mark, x: px, y: py, r }) => ({ mark, px, py: lanesTop + py, r, line: index })),
  )
  return {
    row: {
      row,
      top: 0,
      bottom: height,
      label: {
        x: 0,
        y: isBeside ? middle - (labelHeight + (isNoted ? line - 4 : 0)) / 2 + font * 0.83 : pad + font * 0.9,
        lines: label,
        full: row.label,
      },
      note: isNoted
        ? {
            x: 0,
            y: middle + (labelHeight + line - 4) / 2 - 2,
            text: noteOf(row, ground),
            anchor: 'start',
          }
        : (totals?.note ?? null),
      words: words.labels.flatMap(({ lines }) => lines.map((one) => ({ ...one, y: lanesTop + one.y }))),
      leaders: words.labels.flatMap(({ leader, lane }) =>
        leader ? { x: leader.x, from: lanesTop + leader.from, to: lanesTop + leader.to, lane } : [],
      ),
      titleBottom: totals && pad + labelHeight,
      counts: totals?.counts ?? countsOf(row, ground, middle),
      behind: totals?.behind ?? [],
      lines: lanes.map(({ shared, base, top, bottom }) => ({
        lanes: shared,
        y: lanesTop + base,
        top: lanesTop + top,
        bottom: lanesTop + bottom,
      })),
    },
    marks: marks.map((one) => ({ x: one.mark.x, lane: one.mark.lane, ...one })),
  }
}

/** The parts of a row's height. */
function heightsOf(
  row: FigureRow,
  ground: Ground,
  drawn: {
    lanes: readonly Lane[]
    label: readonly string[]
    totals: Pick<Totals, 'linesUnder'> | null
    words: Pick<Told, 'above' | 'isFirstTold'>
  },
) {
  const { figure, font, line, isNarrow, isBeside } = ground
  const { lanes, label, totals, words } = drawn
  const lanesHeight = lanes.at(-1)?.bottom ?? 0
  const labelHeight = (label.length + (totals?.linesUnder ?? 0)) * (font + 1)
  const head = (isBeside ? 0 : labelHeight) + words.above
  const notedHeight = labelHeight + line - 3
  // The note says what a ringed mark shows, and then stands where the row has room for it anyway; a first that no mark
  // shows stands in the note alone.
  const isNoted =
    !isNarrow &&
    !figure.isOneLine &&
    row.note !== '' &&
    (!words.isFirstTold || head + lanesHeight >= notedHeight - 2)
  const textHeight = isNoted ? notedHeight : isBeside ? labelHeight : 0
  const height = Math.max(head + lanesHeight, textHeight) + 2 * ground.pad
  return { labelHeight, head, lanesHeight, textHeight, isNoted, height }
}

/** About how high a row is: what is told at its marks may take lines of its own or not. */
export function aboutHeight(row: FigureRow, ground: Ground): number {
  const isTold = !ground.figure.isOneLine && row.first !== null
  const lines = row.kind === 'naming' ? mostLines.told.naming : mostLines.told.frame
  return heightWith(row, ground, isTold ? lines * (ground.line - 2) : 0)
}

/** How high a row is at least: of what is told at its marks nothing takes a line. */
export const leastHeight = (row: FigureRow, ground: Ground): number =>
  heightWith({ ...row, note: '' }, ground, 0)

/** How high a row is with its note, and with what is told at its marks taking so much over its lanes. */
function heightWith(row: FigureRow, ground: Ground, above: number): number {
  if (row.kind === 'head') return ground.line
  const lanes = lanesOf(row, ground)
  const label = labelOf(row, ground)
  const totals = ground.isBeside ? null : totalsOf(row, label, ground)
  return heightsOf(row, ground, { lanes, label, totals, words: { above, isFirstTold: false } }).height
}

/** What is told at the marks of a row, and on its title where that stands over them. */
interface Told {
  labels: (PlacedWords & { lane: number })[]
  above: number
  /** Whether the first of the row is among it. */
  isFirstTold: boolean
}

/** A first that no label tells stands behind the title, where the note has no line of its own. */
function toldOf(
  row: FigureRow,
  ground: Ground,
  { lanes, label }: { lanes: readonly Lane[]; label: readonly string[] },
): { words: Told; totals: Totals | null } {
  if (ground.isBeside) {
    const labelEnd = Math.max(0, ...label.map((one) => textWidth(one, ground.font))) * wider
    return { words: labelsOf(row, lanes, ground, labelEnd), totals: null }
  }
  const totals = totalsOf({ ...row, note: '' }, label, ground)
  const words = labelsOf(row, lanes, ground, totals.end)
  if (words.isFirstTold || row.note === '' || ground.figure.isOneLine) return { words, totals }
  const noted = totalsOf(row, label, ground)
  return { words: labelsOf(row, lanes, ground, noted.end), totals: noted }
}

/** A note that is too long leaves the voices to the rings around their marks: no name is cut. */
function noteOf({ note }: FigureRow, { left, small }: Ground): string {
  return textWidth(note, small) <= left - 6 ? note : fitted(note.split(',')[0] ?? '', left - 6, small)
}

function headRow(row: FigureRow, { line, width, font }: Ground): PlacedRow {
  return {
    row,
    top: 0,
    bottom: line,
    label: { x: 0, y: line - 3, lines: [fitted(row.label, width, font * bold)], full: row.label },
    note: null,
    words: [],
    leaders: [],
    titleBottom: null,
    counts: [],
    behind: [],
    lines: [],
  }
}

/** Lines of a label before it is cut: beside the marks, beside a single line of them, above them. */
const mostLines = { beside: 3, oneLine: 2, above: 13, told: { naming: 2, frame: 1 } }

/** The name of a row in lines, beside its marks or above them. */
function labelOf(row: FigureRow, { figure, isBeside, left, width, font }: Ground): string[] {
  const size = font * (figure.isOneLine ? 1 : bold)
  const most = figure.isOneLine ? mostLines.oneLine : isBeside ? mostLines.beside : mostLines.above
  const room = isBeside ? left - 6 : width - 8
  return shortened(wrapped(row.label, size, room), { most, font: size, width: room })
}

/** A line of marks; heights are counted from the top of the row's first. */
interface Lane {
  /** The voices that stand on it. */
  shared: number[]
  top: number
  bottom: number
  /** Height of its lowest marks. */
  base: number
  marks: (Disc & { mark: FigureMark })[]
}

/** The lanes of a row from top to bottom: those of the voices that carry it, or one for all. */
function lanesOf(row: FigureRow, { figure, px, lane, marker }: Ground): Lane[] {
  const radius = row.kind === 'naming' ? marker * 1.25 : marker
  const all = figure.voices.map((_, index) => index)
  const most = Math.max(1, ...row.marks.map(({ statements }) => statements))
  let top = 0
  return (figure.isOneLine ? [all] : row.lanes.map((index) => [index])).map((shared) => {
    const own = row.marks.filter((mark) => shared.includes(mark.lane))
    const radii = own.map((mark) => radiusOf(mark, { radius, most, figure }))
    const step = Math.max(radius, ...radii) * 2 + (figure.isOneLine ? 0.4 : 0.8)
    const xs = own.map(({ x }) => px(x))
    const tiers = tiersOf(xs, step)
    const height = Math.max(lane, (Math.max(0, ...tiers) + 1) * step + (figure.isOneLine ? 0 : 1))
    const base = top + height - step / 2 - 1
    const marks = own.map((mark, index) => ({
      mark,
      x: xs[index] ?? 0,
      y: base - (tiers[index] ?? 0) * step,
      r: radii[index] ?? radius,
    }))
    top += height
    return { shared, top: top - height, bottom: top, base, marks }
  })
}

/** A mark grows with what it stands for, of the `most` of its row, up to the height of a lane and a half; that of a first use does not. */
function radiusOf(
  mark: FigureMark,
  { radius, most, figure: { unit, isOneLine } }: { radius: number; most: number; figure: Figure },
): number {
  if (unit === 'statement' || isOneLine) return mark.look === 'silent' ? radius * 0.85 : radius
  return Math.max(radius * 0.7, radius * 2 * Math.sqrt(mark.statements / most))
}

/** What tells which use a date is of, and whose where the row has an earlier one; then the same in fewer letters. */
interface Dated {
  /** What the first of these needs before it where the date stands by itself. */
  lead: string
  /** Whether each of them needs it: beside the year of something older no date of these years may look like that of the first. */
  isLed?: boolean
  dates: readonly [string, ...string[]]
}

function datedOf(use: FirstUse, { figure, isNarrow }: Ground, isOfRow: boolean): Dated {
  const { from, to } = figure.years
  const who = saidBy(figure.voices[use.lane] ?? 'all')
  const by = isOfRow ? '' : `${who} `
  const [month = use.date, ...years] = use.briefly
  // A caption says of single lines what they show the first of; they have no room for a day.
  if (figure.isOneLine) return { lead: '', dates: [month, ...years] }
  // Years have room on a phone where no month has.
  const briefly = use.briefly.slice(0, isNarrow ? 2 : 1)
  const told = (lead: string, before: string, [date, ...shorter]: Dated['dates']): Dated => ({
    lead,
    dates: [`${before}${date}`, ...shorter.map((one) => `${before}${one}`)],
  })
  if (use.isOfCollection) return told('', '', [use.date, ...briefly])
  if (use.isOfVoices) return told(isOfRow ? `${who} ` : '', isOfRow ? 'from ' : by, [use.date, ...briefly])
  const led = (...of: Parameters<typeof told>): Dated => ({ ...told(...of), isLed: true })
  if (from < to) return led('in these years ', `${by}from `, [use.date, ...briefly])
  // Within one year the day need not say the year again.
  return led(`in ${from} `, `${by}from `, [use.date.replace(` ${from}`, '')])
}

function datesOf({ lead, isLed, dates: [date, ...shorter] }: Dated): Label['dates'] {
  if (lead === '') return [date, ...shorter]
  return isLed
    ? [`${lead}${date}`, ...shorter.map((one) => `${lead}${one}`)]
    : [`${lead}${date}`, date, ...shorter]
}

/** Dates and words of the first uses of a row, of which every row tells one somewhere; single lines are too low for them. */
function labelsOf(row: FigureRow, lanes: readonly Lane[], ground: Ground, labelEnd: number): Told {
  const { plotLeft, plotRight, width, small: size, line, isBeside } = ground
  const { isOneLine } = ground.figure
  const discs = lanes
    .flatMap(({ marks }) => marks)
    .map((one) => (one.mark.isFirst ? { ...one, r: one.r + ringGap } : one))
  // What the two said together goes before what one of them said.
  const uses = [isOneLine ? null : row.firstJoint, row.first].flatMap((use) => {
    const mark = use && discs.find((one) => one.mark.lane === use.lane && one.mark.look !== 'silent')
    return mark ? { use, mark } : []
  })
  const labels = uses.map(({ use, mark }, index): FirstLabel => {
    const dated = datedOf(use, ground, use === row.first)
    const worth = worthOf(use, row, ground, index)
    const words = isOneLine ? null : use.words
    const [whole, ...shorter] = datesOf(dated)
    // The date of a naming always says in full what it is the first of.
    const dates: Label['dates'] = row.kind === 'naming' ? [whole] : [whole, ...shorter]
    return { dates, dated, words, mark, worth, uses: [use] }
  })
  const around = {
    discs,
    // Words on the ticks of a lane could be read neither as words nor as ticks.
    ticks: isOneLine ? [] : lanes.map(({ shared, base }) => ({ y: base, xs: ticksOf(shared, ground) })),
  }
  const room = {
    left: isOneLine ? labelEnd + 3 : isBeside ? plotLeft - 4 : 0,
    right: isBeside ? plotRight + 4 : width,
    height: lanes.at(-1)?.bottom ?? 0,
    // A single line has no words that are cut anywhere but at the next mark.
    spread: isOneLine ? 1 : widest,
    size,
    line,
    rules: ground.figure.events.map(({ x }) => ground.px(x)),
    titleEnd: isBeside ? null : labelEnd + apart,
    // The words that name a theme for the first time are what its row is there for.
    isCut: ground.size !== 'card' && row.kind !== 'naming',
  }
  const dated = (own: readonly FirstLabel[]) =>
    own.map((label) => ({ ...label, worth: label.worth === 'words' ? ('date' as const) : label.worth }))
  // Words go before the dates standing apart.
  const [joint, first] = labels
  const ways = joint && first ? [labels, [inOneLabel(joint, first)]] : [labels]
  const choices = [...ways, ...ways.map(dated)]
  const { told, placed, above } = firstWhole(choices, (own) => placedWords(own, around, room))
  const isTold = (use: FirstUse) =>
    told.some(({ uses }, index) => placed[index] !== null && uses.includes(use))
  return {
    labels: placed.flatMap((one, index) =>
      one ? { ...one, lane: told[index]?.uses.at(-1)?.lane ?? 0 } : [],
    ),
    above,
    isFirstTold:
      row.first !== null &&
      !isOneLine &&
      isTold(row.first) &&
      (row.first.isOfCollection || (row.kind === 'naming' && row.first.isOfVoices)),
  }
}

/** A label of first uses; its line goes to the mark of the last of them. */
interface FirstLabel extends Label {
  dated: Dated
  uses: FirstUse[]
}

/** The first of these of which each label that is worth a line has its place. */
function firstWhole(
  choices: readonly (readonly FirstLabel[])[],
  place: (labels: readonly FirstLabel[]) => ReturnType<typeof placedWords>,
) {
  for (const told of choices) {
    const { placed, above } = place(told)
    const isWhole = told.every(({ worth }, index) => worth === 'nothing' || placed[index] !== null)
    if (isWhole) return { told, placed, above }
  }
  return { told: [], placed: [], above: 0 }
}

function worthOf(use: FirstUse, row: FigureRow, { size, figure }: Ground, index: number): Label['worth'] {
  if (figure.isOneLine || (size === 'card' && !use.isOfCollection && row.kind !== 'naming')) return 'nothing'
  return index > 0 || (figure.isClose && row.kind !== 'naming') ? 'date' : 'words'
}

/** One label at the mark of the first where there is no room for each: its date goes before that of the joint use, whose words follow. */
function inOneLabel(joint: FirstLabel, first: FirstLabel): FirstLabel {
  const [longest, ...shorter] = first.dated.dates
  const [whole, ...brief] = joint.dated.dates
  const pairs = shorter.flatMap((own, index): string[] => {
    const other = brief[index] ?? brief.at(-1) ?? whole
    // Two that read the same would not tell which was earlier.
    return other.endsWith(own) ? [] : [`${own}; ${other}`]
  })
  const dated: Dated = { ...first.dated, dates: [`${longest}; ${whole}`, ...pairs] }
  const uses = [...joint.uses, ...first.uses]
  return { ...joint, dated, dates: datesOf(dated), mark: first.mark, uses }
}

/** The ticks of a figure stand at the same places in each of its rows. */
const tickedOnce = onceWithin<Figure['ticks'], number[]>()

/** Pixels of the ticks of the voices, in order. */
function ticksOf(
  lanes: readonly number[],
  { figure: { ticks, years }, px, plotLeft, plotRight }: Ground,
): number[] {
  return tickedOnce(ticks, [lanes, plotLeft, plotRight, years.from, years.to].join(' '), () =>
    ticks.flatMap((tick) => (lanes.includes(tick.lane) ? px(tick.x) : [])),
  )
}

/** Where the counts of a voice stand, and its marker over them. */
export function countMiddle({ plotRight, column }: Ground, lane: number): number {
  return plotRight + 14 + column * (lane + 0.5)
}

function countsOf(row: FigureRow, ground: Ground, middle: number): PlacedRow['counts'] {
  if (ground.column === 0) return []
  return row.counts.map((n, lane) => ({
    lane,
    text: n === null ? '' : n === 0 ? '–' : String(n),
    x: countMiddle(ground, lane),
    y: middle + ground.font * 0.35,
    anchor: 'middle' as const,
  }))
}

/**
 * Whether a note goes on in the line of a title and of the counts behind it, where there are any: it begins where these end in
 * the reader's font, whose capitals may be wider than is reckoned.
 */
export function isNoteBehind({ note, counts }: Pick<PlacedRow, 'note' | 'counts'>): boolean {
  return note !== null && note.x > 0 && counts.length === 0
}

/** Counts behind the title of a row: numbers over the years would be read as those of the years. */
interface Totals {
  behind: PlacedRow['behind']
  /** Those that need a line of their own under the title, and how many lines that takes. */
  counts: PlacedRow['counts']
  linesUnder: number
  note: PlacedText | null
  /** Where the last line of title, counts and note ends. */
  end: number
}

/** Between a title and its counts, and between these, in letters. */
export const behindGap = 0.7

function totalsOf(row: FigureRow, label: readonly string[], ground: Ground): Totals {
  const counted = countsBehind(row, label, ground)
  if (row.note === '') return { ...counted, note: null }
  const { width, small, font, pad } = ground
  const own = textWidth(row.note, small)
  const isFitting = (counted.end + own) * widest <= width
  const linesUnder = counted.linesUnder + (isFitting ? 0 : 1)
  const x = isFitting ? counted.end : 0
  const y = pad + font * 0.9 + (label.length - 1 + linesUnder) * (font + 1)
  return { ...counted, linesUnder, end: x + own, note: { x, y, text: row.note, anchor: 'start' } }
}

function countsBehind(
  { counts }: FigureRow,
  label: readonly string[],
  { figure, font, small, pad, width }: Ground,
): Omit<Totals, 'note'> {
  const titleEnd = textWidth(label.at(-1) ?? '', font * bold) + small * behindGap
  const told = figure.voices.flatMap((voice, lane) => {
    const text = `${signOf(voice)} ${grouped(counts[lane] ?? 0)}`
    // With what parts it from the next.
    return counts[lane] ? { lane, text, width: textWidth(text, small) + small * behindGap } : []
  })
  const all = sumOf(told, (one) => one.width)
  if ((titleEnd + all) * widest <= width)
    return { behind: told, counts: [], linesUnder: 0, end: titleEnd + all }
  let x = 0
  let line = 0
  const under = told.map(({ lane, text, width: own }) => {
    if (x > 0 && x + own > width) {
      x = 0
      line++
    }
    const at = { lane, text, x, y: pad + font * 0.9 + (label.length + line) * (font + 1) }
    x += own
    return { ...at, anchor: 'start' as const }
  })
  return { behind: [], counts: under, linesUnder: line + 1, end: x }
}
