import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['Mlynář má právo na slevu.', 'Mlynář nemá právo na slevu.', 'nemá'],
  ['Mlynár má právo na zľavu.', 'Mlynár nemá právo na zľavu.', 'nemá'],
  ['Mlinar ima pravico do popusta.', 'Mlinar nima pravice do popusta.', 'nima'],
  ['Mlinar ima pravo na popust.', 'Mlinar nema pravo na popust.', 'nema'],
  ['Mlynář smí otevřít jez.', 'Mlynář nesmí otevřít jez.', 'nesmí'],
])('a verb denied in one word is a negation: %s', (before, after, word) => {
  expect(changes(before, after)).toEqual([`negation:  > ${word}`])
  expect(changes(after, before)).toEqual([`negation: ${word} > `])
})
