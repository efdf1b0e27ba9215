import { expect, it } from 'vitest'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import { summaryWords } from '../../../web/compare/summary.ts'
import { alignmentOfPasted } from '../../support/pasted.ts'

it.each([
  ['The Buyer pays 5 coins.', 'The buyer pays 7 coins.', '1 figure changed, 1 name with other capitals.'],
  [
    'They pay Reed 5 million coins.',
    'They pay Moss 5,000,000 coins.',
    '1 name changed, 1 figure written differently.',
  ],
  ['The guild sells only rye.', 'The guild sells rye.', '1 limiting word changed.'],
  ['Reed sued Moss twice in May.', 'Moss sued Reed twice in May.', '1 pair exchanged.'],
])('summaryWords(alignment, notable) counts apart what is only written otherwise: %s > %s', (a, b, words) => {
  const alignment = alignmentOfPasted(a, b)
  expect(summaryWords(alignment, notableChanges(alignment.rows))).toBe(`1 passage changed, ${words}`)
})

it('summaryWords(alignment, undefined) says that figures and names are looked for where a passage changed', () => {
  const changed = alignmentOfPasted('The Buyer pays 5 coins.', 'The Buyer pays 7 coins.')
  expect(summaryWords(changed, undefined)).toBe('1 passage changed. Looking for figures and names …')
  const kept = alignmentOfPasted('The Buyer pays 5 coins.', 'The Buyer pays 5 coins.')
  expect(summaryWords(kept, undefined)).toBe('No passage changed.')
})

it('summaryWords(alignment, []) names passages that moved apart from those that changed', () => {
  const mill = 'The mill at the weir grinds rye for the guild.'
  const ferry = 'A ferry crosses the lake twice each morning.'
  const bell = 'Nobody rings the old bell before the market opens.'
  const own = alignmentOfPasted([mill, ferry, bell].join('\n\n'), [bell, mill, ferry].join('\n\n'))
  expect(summaryWords(own, [])).toBe('1 passage moved.')
})
