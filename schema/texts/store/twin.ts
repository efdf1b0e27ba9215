import { sum } from '../../stats/sum.ts'
import { tokens } from '../../text/word.ts'
import type { FoundText } from '../read/found-text.ts'
import type { HeldDocument } from './held.ts'
import { titleLikeness } from './likeness.ts'

const sameTitle = 0.8
/** Two readings of one text differ in a caption or a label, not in a tenth of their words. */
const likeLength = 0.1
const nearlyAll = 0.95

type Occasion = Pick<HeldDocument, 'date' | 'speakers'>

/** What tells the occasions of two texts apart, or null: one text without a day or a speaker may be of any. */
export function otherOccasion(one: Occasion, other: Occasion): 'another day' | 'another speaker' | null {
  const [a, b] = [one.date, other.date]
  if (a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a)) return 'another day'
  const isOther =
    one.speakers.length > 0 &&
    other.speakers.length > 0 &&
    !one.speakers.some((speaker) => other.speakers.includes(speaker))
  return isOther ? 'another speaker' : null
}

/** What may be the same text in another format, among those of the same day: of the same language and no other speaker, under the same title, about as long. */
export function likelyTwins(text: FoundText, words: number, held: readonly HeldDocument[]): HeldDocument[] {
  const { date, title, language } = text
  if (date === null || title === null) return []
  return held.filter(
    (one) =>
      one.language === language &&
      one.title !== null &&
      otherOccasion(one, text) === null &&
      Math.abs(one.words - words) <= Math.max(one.words, words) * likeLength &&
      titleLikeness(one.title, title) >= sameTitle,
  )
}

/** Whether two texts have nearly the same words, each as often. */
export function isNearlySame(one: string, other: string): boolean {
  const a = wordsOf(one)
  const b = wordsOf(other)
  let shared = 0
  for (const [word, times] of a) shared += Math.min(times, b.get(word) ?? 0)
  const most = Math.max(sum([...a.values()]), sum([...b.values()]))
  return most > 0 && shared >= most * nearlyAll
}

function wordsOf(text: string): Map<string, number> {
  const times = new Map<string, number>()
  const found = tokens(text)
  found.start.forEach((start, n) => {
    const word = text.slice(start, found.end[n]).toLowerCase()
    times.set(word, (times.get(word) ?? 0) + 1)
  })
  return times
}
