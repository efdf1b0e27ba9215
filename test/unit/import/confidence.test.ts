import { expect, it } from 'vitest'
import { confidenceProblems } from '../../../schema/import/confidence.ts'
import { problemsOf } from './one-statement.ts'

const found = (statement: object) => problemsOf(confidenceProblems, statement)

it('lets no statement be verified of which the notes say that no page gives something', () => {
  const notes = 'No page seen gives the place.'
  expect(found({ confidence: 'verified', notes })).toEqual([
    'statements/a.yaml:3: is verified, and the notes say “No page seen gives”; say partly, or mend the notes',
  ])
  expect(found({ confidence: 'partly', notes })).toEqual([])
})

it('lets no statement be verified whose day is not sure, and needs no notes where that is all', () => {
  for (const dayBasis of ['unseen', 'one_of']) {
    expect(found({ confidence: 'verified', dayBasis })).toEqual([
      `statements/a.yaml:3: is verified, and dayBasis is ${dayBasis}; say partly, or mend dayBasis`,
    ])
    expect(found({ confidence: 'partly', dayBasis })).toEqual([])
  }
})

it.each(['English title is our rendering of the Russian one.', 'Read in German.', undefined])(
  'lets a statement be verified of which the notes say: %s',
  (notes) => {
    expect(found({ confidence: 'verified', notes })).toEqual([])
  },
)

it('asks for notes where a statement is verified in part', () => {
  expect(found({ confidence: 'partly' })).toEqual([
    'statements/a.yaml:3: is partly, and no notes say what no page confirms; say it there',
  ])
})

it('lets no statement be verified whose title no page has, and needs no notes where that is all', () => {
  for (const titleBasis of ['description', 'unseen']) {
    expect(found({ confidence: 'verified', titleBasis })).toEqual([
      `statements/a.yaml:3: is verified, and titleBasis is ${titleBasis}; say partly, or mend titleBasis`,
    ])
    expect(found({ confidence: 'partly', titleBasis })).toEqual([])
  }
  expect(found({ confidence: 'verified', titleBasis: 'translation' })).toEqual([])
})

it('lets a statement that no page confirms be nothing but unverified, and be so only with what it rests on', () => {
  const unverified = 'Read in a copy without an address.'
  for (const confidence of ['verified', 'partly']) {
    expect(found({ confidence, notes: 'A copy.', unverified })).toEqual([
      `statements/a.yaml:3: is ${confidence}, and \`unverified\` says that no page confirms the record; say unverified`,
    ])
  }
  expect(found({ confidence: 'unverified', unverified })).toEqual([])
  expect(found({ confidence: 'unverified' })).toEqual([
    'statements/a.yaml:3: is unverified, and `unverified` does not say what the record rests on; say it there',
  ])
})
