import type { ViewQuery } from '../../../schema/contract/view.ts'
import { type LeadAnswer, leadAnswer, leadRows } from '../../components/chart/lead-answer.ts'
import type { ChartView } from '../../components/chart/view.ts'
import { type AnsweredView, answeredView, settledView, viewRows } from '../../components/chart/view-answer.ts'
import type { Database } from '../../db/db.ts'
import type { Release } from '../../db/release.ts'
import { currentRelease } from '../../queries/release.ts'

/** A view by itself: its timeline, and the shares or rates that it asks for instead. */
interface AskedView {
  release: Release | undefined
  view: ChartView
  lead: LeadAnswer
  closer: AnsweredView | undefined
}

/** A view settled and answered, with its release. */
export async function askedView(db: Database, query: ViewQuery): Promise<AskedView> {
  const [release, settled, marks, rows] = await Promise.all([
    currentRelease(db),
    settledView(db, query),
    leadRows(db, query),
    query.by === 'statement' ? undefined : viewRows(db, query),
  ])
  const lead = leadAnswer(settled.view, marks)
  return { release, view: lead.view, lead, closer: rows && answeredView(lead.view, rows) }
}
