import { z } from 'zod'
import { datesIn } from '../text/date.ts'
import type { FoundText } from './read/found-text.ts'
import { peopleIn } from './read/person.ts'
import { titleLikeness } from './store/likeness.ts'

/** One line of an index that says what a file holds. */
export const IndexEntry = z.object({
  file: z.string(),
  date: z.string(),
  title: z.string(),
  speaker_or_parties: z.string(),
  kind: z.string(),
  lang: z.string(),
})
export type IndexEntry = z.infer<typeof IndexEntry>

/** One file read three times: with less and less to go by. */
export interface Readings {
  /** With the file's name and the dataset's records. */
  whole: FoundText | null
  /** With the file's name. */
  named: FoundText | null
  /** From the text or page alone. */
  bare: FoundText | null
}

export type Field = 'date' | 'language' | 'speakers' | 'title'

export type Reading = keyof Readings

export interface Tally {
  right: number
  /** An answer was given and it is another one. */
  wrong: number
  /** No answer was given. */
  missing: number
}

export interface Miss {
  file: string
  expected: string
  found: string
  /** Whether the answer stands in the text or page at all, so that it could have been found. */
  isHeld: boolean
}

interface FieldScore {
  field: Field
  /** Files that have an answer in the index which can be compared. */
  files: number
  /** Files whose text or page holds the answer: more cannot be found without the file's name or the dataset. */
  held: number
  tallies: Record<Reading, Tally>
  misses: Record<Reading, Miss[]>
}

/** Kinds whose index names states or a medium instead of people who speak. */
const withoutSpeaker = /^(?:joint_statement|treaty|position_paper|broadcast|table)/
/** A likeness from which two titles count as the same, and how much longer one may be: indexes add what a page leaves out. */
const sameTitle = 0.8
const titleReach = 3

const readings: readonly Reading[] = ['whole', 'named', 'bare']

/** Compares what was found in each file with the index. `text` is everything that the file says, markup taken off. */
export function scoreTexts(pairs: { entry: IndexEntry; readings: Readings; text: string }[]): FieldScore[] {
  const fields = ['date', 'language', 'speakers', 'title'] as const
  return fields.map((field) => {
    const empty = (): Tally => ({ right: 0, wrong: 0, missing: 0 })
    const score: FieldScore = {
      field,
      files: 0,
      held: 0,
      tallies: { whole: empty(), named: empty(), bare: empty() },
      misses: { whole: [], named: [], bare: [] },
    }
    for (const { entry, readings: found, text } of pairs) {
      if (field === 'speakers' && withoutSpeaker.test(entry.kind)) continue
      if (field === 'title' && entry.kind === 'table') continue
      score.files++
      const isHeld = holds[field](entry, text)
      if (isHeld) score.held++
      for (const reading of readings) {
        const answer = answers[field](entry, found[reading])
        score.tallies[reading][answer.isRight ? 'right' : answer.found === none ? 'missing' : 'wrong']++
        if (!answer.isRight) score.misses[reading].push({ file: entry.file, ...answer, isHeld })
      }
    }
    return score
  })
}

const none = '–'
/** A title stands among the first lines of a text or nowhere. */
const titleLines = 60

const holds: Record<Field, (entry: IndexEntry, text: string) => boolean> = {
  date: ({ date }, text) => datesIn(text).some((found) => found.date === date),
  language: () => true,
  speakers: (entry, text) => {
    const named = peopleIn(text)
    return expectedSpeakers(entry).every((name) => named.includes(name) || text.includes(name))
  },
  title: ({ title }, text) => {
    const lines = text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, titleLines)
    const isLike = (line: string): boolean =>
      titleLikeness(title, line.slice(0, 400), titleReach) >= sameTitle
    return lines.some((line, n) => isLike(line) || isLike(`${line} ${lines[n + 1] ?? ''}`))
  },
}

function expectedSpeakers({ speaker_or_parties }: IndexEntry): string[] {
  return speaker_or_parties
    .replace(/\s+and others$/, '')
    .split(/;\s*/)
    .map((name) => peopleIn(name)[0] ?? name)
}

interface Answer {
  expected: string
  found: string
  isRight: boolean
}

const answers: Record<Field, (entry: IndexEntry, found: FoundText | null) => Answer> = {
  date: ({ date }, found) => ({ expected: date, found: found?.date ?? none, isRight: found?.date === date }),
  language: ({ lang }, found) => ({
    expected: lang,
    found: found?.language ?? none,
    isRight: found?.language === lang,
  }),
  speakers: (entry, found) => {
    const expected = expectedSpeakers(entry)
    const heard = found?.speakers ?? []
    const isOpen = / and others$/.test(entry.speaker_or_parties)
    const voices = new Set(found?.paragraphs.map(({ speaker }) => speaker))
    // Someone the index leaves out may still speak in the text; someone who does not is a false find.
    const isRight =
      expected.every((name) => heard.includes(name)) &&
      heard.every((name) => isOpen || expected.includes(name) || voices.has(name))
    return { expected: expected.join('; '), found: heard.join('; ') || none, isRight }
  },
  title: ({ title }, found) => ({
    expected: title,
    found: found?.title ?? none,
    isRight: titleLikeness(title, found?.title ?? '', titleReach) >= sameTitle,
  }),
}
