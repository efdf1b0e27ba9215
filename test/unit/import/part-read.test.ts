import { expect, it } from 'vitest'
import {
  partReadProblems,
  themesNotRead,
  unheardSideProblems,
  unreadTextProblems,
} from '../../../schema/import/part-read.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { publishedPassages } from '../../../schema/import/published.ts'
import { fileOf, problemsOf } from './one-statement.ts'

const found = (statement: object) => problemsOf(partReadProblems, statement)

it.each([
  'Only the opening of the transcript was readable.',
  'Points one to six seen.',
  'Read through news-agency digests.',
  'Whole text not read.',
  'The text itself was not found.',
  'A report of the meeting was used, not the communiqué.',
])('asks for the part that was read where a note says: %s', (notes) => {
  expect(found({ notes: `Its title is ours. ${notes}` })).toEqual([
    `statements/a.yaml:3: “${notes}” says that a part was read; say in readPart which`,
  ])
  expect(found({ notes, readPart: 'Its opening.' })).toEqual([])
})

it('asks for it where the gist of a passage says so', () => {
  const passages = [{ gist: 'Reports growth; no target in the part read.' }]
  expect(found({ passages })).toEqual([
    'statements/a.yaml:3: “no target in the part read.” says that a part was read; say in readPart which',
  ])
})

it.each(['The opening speech was read whole in a copy.', 'The whole text was read.', 'Read whole.'])(
  'asks which text was read as a whole where a note says: %s',
  (notes) => {
    expect(found({ notes })).toEqual([
      `statements/a.yaml:3: “${notes}” says that a whole text was read; say in readWhole which`,
    ])
    expect(found({ notes, readWhole: 'A copy of it.' })).toEqual([])
  },
)

it.each(['The embassy’s page was read whole.', 'Title seen on no page.', 'Read in Arabic.'])(
  'asks for nothing where a note says: %s',
  (notes) => {
    expect(found({ notes })).toEqual([])
  },
)

function notRead(
  passage: object = {},
  mentions: Record<string, number[]> = {},
  coverage = 'whole',
  coding: object = {},
  reading: object = { readPart: 'Its opening.' },
  others: object[] = [],
): string[] | undefined {
  const passages = [{ n: 1, theme: 'trade', gist: 'Reports growth.', ...passage }]
  const files = {
    codebook: fileOf('codebook.yaml', { themes: ['alliance', 'trade', 'ukraine'].map((id) => ({ id })) }),
    statements: [
      fileOf('statements/a.yaml', { id: 'a', kind: 'speech', parties: ['RU'], ...reading, passages }),
    ],
    measures: fileOf('measures.yaml', {
      documents: [{ statement: 'a', coverage, count: { mentions } }, ...others],
    }),
    codings: [
      fileOf('codings/a.yaml', {
        coder: 'a',
        codings: { 'a#1': { frames: ['growth'], stance: 'closer', confidence: 3, ...coding } },
      }),
    ],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
  } as never
  return themesNotRead(files, publishedPassages(files)).get('a')
}

it('holds a text in part for not read on every theme of which nothing is recorded', () => {
  expect(notRead()).toEqual(['alliance', 'ukraine'])
  expect(notRead({ theme: 'alliance', filedUnder: 'trade' })).toEqual(['trade', 'ukraine'])
  expect(notRead({ silence: 'secondary' })).toEqual(['alliance', 'ukraine'])
})

it('holds a text read as a whole for read on what is recorded of it, and on what the lexicon did not find', () => {
  const reading = { readWhole: 'A copy of it.' }
  const mentions = { alliance: [0, 0, 2], trade: [1, 1, 1], ukraine: [0, 0, 0] }
  expect(notRead({}, {}, 'whole', {}, reading)).toEqual(['alliance', 'ukraine'])
  expect(notRead({}, mentions, 'whole', {}, reading)).toEqual(['alliance'])
  expect(notRead({}, {}, 'whole', {}, {})).toBeUndefined()
})

it('holds a text for not read on the themes that were counted in others alone, whatever is recorded of them', () => {
  const mentions = { alliance: [0, 0, 0] }
  const all = { alliance: [0, 0, 0], trade: [1, 1, 1], ukraine: [0, 0, 0] }
  const others = [{ statement: 'b', coverage: 'whole', count: { mentions: all } }]
  expect(notRead({}, mentions, 'whole', {}, {}, others)).toEqual(['trade', 'ukraine'])
  expect(notRead({}, all, 'whole', {}, {}, others)).toBeUndefined()
})

it('holds no context note for something recorded', () => {
  expect(notRead({ uncounted: 'A remark about the text.' })).toEqual(['alliance', 'trade', 'ukraine'])
  expect(notRead({}, {}, 'whole', { drop: 'A remark about the text.' })).toEqual([
    'alliance',
    'trade',
    'ukraine',
  ])
})

it('knows of a text that the lexicon read whole which themes it has no word of', () => {
  const mentions = { alliance: [0, 0, 2], trade: [0, 0, 0], ukraine: [0, 0, 0] }
  expect(notRead({}, mentions)).toEqual(['alliance'])
  expect(notRead({}, mentions, 'part')).toEqual(['alliance', 'ukraine'])
})

it('takes one account of a meeting for no proof of what was not said there', () => {
  const mentions = { alliance: [0, 0, 2], trade: [0, 0, 0], ukraine: [0, 0, 0] }
  const meeting = { kind: 'readout', parties: ['RU', 'CN'], readPart: 'One account.' }
  const joint = { ...meeting, kind: 'joint_statement' }
  expect(notRead({}, mentions, 'whole', {}, meeting)).toEqual(['alliance', 'ukraine'])
  expect(notRead({}, mentions, 'whole', {}, joint)).toEqual(['alliance'])
})

function unread(passage: object, statement: object = {}): string[] {
  const passages = [{ n: 1, theme: 'trade', gist: 'The report names growth.', ...passage }]
  const value = { id: 'a', kind: 'joint_statement', readPart: 'Nothing of the text; a report of the day.' }
  const coding = { frames: ['growth'], stance: 'closer', confidence: 3 }
  return unreadTextProblems({
    statements: [fileOf('statements/a.yaml', { ...value, passages, ...statement })],
    codings: [fileOf('codings/a.yaml', { coder: 'a', codings: { 'a#1': coding } })],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
  } as never).map(describeProblem)
}

function unheard(passage: object, statement: object = {}): string[] {
  const passages = [{ n: 1, theme: 'trade', gist: 'Praises growth.', voice: 'moscow', ...passage }]
  const value = { id: 'a', kind: 'readout', parties: ['RU', 'CN'], passages, ...statement }
  const coding = { frames: ['growth'], stance: 'closer', confidence: 3 }
  return unheardSideProblems({
    statements: [fileOf('statements/a.yaml', value)],
    codings: [fileOf('codings/a.yaml', { coder: 'a', codings: { 'a#1': coding } })],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
  } as never).map(describeProblem)
}

it('asks what was read where several sides spoke and words of one are missing', () => {
  const missing = (sides: string) =>
    `statements/a.yaml:3: no words of ${sides} are counted; say in readPart what was read, or in uncounted why the record is in no number`
  expect(unheard({})).toEqual([missing('beijing')])
  expect(unheard({ uncounted: 'A report alone has it.' })).toEqual([missing('moscow and beijing')])
  expect(unheard({ voice: 'both' })).toEqual([])
  expect(unheard({}, { readPart: 'One account.' })).toEqual([])
  expect(unheard({}, { uncounted: 'No page has words of either.' })).toEqual([])
  expect(unheard({}, { parties: ['RU'] })).toEqual([])
})

it('counts nothing of a joint text of which nothing was read', () => {
  expect(unread({})).toEqual([
    'statements/a.yaml:3: passage 1 is counted, and nothing of the text was read; say in `uncounted` what it is from',
  ])
  expect(unread({ uncounted: 'A report of the meeting.' })).toEqual([])
  expect(unread({ silence: 'secondary' })).toEqual([])
  expect(unread({}, { readPart: 'Its opening.' })).toEqual([])
  expect(unread({}, { kind: 'speech' })).toEqual([])
})
