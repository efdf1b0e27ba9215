import { expect, it } from 'vitest'
import { type AnnouncedChange, mostSubjects, newsOf } from '../../../schema/stats/news.ts'

const change: AnnouncedChange = {
  ...{ release: '2026.2', date: '2026-02-01', kind: 'corrected', record: 'passage', id: 'a#1' },
  ...{ statement: 'a', theme: null, label: 'A', field: 'gist', was: 'x', now: 'y', why: null },
  statementTitle: 'A',
}
const published = [
  { version: '2026.2', date: '2026-02-01' },
  { version: '2026.10', date: '2026-02-01' },
]

it('tells what published releases did, the newest first, and nothing that follows from others', () => {
  const found = newsOf(
    [
      change,
      { ...change, kind: 'recounted' },
      { ...change, record: 'coding' },
      { ...change, release: '2026.10', id: 'b#1' },
      { ...change, release: '2026.11-draft' },
    ],
    published,
  )
  expect(found.map(({ release, id }) => [release, id])).toEqual([
    ['2026.10', 'b#1'],
    ['2026.2', 'a#1'],
  ])
})

it('holds all changes of so many statements and no more', () => {
  const many = Array.from({ length: mostSubjects + 5 }, (_, n) => ({ ...change, statement: `s${n}` }))
  const found = newsOf([...many, ...many], published)
  expect(found).toHaveLength(2 * mostSubjects)
})
