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

/** What makes a figure another one though its digits stay. */
const UNITS = [
  'hundred|thousand|million|billion|trillion|per ?cent|percentage points?|basis points?|bn|mln|m',
  String.raw`тыс\p{L}*|млн|млрд|трлн|миллион\p{L}*|миллиард\p{L}*|триллион\p{L}*|процент\p{L}*`,
  'dollars?|euros?|pounds?|r(?:o)?ubles?|yuan|renminbi|RMB|CNY|USD|EUR|RUB|GBP',
  String.raw`руб\p{L}*|долл\p{L}*|евро|юан\p{L}*`,
  'degrees?|(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|mm|miles?|hectares?|ha|kg|kilograms?|tonn?es?|tons?|barrels?|(?:kilo|mega|giga|tera)watts?(?:-hours?)?|[kMGT]Wh?',
  String.raw`градус\p{L}*|километр\p{L}*|метр\p{L}*|км|гектар\p{L}*|кг|тонн\p{L}*|баррел\p{L}*`,
].join('|')
const UNIT = String.raw`(?:${UNITS})(?:[²³]|(?![\p{L}\p{N}]))`
const HAN_UNIT =
  '(?:[千万亿兆]*(?:美元|欧元|日元|元人民币|人民币|元|卢布|公里|公顷|公斤|千克|吨|桶|摄氏度|度|米|个百分点)?)'
const HAN_DIGITS = '一二三四五六七八九十百千万亿零〇两'
const FRACTION = String.raw`[\u00BC-\u00BE\u2150-\u215E\u2189]`
const FIGURE = new RegExp(
  [
    String.raw`(?:[<>≤≥≈~±]\s*)?(?:(?<![\p{L}\p{N}])[-−+]\s*)?(?:\p{Sc}\s*)?(?:\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:/'’]\p{Nd}+)*\p{No}*(?:\s*(?:[%‰°]|\p{Sc}))?(?:\s*(?:${UNIT})){0,2}${HAN_UNIT}`,
    `百分之[${HAN_DIGITS}点]+`,
    `[${HAN_DIGITS}]{2,}${HAN_UNIT}`,
    String.raw`${FRACTION}(?:\s*${UNIT})?`,
    String.raw`(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|дв(?:а|е|ух|ум|умя)|тр(?:и|[её]х|[её]м|емя)|четыр(?:е|[её]х|[её]м|ьмя)|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|восемь|восьми|девят(?:ь|и|ью)|десят(?:ь|и|ью))(?![\p{L}-])`,
  ].join('|'),
  'giu',
)
const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|no|never|nor|neither|non|none|nothing|nobody|nowhere|without|cannot|не|ни|нет|нельзя|никогда|никто|ничто|ничего|никак(?:ой|ая|ое|ие|их)|без)(?![\p{L}\p{N}])|\p{L}+n['’]t(?!\p{L})|不(?![断仅但过同])|没有?|(?<!除)非(?![常洲])|无(?![论])|未(?!来)|勿/giu
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
    if (row.change === 'kept' || row.difference === 'number') return []
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
  text: { a: string; b: string }
  found: { a: Found[]; b: Found[] }
  /** What differs and has not moved. */
  hunks: Hunk[]
  moved: MovedStretch[]
}

function wordingOf(pieces: readonly Piece[], known: ReadonlySet<string>): RowWording {
  const textOf = (side: 'a' | 'b') => pieces.map((piece) => piece[side]).join('')
  const text = { a: textOf('a'), b: textOf('b') }
  const found = { a: allIn(text.a, known), b: allIn(text.b, known) }
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
  return { text, found, hunks, moved }
}

function changesIn({ text, found, hunks, moved }: RowWording): Omit<Notable, 'row'>[] {
  const inPlace = (side: 'a' | 'b') =>
    found[side].filter(
      ({ start }) =>
        !moved.some((stretch) => stretch.side === side && start >= stretch.start && start < stretch.end),
    )
  const [a, b] = [inPlace('a'), inPlace('b')]
  return kinds.flatMap((kind) => {
    const changes = withoutMoved(changed(hunks, ofKind(a, kind), ofKind(b, kind)))
    if (kind === 'negation') changes.push(...hunks.flatMap((hunk) => prefixed(text, hunk)))
    return changes.map((one) => ({ kind, ...one }))
  })
}

/** Without what came up elsewhere in the passage: the 3 of "3 May" and of "May 3". */
function withoutMoved(changes: readonly Sides[]): Sides[] {
  const left = [...changes]
  for (const { removed } of changes.filter(({ added }) => added === '')) {
    const other = left.findIndex((one) => one.removed === '' && one.added === removed)
    if (other < 0) continue
    left.splice(other, 1)
    left.splice(
      left.findIndex((one) => one.added === '' && one.removed === removed),
      1,
    )
  }
  return left
}

const NEGATING_PREFIX =
  /^(?:не|un|non|dis(?=agree|allow|approv|continu|respect|satisf|trust)|il(?=l)|ir(?=r))(?=\p{L}{4})/u

/** Words that became their opposite by a prefix, or were it: acceptable, unacceptable. */
function prefixed(text: Record<'a' | 'b', string>, { a, b }: Hunk): Sides[] {
  const wordsIn = (side: string) => side.toLowerCase().match(/\p{L}+/gu) ?? []
  const [removed, added] = [wordsIn(text.a.slice(...a)), wordsIn(text.b.slice(...b))]
  const isOpposite = (one: string, other: string) =>
    one !== other && [one, other].some((word) => NEGATING_PREFIX.test(word)) && bare(one) === bare(other)
  return removed.flatMap((one) =>
    added.filter((other) => isOpposite(one, other)).map((other) => ({ removed: one, added: other })),
  )
}

const bare = (word: string) => word.replace(NEGATING_PREFIX, '')

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

/** Small words that open a sentence with a capital and belong to no name after them. */
const OPENING =
  /^(?:the|an?|in|on|at|by|for|from|to|of|with|as|and|but|under|after|before|since|during|this|that|these|those|our|their|both|all|в|на|со?|по|из|об?|к|от|до|за|для|при|и|но)[ \u00A0]/iu

/** A capital at the start of a sentence makes no name, unless the word has one elsewhere. */
function namesIn(text: string, known: ReadonlySet<string>): Found[] {
  return foundBy(NAME, text, 'name').flatMap((found) => {
    const { text: name, start, end } = found
    if (!isSentenceStart(text, start)) return [found]
    const opening = OPENING.exec(name)?.[0].length ?? 0
    if (opening > 0)
      return [{ kind: 'name' as const, text: name.slice(opening), start: start + opening, end }]
    return /[ -]\p{Lu}/u.test(name) || ACRONYM.test(name) || known.has(name) ? [found] : []
  })
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
