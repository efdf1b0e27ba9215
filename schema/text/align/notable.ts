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
 * Figures, names and negations that changed within the passages that both texts have, in the order of the rows.
 * Negations are known in English, Russian and Chinese; names by their capitals, so none in Chinese.
 */
export function notableChanges(rows: readonly Row[]): Notable[] {
  const known = knownNames(rows)
  return rows.flatMap((row, index) =>
    row.change === 'kept' || row.a.length === 0 || row.b.length === 0
      ? []
      : changesOf(row.pieces, known).map((found) => ({ ...found, row: index })),
  )
}

function changesOf(pieces: readonly Piece[], known: ReadonlySet<string>): Omit<Notable, 'row'>[] {
  const a = pieces.map((piece) => piece.a).join('')
  const b = pieces.map((piece) => piece.b).join('')
  const hunks = hunksOf(pieces)
  const figures = changed(hunks, figuresIn(a), figuresIn(b), 'figure')
  const names = changed(hunks, namesIn(a, known), namesIn(b, known), 'name')
  const negations = changed(hunks, found(NEGATION, a), found(NEGATION, b), 'negation')
  return [...figures, ...names, ...negations]
}

function hunksOf(pieces: readonly Piece[]): Hunk[] {
  const hunks: Hunk[] = []
  let [atA, atB, isOpen] = [0, 0, false]
  for (const { kind, a, b } of pieces) {
    const last = hunks.at(-1)
    if (kind !== 'kept' && isOpen && last) {
      last.a[1] += a.length
      last.b[1] += b.length
    } else if (kind !== 'kept') hunks.push({ a: [atA, atA + a.length], b: [atB, atB + b.length] })
    isOpen = kind !== 'kept'
    atA += a.length
    atB += b.length
  }
  return hunks
}

/** What touches each hunk on either side, without what both sides have; the rest is paired in its order. */
function changed<Kind extends Notable['kind']>(
  hunks: readonly Hunk[],
  inA: readonly Found[],
  inB: readonly Found[],
  kind: Kind,
): Omit<Notable, 'row'>[] {
  const changes: Omit<Notable, 'row'>[] = []
  const [takenA, takenB] = [new Touching(inA), new Touching(inB)]
  for (const { a, b } of hunks) {
    const removed = takenA.take(...a)
    const added = takenB.take(...b)
    for (let at = removed.length - 1; at >= 0; at--) {
      const same = added.indexOf(removed[at] ?? '')
      if (same < 0) continue
      added.splice(same, 1)
      removed.splice(at, 1)
    }
    for (let at = 0; at < Math.max(removed.length, added.length); at++)
      changes.push({ kind, removed: removed[at] ?? '', added: added[at] ?? '' })
  }
  return changes
}

/** Hands out what touches a stretch; stretches are asked for in their order, and nothing is handed out twice. */
class Touching {
  readonly #all: readonly Found[]
  #next = 0

  constructor(all: readonly Found[]) {
    this.#all = all
  }

  take(from: number, to: number): string[] {
    const touching: string[] = []
    while (this.#next < this.#all.length) {
      const one = this.#all[this.#next]
      if (!one || one.start > to) break
      if (one.end >= from) touching.push(one.text)
      this.#next++
    }
    return touching
  }
}

const found = (pattern: RegExp, text: string): Found[] =>
  [...text.matchAll(pattern)].map((match) => ({
    text: match[0].replace(/\s+/g, ' ').trim(),
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))

const figuresIn = (text: string) => found(FIGURE, text)

/** A capital at the start of a sentence makes no name, unless the word has one elsewhere. */
function namesIn(text: string, known: ReadonlySet<string>): Found[] {
  return found(NAME, text).filter(
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
      for (const { text: name, start } of found(NAME, text))
        if (!isSentenceStart(text, start)) names.add(name)
  return names
}
