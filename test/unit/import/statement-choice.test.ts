import { describe, expect, it } from 'vitest'
import { choiceRows } from '../../../schema/import/counted/corpus.ts'

describe('choiceRows', () => {
  it('ranks a day’s statements against the order of kinds, so that a cut keeps what was issued jointly', () => {
    const statement = (id: string, date: string, kind: string) => ({
      ...{ id, date, kind, title: id, level: 'heads', voice: 'joint', speakers: [], uncounted: null },
    })
    const statements = [
      statement('speech', '2020-01-02', 'speech'),
      statement('b-joint', '2020-01-02', 'joint_statement'),
      statement('a-joint', '2020-01-02', 'joint_statement'),
      statement('later', '2020-01-03', 'speech'),
      statement('earlier', '2019-12-31', 'joint_statement'),
    ]
    const rows = choiceRows({ statements, passages: [] } as never, { statementParties: [] })
    expect(rows.toReversed().map(({ statementId }) => statementId)).toEqual([
      'later',
      'b-joint',
      'a-joint',
      'speech',
      'earlier',
    ])
    expect(rows.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4])
  })
})
