import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import { type AlignSource, readSources } from '../../../schema/text/align/source.ts'
import { rowsOfPasted } from '../../support/pasted.ts'

const TEXT = 'The mill grinds barley.\n\n  A ferry crosses twice a day.\n'

const readSource = (source: AlignSource) => readSources({ a: source, b: source }).a

describe('readSources(sources)', () => {
  it('splits a pasted text and says where its paragraphs begin', () => {
    expect(readSource(TEXT)).toEqual({
      paragraphs: ['The mill grinds barley.', 'A ferry crosses twice a day.'],
      starts: [0, 27],
      numbers: [1, 2],
      isOnNextLine: [false, false],
    })
  })

  it('says which paragraphs stand on the next line, without an empty one between', () =>
    expect(readSource('Mill\nWeir\r\nGate\n\nPath').isOnNextLine).toEqual([false, true, true, false]))

  it('counts a paragraph that is broken over two lines once, where empty lines part the paragraphs', () => {
    const broken =
      '1. The mill grinds barley.\n\n2. A ferry crosses the river twice a day, paid for by the\nmillers.\n\n3. Hens stay.'
    const { paragraphs, numbers, starts } = readSource(broken)
    expect(paragraphs[1]).toBe('2. A ferry crosses the river twice a day, paid for by the\nmillers.')
    expect([numbers, starts[2]]).toEqual([[1, 2, 3], broken.indexOf('3. Hens')])
  })

  it.each([
    ['items in small letters', 'Bring:\n\nbarley from the mill\nrye and hens\n\nPay at the gate.'],
    [
      'a heading',
      'The mills and ferries of the whole river valley\nOpen hours\n\nThe mill grinds.\n\nHens stay.',
    ],
    [
      'lines without empty ones',
      'The mills and ferries of the whole river valley\nare open\nevery day\n\nHens.',
    ],
  ])('leaves %s apart', (_, text) => expect(readSource(text).paragraphs).toHaveLength(4))

  it.each([
    ['letters', 'a'.repeat(9_000)],
    ['letters outside the basic plane', '𝐚'.repeat(5_000)],
    ['letters and digits', 'a1'.repeat(4_500)],
  ])('counts an endless word of %s once', (_, word) => {
    const { paragraphs, starts, numbers } = readSource(`The mill grinds ${word} barley.`)
    expect(paragraphs.map(({ length }) => length)).toEqual([24 + word.length])
    expect([starts, numbers]).toEqual([[0], [1]])
    const outcome = alignTexts(paragraphs, paragraphs)
    expect(outcome.outcome === 'aligned' && outcome.words).toEqual({ a: 5, b: 5 })
  })

  it.each(['§ 12', 'Madde 7', 'المادة 7', 'Статья 5', 'CHAPTER V', 'Article 5. Pears'])(
    'begins a paragraph with a number on a line of its own, in a text wrapped without empty lines: %s',
    (number) => {
      const lines = [
        'The gardeners keep the gates of the orchard open for every',
        'guest until the bell rings over the river and the last of the',
        'boats has come back to the little harbour below the old mill.',
        number,
        'Every guest pays a small coin for the pears that he picks in',
        'the eastern part of the garden, and gives a second one to the',
        'keeper of the bees, who stands beside the path of which rule',
        '§ 9 speaks, and thanks him.',
      ]
      const { paragraphs, starts, numbers } = readSource(lines.join('\n'))
      expect(paragraphs).toEqual([lines.slice(0, 3).join('\n'), lines.slice(3).join('\n')])
      expect(starts).toEqual([0, lines.slice(0, 3).join('\n').length + 1])
      expect(numbers).toEqual([1, 2])
    },
  )

  it('names the encoding of a file', () => {
    expect(readSource(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0).buffer)).toEqual({
      encoding: 'utf-16le',
      paragraphs: ['ab'],
      starts: [0],
      numbers: [1],
      isOnNextLine: [false],
    })
  })

  it('leaves an override of direction at either end, which turns the text round', () =>
    expect(readSource('\u202EThe mill.\u202C\n\n\u200FThe weir.\u200E').paragraphs).toEqual([
      '\u202EThe mill.\u202C',
      'The weir.',
    ]))

  it('numbers paragraphs as a reader counts them: the parts of one that is cut are one', () => {
    const long = 'The ferry crosses the river twice on every day of the year. '.repeat(100)
    expect(readSource(`The mill.\n\n${long}\n\nThe end.`).numbers).toEqual([1, 2, 2, 3])
  })

  it('leaves a text that is too large in one piece, to be refused', () => {
    const { paragraphs } = readSource('word.\n\n'.repeat(1_200_000))
    expect(paragraphs).toHaveLength(1)
    expect(alignTexts(paragraphs, ['word'])).toEqual({ outcome: 'too-large', sides: ['a'] })
  })
})

describe('readSources(sources) of a mail that quotes another', () => {
  const outcomeOf = (a: string, b: string) => rowsOfPasted(a, b).map(({ change }) => change)

  it.each([
    [
      '> We saw the boats that came\n> to the town on the coast and\n> left again at night.',
      '> We saw the boats that came to the\n> town on the coast and left\n> again at night.',
    ],
    ['> The coun-\n> cil met today.', '> The council met today.'],
    ['> We saw the boats.\n>\n> They left at night.', '> We saw the boats.\n\n> They left at night.'],
    ['> We saw the\n> 15 boats of the town.', '> We saw the 15\n> boats of the town.'],
    ['>> We saw the boats\n>> of the town.', '>> We saw the boats of the town.'],
    ['> I met Bob.\n> He paid.\nNo.', '> I met Bob. He\n> paid.\nNo.'],
  ])('passes over where the quoted lines end: %j', (a, b) =>
    expect(new Set([...outcomeOf(a, b), ...outcomeOf(b, a)])).toEqual(new Set(['kept'])),
  )

  it('tells an override that opens a passage', () =>
    expect(outcomeOf('\u202EThe mill is old.\u202C', 'The mill is old.')).toEqual(['signs']))

  it.each([
    ['> 5 boats left the town.', '5 boats left the town.'],
    ['A load > 5 tonnes is weighed.', 'A load 5 tonnes is weighed.'],
  ])('reads the sign of a single line: %j', (a, b) => expect(outcomeOf(a, b)).toEqual(['signs']))

  it.each([
    ['> I will pay.\nNo.', 'I will pay.\n> No.', ['signs', 'signs']],
    ['> No.\nNo.', 'No.\n> No.', ['signs', 'signs']],
    [
      'Bob:\n> We accept 500.\n\nWe do not.',
      'Bob:\nWe accept 500.\n\n> We do not.',
      ['kept', 'signs', 'signs'],
    ],
    ['a > b\n> c', 'a > b\nc', ['kept', 'signs']],
    ['>> I agree.\n> You agree?', '> I agree.\n>> You agree?', ['signs', 'signs']],
    ['>> We saw the boats\n>> of the town.', 'We saw the boats of the town.', ['signs']],
    ['> 5 mg of lead\n> 3 mg of zinc', '5 mg of lead\n3 mg of zinc', ['signs', 'signs']],
    ['> 500\n> 600', '500\n600', ['signs', 'signs']],
    ['> 500\n> 600', '< 500\n> 600', ['signs', 'kept']],
  ])('tells that other words are quoted: %j, %j', (a, b, changes) => {
    expect(outcomeOf(a, b)).toEqual(changes)
    expect(outcomeOf(b, a)).toEqual(changes)
  })

  it('passes over the line ends of a quotation in which words changed', () =>
    expect(
      outcomeOf(
        '> We saw the boats that came\n> to the town at night.',
        '> We saw the ships that\n> came to the town at night.',
      ),
    ).toEqual(['reworded']))

  it('keeps the places of the pasted text', () =>
    expect(readSource('He wrote:\n> The mill\n> is old.').starts[1]).toBe(12))
})

describe('readSources(sources) of tables and columns of figures', () => {
  const told = (a: string, b: string) => {
    const rows = rowsOfPasted(a, b)
    return [
      rows.map(({ change }) => change),
      notableChanges(rows).map(({ removed, added, isMoved }) =>
        isMoved ? `moved: ${added}` : `${removed} > ${added}`,
      ),
    ]
  }

  it.each([
    [
      'a value in another column',
      'Bank\tProfit\tLoss\nAlpha\t500\t\nBeta\t\t700',
      'Bank\tProfit\tLoss\nAlpha\t\t500\nBeta\t700\t',
      [
        ['kept', 'signs', 'signs'],
        ['moved: 500', 'moved: 700'],
      ],
    ],
    [
      'a value in another column where the first cell is empty',
      'Bank\tProfit\tLoss\n\t500\t',
      'Bank\tProfit\tLoss\n\t\t500',
      [['kept', 'signs'], ['moved: 500']],
    ],
    [
      'a word in another column',
      'Bank\tProfit\tLoss\nAlpha\tYes\t\nBeta\t\tNo',
      'Bank\tProfit\tLoss\nAlpha\t\tYes\nBeta\tNo\t',
      [['kept', 'signs', 'signs'], []],
    ],
    [
      'a value in another column where no row is full',
      '\tReed\tMoss\nLooms\t40\t\nHens\t\t9',
      '\tReed\tMoss\nLooms\t\t40\nHens\t9\t',
      [
        ['kept', 'signs', 'signs'],
        ['moved: 40', 'moved: 9'],
      ],
    ],
    [
      'the value that changed its column and not the one behind it',
      'Looms\t40\t\t2\nHens\t\t9\t1',
      'Looms\t\t40\t2\nHens\t\t9\t1',
      [['signs', 'kept'], ['moved: 40']],
    ],
    [
      'a value of the other row in a table of two columns',
      'Bank\tProfit\nAlpha\t500\nBeta\t',
      'Bank\tProfit\nAlpha\t\nBeta\t500',
      [
        ['kept', 'reworded', 'reworded'],
        ['500 > ', ' > 500'],
      ],
    ],
    [
      'a word that went over to the next of two cells',
      'Seller\tBuyer\nred barn\toats\nfen\tash',
      'Seller\tBuyer\nred\tbarn oats\nfen\tash',
      [['kept', 'signs', 'kept'], []],
    ],
    [
      'a character that went over to the next of two cells',
      '卖方\t买方\n东河\t磨坊\n西山\t田',
      '卖方\t买方\n东\t河磨坊\n西山\t田',
      [['kept', 'signs', 'kept'], []],
    ],
    [
      'two columns that changed places',
      'Town\tLooms\tHens\nelm\t40\t7',
      'Town\tHens\tLooms\nelm\t7\t40',
      [
        ['reworded', 'reworded'],
        ['Looms … Hens > Hens … Looms', '40 … 7 > 7 … 40'],
      ],
    ],
    [
      'a new column as new cells alone',
      'Town\tLooms\nelm\t40\noak\t50',
      'Town\tHens\tLooms\nelm\t7\t40\noak\t9\t50',
      [
        ['reworded', 'reworded', 'reworded'],
        [' > Hens', ' > 7', ' > 9'],
      ],
    ],
    [
      'a row that moved',
      'Town\tLooms\nelm mill\t40\noak mill\t50\nash mill\t60',
      'Town\tLooms\noak mill\t50\nash mill\t60\nelm mill\t40',
      [['kept', 'kept', 'kept', 'moved'], []],
    ],
    [
      'a value in a table that has lost its empty cells',
      'Bank\tProfit\tLoss\nAlpha\t500\t\nBeta\t\t700',
      'Bank Profit Loss\nAlpha 500\nBeta 700',
      [['kept', 'kept', 'signs'], ['moved: 700']],
    ],
    ['two cells as one number', '12\t345', '12 345', [['signs'], ['12 > 12 345', '345 > ']]],
    ['two cells of a row as one number', 'X\t1\t234', 'X\t1 234\t', [['signs'], ['1 > 1 234', '234 > ']]],
  ])('tells %s', (_, a, b, expected) => expect(told(a, b)).toEqual(expected))

  it.each([
    ['12\n345', '12 345'],
    ['5\n000\n10', '5 000\n10'],
  ])('never reads two lines as one number: %j, %j', (a, b) =>
    expect(told(a, b)[0]).not.toEqual(told(a, a)[0]),
  )

  it.each([
    ['Name:\t\tBob\nAge:\t15', 'Name: Bob\nAge: 15'],
    [
      '1.\t\tThe party of the dam\n2.\t\tThe party of the mill',
      '1. The party of the dam\n2. The party of the mill',
    ],
    ['Year\tTons\tToll\n2020\t120\t5', 'Year Tons Toll\n2020 120 5'],
    ['The mill\t\t5\nThe old dam\t7', 'The mill\t5\nThe old dam\t\t7'],
    ['\tThe mill is old.\n\tThe dam is new.', 'The mill is old.\nThe dam is new.'],
    ['Bank\tProfit\tLoss\nAlpha\t500\t', 'Bank\tProfit\tLoss\nAlpha\t500'],
    ['We saw the 15\n200 boats and the dam.', 'We saw the 15 200 boats and the dam.'],
  ])('passes over tabs and line ends that only part words: %j', (a, b) =>
    expect(new Set(told(a, b)[0])).toEqual(new Set(['kept'])),
  )

  it.each([
    [
      'For:\n\n12\n\nAgainst:\n\n5',
      'For:\n\n5\n\nAgainst:\n\n12',
      [
        ['kept', 'reworded', 'kept', 'reworded'],
        ['12 > 5', '5 > 12'],
      ],
    ],
    [
      'Wheat\n12\n15\nBarley\n12\n16',
      'Wheat\n12\n16\nBarley\n12\n15',
      [
        ['kept', 'kept', 'reworded', 'kept', 'kept', 'reworded'],
        ['15 > 16', '16 > 15'],
      ],
    ],
    ['100\n200\n300', '100\n150\n200\n300', [['kept', 'new', 'kept', 'kept'], []]],
  ])('takes a figure on a line of its own as the value of what stands beside it: %j', (a, b, expected) =>
    expect(told(a, b)).toEqual(expected),
  )
})
