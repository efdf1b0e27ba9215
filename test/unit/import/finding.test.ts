import { describe, expect, it } from 'vitest'
import { findingProblems } from '../../../schema/import/finding.ts'
import { Holding } from '../../../schema/import/holding.ts'
import { dataset } from '../../support/dataset.ts'

const files = dataset

/** What is said of one line that a finding rests on. */
function said(holding: object): string[] {
  const { value } = files.subject
  const finding = { id: 'tried', title: 'T', claim: 'C', holds: [Holding.parse(holding)], query: {} }
  const subject = { ...files.subject, value: { ...value, findings: [finding] } }
  return findingProblems({ ...files, subject }).map(({ reason }) =>
    reason.replace(/^finding tried: (.*); fix the claim and this line, or the rows$/, '$1'),
  )
}

describe('findingProblems(files)', () => {
  it('holds the published findings against the published rows', () =>
    expect(findingProblems(files)).toEqual([]))

  it.each(files.subject.value.findings)(
    '$id says of a first, last or only one within what it is that',
    ({ claim, holds }) => {
      const isBounded = /\b(?:first|last|never|no longer|dropped|only|alone|none)\b/.test(claim)
      const isScoped = /\b(?:in this collection|a complete series)\b/i.test(claim)
      const isOfPanel = holds?.every((holding) => 'panel' in holding)
      expect(!isBounded || isScoped || isOfPanel, claim).toBe(true)
    },
  )

  it.each([
    [
      { frame: 'no_limits', voice: 'joint', first: '2019-06-05' },
      'no_limits of joint: the first day recorded is 2022-02-04, not 2019-06-05',
    ],
    [
      { theme: 'nato', voice: 'joint', series: 'foreign-ministers', first: '2020-09-11' },
      'nato of joint in the series foreign-ministers: the first day recorded is none, not 2020-09-11',
    ],
    [
      { frame: 'no_limits', voice: 'joint', days: ['2022-02-04', '2023-03-21'] },
      'no_limits of joint: the list of days is 2022-02-04, not 2022-02-04, 2023-03-21',
    ],
    [
      { frame: 'no_limits', voice: 'joint', everyYear: true },
      'no_limits of joint: nothing is recorded in 2013',
    ],
    [
      { amountUsdBn: 200, step: 'met', last: '2024-01-01' },
      '200 billion met: the last day recorded is 2023-12-20, not 2024-01-01',
    ],
    [
      { panel: 'un-general-debate', party: 'CN', theme: 'nato', definition: 'strict', texts: 1 },
      'nato by CN in un-general-debate: 0 texts mention it, not 1',
    ],
    [
      { theme: 'nato', voice: 'joint', series: 'leaders', first: '2022-02-04' },
      'nato of joint in the series leaders: of the 13 statements beyond it 4 were not fully read on it, and 9 rest on a published analysis; say so in `beyond`',
    ],
    [
      {
        frame: 'aukus',
        voice: 'joint',
        series: 'leaders',
        first: '2022-02-04',
        beyond: { statements: 13, notRead: 4 },
      },
      'aukus of joint in the series leaders: of the 13 statements beyond it 13 were not fully read on it, and 0 rest on a published analysis; say so in `beyond`',
    ],
  ])('refuses %j', (holding, reason) => expect(said(holding)).toContain(reason))

  it('refuses a line that claims nothing', () =>
    expect(Holding.safeParse({ frame: 'no_limits' }).error?.issues[0]?.message).toBe(
      'claims nothing; give first, last, days, everyYear or texts',
    ))
})
