import { years as throughout } from '#subject'
import { type Figure, firstUses, timelineFigure } from '../../../schema/chart/figure.ts'
import { chosenFramesFinding } from '../../../schema/chart/finding/chosen-frames.ts'
import { frameFinding } from '../../../schema/chart/finding/frame.ts'
import { outsideYears } from '../../../schema/chart/finding/outside-years.ts'
import { overviewFinding } from '../../../schema/chart/finding/overview.ts'
import { themeFinding } from '../../../schema/chart/finding/theme.ts'
import { themesFinding } from '../../../schema/chart/finding/themes.ts'
import {
  type Finding,
  inTurn,
  ofSeriesAlone,
  type StatementsOf,
  type Words,
} from '../../../schema/chart/finding.ts'
import { listed, yearOf } from '../../../schema/chart/wording.ts'
import type { DrawnMark } from '../../../schema/contract/mark.ts'
import { longestList } from '../../../schema/contract/params.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { plural } from '../../../schema/plural.ts'
import { statementsIn } from '../../../schema/stats/mark.ts'
import { namingFrames, unnamedFrames, unnamedLabels } from '../../../schema/stats/naming.ts'
import { anyFrame } from '../../../schema/stats/trend.ts'
import { type DrawnMarks, drawnMarks } from '../../api/marks.ts'
import { askedSeries } from '../../api/series.ts'
import { askMarks } from '../../data/views.ts'
import type { Database } from '../../db/db.ts'
import { statementsPage } from '../../links.ts'
import { type ChartView, viewPage } from './view.ts'
import { seriesLabel } from './view-answer.ts'

/** The timeline of a view, what is said of it, and the rows that it draws. */
export interface LeadAnswer {
  figure: Figure
  finding: Finding
  marks: readonly DrawnMark[]
}

export function leadRows(db: Database, query: ViewQuery): Promise<DrawnMarks> {
  return drawnMarks(db, askMarks(query))
}

/** What the rows of a view's timeline come to. */
export function leadAnswer(view: ChartView, { ground, ...all }: DrawnMarks): LeadAnswer {
  const { query, themes, kind } = view
  const rows = all.rows.filter(isOfItsRow)
  const earlier = all.earlier.filter(isOfItsRow)
  const others = all.others.filter(isOfItsRow)
  const years = { from: query.from, to: query.to }
  const unnamed = unnamedFrames(themes.flatMap(({ frames }) => frames))
  const label = (theme: string, frame: string) => seriesLabel(themes, theme, frame)
  const themeLabel = (id: string) => themes.find((theme) => theme.id === id)?.label ?? id
  const asked = query.frame && kind !== 'overview' ? askedSeries(query, themes) : []
  const framesOf = (id: string) => themes.find((theme) => theme.id === id)?.frames ?? []
  const naming = (id: string) => namingFrames(framesOf(id))
  const namingAlone = (id: string) => (unnamedFrames(framesOf(id)).length > 0 ? naming(id) : undefined)
  const choice = { voices: query.voice, series: query.series }
  const [first] = earlier
  const wording = {
    ...{
      years,
      label,
      themes: themes.map(({ id }) => id),
      themeLabel,
      unnamed,
      namingAlone,
      ground,
      earlier,
    },
    choice,
    withEarlier: first && viewPage(query, { from: yearOf(first.date) }),
    statementsPage: ({ voice, ...of }: StatementsOf) =>
      statementsPage({ voice: voice === 'all' ? null : voice, ...of }),
  }
  const told = findingOf(view, rows, wording)
  const finding =
    query.series === undefined ? told : ofSeriesAlone(told, viewPage(query, { series: undefined }))
  const figure = timelineFigure(rows, {
    years,
    choice,
    voices: query.voice,
    themes: themes.map(({ id }) => id),
    asked,
    hasNaming: kind === 'frames' && query.frame === undefined,
    label,
    themeLabel,
    naming,
    href: (theme, frame) =>
      kind === 'frame'
        ? null
        : viewPage(query, { theme: [theme], frame: frame === anyFrame ? undefined : [frame] }),
    events: view.events,
    isFirstsOnly: kind === 'overview',
    ground,
    earlier,
    others,
  })
  return {
    figure,
    finding: {
      ...finding,
      more: inTurn([finding.more, leftOut(all.rows, view), outsideYears(wording, throughout)]),
    },
    marks: kind === 'overview' ? firstUses(rows) : rows,
  }
}

/** The row of a whole theme is of the statements that name it, as its row of namings is where its frames have rows. */
function isOfItsRow({ frame, namesTheme }: DrawnMark): boolean {
  return frame !== anyFrame || namesTheme !== false
}

/** "1 statement of “Blocs unnamed” alone, which does not name NATO, is not in its row." */
function leftOut(rows: readonly DrawnMark[], { themes }: ChartView): Words[] {
  return inTurn(
    themes.flatMap(({ id, label, frames }): Words[][] => {
      const n = statementsIn(rows.filter((row) => row.theme === id && !isOfItsRow(row)))
      if (n === 0) return []
      const unnamed = listed(unnamedLabels(frames).map((one) => `“${one}”`))
      const [does, is] = n === 1 ? ['does', 'is'] : ['do', 'are']
      return [
        [
          {
            text: `${plural(n, 'statement')} of ${unnamed} alone, which ${does} not name ${label}, ${is} not in its row.`,
          },
        ],
      ]
    }),
  )
}

function findingOf(
  { kind, themes, isOfAll, query }: ChartView,
  rows: readonly DrawnMark[],
  wording: Parameters<typeof themeFinding>[1],
): Finding {
  if (kind === 'overview') {
    const framesPage = (frames: readonly { theme: string; frame: string }[]) => {
      const asked = (member: 'theme' | 'frame') => [...new Set(frames.map((one) => one[member]))]
      // A corpus may have more frames than an address takes.
      const isTaken = asked('frame').join().length <= longestList
      return isTaken ? viewPage(query, { theme: asked('theme'), frame: asked('frame') }) : undefined
    }
    const unreadPage = `${viewPage(query, { voice: ['joint'] })}#matrix`
    return overviewFinding(rows, { ...wording, isOfCore: !isOfAll, unreadPage, framesPage })
  }
  const frames = query.frame ?? []
  const [theme] = themes
  if (kind === 'frame' && theme) {
    const [asked = anyFrame] = frames
    const label = wording.label(theme.id, asked)
    const name = label === theme.label ? label : `“${label}” (${theme.label})`
    return frameFinding(rows, { ...wording, name, frame: asked === anyFrame ? null : asked })
  }
  if (frames.some((frame) => frame !== anyFrame)) {
    const chosen = themes.flatMap(({ id, frames: own }) =>
      frames
        .filter((frame) => frame === anyFrame || own.some((one) => one.id === frame))
        .map((frame) => ({ theme: id, frame })),
    )
    return chosenFramesFinding(rows, { ...wording, chosen })
  }
  return kind === 'themes' || themes.length > 1 ? themesFinding(rows, wording) : themeFinding(rows, wording)
}
