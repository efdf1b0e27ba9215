import type { SeriesYears } from '../../counted.ts'
import { yearSpans } from '../../stats/span.ts'
import { cellStatus } from '../../stats/timeline.ts'
import { anyFrame, type TrendPassage } from '../../stats/trend.ts'
import { isNotRead } from '../../stats/unread-theme.ts'
import { speaksFor, voices } from '../../voice.ts'
import type { DatasetRows } from '../rows.ts'
import type { Corpus } from './corpus.ts'
import { limitedAmong } from './limited.ts'

/** The years of every frame of the theme, of the theme as a whole, and of every voice. */
export function seriesYears(
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
