import { describe, expect, it } from 'vitest'
import { type CountedTexts, rateRatio } from '../../../schema/stats/rate-ratio.ts'
import { chanceOf } from '../../support/chance.ts'

function texts(...counts: [mentions: number, words: number][]): CountedTexts {
  return { mentions: counts.map(([mentions]) => mentions), words: counts.map(([, words]) => words) }
}

/** Texts of which some turn to a subject, and then name it the more often the longer they are. */
function clustered(random: () => number, count: number, per1000Words: number): CountedTexts {
  const counts = Array.from({ length: count }, (): [number, number] => {
    const words = Math.round(500 * 2 ** (4 * random()))
    const isOnSubject = random() < 0.5
    // Twice an exponential draw keeps the mean over texts on the subject and off it.
    const rate = isOnSubject ? -2 * Math.log(1 - random()) * per1000Words : 0
    return [poisson(random, (rate * words) / 1000), words]
  })
  return texts(...counts)
}

function poisson(random: () => number, mean: number): number {
  let count = 0
  for (let left = mean; ; count++) {
    left += Math.log(1 - random())
    if (left < 0) return count
  }
}

describe('rateRatio(earlier, later)', () => {
  it('divides the later rate by the earlier one, words added up before', () => {
    const found = rateRatio(texts([1, 1000], [1, 1000]), texts([4, 1000], [8, 3000]))
    expect(found?.ratio).toBe(3)
  })

  it('is the interval of a binomial share where mentions lie evenly', () => {
    const found = rateRatio(texts([5, 1000], [5, 1000], [5, 1000]), texts([10, 1000], [10, 1000], [10, 1000]))
    // Wilson for 30 of 45 is 0.52070 to 0.78620; odds of the two.
    expect(found?.low).toBeCloseTo(0.5207 / 0.4793, 2)
    expect(found?.high).toBeCloseTo(0.7862 / 0.2138, 2)
  })

  it('is wider where one text makes the mentions', () => {
    const even = rateRatio(texts([2, 1000], [2, 1000], [2, 1000]), texts([4, 1000], [4, 1000], [4, 1000]))
    const uneven = rateRatio(texts([2, 1000], [2, 1000], [2, 1000]), texts([0, 1000], [0, 1000], [12, 1000]))
    expect(uneven?.ratio).toBe(even?.ratio)
    expect(uneven?.low ?? 1).toBeLessThan((even?.low ?? 0) / 2)
    expect(uneven?.high ?? 0).toBeGreaterThan((even?.high ?? 9) * 2)
  })

  // By the formulas of the papers named in the code, worked out apart from it.
  it.each([
    [
      'its own scatter',
      texts([0, 1000], [6, 1000]),
      texts([10, 500], [4, 1500], [3, 1000]),
      0.159116,
      22.42323,
    ],
    [
      'the common scatter if that is wider',
      texts([5, 1000], [6, 1000]),
      texts([20, 500], [4, 1500], [1, 1000]),
      0.100267,
      22.895693,
    ],
    [
      'the scatter of the other side if it has no mention',
      texts([0, 1000], [0, 1000]),
      texts([10, 500], [4, 1500]),
      0.067929,
      null,
    ],
  ])('has for each side %s', (_, earlier, later, low, high) => {
    const found = rateRatio(earlier, later)
    expect(found?.low).toBeCloseTo(low, 5)
    if (high === null) expect(found?.high).toBeNull()
    else expect(found?.high).toBeCloseTo(high, 4)
  })

  it('has no upper bound where the earlier texts have no mention, and no lower one but 0 where the later have none', () => {
    const none = texts([0, 1000], [0, 1000])
    const some = texts([3, 1000], [3, 1000])
    expect(rateRatio(none, some)).toMatchObject({ ratio: null, high: null })
    expect(rateRatio(none, some)?.low).toBeGreaterThan(0.6)
    expect(rateRatio(some, none)).toMatchObject({ ratio: 0, low: 0 })
    expect(rateRatio(some, none)?.high).toBeLessThan(1 / 0.6)
  })

  it.each([
    ['no mention', texts([0, 10], [0, 10]), texts([0, 10], [0, 10])],
    ['a single text', texts([1, 10]), texts([1, 10], [1, 10])],
    ['a single later text', texts([1, 10], [1, 10]), texts([1, 10])],
    ['no text', texts(), texts([1, 10], [1, 10])],
  ])('says nothing of %s', (_, earlier, later) => {
    expect(rateRatio(earlier, later)).toBeNull()
  })

  it('holds the true ratio in nine of ten invented corpora or more, however the mentions cluster', () => {
    const random = chanceOf(2022)
    for (const [size, truth] of [
      [6, 1],
      [12, 3],
      [30, 1],
    ] as const) {
      let held = 0
      const trials = 1000
      for (let trial = 0; trial < trials; trial++) {
        const found = rateRatio(clustered(random, size, 1), clustered(random, size + 2, truth))
        if (found && found.low <= truth && (found.high ?? Infinity) >= truth) held += 1
      }
      expect(held / trials, `${size} texts, ratio ${truth}`).toBeGreaterThan(0.9)
    }
  })
})
