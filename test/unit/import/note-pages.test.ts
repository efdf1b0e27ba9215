import { expect, it } from 'vitest'
import { notePageProblems } from '../../../schema/import/note-pages.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { fileOf } from './one-statement.ts'

const publishers = [
  { publisher: 'Office of Reed', kind: 'official', party: 'RU', hosts: ['office.example.org'] },
  { publisher: 'Harbour Wire', kind: 'news_agency', hosts: ['wire.example.net'] },
  { publisher: 'Copies', kind: 'mirror', hosts: ['copies.example.com'] },
]
const [office, wire, copies] = [
  'https://office.example.org/1',
  'https://wire.example.net/1',
  'https://copies.example.com/1',
]

function found(notes: string, sources: (string | undefined)[]): string[] {
  return notePageProblems({
    statements: [
      fileOf('statements/a.yaml', {
        ...{ id: 'a', parties: ['RU'], notes, sources, passages: [] },
        summary: 'Tells of the reef. The harbour is not named.',
      }),
    ],
    sources: fileOf('sources.yaml', { publishers, unknown: [] }),
  } as never).map(describeProblem)
}

it('refuses notes that say what stands on a host that is no page of the record', () => {
  expect(found('Full text at old.example.org (opening read).', [office])).toEqual([
    'statements/a.yaml:3: “Full text at old.example.org (opening read).” says what stands at old.example.org, which is no page of the record',
  ])
  expect(found('The mirror old.example.org hosts the text.', [office])).toHaveLength(1)
  expect(found('One copy (old.example.org) has another day.', [office, copies])).toHaveLength(1)
})

it('refuses notes that say again what the summary says', () => {
  expect(found('The day is sure. The harbour is not named.', [office])).toEqual([
    'statements/a.yaml:3: “The harbour is not named.” stands in the summary, too',
  ])
})

it('refuses notes that tell of a copy where every page is an office’s or an agency’s own', () => {
  expect(found('The text is a repost; the day is sure.', [office, wire])).toEqual([
    'statements/a.yaml:3: “The text is a repost;” tells of a copy, and no page of the record is one',
  ])
})

it('refuses notes that tell of the one page where the record has several', () => {
  expect(found('The source is a report.', [office, wire])).toEqual([
    'statements/a.yaml:3: “The source is a report.” tells of one page, and the record has pages of 2 hosts',
  ])
})

it.each([
  ['the host of a page', 'Full text at wire.example.net (opening read).', [wire]],
  ['a copy that a page may be', 'Read in a copy.', [office, copies]],
  ['the one page that there is', 'The source is a report.', [wire]],
  ['a host that is named for another reason', 'By the list of events on office.example.org.', [wire]],
])('leaves alone notes that tell of %s', (_name, notes, sources) => {
  expect(found(notes, sources)).toEqual([])
})
