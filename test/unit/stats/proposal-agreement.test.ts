import { describe, expect, it } from 'vitest'
import { frameAgreement, proposalAgreement } from '../../../schema/stats/proposal-agreement.ts'

const unit = (isProposed: boolean, isCoded: boolean) => ({ isProposed, isCoded })

describe('proposalAgreement(list)', () => {
  it('counts precision, recall and alpha', () => {
    const list = [
      unit(true, true),
      unit(true, true),
      unit(true, false),
      unit(false, true),
      unit(false, false),
    ]
    const { alpha, ...counts } = proposalAgreement(list)
    expect(counts).toEqual({
      units: 5,
      proposed: 3,
      coded: 3,
      both: 2,
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
    })
    // Six of ten values say yes: 1 − (9 · 4) / (2 · 6 · 4).
    expect(alpha).toBeCloseTo(0.25, 10)
  })

  it('is 1 where both always agree and both answers occur', () => {
    expect(proposalAgreement([unit(true, true), unit(false, false)]).alpha).toBe(1)
  })

  it.each([
    [[], { units: 0, precision: null, recall: null, alpha: null }],
    [[unit(true, true)], { units: 1, precision: 1, recall: 1, alpha: null }],
    [[unit(true, false)], { units: 1, precision: 0, recall: null }],
    [[unit(false, true)], { units: 1, precision: null, recall: 0 }],
  ])('answers null for what %j cannot tell', (list, expected) => {
    expect(proposalAgreement(list)).toMatchObject(expected)
  })
})

describe('frameAgreement(list)', () => {
  it('counts frames one by one, and compares sets as the coders are compared', () => {
    const found = frameAgreement([
      { proposed: ['a', 'b'], coded: ['a'] },
      { proposed: [], coded: ['a', 'c'] },
      { proposed: ['c'], coded: ['c'] },
    ])
    expect(found).toMatchObject({ units: 3, proposed: 3, coded: 4, both: 2, precision: 2 / 3, recall: 0.5 })
    expect(found.f1).toBeCloseTo(4 / 7, 10)
    // Observed distance 5/9; the fifteen pairs of the six sets lie 113/9 apart together.
    expect(found.alpha).toBeCloseTo(38 / 113, 10)
  })

  it('has no rate where nothing is proposed and nothing coded', () => {
    expect(frameAgreement([])).toMatchObject({ precision: null, recall: null, f1: null, alpha: null })
  })
})
