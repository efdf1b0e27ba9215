import { describe, expect, it } from 'vitest'
import { type ComparedPassage, compareByCoding, frameCounts } from '../../../schema/stats/comparison.ts'

const named = (id: string) => ({ id, namesTheme: true })
const codebook = [
  { id: 'tea', frames: [named('green'), named('black'), { id: 'hot_drinks', namesTheme: false }] },
  { id: 'salt', frames: [named('sea')] },
  { id: 'silk', frames: [named('raw')] },
]

function passage(id: string, theme: string, frames: string[], rest: Partial<ComparedPassage> = {}) {
  return { id, theme, frames, voice: 'joint', stance: null, isSilence: false, ...rest }
}

function silence(id: string, theme: string) {
  return passage(id, theme, [], { isSilence: true })
}

describe('compareByCoding(codebook, a, b)', () => {
  it('tells frames of both from frames of one, with the passages of each', () => {
    const [tea] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green', 'black']), passage('a#2', 'tea', ['black'])],
      [passage('b#1', 'tea', ['green'])],
    )
    expect(tea).toMatchObject({
      theme: 'tea',
      basis: 'both_known',
      difference: 1,
      a: 'recorded',
      b: 'recorded',
    })
    expect(tea?.frames).toEqual([
      {
        frame: 'green',
        where: 'both',
        absence: null,
        voicesA: ['joint'],
        voicesB: ['joint'],
        passagesA: ['a#1'],
        passagesB: ['b#1'],
      },
      {
        frame: 'black',
        where: 'a',
        absence: 'not_recorded',
        voicesA: ['joint'],
        voicesB: [],
        passagesA: ['a#1', 'a#2'],
        passagesB: [],
      },
    ])
  })

  it('puts what is known of both before what is known of one, however much that is', () => {
    const rows = compareByCoding(
      codebook,
      [silence('a#1', 'salt')],
      [passage('b#1', 'tea', ['green', 'black']), passage('b#2', 'salt', ['sea'])],
    )
    expect(rows.map(({ theme, basis, difference }) => [theme, basis, difference])).toEqual([
      ['salt', 'both_known', 2],
      ['tea', 'one_known', 2],
      ['silk', 'unknown', 0],
    ])
  })

  it('tells verified silence from nothing recorded', () => {
    const rows = compareByCoding(codebook, [silence('a#1', 'tea')], [])
    expect(rows.find(({ theme }) => theme === 'tea')).toMatchObject({ a: 'silent', b: 'none_recorded' })
  })

  it('finds no difference between a statement and itself', () => {
    const same = [passage('a#1', 'tea', ['green']), silence('a#2', 'salt')]
    expect(compareByCoding(codebook, same, same).every(({ difference }) => difference === 0)).toBe(true)
  })

  it('never takes a joint text and a remark of one side for the same saying', () => {
    const [tea] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green'], { voice: 'moscow' })],
      [passage('b#1', 'tea', ['green'])],
    )
    expect(tea?.frames.map(({ where, voicesA, voicesB }) => [where, voicesA, voicesB])).toEqual([
      ['b', [], ['joint']],
      ['a', ['moscow'], []],
    ])
    expect(frameCounts(tea ? [tea] : [])).toEqual({ a: 1, b: 1, both: 0 })
  })

  it('takes remarks of two sides for the same saying, and says whose they are', () => {
    const [tea] = compareByCoding(
      codebook,
      [passage('a#1', 'tea', ['green'], { voice: 'moscow' })],
      [passage('b#1', 'tea', ['green'], { voice: 'beijing' })],
    )
    expect(tea?.frames.map(({ where, voicesA, voicesB }) => [where, voicesA, voicesB])).toEqual([
      ['both', ['moscow'], ['beijing']],
    ])
  })

  it('tells how a frame is missing: silent, not found in the whole text, or not recorded', () => {
    const spoken = [
      passage('b#1', 'tea', ['green', 'hot_drinks']),
      passage('b#2', 'salt', ['sea']),
      passage('b#3', 'silk', ['raw']),
    ]
    const rows = compareByCoding(codebook, [silence('a#1', 'tea')], spoken, { a: ['salt'], b: [] })
    expect(rows.flatMap(({ frames }) => frames.map(({ frame, absence }) => [frame, absence])).sort()).toEqual(
      [
        ['green', 'silent'],
        ['hot_drinks', 'not_recorded'],
        ['raw', 'not_recorded'],
        ['sea', 'not_found'],
      ],
    )
  })
})
