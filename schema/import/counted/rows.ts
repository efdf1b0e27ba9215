import { firstNaming, groups as offered } from '#subject'
import type { Event } from '../../contract/context.ts'
import { GroupsQuery, groupRules } from '../../contract/groups.ts'
import type { LaterField } from '../../contract/later-field.ts'
import {
  type CountedAnswers,
  type CountedQuestion,
  cellOf,
  coreThemes,
  hitsOfPage,
  keyWithin,
  onlyAnswer,
  type SeriesChoice,
  type SeriesYears,
  statementsOfPart,
  type ThemeMentions,
} from '../../counted.ts'
import { keysOf } from '../../keys.ts'
import type { ComparedRelease } from '../../release/change.ts'
import { sureDay, unsureDates } from '../../statement-day.ts'
import { changeSummary } from '../../stats/change-summary.ts'
import { byCodeUnit } from '../../stats/code-unit-order.ts'
import { countedCodebook, countedThemes } from '../../stats/codebook-count.ts'
import { isOwn } from '../../stats/comparison.ts'
import { countNotRead, countPassages, countStatements } from '../../stats/count.ts'
import { coverage, gaps, seriesSizes, speakers } from '../../stats/coverage.ts'
import { compareGroups, groupSeries } from '../../stats/groups.ts'
import { chainsOfSums } from '../../stats/ledger.ts'
import { lexiconAgreementOfGists, lexiconAgreementOfTexts } from '../../stats/lexicon-agreement.ts'
import { namingOf } from '../../stats/naming.ts'
import { daysOfFrames } from '../../stats/neighbours.ts'
import { type AnnouncedChange, newsOf } from '../../stats/news.ts'
import { type OtherWords, otherWordsOf } from '../../stats/other-words.ts'
import {
  isOwnWords,
  type PromisedByName,
  phraseSummary,
  phraseYears,
  type SameNameCoding,
} from '../../stats/phrase.ts'
import { groupSums, type MeasuredTexts } from '../../stats/rate.ts'
import { type Recounted, recountedCells } from '../../stats/recounted.ts'
import { yearSpans } from '../../stats/span.ts'
import { passageStatus } from '../../stats/status.ts'
import { cellStatus } from '../../stats/timeline.ts'
import { packStatements, recordsReading, type ToldStatement } from '../../stats/told.ts'
import { anyFrame, type TrendPassage } from '../../stats/trend.ts'
import { isNotRead, readingOf } from '../../stats/unread-theme.ts'
import { calledSo, nameStems } from '../../text/search/codebook-name.ts'
import { type SynonymGroup, synonymGroup } from '../../text/search/query.ts'
import { typedSums } from '../../text/typed-sum.ts'
import { isUnconfirmed } from '../../unconfirmed.ts'
import type { Definition, PassageStatus } from '../../vocabulary.ts'
import { speaksFor, voices } from '../../voice.ts'
import type { gistProposalRows } from '../gist-proposal-rows.ts'
import type { DatasetRows } from '../rows.ts'
import { knownWords } from '../search/known-words.ts'
import type { ReleaseAlone, SeededRelease } from '../seeded-release.ts'
import { isGiven } from '../sql.ts'
import type { wordedFrames } from '../worded-frames.ts'
import {
  type Corpus,
  type CorpusPassage,
  corpusOf,
  firstNamingOf,
  marksOfTheme,
  recordsOf,
  seriesKeys,
  spokenDays,
  toldStatements,
  trendNumbers,
  trendPassages,
} from './corpus.ts'
import { namedThings } from './named-things.ts'

type GistProposals = ReturnType<typeof gistProposalRows>

/** What the lexicon finds in the dataset's own words. */
interface FromLexicon {
  proposals: GistProposals
  worded: ReturnType<typeof wordedFrames>
}

interface CountedRow {
  question: CountedQuestion
  key: string
  part: number
  json: string
}

/** A row is read at the same price however long it is, and a statement of SQL holds up to 100,000 bytes. */
const partBytes = 90_000

/** What a release is beside those before it, as rows. */
export function comparedRows(release: SeededRelease, corpus: Corpus): CountedRow[] {
  const { version, rows, changes, earlier, readings } = release
  const before = corporaBefore(earlier, rows, version)
  return [
    ...recountedRows(rows, release.recounted),
    ...recountedRows(rows, recountedWithinSeries(rows, corpus, before), 'complete'),
    ...answer('packaged_otherwise', onlyAnswer, release.recountedTrends.get(version) ?? {}),
    ...answer('news', onlyAnswer, newsOf(announced(release), release.published)),
    ...[...Map.groupBy(changes, ({ release }) => release)].flatMap(([release, own]) =>
      answer('change_summary', release, changeSummary(own)),
    ),
    ...answer('second_readings', onlyAnswer, [...readings]),
    ...answer(
      'told_before',
      onlyAnswer,
      before.map(({ release, corpus, frames }) => ({
        release,
        told: packStatements(toldStatements(corpus, frames)),
      })),
    ),
  ]
}

/** Every other answer that depends on the release alone. */
export function countedRows(
  release: Pick<ReleaseAlone, 'rows' | 'lexicon'>,
  corpus: Corpus,
  { proposals, worded }: FromLexicon,
): CountedRow[] {
  const { rows } = release
  const told = toldStatements(corpus, rows.frames)
  const records = recordsOf(rows)
  return [
    ...statementRows(rows, records, proposals),
    ...trendRows(rows, corpus, undefined),
    ...trendRows(rows, withinSeries(corpus), 'complete'),
    ...codebookRows(rows, corpus),
    ...coverageRows(corpus, records.statements.length - corpus.statements.length),
    ...lexiconRows(rows, corpus, proposals),
    ...measuredRows(rows),
    ...phraseAnswers(release, corpus),
    ...answer('synonyms', onlyAnswer, synonymGroups(rows)),
    ...answer('named_things', onlyAnswer, namedThings(rows, corpus.statements)),
    ...answer(
      'known_words',
      onlyAnswer,
      knownWords({ ...rows, statementSpeakers: speakersOf(rows, corpus) }),
    ),
    ...answer('events', onlyAnswer, eventsOf(rows)),
    ...answer('codings', onlyAnswer, codingCounts(rows, corpus)),
    ...answer('unconfirmed', onlyAnswer, {
      statements: rows.statements.filter(isUnconfirmed).map(({ id }) => id),
      passages: rows.passages.filter(({ unverified }) => unverified).map(({ id }) => id),
    }),
    ...answer(
      'unsure_days',
      onlyAnswer,
      records.statements.flatMap(({ id, date, dayBasis, otherDay }) =>
        dayBasis ? { id, date, dayBasis, otherDay } : [],
      ),
    ),
    ...answer('search_ground', onlyAnswer, {
      statements: corpus.statements.length,
      passages: corpus.passages.filter((passage) => passageStatus(passage) === 'counted').length,
    }),
    ...pagesOf(records.statements, statementsOfPart).flatMap((part, index) =>
      answer(
        'statement_ids',
        String(index + 1),
        part.map(({ id }) => id),
      ),
    ),
    ...answer('spoken', onlyAnswer, spokenDays(corpus)),
    ...seriesRows(rows, corpus),
    ...answer('offered_groups', onlyAnswer, offeredGroups(rows, told)),
    ...answer('told', onlyAnswer, packStatements(told)),
    ...memberRows(corpus),
    ...answer('unrecorded', onlyAnswer, unrecordedFields(rows)),
    ...rows.themes.flatMap(({ id }) => answer('marks', id, marksOfTheme(corpus, id, worded))),
    ...answer(
      'first_naming',
      onlyAnswer,
      firstNaming &&
        firstNamingOf(corpus, rows, {
          theme: firstNaming.theme,
          isOfVoice: (attribution) => speaksFor(firstNaming?.voice ?? 'all', attribution),
        }),
    ),
  ]
}

/** Who speaks in statements that numbers count. */
function speakersOf(
  { statementSpeakers }: DatasetRows,
  { statements }: Corpus,
): DatasetRows['statementSpeakers'] {
  const ids = new Set(statements.map(({ id }) => id))
  return statementSpeakers.filter(({ statementId }) => ids.has(statementId))
}

/** By year, attribution and kind, so that a group of statements reads what it lists. */
function memberRows({ statements, passages }: Corpus): CountedRow[] {
  const own = Map.groupBy(
    passages.filter((passage) => passageStatus(passage) === 'counted'),
    ({ statementId }) => statementId,
  )
  return [...Map.groupBy(statements, cellOf)].flatMap(([cell, members]) =>
    answer(
      'members',
      cell,
      members.map(({ id, date, otherDay, kind, voice, series }) => ({
        ...{ id, date, ...(otherDay !== null && { otherDay }), kind, voice, isOfSeries: series !== null },
        passages: (own.get(id) ?? []).map(({ id, themeId: theme, voice, frames }) => ({
          ...{ id, theme, voice, frames },
        })),
      })),
    ),
  )
}

/** Whether a record says in the field what it does not say where nobody recorded it. */
const isRecordedIn: Record<LaterField, (rows: DatasetRows) => boolean> = {
  dayBasis: ({ statements }) => statements.some(({ dayBasis }) => isGiven(dayBasis)),
  reading: ({ statements }) =>
    statements.some(({ readPart, readWhole }) => isGiven(readPart) || isGiven(readWhole)),
  notReadOn: ({ statements }) => statements.some(({ themesNotRead }) => isGiven(themesNotRead)),
  series: ({ statements }) => statements.some(({ series }) => isGiven(series)),
  coders: ({ passages }) => passages.some(({ stanceSettlement }) => isGiven(stanceSettlement)),
  keyPhraseLanguage: ({ passages }) => passages.some(({ keyPhraseLanguage }) => isGiven(keyPhraseLanguage)),
  keyPhrasePage: ({ passages }) => passages.some(({ keyPhrasePage }) => isGiven(keyPhrasePage)),
}

function unrecordedFields(rows: DatasetRows): LaterField[] {
  const names = keysOf(isRecordedIn)
  return names.filter((name) => !isRecordedIn[name](rows))
}

/** How much of each offered pair of groups can be told, as a page offers first what can. */
function offeredGroups(
  { themes, frames }: Pick<DatasetRows, 'themes' | 'frames'>,
  told: readonly ToldStatement[],
): CountedAnswers['offered_groups'] {
  const known = themes.map(({ id, isCore }) => ({
    ...{ id, isCore },
    frames: frames.filter(({ themeId }) => themeId === id),
  }))
  return offered.map(({ query }) => {
    const asked = GroupsQuery.parse(query)
    const series = groupSeries(known.filter(({ id, isCore }) => asked.theme?.includes(id) ?? isCore))
    const { a, b, either, rows } = compareGroups(series, groupRules(asked), told)
    const isBoth = a.count > 0 && b.count > 0
    return {
      tests: isBoth ? rows.filter(({ p }) => p !== null).length : 0,
      rows: rows.length,
      statements: either.count,
      unknownReading: either.unknownReading,
    }
  })
}

/** The changes as answers tell them; of a release that is not published yet it is the day of the state that is shown. */
function announced({ date, published, changes, rows }: SeededRelease): AnnouncedChange[] {
  const dayOf = new Map(published.map((one) => [one.version, one.date]))
  const titleOf = new Map(rows.statements.map(({ id, title }) => [id, title]))
  return changes.map(({ itemId, statementId, themeId, position: _, ...change }) => ({
    ...change,
    date: dayOf.get(change.release) ?? date,
    id: itemId,
    statement: statementId,
    theme: themeId,
    statementTitle: (statementId !== null && titleOf.get(statementId)) || null,
  }))
}

/** The rows of one answer; the type says what each question is answered with. */
function answer<Question extends CountedQuestion>(
  question: Question,
  key: string,
  value: CountedAnswers[Question],
): CountedRow[] {
  return parts(JSON.stringify(value)).map((json, part) => ({ question, key, part, json }))
}

/** The text cut where its next part would take too many bytes as a literal of SQL. */
function parts(text: string): string[] {
  const found: string[] = []
  for (let start = 0; start < text.length || found.length === 0; ) {
    let part = text.slice(start, start + partBytes)
    for (let bytes = bytesOf(part); bytes > partBytes; bytes = bytesOf(part))
      part = part.slice(0, Math.floor((part.length * partBytes) / bytes))
    // Never between the halves of a surrogate pair.
    if (!part.isWellFormed()) part = part.slice(0, -1)
    found.push(part)
    start += part.length
  }
  return found
}

/** Quotes are doubled. */
function bytesOf(text: string): number {
  let bytes = Buffer.byteLength(text)
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) bytes += 1
  return bytes
}

/** The statements of complete series, with their passages. */
function withinSeries({ statements, passages }: Corpus): Corpus {
  const own = statements.filter(({ series }) => series !== null)
  const ids = new Set(own.map(({ id }) => id))
  return { statements: own, passages: passages.filter(({ statementId }) => ids.has(statementId)) }
}

/** What a list shows of each statement beside its own row. */
function statementRows(
  rows: DatasetRows,
  { statements, passages }: Corpus,
  proposals: GistProposals,
): CountedRow[] {
  const worded = new Set(
    proposals
      .filter(({ strict }) => strict !== null)
      .map(({ passageId, themeId }) => `${passageId} ${themeId}`),
  )
  const framesOf = Map.groupBy(rows.frames, ({ themeId }) => themeId)
  const own = Map.groupBy(passages, ({ statementId }) => statementId)
  const parties = Map.groupBy(rows.statementParties, ({ statementId }) => statementId)
  const themes = rows.themes.map(({ id }) => id)
  return statements.flatMap(({ id, speakers: names, readPart, readWhole }) => {
    const byStatus = Map.groupBy(own.get(id) ?? [], passageStatus)
    const ofStatus = (status: PassageStatus) => byStatus.get(status) ?? []
    const counted = ofStatus('counted')
    const namingsOf = (theme: string) =>
      counted
        .filter(({ themeId }) => themeId === theme)
        .map((one) =>
          namingOf(
            { frames: one.frames, namedInWords: worded.has(`${one.id} ${theme}`) },
            framesOf.get(theme) ?? [],
          ),
        )
    const among = (list: readonly CorpusPassage[]) => {
      const told = new Set(list.map(({ themeId }) => themeId))
      return themes.filter((theme) => told.has(theme))
    }
    const told = among(counted).map((theme) => ({ theme, namings: namingsOf(theme) }))
    return answer('statement', id, {
      parties: (parties.get(id) ?? []).map(({ party }) => party),
      speakers: [...names],
      themes: told.map(({ theme }) => theme),
      unnamed: told
        .filter(({ namings }) => namings.every((naming) => naming === 'none'))
        .map(({ theme }) => theme),
      namedByFrame: told
        .filter(({ namings }) => namings.includes('frame') && !namings.includes('words'))
        .map(({ theme }) => theme),
      silentOn: among(ofStatus('silent')),
      contextOn: among(ofStatus('context')),
      passages: counted.length,
      reading: readingOf({ readPart, readWhole }),
    })
  })
}

/** The release that last changed each number of the trends, by the number's id; what no release changed is left out. */
function recountedRows(
  { themes }: Pick<DatasetRows, 'themes'>,
  trends: readonly Recounted[],
  series?: SeriesChoice,
): CountedRow[] {
  const byTheme = Map.groupBy(trends, ({ themeId }) => themeId)
  const since = (ids: readonly string[]) =>
    Object.fromEntries(
      ids.flatMap((id) => (byTheme.get(id) ?? []).map(({ itemId, release }) => [itemId, release])),
    )
  const core = themes.flatMap(({ id, isCore }) => (isCore ? id : []))
  return [
    ...themes.flatMap(({ id }) => answer('recounted', keyWithin(series, id), since([id]))),
    ...answer('recounted', keyWithin(series, coreThemes), since(core)),
  ]
}

/** What the neighbours of a statement say of all its series. */
function seriesRows({ statementParties }: DatasetRows, { statements, passages }: Corpus): CountedRow[] {
  const keyOf = seriesKeys(statements, statementParties)
  const own = Map.groupBy(
    passages.filter((passage) => passageStatus(passage) === 'counted'),
    ({ statementId }) => statementId,
  )
  return [...Map.groupBy(statements, ({ id }) => keyOf.get(id) ?? '')].flatMap(([key, series]) => {
    const dates = series.map(({ date }) => date)
    const days = daysOfFrames(
      series.map(({ id, date, voice }) => ({
        date,
        passages: (own.get(id) ?? [])
          .filter((passage) => isOwn({ voice }, passage))
          .map(({ frames }) => ({ frames, isSilence: false })),
      })),
    )
    return [
      ...answer('series', key, {
        count: series.length,
        first: dates[0] ?? '',
        last: dates.at(-1) ?? '',
        unsureDates: unsureDates(series),
      }),
      ...[...days].flatMap(([frame, found]) => answer('series_days', `${key} ${frame}`, found)),
    ]
  })
}

/** What a release held, with the release that followed it. */
interface CorpusBefore {
  release: string
  corpus: Corpus
  frames: DatasetRows['frames']
}

/**
 * What each release before held. Where one had no column of series yet, a statement is of the series that it is of now, so
 * that like is compared with like.
 */
function corporaBefore(
  earlier: readonly ComparedRelease[],
  now: DatasetRows,
  version: string,
): CorpusBefore[] {
  const series = new Map(now.statements.map((statement) => [statement.id, statement.series]))
  return earlier.map(({ rows, lacks }, index) => {
    const statements = lacks.has('statements.series')
      ? rows.statements.map((statement) => ({ ...statement, series: series.get(statement.id) ?? null }))
      : rows.statements
    return {
      release: earlier[index + 1]?.version ?? version,
      corpus: corpusOf({ ...rows, statements }),
      frames: rows.frames,
    }
  })
}

/** Numbers from statements of complete series alone that a release changed, which no list of changes tells. */
function recountedWithinSeries(
  rows: Pick<DatasetRows, 'themes' | 'frames'>,
  corpus: Corpus,
  before: readonly CorpusBefore[],
): Recounted[] {
  const told = [...before, { corpus, frames: rows.frames }].map(({ corpus, frames }) => {
    const own = withinSeries(corpus)
    return { statements: own.statements, passages: trendPassages(own, frames) }
  })
  const spoken = told.flatMap(({ statements }) => statements.map(({ year }) => year))
  if (before.length === 0 || spoken.length === 0) return []
  const years = { from: Math.min(...spoken), to: Math.max(...spoken) }
  const numbers = told.map((records) => trendNumbers(records, rows, years))
  return before.flatMap(({ release, corpus }, index) =>
    recountedCells(numbers[index] ?? [], numbers[index + 1] ?? [], {
      release,
      isReadingCompared: recordsReading(corpus.statements),
    }),
  )
}

function trendRows(rows: DatasetRows, corpus: Corpus, series: SeriesChoice | undefined): CountedRow[] {
  const own = (key: string) => keyWithin(series, key)
  const passages = trendPassages(corpus, rows.frames)
  const themes = rows.themes.map(({ id }) => id)
  const core = rows.themes.filter(({ isCore }) => isCore).map(({ id }) => id)
  const byTheme = Object.fromEntries(
    themes.map((theme) => [theme, countPassages(passages, theme, corpus.statements)]),
  )
  const some = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((theme) => [theme, byTheme[theme] ?? {}]))
  const wholes = Object.fromEntries(
    themes.map((theme) => [theme, { [anyFrame]: byTheme[theme]?.[anyFrame] ?? {} }]),
  )
  return [
    ...answer('statements', own(onlyAnswer), countStatements(corpus.statements)),
    ...answer('not_read', own(onlyAnswer), countNotRead(corpus.statements)),
    ...themes.flatMap((theme) => answer('passages', own(theme), some([theme]))),
    ...themes.flatMap((theme) =>
      answer('spans', own(theme), seriesYears(theme, rows, { statements: corpus.statements, passages })),
    ),
    ...answer('passages', own(coreThemes), some(core)),
    ...answer('wholes', own(onlyAnswer), wholes),
  ]
}

/** The years of every frame of the theme, of the theme as a whole, and of every voice. */
function seriesYears(
  theme: string,
  rows: DatasetRows,
  records: { statements: Corpus['statements']; passages: TrendPassage[] },
): SeriesYears[] {
  const own = rows.frames.filter(({ themeId }) => themeId === theme).map(({ id }) => id)
  const stanceOf = new Map(rows.passages.map(({ id, stance }) => [id, stance]))
  const passages = records.passages.filter((passage) => passage.theme === theme)
  const spokenOf = passages.flatMap(({ id, frames, isSilence }) =>
    isSilence ? [] : { id, frames: [...frames], stance: stanceOf.get(id) },
  )
  const seenBy = ['all', ...voices].map((voice) => {
    const spoken = Map.groupBy(
      passages.filter((passage) => speaksFor(voice, passage.voice)),
      ({ statementId }) => statementId,
    )
    const statements = records.statements.map(({ id, date, voice: attribution, themesNotRead }) => ({
      ...{ date, statementId: id },
      passages: spoken.get(id) ?? [],
      isOfVoice: speaksFor(voice, attribution),
      isRead: !isNotRead(themesNotRead, theme),
    }))
    return { voice, statements: toldInRows(statements) }
  })
  return [anyFrame, ...own].flatMap((frame) => {
    const limited = limitedAmong(
      spokenOf.filter(({ frames }) => frames.includes(frame)),
      rows,
    )
    return seenBy.map(({ voice, statements }) => ({
      ...{ theme, frame, voice },
      years: yearSpans(cellsOf(statements, frame, limited)),
    }))
  })
}

/** A statement seen from a voice, with its passages of a theme; or `n` of one year in a row that have none. */
interface SeenStatement {
  date: string
  statementId: string
  passages: readonly TrendPassage[]
  isOfVoice: boolean
  isRead: boolean
  n?: number
}

/** Without those that are not of the voice and have no passage, of which no frame has a cell. */
function toldInRows(statements: readonly SeenStatement[]): SeenStatement[] {
  const told: SeenStatement[] = []
  for (const one of statements) {
    const isEmpty = one.passages.length === 0
    if (isEmpty && !one.isOfVoice) continue
    const last = told.at(-1)
    const isAlike =
      isEmpty &&
      last?.passages.length === 0 &&
      last.isRead === one.isRead &&
      last.date.slice(0, 4) === one.date.slice(0, 4)
    if (isAlike) last.n = (last.n ?? 1) + 1
    else told.push({ ...one })
  }
  return told
}

/** One at a time: a cell for every statement, frame and voice together would fill the memory. */
function* cellsOf(statements: readonly SeenStatement[], frame: string, limited: ReadonlySet<string>) {
  for (const { date, statementId, passages, isOfVoice, isRead, n = 1 } of statements) {
    const status = cellStatus(passages, frame, { isOfVoice, isRead })
    if (status === undefined) continue
    const own = passages.filter(({ frames, isSilence }) => !isSilence && frames.includes(frame))
    const isLimited = own.length > 0 && own.every(({ id }) => limited.has(id))
    yield { date, statementId, status, n, isLimited }
  }
}

function codebookRows(rows: DatasetRows, { statements, passages }: Corpus): CountedRow[] {
  const counted = passages.filter(({ uncounted }) => uncounted === null)
  const agreements = rows.agreements.map(({ subject, themeId, frameId, alpha, passages: n, named }) => ({
    subject,
    ...{ theme: themeId ?? null, frame: frameId ?? null },
    ...{ alpha: alpha ?? null, passages: n, named: named ?? null },
  }))
  const themes = countedThemes(rows.themes, rows.frames, counted, agreements)
  const titleOf = new Map(statements.map(({ id, title }) => [id, title]))
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]))
  const examples = rows.frameExamples
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ frameId, role, rule, passageId }) => {
      const passage = passageOf.get(passageId)
      if (!passage) return []
      const { statementId, date, dayBasis, otherDay, gist, keyPhrase, keyPhraseBasis, frames } = passage
      const title = titleOf.get(statementId) ?? ''
      const example = {
        role,
        rule,
        passageId,
        statementId,
        ...{ date, dayBasis, otherDay },
        title,
        gist,
        keyPhrase,
        keyPhraseBasis,
        frames,
      }
      return [{ frameId, example }]
    })
  const examplesOf = new Map(
    [...Map.groupBy(examples, ({ frameId }) => frameId)].map(([frame, own]) => [
      frame,
      own.map(({ example }) => example),
    ]),
  )
  return [
    ...answer('codebook', onlyAnswer, themes),
    ...countedCodebook(themes, counted, agreements, examplesOf).flatMap((theme) =>
      answer('codebook_theme', theme.id, theme),
    ),
    ...answer('codebook_history', onlyAnswer, historyOf(rows, passages)),
  ]
}

function historyOf(
  { stances, codebookVersions, codebookChanges, coders, codings }: DatasetRows,
  passages: Corpus['passages'],
) {
  const counted = new Set(passages.map(({ id }) => id))
  const ofCoder = Map.groupBy(
    codings.filter(({ passageId }) => counted.has(passageId)),
    ({ coderId }) => coderId,
  )
  const versions = codebookVersions.toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0))
  return {
    version: versions.at(-1)?.version ?? 0,
    stances: stances.map(({ position: _, ...stance }) => stance),
    history: versions.map(({ version = 0, date, summary }) => ({
      version,
      date,
      summary,
      changes: codebookChanges
        .filter((change) => change.version === version)
        .map(({ frames, what, why }) => ({ frames: frames.split(' ').filter(Boolean), what, why })),
      codings: coders.flatMap(({ id, label, codebook }) => {
        const own = ofCoder.get(id)?.filter((coding) => (coding.codebook ?? codebook) === version) ?? []
        return own.length === 0 ? [] : { coder: id, label, passages: own.length }
      }),
    })),
  }
}

function coverageRows({ statements, passages }: Corpus, uncountedRecords: number): CountedRow[] {
  return [
    ...answer('coverage', onlyAnswer, coverage(statements, passages)),
    ...answer('gaps', onlyAnswer, gaps(statements, passages, uncountedRecords)),
    ...answer('series_sizes', onlyAnswer, seriesSizes(statements)),
    ...answer('speaker_list', onlyAnswer, speakers(statements)),
  ]
}

function lexiconRows(
  rows: DatasetRows,
  { statements, passages }: Corpus,
  proposals: GistProposals,
): CountedRow[] {
  const counted = passages.filter((passage) => passageStatus(passage) === 'counted')
  const wholeTexts = new Map(
    rows.measuredTexts.flatMap(({ id, statementId, coverage: read }) =>
      statementId && read === 'whole' ? [[id, statementId] as const] : [],
    ),
  )
  const mentioned = rows.mentions.flatMap(({ textId, themeId, strict, standard, broad }) => {
    const statementId = wholeTexts.get(textId)
    return statementId === undefined ? [] : [{ statementId, theme: themeId, strict, standard, broad }]
  })
  const ids = new Set(statements.map(({ id }) => id))
  const coded = counted.map(({ statementId, themeId }) => ({ statementId, theme: themeId }))
  const proposed = Map.groupBy(proposals, ({ passageId }) => passageId)
  const units = counted.map(({ id, themeId, frames }) => ({
    theme: themeId,
    frames,
    proposed: new Map(
      (proposed.get(id) ?? []).map(({ themeId: theme, strict, standard, broad }) => [
        theme,
        proposedFrames({ strict, standard, broad }),
      ]),
    ),
  }))
  const themes = rows.themes.map(({ id }) => id)
  const wholeTextMentions = [...Map.groupBy(mentioned, ({ statementId }) => statementId)].flatMap(
    ([id, own]) => {
      // A statement may be measured in several languages, each of which tells of the same text.
      const found = [...Map.groupBy(own, ({ theme }) => theme)].map(([theme, texts]): ThemeMentions => {
        const most = (definition: Definition) => Math.max(...texts.map((text) => text[definition]))
        return { theme, strict: most('strict'), standard: most('standard'), broad: most('broad') }
      })
      const ordered = found.sort((a, b) => themes.indexOf(a.theme) - themes.indexOf(b.theme))
      return answer('whole_text_mentions', id, ordered)
    },
  )
  const speakersOf = new Map(statements.map(({ id, speakers }) => [id, speakers]))
  const others = rows.measuredTexts.flatMap(({ id, speakers, note }): [string, OtherWords][] => {
    const statementId = wholeTexts.get(id)
    const own = statementId === undefined ? undefined : speakersOf.get(statementId)
    if (statementId === undefined || own === undefined) return []
    const found = otherWordsOf({ speakers: speakers.split('; '), note }, { speakers: own })
    return found === null ? [] : [[statementId, found]]
  })
  return [
    ...wholeTextMentions,
    // A statement may be measured in several languages: it is told of one text of these.
    ...[...new Map(others)].flatMap(([id, found]) => answer('other_words', id, found)),
    ...answer(
      'lexicon_agreement',
      'texts',
      lexiconAgreementOfTexts(
        mentioned.filter(({ statementId }) => ids.has(statementId)),
        coded,
      ),
    ),
    ...answer('lexicon_agreement', 'gists', lexiconAgreementOfGists(themes, units)),
  ]
}

/** What the columns hold: null where the definition finds nothing, else frames joined by spaces. */
function proposedFrames(under: Record<Definition, string | null>): Partial<Record<Definition, string[]>> {
  const found = Object.entries(under).filter((entry): entry is [string, string] => entry[1] !== null)
  return Object.fromEntries(found.map(([level, text]) => [level, text === '' ? [] : text.split(' ')]))
}

/** By the theme under which the passage is published, and coder. */
function codingCounts({ codings }: DatasetRows, { passages }: Corpus): CountedAnswers['codings'] {
  const themeOf = new Map(passages.map(({ id, themeId }) => [id, themeId]))
  const groups = Map.groupBy(
    codings.filter(({ passageId }) => themeOf.has(passageId)),
    ({ passageId, coderId }) => `${themeOf.get(passageId) ?? ''} ${coderId}`,
  )
  return [...groups].map(([key, { length }]) => {
    const [theme = '', coder = ''] = key.split(' ')
    return [theme, coder, length]
  })
}

function phraseAnswers(
  { rows, lexicon }: Pick<ReleaseAlone, 'rows' | 'lexicon'>,
  corpus: Corpus,
): CountedRow[] {
  const { phrases, phraseHits } = rows
  const { statements, passages } = corpus
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]))
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]))
  const hitsOf = Map.groupBy(phraseHits, ({ phraseId }) => phraseId)
  const codebook = rows.themes.map((theme) => ({
    ...theme,
    frames: rows.frames.filter(({ themeId }) => themeId === theme.id),
  }))
  const histories = phrases.map((phrase) => {
    const hits = (hitsOf.get(phrase.id) ?? [])
      .flatMap(({ statementId, passageId = null, position, place, wording }) => {
        const statement = statementOf.get(statementId)
        if (!statement) return []
        const passage = passageId === null ? undefined : passageOf.get(passageId)
        const { date, dayBasis, otherDay, title, titleBasis, confidence, kind } = statement
        const hit = {
          ...{ statementId, date, dayBasis, otherDay, title, titleBasis, confidence, kind, passageId, place },
          voice: passage?.voice ?? statement.voice,
          keyPhraseBasis: place === 'key_phrase' ? (passage?.keyPhraseBasis ?? null) : null,
          wording,
          frames: passage?.frames ?? [],
          uncounted: passage?.uncounted ?? null,
        }
        return [{ hit, order: `${date} ${statementId} ${String(position).padStart(9, '0')}` }]
      })
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ hit }) => hit)
    const own = calledSo(new Set([nameStems(phrase.label)]), codebook).flatMap(({ frames }) => frames)
    const worded = new Set(hits.map(({ passageId }) => passageId))
    const limited = limitedAmong(
      passages.filter((passage) => passageStatus(passage) === 'counted' && worded.has(passage.id)),
      rows,
    )
    const isCodedSo = (frames: readonly string[]) => own.some(({ id }) => frames.includes(id))
    const uses = hits.map(({ uncounted, place, kind, passageId, frames, ...hit }) => ({
      ...hit,
      isLimited: limited.has(passageId ?? '') && !isCodedSo(frames),
      ...{ isCounted: uncounted === null, isQuoted: place !== 'gist' },
      isOwnWords: isOwnWords({ place, kind }),
    }))
    return { phrase, hits, uses }
  })
  return [
    ...answer(
      'phrases',
      onlyAnswer,
      histories.map(({ phrase, uses }) =>
        phraseSummary(
          phrase,
          uses,
          codingOfName(calledSo(new Set([nameStems(phrase.label)]), codebook), corpus),
          promisedByName(phrase.label, rows),
        ),
      ),
    ),
    ...answer('phrase_names', onlyAnswer, {
      phrases: phrases.map(({ id, label, says, patterns }) => ({
        id,
        label,
        says,
        patterns: JSON.parse(patterns),
      })),
      endings: lexicon.endings,
    }),
    ...histories.flatMap(({ phrase, hits, uses }) => [
      ...answer('phrase', phrase.id, {
        patterns: JSON.parse(phrase.patterns),
        years: phraseYears(uses, statements),
        firsts: firstsOf(hits),
        hits: hits.length,
      }),
      ...pagesOf(hits, hitsOfPage).flatMap((page, index) =>
        answer('phrase_hits', `${phrase.id} ${index + 1}`, page),
      ),
    ]),
  ]
}

/**
 * Those passages with the same words or frame that limit the relationship by another frame. A frame that most of them carry
 * is what is said so, and takes nothing back.
 */
function limitedAmong(
  passages: readonly Pick<CorpusPassage, 'id' | 'stance' | 'frames'>[],
  { frames }: Pick<DatasetRows, 'frames'>,
): ReadonlySet<string> {
  const beside = frames.flatMap(({ id, isLimit }) => {
    const carrying = passages.filter((passage) => passage.frames.includes(id)).length
    return isLimit && carrying <= passages.length / 2 ? id : []
  })
  return new Set(
    passages.flatMap((passage) =>
      passage.stance === 'limit' && beside.some((frame) => passage.frames.includes(frame)) ? passage.id : [],
    ),
  )
}

/** Counted passages of what the codebook calls as the phrase is called; undefined where that is nothing. */
function codingOfName(
  called: readonly { name: string; frames: readonly { id: string }[] }[],
  { passages }: Corpus,
): SameNameCoding | undefined {
  const [first] = called
  if (!first) return undefined
  const ids = called.flatMap((one) => one.frames.map(({ id }) => id))
  const uses = passages
    .filter((passage) => passage.frames.some((frame) => ids.includes(frame)))
    .map(({ statementId, date, dayBasis, otherDay, ...passage }) => ({
      ...{ statementId, date, dayBasis, otherDay },
      isCounted: passageStatus(passage) === 'counted',
    }))
  return { name: first.name, uses }
}

/** The sum of the trade ledger that the phrase is the name of; undefined where it names none, or several. */
function promisedByName(label: string, { tradeTargets }: DatasetRows): PromisedByName | undefined {
  const targets = tradeTargets.map(
    ({ chainId, id, announced, amountUsdBn = null, amountHighUsdBn = null }) => ({
      ...{ chain: chainId ?? '', id, announced, amountUsdBn, amountHighUsdBn },
    }),
  )
  const [chain, ...others] = chainsOfSums(targets, typedSums(label))
  if (chain === undefined || others.length > 0) return undefined
  const own = targets.filter((target) => target.chain === chain)
  return {
    chain,
    uses: own.map(({ id, announced }) => ({ statementId: id, ...sureDay(announced), isCounted: true })),
  }
}

/** Who said it first is told by what was said: a gist of ours is nobody's use. */
function firstsOf(hits: CountedAnswers['phrase_hits']): CountedAnswers['phrase']['firsts'] {
  const byKind = Map.groupBy(hits.filter(isOwnWords), (hit) => `${hit.voice} ${hit.uncounted !== null}`)
  return [...byKind.values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const { voice, date, statementId, uncounted } = first
    const own = new Set(all.filter((hit) => hit.statementId === statementId).map((hit) => hit.passageId))
    // A title is of the statement as a whole.
    const passages = own.has(null) ? [] : [...own].filter((id) => id !== null)
    return [{ voice, date, statementId, isContext: uncounted !== null, passages }]
  })
}

function pagesOf<Item>(list: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, page) =>
    list.slice(page * length, (page + 1) * length),
  )
}

function measuredRows(rows: DatasetRows): CountedRow[] {
  const complete = new Set(rows.statements.flatMap(({ id, series }) => (series ? [id] : [])))
  const textOf = new Map(rows.measuredTexts.map((text) => [text.id, text]))
  return [...Map.groupBy(rows.mentions, ({ themeId }) => themeId)].flatMap(([theme, own]) => {
    const known = new Map<string, number>()
    const found: MeasuredTexts = { groups: [], places: [], words: [], strict: [], standard: [], broad: [] }
    for (const { textId, strict, standard, broad } of own) {
      const text = textOf.get(textId)
      if (!text) continue
      const { year, voice, coverage, words, language, panel = null } = text
      const isOfSeries = panel !== null || complete.has(text.statementId ?? '')
      const group = { year, voice, coverage, language, panel, isOfSeries }
      const key = Object.values(group).join(' ')
      const place = known.get(key) ?? found.groups.push(group) - 1
      known.set(key, place)
      found.places.push(place)
      found.words.push(words)
      found.strict.push(strict)
      found.standard.push(standard)
      found.broad.push(broad)
    }
    return [...answer('measured', theme, found), ...answer('measured_groups', theme, groupSums(found))]
  })
}

function synonymGroups({ synonyms }: DatasetRows): SynonymGroup[] {
  const groups = Map.groupBy(synonyms, ({ groupId }) => groupId)
  return [...groups]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, own]) => synonymGroup(own.toSorted((a, b) => a.position - b.position).map(({ name }) => name)))
}

function eventsOf({ events, contextSources }: DatasetRows): Event[] {
  const sources = Map.groupBy(
    contextSources.filter(({ kind }) => kind === 'event'),
    ({ itemId }) => itemId,
  )
  return events
    .toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
    .map((event) => {
      const own = sources.get(event.id) ?? []
      return {
        ...event,
        sources: own.map(({ url }) => url),
        sourcePublishers: own.map(({ publisher }) => publisher),
        sourceKinds: own.map(({ publisherKind }) => publisherKind),
      } as Event
    })
}
