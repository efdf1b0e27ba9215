import type { Alignment, Passage } from '../../schema/text/align/outcome.ts'
import { InventedTongue, type Tongue } from './invented.ts'

type Sentences = string[][]
export type PlantedChange = 'kept' | 'reworded' | 'moved' | 'dropped' | 'new'

/** Two invented texts and what was done to get from one to the other; each entry names paragraphs as `a>b`. */
export interface Planted {
  a: string[]
  b: string[]
  truth: Record<PlantedChange, Set<string>>
}

interface Item {
  /** Place in A; absent for a new paragraph. */
  origin?: number
  change: PlantedChange
  sentences: Sentences
}

const SHARES = { reworded: 0.22, moved: 0.12, dropped: 0.12, new: 0.14, split: 0.07, joined: 0.07 }

export interface Plan {
  /** Least and most words of a paragraph, give or take a sentence; `[1, 1]` makes each paragraph one sentence. */
  words?: [number, number]
  /** Whether some kept paragraphs are split in two, and some neighbours joined. */
  isCutAnew?: boolean
}

/**
 * Makes a text of so many paragraphs and a second version of it with planted rewordings (8 to 50 of 100 words), moves
 * by at least a quarter of the text (every second one reworded too), deletions and insertions.
 */
export function planted(tongue: Tongue, seed: number, paragraphs: number, plan: Plan = {}): Planted {
  const own = new InventedTongue(tongue, seed)
  const formulas = Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => own.word()))
  const [least, most] = plan.words ?? [8, 108]
  const fresh = () => own.paragraph(formulas, least + own.below(most - least + 1))
  const a = Array.from({ length: paragraphs }, fresh)
  const items: Item[] = []
  const moving: Item[] = []
  for (const [origin, sentences] of a.entries()) {
    const roll = own.below(1000) / 1000
    if (roll < SHARES.reworded)
      items.push({ origin, change: 'reworded', sentences: reworded(own, sentences) })
    else if (roll < SHARES.reworded + SHARES.moved)
      moving.push({
        origin,
        change: 'moved',
        sentences: own.isLucky(0.5) ? reworded(own, sentences) : sentences,
      })
    else if (roll < SHARES.reworded + SHARES.moved + SHARES.dropped)
      items.push({ origin, change: 'dropped', sentences: [] })
    else items.push({ origin, change: 'kept', sentences })
  }
  for (const item of moving) {
    const here = items.findIndex(({ origin }) => (origin ?? -1) > (item.origin ?? 0))
    const away = Math.floor(items.length / 4)
    const from = here < 0 ? items.length : here
    const target = (from + away + own.below(Math.max(1, items.length - 2 * away))) % items.length
    items.splice(target, 0, item)
  }
  for (let count = Math.round(paragraphs * SHARES.new); count > 0; count--)
    items.splice(own.below(items.length + 1), 0, { change: 'new', sentences: fresh() })
  return { a: a.map((sentences) => own.print(sentences)), ...printed(own, items, plan.isCutAnew ?? false) }
}

function printed(own: InventedTongue, items: readonly Item[], isCutAnew: boolean): Omit<Planted, 'a'> {
  const truth: Planted['truth'] = {
    kept: new Set(),
    reworded: new Set(),
    moved: new Set(),
    dropped: new Set(),
    new: new Set(),
  }
  const b: string[] = []
  for (let place = 0; place < items.length; place++) {
    const { origin = '', change, sentences } = items[place] as Item
    const next = items[place + 1]
    const isSplit = isCutAnew && change === 'kept' && sentences.length > 3 && own.isLucky(SHARES.split)
    const isJoined =
      isCutAnew &&
      change === 'kept' &&
      next?.change === 'kept' &&
      next.origin === Number(origin) + 1 &&
      own.isLucky(SHARES.joined)
    if (change === 'dropped') truth.dropped.add(`${origin}>`)
    else if (isSplit) {
      truth.kept.add(`${origin}>${b.length},${b.length + 1}`)
      b.push(own.print(sentences.slice(0, 2)), own.print(sentences.slice(2)))
    } else if (isJoined) {
      truth.kept.add(`${origin},${next.origin}>${b.length}`)
      b.push(own.print([...sentences, ...next.sentences]))
      place++
    } else {
      truth[change].add(`${origin}>${b.length}`)
      b.push(own.print(sentences))
    }
  }
  return { b, truth }
}

/** Replaces, drops and inserts stretches of one to four words until the share aimed at is reached. */
function reworded(own: InventedTongue, sentences: Sentences): Sentences {
  const result = sentences.map((words) => [...words])
  const all = result.reduce((sum, words) => sum + words.length, 0)
  let left = Math.max(1, Math.round(all * (0.08 + own.below(42) / 100)))
  while (left > 0) {
    const words = own.oneOf(result)
    const stretch = Math.min(left, 1 + own.below(4))
    const place = own.below(Math.max(1, words.length - stretch))
    const fresh = Array.from({ length: stretch }, () => own.word())
    const kind = own.below(4)
    if (kind === 0 && words.length > 8) words.splice(place, stretch)
    else if (kind === 1) words.splice(place, 0, ...fresh)
    else words.splice(place, stretch, ...fresh)
    left -= stretch
  }
  return result
}

/** Paragraphs of one change: found and planted, and how many of those are the same. */
export interface Score {
  right: number
  found: number
  planted: number
}

/** The place of a passage among the planted paragraphs. */
export type PlaceOf = (side: 'a' | 'b', passage: Passage) => number

/** How well an alignment finds what was planted. */
export function scoreOf(
  truth: Planted['truth'],
  { rows }: Alignment,
  placeOf: PlaceOf = (_, { paragraph }) => paragraph,
): Record<PlantedChange, Score> {
  const score = (change: PlantedChange): Score => {
    const found = rows
      .filter((row) => row.change === change)
      .map(({ a, b }) => `${a.map((one) => placeOf('a', one))}>${b.map((one) => placeOf('b', one))}`)
    const right = found.filter((name) => truth[change].has(name)).length
    return { right, found: found.length, planted: truth[change].size }
  }
  return {
    kept: score('kept'),
    reworded: score('reworded'),
    moved: score('moved'),
    dropped: score('dropped'),
    new: score('new'),
  }
}

/** The same texts, each as one giant paragraph, and the place of a passage by where it begins. */
export function asGiants({ a, b }: Planted): { a: string[]; b: string[]; placeOf: PlaceOf } {
  const starts = { a: startsOf(a), b: startsOf(b) }
  return {
    a: [a.join(' ')],
    b: [b.join(' ')],
    placeOf: (side, { start }) => starts[side].findLastIndex((one) => one <= start),
  }
}

function startsOf(paragraphs: readonly string[]): number[] {
  let start = 0
  return paragraphs.map((text) => {
    start += text.length + 1
    return start - text.length - 1
  })
}
