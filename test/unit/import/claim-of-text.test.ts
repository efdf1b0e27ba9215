import { expect, it } from 'vitest'
import { placeAbove, placeInTitle, placeOf, titlesOf } from '../../../schema/texts/read/claim.ts'
import { englishText, read } from './sample.ts'

it('takes the strongest claim that says something', () => {
  expect(
    titlesOf([
      { by: 'name', said: 'Lamps' },
      { by: 'page', said: null },
      { by: 'subject', said: 'A message on lamps' },
    ]),
  ).toEqual([
    { by: 'subject', said: 'A message on lamps' },
    { by: 'name', said: 'Lamps' },
  ])
  expect(
    placeOf([
      { by: 'title', said: 'Halden' },
      { by: 'line', said: 'Sandy Point' },
    ]),
  ).toBe('Sandy Point')
  expect(placeOf([{ by: 'line', said: null }])).toBe(null)
})

it.each([
  ['Discours du ministre des ports, à Port-Vieux le 3 juin 2018', 'Port-Vieux'],
  ['Address by the minister, at Port Selmark on 14 May 2019', 'Port Selmark'],
  ['Rede in Steinort am 14. Mai 2019', 'Steinort'],
  ['Discurso en Puerto Viejo, 14 de mayo de 2019', 'Puerto Viejo'],
  ['Remarks to keepers, Moscow, 14 May 2019', 'Moscow'],
  // A name and an office stand behind a comma as well.
  ['Statement by Ada Harbour, Minister of Fog, 4 March 2015', null],
  ['Remarks at the Council of Keepers, 14 May 2019', null],
  ['Speech in English, 4 May 2015', null],
  ['Press conference in Parliament, 4 May 2015', null],
  // Its name is inflected there.
  ['Выступление в Лукограде 14 мая 2019 года', null],
  ['Remarks at Port Selmark', null],
])('finds the place before the day of a title: %s', (title, place) => {
  expect(placeInTitle(title)).toBe(place)
})

it('finds the place in a line above the title, behind what the text is', () => {
  const lines = ['Hafenamt', 'Rede, Steinort, 14. Mai 2019', 'Rede beim Rat', 'Text.']
  expect(placeAbove('Rede beim Rat', lines)).toBe('Steinort')
  expect(placeAbove('Rede beim Rat', lines.slice(2))).toBe(null)
  expect(placeAbove(null, lines)).toBe(null)
})

it('takes the title of a message from its text, and from its subject where that has none', async () => {
  const mail = (body: string) =>
    `From: a@b.example\r\nSubject: Remarks on lamps\r\nDate: Tue, 4 Mar 2014 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`
  expect(await read('a.eml', mail(`${englishText}\r\n\r\n${englishText}`))).toMatchObject({
    title: 'Remarks on lamps',
    titleBasis: 'text',
    kind: 'speech',
  })
  expect((await read('a.eml', mail(`A statement on boats\r\n\r\n${englishText}`))).title).toBe(
    'A statement on boats',
  )
})

it('takes day and place of a row from its title where no column has them', async () => {
  const rows = `doc_id,title,text\n1,"Remarks at Port Selmark on 14 May 2019","${englishText}"\n2,Lamps,"${englishText}"\n`
  expect(await read('a.csv', rows)).toMatchObject({ date: '2019-05-14', place: 'Port Selmark' })
})
