import type { Row } from './outcome.ts'
import type { Piece } from './piece.ts'

/** A figure, name or negation that one side of a passage has and the other has not, or has otherwise. */
export interface Notable {
  kind: 'figure' | 'name' | 'negation'
  /** Place of the row. */
  row: number
  /** As it stands in the first text; empty if it was added. */
  removed: string
  /** As it stands in the second text; empty if it was removed. */
  added: string
}

interface Found {
  kind: Notable['kind']
  text: string
  start: number
  end: number
}

/** A stretch that differs, by its place in either side's text; one of the two may be empty. */
interface Hunk {
  a: [from: number, to: number]
  b: [from: number, to: number]
}

const MAGNITUDE =
  '(?:hundred|thousand|million|billion|trillion|per ?cent|percentage points?|bn|mln|m|тыс\\p{L}*|млн|млрд|трлн|миллион\\p{L}*|миллиард\\p{L}*|триллион\\p{L}*|процент\\p{L}*)(?![\\p{L}\\p{N}])'
const HAN_DIGITS = '一二三四五六七八九十百千万亿零〇两'
const FIGURE = new RegExp(
  [
    String.raw`(?:[<>≤≥≈~±]\s*)?(?:(?<![\p{L}\p{N}])[-−+]\s*)?(?:\p{Sc}\s*)?\p{Nd}+(?:[.,:/\u00A0\u202F'’]\p{Nd}+)*\p{No}*(?:\s*(?:[%‰°]|\p{Sc}))?(?:\s?${MAGNITUDE}|[万亿]+)?`,
    `百分之[${HAN_DIGITS}点]+`,
    `[${HAN_DIGITS}]{2,}`,
    String.raw`(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|дв(?:а|е|ух|ум|умя)|тр(?:и|[её]х|[её]м|емя)|четыр(?:е|[её]х|[её]м|ьмя)|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|восемь|восьми|девят(?:ь|и|ью)|десят(?:ь|и|ью))(?![\p{L}-])`,
  ].join('|'),
  'giu',
)
const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|no|never|nor|neither|none|nothing|nobody|nowhere|without|cannot|не|ни|нет|нельзя|никогда|никто|ничто|ничего|никак(?:ой|ая|ое|ие|их)|без)(?![\p{L}\p{N}])|\p{L}+n['’]t(?!\p{L})|不(?![断仅但过同])|没有?|(?<!除)非(?![常洲])|无(?![论])|未(?!来)|勿/giu
/** Capitals, with the small words that stand inside a name. */
const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?:[ \u00A0](?:(?:of|the|and|de|da|von|van|и|по)[ \u00A0])*\p{Lu}[\p{L}\p{M}\p{N}'’-]*)*/gu
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+$/u
const SENTENCE_START = /(?:^|[.!?…:;。！？"“«(\n]["”»’)\]]*)\s*(?:\(?[\p{L}\p{N}]{1,3}[.)]\s+)?["“«(]?$/u

/**
 * Figures, names and negations that changed within the passages that both texts have, in the order of the rows; of a
 * sentence that moved, those that changed on its way.
 * Negations are known in English, Russian and Chinese; names by their capitals, so none in Chinese.
 */
export function notableChanges(rows: readonly Row[]): Notable[] {
  const known = knownNames(rows)
  const moves = new Map<number, MovedSentence>()
  const found = rows.flatMap((row, index) => {
    if (row.change === 'kept') return []
    const own = wordingOf(row.pieces, known)
    for (const { move, side, start, end } of own.moved) {
      const sentence = moves.get(move) ?? { row: index, a: [], b: [] }
      if (side === 'b') sentence.row = index
      sentence[side] = own.found[side].filter((one) => one.start >= start && one.end <= end)
      moves.set(move, sentence)
    }
    return row.a.length === 0 || row.b.length === 0
      ? []
      : changesIn(own).map((change) => ({ ...change, row: index }))
  })
  for (const { row, a, b } of moves.values())
    for (const kind of kinds)
      found.push(...apart(ofKind(a, kind), ofKind(b, kind)).map((one) => ({ kind, ...one, row })))
  return found.sort((one, two) => one.row - two.row)
}

/** What one sentence has in either text, with the row in which the second text has it. */
interface MovedSentence {
  row: number
  a: Found[]
  b: Found[]
}

interface MovedStretch {
  move: number
  side: 'a' | 'b'
  start: number
  end: number
}

interface RowWording {
  found: { a: Found[]; b: Found[] }
  /** What differs and has not moved. */
  hunks: Hunk[]
  moved: MovedStretch[]
}

function wordingOf(pieces: readonly Piece[], known: ReadonlySet<string>): RowWording {
  const textOf = (side: 'a' | 'b') => pieces.map((piece) => piece[side]).join('')
  const found = { a: allIn(textOf('a'), known), b: allIn(textOf('b'), known) }
  const hunks: Hunk[] = []
  const moved: MovedStretch[] = []
  let [atA, atB, isOpen] = [0, 0, false]
  for (const { kind, a, b, move } of pieces) {
    const last = hunks.at(-1)
    const isChanged = kind !== 'kept' && move === undefined
    if (isChanged && isOpen && last) {
      last.a[1] += a.length
      last.b[1] += b.length
    } else if (isChanged) hunks.push({ a: [atA, atA + a.length], b: [atB, atB + b.length] })
    if (move !== undefined)
      moved.push(
        kind === 'removed'
          ? { move, side: 'a', start: atA, end: atA + a.length }
          : { move, side: 'b', start: atB, end: atB + b.length },
      )
    isOpen = isChanged
    atA += a.length
    atB += b.length
  }
  return { found, hunks, moved }
}

function changesIn({ found, hunks, moved }: RowWording): Omit<Notable, 'row'>[] {
  const inPlace = (side: 'a' | 'b') =>
    found[side].filter(
      ({ start }) =>
        !moved.some((stretch) => stretch.side === side && start >= stretch.start && start < stretch.end),
    )
  const [a, b] = [inPlace('a'), inPlace('b')]
  return kinds.flatMap((kind) =>
    changed(hunks, ofKind(a, kind), ofKind(b, kind)).map((one) => ({ kind, ...one })),
  )
}

type Sides = Pick<Notable, 'removed' | 'added'>

/** What touches each hunk on either side and is not in both. */
function changed(hunks: readonly Hunk[], inA: readonly Found[], inB: readonly Found[]): Sides[] {
  const [takenA, takenB] = [new Touching(inA), new Touching(inB)]
  return hunks.flatMap(({ a, b }) => apart(takenA.take(...a), takenB.take(...b)))
}

/** Two lists without what both have; the rest is paired in its order. */
function apart(inA: readonly Found[], inB: readonly Found[]): Sides[] {
  const removed = inA.map(({ text }) => text)
  const added = inB.map(({ text }) => text)
  for (let at = removed.length - 1; at >= 0; at--) {
    const same = added.indexOf(removed[at] ?? '')
    if (same < 0) continue
    added.splice(same, 1)
    removed.splice(at, 1)
  }
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => ({
    removed: removed[at] ?? '',
    added: added[at] ?? '',
  }))
}

/** Hands out what touches a stretch; stretches are asked for in their order, and nothing is handed out twice. */
class Touching {
  readonly #all: readonly Found[]
  #next = 0

  constructor(all: readonly Found[]) {
    this.#all = all
  }

  take(from: number, to: number): Found[] {
    const touching: Found[] = []
    while (this.#next < this.#all.length) {
      const one = this.#all[this.#next]
      if (!one || one.start > to) break
      if (one.end >= from) touching.push(one)
      this.#next++
    }
    return touching
  }
}

const kinds = ['figure', 'name', 'negation'] as const

const ofKind = (found: readonly Found[], kind: Notable['kind']) => found.filter((one) => one.kind === kind)

function allIn(text: string, known: ReadonlySet<string>): Found[] {
  return [...foundBy(FIGURE, text, 'figure'), ...namesIn(text, known), ...foundBy(NEGATION, text, 'negation')]
}

const foundBy = (pattern: RegExp, text: string, kind: Notable['kind']): Found[] =>
  [...text.matchAll(pattern)].map((match) => ({
    kind,
    text: match[0].replace(/\s+/g, ' ').trim(),
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))

/** A capital at the start of a sentence makes no name, unless the word has one elsewhere. */
function namesIn(text: string, known: ReadonlySet<string>): Found[] {
  return foundBy(NAME, text, 'name').filter(
    ({ text: name, start }) =>
      /[ -]\p{Lu}/u.test(name) || ACRONYM.test(name) || known.has(name) || !isSentenceStart(text, start),
  )
}

const isSentenceStart = (text: string, at: number) =>
  SENTENCE_START.test(text.slice(Math.max(0, at - 12), at))

function knownNames(rows: readonly Row[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { a, b } of rows)
    for (const { text } of [...a, ...b])
      for (const { text: name, start } of foundBy(NAME, text, 'name'))
        if (!isSentenceStart(text, start)) names.add(name)
  return names
}
