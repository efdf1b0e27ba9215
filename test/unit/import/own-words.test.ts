import { expect, it } from 'vitest'
import { absenceProblems, ownWordsProblems } from '../../../schema/import/own-words.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { fileOf } from './one-statement.ts'

function found(
  gist: string,
  passage: object = {},
  kind = 'joint_statement',
  problems = ownWordsProblems,
): string[] {
  const statement = {
    ...{ id: '2020-01-02-toast', kind, parties: ['RU', 'CN'] },
    passages: [{ n: 1, theme: 'soup', gist, evidence: [], ...passage }],
  }
  const coding = { frames: ['hot'], stance: 'neutral', confidence: 3 }
  return problems({
    statements: [fileOf('statements/a.yaml', statement)],
    codings: [fileOf('codings/a.yaml', { coder: 'a', codings: { '2020-01-02-toast#1': coding } })],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
  } as never).map(describeProblem)
}

it.each([
  ['Wants soup for all; analysts took it for a blow to bread.', 'analysts'],
  ['Wants soup for all; the kitchen ministry tied this to bread.', 'ministry'],
  ['Wants soup for all (digest of the statement).', 'digest'],
  ['Wants soup for all, as a cook sums it up.', 'as a cook sums it up'],
  ['Wants soup for all; no bread in the section read.', 'section read'],
  ['Wants more soup; no figure is named.', 'no figure is'],
])('refuses a counted gist of a joint text that tells of others: %s', (gist, words) => {
  expect(found(gist)).toEqual([
    `statements/a.yaml:3: passage 1 is counted for a joint text and tells of others (${words}); tell what the text says, and in readPart or the notes what others say and where it was read`,
  ])
})

it('leaves alone what the text says, context, silences, and what one side says', () => {
  const gist = 'Wants soup for all, say analysts.'
  expect(found('Wants soup for all and no target of bread.')).toEqual([])
  expect(found(gist, { uncounted: 'What others say of it' })).toEqual([])
  expect(found(gist, { silence: 'analysis' })).toEqual([])
  expect(found(gist, { voice: 'moscow' })).toEqual([])
  expect(found(gist, {}, 'speech')).toEqual([])
})

const lacking = (gist: string, passage: object = {}) => found(gist, passage, 'speech', absenceProblems)

it.each([
  ['Praises soup; no bread in the part read.', 'in the part read.'],
  ['Reports more soup; no target.', 'no target'],
  ['Praises soup without bread wording.', 'without bread wording'],
  ['Wants soup doubled; names no year.', 'names no year'],
  ['Praises a warm meal, not in a restaurant.', ', not in a restaurant.'],
  ['Praises soup - a year before the same dish in the treaty.', 'a year before the same'],
])('refuses a gist that tells what was not said: %s', (gist, words) => {
  expect(lacking(gist)).toEqual([
    `statements/a.yaml:3: passage 1 tells what was not said (${words}); tell what was, and the rest in the notes`,
  ])
  expect(lacking(gist, { uncounted: 'What others say of it' })).toHaveLength(1)
  expect(lacking(gist, { silence: 'analysis' })).toEqual([])
})

it.each([
  'Says that soup is no bread and has no limit.',
  'Wants no bread, no crumbs and no third-party targets.',
  'Says the kitchen is not a restaurant.',
])('leaves alone what was denied: %s', (gist) => {
  expect(lacking(gist)).toEqual([])
})
