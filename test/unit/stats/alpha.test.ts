import { describe, expect, it } from 'vitest'
import {
  alphaOfCounts,
  isTentative,
  krippendorffAlpha,
  masiDistance,
  nominalDistance,
} from '../../../schema/stats/alpha.ts'

/** Turns one row a coder, with a dot where a value is missing, into one list a unit. */
function units(...coders: string[]): string[][] {
  const rows = coders.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? '.').filter((value) => value !== '.'))
}

function nominal(...coders: string[]): number | undefined {
  const { alpha } = krippendorffAlpha(units(...coders), nominalDistance)
  return alpha === null ? undefined : Math.round(alpha * 1000) / 1000
}

describe('krippendorffAlpha(units, distance)', () => {
  // The three examples of Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", sections A to C.
  it('gives 0.095 for two coders and a yes-or-no value', () => {
    expect(nominal('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')).toBe(0.095)
  })

  it('gives 0.692 for two coders and nominal values', () => {
    expect(nominal('a a b b d c c c e d d a', 'b a b b b c c c e d d d')).toBe(0.692)
  })

  it('gives 0.743 for four coders with values missing', () => {
    expect(
      nominal(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
    ).toBe(0.743)
  })

  it('leaves out units that only one coder coded', () => {
    expect(krippendorffAlpha([['a', 'a'], ['b', 'b'], ['c']], nominalDistance)).toEqual({
      alpha: 1,
      units: 2,
      coders: 2,
    })
  })

  it('has no alpha where every value is the same, or where there is none', () => {
    expect(krippendorffAlpha([['a', 'a']], nominalDistance).alpha).toBeNull()
    expect(krippendorffAlpha([], nominalDistance)).toEqual({ alpha: null, units: 0, coders: 0 })
  })

  it('gives sets of one label each what it gives nominal values', () => {
    const sets = units('a a b b d c c c e d d a', 'b a b b b c c c e d d d').map((values) =>
      values.map((value) => new Set([value])),
    )
    expect(krippendorffAlpha(sets, masiDistance).alpha).toBeCloseTo(0.692, 3)
  })

  it('is 0 when coders agree no better than chance', () => {
    // Two pairs agree and two do not; of the 56 ordered pairs of all eight values, 32 differ: 1 − (4/8) / (32/56).
    const found = krippendorffAlpha(units('a b a b', 'a b b a'), nominalDistance)
    expect(found.alpha).toBeCloseTo(1 - 0.5 / (32 / 56), 12)
  })
})

describe('masiDistance(a, b)', () => {
  const set = (labels: string) => new Set(labels.split(''))

  it.each([
    ['ab', 'ab', 0],
    ['ab', 'cd', 1],
    // Jaccard 1/2, subset: 1 − 1/2 × 2/3.
    ['a', 'ab', 2 / 3],
    // Jaccard 1/3, overlap: 1 − 1/3 × 1/3.
    ['ab', 'bc', 8 / 9],
    ['abc', 'ab', 1 - (2 / 3) * (2 / 3)],
  ])('of %s and %s is %d both ways', (a, b, distance) => {
    expect(masiDistance(set(a), set(b))).toBeCloseTo(distance, 12)
    expect(masiDistance(set(b), set(a))).toBeCloseTo(distance, 12)
  })

  it('of two empty sets is 0', () => expect(masiDistance(new Set(), new Set())).toBe(0))
})

describe('isTentative(alpha)', () => {
  it('is true below 0.667 and where alpha cannot be computed', () => {
    expect([0.666, 0.667, null].map(isTentative)).toEqual([true, false, true])
  })
})

describe('the number of coders', () => {
  it('is that of the units that can be compared; a unit of one coder is none', () => {
    const nominal = (a: number, b: number) => Number(a !== b)
    expect(krippendorffAlpha([[1, 1], [2, 2, 1], [3]], nominal)).toMatchObject({ units: 2, coders: 3 })
    expect(krippendorffAlpha([[1], [2]], nominal)).toEqual({ alpha: null, units: 0, coders: 0 })
  })
})

describe('krippendorffAlpha(units, distance) of many values', () => {
  it('counts values by kind past 2,500 of them and comes to the same', () => {
    const set = (labels: string) => new Set(labels)
    const units = Array.from({ length: 400 }, (_, n) => [
      set(n % 3 === 0 ? 'ab' : 'b'),
      set(n % 5 === 0 ? 'ba' : 'b'),
      set(n % 7 === 0 ? 'c' : 'b'),
    ])
    // Alpha of the same units taken several times: more values, the same shares of each kind.
    const few = krippendorffAlpha(units, masiDistance)
    const many = krippendorffAlpha([...units, ...units, ...units], masiDistance)
    const corrected = (alpha: number | null, values: number) => (1 - (alpha ?? 0)) / (1 - 1 / values)
    expect([few.units, many.units]).toEqual([400, 1200])
    expect(many.alpha).toBeLessThan(1)
    expect(corrected(many.alpha, 3600)).toBeCloseTo(corrected(few.alpha, 1200), 10)
  })
})

describe('krippendorffAlpha(units, distance) of many values', () => {
  /** Two coders who agree on all but every fifth unit, with sets written in either order. */
  const many = (units: number) =>
    Array.from({ length: units }, (_, n) => {
      const label = 'abc'[n % 3] ?? ''
      return [new Set([label, 'x']), new Set(n % 5 === 0 ? ['x', 'd'] : ['x', label])]
    })

  it('comes to the same by kind as pair by pair, and takes a set as the same in any order', () => {
    // 1 in 5 of the units differs; of pairs of any two values 0.72: 1 − 0.3² − 0.3² − 0.3² − 0.1². 1 − 0.2 / 0.72.
    const oneByOne = krippendorffAlpha(many(1245), masiDistance).alpha ?? 0
    const byKind = krippendorffAlpha(many(1260), masiDistance).alpha ?? 0
    expect(oneByOne).toBeCloseTo(0.7222, 3)
    expect(byKind).toBeCloseTo(0.7222, 3)
  })

  it('has no tentative agreement without a figure', () => {
    expect([isTentative(null), isTentative(0.666), isTentative(0.667)]).toEqual([true, true, false])
  })
})

describe('alphaOfCounts(counts)', () => {
  it.each([
    ['of two who differ at times', [1, 0, 0, 0, 0], [1, 1, 0, 0, 0], 1 - 2 / ((2 * 3 * 7) / 9)],
    ['of two who always agree', [1, 0, 1], [1, 0, 1], 1],
    ['of two who say the same of everything', [1, 1], [1, 1], null],
    ['of nothing', [], [], null],
  ])('%s is that of the list', (_, one, other, alpha) => {
    const pairs = one.map((value, unit) => [value, other[unit]])
    const isBoth = ([a, b]: (number | undefined)[]) => a === 1 && b === 1
    const counts = {
      units: pairs.length,
      one: one.filter(Boolean).length,
      other: other.filter(Boolean).length,
      both: pairs.filter(isBoth).length,
    }
    expect(krippendorffAlpha(pairs, nominalDistance).alpha).toBe(alpha)
    expect(alphaOfCounts(counts)).toBe(alpha)
  })

  it('has every digit of that of a long list', () => {
    const pairs = Array.from({ length: 997 }, (_, n) => [n % 3 === 0, n % 7 < 3])
    const counts = {
      units: pairs.length,
      one: pairs.filter(([one]) => one).length,
      other: pairs.filter(([, other]) => other).length,
      both: pairs.filter(([one, other]) => one && other).length,
    }
    expect(alphaOfCounts(counts)).toBe(krippendorffAlpha(pairs, nominalDistance).alpha)
  })
})
