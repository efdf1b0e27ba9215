import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pagesInOrder } from '../../../schema/texts/read/pdf/column.ts'
import { type Line, linesOf } from '../../../schema/texts/read/pdf/line.ts'
import { paragraphsOf } from '../../../schema/texts/read/pdf/paragraph.ts'
import {
  chinesePdfOf,
  columnOf,
  pdfOf,
  rightToLeftPdfOf,
  type SetText,
  scannedPage,
} from '../../support/documents.ts'
import { chineseText, englishText, read, refusal } from './sample.ts'

const inReadingOrder = (lines: readonly Line[]) => pagesInOrder([lines]).flat()

const second =
  'In the second hour they counted the boats, and no boat was missing on either shore. The nets were dry, the oil was weighed, and the children slept in the long house by the quay.'
const third =
  'A third paragraph speaks of the fog alone: it came from the north, it lay on the water for nine days, and nobody could say when it would lift.'

async function textOf(pages: SetText[][]): Promise<string[]> {
  return (await read('2018-05-14-lamps.pdf', pdfOf(pages))).paragraphs.map(({ text }) => text)
}

const title: SetText = { x: 200, y: 780, text: 'Remarks on lamps', size: 16 }

describe('readDocuments(PDF)', () => {
  it('makes whole paragraphs of set lines, told by their indent', async () => {
    expect(
      await textOf([[title, ...columnOf([englishText, second, third], { x: 60, y: 740, width: 440 })]]),
    ).toEqual([englishText, second, third])
  })

  it('leaves out a line in the lower margin of a single page', async () => {
    const foot: SetText = { x: 60, y: 38, text: 'Papers of both shores, verbatim' }
    const page = [title, ...columnOf([englishText, second], { x: 60, y: 740, width: 440 }), foot]
    expect(await textOf([page])).toEqual([englishText, second])
  })

  it('goes on with a sentence whose next word would have fitted on the line above', async () => {
    const lines = [
      'The next meeting of all keepers',
      'a year from now will be in the',
      'harbour of the other shore.',
    ]
    const set = (x: number) => lines.map((text, n): SetText => ({ x, y: 740 - 14 * n, text }))
    const page = [title, ...columnOf([englishText, second], { x: 60, y: 680, width: 160 }), ...set(60)]
    expect(await textOf([page])).toEqual([lines.join(' '), englishText, second])
  })

  it('takes no headings of a paper that come again for voices', async () => {
    const points = ['Bug Fixes', 'New Features', 'Bug Fixes', 'New Features']
    const set = points.map((head) => `${head}: a bug of this feature is fixed. ${second}`)
    const found = await read('a.pdf', pdfOf([[title, ...columnOf(set, { x: 60, y: 740, width: 440 })]]))
    expect(found.paragraphs.map(({ speaker }) => speaker)).toEqual([null, null, null, null])
  })

  it('knows a raised mark that is hardly smaller than the small print it stands in', async () => {
    const note: SetText[] = [
      { x: 60, y: 101.4, text: '1', size: 7 },
      { x: 66, y: 98.6, text: 'Of which 3 x 10', size: 8 },
      { x: 121.2, y: 101.4, text: '6', size: 7 },
      { x: 127, y: 98.6, text: 'in timber, as was said above.', size: 8 },
    ]
    const page = [title, ...columnOf([englishText, second, third], { x: 60, y: 740, width: 440 }), ...note]
    expect((await textOf([page])).at(-1)).toBe('1 Of which 3 x 10⁶ in timber, as was said above.')
  })

  it('refuses a page with words beyond its edge, which the library leaves out without a word', async () => {
    const page = [title, ...columnOf([englishText, second, third], { x: 60, y: 740, width: 440 })]
    const turned = pdfOf([page], '1 0 0 1 0 0', '/Rotate 90 /MediaBox [0 0 842 700]')
    for (const bytes of [pdfOf([page], '1 0 0 1 0 150'), turned])
      expect(await refusal('a.pdf', bytes)).toContain('page 1 is cut: words stand beyond the edge')
  })

  it('names the words beyond its edge that a page has beside its text', async () => {
    const slip: SetText = { x: 610, y: 400, text: 'lamp slip' }
    const text = columnOf([englishText, second, third, englishText], { x: 20, y: 740, width: 440 })
    const found = await read('a.pdf', pdfOf([[title, ...text, slip]]))
    expect(found.notes.join()).toContain('page 1 has words beyond its edge, where they are not shown')
    expect(found.notes.join()).toContain('«lamp slip»')
    expect((await read('a.pdf', pdfOf([[title, ...text]]))).notes.join()).not.toContain('beyond its edge')
  })

  it('reads a page that is turned with its text', async () => {
    const page = [title, ...columnOf([englishText, second, third], { x: 60, y: 740, width: 440 })]
    const turned = pdfOf([page], '0 1 -1 0 842 0', '/Rotate 90 /MediaBox [0 0 842 595]')
    const found = await read('a.pdf', turned)
    expect(found.title).toBe('Remarks on lamps')
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText, second, third])
  })

  it('takes title, place and day from the first lines', async () => {
    const day: SetText = { x: 210, y: 755, text: 'Sandy Point, 14 May 2018', size: 11 }
    const page = [title, day, ...columnOf([englishText, second], { x: 60, y: 720, width: 440 })]
    expect(await read('a.pdf', pdfOf([page]))).toMatchObject({
      title: 'Remarks on lamps',
      date: '2018-05-14',
      place: 'Sandy Point',
      kind: 'speech',
    })
  })

  it('reads columns one after the other, under a title of full width', async () => {
    const left = columnOf([englishText, second], { x: 60, y: 740, width: 210 })
    const right = columnOf([third, `${second} So it was.`], { x: 320, y: 740, width: 210 })
    // As a page description may have them: line by line across both columns.
    const mixed = left.flatMap((line, n) => [line, ...(right[n] ? [right[n]] : [])])
    const rest = right.slice(left.length)
    expect(await textOf([[title, ...mixed, ...rest]])).toEqual([
      englishText,
      second,
      third,
      `${second} So it was.`,
    ])
  })

  it('goes on behind the last full line of a column, in one that is wider', async () => {
    // No small letter at the head of a line tells that the sentence goes on.
    const named = englishText.replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase())
    const left = columnOf([third, second, named], { x: 60, y: 740, width: 180 })
    const cut = left.length - 2
    const rest = left.slice(cut).map(({ text }) => text)
    const right = columnOf([rest.join(' '), second, third], { x: 280, y: 740, width: 260 })
    const level = right.map((line, n) => (n === 0 ? { ...line, x: 280 } : line))
    expect(await textOf([[title, ...left.slice(0, cut), ...level]])).toEqual([
      third,
      second,
      named,
      second,
      third,
    ])
  })

  it.each([
    ['its last line stops before the margin of justified text', 232, ['The keepers', 'Keepers of']],
    ['not where it reaches the margin', 240, ['The keepers']],
  ])('ends a paragraph with the column where %s', (_, end, openings) => {
    const column = (text: string, left: number, last: number) =>
      Array.from(
        { length: 8 },
        (_, n): Line => ({
          ...{ text: `${n === 0 ? text : 'and they'} met${n === 7 ? '.' : ' again'}`, left, y: 740 - 14 * n },
          ...{ right: n === 7 ? last : left + 180, size: 10, firstWord: 45, page: 1 },
        }),
      )
    const lines = [...column('The keepers', 60, end), ...column('Keepers of Marrick', 300, 400)]
    expect(paragraphsOf([lines]).blocks.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(
      openings,
    )
  })

  it('reads three columns of which one ends earlier one after the other', async () => {
    const words = 'The lamp of oil was lit at the'
    const columns = [60, 235, 410].flatMap((x, n) =>
      Array.from({ length: n === 1 ? 12 : 40 }, (_, k) => ({
        x,
        y: 780 - 15 * k,
        text: `${k === 0 ? `Column${n}` : 'The'} ${words}${k % 4 === 3 ? '.' : ''}`,
      })),
    )
    const whole = (await textOf([columns.toSorted((a, b) => b.y - a.y)])).join(' ')
    const places = ['Column0', 'Column1', 'Column2'].map((word) => whole.indexOf(word))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(whole.slice(places[0], places[1]).trim()).toHaveLength(whole.slice(places[2]).length)
  })

  it.each([1, 2])('reads a last column of %i lines behind the others', async (length) => {
    const line = (n: number) => `Line ${n} tells of lamps and of oil and`
    const lengths = [14, 14, length]
    const columns = [60, 235, 410].flatMap((x, n) =>
      Array.from({ length: lengths[n] ?? 0 }, (_, k) => ({ x, y: 780 - 15 * k, text: line(14 * n + k) })),
    )
    expect((await textOf([columns.toSorted((a, b) => b.y - a.y)])).join(' ')).toBe(
      Array.from({ length: 28 + length }, (_, n) => line(n)).join(' '),
    )
  })

  it('reads three columns one after the other', async () => {
    const columns = [60, 235, 410].flatMap((x, n) =>
      columnOf([englishText, `${second} ${n}.`], { x, y: 740, width: 150 }),
    )
    const mixed = columns.toSorted((a, b) => b.y - a.y)
    expect(await textOf([[title, ...mixed]])).toEqual(
      [0, 1, 2].flatMap((n) => [englishText, `${second} ${n}.`]),
    )
  })

  it('takes a title of two lines as one, and no small print above it', async () => {
    const head: SetText[] = [
      { x: 60, y: 815, text: 'HARBOUR PAPERS', size: 7 },
      { x: 190, y: 780, text: 'Remarks on lamps, nets', size: 16 },
      { x: 210, y: 760, text: 'and the long house', size: 16 },
    ]
    const page = [...head, ...columnOf([englishText, second], { x: 60, y: 720, width: 440 })]
    expect(await read('a.pdf', pdfOf([page]))).toMatchObject({
      title: 'Remarks on lamps, nets and the long house',
    })
    expect(await textOf([page])).toEqual([englishText, second])
  })

  it.each([
    ['up', '0 1 -1 0 700 0'],
    ['down', '0 -1 1 0 0 700'],
    ['upside down', '-1 0 0 -1 595 842'],
  ])('reads a page that is set %s', async (_way, matrix) => {
    const page = [
      { x: 60, y: 560, text: 'Remarks on lamps', size: 16 },
      ...columnOf([englishText, second], { x: 60, y: 500, width: 440 }),
    ]
    expect((await read('a.pdf', pdfOf([page], matrix))).paragraphs.map(({ text }) => text)).toEqual([
      englishText,
      second,
    ])
  })

  it('parts short paragraphs where as many lines are set apart as are not', async () => {
    const line = (y: number, text: string): SetText => ({ x: 60, y, text })
    const page = [
      title,
      line(740, 'The keepers met on the quay and spoke about the lights of both shores, of'),
      line(727, 'the nets and of the boats, until the evening came over the long harbour.'),
      line(700, 'In the second hour they counted the boats, and no boat was missing there.'),
      line(673, 'The nets were dry, the oil was weighed, and the children slept in the big'),
      line(660, 'house by the quay, as they had slept there in every winter of their lives.'),
    ]
    expect(await textOf([page])).toHaveLength(3)
  })

  it('leaves headers, footers and page numbers out, and goes on with a sentence over the page', async () => {
    const lines = columnOf([englishText, second, third, `${second} And again.`, `${third} And again.`], {
      x: 60,
      y: 740,
      width: 330,
    })
    const half = 9
    const page = (n: number, own: SetText[]): SetText[] => [
      { x: 60, y: 800, text: `Harbour Gazette, No. ${n}` },
      ...own,
      { x: 290, y: 40, text: String(n) },
    ]
    const shifted = lines.slice(half).map((line, n) => ({ ...line, y: 740 - 13 * n }))
    expect(await textOf([page(1, lines.slice(0, half)), page(2, shifted)])).toEqual([
      englishText,
      second,
      third,
      `${second} And again.`,
      `${third} And again.`,
    ])
  })

  it('keeps the first and last lines that pages have in common where they are set with the text', async () => {
    const pages = [2015, 2016, 2017].map((year) => {
      const lines = [
        `The two shores note with joy that in ${year}`,
        ...columnOf([`${englishText} ${year}`], { x: 60, y: 0, width: 440 }).map(({ text }) => text),
        `The two shores will therefore go on in ${year + 1}.`,
      ]
      return [
        { x: 60, y: 815, text: 'HARBOUR PAPERS', size: 8 },
        ...(year === 2015 ? [title] : []),
        ...lines.map((text, n): SetText => ({ x: 60, y: 760 - 15 * n, text, size: 11 })),
        { x: 290, y: 40, text: `- ${year - 2014} -`, size: 8 },
      ]
    })
    const found = await read('2018-05-14-lamps.pdf', pdfOf(pages))
    const said = found.paragraphs.map(({ text }) => text).join(' ')
    expect(said).toBe(
      [2015, 2016, 2017]
        .map(
          (year) =>
            `The two shores note with joy that in ${year} ${englishText} ${year} The two shores will therefore go on in ${year + 1}.`,
        )
        .join(' '),
    )
    expect(found.notes.filter((note) => note.includes('left out'))).toEqual([])
  })

  it('says which line it took for a running head where that may be a sentence of the text', async () => {
    const pages = [1, 2, 3].map((n) => [
      { x: 60, y: 815, text: `The keepers agreed for the year ${n}.`, size: 10 },
      ...columnOf([englishText, second], { x: 60, y: 760, width: 440 }),
    ])
    const found = await read('2018-05-14-lamps.pdf', pdfOf(pages))
    expect(found.notes.filter((note) => note.includes('left out'))).toEqual([
      '«The keepers agreed for the year 1.» stands in the same place of several pages and was left out as their head or foot; see whether it is part of the text',
    ])
  })

  it('keeps the notes of all pages, each a paragraph, though they are worded alike', async () => {
    const pages = [1, 2, 3].map((n) => [
      ...columnOf([`${englishText} ${n}`, second], { x: 60, y: 740, width: 440 }),
      { x: 60, y: 60, text: `${n} See the treaty on nets of 200${n}, which was kept`, size: 7 },
      { x: 60, y: 51, text: '15 May in the long house.', size: 7 },
      { x: 290, y: 30, text: `- ${n} -`, size: 8 },
    ])
    expect((await textOf(pages)).slice(-3)).toEqual([
      '1 See the treaty on nets of 2001, which was kept 15 May in the long house.',
      '2 See the treaty on nets of 2002, which was kept 15 May in the long house.',
      '3 See the treaty on nets of 2003, which was kept 15 May in the long house.',
    ])
  })

  it('keeps the hyphen of a compound of three words, and parts none at a syllable', async () => {
    const page = [
      'They spoke of the duty-',
      'to-answer rule and of the har-',
      'bour-wide lamps. The harbour is wide.',
    ].map((text, n): SetText => ({ x: 60, y: 700 - 13 * n, text }))
    const [found] = (
      await textOf([[...page, ...columnOf([englishText], { x: 60, y: 640, width: 440 })]])
    ).slice(0, 1)
    expect(found).toBe(
      'They spoke of the duty-to-answer rule and of the harbour-wide lamps. The harbour is wide.',
    )
  })

  it('makes parted words whole and keeps hyphens that are theirs', async () => {
    const lines = [
      'The keepers met on the well-known quay and spoke about the light-',
      'houses of both shores, which are long-term works of the well-',
      'known builders, and of nothing else until the evening came at last.',
    ].map((text, n) => ({ x: 60, y: 740 - 13 * n, text }))
    expect(await textOf([[title, ...lines]])).toEqual([
      'The keepers met on the well-known quay and spoke about the lighthouses of both shores, which are long-term works of the well-known builders, and of nothing else until the evening came at last.',
    ])
  })

  it('leaves the mark of a note with the line that it touches, though another column has a line at its height', async () => {
    const left = columnOf([englishText, second], { x: 60, y: 744, width: 210 })
    const right = columnOf([third, `${second} So it was.`], { x: 320, y: 740, width: 210 })
    const [first] = right
    const mark: SetText = { x: 322 + (first?.text.length ?? 0) * 4.6, y: 744, text: '1', size: 6 }
    expect(await textOf([[title, ...left, ...right, mark]])).toEqual([
      englishText,
      second,
      third,
      `${second} So it was.`,
    ])
  })

  it('makes a parted word whole where a formula pushes its lines apart', async () => {
    const lines = [
      { x: 60, y: 740, text: 'The keepers met on the quay and spoke of the light of all the lamps that was' },
      { x: 60, y: 727, text: 'seen from both shores, and they spoke as well about the light-' },
      { x: 60, y: 701, text: 'houses, and of nothing else until the evening came at last.' },
    ]
    expect(await textOf([[title, ...lines]])).toEqual([
      'The keepers met on the quay and spoke of the light of all the lamps that was seen from both shores, and they spoke as well about the lighthouses, and of nothing else until the evening came at last.',
    ])
  })

  it('keeps the hyphen between two years and between two quarters of the sky', async () => {
    const lines = [
      'Of the lamps of the north-',
      'eastern shore nobody spoke in 2012-',
      '2013 at all, as the keepers of the long house said.',
    ].map((text, n) => ({ x: 60, y: 740 - 15 * n, text }))
    expect(await textOf([[title, ...lines]])).toEqual([
      'Of the lamps of the north-eastern shore nobody spoke in 2012-2013 at all, as the keepers of the long house said.',
    ])
  })

  it('keeps the hyphen of a compound that stands nowhere else in the text', async () => {
    const lines = [
      'The keepers spoke of a NATO-',
      'centric order and of a well-',
      'known one, of self-',
      'defence, of a G7-',
      'led table, of secur-',
      'ity and of the high-',
      'lands beyond the shore, of a decision-',
      'making and wide-',
      'ranging so-',
      'called anti-',
      'ballistic and twenty-first-',
      'century lamp, and of inter-',
      'related boats, until the evening came at last.',
    ].map((text, n) => ({ x: 60, y: 740 - 13 * n, text }))
    expect(await textOf([[title, ...lines]])).toEqual([
      'The keepers spoke of a NATO-centric order and of a well-known one, of self-defence, of a G7-led table, of security and of the highlands beyond the shore, of a decision-making and wide-ranging so-called anti-ballistic and twenty-first-century lamp, and of interrelated boats, until the evening came at last.',
    ])
  })

  it('sets a box beside the text behind it, and no line of it into a sentence', async () => {
    const box: SetText[] = [
      { x: 460, y: 736, text: 'More about the boats', size: 7 },
      { x: 460, y: 727, text: 'of both long shores', size: 7 },
    ]
    const page = [title, ...columnOf([englishText, second], { x: 60, y: 740, width: 380 }), ...box]
    expect(await textOf([page])).toEqual([englishText, second, 'More about the boats of both long shores'])
  })

  it('goes on with a sentence that a box beside it narrows, and goes on below the box', async () => {
    const line = (text: string, y: number, { left = 60, right = 500, isBeside = false } = {}): Line => {
      const firstWord = ((right - left) * (text.split(' ')[0]?.length ?? 0)) / text.length
      return { text, left, right, y, size: 10, firstWord, page: 1, isBeside }
    }
    const boxed = { left: 330, isBeside: true }
    expect(
      paragraphsOf([
        [
          line('The keepers of both shores met and agreed that no boat would leave before the fog', 700),
          line('had lifted from the quay, as the council', 688, { right: 300 }),
          line('asked of them in the spring, and that', 676, { right: 300 }),
          line('all lamps would be lit an hour sooner,', 664, { right: 300 }),
          line('so that whoever came late found the quay by their light and by nobody’s help alone.', 652),
          line('Lamps in figures', 688, boxed),
          line('Forty are lit, two are not.', 676, boxed),
        ],
      ]).blocks,
    ).toEqual([
      'The keepers of both shores met and agreed that no boat would leave before the fog had lifted from the quay, as the council asked of them in the spring, and that all lamps would be lit an hour sooner, so that whoever came late found the quay by their light and by nobody’s help alone.',
      'Lamps in figures Forty are lit, two are not.',
    ])
  })

  describe.each([
    ['two', 2, '看守人的职责就是把灯点亮让别人看得见回家的路今后也是'],
    ['one', 1, '灯台の守り人は毎晩あかりをともして船の帰りを待っています'],
  ])('paragraphs of ideographs indented by %s', (_, indent, letters) => {
    /** Paragraphs of so many letters, in lines of twenty. */
    const set = (lengths: readonly number[]): { lines: Line[]; paragraphs: string[] } => {
      const paragraphs = lengths.map((length) => `${letters.repeat(3).slice(0, length - 1)}。`)
      const lines = paragraphs.flatMap((text) => {
        const first = { text: text.slice(0, 20 - indent), left: 60 + indent * 10 }
        const rest = text.slice(20 - indent).match(/.{1,20}/gu) ?? []
        return [first, ...rest.map((line) => ({ text: line, left: 60 }))]
      })
      const placed = lines.map(({ text, left }, n): Line => {
        const right = left + text.length * 10
        return { text, left, right, y: 700 - 16 * n, size: 10, firstWord: 10, page: 1 }
      })
      return { lines: placed, paragraphs }
    }

    it.each([
      ['whose last lines are a word', [20, 20, 20, 20]],
      ['whose last lines are full', [20 - indent, 40 - indent, 20 - indent, 60 - indent]],
      ['of one line and of several', [20 - indent, 22, 38, 21, 55]],
    ])('are told apart: %s', (_, lengths) => {
      const { lines, paragraphs } = set(lengths)
      expect(paragraphsOf([lines]).blocks).toEqual(paragraphs)
    })
  })

  it('reads the number that a font of symbols gives a bullet as a bullet', async () => {
    const run = (text: string, x: number) => ({
      text,
      x,
      y: 700,
      width: text.length * 5,
      size: 10,
    })
    const order = (gap: number) =>
      pagesInOrder([linesOf([run('\uf0b7', 60), run('Lamps are lit.', 65 + gap)], 1)])
    expect([4, 13, 30].map((gap) => paragraphsOf(order(gap)).blocks)).toEqual(
      Array.from({ length: 3 }, () => ['• Lamps are lit.']),
    )
  })

  it('reads a point of a list with the lines that hang below its first word', async () => {
    const [first, ...rest] = columnOf([second], { x: 80, y: 740, width: 420 })
    const page = [title, { x: 60, y: 740, text: '1.' }, { ...first, x: 80 } as SetText, ...rest]
    expect(await textOf([page])).toEqual([`1. ${second}`])
  })

  it('names the pages that are scanned, and refuses a PDF of such pages, stamped or not', async () => {
    const page = [title, ...columnOf([englishText, second], { x: 60, y: 740, width: 440 })]
    const found = await read('a.pdf', pdfOf([page, [scannedPage]]))
    expect(found.notes).toEqual([
      'page 2 is scanned: its words are not in the text; have them recognised (OCR) and import it again',
    ])
    const stamp = { x: 60, y: 810, text: 'Ministry of Lamps and Boats, received on 4 March 2015' }
    expect(
      await refusal(
        'a.pdf',
        pdfOf([
          [stamp, scannedPage],
          [stamp, scannedPage],
        ]),
      ),
    ).toBe(
      'a.pdf: this PDF is scanned: it holds pictures of pages and no text. Have the text recognised (OCR) and import that.',
    )
  })

  it.each([
    ['one column', 440],
    ['two columns', 210],
  ])('puts a large first letter before the word that it begins (%s)', async (_layout, width) => {
    const lines = columnOf([`he lamps of both shores burn. ${englishText}`], {
      x: 60,
      y: 700,
      width: width - 30,
    }).map((line, n) => (n < 3 ? { ...line, x: 90 } : line))
    const other = width < 300 ? columnOf([third, `${third} So it was.`], { x: 320, y: 700, width: 210 }) : []
    const cap = { x: 60, y: 677, text: 'T', size: 34 }
    expect(await textOf([[title, cap, ...lines, ...other]])).toEqual([
      `The lamps of both shores burn. ${englishText}`,
      ...(width < 300 ? [third, `${third} So it was.`] : []),
    ])
  })

  it('keeps a large letter that is a word of its own apart', async () => {
    const text = `new lamp burns on the shore. ${englishText}`
    const lines = columnOf([`${text} A new lamp burns.`], { x: 60, y: 700, width: 410 })
    const capped = lines.map((line, n) => (n < 3 ? { ...line, x: 90 } : line))
    expect(await textOf([[title, { x: 60, y: 677, text: 'A', size: 34 }, ...capped]])).toEqual([
      `A ${text} A new lamp burns.`,
    ])
  })

  it('reads the rows of a table across two columns between what is above it and below', async () => {
    const pair = (y: number, one: string, other: string) => [
      ...columnOf([one], { x: 60, y, width: 210 }),
      ...columnOf([other], { x: 320, y, width: 210 }),
    ]
    const table = [
      ['Year', 'Boats', 'Share of all boats'],
      ['2013', '88.8', '2.1'],
      ['2014', '95.3', '2.2'],
    ].flatMap((cells, row) => cells.map((text, n) => ({ x: 60 + 150 * n, y: 600 - 14 * row, text })))
    const above = pair(740, `${englishText} One.`, `${second} ${third}`)
    const below = pair(550, `${third} Two. ${third}`, `${second} ${third} Three.`)
    expect(await textOf([[title, ...above, ...table, ...below]])).toEqual([
      `${englishText} One.`,
      `${second} ${third}`,
      'Year Boats Share of all boats',
      '2013 88.8 2.1',
      '2014 95.3 2.2',
      `${third} Two. ${third}`,
      `${second} ${third} Three.`,
    ])
  })

  it('takes the title from below a letterhead, and no running head with a year in it', async () => {
    const head = [
      { x: 60, y: 822, text: 'HARBOUR PAPERS 2018', size: 6 },
      { x: 60, y: 800, text: 'Ministry of Lamps', size: 10 },
      { x: 420, y: 800, text: 'No. 14-2018', size: 10 },
      { x: 60, y: 770, text: 'Remarks on lamps and nets', size: 16 },
    ]
    const found = await read(
      'a.pdf',
      pdfOf([[...head, ...columnOf([englishText], { x: 60, y: 720, width: 440 })]]),
    )
    expect(found.title).toBe('Remarks on lamps and nets')
    expect(found.paragraphs.map(({ text }) => text)).not.toContain('HARBOUR PAPERS 2018')
  })

  it('joins no line that stands over both columns to the first of them', async () => {
    const columns = [60, 320].flatMap((x) =>
      columnOf([`${englishText} ${second}`, third], { x, y: 740, width: 210 }),
    )
    const day = { x: 235, y: 753, text: 'Sandy Point, 14 May 2018' }
    expect((await read('a.pdf', pdfOf([[title, day, ...columns]]))).date).toBe('2018-05-14')
  })

  it('says where words stood side by side and were read line by line', async () => {
    const rows = Array.from({ length: 9 }, (_, n) => [
      { x: 60, y: 700 - 20 * n, text: `What keepers said${' of nets'.repeat((n * 5) % 7)}` },
      { x: 180 + 35 * ((n * 5) % 7), y: 700 - 20 * n, text: `and what shore ${n} answered` },
    ]).flat()
    const page = [title, ...rows, ...columnOf([englishText], { x: 60, y: 480, width: 440 })]
    expect((await read('2018-05-14-a.pdf', pdfOf([page]))).notes).toEqual([
      'page 1 is set side by side and read line by line; see whether the order is right',
    ])
  })

  it('sets notes behind the text, drops their marks and keeps powers', async () => {
    const lines: SetText[] = [
      { x: 60, y: 740, text: 'The trade of both shores grew to 10' },
      { x: 219, y: 744, text: '3', size: 6 },
      { x: 226, y: 740, text: 'boats of oil, and the partnership' },
      { x: 366, y: 744, text: '1', size: 6 },
      { x: 373, y: 740, text: 'held through' },
      { x: 60, y: 727, text: 'all nine days of the fog, as the keepers had said on the first of them.' },
      { x: 60, y: 60, text: '1 A partnership of keepers, not of boats.', size: 7 },
    ]
    expect(await textOf([[title, ...lines]])).toEqual([
      'The trade of both shores grew to 10³ boats of oil, and the partnership held through all nine days of the fog, as the keepers had said on the first of them.',
      '1 A partnership of keepers, not of boats.',
    ])
  })

  it('tells a note by a mark that is raised, and sets it behind the sentence that goes on over the page', async () => {
    const pages: SetText[][] = [
      [
        title,
        {
          x: 60,
          y: 740,
          text: 'The partnership of the keepers of both shores held through all nine days and',
        },
        { x: 60, y: 63, text: '1', size: 5 },
        { x: 64, y: 60, text: 'A partnership of keepers, not of boats.', size: 7 },
      ],
      [
        {
          x: 60,
          y: 780,
          text: 'nights of the fog, as all of them had said that it would on the first morning.',
        },
      ],
    ]
    expect(await textOf(pages)).toEqual([
      'The partnership of the keepers of both shores held through all nine days and nights of the fog, as all of them had said that it would on the first morning.',
      '1 A partnership of keepers, not of boats.',
    ])
  })

  it('drops the number of a paper in small print at its foot, and no number of the text', async () => {
    const foot: SetText = { x: 60, y: 30, text: '15-01234', size: 7 }
    const page = columnOf([englishText, second], { x: 60, y: 740, width: 440 })
    expect(await textOf([[title, ...page, foot]])).toEqual([englishText, second])
    expect(await textOf([[title, ...page, { ...foot, size: 10 }]])).toEqual([englishText, second, '15-01234'])
  })

  it('keeps a day that stands alone on a cover apart from the text of the next page', async () => {
    const cover: SetText[] = [title, { x: 240, y: 700, text: '14 May 2018' }]
    const page = columnOf([englishText, second], { x: 60, y: 780, width: 440 })
    expect(await read('a.pdf', pdfOf([cover, page]))).toMatchObject({ date: '2018-05-14' })
    expect(await textOf([cover, page])).toEqual([englishText, second])
  })

  it('reads a sign that a font names as a radical as the ideograph that it draws', async () => {
    const lines = chineseText.match(/.{1,30}/gu) ?? []
    const radicals = lines.map((line) =>
      line.replaceAll('人', '⼈').replaceAll('长', '⻓').replaceAll('民', '⺠'),
    )
    expect(radicals).not.toEqual(lines)
    const found = await read('2019-06-05-deng.pdf', chinesePdfOf(radicals))
    expect(found.paragraphs.map(({ text }) => text).join('')).toBe(chineseText)
  })

  it('keeps place and day at the right apart from the indented text below', async () => {
    const day: SetText = { x: 360, y: 753, text: 'Sandy Point, 14 May 2018' }
    const page = [title, day, ...columnOf([englishText, second], { x: 60, y: 740, width: 440 })]
    expect(await read('a.pdf', pdfOf([page]))).toMatchObject({ date: '2018-05-14', place: 'Sandy Point' })
    expect(await textOf([page])).toEqual([englishText, second])
  })

  it('keeps the hyphen of a prefix before a word that begins as it ends', async () => {
    const set = ['They met by the lamp to re-', 'examine the oil, and to pre-', 'pare the long night anew.']
    const lines = set.map((text, n) => ({ x: 60, y: 740 - 13 * n, text }))
    expect(
      await textOf([[title, ...lines, ...columnOf([englishText], { x: 60, y: 660, width: 440 })]]),
    ).toContain('They met by the lamp to re-examine the oil, and to prepare the long night anew.')
  })

  it('reads Chinese in a font that the file names and does not bring along', async () => {
    const lines = chineseText.match(/.{1,30}/gu) ?? []
    const found = await read('2019-06-05-deng.pdf', chinesePdfOf(lines))
    expect(found.language).toBe('zh')
    expect(found.paragraphs.map(({ text }) => text).join('')).toBe(chineseText)
  })

  describe.each([
    {
      language: 'Arabic',
      lines: [
        'عد الحراس المصابيح على الجسر القديم في سنة 2019 بعد العاصفة',
        'ووجدوا أن مصباحا واحدا فقط (من بين 1.200 مصباح) لم يكن مضاء',
        'وفي الصباح عدوا القوارب واحدا واحدا ولم يجدوا قاربا مفقودا قط',
        'ثم كتبت المدينة رسالة إلى الجزيرة البعيدة عن حالة الميناء كله.',
      ],
      shaped: { م: '\ufee3', ص: '\ufebc', ا: '\ufe8e', ي: '\ufef4', ح: '\ufea2' },
    },
    {
      language: 'Hebrew',
      lines: [
        'השומרים ספרו את הפנסים על הגשר הישן בשנת 2019 לאחר הסערה',
        'ומצאו שרק פנס אחד (מתוך 1.200 פנסים) לא היה דולק באותו לילה',
        'בבוקר ספרו את הסירות אחת אחת ולא מצאו שאף אחת מהן חסרה',
        'אחר כך כתבה העיר מכתב לאי הרחוק על מצבו של הנמל כולו.',
      ],
      shaped: { א: '\ufb21', ל: '\ufb25', ת: '\ufb28' },
    },
  ])('of $language', ({ lines, shaped: forms }) => {
    const text = lines.join(' ')
    const right = 500
    /** As a line stands on the page, from left to right. */
    const drawn = (line: string) =>
      [...line.matchAll(/[\d.]+|./gsu)]
        .map(([part]) => ({ '(': ')', ')': '(' })[part] ?? part)
        .reverse()
        .join('')
    const readText = async (file: Uint8Array) =>
      (await read('a.pdf', file)).paragraphs.map((paragraph) => paragraph.text).join(' ')

    it('reads lines that are set whole', async () => {
      const set = lines.map((line) => [{ x: right - 6 * line.length, signs: drawn(line) }])
      expect(await readText(rightToLeftPdfOf(set))).toBe(text)
    })

    it('reads words that are set one by one, figures among them', async () => {
      const set = lines.map((line) => {
        let end = right
        return line.split(' ').map((word) => {
          const x = end - 6 * word.length
          end = x - 6
          return { x, signs: drawn(word) }
        })
      })
      expect(await readText(rightToLeftPdfOf(set))).toBe(text)
    })

    it('reads letters that are set one by one, in the forms in which they are drawn', async () => {
      const shaped = forms as Record<string, string | undefined>
      const set = lines.map((line) =>
        [...drawn(line)].flatMap((sign, n) =>
          sign === ' ' ? [] : [{ x: right - 6 * (line.length - n), signs: shaped[sign] ?? sign }],
        ),
      )
      expect(await readText(rightToLeftPdfOf(set))).toBe(text)
    })

    it('reads letters that stand in the file in the order in which they are spoken', async () => {
      const spoken = lines.map((line) => [{ x: right - 6 * line.length, signs: [...line].join('') }])
      expect(await readText(rightToLeftPdfOf(spoken))).toBe(text)
    })
  })

  it('refuses one whose font has a character map that nobody knows', async () => {
    const lines = chineseText.match(/.{1,12}/gu) ?? []
    expect(await refusal('a.pdf', chinesePdfOf(lines, '../../package.json'))).toBe(
      'a.pdf: its letters are those of a font that it does not bring along, so that none can be told. Open it, print it to a new PDF or copy its text into a .txt file, and import that.',
    )
  })

  it('refuses one with a page that is not there, whatever the others hold', async () => {
    const torn = new TextDecoder('latin1')
      .decode(pdfOf([[title], [title]]))
      .replace('/Kids [4 0 R 6 0 R]', '/Kids [4 0 R 9 0 R]')
    expect(await refusal('a.pdf', torn)).toBe(
      'a.pdf: this PDF is damaged. Fetch it again, or save it again from a reader.',
    )
  })

  it('refuses one with a part that would fill the memory, packed once or twice', async () => {
    const once = deflateSync(new Uint8Array(129 * 1024 * 1024), { level: 1 })
    for (const part of [once, deflateSync(once)]) {
      const trap = Buffer.concat([
        pdfOf([[title]]),
        Buffer.from('9 0 obj << /Filter /FlateDecode >> stream\n'),
        part,
        Buffer.from('\nendstream endobj'),
      ])
      expect(await refusal('a.pdf', new Uint8Array(trap))).toBe(
        'a.pdf: one of its parts would unpack to more than 128 MB, as only a trap does. Save its text as .txt and import that.',
      )
    }
  })

  it('refuses scanned, damaged, locked and overlong ones with a sentence', async () => {
    expect(await refusal('a.pdf', pdfOf([[], []]))).toBe(
      'a.pdf: this PDF is scanned: it holds pictures of pages and no text. Have the text recognised (OCR) and import that.',
    )
    expect(await refusal('a.pdf', '%PDF-1.7 invented')).toBe(
      'a.pdf: this PDF is damaged. Fetch it again, or save it again from a reader.',
    )
    const locked = new TextDecoder('latin1')
      .decode(pdfOf([[title]]))
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> /P -4 >>`,
      )
    expect(await refusal('a.pdf', locked)).toBe(
      'a.pdf: this PDF is locked with a password. Save it without the password and import that.',
    )
    expect(await refusal('a.pdf', pdfOf(Array.from({ length: 301 }, () => [title])))).toBe(
      'a.pdf: it has 301 pages, more than the 300 a document may have. Split it into its statements and import those.',
    )
  })
})

describe('justified columns', () => {
  /** Words of a line, spread over the width as a justified line spreads them, each a run of its own. */
  const justified = (words: string[], { x, y, width }: { x: number; y: number; width: number }) => {
    const widths = words.map((word) => word.length * 5)
    const space = (width - widths.reduce((sum, one) => sum + one, 0)) / (words.length - 1)
    let at = x
    return words.map((text, n) => {
      const run = { text, x: at, y, width: widths[n] ?? 0, size: 10 }
      at += run.width + space
      return run
    })
  }
  const lines = (side: string, count: number) =>
    Array.from({ length: count }, (_, n) =>
      ['nets', 'boats', 'harbours', 'lamps', 'keepers', 'oil']
        .slice(n % 3, 3 + (n % 3) + (n % 2))
        .concat(`${side}${n}`),
    )

  it.each([8, 14, 30])(
    'are read one after the other with %i points between them, whatever the spaces',
    (gap) => {
      const width = 200
      const runs = (['left', 'right'] as const).flatMap((side, k) =>
        lines(side, 12).flatMap((words, n) =>
          justified(words, { x: 50 + k * (width + gap), y: 700 - 12 * n, width }),
        ),
      )
      const title = {
        text: 'Joint statement on the lamps of both shores and on nets',
        x: 50,
        y: 760,
        width: 380,
        size: 10,
      }
      expect(inReadingOrder(linesOf([title, ...runs], 1)).map(({ text }) => text)).toEqual([
        title.text,
        ...lines('left', 12).map((words) => words.join(' ')),
        ...lines('right', 12).map((words) => words.join(' ')),
      ])
    },
  )

  it('are read one after the other where four of them have gaps of one width', () => {
    const runs = [0, 1, 2, 3].flatMap((k) =>
      lines(`c${k}`, 10).flatMap((words, n) =>
        justified(words, { x: 50 + k * 215, y: 700 - 12 * n, width: 200 }),
      ),
    )
    expect(inReadingOrder(linesOf(runs, 1)).map(({ text }) => text)).toEqual(
      [0, 1, 2, 3].flatMap((k) => lines(`c${k}`, 10).map((words) => words.join(' '))),
    )
  })

  it('go on below a short heading that stands over both, and before the notes at the foot', () => {
    const set = (from: number, side: string, k: number, count: number) =>
      lines(side, count).flatMap((words, n) =>
        justified(words, { x: 50 + k * 220, y: from - 12 * n, width: 200 }),
      )
    const heading = { text: 'On nets', x: 50, y: 590, width: 60, size: 14 }
    const note = { text: '1 See the treaty.', x: 50, y: 400, width: 90, size: 7 }
    const runs = [
      ...set(700, 'a', 0, 8),
      ...set(700, 'b', 1, 8),
      heading,
      ...set(560, 'c', 0, 8),
      ...set(560, 'd', 1, 8),
      note,
    ]
    const said = (side: string) => lines(side, 8).map((words) => words.join(' '))
    expect(inReadingOrder(linesOf(runs, 1)).map(({ text }) => text)).toEqual([
      ...said('a'),
      ...said('b'),
      heading.text,
      ...said('c'),
      ...said('d'),
      note.text,
    ])
  })

  it('of one alone are whole lines', () => {
    const runs = lines('only', 12).flatMap((words, n) =>
      justified(words, { x: 50, y: 700 - 12 * n, width: 300 }),
    )
    expect(inReadingOrder(linesOf(runs, 1)).map(({ text }) => text)).toEqual(
      lines('only', 12).map((words) => words.join(' ')),
    )
  })
})

describe('columns that stand close', () => {
  const run = (text: string, x: number, y: number, width: number) => ({
    text,
    x,
    y,
    width,
    size: 7.3,
  })

  it('are read one after the other where most lines have the gap in one place, whatever the spaces', () => {
    const runs = Array.from({ length: 8 }, (_, n) => {
      const y = 700 - 9 * n
      return [
        // A justified line, whose spaces are nearly as wide as the gap.
        ...[0, 1, 2, 3].map((k) => run(`left${n}${k}`, 50 + 63 * k, y, 56.5)),
        run(`right${n} with words to its end`, 303.2, y, 200),
      ]
    }).flat()
    expect(inReadingOrder(linesOf(runs, 1)).map(({ text }) => text.slice(0, 6))).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `left${n}0`),
      ...Array.from({ length: 8 }, (_, n) => `right${n}`),
    ])
  })
})

describe('readDocuments(PDF, how lines are set)', () => {
  const long = [
    'The keepers of both shores met at noon to agree on the colours of all their lamps.',
    'They will light them at the same hour and each will answer when the other calls.',
    'The nets were dry, the oil was weighed, and no boat was missing on either shore.',
    'It came from the north, it lay on the water, and nobody could say when it lifts.',
  ]

  it('parts paragraphs of one full line each, a wide gap between them', async () => {
    const set = long.map((text, n): SetText => ({ x: 60, y: 740 - 24 * n, text }))
    expect(await textOf([[title, ...set]])).toEqual(long)
  })

  it.each([1, 5])('leaves out the numbers of lines beside the text, every %d', async (step) => {
    const paragraphs = [englishText, second, third, second, englishText, third]
    const lines = columnOf(paragraphs, { x: 100, y: 740, width: 300 })
    const numbers = lines.flatMap(({ y }, n): SetText[] =>
      (n + 1) % step === 0 ? [{ x: 70, y, text: String(n + 1) }] : [],
    )
    expect(numbers.length).toBeGreaterThan(2)
    expect(await textOf([[title, ...lines, ...numbers]])).toEqual(paragraphs)
  })

  it('leaves them out where each page has one or two, counted from page to page', async () => {
    const paragraphs = [englishText, second, third, second, englishText, third]
    let line = 0
    const pages = paragraphs.map((paragraph, page): SetText[] => {
      const lines = columnOf([paragraph], { x: 100, y: 740, width: 150 })
      const numbers = lines.flatMap(({ y }): SetText[] => {
        line++
        return line % 5 === 0 ? [{ x: 70, y, text: String(line) }] : []
      })
      return [...(page === 0 ? [title] : []), ...lines, ...numbers]
    })
    expect(line).toBeGreaterThan(15)
    expect((await textOf(pages)).join(' ')).toBe(paragraphs.join(' '))
  })
})
