import { expect, it } from 'vitest'
import { groups as offered } from '#subject'
import { offeredGroups } from '../../../schema/import/counted/offered-groups.ts'
import type { ToldStatement } from '../../../schema/stats/told.ts'

const rows = {
  themes: [{ id: 'tea', isCore: true }],
  frames: [
    { id: 'green', themeId: 'tea', namesTheme: true },
    { id: 'hot_drinks', themeId: 'tea', namesTheme: false },
  ],
}

/** A joint text of which a part was read, with nothing in it that names the theme. */
const told = (date: string): ToldStatement => ({
  ...{ date, otherDay: null, kind: 'joint_statement', voice: 'joint', speakers: [], n: 1, isOfSeries: false },
  themesNotRead: 'tea',
  isReadingUnknown: false,
  positions: [{ theme: 'tea', voice: 'joint', status: 'counted', frames: ['hot_drinks'] }],
})

it.each([
  ['2026.1', 'as a whole', 2],
  ['2026.2', 'by what names it', 1],
])('offers a pair of groups of %s as its page counts it: a theme %s', (version, _, tests) => {
  const counts = offeredGroups({ version, rows } as never, [told('2015-05-08'), told('2023-03-21')])
  const index = offered.findIndex(({ query }) => query.aVoice === 'joint')
  expect(counts[index]).toEqual({ tests, rows: 3, statements: 2, unknownReading: 0 })
})
