import { diffArrays } from 'diff'
import { describe, expect, it } from 'vitest'
import { keptRuns } from '../../../schema/text/align/kept-runs.ts'
import { chanceOf } from '../../support/chance.ts'

const list = (...numbers: number[]) => Int32Array.from(numbers)

describe('keptRuns(a, b, mostEdits)', () => {
  it('tells what both lists have in one order, and where', () => {
    expect(keptRuns(list(1, 2, 3, 4, 5), list(9, 2, 3, 5, 6), 10)).toEqual([
      [1, 1, 2],
      [4, 3, 1],
    ])
    expect(keptRuns(list(), list(1), 10)).toEqual([])
    expect(keptRuns(list(1, 2), list(1, 2), 0)).toEqual([[0, 0, 2]])
  })

  it('gives up beyond the edits that it may make', () => {
    expect(keptRuns(list(1, 2), list(3, 4), 4)).toEqual([])
    expect(keptRuns(list(1, 2), list(3, 4), 3)).toBeUndefined()
  })

  it('keeps as many as a plain diff does', () => {
    const lengths = Array.from({ length: 200 }, (_, seed) => {
      const chance = chanceOf(seed + 1)
      const some = () =>
        Int32Array.from({ length: Math.floor(chance() * 60) }, () => Math.floor(chance() * (1 + (seed % 20))))
      const [a, b] = [some(), some()]
      const runs = keptRuns(a, b, 200) ?? []
      expect(
        runs.every(
          ([inA, inB, length]) => a.slice(inA, inA + length).join() === b.slice(inB, inB + length).join(),
        ),
      ).toBe(true)
      const plain = diffArrays([...a], [...b]).filter(({ added, removed }) => !added && !removed)
      return [
        runs.reduce((sum, [, , length]) => sum + length, 0),
        plain.reduce((sum, { count }) => sum + count, 0),
      ]
    })
    expect(lengths.filter(([ours, plain]) => ours !== plain)).toEqual([])
  })
})
