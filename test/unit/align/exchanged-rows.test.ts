import { expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'

function told(a: readonly string[], b: readonly string[]): string[] {
  const outcome = alignTexts(a, b, { granularity: 'paragraph' })
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  return notableChanges(outcome.rows).map(
    ({ kind, removed, added, row }) => `${row} ${kind}: ${removed} > ${added}`,
  )
}

it('tells that the labels of two rows took each other’s place', () => {
  expect(told(['Rye\t10\t40', 'Oats\t70\t55'], ['Oats\t10\t40', 'Rye\t70\t55'])).toEqual([
    '0 exchange: Rye … Oats > Oats … Rye',
  ])
})

it('tells nothing of a label that only one row has otherwise, nor of rows that are told already', () => {
  expect(told(['Rye\t10\t40', 'Oats\t70\t55'], ['Spelt\t10\t40', 'Rye\t70\t55'])).toEqual([])
  expect(told(['Chad\t10\t40', 'Peru\t70\t55'], ['Peru\t10\t40', 'Chad\t70\t55'])).toEqual([
    '0 name: Chad > Peru',
    '1 name: Peru > Chad',
  ])
})
