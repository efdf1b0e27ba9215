import { describe, expect, it } from 'vitest'
import type { ToldStatement } from '../../../schema/stats/told.ts'
import { voices } from '../../../schema/voice.ts'
import { countStarter } from './count.ts'

const [voice, other] = voices

const told = (date: string, n = 1): ToldStatement => ({
  ...{ date, n, voice, kind: 'speech', isOfSeries: false, speakers: [], positions: [] },
})

describe('countStarter(statements, years)', () => {
  it('counts the statements of each voice in each year, and says where there is none', () => {
    const rows = countStarter([told('2031-03', 2), told('2031-12-31'), told('2032')], [2031, 2032, 2033])
    expect(rows.filter((row) => row.voice === voice).map(({ statements }) => statements)).toEqual([3, 1, 0])
    expect(rows.filter((row) => row.voice === other).map(({ statements }) => statements)).toEqual([0, 0, 0])
  })
})
