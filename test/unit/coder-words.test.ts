import { expect, it } from 'vitest'
import { codedByVersion, codingsLeftOut } from '../../schema/coder-words.ts'

const [ada, ben] = [
  { label: 'Ada', passages: 40 },
  { label: 'Ben', passages: 2 },
]

it('counts what each coder coded by each version that was used', () => {
  const history = [
    { version: 1, codings: [ada] },
    { version: 2, codings: [] },
    { version: 3, codings: [{ ...ada, passages: 1 }, ben] },
  ]
  expect(codedByVersion(history)).toBe(
    'Passages coded by version 1 of the codebook: 40 (Ada); by version 3: 1 (Ada), 2 (Ben).',
  )
  expect(codedByVersion([{ version: 1, codings: [] }])).toBe('')
})

it('says whose codings are not among those counted', () => {
  expect(codingsLeftOut(5)).toBe('The passages of the five records that are in no number are not among them.')
  expect(codingsLeftOut(1)).toBe('The passages of the record that is in no number are not among them.')
  expect(codingsLeftOut(0)).toBe('')
})
