import { describe, expect, it } from 'vitest'
import { csv } from '../../../schema/release/csv.ts'

describe('csv(columns, rows)', () => {
  it('quotes what needs quotes, leaves null empty and ends every line with CRLF', () => {
    const rows = [
      { id: 'a', text: 'soup, hot', n: 1, is: true },
      { id: 'b', text: 'a "clear" soup\nof beets', n: 0.5, is: false },
      { id: 'c', text: null, n: null, is: null },
    ]
    expect(csv(['id', 'text', 'n', 'is'], rows)).toBe(
      'id,text,n,is\r\na,"soup, hot",1,true\r\nb,"a ""clear"" soup\nof beets",0.5,false\r\nc,,,\r\n',
    )
  })
})
