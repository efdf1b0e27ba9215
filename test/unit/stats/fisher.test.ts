import { describe, expect, it } from 'vitest'
import { fisherExact, holm, smallestP } from '../../../schema/stats/fisher.ts'

function table(hitsA: number, missesA: number, hitsB: number, missesB: number) {
  return { hitsA, trialsA: hitsA + missesA, hitsB, trialsB: hitsB + missesB }
}

describe('fisherExact(table)', () => {
  it.each([
    // Fisher 1935, the lady tasting tea; R documentation of fisher.test, `TeaTasting`.
    [3, 1, 1, 3, 0.4857142857],
    // Fisher 1962, convictions of like-sex twins; R documentation of fisher.test, `Convictions`.
    [2, 15, 10, 3, 0.0005367241],
    // SciPy documentation of fisher_exact.
    [6, 2, 1, 4, 0.1025641026],
    [8, 2, 1, 5, 0.034965035],
    [10, 10, 10, 10, 1],
  ])('gives the published p-value of %i, %i against %i, %i', (a, b, c, d, p) =>
    expect(fisherExact(table(a, b, c, d))).toBeCloseTo(p, 9),
  )

  it('is the same whichever group comes first, and whether hits or misses are counted', () => {
    expect(fisherExact(table(2, 15, 10, 3))).toBeCloseTo(fisherExact(table(10, 3, 2, 15)), 12)
    expect(fisherExact(table(2, 15, 10, 3))).toBeCloseTo(fisherExact(table(15, 2, 3, 10)), 12)
  })

  it('finds nothing in an empty group', () => {
    expect(fisherExact(table(0, 0, 3, 4))).toBe(1)
    expect(fisherExact(table(0, 0, 0, 0))).toBe(1)
  })

  it('stays a chance for groups of thousands', () => {
    const p = fisherExact(table(900, 4100, 1000, 4000))
    expect(p).toBeGreaterThan(0.01)
    expect(p).toBeLessThan(0.02)
  })
})

describe('smallestP(table)', () => {
  it('is the chance of the most extreme table with the same margins', () => {
    // 1 hit among 4 and 4: either group has it, each with chance one half.
    expect(smallestP(table(1, 3, 0, 4))).toBeCloseTo(1, 12)
    // 4 hits among 4 and 4: all in one group, two of 70 tables.
    expect(smallestP(table(3, 1, 1, 3))).toBeCloseTo(2 / 70, 12)
  })
})

describe('holm(pValues)', () => {
  it('multiplies by the number of tests left and never lets a larger p-value fall below a smaller', () => {
    const corrected = holm([0.01, 0.04, 0.03, 0.005])
    expect(corrected.map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02])
  })

  it('never exceeds 1', () => expect(holm([0.6, 0.9])).toEqual([1, 1]))
})
