import { passageId } from '../passage-id.ts'
import { anyAddresses, citedAddresses } from './cited-addresses.ts'
import { claimProblems } from './claim.ts'
import { codebookProblems } from './codebook.ts'
import {
  codedEntryProblems,
  coderNoteProblems,
  coderVersionProblems,
  codingDayProblems,
  settlementProblems,
  uncodedProblems,
} from './coded.ts'
import { confidenceProblems } from './confidence.ts'
import { correctionReasonProblems } from './correction-reasons.ts'
import { dayBasisProblems } from './day-basis.ts'
import { dividedProblems } from './divided.ts'
import { eventStatementProblems } from './event-statement.ts'
import type { DatasetFiles } from './files.ts'
import { findingProblems } from './finding.ts'
import { countingDigest, lexiconProblems, publishedLexicon } from './lexicon.ts'
import { placeProblems } from './listed-places.ts'
import { measuresProblems } from './measures.ts'
import { notePageProblems } from './note-pages.ts'
import { offeredProblems } from './offered.ts'
import { officialWordingProblems } from './official-wording.ts'
import { originalTitleProblems } from './original-title.ts'
import { absenceProblems, ownWordsProblems } from './own-words.ts'
import { pageLanguageProblems } from './page-language.ts'
import { partReadProblems, unheardSideProblems, unreadTextProblems } from './part-read.ts'
import { phraseProblems } from './phrases.ts'
import { type Problem, problem } from './problem.ts'
import { passageIds } from './published.ts'
import { refusedHostProblems } from './refused-hosts.ts'
import { releaseProblems } from './releases.ts'
import { reprintFormProblems } from './reprint-form.ts'
import { seriesProblems } from './series.ts'
import { shortNameProblems } from './short-name.ts'
import { sourceProblems } from './sources.ts'
import { speakerProblems } from './speakers.ts'
import { subjectProblems } from './subject-problems.ts'
import { deniedInSummaryProblems, summaryProblems } from './summary-standing.ts'
import { supportedProblems } from './supported.ts'
import { synonymProblems } from './synonyms.ts'
import { textPageProblems } from './text-page.ts'
import { titleBasisProblems } from './title-basis.ts'
import { toldTwiceProblems } from './told-twice.ts'
import { tradeProblems } from './trade.ts'
import {
  codedTargetProblems,
  stepFrameProblems,
  targetEvidenceProblems,
  untoldTargetProblems,
} from './trade-passage.ts'
import { uncountedProblems } from './uncounted.ts'
import { unnamedTextProblems } from './unnamed-text.ts'
import { voiceProblems } from './voices.ts'
import type { YamlFile } from './yaml-file.ts'

/** The files that could be read; of statements with a fault of form it is known where they stand and what is in them. */
export interface ReadInPart {
  read: Partial<DatasetFiles>
  rough: readonly YamlFile<unknown>[]
  /** Whether the file of a statement has another form than it must. */
  isUnread: (statement: string) => boolean
}

type Rule = (part: ReadInPart) => Problem[]

/** A rule that says nothing where one of the files that it needs could not be read. */
function rule<Name extends keyof DatasetFiles>(
  needs: readonly Name[],
  tell: (files: Pick<DatasetFiles, Name>, part: ReadInPart) => Problem[],
): Rule {
  return (part) => (hasAll(part.read, needs) ? tell(part.read, part) : [])
}

function hasAll<Name extends keyof DatasetFiles>(
  read: Partial<DatasetFiles>,
  names: readonly Name[],
): read is Partial<DatasetFiles> & Pick<DatasetFiles, Name> {
  return names.every((name) => read[name] !== undefined)
}

/** Rules of single records: what they say of one is true, whatever is wrong with another. */
const ofRecords: readonly Rule[] = [
  rule(['codebook'], ({ codebook }) => codebookProblems(codebook)),
  rule(['statements'], originalTitleProblems),
  rule(['statements'], titleBasisProblems),
  rule(['statements'], dayBasisProblems),
  rule(['statements'], reprintFormProblems),
  rule(['statements', 'sources'], officialWordingProblems),
  rule(['statements', 'subject'], offeredProblems),
  rule(['statements'], pageLanguageProblems),
  rule(['statements'], confidenceProblems),
  rule(['statements'], partReadProblems),
  rule(['statements'], shortNameProblems),
  rule(['statements', 'codebook'], statementProblems),
  rule(['statements', 'people'], speakerProblems),
  rule(['statements', 'places', 'synonyms'], placeProblems),
  rule(['codings', 'codebook'], coderVersionProblems),
  rule(['statements', 'codings', 'codebook', 'settlements'], (files, { isUnread }) =>
    codedEntryProblems(files, isUnread),
  ),
  rule(['statements', 'codings', 'subject'], uncodedProblems),
  duplicateProblems,
  rule(['releases'], ({ releases }) => releaseProblems(releases)),
  rule(['sources'], ({ sources }, { read, rough }) =>
    sourceProblems(sources, [...citedAddresses(read), ...rough.flatMap((file) => anyAddresses(file))]),
  ),
  rule(['sources', 'statements', 'events', 'trade', 'subject', 'release'], refusedHostProblems),
  rule(['lexicon', 'codebook'], ({ lexicon, codebook }) =>
    lexiconProblems(lexicon, framesByTheme(codebook.value)),
  ),
  rule(['phrases', 'lexicon', 'codebook'], ({ phrases, lexicon, codebook }) =>
    phraseProblems(
      phrases,
      lexicon.value.endings,
      new Set([...framesByTheme(codebook.value).values()].flat()),
    ),
  ),
  rule(['synonyms', 'lexicon'], ({ synonyms, lexicon }) =>
    synonymProblems(synonyms, publishedLexicon(lexicon.value)),
  ),
]

/** Rules that no file can check alone, of those that could be read. */
export function checkInPart(part: ReadInPart): Problem[] {
  return ofRecords.flatMap((tell) => tell(part))
}

/** All rules that no file can check alone. */
export function crossCheck(files: DatasetFiles): Problem[] {
  return [...checkInPart({ read: files, rough: [], isUnread: () => false }), ...wholeProblems(files)]
}

/** What rests on all statements and codings together, or holds another file against them. */
function wholeProblems(files: DatasetFiles): Problem[] {
  const ids = new Set(files.statements.map(({ value }) => value.id))
  return [
    ...subjectProblems(files.subject, {
      themes: framesByTheme(files.codebook.value),
      statements: ids,
      speakers: new Set(files.statements.flatMap(({ value }) => value.speakers)),
      phrases: new Set(files.phrases.value.phrases.map(({ id }) => id)),
      events: new Set(files.events.value.events.map(({ id }) => id)),
      readingKnown: new Set([
        ...files.measures.value.documents.flatMap(({ statement, coverage }) =>
          statement && coverage === 'whole' ? [statement] : [],
        ),
        ...files.statements.flatMap(({ value }) => (value.readPart === undefined ? [] : [value.id])),
      ]),
    }),
    ...seriesProblems(files.subject, files.statements),
    ...textPageProblems(files),
    ...unreadTextProblems(files),
    ...dividedProblems(files),
    ...uncountedProblems(files),
    ...supportedProblems(files),
    ...summaryProblems(files),
    ...deniedInSummaryProblems(files),
    ...unheardSideProblems(files),
    ...correctionReasonProblems(files),
    ...notePageProblems(files),
    ...toldTwiceProblems(files),
    ...voiceProblems(files),
    ...ownWordsProblems(files),
    ...absenceProblems(files),
    ...coderNoteProblems(files),
    ...settlementProblems(files),
    ...eventStatementProblems(files),
    ...findingProblems(files),
    ...claimProblems(files),
    ...publishedIdProblems(files),
    ...codingDayProblems(files),
    ...tradeProblems(files.trade, passageIds(files.statements)),
    ...targetEvidenceProblems(files),
    ...codedTargetProblems(files),
    ...untoldTargetProblems(files),
    ...stepFrameProblems(files),
    ...unnamedTextProblems(files),
    ...measuresProblems(files.measures, ids, countingDigest(publishedLexicon(files.lexicon.value))),
  ]
}

function framesByTheme({ themes }: DatasetFiles['codebook']['value']): Map<string, string[]> {
  return new Map(themes.map((theme) => [theme.id, theme.frames.map((frame) => frame.id)]))
}

function statementProblems({
  statements,
  codebook,
}: Pick<DatasetFiles, 'statements' | 'codebook'>): Problem[] {
  const themes = new Set(codebook.value.themes.map((theme) => theme.id))
  const allowed = [...themes].join(', ')
  return statements.flatMap(({ file, value, lineOf }) => {
    const problems: Problem[] = []
    const name = file.replace(/^.*\//, '').replace(/\.yaml$/, '')
    if (name !== value.id)
      problems.push(problem(file, lineOf(['id']), `id ${value.id} is not the file's name ${name}`))
    value.passages.forEach((passage, index) => {
      for (const key of ['theme', 'filedUnder'] as const) {
        const theme = passage[key]
        if (theme === undefined || themes.has(theme)) continue
        const line = lineOf(['passages', index, key])
        problems.push(problem(file, line, `unknown theme ${JSON.stringify(theme)}; allowed: ${allowed}`))
      }
    })
    return problems
  })
}

/** Statements have another form than they must, and an id all the same. */
function duplicateProblems({ read, rough }: ReadInPart): Problem[] {
  const { statements = [], codings = [], events, trade } = read
  const listed = [
    ...statements.map(({ file, value, lineOf }) => ({ file, id: value.id, line: () => lineOf(['id']) })),
    ...rough.flatMap(({ file, value, lineOf }) => {
      const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
      return typeof id === 'string' ? [{ file, id, line: () => lineOf(['id']) }] : []
    }),
    ...codings.map(({ file, value, lineOf }) => ({
      file,
      id: `coder ${value.coder}`,
      line: () => lineOf(['coder']),
    })),
    ...(events?.value.events ?? []).map(({ id }, i) => ({
      file: 'events.yaml',
      id,
      line: () => events?.lineOf(['events', i, 'id']),
    })),
    ...(trade?.value.targets ?? []).map(({ id }, i) => ({
      file: 'trade.yaml',
      id: `target ${id}`,
      line: () => trade?.lineOf(['targets', i, 'id']),
    })),
  ]
  const first = new Map<string, string>()
  return listed.flatMap(({ file, id, line }) => {
    const other = first.get(id)
    first.set(id, other ?? file)
    return other === undefined ? [] : [problem(file, line(), `duplicate id ${id}, already in ${other}`)]
  })
}

function publishedIdProblems({ statements, publishedIds }: DatasetFiles): Problem[] {
  const present = new Set(
    statements.flatMap(({ value }) => [value.id, ...value.passages.map((p) => passageId(value.id, p.n))]),
  )
  return publishedIds
    .filter((id) => !present.has(id))
    .map((id) =>
      problem('published-ids.txt', publishedIds.indexOf(id) + 1, `published id ${id} is gone; restore it`),
    )
}
