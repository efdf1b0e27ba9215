import { expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { deniedInSummaryProblems, summaryProblems } from '../../../schema/import/summary-standing.ts'
import { fileOf, problemsOf } from './one-statement.ts'

const soup = {
  n: 1,
  theme: 'soup',
  gist: 'Praises the soup of the harbour.',
  evidence: ['https://example.org/soup'],
}

function found(
  summary: string,
  passage: object,
  { drop, statement = {} }: { drop?: string; statement?: object } = {},
) {
  const coding = { frames: ['hot'], stance: 'neutral', confidence: 3 }
  const value = {
    ...{
      id: '2020-01-02-toast',
      kind: 'speech',
      parties: ['RU'],
      speakers: ['Ada Reed'],
      title: 'A toast',
      summary,
    },
    passages: [soup, { n: 2, theme: 'bread', evidence: [], ...passage }],
    ...statement,
  }
  return summaryProblems({
    statements: [fileOf('statements/a.yaml', value)],
    codings: [
      fileOf('codings/a.yaml', {
        coder: 'a',
        codings: { '2020-01-02-toast#1': coding, '2020-01-02-toast#2': { ...coding, drop } },
      }),
    ],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
    subject: fileOf('subject.yaml', { method: {} }),
  } as never).map(describeProblem)
}

const uncounted = 'Found on no page that can be opened'

it('refuses a summary that has a word of a passage without a page alone', () => {
  expect(found('Praised soup. Promised bread.', { gist: 'Promises bread.', uncounted })).toEqual([
    'statements/a.yaml:3: “Promised bread.” tells as said what passage 2 alone has (promis, bread), which has no page; leave it out, or say whose account it is or that no page has it',
  ])
})

it('refuses one that shares words with what is context, also by its coders', () => {
  const evidence = ['https://example.org/bread']
  const context = { gist: 'The cook likes salted bread.', evidence }
  const refused = [expect.stringContaining('alone has (salted, bread), which is context')]
  expect(found('Wanted salted bread.', { ...context, uncounted: 'The cook’s words' })).toEqual(refused)
  expect(found('Wanted salted bread.', context, { drop: 'a remark' })).toEqual(refused)
  expect(found('Wanted bread.', { ...context, uncounted: 'The cook’s words' })).toEqual([])
})

it.each([
  ['says that no page has it', 'That bread was promised is found on no page.', {}],
  ['says whose account it is', 'By one account bread was promised.', {}],
  ['has only words that a counted passage has, too', 'Praised the soup.', { gist: 'Likes the soup.' }],
  ['has the words in a name', 'Spoke at ‘Bread for all’, a fair.', {}],
  ['has words of the title or of who speaks', 'Toast of Ada Reed.', { gist: 'A toast by Reed.' }],
  [
    'tells of what another passage has as well',
    'Promised bread.',
    { uncounted: 'The same words as passage 1' },
  ],
  ['tells of what is counted', 'Promised bread.', { uncounted: undefined }],
])('leaves alone one that %s', (_name, summary, passage) => {
  expect(found(summary, { gist: 'Promises bread.', uncounted, ...passage })).toEqual([])
})

it('leaves alone the summary of a record that is in no number', () => {
  const statement = { uncounted: 'No page confirms it.' }
  expect(found('Promised bread.', { gist: 'Promises bread.', uncounted }, { statement })).toEqual([])
})

it.each([
  'It praises tea; no reference to soup.',
  'She did not mention the soup.',
  'The soup is not named.',
  'Neither named the soup.',
  'The account named neither soup nor bread.',
])('denies in a summary only what is known to be missing: %s', (summary) => {
  const denied = (statement: object) => problemsOf(deniedInSummaryProblems, { summary, ...statement })
  expect(denied({})[0]).toContain('denies what nobody read the whole text for')
  expect(denied({ readWhole: 'A copy of it.' })).toEqual([])
  expect(denied({ passages: [{ ...soup, silence: 'full_text' }] })).toEqual([])
})

it('lets a summary tell what a speaker denies', () => {
  const summary = 'She says that neither side aims at the harbour, and that the soup knows no salt.'
  expect(problemsOf(deniedInSummaryProblems, { summary })).toEqual([])
})
