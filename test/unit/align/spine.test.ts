import { describe, expect, it } from 'vitest'
import { heaviestRise } from '../../../schema/text/align/spine.ts'

describe('heaviestRise(places, weights)', () => {
  it('is everything where all is in order', () => {
    expect(heaviestRise([0, 1, 2], [1, 1, 1])).toEqual([0, 1, 2])
  })

  it('leaves out the one that moved forward', () => {
    expect(heaviestRise([3, 0, 1, 2], [1, 1, 1, 1])).toEqual([1, 2, 3])
  })

  it('keeps one long passage rather than two short ones', () => {
    expect(heaviestRise([2, 0, 1], [50, 10, 10])).toEqual([0])
  })

  it('keeps the earlier of two equal ones', () => {
    expect(heaviestRise([1, 0], [5, 5])).toEqual([0])
  })

  it('is empty for nothing', () => {
    expect(heaviestRise([], [])).toEqual([])
  })
})
