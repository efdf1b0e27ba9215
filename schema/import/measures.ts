import { Document, isMap, isSeq, visit } from 'yaml'
import { z } from 'zod'
import { otherWordsNotes } from '../stats/other-words.ts'
import type { Measure } from '../text/measure.ts'
import { coverages, languages } from '../vocabulary.ts'
import { datePart, heldYear as year } from './fields.ts'
import { type Problem, problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

const text = z.string().trim().min(1)
const whole = z.int().nonnegative()
const state = z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters, such as RU')
const documentId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be lower-case letters, digits, points, hyphens')

const Count = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  words: whole,
  ideographs: whole,
  mentions: z.record(
    z.string(),
    z
      .tuple([whole, whole, whole])
      .refine(([strict, standard, broad]) => strict <= standard && standard <= broad, {
        message: 'a wider definition cannot count less than a narrower one',
      }),
  ),
  rules: z.record(z.string(), z.int().positive()),
})

const Entry = z.strictObject({
  id: documentId,
  /** The record of the dataset whose wording this is. */
  statement: text.optional(),
  title: text,
  date: datePart,
  dateBasis: text.optional(),
  language: z.enum(languages),
  states: z.array(state).min(1),
  speakers: z.array(text).min(1),
  panel: z.strictObject({ name: text, state, year }).optional(),
  source: text,
  url: z.url().optional(),
  coverage: z.enum(coverages),
  note: text.optional(),
  count: Count.optional(),
})

const Panel = z.strictObject({
  label: text,
  states: z.array(state),
  from: year,
  to: year,
  gaps: z.array(z.strictObject({ state, year })),
})

export const MeasuresFile = z.strictObject({
  lexicon: z.strictObject({ version: z.int().positive(), sha256: Count.shape.sha256 }),
  /** Version of the Unicode library whose dictionary counted the Chinese words. */
  icu: text,
  panels: z.record(z.string(), Panel),
  skipped: z.array(z.strictObject({ document: text, reason: text })),
  documents: z.array(Entry),
})

export type Count = z.infer<typeof Count>
export type MeasuredDocument = z.infer<typeof Entry>
type Panel = z.infer<typeof Panel>
export type MeasuresFile = z.infer<typeof MeasuresFile>

/** What is said twice in the same words, by others or on another day, is said twice. */
function areOfTwoStatements(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

/** Whether a sentence says in words of its own that words of others are counted, by which no page would know it. */
function tellsOfOthers(sentence: string): boolean {
  return (
    /\b(?:others?|questions?)\b/i.test(sentence) &&
    /\bcounted\b/i.test(sentence) &&
    !Object.values(otherWordsNotes).includes(sentence)
  )
}

/** Everything that is wrong with published figures of the right form. */
export function measuresProblems(
  { file, value, lineOf }: YamlFile<MeasuresFile>,
  statements: ReadonlySet<string>,
  lexiconDigest: string,
): Problem[] {
  const problems: Problem[] = []
  const refuse = (path: PropertyKey[], reason: string) => problems.push(problem(file, lineOf(path), reason))
  if (value.lexicon.sha256 !== lexiconDigest) {
    refuse(['lexicon'], 'counted with another lexicon; run `npm run recount -- <folder of texts> --write`')
  }
  const ids = new Set<string>()
  const ofDigest = new Map<string, typeof value.documents>()
  value.documents.forEach((document, index) => {
    const { id, date, statement, panel, count, note = '' } = document
    const path = ['documents', index]
    if (ids.has(id)) refuse([...path, 'id'], `the document "${id}" is listed twice`)
    ids.add(id)
    if (statement && !statements.has(statement)) {
      refuse([...path, 'statement'], `there is no statement "${statement}"`)
    }
    const others = note.split(/(?<=\.) /).find(tellsOfOthers)
    if (others !== undefined) {
      const known = Object.values(otherWordsNotes).map((words) => `“${words}”`)
      refuse([...path, 'note'], `“${others}” tells of words of others; say ${known.join(' or ')}`)
    }
    if (!count) {
      refuse(path, `"${id}" has no figures yet; run \`npm run recount -- <folder of the text> --write\``)
      return
    }
    const sameWords = ofDigest.get(count.sha256) ?? []
    const same = sameWords.find((one) => !areOfTwoStatements(one.statement, statement))
    if (same)
      refuse([...path, 'count', 'sha256'], `"${id}" is the same text as "${same.id}"; skip one of them`)
    ofDigest.set(count.sha256, [...sameWords, document])
    const frame = panel && value.panels[panel.name]
    if (panel && !frame) refuse([...path, 'panel'], `there is no panel "${panel.name}"`)
    if (panel && Math.abs(panel.year - Number(date.slice(0, 4))) > 1) {
      refuse([...path, 'panel', 'year'], `${panel.year} is not the year of ${date} or one beside it`)
    }
    if (frame && (!frame.states.includes(panel.state) || panel.year < frame.from || panel.year > frame.to)) {
      refuse([...path, 'panel'], `${panel.state} ${panel.year} is outside the panel "${panel.name}"`)
    }
  })
  for (const [name, panel] of Object.entries(value.panels)) {
    const listed = panel.gaps.map((gap) => `${gap.state} ${gap.year}`).join(', ') || 'none'
    const actual = panelGaps(name, panel, value.documents).map((gap) => `${gap.state} ${gap.year}`)
    const missing = actual.join(', ') || 'none'
    if (listed === missing) continue
    refuse(['panels', name, 'gaps'], `the gaps listed are ${listed}, the speeches missing are ${missing}`)
  }
  return problems
}

/** The state and year of every speech that a panel should hold and does not, by year. */
export function panelGaps(name: string, panel: Panel, documents: MeasuredDocument[]): Panel['gaps'] {
  const present = new Set(
    documents.flatMap((document) =>
      document.panel?.name === name ? [`${document.panel.state} ${document.panel.year}`] : [],
    ),
  )
  const gaps: Panel['gaps'] = []
  for (let year = panel.from; year <= panel.to; year++) {
    for (const state of panel.states) if (!present.has(`${state} ${year}`)) gaps.push({ state, year })
  }
  return gaps
}

export function countOf(sha256: string, measure: Measure): Count {
  const mentions = Object.entries(measure.themes).map(
    ([theme, { strict, standard, broad }]) => [theme, [strict, standard, broad]] as const,
  )
  const rules = Object.entries(measure.rules).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    sha256,
    words: measure.words,
    ideographs: measure.ideographs,
    mentions: Object.fromEntries(mentions) as Count['mentions'],
    rules: Object.fromEntries(rules),
  }
}

export function measureOf(count: Count): Measure {
  const themes = Object.entries(count.mentions).map(
    ([theme, [strict, standard, broad]]) => [theme, { strict, standard, broad }] as const,
  )
  return {
    words: count.words,
    ideographs: count.ideographs,
    themes: Object.fromEntries(themes),
    rules: count.rules,
  }
}

const header = ` yaml-language-server: $schema=measures.schema.json
 Figures counted from whole texts by the published lexicon (lexicon.yaml). The texts are not here: whoever holds one
 finds it by the SHA-256 of its normal form (no byte order mark, Unicode NFC, line feeds only, no white space at
 either end; UTF-8) and recounts it with \`npm run recount -- <folder or files>\`.

 mentions  per theme under the strict, the standard and the broad definition; words found by two rules count once
 rules     how often each rule fired; rules that did not are left out
 words     English and Russian: runs of letters and digits, hyphens part words; Chinese: by the dictionary of ICU
 gaps      speeches that a panel lacks; never read them as silence

 \`count\` is written by \`npm run recount -- <folder> --write\`; everything else is written by people. To add a text,
 add an entry whose id is the file's name without .txt, then run that command.`

/** Writes the published figures; the same figures give the same bytes. */
export function writeMeasures(measures: MeasuresFile): string {
  const document = new Document(measures)
  document.commentBefore = header
  visit(document, {
    Pair(_, pair) {
      const key = String((pair.key as { value?: unknown })?.value)
      if (isSeq(pair.value) && !['documents', 'skipped'].includes(key)) pair.value.flow = true
      if (isMap(pair.value) && ['rules', 'panel', 'lexicon'].includes(key)) pair.value.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
