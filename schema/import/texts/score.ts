import type { FoundText } from './document.ts'
import { titleLikeness } from './likeness.ts'
import { peopleIn } from './person.ts'

/** One line of an index that says what a file holds. */
export interface IndexEntry {
  file: string
  date: string
  title: string
  speaker_or_parties: string
  kind: string
  lang: string
}

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

export interface FieldScore {
  field: Field
  /** Files that have an answer in the index which can be compared. */
  files: number
  right: Record<keyof Readings, number>
  wrong: { file: string; expected: string; found: string }[]
}

/** Kinds whose index names states or a medium instead of people who speak. */
const withoutSpeaker = /^(?:joint_statement|treaty|position_paper|broadcast|table)/
/** A likeness from which two titles count as the same, and how much longer one may be: indexes add what a page leaves out. */
const sameTitle = 0.8
const titleReach = 3

/** Compares what was found in each file with the index. */
export function scoreTexts(pairs: { entry: IndexEntry; readings: Readings }[]): FieldScore[] {
  const fields = ['date', 'language', 'speakers', 'title'] as const
  return fields.map((field) => {
    const score: FieldScore = { field, files: 0, right: { whole: 0, named: 0, bare: 0 }, wrong: [] }
    for (const { entry, readings } of pairs) {
      if (field === 'speakers' && withoutSpeaker.test(entry.kind)) continue
      if (field === 'title' && entry.kind === 'table') continue
      score.files++
      for (const reading of ['whole', 'named', 'bare'] as const) {
        const { isRight, expected, found } = answers[field](entry, readings[reading])
        if (isRight) score.right[reading]++
        else if (reading === 'whole') score.wrong.push({ file: entry.file, expected, found })
      }
    }
    return score
  })
}

interface Answer {
  expected: string
  found: string
  isRight: boolean
}

const answers: Record<Field, (entry: IndexEntry, found: FoundText | null) => Answer> = {
  date: ({ date }, found) => ({ expected: date, found: found?.date ?? '–', isRight: found?.date === date }),
  language: ({ lang }, found) => ({
    expected: lang,
    found: found?.language ?? '–',
    isRight: found?.language === lang,
  }),
  speakers: (entry, found) => {
    const expected = entry.speaker_or_parties
      .replace(/\s+and others$/, '')
      .split(/;\s*/)
      .map((name) => peopleIn(name)[0] ?? name)
    const heard = found?.speakers ?? []
    const isOpen = / and others$/.test(entry.speaker_or_parties)
    const voices = new Set(found?.paragraphs.map(({ speaker }) => speaker))
    // Someone the index leaves out may still speak in the text; someone who does not is a false find.
    const isRight =
      expected.every((name) => heard.includes(name)) &&
      heard.every((name) => isOpen || expected.includes(name) || voices.has(name))
    return { expected: expected.join('; '), found: heard.join('; ') || '–', isRight }
  },
  title: ({ title }, found) => ({
    expected: title,
    found: found?.title ?? '–',
    isRight: titleLikeness(title, found?.title ?? '', titleReach) >= sameTitle,
  }),
}
