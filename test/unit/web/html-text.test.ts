import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { decodedPage, isHtmlFile, textOfPage } from '../../../web/compare/html-text.ts'

const page = (body: string) =>
  parseHTML(`<!doctype html><html><head><title>Title</title></head><body>${body}</body></html>`)
    .document as unknown as Document

describe('textOfPage(page)', () => {
  it.each([
    [
      'blocks are paragraphs',
      '<h1>One</h1><p>Two\n and <b>thr</b>ee.</p>Four',
      'One\n\nTwo and three.\n\nFour',
    ],
    [
      'scripts, styles and what is hidden are left out',
      '<style>p{}</style><p>One</p><script>x()</script><p hidden>Two</p>',
      'One',
    ],
    ['a break is a line', '<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree'],
    [
      'a row of a table is a paragraph',
      '<table><tr><td>One</td><td>two</td></tr><tr><td>Three</td></tr></table>',
      'One two\n\nThree',
    ],
    ['items are paragraphs', '<ul><li>One</li>\n<li>Two &amp; three</li></ul>', 'One\n\nTwo & three'],
    ['markup that is spoken of stays', '<p>&lt;b&gt; is bold</p>', '<b> is bold'],
  ])('%s', (_, body, text) => expect(textOfPage(page(body))).toBe(text))
})

describe('isHtmlFile(file)', () => {
  it.each([
    ['a.html', '', true],
    ['A.HTM', '', true],
    ['a', 'text/html', true],
    ['a.txt', 'text/plain', false],
  ])('%s of the kind "%s": %s', (name, type, is) => expect(isHtmlFile({ name, type })).toBe(is))
})

describe('decodedPage(bytes)', () => {
  const bytes = (markup: string, ...rest: number[]) =>
    new Uint8Array([...new TextEncoder().encode(markup), ...rest])

  it('reads UTF-8 as such whatever is named, else the encoding that the page names', () => {
    expect(decodedPage(bytes('<meta charset="latin1">é'))).toBe('<meta charset="latin1">é')
    expect(decodedPage(bytes('<meta charset="iso-8859-2">', 0xb3))).toBe('<meta charset="iso-8859-2">ł')
    expect(decodedPage(bytes('<meta charset="none-such">', 0xe9))).toBe('<meta charset="none-such">é')
  })
})
