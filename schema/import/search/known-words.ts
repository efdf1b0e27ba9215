import { fold } from '../../text/word.ts'
import type { DatasetRows } from '../rows.ts'
import { datasetPlaces } from './dataset-place.ts'

/** So many words of a large corpus: of a rarer one nobody is told that it may be meant. */
const mostWords = 20_000

type Named = Pick<
  DatasetRows,
  'statements' | 'passages' | 'synonyms' | 'themes' | 'frames' | 'phrases' | 'statementSpeakers'
>

/** A word with each way in which it is written, and how often. */
interface Known {
  spellings: Map<string, number>
  count: number
  isName: boolean
}

/**
 * Words that a search finds in what counts, as they are mostly written: those of names first, then the others, the more
 * frequent first. A word that is found nowhere may be one of them, mistyped.
 */
export function knownWords(rows: Named): string[] {
  const known = new Map<string, Known>()
  const take = (text: string, isName: boolean) => {
    for (const [word] of text.matchAll(isName ? wordOfName : wordOfText)) {
      const key = fold(word)
      const own = known.get(key) ?? { spellings: new Map(), count: 0, isName: false }
      known.set(key, own)
      own.spellings.set(word, (own.spellings.get(word) ?? 0) + 1)
      own.count += 1
      own.isName ||= isName
    }
  }
  for (const { name } of [...rows.synonyms, ...rows.statementSpeakers]) take(name, true)
  for (const { label } of [...rows.themes, ...rows.frames, ...rows.phrases]) take(label, true)
  for (const { status, text } of datasetPlaces(rows))
    if (status === null || status === 'counted') take(text, false)
  return [...known.values()]
    .toSorted((a, b) => Number(b.isName) - Number(a.isName) || b.count - a.count)
    .slice(0, mostWords)
    .map(({ spellings }) => [...spellings].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '')
}

const wordOfText = /(?:(?!\p{Script=Han})\p{L}){3,}/gu
/** What is not parted by spaces is a word only where it is a name. */
const wordOfName = /\p{Script=Han}{2,}|(?:(?!\p{Script=Han})\p{L}){3,}/gu
