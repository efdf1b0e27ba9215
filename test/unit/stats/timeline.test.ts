import { describe, expect, it } from 'vitest'
import { sureDay } from '../../../schema/statement-day.ts'
import { timeline } from '../../../schema/stats/timeline.ts'

const statements = [
  { id: 'late', ...sureDay('2016-05-02'), title: 'A late speech', voice: 'moscow' },
  { id: 'early', ...sureDay('2014-02-03'), title: 'An early speech', voice: 'moscow' },
  { id: 'both', ...sureDay('2014-02-03'), title: 'Remarks of both', voice: 'both' },
  { id: 'host', ...sureDay('2015-07-01'), title: 'A speech with a guest', voice: 'beijing' },
]
const passage = { theme: 'reef', voice: 'moscow', frames: ['dredge'], isSilence: false }
const passages = [
  { ...passage, id: 'late#1', statementId: 'late' },
  { ...passage, id: 'late#2', statementId: 'late', frames: ['dredge', 'mark'] },
  { ...passage, id: 'late#3', statementId: 'late', theme: 'toll' },
  { ...passage, id: 'early#1', statementId: 'early', frames: ['dredge', 'mark'], isSilence: true },
  { ...passage, id: 'both#1', statementId: 'both', voice: 'beijing' },
  { ...passage, id: 'host#1', statementId: 'host' },
]
const cells = (frame: string, voices: readonly string[]) =>
  timeline({ series: [{ theme: 'reef', frame }], voices }, { statements, passages }).map((cell) => [
    cell.voice,
    cell.date,
    cell.statementId,
    cell.status,
    cell.passages,
  ])

describe('timeline(question, records)', () => {
  it('has every statement of a voice by date and id, and one of another voice whose passage speaks for it', () => {
    expect(cells('dredge', ['moscow'])).toEqual([
      ['moscow', '2014-02-03', 'both', 'none_recorded', 0],
      ['moscow', '2014-02-03', 'early', 'silent', 0],
      ['moscow', '2015-07-01', 'host', 'recorded', 1],
      ['moscow', '2016-05-02', 'late', 'recorded', 2],
    ])
    expect(cells('dredge', ['beijing'])).toEqual([
      ['beijing', '2014-02-03', 'both', 'recorded', 1],
      ['beijing', '2015-07-01', 'host', 'none_recorded', 0],
    ])
  })

  it('counts only passages with the frame, and a silence only of the frames that it covers', () => {
    expect(cells('mark', ['moscow'])).toEqual([
      ['moscow', '2014-02-03', 'both', 'none_recorded', 0],
      ['moscow', '2014-02-03', 'early', 'silent', 0],
      ['moscow', '2016-05-02', 'late', 'recorded', 1],
    ])
    expect(cells('blocs', ['moscow']).map(([, , id, status]) => [id, status])).toEqual([
      ['both', 'none_recorded'],
      ['early', 'none_recorded'],
      ['late', 'none_recorded'],
    ])
  })

  it('goes by series, then by voice, and carries the title', () => {
    const series = [
      { theme: 'toll', frame: 'any' },
      { theme: 'reef', frame: 'any' },
    ]
    const rows = timeline({ series, voices: ['beijing', 'moscow'] }, { statements, passages })
    expect(rows.map(({ theme, voice, statementId }) => `${theme} ${voice} ${statementId}`)).toEqual([
      'toll beijing both',
      'toll beijing host',
      'toll moscow both',
      'toll moscow early',
      'toll moscow late',
      'reef beijing both',
      'reef beijing host',
      'reef moscow both',
      'reef moscow early',
      'reef moscow host',
      'reef moscow late',
    ])
    expect(rows[0]).toEqual({
      ...{ theme: 'toll', frame: 'any', voice: 'beijing', date: '2014-02-03', statementId: 'both' },
      ...{ dayBasis: null, otherDay: null },
      ...{ title: 'Remarks of both', status: 'none_recorded', passages: 0 },
    })
  })
})
