import type { TrendRow } from '../../../schema/contract/trend.ts'
import { numbersOf } from '../../../schema/stats/trend.ts'

/** A row of the trends answer with the share worked out. */
export function row(given: Partial<TrendRow> & { year: number }): TrendRow {
  const statements = given.statements ?? 0
  const statementsWithFrame = given.statementsWithFrame ?? 0
  const silences = given.silences ?? 0
  const passages = given.passages ?? statementsWithFrame
  const counted = numbersOf({
    statements,
    notRead: given.notRead ?? 0,
    statementsWithFrame,
    passages,
    silences,
  })
  return {
    theme: 'nato',
    frame: 'enlargement',
    voice: 'joint',
    ...counted,
    value: counted.share,
    since: null,
    evidence: `/api/v1/passages?theme=nato&from=${given.year}&to=${given.year}`,
    silenceEvidence: null,
    denominator: '',
    notReadEvidence: null,
    ...given,
  }
}
