import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a capital of what a hyphen joins before a name', () => {
  it.each([
    [
      'They hold to the One-Mill principle in all talks.',
      'They hold to the one-Mill principle in all talks.',
    ],
    [
      'They hold to the One-Chad principle, and the weavers of the town agree.',
      'The weavers of the town all agree to the one-Chad principle.',
    ],
    ['The Trans-Alpine pact was signed.', 'The trans-Alpine pact was signed.'],
    ['Then the Anti-NATO march began.', 'Then the anti-NATO march began.'],
    ['The guild joined the non-Aligned League in May.', 'The guild joined the Non-Aligned League in May.'],
  ])('makes no other name: %s > %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it('is told where another name stands behind it', () => {
    expect(changes('The Trans-Alpine pact was signed.', 'The trans-Baltic pact was signed.')).toHaveLength(1)
    expect(changes('They met in the Euro-Baltic area.', 'They met in the Baltic area.')).toEqual([
      'name: Euro-Baltic > Baltic',
    ])
  })
})
