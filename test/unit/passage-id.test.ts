import { describe, expect, it } from 'vitest'
import { partsOfPassage } from '../../../worker/passage-name.ts'

describe('partsOfPassage(name)', () => {
  it.each([
    ['2013-09-19-soup#1', { statement: '2013-09-19-soup', id: '2013-09-19-soup#1' }],
    ['2013-09-19-soup-p12', { statement: '2013-09-19-soup', id: '2013-09-19-soup#12' }],
    // The last part is the number, whatever the statement is called.
    ['2013-part-p2-p9999', { statement: '2013-part-p2', id: '2013-part-p2#9999' }],
    ['2013-09-19-soup', undefined],
    ['2013-09-19-soup-p0', undefined],
    ['2013-09-19-soup-p01', undefined],
    ['2013-09-19-soup-p10000', undefined],
    ['2013-09-19-soup#1#2', undefined],
    ['Soup#1', undefined],
    ['#1', undefined],
  ])('reads %s as %j', (name, parts) => {
    expect(partsOfPassage(name)).toEqual(parts)
  })
})
