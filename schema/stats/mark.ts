import type { StatementDay } from '../statement-day.ts'
import type { DayBasis } from '../vocabulary.ts'
import { type Attribution, speaksFor } from '../voice.ts'
import { byCodeUnit } from './code-unit-order.ts'
import { isNaming } from './naming.ts'
import { sum, sumOf } from './sum.ts'
import { anyFrame, isCounted, type TrendPassage, type TrendQuestion, type VoiceFilter } from './trend.ts'
import { isNotRead } from './unread-theme.ts'

/** A statement as a mark tells of it; most days are sure, and what is kept of these leaves the rest out. */
export interface MarkStatement<Kind extends string = string> extends Partial<StatementDay> {
  id: string
  date: string
  title: string
  kind: Kind
  /** Null where the statement was collected and is of no complete series. */
  series: string | null
  voice: Attribution
  /** Those themes of the records that may stand in a part that was not read, joined by a space. */
  themesNotRead?: string | null
  /** Statements that it stands for: those of its month that do the same. */
  n: number
}

/** A counted passage or a silence, with the words that a reader is shown. */
export interface MarkPassage<Basis extends string = string> extends Omit<TrendPassage, 'year'> {
  words: string | null
  wordsBasis: Basis | null
  /** Set where the words are not in English. */
  wordsLanguage?: string | null
  /** The frames that the words are about, where there are several; a single frame is what they are about. */
  wordsOf?: readonly string[]
  /** Whether the theme stands in the words by its name. */
  wordsName?: boolean
}

/** The statements of a theme with their passages: all that is drawn and said of it. */
export interface MarkRecords<Kind extends string = string, Basis extends string = string> {
  statements: MarkStatement<Kind>[]
  passages: MarkPassage<Basis>[]
}

/**
 * What a statement does with one frame, or that it speaks of the theme without any, is silent or was not read on it, or that
 * nothing is recorded of it.
 */
export interface Mark<Kind extends string = string, Basis extends string = string> {
  theme: string
  voice: VoiceFilter
  date: string
  dayBasis: DayBasis | null
  otherDay: string | null
  statementId: string
  title: string
  kind: Kind
  series: string | null
  status: 'recorded' | 'silent' | 'not_read' | 'none_recorded'
  /** Null of a recorded row whose passages have no frame. */
  frame: string | null
  namesTheme: boolean | null
  passages: number
  passageId: string | null
  words: string | null
  wordsBasis: Basis | null
  /** Whether these words are about the frame: those of a passage of several frames may be about another. */
  isAboutFrame: boolean
  /** English words that are about the frame itself, of the first passage that has such. */
  frameWords: { text: string; basis: Basis | null } | null
  /** English words that name the theme. */
  namingWords: { text: string; basis: Basis | null } | null
  /** Statements that the row stands for. */
  n: number
  /** Who speaks in the statement: where that is not the voice, only a passage speaks for it. */
  attribution: Attribution
  /** Set where the voice's own statement may have the theme in a part that was not read. */
  isInPart?: true
}

/**
 * One row for each theme, voice, statement and recorded frame, by theme, voice and date; a recorded silence is a row of
 * its own, and so is a statement of the voice of which neither is recorded. A statement whose passages have no frame may
 * have a row for these. `unnamed` are frames that do not name their theme.
 */
export function marks<Kind extends string, Basis extends string>(
  {
    series,
    voices,
    isFramelessTold = false,
  }: Pick<TrendQuestion, 'series' | 'voices'> & {
    /** Whether passages without a frame make a row, which they do where no frame was chosen. */
    isFramelessTold?: boolean
  },
  records: MarkRecords<Kind, Basis> & { unnamed: readonly string[] },
): Mark<Kind, Basis>[] {
  const { unnamed } = records
  const statements = records.statements.toSorted(byDay)
  const passagesOf = Map.groupBy(records.passages, ({ theme }) => theme)
  const rows: Mark<Kind, Basis>[] = []
  for (const [theme, asked] of Map.groupBy(series, (one) => one.theme)) {
    // No naming is told apart where each frame names its theme.
    const isEachNaming = asked.some(({ frame }) => unnamed.includes(frame)) ? null : true
    const within = Map.groupBy(passagesOf.get(theme) ?? [], ({ statementId }) => statementId)
    // A theme has thousands of rows: none is made of another's copy where it need not be.
    for (const voice of voices)
      for (const statement of statements) {
        const { voice: attribution, themesNotRead } = statement
        const ofTheme = within.get(statement.id) ?? []
        const own = ofTheme.filter((passage) => speaksFor(voice, passage.voice))
        const isOfVoice = speaksFor(voice, attribution)
        if (own.length === 0 && !isOfVoice) continue
        const isUnread = isNotRead(themesNotRead, theme)
        const isInPart = isUnread && isOfVoice
        const told = rows.length
        const recordedRow = (frame: string | null, counted: readonly MarkPassage<Basis>[]) => {
          const [first] = counted
          if (!first) return
          const worded = counted.find(({ words }) => words !== null)
          const isNamed = counted.some((passage) => isNaming(passage.frames, unnamed))
          const row = markOf<Kind, Basis>(statement, { theme, voice, status: 'recorded', isInPart })
          row.frame = frame
          row.namesTheme =
            frame === null
              ? isEachNaming
              : isNamed
                ? !unnamed.includes(frame)
                : frame === anyFrame && counted.some(({ frames }) => frames.length === 0)
                  ? null
                  : false
          row.passages = counted.length * statement.n
          row.passageId = first.id
          row.words = worded?.words ?? null
          row.wordsBasis = worded?.wordsBasis ?? null
          row.isAboutFrame = worded !== undefined && isAbout(worded, frame)
          row.frameWords = firstWords(counted, (passage) => isAbout(passage, frame))
          row.namingWords = isNamed ? firstWords(counted, ({ wordsName = false }) => wordsName) : null
          rows.push(row)
        }
        // Most statements have nothing on a theme.
        for (const { frame } of own.length === 0 ? [] : asked) {
          recordedRow(
            frame,
            own.filter((passage) => isCounted(passage, frame)),
          )
        }
        if (isFramelessTold && rows.length === told)
          recordedRow(
            null,
            own.filter((passage) => isCounted(passage, anyFrame)),
          )
        const silence = own.find(({ isSilence }) => isSilence)
        if (!silence && (rows.length > told || !isOfVoice)) continue
        // What the voice says of the theme was read, if only in part.
        const isRead = own.length > 0 || !isUnread
        const status = silence ? 'silent' : isRead ? 'none_recorded' : 'not_read'
        const row = markOf<Kind, Basis>(statement, { theme, voice, status, isInPart })
        row.passageId = silence?.id ?? null
        rows.push(row)
      }
  }
  return rows
}

interface Dated {
  date: string
  id: string
}

/** Most differ in their days, which is sooner told than that of both texts together. */
function byDay(a: Dated, b: Dated): number {
  const isOfDays = a.date.length === b.date.length && a.date !== b.date
  return (isOfDays ? a.date < b.date : a.date + a.id < b.date + b.id) ? -1 : 1
}

/** A row of which nothing is recorded yet. */
function markOf<Kind extends string, Basis extends string>(
  { id, date, dayBasis = null, otherDay = null, title, kind, series, n, voice }: MarkStatement<Kind>,
  row: Pick<Mark, 'theme' | 'voice' | 'status'> & { isInPart: boolean },
): Mark<Kind, Basis> {
  const mark: Mark<Kind, Basis> = {
    theme: row.theme,
    voice: row.voice,
    statementId: id,
    date,
    dayBasis,
    otherDay,
    title,
    kind,
    series,
    n,
    attribution: voice,
    status: row.status,
    frame: null,
    namesTheme: null,
    passages: 0,
    passageId: null,
    words: null,
    wordsBasis: null,
    isAboutFrame: false,
    frameWords: null,
    namingWords: null,
  }
  if (row.isInPart) mark.isInPart = true
  return mark
}

/** Whether a passage's words are about the frame and not about another that it has. */
function isAbout({ frames, wordsOf }: MarkPassage, frame: string | null): boolean {
  return (
    frame === null || frame === anyFrame || (wordsOf ?? (frames.length === 1 ? frames : [])).includes(frame)
  )
}

/** Words for a sentence or a label, which are in English: of a passage quoted in another language there are none. */
function firstWords<Basis extends string>(
  passages: readonly MarkPassage<Basis>[],
  isMeant: (passage: MarkPassage<Basis>) => boolean,
): Mark<string, Basis>['frameWords'] {
  for (const passage of passages) {
    const isEnglish = (passage.wordsLanguage ?? 'en') === 'en'
    if (passage.words !== null && isEnglish && isMeant(passage))
      return { text: passage.words, basis: passage.wordsBasis }
  }
  return null
}

/**
 * The statements that have passages of a theme, and those that were not read on it. More than `most` of either are not
 * told one by one: those of one month, speaker and kind that do the same are told together by the first of them. Silences
 * keep their day.
 */
export function markRecordsOf<Kind extends string, Basis extends string>(
  all: readonly Omit<MarkStatement<Kind>, 'n'>[],
  passages: readonly MarkPassage<Basis>[],
  most: number,
): MarkRecords<Kind, Basis> {
  const own = Map.groupBy(passages, ({ statementId }) => statementId)
  const spoken = toldTogether(
    all.filter(({ id }) => own.has(id)),
    most,
    ({ id }) => own.get(id) ?? [],
  )
  const unread = toldTogether(
    all.filter(({ id, themesNotRead }) => !own.has(id) && themesNotRead),
    most,
    () => [],
  )
  return {
    statements: [...spoken, ...unread],
    passages: spoken.flatMap(({ id }) => own.get(id) ?? []),
  }
}

function toldTogether<Kind extends string>(
  statements: readonly Omit<MarkStatement<Kind>, 'n'>[],
  most: number,
  passagesOf: (statement: { id: string }) => readonly MarkPassage[],
): MarkStatement<Kind>[] {
  if (statements.length <= most) return statements.map((statement) => ({ ...statement, n: 1 }))
  const groups = Map.groupBy(statements, (statement) => {
    const { date, voice, kind, series, themesNotRead } = statement
    const own = passagesOf(statement)
    const acts = own.map((p) => [p.voice, p.isSilence, ...p.frames])
    const isSilent = own.some((passage) => passage.isSilence)
    return JSON.stringify([
      isSilent ? date : date.slice(0, 7),
      voice,
      kind,
      series === null,
      acts,
      !themesNotRead,
    ])
  })
  return [...groups.values()].flatMap((group) => {
    const first = group.reduce((a, b) => (b.date + b.id < a.date + a.id ? b : a))
    return { ...first, n: group.length }
  })
}

/** Statements of one day and voice. */
export interface Spoken {
  voice: VoiceFilter
  date: string
  statements: number
  /** Those among them of a complete series. */
  ofSeries: number
}

/** The statements that a timeline stands on, by voice and date, and how many these are if each is counted once. */
export interface MarkGround {
  spoken: readonly Spoken[]
  statements: number
  /** Whether it is recorded which statements are of complete series; where it is not, none counts as collected beside them. */
  hasSeries: boolean
  /** Statements of each voice that may have a theme in a part that was not read, whatever is recorded of them. */
  inPart: readonly Pick<Mark, 'theme' | 'voice' | 'statementId' | 'n' | 'date' | 'series'>[]
}

/**
 * Statements of a voice, or of all that are asked for, that may have a frame, or anything of a theme, in a part that was not
 * read: those that have it, or of which a silence covers it, are none of them. `notReadOn` lists the same.
 */
export function unreadOfFrame(
  { theme, frame, voice }: Pick<Mark, 'theme'> & { frame?: Mark['frame'] | undefined; voice?: VoiceFilter },
  rows: readonly Pick<Mark, 'theme' | 'frame' | 'voice' | 'status' | 'statementId'>[],
  {
    inPart,
    unnamed,
  }: { inPart: readonly Pick<Mark, 'theme' | 'voice' | 'statementId' | 'n'>[]; unnamed: readonly string[] },
): number {
  // A silence covers the frames that name the theme.
  const isCovered = typeof frame !== 'string' || !unnamed.includes(frame)
  const isKnown = (row: (typeof rows)[number]) =>
    row.status === 'silent'
      ? isCovered
      : row.status === 'recorded' && (frame === undefined || row.frame === frame)
  return statementsIn(inRest({ theme, voice }, inPart, rows, isKnown))
}

/** Statements of the voice that may name the theme in a part that was not read: none that names it or is silent. */
export function unreadForNaming<One extends Pick<Mark, 'theme' | 'voice' | 'statementId'>>(
  of: Pick<Mark, 'theme' | 'voice'>,
  rows: readonly Pick<Mark, 'theme' | 'voice' | 'status' | 'namesTheme' | 'statementId'>[],
  { inPart }: { inPart: readonly One[] },
): One[] {
  const isKnown = ({ status, namesTheme }: (typeof rows)[number]) =>
    status === 'silent' || (status === 'recorded' && namesTheme)
  return inRest(of, inPart, rows, isKnown)
}

/** Those of a theme, and of a voice or of any, of which no row makes known what they have. A view asks for each of its frames. */
function inRest<
  One extends Pick<Mark, 'theme' | 'voice' | 'statementId'>,
  Row extends Pick<Mark, 'theme' | 'voice' | 'statementId'>,
>(
  { theme, voice }: Pick<Mark, 'theme'> & { voice?: VoiceFilter | undefined },
  inPart: readonly One[],
  rows: readonly Row[],
  isKnown: (row: Row) => boolean | null,
): One[] {
  const isOf = (one: Pick<Mark, 'theme' | 'voice'>) =>
    one.theme === theme && (voice ?? one.voice) === one.voice
  const own = inPart.filter(isOf)
  if (own.length === 0) return own
  const ids = new Set(own.map(({ statementId }) => statementId))
  for (const row of rows)
    if (ids.has(row.statementId) && isOf(row) && isKnown(row)) ids.delete(row.statementId)
  return own.filter(({ statementId }) => ids.has(statementId))
}

/** Tells what a voice says in one statement. */
export const voiceAndStatement = ({ voice, statementId }: Pick<Mark, 'voice' | 'statementId'>) =>
  `${voice} ${statementId}`

/** `days` are all statements; of the rows, which are those of every statement, some speak for a voice in a passage alone. */
export function markGround(
  days: readonly { voice: Attribution; date: string; statements: number; ofSeries: number }[],
  rows: readonly Mark[],
  voices: readonly VoiceFilter[],
  hasSeries: boolean,
): MarkGround {
  const told = rows.filter(({ status }) => status !== 'none_recorded')
  const guests = told.filter(({ voice, attribution }) => !speaksFor(voice, attribution))
  const once = Map.groupBy(guests, voiceAndStatement)
  const invited = [...once.values()].flatMap(([guest]) => guest ?? [])
  const spoken = voices.flatMap((voice) => [
    ...days.flatMap((day) => (speaksFor(voice, day.voice) ? { ...day, voice } : [])),
    ...invited.flatMap(({ date, n, series, ...guest }) =>
      guest.voice === voice ? { voice, date, statements: n, ofSeries: series === null ? 0 : n } : [],
    ),
  ])
  const isAsked = (attribution: Attribution) => voices.some((voice) => speaksFor(voice, attribution))
  const speaking = days.filter(({ voice }) => isAsked(voice))
  return {
    hasSeries,
    inPart: rows.filter(({ isInPart }) => isInPart),
    spoken: spoken.sort((a, b) => byCodeUnit(a.date, b.date)),
    statements:
      sumOf(speaking, ({ statements }) => statements) +
      statementsIn(invited.filter(({ attribution }) => !isAsked(attribution))),
  }
}

/** Recorded rows that have a frame: what has none is of the theme at large. */
export function framedRows<Row extends Pick<Mark, 'status' | 'frame'>>(rows: readonly Row[]): Row[] {
  return rows.filter(({ status, frame }) => status === 'recorded' && frame !== null)
}

/** Statements that the rows stand for, each counted once. */
export function statementsIn(rows: readonly Pick<Mark, 'statementId' | 'n'>[]): number {
  const once = new Map(rows.map(({ statementId, n }) => [statementId, n]))
  return sum([...once.values()])
}
