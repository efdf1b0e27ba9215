import type { DrawnMark } from '../../schema/contract/mark.ts'
import type { DatasetRows } from '../../schema/import/rows.ts'
import { oncePer } from '../../schema/once.ts'
import type { Spoken } from '../../schema/stats/mark.ts'
import type { VoiceFilter } from '../../schema/stats/trend.ts'

/** What a view asks for. */
export interface View {
  voices: readonly VoiceFilter[]
  years: { from: number; to: number }
  isOfSeries: boolean
}

/** What statements do with the frames of a theme, counted from the tables of the dataset alone. */
export interface RecountedMarks {
  rows: Pick<
    DrawnMark,
    'theme' | 'voice' | 'date' | 'statementId' | 'series' | 'status' | 'frame' | 'namesTheme'
  >[]
  spoken: Spoken[]
  /** Statements of a voice of which a part was not read that may have the theme. */
  inPart: readonly Pick<DrawnMark, 'voice' | 'date' | 'statementId' | 'series'>[]
}

/** Whether what is attributed so speaks for the voice: remarks of both sides speak for each of them. */
function isOf(voice: VoiceFilter, attribution: string): boolean {
  return voice === 'all' || voice === attribution || (attribution === 'both' && voice !== 'joint')
}

/** What each view of the same tables is counted with. */
const lookedUp = oncePer((tables: DatasetRows) => ({
  byDay: tables.statements
    .filter(({ uncounted }) => uncounted === null)
    .toSorted((a, b) => (`${a.date}${a.id}` < `${b.date}${b.id}` ? -1 : 1)),
  framesOf: Map.groupBy(tables.passageFrames, ({ passageId }) => passageId),
  naming: new Set(tables.frames.flatMap(({ id, namesTheme }) => (namesTheme ? id : []))),
}))

export function recountedMarks(tables: DatasetRows, theme: string, view: View): RecountedMarks {
  const { voices, years, isOfSeries } = view
  const { byDay, framesOf, naming } = lookedUp(tables)
  const statements = byDay
    .filter(({ year }) => year >= years.from && year <= years.to)
    .filter(({ series }) => !isOfSeries || series)
  // What is shown as context is no record of the theme.
  const ofTheme = tables.passages.filter(({ themeId, uncounted }) => themeId === theme && uncounted === null)
  const passagesOf = Map.groupBy(ofTheme, ({ statementId }) => statementId)
  const isOpenInSilence = tables.frames.some(({ themeId, namesTheme }) => themeId === theme && !namesTheme)
  const inPart: Pick<DrawnMark, 'voice' | 'date' | 'statementId' | 'series'>[] = []
  const told: RecountedMarks = { rows: [], spoken: [], inPart }
  for (const voice of voices) {
    for (const { id, date, series, voice: attribution, themesNotRead, readPart } of statements) {
      const passages = passagesOf.get(id) ?? []
      const own = passages.filter((passage) => isOf(voice, passage.voice))
      const isSpeaking = isOf(voice, attribution)
      const counted = own.filter(({ silence }) => silence === null)
      const frames = new Set(
        counted.flatMap((passage) => framesOf.get(passage.id) ?? []).map((one) => one.frameId),
      )
      const isSilent = own.some(({ silence }) => silence !== null)
      const row = { theme, voice, date, statementId: id, series: series ?? null }
      const isNamed = themesNotRead?.split(' ').includes(theme) ?? false
      // The rest of a text of which a part was read may have more of what the part has, and of what a silence leaves open.
      const isFound = passages.some(({ silence }) => silence === null || isOpenInSilence)
      const isInPart = isSpeaking && (isNamed || (readPart !== null && isFound))
      const isNotRead = isInPart && own.length === 0
      if (isInPart) inPart.push({ voice, date, statementId: id, series: row.series })
      told.rows.push(
        ...[...frames].map((frame) => ({
          ...row,
          status: 'recorded' as const,
          frame,
          namesTheme: naming.has(frame),
        })),
        ...(isSilent ? [{ ...row, status: 'silent' as const, frame: null, namesTheme: null }] : []),
        ...(isNotRead ? [{ ...row, status: 'not_read' as const, frame: null, namesTheme: null }] : []),
      )
      if (isSpeaking || frames.size > 0 || isSilent)
        told.spoken.push({ voice, date, statements: 1, ofSeries: series ? 1 : 0 })
    }
  }
  return told
}
