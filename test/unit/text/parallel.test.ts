import { describe, expect, it } from 'vitest'
import { parallels } from '../../../schema/text/parallel.ts'

function groups(a: number[], b: number[]): string[] {
  return parallels(a, b).map((one) => `${one.a.from}-${one.a.to} ${one.b.from}-${one.b.to}`)
}

describe('parallels(a, b)', () => {
  it('sets paragraphs of like length side by side, whatever the ratio of the scripts', () => {
    expect(groups([300, 900, 120], [100, 290, 41])).toEqual(['0-1 0-1', '1-2 1-2', '2-3 2-3'])
  })

  it('finds a paragraph that the translation split', () => {
    expect(groups([300, 900, 120], [100, 150, 140, 41])).toEqual(['0-1 0-1', '1-2 1-3', '2-3 3-4'])
  })

  it('finds two paragraphs that the translation joined', () => {
    expect(groups([300, 420, 480, 120], [100, 290, 41])).toEqual(['0-1 0-1', '1-3 1-2', '3-4 2-3'])
  })

  it('leaves a whole paragraph alone that only one text has', () => {
    const alone = parallels([800, 900, 1000, 700, 640, 760], [400, 450, 430, 500, 350, 320, 380]).filter(
      ({ a }) => a.from === a.to,
    )
    expect(alone.length).toBe(1)
  })

  it('covers every paragraph of both texts once, in order', () => {
    const a = Array.from({ length: 40 }, (_, n) => 50 + ((n * 97) % 400))
    const b = Array.from({ length: 47 }, (_, n) => 30 + ((n * 61) % 300))
    const found = parallels(a, b)
    expect(found.flatMap((one) => a.slice(one.a.from, one.a.to))).toEqual(a)
    expect(found.flatMap((one) => b.slice(one.b.from, one.b.to))).toEqual(b)
  })

  it.each([
    [[], [], []],
    [[5], [], ['0-1 0-0']],
    [[], [5], ['0-0 0-1']],
  ])('takes %j and %j', (a, b, expected) => {
    expect(groups(a, b)).toEqual(expected)
  })
})
