import { describe, expect, it } from 'vitest'
import { docxOf, wordParagraph } from '../../support/documents.ts'
import { englishText, read, readAll, refusal } from './sample.ts'

const other =
  'In the second hour they counted the boats, and no boat was missing on either shore. The nets were dry and the oil was weighed.'
const spoken = [
  { speaker: 'Ann Quay', text: englishText },
  { speaker: { name: 'Edric Hallow' }, text: other },
]

describe('readDocuments(JSON with inner objects)', () => {
  it('reads text, day, title and speaker wherever an inner object has them', async () => {
    const row = (n: number) => ({
      id: n,
      meta: { date: `2018-05-1${n}`, title: `Lamps ${n}`, speaker: { name: 'Ann Quay' } },
      content: { text: englishText },
    })
    expect(await readAll('a.jsonl', [1, 2].map((n) => JSON.stringify(row(n))).join('\n'))).toMatchObject(
      [1, 2].map((n) => ({
        name: `a.jsonl#${n}`,
        date: `2018-05-1${n}`,
        title: `Lamps ${n}`,
        speakers: ['Ann Quay'],
        paragraphs: [{ text: englishText }],
      })),
    )
  })

  it('reads the text of a row that has it as a list of paragraphs', async () => {
    const row = { title: 'Lamps', content: { paragraphs: [englishText, other] } }
    const [found] = await readAll('a.jsonl', `${JSON.stringify(row)}\n${JSON.stringify(row)}`)
    expect(found).toMatchObject({ paragraphs: [{ text: englishText }, { text: other }] })
  })

  it('takes pieces with a speaker each as the turns of one text', async () => {
    const whole = JSON.stringify({ title: 'Lamps', date: '2018-05-14', segments: spoken })
    expect(await readAll('a.json', whole)).toMatchObject([
      {
        title: 'Lamps',
        date: '2018-05-14',
        speakers: ['Ann Quay', 'Edric Hallow'],
        paragraphs: [
          { speaker: 'Ann Quay', text: englishText },
          { speaker: 'Edric Hallow', text: other },
        ],
      },
    ])
  })

  it('takes the one list of an object as its texts where they have days or titles of their own', async () => {
    const whole = JSON.stringify({
      meta: { source: 'harbour' },
      data: [
        { date: '2018-05-14', body: englishText },
        { date: '2018-06-14', body: other },
      ],
    })
    expect(await readAll('a.json', whole)).toMatchObject([{ date: '2018-05-14' }, { date: '2018-06-14' }])
  })
})

describe('readDocuments(what stands beside the words)', () => {
  it('takes the one column of days of a table, whatever its name, and says so', async () => {
    const rows = `1;14.05.2018;12,5;"${englishText}"\n2;15.05.2018;7,25;"${other}"`
    expect(await readAll('a.csv', `id;gehalten_am;anteil;text\n${rows}\n`)).toMatchObject([
      { date: '2018-05-14', notes: ['its column gehalten_am was read as the day of each text'] },
      { date: '2018-05-15', notes: [] },
    ])
  })

  it('takes subject and day of a message', async () => {
    const head = 'Subject: Remarks on lamps\r\nDate: Mon, 14 May 2018 10:00:00 +0000\r\nMIME-Version: 1.0\r\n'
    const mail = `From: a@harbour.example\r\n${head}Content-Type: text/plain\r\n\r\n${englishText}\r\n`
    expect(await read('a.eml', mail)).toMatchObject({ title: 'Remarks on lamps', date: '2018-05-14' })
    const set = mail.replace('text/plain', 'text/html').replace(englishText, `<p>${englishText}</p>`)
    expect(await read('a.eml', set)).toMatchObject({ title: 'Remarks on lamps', date: '2018-05-14' })
  })

  it('leaves fields that nobody knows, and the marks of quotations and notes, out of a Markdown text', async () => {
    const fields = 'title: Remarks on lamps\nlang: en\ntags: [nets, oil]\ndate: 2018-05-14'
    const text = `---\n${fields}\n---\n\n# Remarks on lamps\n\n${englishText}[^1]\n\n> ${other}\n\n[^1]: See the treaty of nets.\n`
    const found = await read('a.md', text)
    expect(found).toMatchObject({ title: 'Remarks on lamps', date: '2018-05-14' })
    expect(found.paragraphs.map((one) => one.text)).toEqual([englishText, other, 'See the treaty of nets.'])
  })

  it('reads each row of a table in a Markdown text as a line', async () => {
    const table = '| Year | Sold, in tons |\n|:-----|-----:|\n| 2014 | 12.5 |\n| 2015 | 13.5 |'
    const found = await read('a.md', `# Remarks on lamps\n\n${englishText}\n\n${table}\n\n${other}\n`)
    expect(found.paragraphs.map((one) => one.text)).toEqual([
      englishText,
      'Year Sold, in tons',
      '2014 12.5',
      '2015 13.5',
      other,
    ])
  })

  it.each([
    [
      'a.ipynb',
      { cells: [{ cell_type: 'markdown', source: [englishText] }], nbformat: 4 },
      'a notebook of program code (Jupyter)',
    ],
    [
      'a.har',
      { log: { version: '1.2', entries: [{ text: englishText }] } },
      'a list of what a browser fetched (HAR)',
    ],
    [
      'a.geojson',
      { type: 'FeatureCollection', features: [{ properties: { text: englishText } }] },
      'a map (GeoJSON)',
    ],
  ])('refuses %s, which a program wrote for programs', async (name, value, what) => {
    expect(await refusal(name, JSON.stringify(value, null, 1))).toBe(
      `${name}: this is ${what}, not a text. Save the words of the statement as .txt and import that.`,
    )
  })

  it('leaves out what a Word document hides', async () => {
    const secret = '<w:p><w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>Hidden words.</w:t></w:r></w:p>'
    const found = await read(
      'a.docx',
      docxOf(`${wordParagraph(englishText)}${secret}${wordParagraph(other)}`),
    )
    expect(found.paragraphs.map((one) => one.text)).toEqual([englishText, other])
  })
})

describe('readDocuments(TEI of an edition)', () => {
  const tei = (body: string) =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lamps</title></titleStmt></fileDesc></teiHeader><text xml:lang="en"><body>${body}</body></text></TEI>`
  const words = async (body: string) => (await read('a.xml', tei(body))).paragraphs.map((one) => one.text)

  it('reads one of several readings, no deletion, and words over a line or page as one', async () => {
    const body = `<p>The part-<lb break="no"/>ners agreed on <choice><sic>lmaps</sic><corr>lamps</corr></choice>, the <choice><abbr>Gov.</abbr><expan>Government</expan></choice> on <app><lem>nets</lem><rdg>bets</rdg></app><del>, never on fog</del>.<pb n="2"/> ${englishText}</p>`
    expect(await words(body)).toEqual([
      `The partners agreed on lamps, the Government on nets. ${englishText}`,
    ])
  })

  it('reads raised and lowered marks as on a page', async () => {
    const body = `<p>They hold 10<hi rend="sup">3</hi> lamps, burn no CO<hi rend="subscript">2</hi> and <hi rend="superscript">*</hi>say why. ${englishText}</p>`
    expect(await words(body)).toEqual([`They hold 10³ lamps, burn no CO₂ and say why. ${englishText}`])
  })

  it('parts the cells of a table', async () => {
    const table = '<table><row><cell>2013</cell><cell>88.8</cell></row></table>'
    expect(await words(`<p>${englishText}</p>${table}`)).toEqual([englishText, '2013 88.8'])
  })

  it('names everyone once who speaks with others', async () => {
    const people =
      '<profileDesc><particDesc><listPerson><person xml:id="a"><persName>Ann Quay</persName></person><person xml:id="b"><persName>Edric Hallow</persName></person></listPerson></particDesc></profileDesc></teiHeader>'
    const body = `<sp who="#a"><p>${englishText} ${englishText}</p></sp><sp who="#a #b"><p>${other}</p></sp>`
    expect((await read('a.xml', tei(body).replace('</teiHeader>', people))).speakers).toEqual([
      'Ann Quay',
      'Edric Hallow',
    ])
  })

  it('refuses XML of another kind that does not say it is XML', async () => {
    const debate = `<akomaNtoso><debate><from>Ann Quay</from><p>${englishText}</p></debate></akomaNtoso>`
    expect(await refusal('a.xml', debate)).toBe(
      'a.xml: this is XML of a kind that is not read (<akomaNtoso>). TEI is read; or save its text as .txt and import that.',
    )
  })
})

describe('readDocuments(words with tags)', () => {
  it.each(['\t', ' '])('refuses a list of words, one on each line (parted by %j)', async (sign) => {
    const lines = `${englishText} ${englishText}`
      .split(' ')
      .map((word) => [word, 'NN', word.toLowerCase()].join(sign))
    expect(await refusal('a.txt', `${lines.join('\n')}\n`)).toBe(
      'a.txt: this is a list of words with their tags, one on each line, not a text. Save the words of the statement as .txt and import that.',
    )
  })
})
