import { cell } from '../../cell.ts'
import { sumOf } from '../../stats/sum.ts'
import { expression } from '../expression.ts'
import { counterpartOf } from './counterpart.ts'
import { heaviestIncrease } from './increasing.ts'
import { keptRuns } from './kept-runs.ts'
import { likenesses } from './ngram.ts'
import type { Progress, Row } from './outcome.ts'
import type { Piece } from './piece.ts'
import type { Reader } from './reader.ts'
import { areOfOneFormula } from './same-formula.ts'
import { SeenRuns } from './seen-runs.ts'
import { sentencesOf } from './sentence.ts'
import { SharedWords } from './shared-words.ts'
import type { Side, Sides } from './sides.ts'
import type { ReadUnit } from './unit.ts'
import type { WordWeights } from './weight.ts'

/** A shorter stretch recurs by chance. In words; in Chinese and Japanese, in characters. */
const FEWEST = { words: 5, characters: 8 }
/** The same where it is a whole sentence that each text has once. */
const FEWEST_ONCE = { words: 3, characters: 5 }
const WHOLE = expression(String.raw`^\P{Ll}[\s\S]*[\p{STerm}…][\p{Pe}\p{Pf}"']*\s*$`, 'u')
const AT_END = expression(String.raw`[\p{STerm}…]?\s*$`, 'u')
const withoutEnd = (text: string) => text.replace(AT_END(), '')
const CLOSING = expression(String.raw`^[\p{STerm}…]`, 'u')
/**
 * Likeness of words, or of characters, in their order, from which a reworded sentence is the same one, moved. Characters
 * are not weighed, and two sentences of one formula share up to two thirds of them.
 */
const LEAST_LIKENESS = { words: 0.6, characters: 0.75 }
/** Cosine of shared n-grams from which two sentences are compared word by word at all. */
const LEAST_COSINE = 0.1
/** All of so few pairs are: an n-gram that both have of the only two sentences weighs next to nothing. */
const FEW_PAIRS = 400
const GRAM = { words: 2, characters: 3 }

interface Stretch {
  row: number
  piece: number
  start: number
  end: number
  unit: ReadUnit
}

const BETWEEN_WORDS = expression(String.raw`[\s\p{P}]+`, 'gu')
/** Whether a text has too few words to have moved; two words have something between them. */
const isOfFewWords = (text: string) =>
  text.length < LONG_ENOUGH && (text.trim().match(BETWEEN_WORDS())?.length ?? 0) < FEWEST_ONCE.words - 1
/** In characters; a longer text is not looked through for that. */
const LONG_ENOUGH = 60

const onOneLine = (text: string) => text.replace(/[\r\n]/g, ' ')

/**
 * Marks sentences that left one place and came to another, in their paragraph or out of it: the removed one and the
 * added one get the same `move`. Where a sentence moved as it was, its words count as carried over.
 */
export function* withSentenceMoves(
  rows: readonly Row[],
  units: Sides<readonly ReadUnit[]>,
  byCharacter: boolean,
  reader: Reader,
  weights: WordWeights,
): Generator<Progress, Row[]> {
  const gone = yield* stretchesOf(rows, 'a', units.a, byCharacter, reader)
  const come = yield* stretchesOf(rows, 'b', units.b, byCharacter, reader)
  const found = yield* pairsOf(gone, come, byCharacter, reader, weights)
  const pairs = withoutThoseInPlace(withoutRecurring(found, units, byCharacter))
  pairs.sort((one, two) => one.b.row - two.b.row || one.b.piece - two.b.piece || one.b.start - two.b.start)
  const cuts = pairs.flatMap(({ a, b, isExact, pieces }, index) =>
    [a, b].map((stretch): Cut => ({ ...stretch, move: index + 1, isExact, pieces })),
  )
  const byRow = Map.groupBy(cuts, ({ row }) => row)
  return rows.map((row, index) => {
    const own = byRow.get(index)
    return own ? withMoves(row, own) : row
  })
}

/** Without those of few words that either text has a second time. */
function withoutRecurring(
  moves: readonly Move[],
  units: Sides<readonly ReadUnit[]>,
  byCharacter: boolean,
): Move[] {
  const fewest = byCharacter ? FEWEST.characters : FEWEST.words
  const short = moves.filter(({ a }) => a.unit.marks.length < fewest)
  if (short.length === 0) return [...moves]
  const byFirst = Map.groupBy(short, ({ a }) => a.unit.marks[0])
  const recurring = new Set<Move>()
  for (const side of ['a', 'b'] as const) {
    const seen = new Set<Move>()
    for (const { marks } of units[side])
      for (let at = 0; at < marks.length; at++)
        for (const move of byFirst.get(marks[at]) ?? []) {
          if (!move.a.unit.marks.every((mark, place) => mark === marks[at + place])) continue
          if (seen.has(move)) recurring.add(move)
          seen.add(move)
        }
  }
  return moves.filter((move) => !recurring.has(move))
}

/**
 * Where what was removed stands beside what was added, sentences that keep their order among themselves were reworded
 * in their place; only those out of it moved.
 */
function withoutThoseInPlace(moves: readonly Move[]): Move[] {
  const isBeside = ({ a, b }: Move) => a.row === b.row && a.piece + 1 === b.piece
  const inPlace = new Set<Move>()
  for (const beside of Map.groupBy(moves.filter(isBeside), ({ a }) => `${a.row} ${a.piece}`).values()) {
    const inA = beside.toSorted((one, two) => one.a.start - two.a.start)
    const rise = heaviestIncrease(
      inA.map(({ b }) => b.start),
      inA.map(({ b }) => b.unit.words),
    )
    for (const place of rise) inPlace.add(cell(inA, place))
  }
  return moves.filter((move) => !inPlace.has(move))
}

interface Cut extends Stretch {
  move: number
  isExact: boolean
  pieces: readonly Piece[]
}

function withMoves(row: Row, cuts: readonly Cut[]): Row {
  const byPiece = Map.groupBy(cuts, ({ piece }) => piece)
  const words = { ...row.words }
  for (const { piece, unit, isExact } of cuts) {
    if (!isExact) continue
    if (cell(row.pieces, piece).kind === 'removed') words.keptOfA += unit.words
    else words.keptOfB += unit.words
  }
  return {
    ...row,
    words,
    pieces: row.pieces.flatMap((piece, place) => cutUp(piece, byPiece.get(place) ?? [])),
  }
}

function* stretchesOf(
  rows: readonly Row[],
  side: Side,
  units: readonly ReadUnit[],
  byCharacter: boolean,
  reader: Reader,
): Generator<Progress, Stretch[]> {
  const kind = side === 'a' ? 'removed' : 'added'
  const kindOfMark = byCharacter ? 'characters' : 'words'
  const found: Stretch[] = []
  const placeOf = ({ paragraph, start }: Pick<ReadUnit, 'paragraph' | 'start'>) => `${paragraph} ${start}`
  const byPlace = new Map(units.map((unit) => [placeOf(unit), unit]))
  for (const [row, { pieces, [side]: passages }] of rows.entries()) {
    const isAlone = pieces.length === 1
    for (const [piece, { kind: own, [side]: text }] of pieces.entries()) {
      if (own !== kind || text.length < FEWEST_ONCE[kindOfMark]) continue
      if (!byCharacter && isOfFewWords(text)) continue
      // A passage that one text alone has was read already.
      const read =
        (isAlone && byPlace.get(placeOf(cell(passages, 0)))) ||
        reader.read({ paragraph: row, start: 0, text, unwrapped: onOneLine(text) })
      const next = pieces.slice(piece + 1).find((other) => other.kind === 'kept')?.[side] ?? ''
      const closing = CLOSING().exec(next)?.[0] ?? ''
      const lengths = sentencesOf(onOneLine(text)).map((sentence) => sentence.length)
      let start = 0
      for (const unit of reader.partsOf(read, lengths)) {
        const end = start + unit.text.length
        const isLong = unit.marks.length >= FEWEST[kindOfMark]
        // The mark that ends a sentence may be kept for the one before it: in [Linden. Rye is dear]{Rotten}.
        const whole = end === text.length ? unit.text + closing : unit.text
        if (isLong || (unit.marks.length >= FEWEST_ONCE[kindOfMark] && WHOLE().test(whole)))
          found.push({ row, piece, start, end, unit })
        start = end
      }
    }
    yield { stage: 'comparing', done: 1 }
  }
  return found
}

interface Move {
  a: Stretch
  b: Stretch
  /** Whether its words are the same. */
  isExact: boolean
  /** The sentence compared with itself in the other place. */
  pieces: readonly Piece[]
}

/** Sentences with the same words that occur once on either side, then those that are each other's likeliest. */
function* pairsOf(
  gone: readonly Stretch[],
  come: readonly Stretch[],
  byCharacter: boolean,
  reader: Reader,
  weights: WordWeights,
): Generator<Progress, Move[]> {
  const pairs: Move[] = []
  const taken = new Set<Stretch>()
  const [byWordsA, byWordsB] = [gone, come].map((stretches) =>
    Map.groupBy(stretches, ({ unit }) => unit.marks.join()),
  )
  for (const [words, [a, another]] of byWordsA ?? []) {
    const [b, further] = byWordsB?.get(words) ?? []
    if (!a || !b || another || further) continue
    const [one, two] = [a.unit, b.unit]
    const pieces: readonly Piece[] =
      withoutEnd(one.text) === withoutEnd(two.text)
        ? [{ kind: 'kept', a: one.text, b: two.text }]
        : counterpartOf([one], [two], { a: [0], b: [0] }, reader, weights).pieces
    pairs.push({ a, b, isExact: true, pieces })
    taken.add(a).add(b)
  }
  const isLeft = (one: Stretch) =>
    !taken.has(one) && one.unit.marks.length >= (byCharacter ? FEWEST.characters : FEWEST.words)
  const [restA, restB] = likelyOf(gone.filter(isLeft), come.filter(isLeft), byCharacter)
  const [unitsA, unitsB] = [restA.map(({ unit }) => unit), restB.map(({ unit }) => unit)]
  const near = likenesses(unitsA, unitsB, byCharacter ? GRAM.characters : GRAM.words, () => true)
  let step = near.next()
  while (!step.done) {
    yield { stage: 'comparing', done: 1 }
    step = near.next()
  }
  const alike: (Move & { likeness: number })[] = []
  const words = new SharedWords(weights)
  const leastCosine = restA.length * restB.length <= FEW_PAIRS ? 0 : LEAST_COSINE
  const least = byCharacter ? LEAST_LIKENESS.characters : LEAST_LIKENESS.words
  for (const { a, b, cosine } of step.value) {
    const [one, two] = [cell(unitsA, a), cell(unitsB, b)]
    if (cosine < leastCosine) continue
    const atMost = byCharacter ? shareOfCharacters(one, two) : words.mostAlike(one, two)
    if (atMost < least) continue
    const { likeness: ofWords, pieces } = counterpartOf(unitsA, unitsB, { a: [a], b: [b] }, reader, weights)
    const likeness = byCharacter ? atMost : ofWords
    if (likeness >= least && !areOfOneFormula(pieces))
      alike.push({ a: cell(restA, a), b: cell(restB, b), isExact: false, likeness, pieces })
    yield { stage: 'comparing', done: 1 }
  }
  for (const { likeness: _, ...move } of alike.sort((one, two) => two.likeness - one.likeness)) {
    if (taken.has(move.a) || taken.has(move.b)) continue
    pairs.push(move)
    taken.add(move.a).add(move.b)
  }
  return pairs
}

/**
 * Characters that two sentences have in one order, over the geometric mean of all. Where one in five is another, the
 * dictionary cuts most words otherwise, and by words hardly anything would be the same.
 */
function shareOfCharacters({ marks: one }: ReadUnit, { marks: two }: ReadUnit): number {
  const runs = keptRuns(one, two, one.length + two.length) ?? []
  const common = sumOf(runs, ([, , length]) => length)
  return common / Math.sqrt(one.length * two.length)
}

/** Only likely ones of more pairs of sentences than these are compared. */
const MANY_PAIRS = 4_000_000
/** Share of its runs of words that a likely sentence has in common with the other text as a whole. */
const LEAST_RUNS = 0.25
const RUN = { words: 3, characters: 5 }

/** The sentences of two long texts without those that the other text has little of, which spares comparing most. */
function likelyOf(
  gone: readonly Stretch[],
  come: readonly Stretch[],
  byCharacter: boolean,
): [readonly Stretch[], readonly Stretch[]] {
  if (gone.length * come.length <= MANY_PAIRS) return [gone, come]
  const length = byCharacter ? RUN.characters : RUN.words
  const without = (own: readonly Stretch[], others: readonly Stretch[]) => {
    const seen = new SeenRuns(
      others.map(({ unit }) => unit.marks),
      length,
    )
    return own.filter(({ unit }) => seen.shareOf(unit.marks) >= LEAST_RUNS)
  }
  return [without(gone, come), without(come, gone)]
}

/** The piece cut at the ends of the sentences that moved, and these where they changed on their way. */
function cutUp(piece: Piece, cuts: readonly Cut[]): Piece[] {
  const side = piece.kind === 'removed' ? 'a' : 'b'
  const part = (start: number, end: number): Piece[] =>
    start === end ? [] : [{ ...piece, [side]: piece[side].slice(start, end) }]
  const parts: Piece[] = []
  let at = 0
  for (const { start, end, move, pieces } of cuts.toSorted((one, two) => one.start - two.start)) {
    parts.push(...part(at, start))
    for (const { kind, [side]: text } of pieces)
      if (text !== '')
        parts.push({ ...piece, [side]: text, move, ...(kind === 'kept' ? {} : { isChanged: true }) })
    at = end
  }
  return [...parts, ...part(at, piece[side].length)]
}
