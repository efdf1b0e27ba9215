import { describe, expect, it } from 'vitest'
import { Correction } from '../../../schema/import/correction.ts'

const correction = {
  release: '2026.2',
  field: 'evidence',
  was: 'No page',
  is: '1 page',
  why: 'A page was found.',
}
const said = (change: object) =>
  Correction.safeParse({ ...correction, ...change }).error?.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

describe('a correction', () => {
  it.each(['None', 'null', 'undefined', 'N/A', '[]', 'true'])(
    'says in words what was missing, not %s',
    (blank) => {
      const reason = `${JSON.stringify(blank)} is no word for it; say what was missing, such as "No page"`
      expect(said({ was: blank })).toEqual([`was: ${reason}`])
      expect(said({ is: blank })).toEqual([`is: ${reason}`])
    },
  )

  it.each(['None of the pages', 'neutral', '200', '2 pages'])('may say %s', (value) => {
    expect(said({ was: value, is: value })).toBeUndefined()
  })
})
