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

export type Field = 'date' | 'language' | 'speakers' | 'title'

export interface FieldScore {
  field: Field
  /** Files in which the field has a right answer that can be compared. */
  files: number
  right: number
  /** Of these, files whose own text or name states the answer, and how many of those are right. */
  statedFiles: number
  statedRight: number
  /** Right answers that rest on the file's name alone, because the text states none. */
  rightByName: number
  wrong: { file: string; expected: string; found: string; isStated: boolean }[]
}

/** Kinds whose index names states or a medium instead of people who speak. */
const withoutSpeaker = /^(?:joint_statement|treaty|position_paper|broadcast|table)/
/** A likeness from which two titles count as the same. */
const sameTitle = 0.8

/** Compares what was found in each file with the index; rawText is the file's whole text as decoded. */
export function scoreTexts(
  pairs: { entry: IndexEntry; found: FoundText | null; rawText: string }[],
): FieldScore[] {
  const scores: FieldScore[] = (['date', 'language', 'speakers', 'title'] as const).map((field) => ({
    field,
    files: 0,
    right: 0,
    statedFiles: 0,
    statedRight: 0,
    rightByName: 0,
    wrong: [],
  }))
  for (const pair of pairs) for (const score of scores) add(score, pair)
  return scores
}

function add(score: FieldScore, pair: Parameters<typeof scoreTexts>[0][number]): void {
  const { entry, found, rawText } = pair
  if (score.field === 'speakers' && withoutSpeaker.test(entry.kind)) return
  if (score.field === 'title' && entry.kind === 'table') return
  const answer = answers[score.field](entry, found, rawText)
  score.files++
  if (answer.isRight) {
    score.right++
    if (answer.isByName) score.rightByName++
  } else
    score.wrong.push({
      file: entry.file,
      expected: answer.expected,
      found: answer.found,
      isStated: answer.isStated,
    })
  if (answer.isStated) {
    score.statedFiles++
    if (answer.isRight) score.statedRight++
  }
}

interface Answer {
  expected: string
  found: string
  isRight: boolean
  isStated: boolean
  isByName?: boolean
}

const answers: Record<Field, (entry: IndexEntry, found: FoundText | null, rawText: string) => Answer> = {
  date: (entry, found) => ({
    expected: entry.date,
    found: found?.date ?? '–',
    isRight: found?.date === entry.date,
    isStated: true,
  }),
  language: (entry, found) => ({
    expected: entry.lang,
    found: found?.language ?? '–',
    isRight: found?.language === entry.lang,
    isStated: true,
  }),
  speakers: (entry, found, rawText) => {
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
    const inText = new Set(peopleIn(rawText))
    const inName = expected.every((name) =>
      entry.file.includes((name.split(' ').at(-1) ?? name).toLowerCase()),
    )
    return {
      expected: expected.join('; '),
      found: heard.join('; ') || '–',
      isRight,
      isStated: inName || expected.every((name) => inText.has(name) || rawText.includes(name)),
    }
  },
  title: (entry, found, rawText) => ({
    expected: entry.title,
    found: found?.title ?? '–',
    isRight: titleLikeness(entry.title, found?.title ?? '', 3) >= sameTitle,
    isStated: bare(rawText).includes(bare(entry.title)),
    isByName: found?.titleBasis === 'name',
  }),
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
