import { describe, expect, it } from 'vitest'
import { grownVoices } from '../../../schema/stats/growth.ts'
import { row } from '../chart/sample.ts'

const rowsOf = (voice: 'joint' | 'moscow', counts: readonly number[]) =>
  counts.flatMap((statements, index) =>
    ['a', 'b'].map((frame) => row({ year: 2013 + index, voice, frame, statements })),
  )

describe('grownVoices(rows)', () => {
  it('tells of a voice with twice as many statements in the last third of the years as in the first', () => {
    const rows = [...rowsOf('joint', [3, 3, 3, 3, 3, 3]), ...rowsOf('moscow', [2, 3, 9, 9, 9, 1])]
    expect(grownVoices(rows)).toEqual([
      {
        voice: 'moscow',
        early: { from: 2013, to: 2014, statements: 5 },
        late: { from: 2017, to: 2018, statements: 10 },
      },
    ])
  })

  it('tells nothing of two years, nor of none', () => {
    expect(grownVoices(rowsOf('moscow', [1, 9]))).toEqual([])
    expect(grownVoices(rowsOf('moscow', [0, 0, 0]))).toEqual([])
  })
})
