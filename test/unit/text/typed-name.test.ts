import { expect, it } from 'vitest'
import { comparedNames, typedParts } from '../../../schema/text/search/typed-name.ts'
import { typedWords } from '../../../schema/text/typed.ts'

const groups = [
  ['Samarkand', 'Самарканд', '撒马尔罕'],
  ['New York', 'Нью-Йорк', '纽约', '紐約港'],
  ['Keeper', 'Кипер'],
].map(comparedNames)

function parts(typed: string) {
  return typedParts(typedWords(typed), groups).map(({ begun, others }) => [
    begun.join(' '),
    others.map((words) => words.join(' ')),
  ])
}

it.each([
  ['самарканд', ['samarkand', '撒马尔罕']],
  ['в Самарканде', ['samarkand', '撒马尔罕']],
  ['Самар', ['samarkand', '撒马尔罕']],
  ['撒马', ['samarkand', 'самарканд']],
  ['Samarkand', ['самарканд', '撒马尔罕']],
  ['Samar', []],
  ['Са', []],
  ['撒', []],
])('%s has other names', (typed, others) => {
  expect(parts(typed).at(-1)?.[1]).toEqual(others)
})

it('takes words that are a name together, and each of several names', () => {
  expect(parts('Кипер Нью-Йорк 2020')).toEqual([
    ['кипер', ['keeper']],
    ['нью иорк', ['new york', '纽约', '紐約港']],
    ['2020', []],
  ])
})
