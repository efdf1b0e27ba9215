import { describe, expect, it } from 'vitest'
import { paragraphs } from '../../../schema/text/paragraph.ts'
import { tokens } from '../../../schema/text/word.ts'

function split(text: string): string[] {
  return paragraphs(text).map(({ start, end }) => text.slice(start, end))
}

describe('paragraphs(text)', () => {
  it('splits at empty lines and leaves white space out', () => {
    expect(split('\ufeff First part. \n \n\tSecond part.\n\n\n')).toEqual(['First part.', 'Second part.'])
  })

  it('takes each line of a text with one line per paragraph', () => {
    expect(split('Heading\nОдин абзац.\n第二段。\n「第三段」')).toEqual([
      'Heading',
      'Один абзац.',
      '第二段。',
      '「第三段」',
    ])
  })

  it('reads CRLF, CR and Unicode separators as line breaks', () => {
    expect(split('One.\r\n\r\nTwo.\rThree.\u2029Four.\u2028Five.')).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
      'Five.',
    ])
  })

  const wrapped = [
    'The harbour had been closed since the storm of',
    'the winter before, and nobody in the town knew',
    'when the boats would be able to leave again.',
    'They waited.',
    'In spring the ice went out in a single night and',
    'the first of the boats put to sea with a crew of',
    '',
    'four, among them the pilot who had closed it.',
  ]

  it('joins lines broken in mid-sentence, over a page break too, and ends a paragraph at a short line', () => {
    expect(split(wrapped.join('\n'))).toEqual([
      wrapped.slice(0, 4).join('\n'),
      [...wrapped.slice(4, 6), '', wrapped[7]].join('\n'),
    ])
  })

  /** A line of so many characters: the end of a sentence, or broken in mid-sentence. */
  const line = (length: number, { ends = false, capital = false } = {}) =>
    `${capital ? 'S' : 's'}${'ea sea '.repeat(length).slice(0, length - 2)}${ends ? '.' : 'a'}`
  const broken = (count: number, length = 50) => Array.from({ length: count }, () => line(length))

  it('takes single lines where fewer than three are broken', () => {
    expect(split(['Of the harbour', 'in the winter', 'and the spring.'].join('\n'))).toHaveLength(3)
  })

  it('goes on where a word was cut at the end of a line, however few lines there are', () => {
    expect(split('He sold the bar-\nley to the brewer.\nThen he left.')).toEqual([
      'He sold the bar-\nley to the brewer.',
      'Then he left.',
    ])
    expect(split('A list:\n- one\n- two')).toHaveLength(3)
    expect(split('From 1914-\nuntil the end')).toHaveLength(2)
  })

  it('takes single lines where most end a sentence, though some do not', () => {
    const lines = [...broken(3), ...Array.from({ length: 7 }, () => line(50, { ends: true }))]
    expect(split(lines.join('\n'))).toEqual(lines)
  })

  it('joins lines of which a third begin small: names and numbers begin others', () => {
    const lines = Array.from({ length: 10 }, (_, at) => line(50, { capital: at % 5 > 1 }))
    expect(split(lines.join('\n'))).toEqual([lines.join('\n')])
  })

  it('measures the width by the longest lines, not by the middle one', () => {
    const lines = [
      ...broken(6, 25),
      ...broken(4),
      line(30, { ends: true }),
      line(50, { capital: true }),
      line(20),
    ]
    expect(split(lines.join('\n'))).toEqual([lines.slice(0, 11).join('\n'), lines.slice(11).join('\n')])
  })

  it('goes on after a sentence that ends in the last third of a line, and not after one that ends before', () => {
    const ending = (length: number) => [...broken(5), line(length, { ends: true }), ...broken(3)].join('\n')
    expect(split(ending(40))).toHaveLength(1)
    expect(split(ending(34))).toHaveLength(2)
  })

  it('begins a paragraph with an indented line after the end of a sentence', () => {
    const lines = [...broken(5), line(50, { ends: true }), `   ${line(50, { capital: true })}`, ...broken(3)]
    expect(split(lines.join('\n'))).toEqual([lines.slice(0, 6).join('\n'), lines.slice(6).join('\n').trim()])
  })

  it.each(['结束：', '（结束。）'])(
    'takes a short Chinese line that ends with %s for the end of a paragraph',
    (end) => {
      const lines = [
        ...Array.from({ length: 5 }, () => '港口从去年冬天的风暴以来一直'),
        end,
        '冰在一夜之间化了所以人们出海',
      ]
      expect(split(lines.join('\n'))).toEqual([lines.slice(0, 6).join('\n'), lines[6]])
    },
  )

  it('never joins rows of a table', () => {
    const rows = ['town\tlooms', 'elm mill\t40', 'oak mill\t50', 'ash mill\t60']
    expect(split(rows.join('\n'))).toEqual(rows)
  })

  it('joins them the same with CRLF', () => {
    expect(paragraphs(wrapped.join('\r\n'))).toHaveLength(2)
  })

  it('joins wrapped Chinese lines of even length', () => {
    const lines = [
      '港口自从去年冬天的风暴以来一直',
      '关闭着城里没有人知道船什么时候',
      '才能再次出海他们一直在等待着直',
      '到春天来临。',
      '冰在一夜之间化了。',
    ]
    expect(split(lines.join('\n'))).toEqual([lines.slice(0, 4).join('\n'), lines[4]])
  })

  it('cuts a giant paragraph at sentence ends and says so', () => {
    const sentence = 'The pilot looked at the water and said nothing. '
    const found = paragraphs(sentence.repeat(200))
    expect(found.map((part) => part.isCut ?? false)).toEqual([true, true, false])
    expect(found.every((part) => part.end - part.start <= 4000)).toBe(true)
    expect(sentence.repeat(200).slice(found[0]?.start, found[0]?.end)).toMatch(/nothing\.$/)
  })

  it('never cuts a surrogate pair', () => {
    const text = 'a'.repeat(3999) + '\u{20000}'.repeat(10)
    expect(split(text).join('')).toBe(text)
    expect(split(text).every((part) => part.isWellFormed())).toBe(true)
  })

  it('finds none in an empty or blank text', () => {
    expect(paragraphs('')).toEqual([])
    expect(paragraphs(' \u00a0\r\n\u200b\n')).toEqual([])
  })

  it('covers every visible character of a text once and in order', () => {
    const text = `${wrapped.join('\n')}\n\nКороткий абзац.\n  第三段。  \n`
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })
})

describe('tokens(text) and paragraphs(text)', () => {
  it('read each character of one giant paragraph a bounded number of times', () => {
    const sizes = [50_000, 200_000]
    for (const read of [tokens, paragraphs]) {
      for (const piece of ['sea ', 'море\n', '海', 'a.b-', '\u00ad', '“']) {
        const [small, large] = sizes.map((size) =>
          characterReads(() => read(piece.repeat(size / piece.length))),
        )
        expect(large, piece).toBeLessThan((small as number) * 4.2)
      }
    }
  })
})

/** Counts how often characters are read while a function runs. */
function characterReads(run: () => unknown): number {
  const { charCodeAt, codePointAt } = String.prototype
  let reads = 0
  String.prototype.charCodeAt = function (at) {
    reads += 1
    return charCodeAt.call(this, at)
  }
  String.prototype.codePointAt = function (at) {
    reads += 1
    return codePointAt.call(this, at)
  }
  try {
    run()
  } finally {
    Object.assign(String.prototype, { charCodeAt, codePointAt })
  }
  return reads
}

describe('paragraphs(text) of a wrapped list', () => {
  it.each([
    [
      'bullets',
      '- The keepers of the gate pay their dues before\n  the first of May. Nobody pays after that day of\n  the year.\n- The miller opens the weir at least once a year,\n  and the guild looks on. He closes it before the\n  evening.',
      2,
    ],
    [
      'numbers',
      '1. The keepers of the gate pay their dues before\nthe first of May, as the guild has laid it down.\n2. The miller opens the weir at least once a year,\nand the guild looks on, as it has done for ages.\n3. The boats bring barley from the far shore, in\nautumn.',
      3,
    ],
  ])('begins a paragraph with each item, and goes on where its lines hang: %s', (_, text, count) =>
    expect(paragraphs(text)).toHaveLength(count),
  )
})
