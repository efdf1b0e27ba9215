import { describe, expect, it } from 'vitest'
import { isLarger, shareOf } from '../../../schema/stats/share.ts'
import { wilsonInterval } from '../../../schema/stats/wilson.ts'

describe('shareOf(counted)', () => {
  it('is at least what was found, and at most that with everything that was not read', () => {
    const share = shareOf({ statements: 8, hits: 3, notRead: 4 })
    expect(share).toMatchObject({ share: 3 / 8, shareAtMost: 7 / 8 })
    expect(share.low).toBe(wilsonInterval(3, 8)?.low)
    expect(share.high).toBe(wilsonInterval(7, 8)?.high)
  })

  it('is one number with its own interval where all were read', () => {
    expect(shareOf({ statements: 8, hits: 3, notRead: 0 })).toEqual({
      share: 3 / 8,
      shareAtMost: 3 / 8,
      ...wilsonInterval(3, 8),
    })
  })

  it.each([
    ['there is no statement', { statements: 0, hits: 0, notRead: 0 }],
    ['there is no statement, and another voice has what is counted', { statements: 0, hits: 1, notRead: 0 }],
    ['none was read and nothing found', { statements: 3, hits: 0, notRead: 3 }],
  ])('is unknown where %s', (_, counted) => {
    expect(shareOf(counted)).toEqual({ share: null, shareAtMost: null, low: null, high: null })
  })
})

describe('isLarger(a, b)', () => {
  const all = { statements: 10, notRead: 0 }
  it.each([
    [{ ...all, hits: 5 }, { ...all, hits: 4 }, true],
    [{ ...all, hits: 5 }, { ...all, hits: 5 }, false],
    [{ ...all, hits: 5 }, { ...all, hits: 1, notRead: 3 }, true],
    [{ ...all, hits: 5 }, { ...all, hits: 1, notRead: 4 }, false],
    [{ ...all, hits: 5, notRead: 5 }, { ...all, hits: 4 }, true],
    [{ ...all, hits: 4 }, { ...all, hits: 1, notRead: 9 }, false],
  ])('compares %j at least with %j at most', (a, b, is) => {
    expect(isLarger(a, b)).toBe(is)
  })
})
