import { describe, expect, it } from 'vitest'
import { heaviestIncrease } from '../../../schema/text/align/increasing.ts'

describe('heaviestIncrease(places, weights)', () => {
  it('is everything where all is in order', () => {
    expect(heaviestIncrease([0, 1, 2], [1, 1, 1])).toEqual([0, 1, 2])
  })

  it('leaves out the one that moved forward', () => {
    expect(heaviestIncrease([3, 0, 1, 2], [1, 1, 1, 1])).toEqual([1, 2, 3])
  })

  it('keeps one long passage rather than two short ones', () => {
    expect(heaviestIncrease([2, 0, 1], [50, 10, 10])).toEqual([0])
  })

  it('keeps the earlier of two equal ones', () => {
    expect(heaviestIncrease([1, 0], [5, 5])).toEqual([0])
  })

  it('keeps the earlier of two equal ones before one that rises above both', () => {
    expect(heaviestIncrease([1, 0, 2], [5, 5, 5])).toEqual([0, 2])
  })

  it('keeps the earlier of two equal ones that it reaches in two steps', () => {
    expect(heaviestIncrease([2, 0, 1, 3], [10, 5, 5, 1])).toEqual([0, 3])
    expect(heaviestIncrease([1, 0, 3, 2, 4], [5, 5, 5, 5, 5])).toEqual([0, 2, 4])
  })

  it('takes numbers between which others are left out', () => {
    expect(heaviestIncrease([90, 3, 17, 40], [1, 1, 1, 1])).toEqual([1, 2, 3])
  })

  it('is empty for nothing', () => {
    expect(heaviestIncrease([], [])).toEqual([])
  })
})
