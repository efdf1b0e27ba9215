import { describe, expect, it } from 'vitest'
import { alignmentOfPasted } from '../../support/pasted.ts'

const paragraphs = (...own: string[]) => own.join('\n\n')
const KEPT = ['The weaver by the gate makes linen.', 'A coach leaves the square at noon.']
const told = (a: string, b: string) => {
  const { rows, sentencesMoved } = alignmentOfPasted(a, b)
  return [...rows.map(({ change }) => change), ...(sentencesMoved > 0 ? [sentencesMoved] : [])]
}

describe('two passages of one formula', () => {
  it.each([
    [
      'Reedham will pay 5 million crowns to the mill in 2031.',
      'Mossford will pay 8 million crowns to the mill in 2034.',
    ],
    [
      'Комитет одобрил заявку мельницы «Альфа» на барку в Линдене.',
      'Комитет отклонил заявку мельницы «Бета» на барку в Роттене.',
    ],
    ['Der Rat lobt die Arbeit der Weber in Linden.', 'Der Rat rügt die Arbeit der Müller in Rotten.'],
  ])('out of their place are removed and added, and leave what stayed in its place: %s', (one, other) =>
    expect(told(paragraphs(one, ...KEPT), paragraphs(...KEPT, other))).toEqual([
      'dropped',
      'kept',
      'kept',
      'new',
    ]),
  )

  it('are no sentence that moved', () =>
    expect(
      told(
        paragraphs('The guild voices its concern about the weir in Linden. It thanks Holt.', ...KEPT),
        paragraphs('It thanks Holt.', ...KEPT, 'The guild voices its delight about the weir in Rotten.'),
      ),
    ).toEqual(['reworded', 'kept', 'kept', 'new']))

  it('in their place are one that was reworded', () =>
    expect(
      told(
        paragraphs('Reedham will pay 5 million crowns to the mill in 2031.', ...KEPT),
        paragraphs('Mossford will pay 8 million crowns to the mill in 2034.', ...KEPT),
      ),
    ).toEqual(['reworded', 'kept', 'kept']))

  it('are one that moved where one thing alone is another', () =>
    expect(
      told(
        paragraphs('The guild voices its concern about the weir in Linden. It thanks Holt.', ...KEPT),
        paragraphs(
          'It thanks Holt.',
          `${KEPT[0]} The guild voices its concern about the weir in Rotten.`,
          `${KEPT[1]}`,
        ),
      ),
    ).toContain(1))

  it('are one that moved where another sentence changed besides', () =>
    expect(
      told(
        paragraphs(
          'Mayor Holt thanked the weaver Ann Linden for her work. She leaves her loom on 30 June.',
          ...KEPT,
        ),
        paragraphs(
          ...KEPT,
          'Mayor Holt thanked the weaver Anna Linder for her work. She leaves her loom on 30 July.',
        ),
      ),
    ).not.toContain('dropped'))
})
