import { describe, expect, it } from 'vitest'
import { sureDay } from '../../../schema/statement-day.ts'
import { countNotRead, trend } from '../../../schema/stats/count.ts'
import { compareGroups } from '../../../schema/stats/groups.ts'
import { markRecordsOf, marks } from '../../../schema/stats/mark.ts'
import { spanOf, yearSpans } from '../../../schema/stats/span.ts'
import { type TimelineCell, timeline } from '../../../schema/stats/timeline.ts'
import { isTaken, packStatements, type ToldStatement, unpackStatements } from '../../../schema/stats/told.ts'
import { trendGroups } from '../../../schema/stats/trend-group.ts'
import { isNotRead, themesInRest, themesOpenInSilence } from '../../../schema/stats/unread-theme.ts'

const text = {
  ...sureDay('2014-01-01'),
  title: 'A text',
  kind: 'speech',
  series: null,
  voice: 'moscow',
  speakers: ['Ann', 'Bo'],
}
const statements = [
  { ...text, id: 'a', themesNotRead: 'reef salt' },
  { ...text, id: 'b', themesNotRead: 'reef_wharf' },
  { ...text, id: 'c', themesNotRead: null },
  { ...text, id: 'd', themesNotRead: 'reef' },
]
const passage = { theme: 'reef', voice: 'moscow', frames: ['toll'], isSilence: false }
const passages = [{ ...passage, id: 'c#1', statementId: 'c', words: null, wordsBasis: null }]

describe('isNotRead', () => {
  it('takes whole ids of themes', () => {
    expect(statements.map(({ themesNotRead }) => isNotRead(themesNotRead, 'reef'))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(isNotRead(undefined, 'reef')).toBe(false)
  })
})

describe('the records of a theme', () => {
  const unread = statements.slice(0, 2).map((one) => ({ ...one, themesNotRead: 'reef' }))
  const copies = Array.from({ length: 40 }, (_, n) => unread.map((one) => ({ ...one, id: `${one.id}${n}` })))

  it('hold what was not fully read on it, one by one while they are few', () => {
    const { statements: told } = markRecordsOf([...unread, ...statements.slice(2, 3)], [], 300)
    expect(told.map(({ id, n }) => [id, n])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('tell of many by month, so that a page does not grow with the corpus', () => {
    const late = copies.flat().map((one) => ({ ...one, id: `late-${one.id}`, date: '2014-02-28' }))
    const { statements: told } = markRecordsOf([...copies.flat(), ...late], [], 100)
    expect(told.map(({ date, n }) => [date, n])).toEqual([
      ['2014-01-01', 80],
      ['2014-02-28', 80],
    ])
  })
})

describe('countNotRead', () => {
  it('counts by theme, voice and year', () => {
    const counts = countNotRead(statements.map((one) => ({ ...one, voice: 'moscow', year: 2014 })))
    expect(counts.reef?.moscow).toEqual([[2014, 2]])
    expect(counts.salt?.all).toEqual([[2014, 1]])
    expect(counts.reef?.joint).toBeUndefined()
  })
})

describe('the status of a statement that was read in part', () => {
  it('is not_read in the timeline', () => {
    const asked = { series: [{ theme: 'reef', frame: 'toll' }], voices: ['moscow' as const] }
    expect(timeline(asked, { statements, passages }).map((row) => [row.statementId, row.status])).toEqual([
      ['a', 'not_read'],
      ['b', 'none_recorded'],
      ['c', 'recorded'],
      ['d', 'not_read'],
    ])
    const other = { ...asked, series: [{ theme: 'reef', frame: 'dredge' }] }
    expect(timeline(other, { statements, passages })[2]?.status).toBe('none_recorded')
  })

  it('is not_read among the marks, which do not repeat what was not read', () => {
    const rows = marks(
      { series: [{ theme: 'reef', frame: 'toll' }], voices: ['moscow'] },
      { statements: statements.map((one) => ({ ...one, n: 1 })), passages, unnamed: [] },
    )
    expect(rows.map((row) => [row.statementId, row.status])).toEqual([
      ['a', 'not_read'],
      ['b', 'none_recorded'],
      ['c', 'recorded'],
      ['d', 'not_read'],
    ])
    expect(rows.some((row) => 'themesNotRead' in row)).toBe(false)
  })
})

describe('a group of numbers', () => {
  const told: ToldStatement[] = statements.map(({ date, themesNotRead, speakers }) => ({
    ...{ date, voice: 'moscow', kind: 'speech', isOfSeries: false, speakers, n: 1, themesNotRead },
    positions: themesNotRead ? [] : [{ theme: 'reef', voice: 'moscow', status: 'counted', frames: ['toll'] }],
  }))
  const themes = [
    { id: 'reef', frames: ['toll'] },
    { id: 'salt', frames: ['grain'] },
  ]
  const numbers = (by: Parameters<typeof trendGroups>[0]['by'], statements = told) =>
    trendGroups({ by, themes, frames: [], voices: ['all'], years: { from: 2014, to: 2015 } }, statements).map(
      ({ group, statementsWithFrame, statements: of, notRead, share }) => [
        ...[group, statementsWithFrame, of, notRead, share],
      ],
    )

  it('counts what was not fully read on one of its themes, once', () => {
    expect(numbers('theme')).toEqual([
      ['reef', 1, 4, 2, 1 / 4],
      ['salt', 0, 4, 1, 0],
    ])
    expect(numbers('year')).toEqual([
      ['2014', 1, 4, 2, 1 / 4],
      ['2015', 0, 0, 0, null],
    ])
    expect(numbers('speaker').map(([, ...counts]) => counts)).toEqual([
      [1, 4, 2, 1 / 4],
      [1, 4, 2, 1 / 4],
    ])
  })

  it('takes what is counted of one of its themes for read, however little of the rest was', () => {
    const partly = told.map((one) => ({ ...one, themesNotRead: 'salt' }))
    expect(numbers('year', partly)[0]).toEqual(['2014', 1, 4, 3, 1 / 4])
  })

  it('is the same for two groups that are compared', () => {
    const { rows } = compareGroups(
      [{ theme: 'reef', frame: 'any' }],
      { a: {}, b: { kind: ['article'] } },
      told,
    )
    expect(rows[0]?.a).toMatchObject({ statements: 1, of: 4, notRead: 2, share: 1 / 4, shareAtMost: 3 / 4 })
    expect(rows[0]?.b).toMatchObject({ of: 0, notRead: 0, share: null })
  })

  it('is told by month as it is told one by one', () => {
    expect(numbers('theme', unpackStatements(packStatements(told)))).toEqual(numbers('theme'))
  })
})

describe('a frame of a theme of which another stands in the part that was read', () => {
  const counted = (voice: 'moscow' | 'beijing', frame: string): ToldStatement['positions'][number] => ({
    ...{ theme: 'reef', voice, status: 'counted', frames: [frame] },
  })
  const silence = { theme: 'reef', voice: 'moscow', status: 'silent', frames: ['toll'] } as const
  /** What the part has that was read; `null` where the whole was. */
  const parts: Record<string, { inRest: string | null; positions: ToldStatement['positions'] }> = {
    part: { inRest: 'reef', positions: [counted('moscow', 'toll')] },
    both: { inRest: 'reef', positions: [counted('moscow', 'toll'), counted('moscow', 'dredge')] },
    silent: { inRest: 'reef', positions: [counted('moscow', 'hint'), silence] },
    unread: { inRest: 'reef', positions: [] },
    whole: { inRest: null, positions: [counted('moscow', 'toll')] },
  }
  const told = Object.values(parts).map(
    ({ inRest, positions }): ToldStatement => ({
      ...{ date: '2014-01-01', voice: 'moscow', kind: 'speech', isOfSeries: false, speakers: [], n: 1 },
      ...{ themesNotRead: inRest, positions },
    }),
  )
  const records = {
    statements: Object.entries(parts).map(([id, { inRest }]) => ({
      ...{ id, year: 2014, voice: 'moscow' as const, themesNotRead: inRest },
    })),
    passages: Object.entries(parts).flatMap(([statementId, { positions }]) =>
      positions.map(({ theme, voice, status, frames }, n) => ({
        ...{ id: `${statementId}#${n}`, statementId, year: 2014, theme, voice, frames },
        isSilence: status === 'silent',
      })),
    ),
  }
  const series = ['any', 'toll', 'dredge', 'hint'].map((frame) => ({ theme: 'reef', frame }))

  // Statements with it, those that may have it in the rest, and how large its share may be.
  const known = [
    ['any', 4, 1, 1],
    ['toll', 3, 1, 4 / 5],
    ['dredge', 1, 3, 4 / 5],
    ['hint', 1, 3, 4 / 5],
  ]

  it('may stand in the rest, so that its share is at most with that statement', () => {
    const cells = trend({ series, voices: ['moscow'], years: { from: 2014, to: 2014 } }, records)
    expect(
      cells.map(({ frame, statementsWithFrame, notRead, shareAtMost }) => [
        ...[frame, statementsWithFrame, notRead, shareAtMost],
      ]),
    ).toEqual(known)
  })

  it('is counted so in two groups and in one', () => {
    const { rows } = compareGroups(series, { a: {}, b: {} }, told)
    expect(rows.map(({ frame, a }) => [frame, a.statements, a.notRead, a.shareAtMost])).toEqual(known)
    const groups = series.slice(1).map(({ frame }) => {
      const themes = [{ id: 'reef', frames: ['toll', 'dredge', 'hint'] }]
      const [one] = trendGroups(
        { by: 'year', themes, frames: [frame], voices: ['all'], years: { from: 2014, to: 2014 } },
        told,
      )
      return [frame, one?.statementsWithFrame, one?.notRead, one?.shareAtMost]
    })
    expect(groups).toEqual(known.slice(1))
  })

  it('is listed so, statement by statement', () => {
    const listed = (frame: string) =>
      told.filter((one) => isTaken(one, { notReadOn: [{ theme: 'reef', frame }] })).length
    expect(series.map(({ frame }) => [frame, listed(frame)])).toEqual(known.map(([frame, , n]) => [frame, n]))
    const cells = timeline(
      { series, voices: ['moscow'] },
      { statements: records.statements.map((one) => ({ ...text, ...one })), passages: records.passages },
    )
    const unread = (frame: string) =>
      cells.filter((cell) => cell.frame === frame && cell.status === 'not_read').length
    expect(series.map(({ frame }) => [frame, unread(frame)])).toEqual(known.map(([frame, , n]) => [frame, n]))
  })

  it('is not known of a voice of which the part has nothing, though another speaks of the theme in it', () => {
    const remarks = { ...told[0], voice: 'both' } as ToldStatement
    const { rows } = compareGroups(
      [{ theme: 'reef', frame: 'any' }],
      { a: { voice: ['moscow'] }, b: { voice: ['beijing'] } },
      [remarks],
    )
    expect(rows[0]?.a.notRead).toBe(0)
    expect(rows[0]?.b).toMatchObject({ statements: 0, notRead: 1, share: null })
  })
})

describe('themesInRest', () => {
  const counted = (...themes: string[]) => themes.map((theme) => ({ theme, status: 'counted' as const }))
  const silent = (...themes: string[]) => themes.map((theme) => ({ theme, status: 'silent' as const }))
  const none = new Set<string>()

  it('are those not read and those of which the part has something', () => {
    const read = { readPart: 'The opening.', themesNotRead: 'salt' }
    expect(themesInRest(read, counted('reef', 'reef', 'salt'), none)).toBe('salt reef')
    expect(themesInRest({ readPart: 'All themes.', themesNotRead: null }, [], none)).toBeNull()
  })

  it('are those of a silence only where it leaves frames open, as they do not name the theme', () => {
    const read = { readPart: 'The opening.', themesNotRead: null }
    const open = themesOpenInSilence([
      { id: 'reef', frames: [{ namesTheme: true }, { namesTheme: false }] },
      { id: 'salt', frames: [{ namesTheme: true }] },
    ])
    expect(themesInRest(read, silent('reef', 'salt'), open)).toBe('reef')
    expect(themesInRest({ ...read, readPart: null }, silent('reef'), open)).toBeNull()
    expect(themesInRest(read, [{ theme: 'reef', status: 'context' }], open)).toBeNull()
  })

  it('are none of a text read whole, or of which nobody said how much was read', () => {
    expect(themesInRest({ readPart: null, themesNotRead: null }, counted('reef'), none)).toBeNull()
    expect(themesInRest({ readPart: null, themesNotRead: 'salt' }, counted('reef'), none)).toBe('salt')
  })
})

describe('the span of a frame', () => {
  it('counts in its gap and since its last use only what was read', () => {
    const cell = (date: string, status: TimelineCell['status']) => ({ date, statementId: date, status })
    const years = yearSpans([
      cell('2014-01-01', 'recorded'),
      cell('2014-02-01', 'not_read'),
      cell('2014-03-01', 'none_recorded'),
      cell('2014-04-01', 'recorded'),
      cell('2015-01-01', 'not_read'),
    ])
    expect(spanOf({ theme: 'reef', frame: 'toll', voice: 'all' }, years)).toMatchObject({
      ...{ statements: 5, notRead: 2, statementsWithFrame: 2 },
      ...{ gapFrom: '2014-01-01', gapStatements: 1, statementsSince: 0 },
    })
  })
})
