import { describe, expect, it } from 'vitest'
import { type ExampleCandidate, frameExamples } from '../../../schema/stats/example.ts'

const frames = [
  { id: 'hot', nearMiss: 'Soup that has stood is cold.' },
  { id: 'cold', nearMiss: '' },
]

function passage(id: string, frame: string, more: Partial<ExampleCandidate> = {}): ExampleCandidate {
  return {
    id,
    statementId: id,
    date: '2020-01-01',
    theme: 'soup',
    frames: [frame],
    isAgreed: true,
    isUsable: true,
    isCheckedInWholeText: false,
    codings: [{ frames: [frame], confidence: 3 }],
    ...more,
  }
}

function chosen(frame: string, candidates: ExampleCandidate[]) {
  return frameExamples(frames, candidates)
    .filter(({ frameId }) => frameId === frame)
    .map(({ role, rule, passageId }) => `${role} ${rule} ${passageId}`)
}

describe('frameExamples(frames, candidates)', () => {
  it('takes the two surest agreed passages, of two statements', () => {
    const unsure = passage('a', 'hot', { codings: [{ frames: ['hot'], confidence: 1 }] })
    const twin = passage('c2', 'hot', { statementId: 'c' })
    expect(chosen('hot', [unsure, passage('b', 'hot'), passage('c', 'hot'), twin])).toEqual([
      'positive agreed b',
      'positive agreed c',
    ])
  })

  it('takes a passage for as sure as the least sure of its coders', () => {
    const coded = (...confidences: number[]) => ({
      codings: confidences.map((confidence) => ({ frames: ['hot'], confidence })),
    })
    expect(chosen('hot', [passage('a', 'hot', coded(3, 1)), passage('b', 'hot', coded(2, 2))])).toEqual([
      'positive agreed b',
      'positive agreed a',
    ])
  })

  it('takes the second of another statement than the first', () => {
    const twin = passage('b2', 'hot', { statementId: 'b' })
    const later = passage('c', 'hot', { date: '2019-01-01' })
    expect(chosen('hot', [passage('b1', 'hot', { statementId: 'b' }), twin, later])).toEqual([
      'positive agreed b1',
      'positive agreed c',
    ])
  })

  it('prefers the passage that the frame leads, then the one of fewest frames', () => {
    const codings = [{ frames: ['hot', 'cold'], confidence: 3 }]
    const added = passage('a', 'hot', { frames: ['cold', 'hot'], codings })
    const many = passage('b', 'hot', { frames: ['hot', 'cold'], codings })
    expect(chosen('hot', [added, many, passage('c', 'hot')]).slice(0, 2)).toEqual([
      'positive agreed c',
      'positive agreed b',
    ])
    expect(chosen('hot', [added, many]).slice(0, 2)).toEqual(['positive agreed b', 'positive agreed a'])
  })

  it('prefers what was checked against the whole text, then the latest', () => {
    const checked = passage('a', 'hot', { isCheckedInWholeText: true })
    const late = passage('b', 'hot', { date: '2021-01-01' })
    expect(chosen('hot', [passage('c', 'hot'), late, checked])).toEqual([
      'positive agreed a',
      'positive agreed b',
    ])
  })

  it('takes for the near-miss what a coder called so and the settlement did not', () => {
    const refused = passage('a', 'cold', {
      isAgreed: false,
      codings: [{ frames: ['hot', 'cold'], confidence: 2 }],
    })
    expect(chosen('hot', [refused])).toEqual(['near_miss refused a'])
  })

  it('else takes an agreed passage of the frame that the near-miss text points to', () => {
    expect(chosen('hot', [passage('a', 'cold')])).toEqual(['near_miss neighbour a'])
  })

  it('leaves out passages without evidence and those that are not counted', () => {
    expect(chosen('hot', [passage('a', 'hot', { isUsable: false })])).toEqual([])
  })
})
