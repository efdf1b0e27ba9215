import type { InferInsertModel, Table } from 'drizzle-orm'
import { hostOf } from '../host.ts'
import { passageId } from '../passage-id.ts'
import { evidenceGrade } from '../stats/evidence.ts'
import * as tables from '../tables/all.ts'
import { voiceOf } from '../voice.ts'
import { withAccounts } from './accounts.ts'
import { codebookRows } from './codebook-rows.ts'
import { contextRows, type SourceOf, type Speaking } from './context-rows.ts'
import { correctionRows } from './correction-rows.ts'
import type { DatasetFiles } from './files.ts'
import { measureRows } from './measure-rows.ts'
import { ownColumns } from './own-columns.ts'
import { themesNotRead } from './part-read.ts'
import type { Person } from './people.ts'
import { phraseRows } from './phrase-rows.ts'
import { type PublishedPassage, publishedPassages } from './published.ts'
import type { StatementFile } from './shapes.ts'
import { publisherFinder } from './sources.ts'
import { synonymRows } from './synonyms.ts'

type Tables = typeof tables

/** Filled by others: the rows of releases, their changes, and what is counted and what the lexicon proposes for gists by the seed, texts and what follows from them by whoever imports them. */
type Unseeded =
  | 'releases'
  | 'changes'
  | 'publishedReleases'
  | 'documents'
  | 'paragraphs'
  | 'searchPlaces'
  | 'proposals'
  | 'gistProposals'
  | 'counted'
  | 'statementChoices'

/** What is seeded, table by table, in an order that satisfies the foreign keys. */
export type DatasetRows = {
  [Name in keyof Tables as Tables[Name] extends Table ? Exclude<Name, Unseeded> : never]: Required<
    InferInsertModel<Extract<Tables[Name], Table>>
  >[]
}

/** Turns a checked dataset into rows. Calling it with one that has problems is a mistake of the caller. */
export function datasetRows(files: DatasetFiles): DatasetRows {
  const statements = files.statements.map(({ value }) => value)
  const published = publishedPassages(files)
  const source = sourceOf(files)
  const ofStatements = statementRows(statements, source, themesNotRead(files, published))
  const ofPassages = passageRows(published, source)
  return {
    ...codebookRows(files, published),
    ...ofStatements,
    ...ofPassages,
    passages: withAccounts({ ...ofStatements, ...ofPassages }),
    ...codingRows(files, statements),
    ...contextRows(files, source),
    ...measureRows(files),
    ...phraseRows(files, published),
    synonyms: synonymRows(files.synonyms.value, {
      speakers: speakersOf(files, statements),
      places: files.places?.value.places ?? [],
    }),
    corrections: correctionRows(files),
  }
}

function speakersOf({ people }: DatasetFiles, statements: readonly StatementFile[]): Person[] {
  const speaking = new Set(statements.flatMap(({ speakers }) => speakers))
  return people?.value.people.filter(({ name }) => speaking.has(name)) ?? []
}

/** The states whose words a page has: an office that prints the whole text is asked for no state of its own, whoever spoke. */
function speakingAt(url: string, { parties, reprints = [] }: Speaking): readonly string[] | undefined {
  const isWhole = reprints.some(
    (one) => one.url === url && (one.what === undefined || one.what === 'translation'),
  )
  return isWhole ? undefined : parties
}

/** Looks up the publisher of an address that the cross-check has found to be listed. */
function sourceOf({ sources }: DatasetFiles): SourceOf {
  const find = publisherFinder(sources.value)
  return (url, statement) => ({
    url,
    ...(find(url, statement && speakingAt(url, statement)) ?? { publisher: hostOf(url), kind: 'unknown' }),
  })
}

function statementRows(
  statements: readonly StatementFile[],
  source: SourceOf,
  notRead: ReadonlyMap<string, readonly string[]>,
) {
  return {
    statements: statements.map((s) => ({
      ...ownColumns(tables.statements, s),
      year: Number(s.date.slice(0, 4)),
      voice: voiceOf(s.kind, s.parties),
      originalTitle: s.originalTitle?.title ?? null,
      originalTitleLanguage: s.originalTitle?.language ?? null,
      themesNotRead: notRead.get(s.id)?.join(' ') ?? null,
    })),
    statementParties: statements.flatMap(({ id, parties }) =>
      parties.map((party, position) => ({ statementId: id, position, party })),
    ),
    statementSpeakers: statements.flatMap(({ id, speakers }) =>
      speakers.map((name, position) => ({ statementId: id, position, name })),
    ),
    statementLinks: statements.flatMap((s) =>
      [
        ...Object.entries(s.officialUrls ?? {}).map(([language, url]) => ({
          role: 'official',
          language,
          ...source(url, s),
        })),
        ...(s.officialPages ?? []).map(({ url, what, language }) => ({
          role: what,
          language,
          ...source(url, s),
        })),
        ...(s.reprints ?? []).map(({ url, language, what }) => ({
          role: 'reprint',
          language,
          what: what ?? null,
          ...source(url, s),
        })),
        ...s.sources.map((url) => ({ role: 'source', language: null, ...source(url, s) })),
      ].map((link, position) => ({ what: null, statementId: s.id, position, ...link })),
    ),
  }
}

function passageRows(
  published: readonly PublishedPassage[],
  source: SourceOf,
): Pick<DatasetRows, 'passages' | 'passageFrames' | 'passageSources'> {
  return {
    passages: published.map(({ id, statement, passage, coding }) => ({
      ...ownColumns(tables.passages, passage),
      id,
      statementId: statement.id,
      themeId: passage.theme,
      voice: passage.voice ?? voiceOf(statement.kind, statement.parties),
      uncounted: coding?.uncounted ?? null,
      stance: coding?.stance ?? null,
      stanceSettlement: coding?.stanceSettlement ?? null,
      settlement: coding?.settlement ?? (passage.silence ? 'silence' : 'uncoded'),
      settlementReason: coding?.reason ?? null,
      checkVerdict: passage.check?.verdict ?? null,
      checkHow: passage.check?.how ?? null,
      restsOn: evidenceGrade(passage.evidence.map((url) => source(url, statement))),
    })),
    passageFrames: published.flatMap(({ id, coding }) =>
      (coding?.frames ?? []).map((frameId, position) => ({ passageId: id, position, frameId })),
    ),
    passageSources: published.flatMap(({ id, statement, passage }) =>
      passage.evidence.map((url, position) => ({
        passageId: id,
        position,
        ...source(url, statement),
      })),
    ),
  }
}

function codingRows({ codings }: DatasetFiles, statements: readonly StatementFile[]) {
  const filed = new Map(
    statements.flatMap((s) =>
      s.passages.map((p) => [passageId(s.id, p.n), p.filedUnder ?? p.theme] as const),
    ),
  )
  return {
    coders: codings.map(({ value: { coder, label, method, date, codebook } }) => ({
      id: coder,
      label,
      method,
      date,
      codebook,
    })),
    codings: codings.flatMap(({ value }) =>
      Object.entries(value.codings).map(([id, coding]) => ({
        passageId: id,
        coderId: value.coder,
        themeId: coding.theme ?? filed.get(id) ?? '',
        frames: coding.frames.join(' '),
        stance: coding.stance,
        confidence: coding.confidence,
        drop: coding.drop ?? null,
        codedAfresh: coding.codedAfresh ?? null,
        codebook: coding.codebook ?? null,
      })),
    ),
  }
}
