import { describe, expect, it } from 'vitest'
import { isNaming, unnamedFrames } from '../../../schema/stats/naming.ts'
import { passageStatus } from '../../../schema/stats/status.ts'

describe('isNaming(frames, unnamed)', () => {
  const unnamed = unnamedFrames([
    { id: 'blocs', namesTheme: false },
    { id: 'expansion', namesTheme: true },
    { id: 'lessons', namesTheme: false },
  ])

  it.each([
    [['expansion'], true],
    [['blocs', 'expansion'], true],
    [['blocs'], false],
    [['blocs', 'lessons'], false],
    [[], false],
  ])('of %j is %s', (frames, expected) => {
    expect(isNaming(frames, unnamed)).toBe(expected)
  })
})

describe('passageStatus(passage)', () => {
  it.each([
    [{}, 'counted'],
    [{ silence: null, uncounted: null }, 'counted'],
    [{ silence: 'official' }, 'silent'],
    [{ uncounted: 'not_own_words' }, 'context'],
    [{ silence: 'official', uncounted: 'not_own_words' }, 'silent'],
  ])('of %j is %s', (passage, expected) => {
    expect(passageStatus(passage)).toBe(expected)
  })
})
