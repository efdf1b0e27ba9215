import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { seriesProblems } from '../../../schema/import/series.ts'
import type { StatementFile } from '../../../schema/import/shapes.ts'
import type { Series, Subject } from '../../../schema/import/subject.ts'

const feasts: Series = {
  id: 'feasts',
  label: 'Feasts',
  kinds: ['joint_statement'],
  levels: ['heads_of_state'],
  parties: ['RU', 'CN'],
  rule: 'Every feast.',
  issued: { 2020: 1, 2021: 0 },
}
const feast = {
  id: '2020-01-02-feast',
  date: '2020-01-02',
  kind: 'joint_statement',
  level: 'heads_of_state',
  parties: ['CN', 'RU'],
  series: 'feasts',
}

function problems(
  ...statements: (Omit<Partial<typeof feast>, 'series'> & { series?: string | undefined })[]
): string[] {
  const lineOf = () => 7
  return seriesProblems(
    { file: 'subject.yaml', lineOf, value: { series: [feasts] } as unknown as Subject },
    statements.map((statement) => ({
      file: `${statement.id}.yaml`,
      lineOf,
      value: statement as unknown as StatementFile,
    })),
  ).map(describeProblem)
}

describe('seriesProblems(subject, statements)', () => {
  it('has nothing to say of a whole series, in whichever order the parties stand', () =>
    expect(problems(feast)).toEqual([]))

  it('names the year of which one is missing', () =>
    expect(problems()).toEqual([
      'subject.yaml:7: series feasts: 1 issued in 2020, 0 in the dataset (none); add what is missing, or correct the count',
    ]))

  it('names the statements of a year that has too many', () =>
    expect(problems(feast, { ...feast, id: '2021-01-02-feast', date: '2021-01-02' })).toEqual([
      'subject.yaml:7: series feasts: 0 issued in 2021, 1 in the dataset (2021-01-02-feast); add what is missing, or correct the count',
    ]))

  it.each([
    [{ series: undefined }, 'is of the series feasts by its kind; add series: feasts'],
    [{ series: 'fasts' }, 'unknown series "fasts"; allowed: feasts'],
    [{ kind: 'speech' }, 'is not of the series feasts by year, kind, level and parties; leave series out'],
    [
      { parties: ['CN', 'RU', 'FR'] },
      'is not of the series feasts by year, kind, level and parties; leave series out',
    ],
    [
      { date: '2019-01-02' },
      'is not of the series feasts by year, kind, level and parties; leave series out',
    ],
  ])('refuses a statement with %j', (changed, said) =>
    expect(problems({ ...feast, ...changed })).toContain(`2020-01-02-feast.yaml:7: ${said}`),
  )
})
