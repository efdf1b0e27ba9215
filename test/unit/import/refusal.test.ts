import { describe, expect, it } from 'vitest'
import { bytes, englishText, read, readAll, refusal } from './sample.ts'

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`

describe('readDocuments(what is no statement)', () => {
  it('refuses a page of thousands of boxes within each other', async () => {
    const boxes = `${'<div>'.repeat(5000)}${englishText}${'</div>'.repeat(5000)}`
    expect(await refusal('a.html', page('Lamps', boxes))).toBe(
      'a.html: its boxes are nested deeper than those of any page that was meant to be read. Save its text as .txt and import that.',
    )
  })

  it('refuses a document of thousands of elements within each other, and none that has many side by side', async () => {
    const tei = (inner: string) => `<?xml version="1.0"?><TEI><text><body>${inner}</body></text></TEI>`
    const words = `<p>${englishText}</p>`
    expect(await refusal('a.xml', tei(`${'<div>'.repeat(5000)}${words}${'</div>'.repeat(5000)}`))).toBe(
      'a.xml: its elements are nested deeper than those of any text that was meant to be read. Save its text as .txt and import that.',
    )
    const flat = tei('<lb/><!-- <div> --><div><p>Lamps</p></div>'.repeat(900) + words)
    expect((await read('a.xml', flat)).paragraphs.length).toBeGreaterThan(1)
  })

  it('refuses a page of more tags, or longer markup, than the memory holds', async () => {
    const rows = '<tr><td>7</td></tr>'.repeat(60_000)
    expect(await refusal('a.html', page('Lamps', `<p>${englishText}</p><table>${rows}</table>`))).toMatch(
      /^a\.html: it is a page of 2\d\d,\d{3} tags, more than the 200,000 a page may have\. Save its text as \.txt, or its table as \.csv, and import that\.$/,
    )
    const style = `<style>${'.lamp { color: red } '.repeat(420_000)}</style>`
    expect(await refusal('b.html', page('Lamps', `<p>${englishText}</p>`, style))).toMatch(
      /^b\.html: it is a page of [\d.]+ million characters, more than the 8 million a page may have\. Save its text as \.txt and import that\.$/,
    )
  })

  it('refuses a web archive without a page', async () => {
    const archive =
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x--\n'
    expect(await refusal('a.mhtml', archive)).toBe(
      'a.mhtml: it is a web archive without a page in it. Save the page as "Web page, HTML only" and import that.',
    )
  })

  it('refuses a binary file', async () => {
    expect(await refusal('a.txt', new Uint8Array([65, 66, 0, 1, 2]))).toBe(
      'a.txt: this is a binary file, not a text. Save the statement as .html or .txt and import that.',
    )
  })

  it('refuses a note on the files of a folder that is a table, and reads one that only has a table', async () => {
    const rows = ['lamps.csv', 'boats.tsv', 'keepers.xml'].map((file) => `| ${file} | ${englishText} |`)
    const table = ['| file | right answer |', '|---|---|', ...rows].join('\n')
    expect(await refusal('README.md', `# Files of both shores\n\n${table}\n`)).toBe(
      'README.md: this is a table in Markdown, not a text. Save the words of the statement as .txt and import that.',
    )
    const prose = Array.from({ length: 5 }, (_, n) => `${n + 1}. ${englishText}`).join('\n\n')
    expect(await refusal('a.md', `# Lamps\n\n${prose}\n\n| lamp | hour |\n|---|---|\n| red | 8 |\n`)).toBe(
      'not refused',
    )
  })

  it('refuses an empty file', async () => {
    expect(await refusal('a.txt', ' \n')).toBe(
      'a.txt: it is empty. Save the page again, or take it out of the folder.',
    )
  })

  it('refuses a document above the limit without reading it', async () => {
    expect(await refusal('a.txt', new Uint8Array(100 * 1024 * 1024))).toBe(
      'a.txt: it has 100 MB, more than the 20 MB one document may have. Split it, or import the single texts.',
    )
  })

  it('refuses an error page saved as a statement', async () => {
    const saved = page(
      '404 Not Found',
      `<h1>Page not found</h1><p>The page has moved or never was. ${englishText}</p>`,
    )
    expect(await refusal('2019-01-01-lamps.html', saved)).toBe(
      '2019-01-01-lamps.html: this is an error page ("not found"), not a statement. Look for the statement at another address and save that page.',
    )
  })

  it('reads a page of any site that somebody saved', async () => {
    const saved = page(
      'Soup',
      `<article><p>${englishText} ${englishText}</p><p>${englishText}</p></article>`,
      '<link rel="canonical" href="https://soup.example/recipe">',
    )
    expect(await read('a.html', saved)).toMatchObject({
      title: 'Soup',
      address: 'https://soup.example/recipe',
    })
  })

  it('refuses a page that says it belongs to another site than it came from', async () => {
    const saved = page(
      'Soup',
      `<p>${englishText}</p>`,
      '<meta property="og:url" content="https://soup.example/recipe">',
    )
    expect(await refusal('https://www.mfa.gov.cn/x', saved, { address: 'https://www.mfa.gov.cn/x' })).toBe(
      'https://www.mfa.gov.cn/x: this is a page of another site (soup.example). Give the address of the statement itself, or take it as it is with --any-site.',
    )
  })

  it('refuses a page without a statement', async () => {
    expect(
      await refusal(
        'a.html',
        page('Index', '<ul><li><a href="1">One</a></li><li><a href="2">Two</a></li></ul>'),
      ),
    ).toBe('a.html: no statement was found in it. Save the statement itself, or its text as .txt.')
  })

  it('refuses a page that is cut off, unless it is wanted so', async () => {
    const cut = page('Lamps', `<article><p>${englishText}</p><p>${englishText}</p></article>`).slice(0, -40)
    expect(await refusal('a.html', cut)).toBe(
      'a.html: the page is cut off before its end. Save or fetch it again; --accept-cut takes it as it is.',
    )
    expect((await read('a.html', cut, { acceptCut: true })).paragraphs[0]?.text).toBe(englishText)
  })

  it('refuses a date in the future when there is no other', async () => {
    expect(await refusal('2031-05-02-lamps.txt', `Lamps of the shore\n\n${englishText}`)).toBe(
      '2031-05-02-lamps.txt: its date, 2031-05-02, lies in the future. Correct the date, or give the right one with --date.',
    )
  })

  it('passes over a date in the future when the text states its own day', async () => {
    const found = await read(
      '2031-05-02-lamps.txt',
      `Lamps of the shore\n\nSandy Point, March 4, 2015\n\n${englishText}`,
    )
    expect(found.date).toBe('2015-03-04')
    expect(found.notes).toEqual(['names 2031-05-02, which lies in the future; 2015-03-04 was taken'])
  })
})

describe('readDocuments(tables of texts)', () => {
  it('refuses a JSON file without texts', async () => {
    expect(await refusal('index.json', '[{"file":"a.txt"}]')).toBe(
      'index.json: none of its columns (file) is known to hold the texts. Say which it is with --text-column <name>, or take the file out of the folder.',
    )
  })

  it('refuses a broken JSON file', async () => {
    expect(await refusal('a.json', '[{"doc_id":')).toMatch(
      /^a\.json: it is no well-formed JSON \(.+\)\. Correct it and import it again\.$/,
    )
  })

  it('goes on with the other rows when one is refused', async () => {
    const rows = await readAll(
      'a.csv',
      `doc_id,text,date\nshore-1,"${englishText}",2014-02-03\nshore-2,too short,2014-02-04\n`,
    )
    expect(rows[0]).toMatchObject({ name: 'a.csv#shore-1', date: '2014-02-03', language: 'en' })
    expect(rows[1]).toMatchObject({
      message:
        'a.csv#shore-2: the text that was found in it is too short for a statement (9 letters). Save the whole statement and import that.',
    })
  })

  it('takes two short sentences for a text, and a longer line of one for none', async () => {
    const text = 'Remarks on the lamp\n3 April 2018\n\nThe keeper has lit the lamp. It burns well.\n'
    expect((await readAll('a.txt', text))[0]).toMatchObject({
      date: '2018-04-03',
      title: 'Remarks on the lamp',
    })
    expect(
      await refusal(
        'b.txt',
        'Remarks on the lamp\n3 April 2018\n\nThe keeper has lit the lamp, and it burns well.\n',
      ),
    ).toMatch(/too short for a statement \(47 letters\)/)
  })

  it("gives a row no day, title or speaker of its table's name", async () => {
    const [row] = await readAll('2021-10-27-putin-speeches-on-lamps.csv', `doc_id,text\nx,"${englishText}"\n`)
    expect(row).toMatchObject({ date: null, title: null, speakers: [], notes: [] })
  })

  it('reads an object of id and text', async () => {
    const rows = await readAll('a.json', JSON.stringify({ 'shore-1': englishText }))
    expect(rows).toMatchObject([
      { name: 'a.json#shore-1', paragraphs: [{ speaker: null, text: englishText }] },
    ])
  })

  it('drops script and tags that strayed into a text', async () => {
    const found = await read(
      'a.txt',
      `<script>steal()</script>${englishText} <b onclick="x()">Bold</b> words.`,
    )
    expect(found.paragraphs).toEqual([{ speaker: null, text: `${englishText} Bold words.` }])
  })
})

describe('readDocuments(encodings)', () => {
  it('refuses letters that make sense in no encoding', async () => {
    const noise = new Uint8Array(400).map((_, i) => ((i * 97) % 128) | 128)
    expect(await refusal('a.txt', noise)).toBe(
      'a.txt: its letters make no sense in any known encoding (UTF-8, windows-1251, gb18030 and others were tried). Save the page again as UTF-8 and import it again.',
    )
  })

  it('refuses a text that was misread before it was saved', async () => {
    const misread = new TextDecoder('latin1').decode(
      bytes('Смотрители маяков обоих берегов встретились и договорились.'),
    )
    expect(await refusal('a.txt', bytes(misread))).toMatch(
      /^a\.txt: its letters make no sense in any known encoding/,
    )
  })
})
