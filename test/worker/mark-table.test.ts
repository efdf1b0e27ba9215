import { expect, it } from 'vitest'
import type { DrawnMark } from '../../schema/contract/mark.ts'
import { MarkTable } from '../../worker/pages/trends/mark-table.tsx'

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      ({
        ...{ theme: 'reeds', frame: 'bending', voice: 'moscow', status: 'recorded', date: '2020-05-01' },
        ...{ statementId: `statement-${index}`, passageId: `statement-${index}-p1`, title: 'On reeds' },
        ...{ words: 'reeds bend', wordsBasis: 'official_text', isAboutFrame: true, frameWords: null },
        n: 1,
      }) as DrawnMark,
  )
const table = (count: number) =>
  String(MarkTable({ rows: rows(count), label: () => 'Bending', whole: '/marks.csv' }))

it('has all marks of a view, and of more than a page can hold the first ones with the way to all', () => {
  expect(table(500).match(/<tr>/g)).toHaveLength(501)
  expect(table(500)).not.toContain('/marks.csv')
  expect(table(2000).match(/<tr>/g)).toHaveLength(501)
  expect(table(2000)).toContain(
    'has the first 500 of 2,000 rows; all of them stand in the <a href="/marks.csv">',
  )
})

it('says of a row that stands for several statements how many', () => {
  const told = String(
    MarkTable({
      rows: rows(2).map((row, index) => ({ ...row, n: 1 + index * 4 })),
      label: () => '',
      whole: '',
    }),
  )
  expect(told).toContain('<td>On reeds</td>')
  expect(told).toContain('<td>On reeds and 4 more of the month</td>')
})

it('says of words that are those of the passage that they are not of the frame alone', () => {
  const cellOf = (row: Partial<DrawnMark>) =>
    String(MarkTable({ rows: rows(1).map((one) => ({ ...one, ...row })), label: () => '', whole: '' })).match(
      /<td>(“[^<]+)<\/td>/,
    )?.[1]
  expect(cellOf({})).toBe('“reeds bend”')
  expect(cellOf({ isAboutFrame: false, wordsBasis: 'as_reported' })).toBe(
    '“reeds bend” (as reported; not of this frame alone)',
  )
  const frameWords = { text: 'they bend', basis: 'as_reported' as const }
  expect(cellOf({ isAboutFrame: false, frameWords })).toBe('“they bend” (as reported)')
})
