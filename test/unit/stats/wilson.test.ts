import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../schema/stats/wilson.ts'

describe('wilsonInterval(hits, trials)', () => {
  it('is null for no trial', () => expect(wilsonInterval(0, 0)).toBeNull())

  it('starts at zero for no hit and ends at one for nothing but hits', () => {
    expect(wilsonInterval(0, 10)?.low).toBe(0)
    expect(wilsonInterval(0, 10)?.high).toBeCloseTo(0.2775, 4)
    expect(wilsonInterval(10, 10)?.low).toBeCloseTo(0.7225, 4)
    expect(wilsonInterval(10, 10)?.high).toBe(1)
  })

  // Newcombe 1998 (Statistics in Medicine 17:857–872), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published bounds for %i of %i', (hits, trials, low, high) => {
    const interval = wilsonInterval(hits, trials)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })
})
