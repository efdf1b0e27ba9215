import { expect, it } from 'vitest'
import { titleBasisProblems } from '../../../schema/import/title-basis.ts'
import { problemsOf } from './one-statement.ts'

const found = (statement: object) => problemsOf(titleBasisProblems, statement)

it.each([
  'Title is our description.',
  'The title is ours.',
  'English title is our rendering of the Russian one.',
  'Its title was seen on no page.',
  'Exact title not seen.',
  'The programme title was seen on no page.',
  'The title is from general knowledge.',
])('is said in its own field and not in the notes: %s', (notes) => {
  const refused = [`statements/a.yaml:3: “${notes}” says whose the title is; say it in titleBasis alone`]
  expect(found({ notes })).toEqual(refused)
  expect(found({ notes, titleBasis: 'unseen' })).toEqual(refused)
})

it.each(['Title as in Reed Daily.', 'The original title was not seen.', 'Read whole.'])(
  'leaves what else the notes say of titles: %s',
  (notes) => {
    expect(found({ notes, titleBasis: 'page' })).toEqual([])
  },
)
