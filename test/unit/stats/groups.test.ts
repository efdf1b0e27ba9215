import { describe, expect, it } from 'vitest'
import { compareGroups, type GroupMember, type GroupPassage } from '../../../schema/stats/groups.ts'

function member(id: string, date: string, voice: GroupMember['voice'] = 'joint'): GroupMember {
  return { id, date, voice, kind: 'speech' }
}

function passage(statementId: string, rest: Partial<GroupPassage> = {}): GroupPassage {
  return {
    id: `${statementId}#1`,
    statementId,
    theme: 'tea',
    voice: 'joint',
    frames: ['green'],
    isSilence: false,
    ...rest,
  }
}

const series = [{ theme: 'tea', frame: 'green' }]
const statements = [
  ...Array.from({ length: 10 }, (_, index) => member(`a${index}`, `2001-01-${10 + index}`)),
  ...Array.from({ length: 10 }, (_, index) => member(`b${index}`, `2002-01-${10 + index}`)),
]
const rules = { a: { to: '2001-12-31' }, b: { from: '2002-01-01' } }

describe('compareGroups(series, rules, panel)', () => {
  it('divides statements with the frame by the statements of each group', () => {
    const passages = [passage('a0'), passage('a0', { id: 'a0#2' }), passage('b1'), passage('b2')]
    const [row] = compareGroups(series, rules, { statements, passages }).rows
    expect(row?.a).toMatchObject({ statements: ['a0'], passages: ['a0#1', 'a0#2'], of: 10, share: 0.1 })
    expect(row?.b).toMatchObject({ statements: ['b1', 'b2'], of: 10, share: 0.2 })
    expect(row?.difference).toBeCloseTo(0.1, 12)
  })

  it('says too few where no table of these margins could differ', () => {
    const [row] = compareGroups(series, rules, { statements, passages: [passage('b1'), passage('b2')] }).rows
    expect(row?.verdict).toBe('too_few')
  })

  it('finds a difference that stays one after correction, and none where there is none', () => {
    const all = statements.filter(({ id }) => id.startsWith('b')).map(({ id }) => passage(id))
    expect(compareGroups(series, rules, { statements, passages: all }).rows[0]?.verdict).toBe('different')
    const both = statements.map(({ id }) => passage(id)).filter((_, index) => index % 2 === 0)
    expect(compareGroups(series, rules, { statements, passages: both }).rows[0]).toMatchObject({
      verdict: 'open',
      pHolm: 1,
    })
  })

  it('corrects for every row that is asked', () => {
    const passages = statements.slice(13).map(({ id }) => passage(id))
    const one = compareGroups(series, rules, { statements, passages }).rows[0]
    const three = compareGroups(
      [...series, { theme: 'tea', frame: 'black' }, { theme: 'tea', frame: 'any' }],
      rules,
      {
        statements,
        passages,
      },
    ).rows[0]
    expect(three?.p).toBe(one?.p)
    expect(three?.pHolm).toBeCloseTo(3 * (one?.p ?? 0), 12)
  })

  it('counts remarks of both sides for each, and of them only what the own voice says', () => {
    const mixed = [member('m1', '2001-01-01', 'both'), member('m2', '2001-01-02', 'moscow')]
    const found = compareGroups(
      series,
      { a: { voice: ['moscow'] }, b: { voice: ['beijing'] } },
      { statements: mixed, passages: [passage('m1', { voice: 'moscow' })] },
    )
    expect(found.shared).toEqual(['m1'])
    expect(found.rows[0]?.a.statements).toEqual(['m1'])
    expect(found.rows[0]?.b.statements).toEqual([])
  })

  it('passes over silences and has no share for an empty group', () => {
    const [row] = compareGroups(
      series,
      { a: { from: '2010-01-01' }, b: {} },
      { statements, passages: [passage('b1', { isSilence: true, frames: [] })] },
    ).rows
    expect(row?.a.share).toBeNull()
    expect(row?.b.statements).toEqual([])
    expect(row?.difference).toBeNull()
  })
})
