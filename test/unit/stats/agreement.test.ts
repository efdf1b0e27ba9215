import { describe, expect, it } from 'vitest'
import { agreement } from '../../../schema/stats/agreement.ts'

const codebook = [
  { id: 'soup', frames: [{ id: 'hot' }, { id: 'cold' }] },
  { id: 'bread', frames: [{ id: 'rye' }] },
]

function coded(theme: string, a: string, b: string, isContext = false) {
  const codings = [a, b].map((frames) => ({ frames: frames.split(' '), stance: 'neutral', isContext }))
  return { theme, codings }
}

const passages = [
  coded('soup', 'hot', 'hot'),
  coded('soup', 'cold', 'cold'),
  coded('soup', 'hot', 'cold'),
  coded('soup', 'hot', 'cold', true),
  coded('bread', 'rye', 'rye'),
]
const rows = agreement(codebook, passages)
const row = (id: string) => rows.find((candidate) => candidate.id === id)

describe('agreement(codebook, passages)', () => {
  it('lists all themes together first, then each theme and its frames', () => {
    expect(rows.map(({ id }) => id)).toEqual([
      'all.frames',
      'all.stance',
      'all.context',
      'soup.frames',
      'soup.stance',
      'soup.context',
      'soup.hot',
      'soup.cold',
      'bread.frames',
      'bread.stance',
      'bread.context',
      'bread.rye',
    ])
  })

  it('leaves passages that a coder took for context out of frames and keeps them in context', () => {
    expect(row('soup.frames')?.passages).toBe(3)
    expect(row('soup.context')?.passages).toBe(4)
  })

  it('compares a coder who named no frame with those who did, and nothing where nobody did', () => {
    const none = { frames: [], stance: 'neutral', isContext: false }
    const one = { theme: 'bread', codings: [{ ...none, frames: ['rye'] }, none] }
    const nobody = { theme: 'bread', codings: [none, none] }
    const rows = agreement(codebook, [...passages, one, nobody])
    const found = rows.find(({ id }) => id === 'bread.rye')
    // Observed 1/2; of the 12 ordered pairs of the four votes, 6 differ: 1 − (2/4) / (6/12).
    expect(found).toMatchObject({ alpha: 0, passages: 2, named: 2 })
    expect(rows.find(({ id }) => id === 'bread.stance')?.passages).toBe(2)
  })

  it('counts a frame as named where one coder named it', () => {
    // Observed 1/3; of the 30 ordered pairs of the six votes, 18 differ: 1 − (2/6) / (18/30).
    expect(row('soup.hot')).toMatchObject({ named: 2, passages: 3, isTentative: true })
    expect(row('soup.hot')?.alpha).toBeCloseTo(1 - 2 / 6 / (18 / 30), 12)
  })

  it('has no alpha where the coders leave nothing to disagree on, and calls that tentative', () => {
    expect(row('bread.frames')).toMatchObject({ alpha: null, passages: 1, isTentative: true })
  })
})
