import { describe, expect, it } from 'vitest'
import { type ComparedPassage, compareByCoding } from '../../../schema/stats/comparison.ts'
import { plainSummary, summaryOf } from '../../../schema/stats/comparison-summary.ts'

const codebook = [
  { id: 'tea', frames: [{ id: 'green' }, { id: 'black' }] },
  { id: 'salt', frames: [{ id: 'sea' }] },
  { id: 'silk', frames: [{ id: 'raw' }] },
]

function passage(id: string, theme: string, frames: string[], rest: Partial<ComparedPassage> = {}) {
  return { id, theme, frames, stance: null, isSilence: false, ...rest }
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
      { frame: 'green', where: 'both', passagesA: ['a#1'], passagesB: ['b#1'] },
      { frame: 'black', where: 'a', passagesA: ['a#1', 'a#2'], passagesB: [] },
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
})

const words = {
  a: { name: 'the 2001 statement', where: 'in 2001' },
  b: { name: 'the 2002 statement', where: 'in 2002' },
  theme: (id: string) => id.toUpperCase(),
  frame: (id: string) => id,
  isSecondhand: (id: string) => id === 'a#9',
  stance: () => null,
}

function summary(a: ComparedPassage[], b: ComparedPassage[]) {
  return summaryOf(compareByCoding(codebook, a, b), words)
}

describe('summaryOf(rows, words)', () => {
  it('says what each side alone has and never that anything is new or gone', () => {
    const clauses = summary(
      [passage('a#1', 'tea', ['black'])],
      [passage('b#1', 'tea', ['green']), passage('b#2', 'silk', ['raw'])],
    )
    expect(plainSummary(clauses)).toBe(
      'TEA: recorded of the 2002 statement alone: “green”; of the 2001 statement alone: “black”. ' +
        'Recorded of the 2002 statement alone: SILK; that nothing is recorded of the 2001 statement is no proof of silence.',
    )
  })

  it('says what a silence rests on', () => {
    const clauses = summary([silence('a#9', 'tea')], [passage('b#1', 'tea', ['green'])])
    expect(plainSummary(clauses)).toBe(
      'TEA: the 2001 statement is silent, as a published text analysis reports; recorded of the 2002 statement: “green”.',
    )
  })

  it('names the passages behind every finding', () => {
    const clauses = summary(
      [silence('a#9', 'tea'), passage('a#2', 'salt', ['sea'])],
      [passage('b#1', 'tea', ['green']), passage('b#3', 'tea', ['green']), passage('b#2', 'salt', ['sea'])],
    )
    const findings = clauses.flatMap(({ parts }) => parts.filter(({ passages }) => passages.length > 0))
    expect(findings).toEqual([
      { text: 'the 2001 statement is silent', passages: ['a#9'] },
      { text: '“green”', passages: ['b#1', 'b#3'] },
      { text: '“sea”', passages: ['a#2', 'b#2'] },
    ])
  })

  it('says where the stance differs', () => {
    const stances = new Map<string, 'closer' | 'limit'>([
      ['a#1', 'closer'],
      ['b#1', 'limit'],
    ])
    const a = [passage('a#1', 'tea', ['green'], { stance: 'closer' })]
    const b = [passage('b#1', 'tea', ['green'], { stance: 'limit' })]
    const clauses = summaryOf(compareByCoding(codebook, a, b), {
      ...words,
      stance: (id) => stances.get(id) ?? null,
    })
    expect(plainSummary(clauses)).toBe(
      'TEA: recorded of both: “green”; stance closer only in 2001, setting limits only in 2002.',
    )
  })

  it('says in one clause that both are silent', () => {
    expect(plainSummary(summary([silence('a#9', 'tea')], [silence('a#9', 'tea')]))).toBe(
      'TEA: both statements are silent, as a published text analysis reports.',
    )
  })

  it('says so when nothing is recorded of either side', () => {
    expect(plainSummary(summary([], []))).toBe('Nothing is recorded of either statement.')
  })
})
