import { ascent, descent, textWidth, wrapped } from './lines.ts'
import type { Segment } from './placed.ts'

/** A mark of a row, in pixels; those of a row's ring are wider. */
export interface Disc {
  x: number
  y: number
  r: number
}

/** The lines of words of a row, its line to the first mark, and the height that they need over the lanes. */
export interface PlacedWords {
  lines: { x: number; y: number; text: string; anchor: 'start' | 'end' }[]
  leader: Segment | null
  above: number
}

interface WordRoom {
  left: number
  right: number
  /** Height of the lanes; heights are counted from their top. */
  height: number
  size: number
  line: number
  /** Where rules go down through the row. */
  rules: readonly number[]
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
  first: Disc
  others: readonly Disc[]
  ticks: readonly TickLine[]
}

/** Lines over the lanes; words that need more give way to their date. */
const mostLines = 5
/** Between words and a mark beside them. */
const gap = 5
/** From an edge of the words to a mark beside them, at least. */
const aside = 2
/** How far a text may stand out of the lanes into the edge of its row. */
const edge = 2

/**
 * Puts the words of a first use where no mark is: beside it, else anywhere in its row with a line to it, else in lines of
 * their own over the lanes, if they are worth that: the first of `over` that is not too long.
 */
export function placedWords(
  { whole, over }: { whole: string; over: readonly string[] },
  around: Around,
  room: WordRoom,
): PlacedWords | null {
  return withinLanes(whole, around, room) ?? overLanes(over, around, room)
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

function withinLanes(text: string, { first, others, ticks }: Around, room: WordRoom): PlacedWords | null {
  const { height, line } = room
  const isWithin = ({ left, right }: Block) => left >= room.left && right <= room.right
  const isFree = (block: Block, near: Near) =>
    !near.discs.some((disc) => touches(disc, block, room)) &&
    !near.ticks.some(({ y }) => isLevel(y, tickReach, block, room))
  const beside = ([true, false] as const).flatMap((isEnd) => {
    const at = first.x + (first.r + gap) * (isEnd ? -1 : 1)
    return blocksOf(text, { at, y: first.y, isEnd }, room)
  })
  const besideIt = beside.find(
    (one) =>
      (one.lines.length === 1 || fits(one, height, line)) &&
      isWithin(one) &&
      isFree(one, nearOf(one, { discs: others, ticks })),
  )
  if (besideIt) return written(besideIt, null, room)
  // Wrapped once: its lines are the same at every height.
  const sides = ([true, false] as const)
    .flatMap((isEnd) => blocksOf(text, { at: first.x + (isEnd ? gap : -gap), y: first.y, isEnd }, room))
    .filter(isWithin)
    .map((block) => ({ block, near: nearOf(block, { discs: [first, ...others], ticks }) }))
  for (const y of heightsFrom(first.y, height)) {
    for (const { block, near } of sides) {
      block.y = y
      if (!fits(block, height, line) || !isFree(block, near)) continue
      const leader = leaderOf(block, first, line)
      if (!others.some((disc) => crosses(disc, leader))) return written(block, leader, room)
    }
  }
  return null
}

/** Every second pixel of a height, those nearest to `y` first and of two as near the upper one. */
function* heightsFrom(y: number, height: number): Generator<number> {
  const last = Math.ceil(height / 2) * 2
  let up = Math.max(-2, Math.min(last, Math.floor(y / 2) * 2))
  let down = up + 2
  while (up >= 0 || down <= last) {
    if (up >= 0 && (down > last || y - up <= down - y)) {
      yield up
      up -= 2
    } else {
      yield down
      down += 2
    }
  }
}

/** Only marks and ticks over and under its words can be in a text's way, at whatever height it stands. */
interface Near {
  discs: readonly Disc[]
  ticks: readonly TickLine[]
}

function nearOf({ left, right }: Block, { discs, ticks }: Near): Near {
  const isNear = (x: number, r: number) => x + r + aside > left && x - r - aside < right
  return {
    discs: discs.filter(({ x, r }) => isNear(x, r)),
    ticks: ticks.filter(({ xs }) => xs.some((x) => isNear(x, tickReach))),
  }
}

function overLanes(texts: readonly string[], { first, others }: Around, room: WordRoom): PlacedWords | null {
  const { left, right, size, line, rules } = room
  for (const text of texts) {
    const lines = balanced(text, size, right - left)
    if (lines.length > mostLines) continue
    const width = widest(lines, size)
    const sideOf = (isEnd: boolean) => ({
      isEnd,
      at: isEnd
        ? Math.min(right, Math.max(first.x + gap, left + width))
        : Math.max(left, Math.min(first.x - gap, right - width)),
    })
    // The lowest line stands at the mark, whichever end of it.
    const isAt = ({ at, isEnd }: ReturnType<typeof sideOf>) => {
      const own = textWidth(lines.at(-1) ?? '', size)
      const [from, to] = isEnd ? [at - own, at] : [at, at + own]
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
    const isSeen = leader.to - leader.from > 4 && !others.some((disc) => crosses(disc, leader))
    return { ...written(block, isSeen ? leader : null, room), above }
  }
  return null
}

/** A text in as few lines as its side of the mark has room for. */
function blocksOf(
  text: string,
  { at, y, isEnd }: { at: number; y: number; isEnd: boolean },
  { left, right, size }: WordRoom,
): Block[] {
  const space = isEnd ? at - left : right - at
  if (space < size * 8) return []
  const lines = wrapped(text, size, space)
  const width = widest(lines, size)
  return [{ lines, left: isEnd ? at - width : at, right: isEnd ? at : at + width, y, isEnd }]
}

/** Lines of about one length, as few as there must be. */
function balanced(text: string, size: number, width: number): string[] {
  const fewest = wrapped(text, size, width)
  let narrow = fewest
  for (let space = width; narrow.length === fewest.length && space > size * 8; space *= 0.9) {
    const next = wrapped(text, size, space)
    if (next.length > fewest.length) break
    narrow = next
  }
  return narrow
}

const widest = (lines: readonly string[], size: number) =>
  Math.max(0, ...lines.map((text) => textWidth(text, size)))

function fits({ lines, y }: Block, height: number, line: number): boolean {
  const half = (lines.length * (line - 2)) / 2
  return y - half >= -edge && y + half <= height + edge
}

function touches({ x, y, r }: Disc, block: Block, room: WordRoom): boolean {
  const dx = Math.max(block.left - x, x - block.right, 0)
  return dx < r + aside && isLevel(y, r, block, room)
}

/** Whether what stands at a height and reaches so far up and down stands beside the letters of one of the lines. */
function isLevel(y: number, r: number, block: Block, { line, size }: WordRoom): boolean {
  const half = ((block.lines.length - 1) * (line - 2)) / 2
  const top = block.y - half + size * (baseline - ascent)
  const bottom = block.y + half + size * (baseline + descent)
  return Math.max(top - y, y - bottom, 0) < r
}

/** How far letters reach down, where a line begins under them. */
const under = 2

function leaderOf({ lines, y }: Block, first: Disc, line: number): Segment {
  const half = (lines.length * (line - 2)) / 2 - 2
  return y < first.y
    ? { x: first.x, from: y + half + under, to: first.y - first.r }
    : { x: first.x, from: first.y + first.r, to: y - half }
}

function crosses({ x, y, r }: Disc, leader: Segment): boolean {
  return Math.abs(x - leader.x) < r + 0.5 && y + r > leader.from && y - r < leader.to
}

function written(
  { lines, left, right, y, isEnd }: Block,
  leader: Segment | null,
  { size, line }: WordRoom,
): PlacedWords {
  const step = line - 2
  return {
    lines: lines.map((text, index) => ({
      x: isEnd ? right : left,
      y: y + (index - (lines.length - 1) / 2) * step + size * baseline,
      text,
      anchor: isEnd ? 'end' : 'start',
    })),
    leader: leader && leader.to - leader.from > 2 ? leader : null,
    above: 0,
  }
}
