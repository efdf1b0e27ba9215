import type { FindingView } from '../../../schema/chart/finding.ts'
import { corpusOf, marksOfTheme } from '../../../schema/import/counted/corpus.ts'
import { publishedLexicon } from '../../../schema/import/lexicon.ts'
import { datasetRows } from '../../../schema/import/rows.ts'
import { wordedFrames } from '../../../schema/import/worded-frames.ts'
import { markGround, marks } from '../../../schema/stats/mark.ts'
import { namingFrames, unnamedFrames } from '../../../schema/stats/naming.ts'
import { compileLexicon } from '../../../schema/text/lexicon.ts'
import { voices as everyVoice } from '../../../schema/voice.ts'
import { dataset } from '../../support/dataset.ts'
import type { View } from '../../support/recounted-marks.ts'
import { yearOf } from '../../support/told-marks.ts'

export const tables = datasetRows(dataset)
export const themeIds = tables.themes.map(({ id }) => id)
export const frameLabel = (frame: string) => tables.frames.find(({ id }) => id === frame)?.label ?? frame
export const themeLabel = (theme: string) => tables.themes.find(({ id }) => id === theme)?.label ?? theme
export const framesOf = (theme: string) =>
  tables.frames.filter(({ themeId }) => themeId === theme).map(({ id }) => id)
export const unnamed = unnamedFrames(tables.frames)

function namingAlone(theme: string): string[] | undefined {
  const own = tables.frames.filter(({ themeId }) => themeId === theme)
  return unnamedFrames(own).length > 0 ? namingFrames(own) : undefined
}

const corpus = corpusOf(tables)
const worded = wordedFrames(tables.passages, compileLexicon(publishedLexicon(dataset.lexicon.value)))

const recordsByTheme = new Map(themeIds.map((theme) => [theme, marksOfTheme(corpus, theme, worded)]))

/** The rows of a theme in a view, those of which nothing is recorded among them. */
export function marksIn(theme: string, frames: readonly string[], view: View) {
  const records = recordsByTheme.get(theme) ?? { statements: [], passages: [] }
  const series = frames.map((frame) => ({ theme, frame }))
  const statements = records.statements.filter(asked(view))
  return marks({ series, voices: view.voices }, { ...records, statements, unnamed })
}

/** What pages are given of themes and frames: the same rows as the figure's. */
export function shown(themes: readonly string[], frames: (theme: string) => readonly string[], view: View) {
  return given(
    themes.flatMap((theme) => marksIn(theme, frames(theme), view)),
    view,
  )
}

/** The same of rows that are at hand. */
export function given(all: ReturnType<typeof marksIn>, view: View) {
  const days = corpus.statements
    .filter(asked(view))
    .map(({ voice, date, series }) => ({ voice, date, statements: 1, ofSeries: series === null ? 0 : 1 }))
  const ground = markGround(days, all, view.voices, true)
  const rows = all.filter(({ status }) => status !== 'none_recorded')
  return { rows: rows.map((row) => ({ ...row, evidence: '/api/v1/passages' })), ground }
}

const asked =
  ({ years, isOfSeries }: View) =>
  ({ date, series }: { date: string; series: string | null }) =>
    yearOf(date) >= years.from && yearOf(date) <= years.to && !(isOfSeries && series === null)

/** The same view of what is before its years. */
export const beforeOf = (view: View): View => ({ ...view, years: { from: 1900, to: view.years.from - 1 } })

const before = new Map<string, ReturnType<typeof shown>['rows']>()

/** What is recorded before the years of a view, as a page is given it; many views begin in one year. */
export function recordedBefore(theme: string, frames: readonly string[], view: View) {
  const key = JSON.stringify([theme, frames, beforeOf(view)])
  const known = before.get(key)
  if (known) return known
  const rows = shown([theme], () => frames, beforeOf(view))
    .rows.filter(({ status }) => status === 'recorded')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  before.set(key, rows)
  return rows
}

/** What every finding is told beside its rows, ground and themes; what a view leaves out stands beside the numbers that are checked. */
export const common = {
  choice: { voices: [...everyVoice], series: undefined },
  earlier: [],
  themeLabel,
  unnamed,
  namingAlone,
  label: (_: string, frame: string) => frameLabel(frame),
} satisfies Partial<FindingView>
