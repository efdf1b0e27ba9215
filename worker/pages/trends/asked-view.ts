import type { ViewQuery } from '../../../schema/contract/view.ts'
import { type LeadAnswer, leadAnswer, leadRows } from '../../components/chart/lead-answer.ts'
import type { ChartView } from '../../components/chart/view.ts'
import { answeredView, settledView, viewRows } from '../../components/chart/view-answer.ts'
import type { DrawnView } from '../../components/embed-height.ts'
import type { Database } from '../../db/db.ts'
import type { Release } from '../../db/release.ts'
import { currentRelease } from '../../queries/release.ts'

/** A view settled, with its release. */
interface SettledView {
  release: Release | undefined
  view: ChartView
}

/** A view by itself: its timeline, or the shares or rates that it asks for instead. */
export async function askedView(db: Database, query: ViewQuery): Promise<SettledView & DrawnView> {
  if (query.by === 'statement') return timelineView(db, query)
  const [release, { view }, rows] = await Promise.all([
    currentRelease(db),
    settledView(db, query),
    viewRows(db, query),
  ])
  return { release, view, closer: answeredView(view, rows) }
}

/** The timeline of a view. */
export async function timelineView(
  db: Database,
  query: ViewQuery,
): Promise<SettledView & { lead: LeadAnswer }> {
  const [release, settled, marks] = await Promise.all([
    currentRelease(db),
    settledView(db, query),
    leadRows(db, query),
  ])
  const lead = leadAnswer(settled.view, marks)
  return { release, view: settled.view, lead }
}
