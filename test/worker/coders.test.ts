import { describe, expect, it } from 'vitest'
import { codersText, withCoders } from '../../schema/coder-words.ts'

const coders = (...methods: ('automated' | 'human')[]) =>
  methods.map((method, index) => ({ id: `coder-${index + 1}`, method }))

describe('codersText', () => {
  it.each([
    [coders(), 'no coder'],
    [coders('automated'), 'one automated coder'],
    [coders('automated', 'automated', 'automated'), 'three automated coders'],
    [coders('automated', 'human', 'automated'), 'two automated coders and one human coder'],
    [coders(...Array.from({ length: 13 }, () => 'human' as const)), '13 human coders'],
  ])('counts the coders of each kind', (given, said) => expect(codersText(given)).toBe(said))
})

describe('withCoders', () => {
  it('puts them into a sentence that asks for them, and leaves any other alone', () => {
    expect(withCoders('Coded by {coders}.', coders('human', 'human'))).toBe('Coded by two human coders.')
    expect(withCoders('Coded by hand.', coders('human'))).toBe('Coded by hand.')
  })
})
