import { expect, it } from 'vitest'
import { partReadProblems } from '../../../schema/import/part-read.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { fileOf } from './one-statement.ts'

function found(
  statement: object,
  mentions: Record<string, number[]> = {},
  coverage = 'whole',
  codings: Record<string, object> = {},
): string[] {
  const documents = [{ statement: 'a', coverage, count: { mentions } }]
  const statements = [fileOf('statements/a.yaml', { id: 'a', passages: [], ...statement })]
  const files = {
    statements,
    measures: fileOf('measures.yaml', { documents }),
    codings: [fileOf('codings/a.yaml', { coder: 'a', codings })],
    settlements: fileOf('settlements.yaml', { settlements: [] }),
  } as never
  return partReadProblems(files).map(describeProblem)
}

it.each([
  'Only the opening of the transcript was readable.',
  'Points one to six seen.',
  'Read through news-agency digests.',
  'Whole text not read.',
  'The text itself was not found.',
  'A report of the meeting was used, not the communiqué.',
])('asks for the part that was read where a note says: %s', (notes) => {
  expect(found({ notes: `Its title is ours. ${notes}` })).toEqual([
    `statements/a.yaml:3: “${notes}” says that a part was read; say in heldInPart which, and the themes that may stand in the rest`,
  ])
  expect(found({ notes, heldInPart: { read: 'Its opening.', themesNotRead: [] } })).toEqual([])
})

it('asks for it where the gist of a passage says so', () => {
  const passages = [{ gist: 'Reports growth; no target in the part read.' }]
  expect(found({ passages })).toEqual([
    'statements/a.yaml:3: “no target in the part read.” says that a part was read; say in heldInPart which, and the themes that may stand in the rest',
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

it('lets no theme stand in the rest of which the whole text has no word', () => {
  const heldInPart = { read: 'Its opening.', themesNotRead: ['trade', 'ukraine'] }
  const mentions = { trade: [0, 0, 2], ukraine: [0, 0, 0] }
  expect(found({ heldInPart }, mentions)).toEqual([
    'statements/a.yaml:3: the whole text was counted and has no word of ukraine; it cannot stand in the rest',
  ])
  expect(found({ heldInPart }, mentions, 'part')).toEqual([])
})

it('lets no theme stand in the rest of which something is recorded, which a context note is not', () => {
  const heldInPart = { read: 'Its opening.', themesNotRead: ['trade'] }
  const passage = { n: 1, theme: 'trade', gist: 'Reports growth.' }
  const coding = { frames: ['growth'], stance: 'closer', confidence: 3 }
  const held = (own: object, codings: object) =>
    found({ heldInPart, passages: [{ ...passage, ...own }] }, {}, 'part', {
      'a#1': { ...coding, ...codings },
    })
  expect(held({}, {})).toEqual(['statements/a.yaml:3: trade was read: passage 1 is of it'])
  expect(held({ silence: 'whole_text' }, {})).toEqual([
    'statements/a.yaml:3: trade was read: passage 1 records a silence, which only a whole text can show',
  ])
  expect(held({ uncounted: 'A remark about the text.' }, {})).toEqual([])
  expect(held({}, { drop: 'A remark about the text.' })).toEqual([])
})
