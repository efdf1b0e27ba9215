import { ViewQuery } from '../../schema/contract/view.ts'
import { dayAmong, shortDay } from '../../schema/statement-day.ts'
import type { ShownFigure } from '../../schema/stats/shown-figure.ts'
import { spans } from '../api/timeline.ts'
import type { Database } from '../db/db.ts'
import { codebook } from '../queries/codebook.ts'
import { viewQueryOf } from './view-query.ts'
import { askMarks } from './views.ts'

/** The figures of the timeline that an address of the first page asks for; none of a view by year or by words. */
export async function timelineFigures(db: Database, params: URLSearchParams): Promise<ShownFigure[]> {
  const given = Object.keys(ViewQuery.shape).flatMap((name) => {
    const value = params.getAll(name).filter(Boolean).join(',')
    return value === '' ? [] : [[name, value]]
  })
  const asked = ViewQuery.safeParse(Object.fromEntries(given))
  if (!asked.success) return []
  const query = viewQueryOf(asked.data, params)
  if (query.by !== 'statement') return []
  const [themes, { rows }] = await Promise.all([codebook(db), spans.answer(db, askMarks(query), '')])
  const label = new Map(
    themes.flatMap((theme) => [
      [`${theme.id} any`, theme.label] as const,
      ...theme.frames.map((frame) => [`${theme.id} ${frame.id}`, frame.label] as const),
    ]),
  )
  const isOfFirsts = query.theme === undefined && query.frame === undefined
  return rows.map(({ theme, frame, voice, first, unsureDates, statementsWithFrame }) => ({
    id: `${theme} ${frame} ${voice}`,
    frame: label.get(`${theme} ${frame}`) ?? frame,
    voice,
    first: first && shortDay(dayAmong(first, unsureDates)),
    statements: isOfFirsts ? undefined : statementsWithFrame,
  }))
}
