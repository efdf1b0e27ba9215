import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../schema/texts/read/refusal.ts'
import { readOdt } from '../../../schema/texts/read/word-processor.ts'
import { docxOf, withPassword, wordParagraph, zipOf } from '../../support/documents.ts'
import { chineseText, englishText, read, readAll, refusal, russianText } from './sample.ts'

const second =
  'In the second hour they counted the boats, and no boat was missing on either shore that night.'

async function textsOf(
  name: string,
  content: string | Uint8Array,
  more = {},
): Promise<[string, string | null, string][]> {
  const found = await readAll(name, content, more)
  return found.map((one) => {
    if (one instanceof Refusal) throw one
    return [one.name, one.date, one.paragraphs.map(({ text }) => text).join('|')]
  })
}

describe('readDocuments(tables of any shape)', () => {
  const expected = [
    ['t.csv#a', '2018', englishText],
    ['t.csv#b', '2019-05-02', second],
  ]

  it.each([
    ['commas', `doc_id,text,date\na,"${englishText}",2018\nb,"${second}",2019-05-02\n`],
    ['semicolons', `doc_id;text;Year\na;"${englishText}";2018,0\nb;${second};02.05.2019\n`],
    ['tabs', `doc_id\ttext\tdate\na\t${englishText}\t2018\nb\t${second}\t43587\n`],
    [
      'a separator that the first line names',
      `sep=;\ndoc_id;text;date\na;${englishText};2018\nb;${second};2 May 2019\n`,
    ],
    [
      'JSON on each line',
      [
        JSON.stringify({ doc_id: 'a', text: englishText, date: '2018' }),
        JSON.stringify({ doc_id: 'b', text: second, date: '2019-05-02' }),
      ].join('\n'),
    ],
    [
      'JSON',
      JSON.stringify([
        { doc_id: 'a', text: englishText, date: 2018 },
        { doc_id: 'b', text: second, date: '2019-05-02' },
      ]),
    ],
  ])('reads %s, whatever the name', async (_, content) => {
    expect(await textsOf('t.csv', content)).toEqual(expected)
    expect(await textsOf('t.txt', content)).toEqual(
      expected.map(([name, ...rest]) => [name?.replace('t.csv', 't.txt'), ...rest]),
    )
  })

  it('reads a table of texts alone, and days whose year, month and day have a column each', async () => {
    expect(
      (await textsOf('t.csv', `text\n"${englishText}"\n"${second}"\n`)).map(([, , text]) => text),
    ).toEqual([englishText, second])
    const parted = `year,month,day,text\n2015,3,4,"${englishText}"\n2016,11,,"${second}"\n`
    expect((await textsOf('t.csv', parted)).map(([, date]) => date)).toEqual(['2015-03-04', '2016-11'])
  })

  it('asks for the column of texts where no name tells it, and takes the one that is named', async () => {
    const table = `nr,words,day\n1,"${englishText}",2018-01-02\n2,"${second}",2018-01-03\n3,"${second} More.",2018-01-04\n`
    expect(await refusal('t.csv', table)).toBe(
      't.csv: none of its columns (nr, words, day) is known to hold the texts. Say which it is with --text-column <name>, or take the file out of the folder.',
    )
    expect(await textsOf('t.csv', table, { textColumn: 'Words' })).toMatchObject([
      ['t.csv#1', '2018-01-02', englishText],
      ['t.csv#2', '2018-01-03', second],
      ['t.csv#3', '2018-01-04', `${second} More.`],
    ])
    expect(await refusal('t.csv', table, { textColumn: 'wrods' })).toBe(
      't.csv: it has no column wrods; its columns are nr, words, day. Name one of them.',
    )
  })

  it('refuses a table whose lines have different numbers of cells, with the line', async () => {
    expect(await refusal('t.csv', `doc_id,text\na,one, two and three\nb,${second}\n`)).toBe(
      't.csv: line 2 has 3 cells where the heading has 2; 1 more line has another number than that. Put texts that hold the separator between quotation marks; if it is prose and no table, name it .txt.',
    )
  })

  it.each([
    [
      'sentences with tabs in them',
      `The lamps\twere lit.\n${englishText}\n\tAnd then\tthe boats\tcame home.\n${second}\n`,
    ],
    ['paragraphs that tabs set in', `\t${englishText}\n\n\t${second}\tThey said so.\n`],
    ['who speaks, a tab and the words', `KEEPER:\t${englishText}\nPILOT:\t${second}\tThey said so.\n`],
    ['one paragraph', `${englishText}\t${second}\n`],
  ])('reads prose as the text that it is, whatever it is called: %s', async (_, prose) => {
    const asText = (await read('t.txt', prose)).paragraphs
    expect(asText.length).toBeGreaterThan(0)
    for (const name of ['t.tsv', 't.csv', 't.tab'])
      expect(await read(name, prose)).toMatchObject({
        paragraphs: asText,
        notes: expect.arrayContaining([
          'it is named as a table, and was read as one text, as its lines are sentences and no rows',
        ]),
      })
  })

  it.each([
    ['cells without a sentence', 'nr\tharbour\tboats\n1\tOldport\t12\n2\tNewport\n'],
    ['sentences behind numbers', `1\t${englishText}\n2\t${second}\tThey said so.\n3\t${second}\n`],
  ])('refuses a table whose lines do not fit each other: %s', async (_, table) => {
    expect(await refusal('t.tsv', table)).toBe(
      't.tsv: it is named as a table and is none: its lines have different numbers of cells and its first line names no column of texts. If it is prose, name it .txt; if it is a table, give it a heading line with doc_id and text.',
    )
  })

  it('names each broken line of JSON and reads the others', async () => {
    const row = (id: string): string => JSON.stringify({ doc_id: id, text: englishText })
    const files = {
      'first.jsonl': [row('a').slice(0, 30), row('b'), row('c')],
      'within.ndjson': [row('a'), '', '[1, 2]', row('b'), 'null', row('c')],
      'last.jsonl': [row('a'), row('b').slice(0, -1)],
    }
    const found: string[] = []
    for (const [name, lines] of Object.entries(files))
      for (const one of await readAll(name, lines.join('\n')))
        found.push(one instanceof Refusal ? one.message : one.name)
    const broken = (line: number) =>
      `line ${line} is no JSON object; the other lines were read. Correct the line and import the file again.`
    expect(found).toEqual([
      `first.jsonl: ${broken(1)}`,
      'first.jsonl#b',
      'first.jsonl#c',
      'within.ndjson#a',
      `within.ndjson: ${broken(3)}`,
      'within.ndjson#b',
      `within.ndjson: ${broken(5)}`,
      'within.ndjson#c',
      'last.jsonl#a',
      `last.jsonl: ${broken(2)}`,
    ])
  })
})

describe('readDocuments(CoNLL-U)', () => {
  const token = (n: number, form: string, misc = '_') => `${n}\t${form}\t_\t_\t_\t_\t0\t_\t_\t${misc}`

  it('takes the sentences by document and paragraph', async () => {
    const file = [
      `# newdoc id = lamps\n# text = ${englishText}\n${token(1, 'The')}`,
      `# newpar\n# text = ${second}\n${token(1, 'In')}`,
      `# newdoc id = boats\n# text = ${second} Again.\n${token(1, 'In')}`,
    ].join('\n\n')
    expect(await textsOf('a.conllu', `${file}\n`)).toEqual([
      ['a.conllu#lamps', null, `${englishText}|${second}`],
      ['a.conllu#boats', null, `${second} Again.`],
    ])
  })

  it('joins the tokens where a sentence is not given', async () => {
    const words = englishText.split(' ').map((word, n) => token(n + 1, word))
    expect(await textsOf('a.txt', `# newdoc id = x\n${words.join('\n')}\n\n`)).toEqual([
      ['a.txt#x', null, englishText],
    ])
  })
})

describe('readDocuments(TEI)', () => {
  const tei = (header: string, body: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title type="main">Lamps in the house</title></titleStmt><publicationStmt><date when="2021-01-01">2021</date></publicationStmt>${header}</fileDesc></teiHeader><text><body>${body}</body></text></TEI>\n`

  it('keeps speakers apart whom it knows by their ids alone, and says so', async () => {
    const body = `<div><u who="#p1"><seg>${englishText}</seg></u><u who="#p2"><seg>${second}</seg></u></div>`
    const found = await read('a.xml', tei('', body))
    expect(found.paragraphs.map(({ speaker }) => speaker)).toEqual(['p1 of a', 'p2 of a'])
    const other = await read('days/b.xml', tei('', body))
    expect(other.paragraphs.map(({ speaker }) => speaker)).toEqual(['p1 of b', 'p2 of b'])
    expect(found.notes).toEqual([
      "it names no speaker for p1, p2; the ids stand for the names, numbers with the file's own",
    ])
  })

  it('reads debates: day, people, a paragraph for each part of an utterance, no notes', async () => {
    const header = `<sourceDesc><bibl><date when="2019-03-12"/></bibl></sourceDesc><particDesc><listPerson><person xml:id="AdaHarbour"><persName><surname>Harbour</surname><forename>Ada</forename></persName></person></listPerson></particDesc>`
    const body = `<div type="debateSection"><note type="speaker">Ada Harbour:</note><u who="#AdaHarbour"><seg>${englishText}</seg><vocal><desc>Laughter</desc></vocal><seg>${second}</seg></u><u who="#EdricHallow"><seg>Thank you.</seg></u></div>`
    expect(await read('house.xml', tei(header, body))).toMatchObject({
      title: 'Lamps in the house',
      date: '2019-03-12',
      language: 'en',
      speakers: ['Ada Harbour', 'Edric Hallow'],
      paragraphs: [
        { speaker: 'Ada Harbour', text: englishText },
        { speaker: 'Ada Harbour', text: second },
        { speaker: 'Edric Hallow', text: 'Thank you.' },
      ],
    })
  })

  it('reads words that are marked one by one as they are written', async () => {
    const body =
      '<u who="#A"><seg><s><w join="right">Lamps</w><pc>,</pc><w>boats</w><name><w>and</w><w join="right">nets</w></name><pc>.</pc></s></seg><seg>' +
      `${englishText}</seg></u>`
    const found = await read('a.xml', tei('', body))
    expect(found.paragraphs[0]?.text).toBe('Lamps, boats and nets.')
  })

  it('reads plays: verses of a speech together, who speaks beside them, no stage directions', async () => {
    const header =
      '<sourceDesc><bibl><date type="print" when="1901"/><date type="written" when="1899"/></bibl></sourceDesc>'
    const body = `<stage>Fog.</stage><sp who="#keeper"><speaker>KEEPER.</speaker><l>The lamps are lit,</l><l>the boats come home.</l></sp><sp who="#wife"><p>${englishText}</p></sp>`
    expect(await read('play.xml', tei(header, body))).toMatchObject({
      date: '1899',
      paragraphs: [
        { speaker: 'keeper', text: 'The lamps are lit, the boats come home.' },
        { speaker: 'wife', text: englishText },
      ],
    })
  })

  it('takes the name that a note gives whoever speaks, where no list names the id', async () => {
    const body = `<div><note type="speaker">The Chair, Ada Harbour:</note><u who="#HarbourAda"><seg>${englishText}</seg></u><note type="speaker">The Clerk:</note><u who="#HallowEdric"><seg>${second}</seg></u></div>`
    const { paragraphs } = await read('house.xml', tei('', body))
    expect(paragraphs.map(({ speaker }) => speaker)).toEqual(['Ada Harbour', 'Hallow Edric'])
  })

  it('expands no entity and says so', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "lamp"><!ENTITY b "&a;&a;">]><TEI><text><body><p>&b; ${englishText}</p></body></text></TEI>`
    expect(await refusal('a.xml', bomb)).toBe(
      'a.xml: it defines entities of its own, which are not expanded. Save it with the entities written out and import that.',
    )
  })

  it('reads elements that are written with a prefix', async () => {
    const plain = `<TEI><teiHeader><fileDesc><titleStmt><title>Lamps</title></titleStmt></fileDesc></teiHeader><text><body><p>${englishText}</p></body></text></TEI>`
    const prefixed = plain
      .replaceAll(/(<\/?)(?=\w)/g, '$1t:')
      .replace('<t:TEI', '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"')
    const found = await read('a.xml', prefixed)
    expect([found.title, found.paragraphs.map(({ text }) => text)]).toEqual(['Lamps', [englishText]])
  })

  it.each([
    `<?xml version="1.0"?><article xmlns="http://docbook.org/ns/docbook"><title>Lamps</title><para>${englishText}</para></article>`,
    `<!DOCTYPE article PUBLIC "-//X//DTD 1.0//EN" "a.dtd"><article><front/><body><p>${englishText}</p><p>${second}</p></body></article>`,
  ])('refuses XML whose root is called as a part of a page, and is none: %s', async (xml) => {
    expect(await refusal('a.xml', xml)).toContain('this is XML of a kind that is not read (<article>)')
  })

  it('refuses what is cut off, and XML of another kind', async () => {
    expect(await refusal('a.xml', tei('', `<p>${englishText}</p>`).slice(0, -20))).toMatch(
      /^a\.xml: the file is cut off/,
    )
    expect(await refusal('a.txt', `<?xml version="1.0"?><rss><item>${englishText}</item></rss>`)).toBe(
      'a.txt: this is XML of a kind that is not read (<rss>). TEI is read; or save its text as .txt and import that.',
    )
  })
})

describe('readDocuments(word processor)', () => {
  it('reads a Word document: title, day, paragraphs', async () => {
    const body = ['Remarks on lamps', 'Sandy Point, 14 May 2018', englishText, second]
      .map(wordParagraph)
      .join('')
    expect(await read('a.docx', docxOf(body))).toMatchObject({
      title: 'Remarks on lamps',
      date: '2018-05-14',
      place: 'Sandy Point',
      paragraphs: [{ text: englishText }, { text: second }],
    })
  })

  it('takes no heading of a part for the title where lines stand above it', async () => {
    const heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Light in fog</w:t></w:r></w:p>'
    const document = docxOf(
      `${wordParagraph('Statement on lamps')}${wordParagraph('4 March 2015')}${heading}${wordParagraph(englishText)}`,
    )
    const found = await read('a.docx', document)
    expect(found).toMatchObject({ title: 'Statement on lamps', date: '2015-03-04' })
    expect(found.paragraphs.map(({ text }) => text)).toEqual(['Light in fog', englishText])
  })

  it('accepts tracked changes, leaves macros alone, and says both', async () => {
    const changed = `<w:p><w:r><w:t xml:space="preserve">The lamps </w:t></w:r><w:del w:id="1"><w:r><w:delText>burn</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>shine</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>`
    const found = await read(
      'a.docx',
      docxOf(`${wordParagraph(englishText)}${changed}`, { 'word/vbaProject.bin': 'x' }),
    )
    expect(found.paragraphs.at(-1)?.text).toBe('The lamps shine.')
    expect(found.notes).toEqual(
      [
        'it has tracked changes; it was read with all of them accepted',
        'its macros were not looked at',
        "no title in the text; the file's name was taken",
      ].slice(0, found.notes.length),
    )
  })

  it('loses no words of fields, of those that run the other way or stand under a reading aid', async () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const aid = `<w:r><w:ruby><w:rubyPr><w:lid w:val="en"/></w:rubyPr><w:rt>${run('wick')}</w:rt><w:rubyBase>${run('oil ')}</w:rubyBase></w:ruby></w:r>`
    const body = `<w:p><w:fldSimple w:instr="REF a">${run('Lamps ')}</w:fldSimple><w:bdo w:val="ltr">${run('and ')}</w:bdo>${aid}<w:r><w:t>shine</w:t><w:cr/><w:t>far.</w:t></w:r></w:p>${wordParagraph(englishText)}`
    expect((await read('a.docx', docxOf(body))).paragraphs.map(({ text }) => text)).toEqual([
      'Lamps and oil shine far.',
      englishText,
    ])
  })

  it('names what has words and is not read', async () => {
    const formula = '<m:oMath xmlns:m="m"><m:r><m:t>10+7</m:t></m:r></m:oMath>'
    const found = await read('a.docx', docxOf(`<w:p>${formula}</w:p>${wordParagraph(englishText)}`))
    expect(found.notes).toContain('what it has in <oMath> was not read; see whether it is part of the text')
    expect(
      (await read('a.docx', docxOf(`<w:p><w:x/></w:p>${wordParagraph(englishText)}`))).notes,
    ).not.toContainEqual(expect.stringContaining('<x>'))
  })

  it('refuses a document of pictures, and a damaged one', async () => {
    expect(await refusal('a.docx', docxOf('<w:p/>', { 'word/media/image1.png': 'x' }))).toBe(
      'a.docx: it holds pictures and no text, as scanned papers do. Have the text recognised (OCR) and import that.',
    )
    expect(await refusal('a.docx', zipOf({ 'word/document.xml': '<broken' }))).toBe(
      'a.docx: the document is damaged. Open it in a word processor and save it again.',
    )
  })

  it('takes a mark for a footnote that is raised by its place and not by its name', async () => {
    const mark = (style: string) => `<w:r><w:rPr>${style}</w:rPr><w:t>12</w:t></w:r>`
    const set = (style: string) => docxOf(`<w:p><w:r><w:t>${englishText}</w:t></w:r>${mark(style)}</w:p>`)
    const textOf = async (style: string) => (await read('a.docx', set(style))).paragraphs[0]?.text
    expect(await textOf('<w:position w:val="8"/>')).toBe(englishText)
    expect(await textOf('<w:position w:val="0"/>')).toBe(`${englishText}12`)
    const odt = (position: string) =>
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-position="${position}"/></style:style></office:automatic-styles><office:body><office:text><text:p>${englishText}<text:span text:style-name="T1">12</text:span></text:p></office:text></office:body></office:document-content>`,
      })
    const odtText = async (position: string) => (await read('a.odt', odt(position))).paragraphs[0]?.text
    expect(await odtText('super 58%')).toBe(englishText)
    expect(await odtText('0% 100%')).toBe(`${englishText}12`)
  })

  it('reads an OpenDocument text without what was taken out', async () => {
    const content = `<?xml version="1.0"?><office:document-content><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h>Remarks on lamps</text:h><text:p>${englishText}</text:p></office:text></office:body></office:document-content>`
    const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content })
    expect(await read('a.odt', odt)).toMatchObject({
      title: 'Remarks on lamps',
      paragraphs: [{ text: englishText }],
    })
  })
})

describe('readDocuments(OpenDocument text)', () => {
  it('keeps its spaces, breaks, tabs and notes, which are elements', async () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the treaty of boats.</text:p></text:note-body></text:note>'
    const content = `<?xml version="1.0"?><office:document-content><office:body><office:text><text:h>Remarks on lamps</text:h><text:p>Lamps<text:s text:c="2"/>held<text:tab/>well<text:line-break/>next line, and the partnership${note} of boats. ${englishText}</text:p></office:text></office:body></office:document-content>`
    const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content })
    expect((await read('a.odt', odt)).paragraphs.map(({ text }) => text)).toEqual([
      `Lamps held well next line, and the partnership of boats. ${englishText}`,
      'See the treaty of boats.',
    ])
  })
})

describe('readDocuments(notes to a text)', () => {
  const asked = 'Who pays for the lamps of the other shore, and who paid for them before?'
  const answered = 'Nobody does, and nobody ever did so, as the keepers of both shores know.'
  const note = 'Laughter in the hall of the harbour office, where all keepers sat.'
  const turns = [
    { speaker: 'Question', text: asked },
    { speaker: 'Ada Harbour', text: answered },
    { speaker: null, text: note },
  ]
  const said = [`Question: ${asked}`, `Ada Harbour: ${answered}`]

  it('gives those of a document to no speaker', async () => {
    const [question, answer] = said.map((text) => `<text:p>${text}`)
    const body = `<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${note}</text:p></text:note-body></text:note></text:p>`
    const content = `<office:document-content><office:body><office:text><text:h>Questions on lamps</text:h>${question}</text:p>${answer}${body}</office:text></office:body></office:document-content>`
    const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content })
    expect((await read('a.odt', odt)).paragraphs).toEqual(turns)
  })

  it.each([
    ['<section class="footnotes" role="doc-endnotes"><ol><li>', ' <a href="#r1">↩︎</a></li></ol></section>'],
    ['<ol><li id="footnote-1">', ' <a href="#r1">↑</a></li></ol>'],
  ])('gives those of a page to no speaker: %s', async (open, close) => {
    const body = said.map((text) => `<p>${text}</p>`).join('')
    const page = `<html><head><title>Questions on lamps</title></head><body><article><h1>Questions on lamps</h1>${body}${open}${note}${close}</article></body></html>`
    expect((await read('a.html', page)).paragraphs).toEqual(turns)
  })
})

describe('readDocuments(tables of documents)', () => {
  const rows = [
    ['Year', 'Lamps', 'Boats'],
    ['2016', '1,200', '14'],
    ['2017', '', '15'],
  ]
  const intro = 'The table below counts the lamps and the boats of the harbour.'
  const told = [englishText, intro, 'Year\tLamps\tBoats', '2016\t1,200\t14', '2017\t\t15', second]

  it('of a Word document has a line for each row of short cells, with tabs between them', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
    const body = [englishText, intro].map(wordParagraph).join('')
    const found = await read('a.docx', docxOf(`${body}${table}${wordParagraph(second)}`))
    expect(found.paragraphs.map(({ text }) => text)).toEqual(told)
  })

  it('of an OpenDocument text has the same lines', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
    const table = `<table:table>${rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>`
    const [before, behind] = [
      `<text:p>${englishText}</text:p><text:p>${intro}</text:p>`,
      `<text:p>${second}</text:p>`,
    ]
    const content = `<?xml version="1.0"?><office:document-content><office:body><office:text>${before}${table}${behind}</office:text></office:body></office:document-content>`
    const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content })
    expect((await read('a.odt', odt)).paragraphs.map(({ text }) => text)).toEqual(told)
  })

  it('of a page has the same lines, and cells of sentences are paragraphs of their own', async () => {
    const tableOf = (cells: string[][]) =>
      `<table>${cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
    const page = (table: string) =>
      `<html><body><article><h1>Remarks on lamps</h1><p>${englishText}</p><p>${intro}</p>${table}<p>${second}</p></article></body></html>`
    const texts = async (table: string) =>
      (await read('a.html', page(table))).paragraphs.map(({ text }) => text)
    expect(await texts(tableOf(rows))).toEqual(told)
    expect(
      await texts(
        tableOf([
          ['Lamps', englishText],
          ['Boats', second],
        ]),
      ),
    ).toEqual([englishText, intro, 'Lamps', englishText, 'Boats', second, second])
  })
})

describe('readDocuments(web archive)', () => {
  it('reads the page and its address', async () => {
    const page = `<html><head><title>Remarks on lamps</title></head><body><article><h1>Remarks on lamps</h1><p>${englishText}</p><p>${russianText}</p></article></body></html>`
    const archive = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/1\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://harbour.example/1\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--x\r\nContent-Type: image/png\r\n\r\nno picture\r\n--x--\r\n`
    expect(await read('a.txt', archive, { anySite: true })).toMatchObject({
      title: 'Remarks on lamps',
      address: 'https://harbour.example/1',
      paragraphs: [{ text: englishText }, { text: russianText }],
    })
  })
})

describe('readDocuments(archive)', () => {
  it('reads every file in it and refuses one without the others', async () => {
    const archive = zipOf({
      'texts/2015-03-04-a.txt': englishText,
      'texts/b.docx': docxOf(wordParagraph(second)),
      'texts/c.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]),
      '__MACOSX/texts/._a.txt': 'x',
      'd.zip': zipOf({ 'e.txt': englishText }),
      'page.html': `<h1>Lamps</h1><p>${englishText}</p>`,
      'page_files/menu.js': 'var lamps = 1',
      'f.csv': `doc_id,text\n1,"${chineseText}"\n`,
      '../g.txt': englishText,
    })
    const found = await readAll('a.zip', archive)
    expect(
      found.map((one) => (one instanceof Refusal ? one.message : `${one.name}: ${one.language}`)),
    ).toEqual([
      'a.zip/texts/2015-03-04-a.txt: en',
      'a.zip/texts/b.docx: en',
      'a.zip/texts/c.txt: this is a picture, not a text. Import the text, not a picture of it.',
      'a.zip/d.zip: this is an archive within an archive. Unpack it and import what is inside.',
      'a.zip/page.html: en',
      'a.zip/f.csv#1: zh',
      'a.zip/../g.txt: its path leads out of the archive. Unpack the archive by hand and look at it.',
    ])
  })

  it.each([
    [0xa000, 'a symbolic link'],
    [0x1000, 'a pipe'],
    [0x6000, 'a device'],
    [0xc000, 'a socket'],
  ])('says what an entry is that is no file (type %i), and reads the others', async (type, what) => {
    const archive = zipSync({
      'шлюз.txt': [strToU8('../../etc/passwd'), { os: 3, attrs: (type | 0o777) << 16 }],
      'b.txt': [strToU8(englishText), { os: 3, attrs: (0x8000 | 0o644) << 16 }],
    })
    expect(
      (await readAll('a.zip', archive)).map((one) => (one instanceof Refusal ? one.message : one.name)),
    ).toEqual([
      `a.zip/шлюз.txt: this is ${what}, not a file. Pack the file itself and import the archive again.`,
      'a.zip/b.txt',
    ])
  })

  it.each([0, 19])('tells a link whatever system packed it (%i)', async (os) => {
    const archive = zipSync({
      'a.txt': [strToU8('../../etc/passwd'), { os, attrs: (0xa000 | 0o777) << 16 }],
    })
    expect((await readAll('a.zip', archive)).map((one) => one instanceof Refusal && one.message)).toEqual([
      'a.zip/a.txt: this is a symbolic link, not a file. Pack the file itself and import the archive again.',
    ])
  })

  it('tells a link in an archive whose list of entries is far off (ZIP64)', async () => {
    const archive = zipSync({
      'a.txt': [strToU8('../../etc/passwd'), { os: 3, attrs: (0xa000 | 0o777) << 16 }],
      'b.txt': [strToU8(englishText), { os: 3, attrs: (0x8000 | 0o644) << 16 }],
    })
    const end = archive.length - 22
    const directory = new DataView(archive.buffer, archive.byteOffset + end).getUint32(16, true)
    const far = new DataView(new ArrayBuffer(76 + 22))
    far.setUint32(0, 0x06064b50, true)
    far.setBigUint64(4, 44n, true)
    far.setBigUint64(24, 2n, true)
    far.setBigUint64(32, 2n, true)
    far.setBigUint64(40, BigInt(end - directory), true)
    far.setBigUint64(48, BigInt(directory), true)
    far.setUint32(56, 0x07064b50, true)
    far.setBigUint64(64, BigInt(end), true)
    far.setUint32(72, 1, true)
    new Uint8Array(far.buffer).set(archive.subarray(end), 76)
    far.setUint32(76 + 16, 0xffffffff, true)
    const whole = new Uint8Array([...archive.subarray(0, end), ...new Uint8Array(far.buffer)])
    expect(
      (await readAll('a.zip', whole)).map((one) => (one instanceof Refusal ? one.message : one.name)),
    ).toEqual([
      'a.zip/a.txt: this is a symbolic link, not a file. Pack the file itself and import the archive again.',
      'a.zip/b.txt',
    ])
  })

  it('keeps the levels of headings in an OpenDocument text, as far as a page has them', async () => {
    const heading = (level: string, text: string) => `<text:h${level}>${text}</text:h>`
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${[
      heading(' text:outline-level="1"', 'Lamps'),
      heading(' text:outline-level="3"', 'Oil'),
      heading(' text:outline-level="9"', 'Wicks'),
      heading('', 'Nets'),
      '<text:p>Keepers met.</text:p>',
    ].join('')}</office:text></office:body></office:document-content>`
    const { html } = readOdt({ name: 'a.odt', bytes: zipOf({ 'content.xml': content }) })
    expect(html.split('\n').filter(Boolean)).toEqual([
      '<h1>Lamps</h1>',
      '<h3>Oil</h3>',
      '<h6>Wicks</h6>',
      '<h2>Nets</h2>',
      '<p>Keepers met.</p>',
    ])
  })

  it('calls what is left of a document a document, by the names of its parts', async () => {
    const told = 'a.docx: the document is damaged. Open it in a word processor and save it again.'
    const whole = docxOf(wordParagraph(englishText))
    const text = { 'content.xml': englishText }
    expect(await refusal('a.docx', whole.slice(0, whole.length / 2))).toBe(told)
    expect(await refusal('a.docx', zipOf({ mimetype: 'x', ...text }).slice(0, 80))).toBe(told)
    expect(await refusal('a.docx', zipOf({ 'xl/workbook.xml': englishText }).slice(0, 80))).toBe(told)
  })

  it('refuses a damaged archive, and one of nothing', async () => {
    expect(await refusal('a.zip', zipOf({ 'a.txt': englishText }).slice(0, 60))).toBe(
      'a.zip: the archive is damaged. Unpack it by hand and import what is inside.',
    )
    expect(await refusal('a.zip', zipOf({ '.DS_Store': 'x' }))).toBe(
      'a.zip: the archive holds no file. Look whether it is the right one.',
    )
  })

  it('takes of the two ends of a time in TEI what they have in common', async () => {
    const date = (ends: string) =>
      read(
        'a.xml',
        `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lamps</title></titleStmt><sourceDesc><bibl><date ${ends}/></bibl></sourceDesc></fileDesc></teiHeader><text><body><p>${englishText}</p></body></text></TEI>`,
      ).then((found) => found.date)
    expect(await date('from="2016-10-05" to="2016-10-07"')).toBe('2016-10')
    expect(await date('notBefore="2016-10-05" notAfter="2016-12-07"')).toBe('2016')
    expect(await date('notBefore="2016" notAfter="2018"')).toBe(null)
  })

  it('says of a locked archive that it is locked, once, and of a locked file in it which one', async () => {
    const files = { 'a.txt': englishText, 'b.txt': englishText }
    const said = async (names: string[]) =>
      (await readAll('a.zip', withPassword(zipOf(files), names))).map((one) =>
        one instanceof Refusal ? one.message : one.name,
      )
    expect(await said(['a.txt', 'b.txt'])).toEqual([
      'a.zip: the archive is locked with a password. Unpack it by hand and import what is inside.',
    ])
    expect(await said(['b.txt'])).toEqual([
      'a.zip/a.txt',
      'a.zip/b.txt: it is locked with a password. Unpack it by hand and import what is inside.',
    ])
  })

  it('refuses one that would unpack to more than a library, as far as it tells', async () => {
    const box = zipSync({ 'a.txt': strToU8(englishText) })
    const view = new DataView(box.buffer)
    // Where the file tells its size at the end of the archive.
    const entry = box.findLastIndex(
      (_, n) => view.getUint32(Math.min(n, box.length - 4), true) === 0x02014b50,
    )
    view.setUint32(entry + 24, 3_000_000_000, true)
    expect(await refusal('a.zip', box)).toBe(
      'a.zip: it would unpack to more than 1024 MB, as only a trap or a whole library does. Import the texts themselves, in parts.',
    )
  })

  it('refuses a file in it that is larger than a document may be, without unpacking it', async () => {
    expect(await refusal('a.zip', zipOf({ 'a.txt': new Uint8Array(21 * 1024 * 1024) }))).toBe(
      'a.zip/a.txt: it has 21 MB, more than the 20 MB one document may have. Split it, or import the single texts.',
    )
  })

  it.each([
    ['a.xlsx', { 'xl/workbook.xml': '<workbook/>' }, 'a workbook of tables', 'Save its sheet as CSV'],
    [
      'a.ods',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' },
      'a workbook of tables',
      'Save its sheet as CSV',
    ],
    ['a.pptx', { 'ppt/presentation.xml': '<a/>' }, 'a presentation', 'Save its text as .docx or .txt'],
    [
      'a.epub',
      { 'META-INF/container.xml': '<container/>', 'one.xhtml': `<p>${englishText}</p>` },
      'an e-book',
      'Save its text as .txt',
    ],
    [
      'b.epub',
      { mimetype: 'application/epub+zip\n', 'one.xhtml': `<p>${englishText}</p>` },
      'an e-book',
      'Save its text as .txt',
    ],
    [
      'a.pages',
      { 'Index/Document.iwa': 'lamps', 'preview.jpg': 'lamps' },
      'a document of Pages, Numbers or Keynote',
      'Export it as Word or PDF',
    ],
  ])('names %s for what it is', async (name, files, what, remedy) => {
    expect(await readAll(name, zipOf(files))).toHaveLength(1)
    expect(await refusal(name, zipOf(files))).toBe(
      `${name}: this is ${what}, not a text. ${remedy} and import that.`,
    )
  })

  it('names a program for what it is', async () => {
    const files = { 'META-INF/MANIFEST.MF': 'Main-Class: Lamps', 'readme.txt': englishText }
    expect(await refusal('a.jar', zipOf(files))).toBe(
      'a.jar: this is a program, not a text. Take it out of the folder.',
    )
  })

  it.each([
    ['a.docx', { '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<styles/>', 'a.txt': englishText }],
    ['a.odt', { mimetype: 'application/vnd.oasis.opendocument.text', 'styles.xml': '<styles/>' }],
  ])('refuses %s once where it lacks the part with its text', async (name, files) => {
    expect((await readAll(name, zipOf(files))).map(String)).toEqual([
      expect.stringContaining('it is packed as a document of an office program and holds no text of one'),
    ])
  })

  it('reads an archive whose folders are named as parts of such packages', async () => {
    const files = { 'word/a.txt': englishText, 'ppt/b.txt': russianText, mimetype: 'x'.repeat(200) }
    expect((await readAll('a.zip', zipOf(files))).filter((one) => !(one instanceof Refusal))).toHaveLength(2)
  })
})

describe('readDocuments(what has letters and is no text)', () => {
  it.each([
    [
      'subtitles',
      '1\n00:00:01,000 --> 00:00:04,000\nThe lamps are lit.\n\n2\n00:00:05,000 --> 00:00:09,000\nThe boats come home tonight.\n'.repeat(
        4,
      ),
    ],
    ['LaTeX', `\\documentclass{article}\n\\begin{document}\n${englishText}\n\\end{document}\n`],
    [
      'a list of settings or records (YAML)',
      'name: lamps\ncolour: red\nhours:\n  - six\n  - seven\nkeeper: ada\nboats: three\nfog: thick\nshore: both\n',
    ],
    [
      'program code',
      'const lamp = 1;\nlet boat = lamp + 1;\nfunction light(a) {\n  return a + boat;\n}\nlight(lamp);\n'.repeat(
        4,
      ),
    ],
  ])('refuses %s', async (what, content) => {
    expect(await refusal('a.txt', content)).toBe(
      `a.txt: this is ${what}, not a text. Save the words of the statement as .txt and import that.`,
    )
  })

  it('refuses figures and letters without words', async () => {
    const said =
      'a.txt: this is no text of sentences and no format that is known. Save the words of the statement as .txt and import that.'
    expect(await refusal('a.txt', '12 445 3321 9 lamps 33 99 1002 44,5 88\n'.repeat(30))).toBe(said)
    expect(await refusal('a.txt', 'aGVsbG8gbGFtcHMgYW5kIGJvYXRz'.repeat(40))).toBe(said)
  })
})

describe('readDocuments(message)', () => {
  const lines = englishText.replace(/(.{60})/g, '$1=\r\n')

  it.each([
    'Received: from quay (quay [10.0.0.1])\r\n\tby shore; Tue, 4 Mar 2014 10:00:00 +0000\r\nFrom: Ada\r\n',
    'From: Ada <ada@lamps.example>\r\nTo: all@lamps.example\r\n',
  ])('gives its subject, its day and its words, told by the lines above them: %j', async (above) => {
    const mail = `${above}Subject: Remarks on lamps\r\nDate: Tue, 4 Mar 2014 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${lines}\r\n`
    const found = await read('a.txt', mail)
    expect(found).toMatchObject({ title: 'Remarks on lamps', date: '2014-03-04' })
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
  })

  it('is no text with fields above it', async () => {
    const found = await read('a.txt', `From: the keepers\nDate: 4 March 2014\nTo: all\n\n${englishText}`)
    expect(found.date).toBe('2014-03-04')
  })

  it('is refused where a mailbox holds several', async () => {
    const box = `From ada@lamps.example Tue Mar  4 10:00:00 2014\nSubject: Lamps\n\n${englishText}\n`
    expect(await refusal('a.txt', box)).toBe(
      'a.txt: this is a mailbox of several messages (mbox), not a text. Save each message as a file of its own (.eml) and import these.',
    )
  })
})

it.each([
  ['a list of translations (gettext)', `msgid "${englishText}"\nmsgstr "${englishText}"\n`],
  [
    'a list of settings or records (TOML)',
    `# lamps\n[speech]\ntitle = "Lamps"\nbody = """\n${englishText}\n"""\n`,
  ],
  [
    'a list of words, each with its tag behind it',
    englishText
      .replace(/\s+/g, ' ')
      .split(' ')
      .map((word) => `${word}/NN`)
      .join(' '),
  ],
])('refuses %s', async (what, text) => {
  expect(await refusal('a.txt', text)).toContain(`this is ${what}, not a text`)
})
