import { cell } from '../../cell.ts'
import { expression } from '../expression.ts'
import { LONGEST_FOOTER, MOST_FOOTERS } from './footer.ts'
import type { Reader } from './reader.ts'
import { runHash } from './run-hash.ts'
import type { Sides } from './sides.ts'
import type { ReadUnit } from './unit.ts'

/** What ends here does not go on in the next line: a sentence, an item of a list, what announces one. */
const ENDED = expression(String.raw`[\p{STerm}…:：;；][\p{Pe}\p{Pf}"']*\s*$`, 'u')
const CUT_WORD = expression(String.raw`(?<word>\p{L}{1,60})[-‐]\s*$`, 'u')
const REST_OF_WORD = expression(String.raw`^\s*(?<word>\p{Ll}{1,60})`, 'u')
/** In Chinese a sign that closes may be left alone at the head of a line. */
const ONLY_CLOSING = /^\s*[。，、；：！？」』”’）》…]{1,3}\s*$/u
const ENDS_PLAIN = expression(String.raw`[\p{L}\p{N}]\s*$`, 'u')
const STARTS_SMALL = expression(String.raw`^\s*\p{Ll}`, 'u')

/**
 * The units of both texts, with those made one that are parts of one sentence, or of one paragraph after a single line
 * break: the end of a line, or of a page with its footer, cut it here and not in the other text, where the same words
 * stand in the middle of a unit. A line end that both texts have stays.
 */
export function withoutWraps(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  isOnNextLine: Sides<OnNextLine>,
  byCharacter: boolean,
  reader: Reader,
): [a: readonly ReadUnit[], b: readonly ReadUnit[]] {
  const [breaksA, breaksB] = [
    breaksIn(a, isOnNextLine.a, byCharacter, reader),
    breaksIn(b, isOnNextLine.b, byCharacter, reader),
  ]
  if (breaksA.length + breaksB.length === 0) return [a, b]
  const [grams, other] = [gramsOf(breaksA), gramsOf(breaksB)]
  look(b, grams)
  look(a, other)
  return [joinedAt(a, breaksA, grams, reader), joinedAt(b, breaksB, other, reader)]
}

/** For each paragraph, whether it follows the one before it without an empty line. */
export type OnNextLine = readonly boolean[]

/** Where one unit may go on in a later one. */
interface Break {
  from: number
  to: number
  /** The words before and after it, of which one run is enough to know it again. */
  runs: WordRun[]
  isCutWord: boolean
}

/** Words that follow each other, the break standing before the one at `at`. */
interface WordRun {
  key: string
  at: number
  marks: number[]
  /** More of the words on either side, most of which stand there too where the passage is the same one. */
  around: { before: Int32Array; after: Int32Array }
}

/** How many words on either side of a break are looked at, and among how many they are looked for. */
const AROUND = { own: 8, other: 12 }
const LEAST_AROUND = 0.5

function breaksIn(
  units: readonly ReadUnit[],
  isOnNextLine: OnNextLine,
  byCharacter: boolean,
  reader: Reader,
): Break[] {
  const breaks: Break[] = []
  for (const [from, unit] of units.entries()) {
    const isEnded = ENDED().test(unit.text.slice(-12))
    for (let to = from + 1; to < units.length && to <= from + 1 + MOST_FOOTERS; to++) {
      const next = cell(units, to)
      if (isEnded && !(to === from + 1 && next.start === 0 && isOnNextLine[next.paragraph])) break
      breaks.push({
        from,
        to,
        runs: runsOf(unit.marks, next.marks, byCharacter),
        isCutWord:
          isCutWord(unit.text, next.text, reader) || (to === from + 1 && ONLY_CLOSING.test(next.text)),
      })
      if (next.marks.length > LONGEST_FOOTER) break
    }
  }
  return breaks
}

function runsOf(before: Int32Array, after: Int32Array, byCharacter: boolean): WordRun[] {
  const least = byCharacter ? 4 : 3
  // As even as both sides allow, so that a line of one word or character is known too.
  const heads = byCharacter ? [Math.max(2, least - before.length)] : [1, 2]
  const runs = heads.map((most): [number[], at: number] => {
    const head = [...after.slice(0, most)]
    const last = head.length === 0 ? [] : [...before.slice(head.length - least)]
    return [[...last, ...head], last.length]
  })
  const around = { before: before.slice(-AROUND.own), after: after.slice(0, AROUND.own) }
  return runs.flatMap(([marks, at]) =>
    at === 0 || marks.length < least
      ? []
      : [{ key: `${around.before.join()} ${around.after.join()} ${at}`, at, marks, around }],
  )
}

function isCutWord(before: string, after: string, reader: Reader): boolean {
  const head = CUT_WORD().exec(before.slice(-64))?.groups?.word
  const rest = head && REST_OF_WORD().exec(after.slice(0, 64))?.groups?.word
  return rest ? reader.knows(head + rest) : false
}

/** Where the other text has a run: in the middle of a unit, or across the end of one. */
interface Sight {
  run: WordRun
  isInside: boolean
  isBroken: boolean
}

interface Grams {
  byKey: ReadonlyMap<string, Sight>
  /** By the words of the run, wherever the break is in it; a clash costs a comparison. */
  byHash: ReadonlyMap<number, readonly Sight[]>
  length: number
}

function gramsOf(breaks: readonly Break[]): Grams {
  const byKey = new Map<string, Sight>()
  const byHash = new Map<number, Sight[]>()
  let length = 0
  for (const run of breaks.flatMap(({ runs }) => runs)) {
    if (byKey.has(run.key)) continue
    length = run.marks.length
    const sight = { run, isInside: false, isBroken: false }
    byKey.set(run.key, sight)
    const hash = runHash(run.marks, 0, length)
    const same = byHash.get(hash)
    if (same) same.push(sight)
    else byHash.set(hash, [sight])
  }
  return { byKey, byHash, length }
}

/** Notes where the units have the runs. */
function look(units: readonly ReadUnit[], { byHash, length }: Grams): void {
  if (byHash.size === 0) return
  const marks = new Int32Array(units.reduce((sum, unit) => sum + unit.marks.length, 0))
  const isStart = new Uint8Array(marks.length + 1)
  let end = 0
  for (const unit of units) {
    isStart[end] = 1
    marks.set(unit.marks, end)
    end += unit.marks.length
  }
  for (let from = 0; from + length <= marks.length; from++)
    for (const sight of byHash.get(runHash(marks, from, length)) ?? []) {
      const { run } = sight
      if (!run.marks.every((mark, place) => mark === marks[from + place])) continue
      if (isStart[from + run.at]) sight.isBroken = true
      else sight.isInside ||= isSamePassage(run, marks, from + run.at)
    }
}

/** Whether the words on both sides of a break stand around a place of the other text: three of them recur by chance. */
function isSamePassage({ around: { before, after } }: WordRun, marks: Int32Array, place: number): boolean {
  return (
    shareIn(marks.subarray(Math.max(0, place - AROUND.other), place), before) >= LEAST_AROUND &&
    shareIn(marks.subarray(place, place + AROUND.other), after) >= LEAST_AROUND
  )
}

const shareIn = (others: Int32Array, own: Int32Array) =>
  own.reduce((found, mark) => found + (others.includes(mark) ? 1 : 0), 0) / own.length

function joinedAt(
  units: readonly ReadUnit[],
  breaks: readonly Break[],
  { byKey }: Grams,
  reader: Reader,
): readonly ReadUnit[] {
  const sightsOf = ({ runs }: Break) => runs.flatMap(({ key }) => byKey.get(key) ?? [])
  const isWrap = (one: Break) => {
    const sights = sightsOf(one)
    return (
      one.isCutWord || (sights.some(({ isInside }) => isInside) && !sights.some(({ isBroken }) => isBroken))
    )
  }
  const next = new Map<number, number>()
  const taken = new Set<number>()
  const join = ({ from, to }: Break) => {
    if (next.has(from) || taken.has(to)) return
    next.set(from, to)
    taken.add(to)
  }
  breaks.filter(isWrap).forEach(join)
  if (next.size === 0) return units
  // In a text that is wrapped, a line that ends in mid-sentence goes on, though its words changed.
  for (const one of breaks)
    if (one.to === one.from + 1 && sightsOf(one).every(({ isInside, isBroken }) => !isInside && !isBroken)) {
      const [before, after] = [cell(units, one.from), cell(units, one.to)]
      const isBesideWrap = next.has(one.to) || taken.has(one.from)
      if (isBesideWrap && ENDS_PLAIN().test(before.text) && STARTS_SMALL().test(after.text)) join(one)
    }
  const joined: ReadUnit[] = []
  for (const [place, unit] of units.entries()) {
    if (taken.has(place)) continue
    const parts = [unit]
    for (let part = next.get(place); part !== undefined; part = next.get(part)) parts.push(cell(units, part))
    joined.push(reader.joined(parts))
  }
  return joined
}
