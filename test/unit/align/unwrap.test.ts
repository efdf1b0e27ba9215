import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { hyphenReader } from '../../../schema/text/align/cut-word.ts'
import { readSources } from '../../../schema/text/align/source.ts'
import { unwrapped } from '../../../schema/text/align/unwrap.ts'
import { chanceOf } from '../../support/chance.ts'
import { InventedTongue } from '../../support/invented.ts'

describe('unwrapped(paragraph, readHyphen)', () => {
  it('keeps the length, so that every place is one in the reader’s own text', () => {
    const paragraph = 'The mill grinds bar-\r\n  ley and\nrye.'
    expect(unwrapped(paragraph, () => 'soft')).toHaveLength(paragraph.length)
  })

  it('joins a word cut at a line’s end and keeps a hyphen that the word has elsewhere', () => {
    const texts = ['a long-\nterm plan for bar-\nley', 'the long-term plan for barley']
    expect(unwrapped(texts[0] ?? '', hyphenReader(texts)).replace(/[\u00AD\u200B]/g, '')).toBe(
      'a long-term plan for barley',
    )
  })
})

describe('alignTexts(a, b) of one text with words cut at the ends of its lines', () => {
  it('tells which words it read as one, those first that may be two', () => {
    const { a, b } = readSources({
      a: 'The miller sells bar-\nley and will re-\nsign the deed of the long-\nterm loan.',
      b: 'The miller sells barley and will resign the deed of the long-term loan.',
    })
    const outcome = alignTexts(a.paragraphs, b.paragraphs)
    expect(outcome.outcome === 'aligned' && [outcome.isIdentical, outcome.oddities]).toEqual([
      true,
      { a: [{ kind: 'cut-words', count: 2, words: ['resign', 'barley'] }], b: [] },
    ])
  })

  it.each([
    ['The mill grinds barley for the valley.', 'The mill grinds bar-\nley for the val-\nley.'],
    ['THE MILLERS OF THE TOWN BEAR NO LIABILITY.', 'THE MIL-\nLERS OF THE TOWN BEAR NO LIABI-\nLITY.'],
    ['Мельница мелет ячмень. МЕЛЬНИК СПИТ.', 'Мельни-\nца мелет яч-\nмень. МЕЛЬ-\nНИК СПИТ.'],
    ['The UN-EU plan and the EU-wide plan.', 'The UN-\nEU plan and the EU-\nwide plan and the EU-wide plan.'],
  ])('calls %j the same, %j', (a, b) => {
    const outcome = alignTexts([a, 'The UN-EU plan.'], [b, 'The UN-EU plan.'])
    const words =
      outcome.outcome === 'aligned' ? outcome.rows[0]?.pieces.filter(({ kind }) => kind === 'removed') : []
    expect(words).toEqual([])
  })

  it.each([
    ['He will re-\nsign the pact.', 'He will resign the pact.', 'They re-sign often.'],
    ['He will re-\nsign the pact.', 'He will re-sign the pact.', 'They resign often.'],
    ['All pre-\nand post-war mills.', 'All pre- and post-war mills.', ''],
    ['An anti-\nmissile wall.', 'An anti-mis-\nsile wall.', ''],
    ['We need co-\noperation now.', 'We need cooperation now.', ''],
    ['Кто-\nнибудь придёт.', 'Кто-нибудь придёт.', ''],
  ])('reads a hyphen as the other text has the word there: %j, %j', (a, b, elsewhere) => {
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const outcome = alignTexts([one, elsewhere], [two, elsewhere])
      expect(outcome.outcome === 'aligned' && outcome.isIdentical).toBe(true)
    }
  })

  it('never takes a hyphen inside a line for none', () => {
    const outcome = alignTexts(['He will re-sign the pact.'], ['He will resign the pact.'])
    expect(outcome.outcome === 'aligned' && outcome.isIdentical).toBe(false)
  })
})

const tongues = ['en', 'ru'] as const

describe('alignTexts(a, b) of one text wrapped at two widths', () => {
  it.each(
    tongues.flatMap((tongue) =>
      [48, 60, 72, 90].flatMap((width) => [1, 2, 3].map((seed) => [tongue, width, seed] as const)),
    ),
  )('calls every passage of a text like %s at %i columns kept (seed %i)', (tongue, width, seed) => {
    const own = new InventedTongue(tongue, seed)
    const chance = chanceOf(seed)
    const formulas = [[own.word(), own.word()]]
    const paragraphs = Array.from({ length: 12 }, () =>
      own.print(own.paragraph(formulas, 20 + Math.floor(chance() * 80))),
    )
    for (const granularity of ['paragraph', 'sentence'] as const) {
      const { a, b } = readSources({ a: wrapped(paragraphs, width), b: wrapped(paragraphs, width + 12) })
      const outcome = alignTexts(a.paragraphs, b.paragraphs, { granularity })
      if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
      expect(outcome.rows.filter(({ change }) => change !== 'kept')).toEqual([])
    }
  })
})

function wrapped(paragraphs: readonly string[], width: number): string {
  return paragraphs
    .map((paragraph) => {
      const lines: string[] = []
      let line = ''
      for (const word of paragraph.split(' ')) {
        if (line !== '' && line.length + word.length + 1 > width) {
          lines.push(line)
          line = word
        } else line = line === '' ? word : `${line} ${word}`
      }
      return [...lines, line].join('\n')
    })
    .join('\n\n')
}

describe('readSources(texts) of a paste of two lines', () => {
  it.each([
    [
      'He sold the whole harvest of bar-\nley to the mill.',
      'He sold the whole harvest of barley to the mill.',
    ],
    ['Обе стороны приняли реше-\nние о мельнице.', 'Обе стороны приняли решение о мельнице.'],
  ])('joins the word that was cut: %j', (a, b) => {
    const read = readSources({ a, b })
    const outcome = alignTexts(read.a.paragraphs, read.b.paragraphs)
    expect(outcome.outcome === 'aligned' && outcome.rows.map(({ change }) => change)).toEqual(['kept'])
  })
})
