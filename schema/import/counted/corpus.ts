import { seriesList } from '#subject'
import type { FirstNaming, SpokenDay } from '../../counted.ts'
import { hostOf } from '../../host.ts'
import { onceWithin } from '../../once.ts'
import { isBefore } from '../../partial-date.ts'
import { type StatementDay, shortDay, sureDay } from '../../statement-day.ts'
import { byCodeUnit } from '../../stats/code-unit-order.ts'
import { trend } from '../../stats/count.ts'
import type { CoveredPassage, CoveredStatement } from '../../stats/coverage.ts'
import { markRecordsOf } from '../../stats/mark.ts'
import { framesFor, isNaming, unnamedFrames, wholeOf } from '../../stats/naming.ts'
import { seriesByRule } from '../../stats/series.ts'
import { passageStatus } from '../../stats/status.ts'
import type { DatedStatement } from '../../stats/timeline.ts'
import type { Position, ToldStatement } from '../../stats/told.ts'
import {
  anyFrame,
  namedFrame,
  type TrendCell,
  type TrendPassage,
  type TrendQuestion,
  type TrendStatement,
} from '../../stats/trend.ts'
import { isNotRead, readingOf, themesInRest, themesOpenInSilence } from '../../stats/unread-theme.ts'
import { typedForm } from '../../text/typed.ts'
import { type Kind, kinds, type TitleBasis } from '../../vocabulary.ts'
import { isOfMeeting, voices } from '../../voice.ts'
import type { DatasetRows } from '../rows.ts'
import type { Worded } from '../worded-frames.ts'

/** A statement with all that any count asks of it. */
type CorpusStatement = TrendStatement &
  DatedStatement &
  CoveredStatement &
  StatementDay & {
    kind: Kind
    speakers: string[]
    series: string | null
    level: string
    shortName: string | null
    place: string
    originalTitle: string | null
    titleBasis: TitleBasis | null
    themesNotRead: string | null
    uncounted: string | null
  }

/** A passage, counted or not, with its frames. */
export type CorpusPassage = DatasetRows['passages'][number] &
  CoveredPassage &
  StatementDay & { frames: string[] }

export interface Corpus {
  /** In order of date and id. */
  statements: CorpusStatement[]
  /** Theirs alone, in order of date, statement and number. */
  passages: CorpusPassage[]
}

/** What is counted of a release, by itself and beside others, and its package need the same; nothing alters rows. */
const joinedOnce = onceWithin<DatasetRows, Corpus>()

/** All records of a dataset, joined to what counting needs: for what is shown of each of them. */
export function recordsOf(rows: DatasetRows): Corpus {
  return joinedOnce(rows, 'records', () => joined(rows))
}

/** Those that numbers count: without records that are in none, and without anything that is said in them. */
export function corpusOf(rows: DatasetRows): Corpus {
  return joinedOnce(rows, 'corpus', () => {
    const all = recordsOf(rows)
    const statements = all.statements.filter(({ uncounted }) => uncounted === null)
    const ids = new Set(statements.map(({ id }) => id))
    return { statements, passages: all.passages.filter(({ statementId }) => ids.has(statementId)) }
  })
}

function joined(rows: DatasetRows): Corpus {
  const speakers = Map.groupBy(rows.statementSpeakers, ({ statementId }) => statementId)
  const official = new Set(
    rows.statementLinks.filter(({ role }) => role === 'official').map(({ statementId }) => statementId),
  )
  const frames = Map.groupBy(rows.passageFrames, ({ passageId }) => passageId)
  const known = Map.groupBy(rows.passages, ({ statementId }) => statementId)
  const openInSilence = themesOpenInSilence(
    rows.themes.map(({ id }) => ({ id, frames: rows.frames.filter(({ themeId }) => themeId === id) })),
  )
  const statements = rows.statements
    .map((row) => ({
      ...row,
      dayBasis: row.dayBasis ?? null,
      otherDay: row.otherDay ?? null,
      series: row.series ?? null,
      shortName: row.shortName ?? null,
      originalTitle: row.originalTitle ?? null,
      titleBasis: row.titleBasis ?? null,
      uncounted: row.uncounted ?? null,
      themesNotRead: themesInRest(
        row,
        (known.get(row.id) ?? []).map((passage) => ({
          theme: passage.themeId,
          status: passageStatus(passage),
        })),
        openInSilence,
      ),
      hasOfficialPage: official.has(row.id),
      speakers: (speakers.get(row.id) ?? []).map(({ name }) => name),
    }))
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.id, b.id))
  const dayOf = new Map(
    statements.map(({ id, date, dayBasis, otherDay }) => [id, { date, dayBasis, otherDay }]),
  )
  const passages = rows.passages
    .map((row) => ({
      ...row,
      silence: row.silence ?? null,
      uncounted: row.uncounted ?? null,
      checkVerdict: row.checkVerdict ?? null,
      keyPhrase: row.keyPhrase ?? null,
      keyPhraseBasis: row.keyPhraseBasis ?? null,
      restsOn: row.restsOn ?? 'none',
      frames: (frames.get(row.id) ?? []).map(({ frameId }) => frameId),
      ...(dayOf.get(row.statementId) ?? sureDay('')),
    }))
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.statementId, b.statementId) || a.n - b.n)
  return { statements, passages }
}

/**
 * Statements as a picker finds them, the newest last; of one day, what was issued jointly comes after what was said
 * beside it. One that is in no number is beside none.
 */
export function choiceRows(
  { statements }: Corpus,
  { statementParties }: Pick<DatasetRows, 'statementParties'>,
) {
  const keyOf = seriesKeys(statements, statementParties)
  const inOrder = statements.toSorted(
    (a, b) =>
      byCodeUnit(a.date, b.date) || kinds.indexOf(b.kind) - kinds.indexOf(a.kind) || byCodeUnit(a.id, b.id),
  )
  return inOrder.map(
    (
      { id, date, dayBasis, otherDay, title, originalTitle, shortName, place, kind, speakers, uncounted },
      rank,
    ) => ({
      rank,
      statementId: id,
      ...{ date, dayBasis, otherDay },
      title,
      shortName,
      kind,
      speakers: speakers.join(', '),
      seriesKey: uncounted === null ? (keyOf.get(id) ?? '') : id,
      // With what a label says of a day that is not sure: a label that was offered finds its statement.
      form: typedForm(
        `${date} ${dayBasis ? shortDay({ date, dayBasis, otherDay }) : ''} ${shortName ?? ''} ${title} ${originalTitle ?? ''} ${place} ${kind} ${speakers.join(' ')}`,
      ),
    }),
  )
}

/**
 * By statement: what those that are compared in a row have in common. It is the rule of a series where there is one, and kind,
 * level, voice and parties where there is none, as in a release that told no series apart yet. What several sides said at one
 * occasion goes with their other occasions, whether it is known from remarks to the press or from a readout.
 */
export function seriesKeys(
  statements: Corpus['statements'],
  statementParties: DatasetRows['statementParties'],
): Map<string, string> {
  const parties = Map.groupBy(statementParties, ({ statementId }) => statementId)
  const known = statements.some(({ series }) => series !== null) ? seriesList : []
  return new Map(
    statements.map(({ id, kind, level, voice }) => {
      const signed = (parties.get(id) ?? []).map(({ party }) => party).sort()
      const rule = seriesByRule({ kind, level, parties: signed }, known)
      const own = isOfMeeting(voice) ? [voice, level] : [kind, level, voice]
      return [id, rule?.id ?? [...own, ...signed].join(' ')]
    }),
  )
}

/** Counted passages and silences as trends see them; a silence covers the frames that would have named its theme. */
export function trendPassages(
  { statements, passages }: Corpus,
  frames: DatasetRows['frames'],
): TrendPassage[] {
  const yearOf = new Map(statements.map(({ id, year }) => [id, year]))
  const framesOf = countedFrames(frames)
  return passages
    .filter(({ uncounted }) => uncounted === null)
    .map(({ id, statementId, themeId, voice, silence, frames: own }) => ({
      id,
      statementId,
      year: yearOf.get(statementId) ?? 0,
      theme: themeId,
      voice,
      frames: framesOf({ themeId, silence, frames: own }),
      isSilence: silence !== null,
    }))
}

/** The series of every theme as a whole and of its frames. */
export function everySeries({
  themes,
  frames,
}: Pick<DatasetRows, 'themes' | 'frames'>): TrendQuestion['series'] {
  return themes.flatMap(({ id: theme }) =>
    [anyFrame, ...frames.flatMap(({ id, themeId }) => (themeId === theme ? id : []))].map((frame) => ({
      ...{ theme, frame },
    })),
  )
}

/** The numbers of these series, for every voice, year by year. */
export function trendNumbers(
  records: Parameters<typeof trend>[1],
  series: TrendQuestion['series'],
  years: TrendQuestion['years'],
): TrendCell[] {
  return trend({ series, voices: ['all', ...voices], years }, records)
}

/** Every statement with what it is to every count. */
export function toldStatements(
  { statements, passages }: Corpus,
  frames: DatasetRows['frames'],
): ToldStatement[] {
  const framesOf = countedFrames(frames)
  const own = Map.groupBy(passages, ({ statementId }) => statementId)
  return statements.map(
    ({ id, date, otherDay, kind, voice, series, speakers, themesNotRead, ...reading }) => ({
      ...{ date, otherDay, kind, voice, speakers, n: 1, isOfSeries: series !== null, themesNotRead },
      isReadingUnknown: readingOf(reading) === 'unrecorded',
      positions: (own.get(id) ?? []).map(
        (passage): Position => ({
          theme: passage.themeId,
          voice: passage.voice,
          status: passageStatus(passage),
          frames: framesOf(passage),
        }),
      ),
    }),
  )
}

/** The frames for which passages of any theme count. */
export function countedFrames(
  frames: DatasetRows['frames'],
): (passage: Pick<CorpusPassage, 'themeId' | 'silence' | 'frames'>) => string[] {
  const ofTheme = Map.groupBy(frames, ({ themeId }) => themeId)
  return ({ themeId, silence, frames: own }) =>
    framesFor({ isSilence: silence !== null, frames: own }, ofTheme.get(themeId) ?? [])
}

/** The themes that are counted by what names them, each as a series of the trends. */
export function namedSeries(frames: DatasetRows['frames']): TrendQuestion['series'] {
  const byTheme = Map.groupBy(frames, ({ themeId }) => themeId)
  return [...byTheme].flatMap(([theme, own]) =>
    wholeOf(own) === namedFrame ? [{ theme, frame: namedFrame }] : [],
  )
}

/** More statements of a theme than these are told by month. */
const mostMarked = 300

/** What a timeline draws of the theme: counted passages and silences with their words, and what was not read on it. */
export function marksOfTheme(
  { statements, passages }: Corpus,
  theme: string,
  worded: ReadonlyMap<string, Worded>,
) {
  return markRecordsOf(
    statements.map(({ id, date, dayBasis, otherDay, title, kind, series, voice, themesNotRead }) => ({
      ...{ id, date, title, kind, series, voice },
      ...(dayBasis && { dayBasis }),
      ...(otherDay && { otherDay }),
      ...(isNotRead(themesNotRead, theme) && { themesNotRead: theme }),
    })),
    passages
      .filter(({ themeId, uncounted }) => themeId === theme && uncounted === null)
      .map(({ id, statementId, voice, frames, silence, keyPhrase, keyPhraseBasis, keyPhraseLanguage }) => ({
        id,
        statementId,
        theme,
        voice,
        frames,
        isSilence: silence !== null,
        words: keyPhrase,
        wordsBasis: keyPhraseBasis,
        ...(keyPhraseLanguage && { wordsLanguage: keyPhraseLanguage }),
        ...(frames.length > 1 && keyPhrase !== null && { wordsOf: worded.get(id)?.frames ?? [] }),
        ...(worded.get(id)?.isNamed && { wordsName: true }),
      })),
    mostMarked,
  )
}

/** Statements of each day, attribution and kind, in that order. */
export function spokenDays({ statements }: Corpus): SpokenDay[] {
  const days = new Map<string, SpokenDay>()
  for (const { voice, date, otherDay, kind, series } of statements) {
    const key = `${date} ${voice} ${kind} ${otherDay}`
    const [, , , before, ofSeries] = days.get(key) ?? [voice, date, kind, 0, 0]
    const day: SpokenDay = [voice, date, kind, before + 1, ofSeries + (series === null ? 0 : 1)]
    if (otherDay !== null) day[5] = otherDay
    days.set(key, day)
  }
  return [...days.values()].sort(
    (a, b) => byCodeUnit(a[1], b[1]) || byCodeUnit(a[0], b[0]) || byCodeUnit(a[2], b[2]),
  )
}

/** Since when the voice names the theme, and what is recorded of it before; null where it never does. */
export function firstNamingOf(
  { statements, passages }: Corpus,
  { frames, passageSources }: Pick<DatasetRows, 'frames' | 'passageSources'>,
  asked: { theme: string; isOfVoice: (attribution: string) => boolean },
): FirstNaming | null {
  const own = passages.filter(({ themeId, voice }) => themeId === asked.theme && asked.isOfVoice(voice))
  const unnamed = unnamedFrames(frames)
  const first = own.find(
    (passage) => passageStatus(passage) === 'counted' && isNaming(passage.frames, unnamed),
  )
  if (!first) return null
  const sources = Map.groupBy(passageSources, ({ passageId }) => passageId)
  // A part that does not name the theme says nothing of the rest, whatever else of the theme it has.
  const known = new Set(
    own.flatMap(({ uncounted, silence, frames: named, statementId }) =>
      uncounted === null && (silence !== null || isNaming(named, unnamed)) ? statementId : [],
    ),
  )
  const unread = statements.filter(
    ({ id, voice, date, themesNotRead }) =>
      isNotRead(themesNotRead, asked.theme) &&
      !known.has(id) &&
      asked.isOfVoice(voice) &&
      isBefore(date, first.date),
  )
  return {
    first: { id: first.id, date: first.date, dayBasis: first.dayBasis, otherDay: first.otherDay },
    before: own
      .filter(({ silence, date }) => silence !== null && date < first.date)
      .map(({ id, statementId, date, dayBasis, otherDay }) => ({
        ...{ statementId, date, dayBasis, otherDay },
        evidence: (sources.get(id) ?? []).map(({ url, publisher = hostOf(url) }) => ({ url, publisher })),
      })),
    notReadBefore: [...Map.groupBy(unread, ({ year }) => year)].map(([year, { length }]) => [year, length]),
  }
}
