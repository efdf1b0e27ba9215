import { describe, expect, it } from 'vitest'
import { numberOf, passageId, passageName, passageNamed, statementOf } from '../../schema/passage-id.ts'

describe('a passage’s id', () => {
  const id = passageId('2013-part-p2', 12)

  it('names its statement and its number there', () => {
    expect([id, statementOf(id), numberOf(id)]).toEqual(['2013-part-p2#12', '2013-part-p2', '12'])
  })

  it('is found again from its name in an address', () => {
    expect(passageName(id)).toBe('2013-part-p2-p12')
    expect(passageNamed(passageName(id))).toBe(id)
  })
})

describe('passageNamed(asked)', () => {
  it.each([
    ['2013-09-19-soup#1', '2013-09-19-soup#1'],
    ['2013-09-19-soup-p12', '2013-09-19-soup#12'],
    // The last part is the number, whatever the statement is called.
    ['2013-part-p2-p9999', '2013-part-p2#9999'],
    ['2013-09-19-soup', undefined],
    ['2013-09-19-soup-p0', undefined],
    ['2013-09-19-soup-p01', undefined],
    ['2013-09-19-soup-p10000', undefined],
    ['2013-09-19-soup#1#2', undefined],
    ['Soup#1', undefined],
    ['#1', undefined],
  ])('reads %s as %j', (asked, id) => {
    expect(passageNamed(asked)).toEqual(id)
  })
})
