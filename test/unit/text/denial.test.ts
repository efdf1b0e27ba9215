import { describe, expect, it } from 'vitest'
import { isDenied } from '../../../schema/text/search/denial.ts'

function denied(text: string, word: string): boolean {
  const start = text.indexOf(word)
  return isDenied(text, start, start + word.length)
}

describe('isDenied(text, start, end)', () => {
  it.each([
    ['They warn of blocs; the pact is not named.', 'pact'],
    ['The pact is never explicitly mentioned in it.', 'pact'],
    ['Speaks of expansion without naming the pact.', 'pact'],
    ['The text does not refer to the pact.', 'pact'],
    ['An unnamed pact is blamed.', 'pact'],
  ])('%s', (text, word) => {
    expect(denied(text, word)).toBe(true)
  })

  it.each([
    ['They oppose the pact and name it twice.', 'pact'],
    ['The harbour is not named. They oppose the pact.', 'pact'],
    ['They oppose the pact; the harbour is not named.', 'pact'],
    ['The pact must not grow.', 'pact'],
  ])('not: %s', (text, word) => {
    expect(denied(text, word)).toBe(false)
  })
})
