import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['Il piano è possibile, e gli ospiti restano nel giardino.', 'possibile', 'impossibile'],
  ['O plano é possível, e os hóspedes ficam no jardim.', 'possível', 'impossível'],
  ['O plano é legal, e os hóspedes ficam no jardim.', 'legal', 'ilegal'],
  ['Planul este posibil, iar oaspeții rămân în grădină.', 'posibil', 'imposibil'],
  ['Het plan is mogelijk, en de gasten blijven in de tuin.', 'mogelijk', 'onmogelijk'],
  ['Planen är laglig, och gästerna stannar i trädgården.', 'laglig', 'olaglig'],
  ['Planen er lovlig, og gjestene blir i hagen.', 'lovlig', 'ulovlig'],
  ['Suunnitelma on selvä, ja vieraat jäävät puutarhaan.', 'selvä', 'epäselvä'],
  ['이 계획은 가능하며 손님들은 정원에 머문다.', '가능하며', '불가능하며'],
  ['이 계획은 공식 계획이며 손님들은 정원에 머문다.', '공식', '비공식'],
])('a word is denied by its prefix: %s', (text, word, denied) =>
  expect(changes(text, text.replace(word, denied))).toEqual([`negation: ${word} > ${denied}`]),
)

it.each([
  ['התוכנית אפשרית בעמק והאורחים נשארים בגן.', 'אפשרית', 'בלתי'],
  ['यह योजना कानूनी है और मेहमान बगीचे में रहते हैं।', 'कानूनी', 'गैर'],
])('a word of its own stands for such a prefix: %s', (text, word, negation) =>
  expect(changes(text, text.replace(word, `${negation} ${word}`))).toEqual([`negation:  > ${negation}`]),
)

it.each([
  ['The keepers pose it by the mill.', 'pose', 'impose'],
  ['The keepers hale it by the mill.', 'hale', 'inhale'],
  ['The keepers line it by the mill.', 'line', 'online'],
  ['The keepers set it by the mill.', 'set', 'onset'],
  ['The keepers vest it by the mill.', 'vest', 'invest'],
  ['Il testo è formato dai mugnai, e gli ospiti restano.', 'formato', 'informato'],
  ['Il muro portante resta, e gli ospiti restano.', 'portante', 'importante'],
])('another word that begins as a denied one does is no denial: %s', (text, word, other) =>
  expect(changes(text, text.replace(word, other))).toEqual([]),
)

it.each([
  ['The deed is invalid.', 'The deed is valid.', 'invalid > valid'],
  ['It was an un-\nlawful mill.', 'It was a lawful mill.', 'unlawful > lawful'],
  ['Это не-\nзаконный сбор.', 'Это законный сбор.', 'незаконный > законный'],
])('a word that the end of a line cuts is whole: %j', (a, b, told) =>
  expect(changes(a, b)).toEqual([`negation: ${told}`]),
)
