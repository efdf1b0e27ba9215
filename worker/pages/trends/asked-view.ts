import type { ViewQuery } from '../../../schema/contract/view.ts'
import { type LeadAnswer, leadAnswer, leadRows } from '../../components/chart/lead-answer.ts'
import type { ChartView } from '../../components/chart/view.ts'
import {
  type AnsweredView,
  answeredView,
  settledView,
  type ViewRows,
  viewRows,
} from '../../components/chart/view-answer.ts'
import type { Database } from '../../db/db.ts'
import type { Release } from '../../db/release.ts'
import { currentRelease } from '../../queries/release.ts'

/** A view by itself: its timeline, or the shares or rates that it asks for. */
export type AskedView = { release: Release | undefined; view: ChartView } & (
  | { lead: LeadAnswer; closer: undefined }
  | { lead: undefined; closer: AnsweredView }
)

/** A view settled and answered, with its release. */
export async function askedView(db: Database, query: ViewQuery): Promise<AskedView> {
  const isTimeline = query.by === 'statement'
  const [release, { view }, marks, rows] = await Promise.all([
    currentRelease(db),
    settledView(db, query),
    isTimeline ? leadRows(db, query) : undefined,
    isTimeline ? undefined : viewRows(db, query),
  ])
  if (marks) return { release, view, lead: leadAnswer(view, marks), closer: undefined }
  return { release, view, lead: undefined, closer: answeredView(view, rows as ViewRows) }
}
