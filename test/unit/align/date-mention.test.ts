import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['회의는 2024년 3월 5일에 열렸다.', '회의는 2024. 3. 5.에 열렸다.'],
  ['A gát 2024. március 5. napján nyílik.', 'A gát 2024.03.05. napján nyílik.'],
  ['Cối xay mở ngày 5 tháng 3 năm 2024 tại đây.', 'Cối xay mở ngày 05/03/2024 tại đây.'],
  ['افتتحت الطاحونة في 5 مارس 2024 هنا.', 'افتتحت الطاحونة في 5 آذار 2024 هنا.'],
  ['הטחנה נפתחה ב-5 במרץ 2024 כאן.', 'הטחנה נפתחה ב-5.3.2024 כאן.'],
  ['चक्की 5 मार्च 2024 को खुली।', 'चक्की 05.03.2024 को खुली।'],
  ['La sesión fue el 15 de marzo de 2024.', 'La sesión fue el 15/03/2024.'],
  ['A reunião ocorreu em 5 de março de 2024 na sede.', 'A reunião ocorreu em 05/03/2024 na sede.'],
  ['Ο μύλος άνοιξε στις 5 Μαρτίου 2024.', 'Ο μύλος άνοιξε στις 05/03/2024.'],
  ['De molen is op 3-5-2024 geopend in het dorp.', 'De molen is op 3 mei 2024 geopend in het dorp.'],
  ['De molen is op 3 mrt. 2024 geopend in het dorp.', 'De molen is op 3 maart 2024 geopend in het dorp.'],
  ['Le moulin ouvre le 1er mai 2024 ici.', 'Le moulin ouvre le premier mai 2024 ici.'],
  ['Młyn otwarto 3 maja 2024 r. i nie jest zamknięty.', 'Młyn otwarto 03/05/2024 r. i nie jest zamknięty.'],
  ['The mill opened on 15 March 2024.', 'The mill opened on 03/15/2024.'],
  ['水車は令和6年4月10日に開いた。', '水車は2024年4月10日に開いた。'],
  ['水車は令和元年5月1日に開いた。', '水車は2019年5月1日に開いた。'],
  ['磨坊於民國113年3月5日開張。', '磨坊於2024年3月5日開張。'],
])('one date in two ways is one entry, written in another way: %s', (before, after) =>
  expect(changes(before, after)).toEqual([expect.stringMatching(/^rewritten: /u)]),
)

it.each([
  ['The mill opened on 03/04/2024 and stayed.', 'The mill opened on 3 April 2024 and stayed.'],
  ['水車は令和6年4月10日に開いた。', '水車は2023年4月10日に開いた。'],
  ['La sesión fue el 5 de marzo de 2024.', 'La sesión fue el 05/04/2024.'],
])('another date, and one of which nobody can say, is a changed figure: %s', (before, after) =>
  expect(changes(before, after)).toEqual([expect.stringMatching(/^figure: /u)]),
)

it.each([
  [
    'The fair runs from 3 to 5 April 2021.',
    'The fair runs from 3 to 6 April 2021.',
    '3 to 5 April 2021 > 3 to 6 April 2021',
  ],
  [
    'The fair runs from April 3 to 5, 2021.',
    'The fair runs from April 3 to 6, 2021.',
    'April 3 to 5, 2021 > April 3 to 6, 2021',
  ],
  ['On April 3 to 5 guests bread was given.', 'On April 3 to 6 guests bread was given.', '5 > 6'],
  ['The fair runs April 3 to 5 by the mill.', 'The fair runs April 3 to 6 by the mill.', '5 > 6'],
  [
    'Die Messe dauert vom 3 bis 5 Mai 2021.',
    'Die Messe dauert vom 3 bis 6 Mai 2021.',
    '3 bis 5 Mai 2021 > 3 bis 6 Mai 2021',
  ],
  [
    'Ярмарка идёт с 3 по 5 мая 2021 года.',
    'Ярмарка идёт с 3 по 6 мая 2021 года.',
    '3 по 5 мая 2021 года > 3 по 6 мая 2021 года',
  ],
])('the last day of a span is part of it: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`figure: ${told}`]),
)
