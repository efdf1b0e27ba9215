import { describe, expect, it } from 'vitest'
import { placeName } from '../../../schema/texts/read/place-name.ts'
import { titleDay } from '../../../schema/texts/read/title-day.ts'
import { chineseText, englishText, read, russianText } from './sample.ts'

const day = (title: string) => titleDay(title)?.date ?? null

describe('titleDay(title)', () => {
  it.each([
    'Remarks on lamps, 4 March 2015',
    'Remarks on lamps (4 March 2015)',
    'Remarks on lamps 4 March 2015',
    'Joint Statement of 4 March 2015',
    'Speech by Ada Reed at the forum on 4 March 2015',
    'Statement by the Council of Lamps on 4 March 2015',
    '4 March 2015: Remarks on lamps',
    'Заявление Совета маяков от 4 марта 2015 года',
    'Заявление Совета о положении в Орване от 4 марта 2015 года',
    'Выступление на форуме маяков 4 марта 2015 года',
    '在灯塔论坛上的讲话（2015年3月4日）',
  ])('is the day on which «%s» was made', (title) => {
    expect(day(title)).toBe('2015-03-04')
  })

  it.each([
    'Speech on the anniversary of the Treaty of 4 March 2015',
    'Remarks to mark the lighting of 4 March 2015',
    'Statement on implementation of the agreement of 4 March 2015',
    'On the treaty of 4 March 2015 and its future',
    'Remarks on the 4 March 2015 agreement',
    'Речь к годовщине Победы 4 марта 2015 года',
    'Заявление о выполнении соглашения от 4 марта 2015 года',
    '关于落实2015年3月4日协议的声明',
  ])('is not the day of what «%s» names', (title) => {
    expect(day(title)).toBeNull()
  })
})

describe('placeName(words)', () => {
  it.each([
    ['Given at Port Selmark on', 'Port Selmark'],
    ['Signed in Orvane on', 'Orvane'],
    ['Berlin den', 'Berlin'],
    ['Port Selmark le', 'Port Selmark'],
    ['Москва, Кремль', 'Москва, Кремль'],
    ['于莫斯科', '莫斯科'],
    ['Delivered on', null],
    ['Adopted on', null],
    ['As delivered', null],
    ['Press release', null],
    ['Embargoed until', null],
    ['at', null],
  ])('is of «%s» %s', (words, name) => {
    expect(placeName(words)).toBe(name)
  })
})

describe('the day of a text', () => {
  const header = async (lines: string, body = englishText) => {
    const { title, date, place, notes } = await read('a.txt', `${lines}\n\n${body}\n\n${body}`)
    return { title, date, place, notes }
  }

  it('is that of its line of place and day, and the title keeps the day of the thing it names', async () => {
    const title = 'Statement on implementation of the agreement of 14 July 2015'
    const told = { title, date: '2017-06-20', place: 'Sandy Point', notes: [] }
    expect(await header(`${title}\nSandy Point, 20 June 2017`)).toEqual(told)
    expect(await header(`${title}\nMinistry of Lamps, Orvane\nSandy Point, 20 June 2017`)).toMatchObject({
      title,
      date: '2017-06-20',
    })
    const russian = 'Речь по случаю годовщины Победы 9 мая 1945 года'
    expect(await header(`${russian}\nМосква, 8 мая 2015 года`, russianText)).toMatchObject({
      title: russian,
      date: '2015-05-08',
    })
    const page = `<html><title>${title}</title><body><main><h1>${title}</h1><p>Sandy Point, 20 June 2017</p><p>${englishText}</p><p>${englishText}</p></main></body></html>`
    expect(await read('a.html', page)).toMatchObject({ title, date: '2017-06-20', place: 'Sandy Point' })
  })

  it('is none where only the thing that the title names has one', async () => {
    expect(await header('Statement on the agreement of 14 July 2015')).toMatchObject({ date: null })
  })

  it.each([
    ['ru', 'Выступление на открытии маяка 12 мая 2017 года', '15.05.2017', '2017-05-12'],
    ['zh', '在港口论坛上的讲话（2016年4月8日）', '2016-04-12 10:22', '2016-04-08'],
    ['en', 'Remarks on lamps, 4 March 2015', '6 March 2015', '2015-03-04'],
  ])('is that of the title before a day alone on a line of its page (%s)', async (lang, title, line, day) => {
    const words = { ru: russianText, zh: chineseText, en: englishText }[lang] ?? ''
    const page = `<html lang="${lang}"><body><h1>${title}</h1><p>${line}</p><p>${words}</p></body></html>`
    expect(await read('a.html', page)).toMatchObject({ date: day })
  })

  it.each([
    ['일시: 2018년 11월 7일(수) 10:00', '장소: 부산 해양회관', '2018-11-07', '부산 해양회관'],
    ['Datum: 9. Mai 2018', 'Ort: Port Selmark', '2018-05-09', 'Port Selmark'],
    ['日時：平成30年5月9日（水）10時', '場所：青浜会館', '2018-05-09', '青浜会館'],
  ])('is that of a field in any of the usual languages: %s', async (day, place, date, where) => {
    const found = await read('a.txt', `Lamps and pilots\n\n${day}\n${place}\n\n${englishText}`)
    expect({ date: found.date, place: found.place }).toEqual({ date, place: where })
  })

  it('is that of the line where the title says another, and that is said', async () => {
    expect(await header('Remarks on lamps, 4 March 2015\nSandy Point, 6 March 2015')).toEqual({
      title: 'Remarks on lamps',
      date: '2015-03-06',
      place: 'Sandy Point',
      notes: ['the title says 2015-03-04, and 2015-03-06 was taken, which the line of its place says'],
    })
  })

  it('has no place where the line says only that it was issued', async () => {
    for (const line of ['Delivered on 5 May 2010', 'Press release, 5 May 2010', 'Embargoed until 5 May 2010'])
      expect(await header(`Statement of the Harbour Council\n${line}`)).toMatchObject({
        date: '2010-05-05',
        place: null,
      })
  })
})
