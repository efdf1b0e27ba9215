import { describe, expect, it } from 'vitest'
import { csv } from '../../schema/csv.ts'

describe('csv(columns, rows)', () => {
  it('quotes what needs quotes, leaves null empty and ends every line with CRLF', () => {
    const rows = [
      { id: 'a', text: 'soup, hot', n: 1, is: true },
      { id: 'b', text: 'a "clear" soup\nof beets', n: 0.5, is: false },
      { id: 'c', text: null, n: null, is: undefined },
    ]
    expect(csv(['id', 'text', 'n', 'is'], rows)).toBe(
      'id,text,n,is\r\na,"soup, hot",1,true\r\nb,"a ""clear"" soup\nof beets",0.5,false\r\nc,,,\r\n',
    )
  })

  it('joins a list by "; " and leaves a negative number a number', () =>
    expect(csv(['list', 'n'], [{ list: ['bread', 'salt'], n: -3 }])).toBe('list,n\r\nbread; salt,-3\r\n'))

  it.each(['=1+1', '+1', '-1+1', '-A1', '@SUM(A1)', '\tsoup', '\rsoup'])(
    'puts an apostrophe before %j, which a spreadsheet would run',
    (text) => {
      const [, line = ''] = csv(['text'], [{ text }]).split('\r\n')
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
    },
  )

  it.each(['-1', '-0.0439', '-12.50'])('leaves %j as it is: a negative number runs nothing', (text) =>
    expect(csv(['text'], [{ text }])).toBe(`text\r\n${text}\r\n`),
  )
})
