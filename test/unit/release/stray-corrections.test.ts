import { expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { datasetRows } from '../../../schema/import/rows.ts'
import { keptBefore } from '../../../schema/release/kept.ts'
import { strayCorrectionProblems } from '../../../schema/release/stray-corrections.ts'
import { dataset as shipped } from '../../support/dataset.ts'
import { dataset, texts } from '../import/small-dataset.ts'

const older = { version: '2020.1', rows: datasetRows(dataset({})) }
const correction = "{release: '2020.2', field: by, why: A misprint.}"

const found = (id: string) =>
  strayCorrectionProblems(
    dataset({
      'trade.yaml': texts['trade.yaml'].replace('{id: t-1,', `{id: ${id}, corrections: [${correction}],`),
    }),
    (version) => (version === '2020.2' ? [older] : []),
  ).map(describeProblem)

it('refuses a correction of a record that the release before has not', () => {
  expect(found('t-3')).toEqual([
    expect.stringMatching(
      /^trade\.yaml:\d+: release 2020\.1 has no t-3, so that 2020\.2 corrects nothing of it; leave the correction out$/,
    ),
  ])
  expect(found('t-1')).toEqual([])
})

it('finds none in the dataset', () => {
  expect(strayCorrectionProblems(shipped, keptBefore(shipped.releases.value.releases))).toEqual([])
})
