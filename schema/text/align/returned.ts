import { type Change, movedOf, type Placed } from './change.ts'
import { clauseWords, isJoint } from './clause-words.ts'
import type { Mention } from './mention.ts'
import { isOfCalendar } from './same-name.ts'
import type { Sides } from './sides.ts'
import { WORDS } from './words.ts'

/**
 * The changes with what went from one place of the passage to another told as moved; but nothing of a figure that only
 * stepped over a word, as the 3 of "3 May" and of "May 3", or went with the words beside it, and nothing of a date or a
 * name. A figure that stepped over another figure is told.
 */
export function withReturned(
  text: Sides<string>,
  placed: readonly Placed[],
  settled: ReadonlySet<string>,
): Change[] {
  const left = [...placed]
  const moved: Change[] = []
  for (const gone of placed.filter(({ change }) => change.added === '')) {
    const come = left.find(({ change, two }) => change.removed === '' && two?.key === gone.one?.key)
    if (!come) continue
    left.splice(left.indexOf(come), 1)
    left.splice(left.indexOf(gone), 1)
    const [first, second] = [gone.hunk.a, come.hunk.a].sort((one, two) => one[0] - two[0])
    const between = text.a.slice(first?.[1], second?.[0])
    const { kind } = gone.change
    // An exchange says of names and dates which is whose; see `exchangesIn`.
    const tellsNothing =
      kind === 'figure' &&
      (isNoAmount(gone.one) ||
        (!isInOtherPart(text, gone.one, come.two, between) &&
          (isPhrase(text, gone, come) || isClause(text, gone.one, come.two))))
    if (kind === 'name' || tellsNothing) continue
    if (kind === 'negation' || (between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 1 || /\p{N}/u.test(between))
      moved.push(movedOf(kind, come.change.added))
  }
  const isOnlyElsewhere = (own: Mention | undefined) => own === undefined || settled.has(own.key)
  // Two dates in each other's place are two changes; of others each stands elsewhere.
  const isExchanged = ({ one, two }: Placed) =>
    one !== undefined && placed.some((other) => other.one?.key === two?.key && other.two?.key === one.key)
  const isSettled = (own: Placed) =>
    (own.one !== undefined || own.two !== undefined) &&
    isOnlyElsewhere(own.one) &&
    isOnlyElsewhere(own.two) &&
    !isExchanged(own)
  return [...left.filter((one) => !isSettled(one)).map(({ change }) => change), ...moved]
}

/** Ordinals, which are days of the week in some languages, and what has no value: ביום שלישי, doubled. */
const NO_AMOUNT = /th$|^\P{N}+$/u
const isNoAmount = (one: Mention | undefined) =>
  one !== undefined && (isOfCalendar(one) || NO_AMOUNT.test(one.key))

/** Over these a clause goes to somebody or something else: For: 5 boats. Against: 7. */
const PART_END = /[:!?：。！？\n]|\.(?!\p{N})/u
/** A label that went with its figure heads no other part: exports: 5; imports: 7. */
const LABELLED = /\p{L}\s?[:：]\s*$/u

/** Whether a figure that went over these words went to another part of the text. */
function isInOtherPart(
  text: Sides<string>,
  one: Mention | undefined,
  two: Mention | undefined,
  between: string,
) {
  const isLabelled =
    one !== undefined &&
    two !== undefined &&
    LABELLED.test(text.a.slice(0, one.start)) &&
    LABELLED.test(text.b.slice(0, two.start))
  return PART_END.test(isLabelled ? between.replace(/[:：]/gu, ' ') : between)
}

/** Whether a figure went to another place with all the words that belong to it. */
function isClause(text: Sides<string>, one: Mention | undefined, two: Mention | undefined): boolean {
  if (!one || !two) return false
  const [own, other] = [clauseWords(text.a, one), clauseWords(text.b, two)]
  const before = sharedTo(own.before, other.before)
  const behind = sharedTo(own.behind, other.behind)
  return before !== undefined && behind !== undefined && before + behind > 0
}

/** How many words two clauses share up to where one of them ends; undefined where others come before. */
function sharedTo(one: readonly string[], two: readonly string[]): number | undefined {
  let shared = 0
  while (shared < one.length && one[shared] === two[shared]) shared++
  const isEnd = (words: readonly string[]) => {
    const next = words[shared]
    return next === undefined || isJoint(next)
  }
  return isEnd(one) || isEnd(two) ? shared : undefined
}

/** Whether a figure went to another place with all that stood beside it: for 5 coins. */
function isPhrase(text: Sides<string>, gone: Placed, come: Placed): boolean {
  const wordsOf = (own: string): string[] => (own.toLowerCase().match(WORDS()) ?? []).sort()
  const [one, two] = [wordsOf(text.a.slice(...gone.hunk.a)), wordsOf(text.b.slice(...come.hunk.b))]
  return one.join(' ') === two.join(' ') && one.length > wordsOf(gone.change.removed).length
}
