import type { TrendRow } from '../../../schema/contract/trend.ts'
import { wilsonInterval } from '../../../schema/stats/wilson.ts'

/** A row of the trends answer with the share worked out. */
export function row(given: Partial<TrendRow> & { year: number }): TrendRow {
  const statements = given.statements ?? 0
  const statementsWithFrame = given.statementsWithFrame ?? 0
  const silences = given.silences ?? 0
  const passages = given.passages ?? statementsWithFrame
  const share = statements === 0 ? null : statementsWithFrame / statements
  const interval = wilsonInterval(statementsWithFrame, statements)
  return {
    theme: 'nato',
    frame: 'enlargement',
    voice: 'joint',
    status:
      statements === 0
        ? 'no_statement'
        : passages > 0
          ? 'recorded'
          : silences > 0
            ? 'silent'
            : 'none_recorded',
    value: share,
    statements,
    statementsWithFrame,
    passages,
    silences,
    notRead: 0,
    share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    since: null,
    evidence: `/api/v1/passages?theme=nato&from=${given.year}&to=${given.year}`,
    silenceEvidence: null,
    denominator: '',
    ...given,
  }
}
