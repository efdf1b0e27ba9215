import { describe, expect, it } from 'vitest'
import { marks } from '../../../schema/stats/mark.ts'
import { notReadCounter, notReadOfGroup, textsNotRead } from '../../../schema/stats/not-read.ts'
import { timeline } from '../../../schema/stats/timeline.ts'
import { isNotRead } from '../../../schema/stats/unread-theme.ts'

const text = {
  date: '2014-01-01',
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

describe('textsNotRead', () => {
  it('lists every text with a theme that may stand in a part not read', () => {
    expect(textsNotRead(statements).map(({ id, themesNotRead }) => [id, themesNotRead])).toEqual([
      ['a', 'reef salt'],
      ['b', 'reef_wharf'],
      ['d', 'reef'],
    ])
  })
})

describe('notReadCounter', () => {
  it('counts by theme, voice and year', () => {
    const counter = notReadCounter(textsNotRead(statements))
    const count = (theme: string, voice: 'moscow' | 'joint' | 'all', year: number) =>
      counter({ theme, voice, year })
    expect(count('reef', 'moscow', 2014)).toBe(2)
    expect(count('salt', 'all', 2014)).toBe(1)
    expect(count('reef', 'joint', 2014)).toBe(0)
    expect(count('reef', 'moscow', 2015)).toBe(0)
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

describe('notReadOfGroup', () => {
  const texts = textsNotRead(statements)

  it.each([
    ['theme', 'salt', ['salt'], 1],
    ['frame', 'toll', ['reef'], 2],
    ['year', '2014', ['reef', 'salt'], 2],
    ['year', '2015', ['reef'], 0],
    ['kind', 'speech', ['reef'], 2],
    ['kind', 'article', ['reef'], 0],
    ['speaker', 'Bo', ['reef'], 2],
    ['speaker', 'Cy', ['reef'], 0],
  ] as const)('counts by %s %s each text once that was not read on one of %s', (by, group, themes, count) => {
    expect(notReadOfGroup(texts, { by, group, themes, voices: ['all'] })).toBe(count)
  })

  it('counts a text for whom it speaks alone', () => {
    const of = { by: 'voice', group: 'beijing', themes: ['reef'] } as const
    expect(notReadOfGroup(texts, { ...of, voices: ['beijing'] })).toBe(0)
    expect(notReadOfGroup(texts, { ...of, voices: ['moscow'] })).toBe(2)
  })
})
