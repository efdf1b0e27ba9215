import { oncePer } from '../once.ts'
import { ascent, descent, emsOf, letter, tellingCuts, textWidth, wider, wrapped } from './lines.ts'
import type { Segment } from './placed.ts'
import { boxOf, type TextBox } from './text-box.ts'

/** A mark of a row, in pixels; those of a row's ring are wider. */
export interface Disc {
  x: number
  y: number
  r: number
}

/** What is told of a first use at its mark. */
export interface Label {
  /** The date, and shorter forms of it for where there is no room, the longest first. */
  dates: readonly [string, ...string[]]
  /** With what must stand beside them. */
  words: { text: string; standing: string } | null
  mark: Disc
  /** Whether it has lines of its own over the lanes where nothing else is free: with its words, which it has then at all events, for its date, or not at all. */
  worth: 'words' | 'date' | 'nothing'
}

/** The lines of a label, and its line to the mark. */
export interface PlacedWords {
  lines: { x: number; y: number; text: string; anchor: 'start' | 'end' }[]
  leader: Segment | null
}

interface WordRoom {
  left: number
  right: number
  /** Height of the lanes; heights are counted from their top. */
  height: number
  size: number
  line: number
  /** How much wider than is reckoned words may be at its edges. */
  spread: number
  /** Where rules go down through the row. */
  rules: readonly number[]
  /** Where the last line of the title over the lanes ends: what is right of it is free. None where the title stands beside. */
  titleEnd: number | null
  /** Whether words may be cut, because whoever opens their mark reads them whole. */
  isCut: boolean
}

/** The ticks of a line: how high their middles stand, and where, in order. */
interface TickLine {
  y: number
  xs: readonly number[]
}

/** From the middle of a tick to its end. */
const tickReach = 2

/** What words keep clear of; the line to their mark may go over ticks. */
interface Around {
  discs: readonly Disc[]
  ticks: readonly TickLine[]
}

/** What stands at one height and reaches as far from its middles, which are in order: ticks, or the marks of a tier. */
interface Level extends TickLine {
  reach: number
}

/** A row has a hundred marks on a few heights, and words have thousands of places that are tried. */
function levelsOf({ discs, ticks }: Around): Level[] {
  const tiers = Map.groupBy(discs, ({ y, r }) => `${y} ${r}`)
  const marks = [...tiers.values()].flatMap(([one, ...more]): Level[] =>
    one ? [{ y: one.y, reach: one.r, xs: [one, ...more].map(({ x }) => x).toSorted((a, b) => a - b) }] : [],
  )
  return [...marks, ...ticks.map((line) => ({ ...line, reach: tickReach }))]
}

/** What a label keeps clear of: of all that stands around it its own mark may be beside it. */
interface Own {
  levels: readonly Level[]
  first: Disc
  others: readonly Disc[]
  /** The marks that a line straight to one of them goes through. */
  inLine: (first: Disc) => readonly Disc[]
  /** Labels that are placed, and their lines. */
  taken: readonly TextBox[]
}

/** Lines over the lanes; words that need more are cut, or give way to their date. */
const mostLines = 5
const mostCut = 2
/** Between words and a mark beside them. */
const gap = 5
/** From an edge of the words to a mark beside them, at least. */
const aside = 2
/** How far a text may stand out of the lanes into the edge of its row. */
const edge = 2

/** What labels take up, and the height of the line over the lanes where there is one. */
interface Taken {
  taken: readonly TextBox[]
  above: number
}

interface Placing {
  placed: (PlacedWords | null)[]
  above: number
}

/**
 * Puts each label where nothing is, those first that come first: beside its mark, else anywhere in its row or behind its title with a
 * line to the mark, whole or cut; else on a line of its own over the lanes, which the others share. Those before one that is worth a
 * line say less until it has a place; where it has none even so, no label has.
 */
export function placedWords(labels: readonly Label[], around: Around, room: WordRoom): Placing {
  const { titleEnd } = room
  const title =
    titleEnd === null ? [] : [{ left: 0, right: titleEnd - apart, top: -room.line, bottom: labelGap }]
  const levels = levelsOf(around)
  const inLine = oncePer((first: Disc) => around.discs.filter((one) => one !== first && isInLine(one, first)))
  const placedFrom = (index: number, before: Taken): Placing | null => {
    const label = labels[index]
    if (!label) return { placed: [], above: before.above }
    const own: Own = {
      ...{ levels, inLine, first: label.mark, others: around.discs.filter((one) => one !== label.mark) },
      // Lines over the lanes part them from the title.
      taken: before.above > 0 ? before.taken : [...title, ...before.taken],
    }
    const next = labels.slice(index + 1)
    for (const { above, ...words } of placesOf(label, { own, before, next }, room)) {
      const taken = [...before.taken, ...boxesOf(words, room)]
      const after = placedFrom(index + 1, { taken, above })
      if (after) return { ...after, placed: [words, ...after.placed] }
    }
    const after = label.worth === 'nothing' ? placedFrom(index + 1, before) : null
    return after && { ...after, placed: [null, ...after.placed] }
  }
  return placedFrom(0, { taken: [], above: 0 }) ?? { placed: labels.map(() => null), above: 0 }
}

/** Where a label can stand among what is placed `before`, and what it can say there, the best first. */
function* placesOf(
  label: Label,
  { own, before, next }: { own: Own; before: Taken; next: readonly Label[] },
  room: WordRoom,
): Generator<PlacedWords & { above: number }> {
  const from = before.above > 0 ? room.left : room.titleEnd
  const places: (() => (PlacedWords & { above?: number }) | null)[] = [
    () => withinLanes(wholeOf(label), own, room),
    () => inBand(label, own, room, { from, isCut: room.isCut }),
    () => (room.isCut ? cutWithinLanes(label, own, room) : null),
  ]
  const keeping = next.length > 0 ? [[], next] : [[]]
  const over = (those: readonly Label[]) =>
    those.flatMap((one) => keeping.map((kept) => () => lineOver(one, { own, before, kept }, room)))
  const alone = label.dates.map((date) => withDate(label, date))
  // A label without words was tried with its first date already.
  const dated = (label.words === null ? alone.slice(1) : alone).flatMap((one) => [
    () => withinLanes(one.dates[0], own, room),
    () => inBand(one, own, room, { from, isCut: false }),
  ])
  const worded = label.words === null ? [] : label.dates.map((date) => ({ ...label, dates: [date] as const }))
  if (label.worth === 'words' && label.words !== null) places.push(...over(worded))
  else places.push(...dated, ...over(worded), ...over(alone))
  for (const place of places) {
    const found = place()
    if (found) yield { above: before.above, ...found }
  }
}

/** On a line of its own over the lanes, which leaves room for the dates of those that are kept. */
function lineOver(
  label: Label,
  { own, before, kept }: { own: Own; before: Taken; kept: readonly Label[] },
  room: WordRoom,
): (PlacedWords & { above: number }) | null {
  if (before.above > 0 || label.worth === 'nothing') return null
  const dates = kept.flatMap((next) => {
    const shortest = withDate(next, next.dates.at(-1) ?? next.dates[0])
    const date = inBand(shortest, { ...own, first: next.mark, taken: before.taken }, room, {
      ...{ from: room.left, isCut: false, isOwn: true },
    })
    return date ? boxesOf(date, room) : []
  })
  return overLanes(label, { ...own, taken: [...before.taken, ...dates] }, room)
}

const wholeOf = ({ dates: [date], words }: Label) =>
  words === null ? date : `${date} ${quoted(words.text, words.standing)}`

/** The label with its date alone, in one of its forms. */
const withDate = (label: Label, date: string): Label => ({ ...label, dates: [date], words: null })

const quoted = (text: string, standing: string) => `“${text}”${standing && `, ${standing}`}`

/** As many words as a width has room for, with their date and what must stand beside them; none where they would say nothing. */
function cutTo(width: number, label: Label, size: number): string | null {
  const whole = wholeOf(label)
  if (textWidth(whole, size) <= width) return whole
  const {
    dates: [date],
    words,
  } = label
  if (words === null) return null
  const room = width / size - emsBeside(date, words.standing)
  const cut = tellingCuts(words.text).findLast(({ ems }) => ems <= room)
  return cut ? `${date} ${quoted(cut.text, words.standing)}` : null
}

/** The least width that has room for a label, whole or cut. */
function leastWidthOf(label: Label, size: number): number {
  const whole = textWidth(wholeOf(label), size)
  const {
    dates: [date],
    words,
  } = label
  const [shortest] = words === null ? [] : tellingCuts(words.text)
  if (!words || !shortest) return whole
  return Math.min(whole, (emsBeside(date, words.standing) + shortest.ems) * size)
}

/** Width of what stands beside the words of a label. */
const emsBeside = (date: string, standing: string) => emsOf(`${date} ${quoted('', standing)}`)

/** As many words as so many lines have room for. */
function inLines(
  most: number,
  label: Label,
  { width, size }: { width: number; size: number },
): string | null {
  for (let space = width * most; space > width; space -= size) {
    const text = cutTo(space, label, size)
    if (text !== null && wrapped(text, size, width).length <= most) return text
  }
  return null
}

/** What a placed label takes up, with the line to its mark. */
function boxesOf({ lines, leader }: PlacedWords, { size }: WordRoom): TextBox[] {
  return [
    ...lines.map((line) => boxOf(line, size)),
    ...(leader ? [{ left: leader.x - 1, right: leader.x + 1, top: leader.from, bottom: leader.to }] : []),
  ]
}

/** Between two texts of a line. */
export const apart = 14

/** From the top of the lanes to where the letters of a title over them may reach. */
const labelGap = 1

/** Baseline of a line right over the lanes, from their top: that of the title, where it stands there. */
const overBase = 2.2

/** On the line right over the lanes, behind what stands on it already. */
function inBand(
  label: Label,
  { first, others, taken, inLine }: Own,
  { left, right, size, rules, spread }: WordRoom,
  { from, isCut, isOwn = false }: { from: number | null; isCut: boolean; isOwn?: boolean },
): PlacedWords | null {
  if (from === null) return null
  const band = { top: -overBase - size * ascent, bottom: -overBase + size * descent }
  const blocks = taken
    .filter(({ top, bottom }) => bottom > band.top && top < band.bottom)
    .toSorted((a, b) => a.left - b.left)
  const leader = { x: first.x, from: band.bottom, to: first.y - first.r }
  const isSeen = !inLine(first).some((disc) => crosses(disc, leader))
  // A line of its own is needed wherever the mark is.
  if (!isSeen && !isOwn) return null
  if (taken.some((box) => isThrough(leader, box))) return null
  const start = Math.max(left, from)
  const free = [start, ...blocks.map((box) => box.right + apart)].flatMap((begin, index) => {
    const end = index < blocks.length ? (blocks[index]?.left ?? right) - apart : right
    const space = { from: Math.max(start, begin), to: Math.min(right, end) }
    return first.x >= space.from - gap && first.x <= space.to + gap ? space : []
  })
  for (const space of free) {
    const width = (space.to - space.from) / spread
    const text = isCut ? (cutTo(width, label, size) ?? (isOwn ? label.dates[0] : null)) : wholeOf(label)
    const own = textWidth(text ?? '', size) * spread
    if (text === null || own > space.to - space.from) continue
    const after = Math.min(Math.max(first.x - gap, space.from), space.to - own)
    const before = Math.max(Math.min(first.x + gap - own, space.to - own), space.from)
    // Beside a rule words would be read as the name of its event.
    const isNamed = (edge: number) => rules.some((rule) => Math.abs(rule - edge) < gap)
    const wide = textWidth(text, size)
    const isAtMark = (from: number) => first.x >= from - gap && first.x <= from + wide + gap
    const [isThere, isThereBefore] = [isAtMark(after), isAtMark(before + own - wide)]
    if (!isThere && !isThereBefore) continue
    const isAfter =
      first.x - left <= (right - left) / 2
        ? !isNamed(after) || isNamed(before + own)
        : isNamed(before + own) && !isNamed(after)
    const isStart = isAfter ? isThere : !isThereBefore
    const x = isStart ? after : before + own
    const lines = [{ x, y: -overBase, text, anchor: isStart ? ('start' as const) : ('end' as const) }]
    return { lines, leader: leaderAt(lines, leader, { first, others, isSeen, least: 4 }, size) }
  }
  return null
}

/** As many words as there is room for between the marks and ticks of some height of the lanes. */
function cutWithinLanes(label: Label, own: Own, room: WordRoom): PlacedWords | null {
  const { first } = own
  const least = leastWidthOf(label, room.size)
  const widths = [first.x - gap - room.left, room.right - first.x - gap].flatMap((space) =>
    // A step is about three letters.
    Array.from({ length: Math.max(0, Math.floor((space - least) / 20) + 1) }, (_, step) => space - 20 * step),
  )
  const widestFirst = widths.sort((a, b) => b - a)
  // Several widths have room for the same words.
  const placeOf = oncePer((text: string) => withinLanes(text, own, room, 1))
  return firstPlaced(widestFirst, (width) => {
    const text = cutTo(width, label, room.size)
    return text === null ? null : placeOf(text)
  })
}

/** The place of the first that has one: where one has, each after it has one, too. Mostly not even the last has. */
function firstPlaced<One, Place>(all: readonly One[], placeOf: (one: One) => Place | null): Place | null {
  const placeAt = (index: number) => all.slice(index, index + 1).map(placeOf)[0] ?? null
  let found = placeAt(all.length - 1)
  let from = 0
  let to = found ? all.length - 1 : 0
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const place = placeAt(middle)
    if (place) found = place
    if (place) to = middle
    else from = middle + 1
  }
  return found
}

/** From the middle of a line down to the feet of its letters, in ems. */
const baseline = 0.33

interface Block {
  lines: string[]
  left: number
  right: number
  /** Place of its middle. */
  y: number
  isEnd: boolean
}

function withinLanes(
  text: string,
  { first, others, levels, taken, inLine }: Own,
  room: WordRoom,
  most = Number.POSITIVE_INFINITY,
): PlacedWords | null {
  const blockAt = (at: number, isEnd: boolean) => {
    const block = blockOf(text, { at, y: first.y, isEnd, most }, room)
    return block && block.left >= room.left && block.right <= room.right ? block : null
  }
  for (const isEnd of [true, false]) {
    const block = blockAt(first.x + (first.r + gap) * (isEnd ? -1 : 1), isEnd)
    if (!block || (block.lines.length > 1 && !isWithin(block, room))) continue
    if (barredBy({ levels, taken }, block, room).some((range) => isIn(range, block.y))) continue
    const lines = linesOf(block, room)
    if (isNearest(first, others, lines, room.size)) return { lines, leader: null }
  }
  // Wrapped once: its lines are the same at every height.
  const free = [true, false].flatMap((isEnd) => {
    const block = blockAt(first.x + (isEnd ? gap : -gap), isEnd)
    return block ? freeHeights(block, { levels, taken }, room).map((y) => ({ ...block, y })) : []
  })
  // The nearest to the mark, and of two as near the upper one.
  const away = ({ y }: Block) => Math.abs(y - first.y)
  for (const block of free.sort((a, b) => away(a) - away(b) || a.y - b.y)) {
    const leader = leaderOf(block, first, room.line)
    if (taken.some((box) => isThrough(leader, box)) || inLine(first).some((disc) => crosses(disc, leader)))
      continue
    const lines = linesOf(block, room)
    return { lines, leader: leaderAt(lines, leader, { first, others, isSeen: true, least: 2 }, room.size) }
  }
  return null
}

/** Every second pixel of the lanes at which the middle of a text stands on nothing. */
function freeHeights(block: Block, near: Near, room: WordRoom): number[] {
  const [least, most] = heightsWithin(block, room)
  const last = Math.min(most, Math.ceil(room.height / 2) * 2)
  const barred = barredBy(near, block, room)
  const free: number[] = []
  for (let y = evenFrom(Math.max(0, least)); y <= last; ) {
    const range = barred.find((one) => isIn(one, y))
    if (!range) free.push(y)
    y = range ? evenFrom(range.to) : y + 2
  }
  return free
}

const evenFrom = (least: number) => Math.ceil(least / 2) * 2

/** Heights between which the middle of a text would stand on something. */
interface Range {
  from: number
  to: number
}

const isIn = ({ from, to }: Range, y: number) => y > from && y < to

type Near = Pick<Own, 'levels' | 'taken'>

/** Only what stands over and under its words can be in a text's way, at whatever height it stands. Asked hundreds of times for a figure. */
function barredBy({ levels, taken }: Near, block: Block, { line, size }: WordRoom): Range[] {
  const { left, right, lines } = block
  const half = ((lines.length - 1) * (line - 2)) / 2
  const up = half + size * (ascent - baseline)
  const down = half + size * (baseline + descent)
  const barred: Range[] = []
  for (const box of taken)
    if (box.left < right + gap && left < box.right + gap)
      barred.push({ from: box.top - down, to: box.bottom + up })
  for (const { y, reach, xs } of levels) {
    const next = xs[firstOver(xs, left - reach - aside)]
    if (next !== undefined && next - reach - aside < right)
      barred.push({ from: y - reach - down, to: y + reach + up })
  }
  return barred
}

/** Place of the first of these numbers, which are in order, that is over another one. Lines have hundreds of ticks. */
function firstOver(numbers: readonly number[], least: number): number {
  let from = 0
  let to = numbers.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? Number.POSITIVE_INFINITY) > least) to = middle
    else from = middle + 1
  }
  return from
}

/** Lines of its own over the lanes: one of what there is room for where words may be cut, else two, or as many as the words need. */
function overLanes(label: Label, own: Own, room: WordRoom): (PlacedWords & { above: number }) | null {
  const { left, right, size, line, rules, spread } = room
  const { first, others, inLine } = own
  const { words, worth, dates } = label
  const width = (right - left) / spread
  if (room.isCut) {
    const one = inBand(label, own, room, { from: left, isCut: true, isOwn: true })
    const isTold = words === null || one?.lines.some(({ text }) => text !== dates[0])
    if (one && isTold) return { ...one, above: Math.ceil(size * (ascent + descent)) }
  }
  if (words !== null && worth !== 'words') return null
  const text = room.isCut && words !== null ? inLines(mostCut, label, { width, size }) : wholeOf(label)
  const lines = text === null ? [] : balanced(text, size, width)
  if (lines.length === 0 || lines.length > mostLines) return null
  const broadest = broadestOf(lines, size) * spread
  const sideOf = (isEnd: boolean) => ({
    isEnd,
    at: isEnd
      ? Math.min(right, Math.max(first.x + gap, left + broadest))
      : Math.max(left, Math.min(first.x - gap, right - broadest)),
  })
  // The lowest line stands at the mark, whichever end of it.
  const isAt = ({ at, isEnd }: ReturnType<typeof sideOf>) => {
    const wide = textWidth(lines.at(-1) ?? '', size)
    const [from, to] = isEnd ? [at - wide, at] : [at, at + wide]
    return first.x >= from - gap && first.x <= to + gap
  }
  const wanted = sideOf(first.x - left > (right - left) / 2)
  const usual = isAt(wanted) || !isAt(sideOf(!wanted.isEnd)) ? wanted : sideOf(!wanted.isEnd)
  // Beside a rule words would be read as the name of its event.
  const isNamed = ({ at }: typeof usual) => rules.some((rule) => Math.abs(rule - at) < gap)
  const other = sideOf(!usual.isEnd)
  const { at, isEnd } = isNamed(usual) && !isNamed(other) && isAt(other) ? other : usual
  const above = lines.length * (line - 2)
  const block = { lines, left: at, right: at, y: -above / 2, isEnd }
  const leader = { x: first.x, from: -1, to: first.y - first.r }
  const isSeen = !inLine(first).some((disc) => crosses(disc, leader))
  const written = linesOf(block, room)
  const place = {
    lines: written,
    leader: leaderAt(written, leader, { first, others, isSeen, least: 4 }, size),
  }
  const isClear = !boxesOf(place, room).some((box) => own.taken.some((other) => meet(box, other)))
  return isClear ? { ...place, above } : null
}

/** Lines shorter than so many ems would be read with difficulty, unless one holds the text whole. */
const leastLine = 8

/** A text in as few lines as its side of the mark has room for; none where the lanes have no room for so many, or no more than `most` are asked for. */
function blockOf(
  text: string,
  { at, y, isEnd, most }: { at: number; y: number; isEnd: boolean; most: number },
  { left, right, height, size, line, spread }: WordRoom,
): Block | null {
  const space = (isEnd ? at - left : right - at) / spread
  const whole = textWidth(text, size)
  if (space < Math.min(size * leastLine, whole)) return null
  const fitting = Math.min(most, Math.max(1, Math.floor((height + 2 * edge) / (line - 2))))
  // Mostly there is none, which its width tells without its lines: between two of these a space is left out.
  if (whole > fitting * space + (fitting - 1) * size * letter) return null
  const lines = whole <= space ? [text] : wrapped(text, size, space)
  if (lines.length > fitting) return null
  const width = Math.min(space, broadestOf(lines, size) * wider)
  return { lines, left: isEnd ? at - width : at, right: isEnd ? at : at + width, y, isEnd }
}

/** Lines of about one length, as few as there must be. */
function balanced(text: string, size: number, width: number): string[] {
  const fewest = wrapped(text, size, width)
  let narrow = fewest
  for (let space = width; narrow.length === fewest.length && space > size * leastLine; space *= 0.9) {
    const next = wrapped(text, size, space)
    if (next.length > fewest.length) break
    narrow = next
  }
  return narrow
}

const broadestOf = (lines: readonly string[], size: number) =>
  Math.max(0, ...lines.map((text) => textWidth(text, size)))

/** The least and the greatest height of the middle of a text that stands within the lanes, or in the edge of their row. */
function heightsWithin({ lines }: Block, { height, line }: WordRoom): [number, number] {
  const half = (lines.length * (line - 2)) / 2
  return [half - edge, height + edge - half]
}

function isWithin(block: Block, room: WordRoom): boolean {
  const [least, most] = heightsWithin(block, room)
  return block.y >= least && block.y <= most
}

/** How far letters reach down, where a line begins under them. */
const under = 2

function leaderOf({ lines, y }: Block, first: Disc, line: number): Segment {
  const half = (lines.length * (line - 2)) / 2 - 2
  return y < first.y
    ? { x: first.x, from: y + half + under, to: first.y - first.r }
    : { x: first.x, from: first.y + first.r, to: y - half }
}

/** Whether a line goes through a mark that stands in line with it. */
const crosses = ({ y, r }: Disc, leader: Segment) => y + r > leader.from && y - r < leader.to

/** Whether a mark stands where a line straight through another place would go. */
const isInLine = ({ x, r }: Disc, at: { x: number }) => Math.abs(x - at.x) < r + 0.5

const meet = (one: TextBox, other: TextBox) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Whether a line to a mark would go through a text. */
function isThrough(leader: Segment, { left, right, top, bottom }: TextBox): boolean {
  return leader.x > left - 2 && leader.x < right + 2 && bottom > leader.from && top < leader.to
}

function linesOf({ lines, left, right, y, isEnd }: Block, { size, line }: WordRoom): PlacedWords['lines'] {
  const step = line - 2
  return lines.map((text, index) => ({
    x: isEnd ? right : left,
    y: y + (index - (lines.length - 1) / 2) * step + size * baseline,
    text,
    anchor: isEnd ? 'end' : 'start',
  }))
}

/** So few pixels do not tell which of two is closer. */
const alike = 2

/** What `Math.hypot` takes ten times as long for. */
const distance = (across: number, down: number) => Math.sqrt(across * across + down * down)

/** Whether words would be read as those of their mark: no other one is closer. */
function isNearest(first: Disc, others: readonly Disc[], lines: PlacedWords['lines'], size: number): boolean {
  const boxes = lines.map((line) => boxOf(line, size))
  const away = ({ x, y, r }: Disc) =>
    Math.min(
      ...boxes.map(({ left, right, top, bottom }) =>
        distance(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
      ),
    ) - r
  const own = away(first)
  return others.every((disc) => away(disc) >= own - alike)
}

/** The line from words to their mark: where it is long enough to be seen whole, or where another mark is closer to the words; it goes on behind marks then. */
function leaderAt(
  lines: PlacedWords['lines'],
  leader: Segment,
  { first, others, isSeen, least }: { first: Disc; others: readonly Disc[]; isSeen: boolean; least: number },
  size: number,
): Segment | null {
  const isLong = leader.to - leader.from > least
  return (isSeen && isLong) || !isNearest(first, others, lines, size) ? leader : null
}
