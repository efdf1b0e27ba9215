import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../schema/texts/read/refusal.ts'
import { docxOf, wordParagraph } from '../../support/documents.ts'
import { bytes, readAll } from './sample.ts'

const first = 'We oppose NATO enlargement, he said; "never", and trade grows.'
const line = 'Second line of the cell about the strait and its lamps, which are lit at one hour.'
const second =
  'Our alliance is strong and we will deepen it, because the trade war harms everybody in the world.'
const csvCell = `"${first.replaceAll('"', '""')}\n${line}"`

const whole = (title: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`
const agreed = 'The parties agreed on the fourth thing at length in this sentence.'
const then = 'They then agreed on the second thing at length in another one.'
const said = 'A sentence beside the box says a whole thing of the statement.'
const heading = 'A heading ends the page with a full thing said.'
const mhtml = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://www.example.org/x',
  'Subject: Remarks',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----B"',
  '',
  '------B',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://www.example.org/x',
  '',
  `<html><head><title>Remarks - Ministry</title></head><body><=\narticle><h1>Remarks</h1><p class=3Ddate>14 May 2018</p><p>${first}</p><p>${second}</p></article></body></html>`,
  '------B--',
].join('\r\n')
const tei = `<?xml version="1.0" encoding="UTF-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Debate</title></titleStmt><sourceDesc><bibl><date when="2019-03-12">2019-03-12</date></bibl></sourceDesc></fileDesc></teiHeader><text><body><div type="debateSection"><u who="#Smith" xml:id="u0"><seg>${first}</seg></u><u who="#Smith" xml:id="u1"><seg>${second}</seg></u></div></body></text></TEI>`
const conlluOf = (sentence: string) =>
  `# text = ${sentence}\n${sentence
    .split(' ')
    .map((word, n) => [n + 1, word, word, 'X', '_', '_', 0, 'root', '_', '_'].join('\t'))
    .join('\n')}\n\n`

type Text = [date: string | null, ...paragraphs: string[]]
/** What each kind of file that people have holds. */
const files: [name: string, content: string | Uint8Array, texts: Text[]][] = [
  [
    'lines.jsonl',
    [
      { doc_id: 'a', text: `${first}\n${line}`, date: '2018-05-01' },
      { doc_id: 'b', text: second, date: '2019-05-01' },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n'),
    [
      ['2018-05-01', first, line],
      ['2019-05-01', second],
    ],
  ],
  [
    'tabbed.tsv',
    `doc_id\ttext\na\t"${first.replaceAll('"', '""')} ${line}"\nb\t${second}\n`,
    [
      [null, `${first} ${line}`],
      [null, second],
    ],
  ],
  [
    'semicolon.csv',
    `doc_id;text;Year;President\na;${csvCell};2018;Reed\nb;${second};2019;Reed\n`,
    [
      ['2018', first, line],
      ['2019', second],
    ],
  ],
  ['tei.xml', tei, [['2019-03-12', first, second]]],
  [
    'ud.conllu',
    `# newdoc id = d1\n${conlluOf(first)}${conlluOf(line)}# newdoc id = d2\n${conlluOf(second)}`,
    [
      [null, `${first} ${line}`],
      [null, second],
    ],
  ],
  ['saved.mhtml', mhtml, [['2018-05-14', first, second]]],
  [
    'statement.docx',
    docxOf(
      ['Statement by the Minister on lamps', '12 March 2019', first, second]
        .map((text) => wordParagraph(text.replaceAll('"', '&quot;')))
        .join(''),
    ),
    [['2019-03-12', first, second]],
  ],
  [
    '2024-07-02-lead.html',
    whole('Outside two', `<h2>${said}</h2><div><p>${agreed}</p><p>${then}</p></div>`),
    [['2024-07-02', said, agreed, then]],
  ],
  [
    '2024-07-03-tail.html',
    whole('Outside three', `<div><p>${agreed}</p><p>${then}</p></div><p>${said}</p><h3>${heading}</h3>`),
    [['2024-07-03', agreed, then, said, heading]],
  ],
  [
    '2024-07-09-sup.html',
    whole(
      'Sup',
      `<article><h1>Sup</h1><p>Trade grew by 10<sup>3</sup> and the partnership<sup>1</sup> held, as both sides stated in one sentence.</p><p>${then}</p></article>`,
    ),
    [
      [
        '2024-07-09',
        'Trade grew by 10³ and the partnership held, as both sides stated in one sentence.',
        then,
      ],
    ],
  ],
]

describe('readDocuments(files as people have them)', () => {
  it.each(files)('reads %s', async (name, content, texts) => {
    const found = await readAll(name, content)
    const read = found.map((one) =>
      one instanceof Refusal ? one.message : [one.date, ...one.paragraphs.map(({ text }) => text)],
    )
    expect(read).toEqual(texts)
  })

  it.each(files.filter(([name]) => !name.endsWith('.html')))(
    'tells the kind of %s from its bytes, not its name',
    async (_, content, texts) => {
      const given = typeof content === 'string' ? bytes(content) : content
      for (const name of ['speech.txt', 'speech.html', 'speech.pdf', 'speech'])
        expect(
          (await readAll(name, given)).map((one) => (one instanceof Refusal ? one.message : one.date)),
        ).toEqual(texts.map(([date]) => date))
    },
  )
})
