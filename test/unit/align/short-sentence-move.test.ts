import { expect, it } from 'vitest'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import { alignmentOfPasted } from '../../support/pasted.ts'

const paragraphs = (...own: string[]) => own.join('\n\n')

it.each([
  [
    paragraphs(
      'The miller keeps the weir.',
      'Boats go to the quay of Linden. Rye is dear. The toll is 15 coins.',
      'Hens stay.',
    ),
    paragraphs(
      'The miller keeps the weir. Rye is dear.',
      'Boats go to the quay of Rotten. The toll is 15 coins.',
      'Hens stay.',
    ),
    'Linden > Rotten',
  ],
  [
    paragraphs('Мельник чинит плотину.', 'Лодки идут к причалу Линдена. Хлеб нынче дорог. Плата 15 монет.'),
    paragraphs('Мельник чинит плотину. Хлеб нынче дорог.', 'Лодки идут к причалу Роттена. Плата 15 монет.'),
    'Линдена > Роттена',
  ],
  [
    paragraphs(
      'Le meunier garde le barrage.',
      'Les barques vont au quai de Linden. Le pain est cher. Le péage est de 15 sous.',
    ),
    paragraphs(
      'Le meunier garde le barrage. Le pain est cher.',
      'Les barques vont au quai de Rotten. Le péage est de 15 sous.',
    ),
    'Linden > Rotten',
  ],
])('a short sentence that moved from beside a changed word is found: %s', (a, b, told) => {
  for (const [one, other, name] of [
    [a, b, told],
    [b, a, told.split(' > ').reverse().join(' > ')],
  ] as const) {
    const { rows, sentencesMoved } = alignmentOfPasted(one, other)
    expect(sentencesMoved).toBe(1)
    expect(notableChanges(rows).map(({ removed, added }) => `${removed} > ${added}`)).toEqual([name])
  }
})

it('a part of a sentence that came elsewhere is no sentence that moved', () =>
  expect(
    alignmentOfPasted(
      paragraphs('The miller keeps the weir.', 'Boats go to Linden, where rye is dear. Hens stay.'),
      paragraphs('The miller, where rye is dear, keeps the weir.', 'Boats go to Linden. Hens stay.'),
    ).sentencesMoved,
  ).toBe(0))
