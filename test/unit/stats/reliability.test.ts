import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../schema/stats/reliability.ts'

describe('verdictOf(alpha, passages)', () => {
  it.each([
    [0.96, 100, 'good'],
    [0.8, 20, 'good'],
    [0.8, 19, 'usable_with_care'],
    [0.799, 500, 'usable_with_care'],
    [0.667, 20, 'usable_with_care'],
    [0.666, 500, 'do_not_rely'],
    [null, 0, 'do_not_rely'],
  ] as const)('alpha %s on %i passages: %s', (alpha, passages, verdict) => {
    expect(verdictOf(alpha, passages)).toBe(verdict)
  })
})
