import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'

const KEPT = [
  'Rain fell on the hills while the shepherds counted their flock.',
  'Bread and cheese were served under the lime trees.',
]

/** What is told between two passages that stay, with the row in which it stands. */
function told(a: readonly string[], b: readonly string[], around: readonly string[] = KEPT): string[] {
  const whole = (own: readonly string[]) => [...around.slice(0, 1), ...own, ...around.slice(1)]
  const outcome = alignTexts(whole(a), whole(b), { granularity: 'paragraph' })
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return notableChanges(outcome.rows).map(
    ({ kind, removed, added, row }) => `${kind}: ${removed} > ${added} (${outcome.rows[row]?.change})`,
  )
}

const STORM =
  'According to Anna Reed, storms last winter ruined 40 roofs along our coast, and nobody was hurt.'
const REPAIR = 'Repairs worth 70 ducats began once spring came, as Paul Moss told reporters.'

describe('a passage replaced beside one that both texts have', () => {
  it('has what left and what came, each in its own row', () => {
    expect(told([STORM], [REPAIR])).toEqual([
      'figure: 40 >  (dropped)',
      'name: Anna Reed >  (dropped)',
      'negation: nobody >  (dropped)',
      'figure:  > 70 (new)',
      'name:  > Paul Moss (new)',
    ])
  })

  it('has nothing of what both speak of, nor of the number that a passage bears', () => {
    expect(
      told(
        ['4. According to Anna Reed, storms last winter ruined 40 roofs along our coast.'],
        ['5. Repairs of these 40 began once spring came, as Anna Reed told reporters.'],
      ),
    ).toEqual([])
  })

  it('has nothing of one that is dropped or new alone, nor of texts with nothing in common', () => {
    expect(told([STORM], [])).toEqual([])
    expect(told([], [REPAIR])).toEqual([])
    expect(told([STORM], [REPAIR], [])).toEqual([])
  })
})
