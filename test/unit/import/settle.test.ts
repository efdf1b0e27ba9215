import { describe, expect, it } from 'vitest'
import { settle } from '../../../schema/import/settle.ts'
import type { Coding } from '../../../schema/import/shapes.ts'

function coding(frames: string[], overrides: Partial<Coding> = {}): Coding {
  return { frames, stance: 'closer', confidence: 3, ...overrides }
}

describe('settle(codings, settlement)', () => {
  it('publishes what every coder named', () => {
    expect(settle([coding(['a', 'b']), coding(['b', 'a'])])).toMatchObject({
      frames: ['a', 'b'],
      settlement: 'agreed',
    })
  })

  it('publishes only the frames of a majority where coders differ', () => {
    expect(settle([coding(['a', 'b']), coding(['a'])])).toMatchObject({
      frames: ['a'],
      settlement: 'majority',
    })
    expect(settle([coding(['a']), coding(['b']), coding(['b'])])).toMatchObject({
      frames: ['b'],
      settlement: 'majority',
    })
  })

  it('publishes nothing without a majority unless a settlement decides', () => {
    const codings = [coding(['a']), coding(['b'])]
    expect(settle(codings)).toBeUndefined()
    const settlement = { passage: 'p#1', theme: 't', frames: ['b'], reason: 'because' }
    expect(settle(codings, settlement)).toMatchObject({
      frames: ['b'],
      settlement: 'settled',
      reason: 'because',
    })
  })

  it('leaves a stance open on which coders differ', () => {
    expect(settle([coding(['a']), coding(['a'], { stance: 'limit' })])).toMatchObject({
      settlement: 'agreed',
      stance: null,
      stanceSettlement: 'open',
    })
  })

  it('tells a stance that all gave from one that most gave, whatever the frames', () => {
    const limit = coding(['a'], { stance: 'limit' })
    expect(settle([coding(['a']), coding(['b']), coding(['b'])])).toMatchObject({
      stanceSettlement: 'agreed',
    })
    expect(settle([limit, coding(['a']), coding(['a'])])).toMatchObject({
      settlement: 'agreed',
      stance: 'closer',
      stanceSettlement: 'majority',
    })
  })

  it('takes a passage out of the count if one coder found that it is not the statement’s own', () => {
    expect(settle([coding(['a']), coding(['a'], { drop: 'a reporter’s remark' })])?.uncounted).toBe(
      'a reporter’s remark',
    )
  })
})
