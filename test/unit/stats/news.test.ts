import { expect, it } from 'vitest'
import { type AnnouncedChange, enoughSubjects, newsOf } from '../../../schema/stats/news.ts'

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

const many = Array.from({ length: enoughSubjects + 5 }, (_, n) => ({ ...change, statement: `s${n}` }))

it('tells the newest release whole, however much it changed', () => {
  expect(newsOf([...many, ...many], published)).toHaveLength(2 * many.length)
})

it('tells an older release whole or not at all', () => {
  const newest = { ...change, release: '2026.10' }
  expect(newsOf([newest, ...many], published)).toEqual([newest])
  const few = many.slice(0, enoughSubjects - 1)
  expect(newsOf([newest, ...few], published)).toEqual([newest, ...few])
})
