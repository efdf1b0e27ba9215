import type { ViewQuery } from '../../../schema/contract/view.ts'
import { answeredView, settledView, viewRows } from '../../components/chart/view-answer.ts'
import type { Database } from '../../db/db.ts'
import { currentRelease } from '../../queries/release.ts'

/** A view by itself, settled and answered, with its release. */
export async function askedView(db: Database, query: ViewQuery) {
  const [release, { view }, rows] = await Promise.all([
    currentRelease(db),
    settledView(db, query),
    viewRows(db, query),
  ])
  return { release, view, ...answeredView(view, rows) }
}
