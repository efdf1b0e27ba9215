import { describe, expect, it } from 'vitest'
import { datePartIn, datesIn, dayBefore } from '../../../schema/text/date.ts'
import { turnsOf } from '../../../schema/texts/read/turn.ts'
import { chineseText, englishText, read, readAll, russianText } from './sample.ts'

describe('readDocuments(lines around a text)', () => {
  it.each([
    'EMBARGOED UNTIL DELIVERY',
    'Es gilt das gesprochene Wort!',
    'Seul le prononcé fait foi',
    'MINUTES',
  ])('takes “%s” over a title for none', async (line) => {
    const text = `${line}\n\nAddress on the lamps\n\nSandy Point, 4 March 2015\n\n${englishText}`
    expect(await read('t.txt', text)).toMatchObject({ title: 'Address on the lamps', place: 'Sandy Point' })
  })

  it('takes a meeting beside a day for the title and for no place', async () => {
    const text = `MINUTES\n\nHarbour Council, Monday 3 June 2019\n\n${englishText}`
    expect(await read('t.txt', text)).toMatchObject({
      title: 'Harbour Council',
      date: '2019-06-03',
      place: null,
    })
  })

  it.each([
    'Прямая ссылка: sea.example/events/604',
    'Permalink: https://sea.example/d/604',
    'Media contact: press@sea.example, +41 22 555 01 02',
    'Read more about the lamps',
    'Media contact: Ada Reed, press@sea.example\n\nAbout the commission: It was founded to watch the lamps.',
  ])('takes a foot of a page for no part of the text and for nobody’s words: %s', async (foot) => {
    const found = await read(
      't.txt',
      `Talk of the lamps\n\n4 March 2015\n\nMr. Hallow: ${englishText}\n\n${foot}`,
    )
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
  })

  it.each([`Our aim: ${englishText}`, 'About the lamps: they burn for all who come by sea.'])(
    'keeps a last paragraph behind a label: %s',
    async (last) => {
      const found = await read('t.txt', `Talk of the lamps\n\n4 March 2015\n\n${englishText}\n\n${last}`)
      expect(found.paragraphs.at(-1)?.text).toBe(last)
    },
  )
})

describe('readDocuments(short text)', () => {
  it.each([
    [
      'Değerli misafirler, liman şehrimizin kalbidir. Gemilerimiz buradan yıllardır gider, burada çalışır.',
      'tr',
    ],
    [
      'Lampy obu brzegów świecą całą noc, żeby łodzie trafiały do portu przed świtem, tłumaczył Łukasz.',
      'pl',
    ],
    ['Αγαπητοί φίλοι, οι φάροι των δύο ακτών ανάβουν κάθε βράδυ την ίδια ώρα και φωτίζουν τα πλοία.', 'el'],
    [
      'السيدات والسادة، المنارة قلب مدينتنا وهي تضيء منذ ثلاثمئة عام دون توقف، ونحن نشكر كل من يعمل فيها.',
      'ar',
    ],
    ['Уважаеми приятели, фарът е сърцето на нашия град и свети от триста години без прекъсване.', 'bg'],
    [
      'Фар горит над морем от заката, когда суда идут в порт, и всю ночь он светит морякам; все ждут утра.',
      'ru',
    ],
    [
      'The lamps of both shores burn all night, so that boats find their way to the harbour before dawn.',
      'en',
    ],
  ])('tells by its letters in which language it is: %s', async (text, language) => {
    expect(await read('t.txt', `4 March 2015\n\n${text}`)).toMatchObject({ language })
  })
})

describe('readDocuments(line of place and day)', () => {
  it.each([
    ['Білогір, 9 травня 2014 року', 'Білогір'],
    ['9 травня 2014 р., Білогір', 'Білогір'],
    ['Лукоград, 9. мај 2014. године', 'Лукоград'],
    ['Lukograd, 9. maj 2014.', 'Lukograd'],
    ['Белбряг, 9 май 2014 г.', 'Белбряг'],
    ['Белбряг, 9 май 2014 година', 'Белбряг'],
    ['Белозёрск, 9 мая 2014 года', 'Белозёрск'],
    ['Белозёрск, 09.05.2014 г.', 'Белозёрск'],
    ['Budavár, 2014. május 9.', 'Budavár'],
    ['Gdynów, dnia 9 maja 2014 r.', 'Gdynów'],
    ['Haldensaari, 9. toukokuuta 2014', 'Haldensaari'],
    ['Hảicảng, ngày 9 tháng 5 năm 2014', 'Hảicảng'],
    ['Kovas, 2014 m. gegužės 9 d.', 'Kovas'],
    ['Halden, Freitag, 9. Mai 2014', 'Halden'],
    ['Port Claro, vendredi 9 mai 2014', 'Port Claro'],
    ['2014년 5월 9일', null],
    ['2014 жылғы 9 мамыр', null],
  ])('takes the word for “year” with the day, and a weekday for no place: %s', async (line, place) => {
    const found = await read('t.txt', `Remarks on the lamps\n${line}\n\n${englishText}`)
    expect(found).toMatchObject({ title: 'Remarks on the lamps', date: '2014-05-09', place })
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
  })
})

describe('datesIn(text)', () => {
  it.each([
    ['中華民國107年5月4日', '2018-05-04'],
    ['中華民國 107 年 5 月 4 日', '2018-05-04'],
    ['民國一百零七年五月四日', '2018-05-04'],
    ['民國一〇七年五月四日', '2018-05-04'],
    ['民國百零七年五月四日', '2018-05-04'],
    ['民国九年五月四日', '1920-05-04'],
    ['令和元年5月4日', '2019-05-04'],
    ['平成30年5月4日', '2018-05-04'],
    ['昭和三十九年十月十日', '1964-10-10'],
    ['this 4th day of May, in the year 2018', '2018-05-04'],
    ['on the 21st day of May 2018', '2018-05-21'],
  ])('counts the years of an era: %s', (said, date) => {
    expect(datesIn(`${said}。`)[0]?.date).toBe(date)
  })

  it('knows the month and the year of an era, and no year without one', () => {
    expect(['中華民國107年5月', '民國107年', '107年5月4日'].map(datePartIn)).toEqual([
      '2018-05',
      '2018',
      null,
    ])
  })

  it('reads the ways of three languages to write a day', async () => {
    const days = [
      '2019-06-05',
      'June 5, 2019',
      '5 June 2019',
      '5 июня 2019 года',
      '05.06.2019',
      '2019年6月5日',
      '２０１９年６月５日',
      '二〇一九年六月五日',
    ]
    expect(days.map((day) => datesIn(`Harbour, ${day}.`)[0]?.date)).toEqual(days.map(() => '2019-06-05'))
  })

  it('reads ideographs that stand for digits one by one', () => {
    expect(datesIn('二○一九年一二月三一日')[0]?.date).toBe('2019-12-31')
  })

  it('reads a month by its names in other languages, with the digits of their scripts', async () => {
    const days = {
      '21 березня 2023': '2023-03-21',
      '21 сакавіка 2023': '2023-03-21',
      '21 янв. 2023': '2023-01-21',
      '1er mars 2023': '2023-03-01',
      '21. März 2023': '2023-03-21',
      '21 de enero del 2023': '2023-01-21',
      '21 Mayıs 2023': '2023-05-21',
      '21 Μαρτίου 2023': '2023-03-21',
      '٢١ مارس ٢٠٢٣': '2023-03-21',
      '21 كانون الثاني/يناير 2023': '2023-01-21',
      '21 ايلول 2023': '2023-09-21',
      '21 جانفي 2023': '2023-01-21',
      '۲۱ ژانویهٔ ۲۰۲۳': '2023-01-21',
      '21 בינואר 2023': '2023-01-21',
    }
    expect(Object.fromEntries(Object.keys(days).map((day) => [day, datesIn(`, ${day}.`)[0]?.date]))).toEqual(
      days,
    )
  })

  it('takes a name that is two months in two languages for neither where no day tells', async () => {
    expect(datePartIn('listopad 2023')).toBeNull()
  })

  it('knows no day that is not in the calendar', async () => {
    expect(datesIn('2019-02-30 and 31 April 2019')).toEqual([])
  })

  it('takes no end of a span of days for a day', async () => {
    const spans = ['13–15 July 2022', '2019年7月21日至23日', 'с 13 по 15 июля 2022 года', 'July 13-15, 2022']
    expect(spans.map((span) => datesIn(span))).toEqual([[], [], [], []])
  })

  it('reads two-figure Chinese numerals', async () => {
    expect(datesIn('二〇一三年十二月二十三日')[0]?.date).toBe('2013-12-23')
  })
})

describe('datePartIn(text)', () => {
  it('reads a month of many languages, and no word that is short for one', async () => {
    const said = [
      'Sept 2004',
      'май 2004 г.',
      'mayo de 2004',
      'مارس 2004',
      'בינואר 2004',
      'set 2012',
      'gen 2012',
    ]
    expect(said.map(datePartIn)).toEqual(['2004-09', '2004-05', '2004-05', '2004-03', '2004-01', null, null])
  })
})

describe('dayBefore(published, text)', () => {
  it('takes the day a report speaks of when it is at most a week back', async () => {
    expect(dayBefore('2022-03-05', '3月4日，灯塔')).toBe('2022-03-04')
    expect(dayBefore('2022-01-01', '12月31日，灯塔')).toBe('2021-12-31')
    expect(dayBefore('2022-03-05', '1月4日，灯塔')).toBeNull()
    expect(dayBefore('2022-03-05', 'On the evening of March 4, keepers met')).toBe('2022-03-04')
    expect(dayBefore('2022-01-01', 'HARBOUR, Dec. 31 (Agency) -- Keepers met')).toBe('2021-12-31')
    expect(dayBefore('2022-03-05', '4 марта смотрители встретились')).toBe('2022-03-04')
    expect(dayBefore('2022-03-05', 'Keepers who met on March 4 are home')).toBeNull()
  })
})

describe('turnsOf(blocks)', () => {
  it('goes on with a speaker until the next label and forgets him at a line of asterisks', async () => {
    expect(
      turnsOf([
        'Keepers met.',
        'Minister of Foreign Affairs of China Wang Yi (retranslated):Good.',
        'Very.',
        '* * *',
        'They left.',
      ]),
    ).toEqual([
      { speaker: null, text: 'Keepers met.' },
      { speaker: 'Wang Yi', text: 'Good.' },
      { speaker: 'Wang Yi', text: 'Very.' },
      { speaker: null, text: 'They left.' },
    ])
  })

  it('takes no sentence with a colon for a label', async () => {
    const blocks = [
      'Hence, the question: who lights the lamp?',
      'One Lamp: this is a heading that comes but once.',
    ]
    expect(turnsOf(blocks).map(({ speaker }) => speaker)).toEqual([null, null])
  })

  it('reads Russian and Chinese labels', async () => {
    expect(
      turnsOf(['Си Цзиньпин (как переведено): Рад.', 'Вопрос: Когда?', '习近平：很好。', '记者：几点？']).map(
        ({ speaker }) => speaker,
      ),
    ).toEqual(['Xi Jinping', 'Вопрос', 'Xi Jinping', '记者'])
  })

  it('parts the turns of a page that was copied as one line', async () => {
    const long = `${englishText} `.repeat(4)
    const block = `Beginning of talks President of Russia Vladimir Putin: ${long}President of China Xi Jinping (retranslated): ${long}Vladimir Putin: Thank you.`
    expect(turnsOf([block])).toEqual([
      { speaker: null, text: 'Beginning of talks' },
      { speaker: 'Vladimir Putin', text: long.trim() },
      { speaker: 'Xi Jinping', text: long.trim() },
      { speaker: 'Vladimir Putin', text: 'Thank you.' },
    ])
  })

  it('keeps an office with its name at the very beginning of such a page', async () => {
    const long = `${englishText} `.repeat(5).trim()
    expect(turnsOf([`President of Russia Vladimir Putin: ${long}`])).toEqual([
      { speaker: 'Vladimir Putin', text: long },
    ])
  })

  it('gives nobody the words of those who speak but once, on lines or within one', async () => {
    const speakers = ['Vladimir Putin', 'Ada Lovelace', 'Vladimir Putin', 'Grace Hopper', 'Vladimir Putin']
    const lines = [
      'Vladimir Putin: Please.',
      'Ada Lovelace: Ada Lovelace, Harbour Radio. I ask about fog.',
      'Vladimir Putin: It will lift.',
      'Grace Hopper: Thank you. I have no question.',
      'VladimirPutin: Good.',
    ]
    expect(turnsOf(lines).map(({ speaker }) => speaker)).toEqual(speakers)
    const long = [lines[0], `${lines[1]} ${englishText.repeat(5)}`, ...lines.slice(2)].join(' ')
    expect(turnsOf([long.replace('VladimirPutin', 'Vladimir Putin')]).map(({ speaker }) => speaker)).toEqual(
      speakers,
    )
  })

  it('reads the name out of a label into which a tooltip was copied', async () => {
    const label = 'President and Chairman of ABC Board Ada Harbour Harbour AdaABC Chairman'
    expect(turnsOf([`${label}: Yes.`])).toEqual([{ speaker: 'Ada Harbour', text: 'Yes.' }])
  })

  it('takes no point of a speech within a transcript for a voice', async () => {
    const blocks = [
      'Vladimir Putin: Two things.',
      'First Question: who lights the lamp.',
      'Xi Jinping: Yes.',
      'Vladimir Putin: Good.',
    ]
    expect(turnsOf(blocks).map(({ speaker }) => speaker)).toEqual([
      'Vladimir Putin',
      'Vladimir Putin',
      'Xi Jinping',
      'Vladimir Putin',
    ])
  })

  it('trusts a name nobody listed once it recurs', async () => {
    expect(
      turnsOf(['Ada Lovelace: Who?', 'Vladimir Putin: You.', 'Ada Lovelace: Me.']).map(
        ({ speaker }) => speaker,
      ),
    ).toEqual(['Ada Lovelace', 'Vladimir Putin', 'Ada Lovelace'])
  })
})

describe('readDocuments(plain text)', () => {
  it('reads the header of a Chinese speech, with its own title, and keeps that of the portal above', async () => {
    const text = `习近平主席在灯塔节上的讲话（全文）\n发表时间：2014-05-07　　　来源：新华社\n\n    新华社北京5月6日电\n\n共同点亮灯塔 \n——在灯塔节上的讲话\n（2014年5月6日，北京）\n中华人民共和国主席  习近平\n\n各位同事：\n\n${chineseText}`
    const found = await read('speech.txt', text)
    expect(found).toMatchObject({
      title: '共同点亮灯塔——在灯塔节上的讲话',
      date: '2014-05-06',
      place: '北京',
      speakers: ['Xi Jinping'],
      kind: 'speech',
    })
    expect(found.paragraphs.map(({ text: one }) => one)).toEqual([
      '习近平主席在灯塔节上的讲话（全文）',
      '各位同事：',
      chineseText,
    ])
  })

  it('reads a speech on one line', async () => {
    const found = await read(
      'a.txt',
      `共同点亮灯塔——在灯塔节上的讲话（2014年5月6日，北京）中华人民共和国主席 习近平尊敬的看守人：${chineseText.repeat(3)}`,
    )
    expect(found).toMatchObject({
      title: '共同点亮灯塔——在灯塔节上的讲话',
      date: '2014-05-06',
      place: '北京',
      speakers: ['Xi Jinping'],
    })
    expect(found.paragraphs[0]?.text.startsWith('尊敬的看守人')).toBe(true)
  })

  it('takes those whose words a report without a title reports', async () => {
    const report = `President Xi noted that lamps burn. ${englishText}\n\nPresident Putin said that they do. ${englishText}\n\nThe keepers met.`
    expect((await read('a.txt', report)).speakers).toEqual(['Xi Jinping', 'Vladimir Putin'])
    expect((await read('a.txt', `President Xi noted that lamps burn. ${englishText}`)).speakers).toEqual([])
  })

  it('finds no title in a text that begins at once', async () => {
    expect(
      (await read('a.txt', `Mr. President,\n\n${englishText}\n\n${englishText} Again.`)).title,
    ).toBeNull()
  })

  it('puts wrapped lines together, over a page end too', async () => {
    const lines = [
      'The keepers of the two shores have agreed that',
      'their lamps shall burn at the same hour and',
      '',
      'never go out while ships are in.',
      'They shake hands.',
      'On the next day both of them walked to the',
      'harbour, where the boats were lying and the',
      'wind had turned; nobody could say from where it',
      'came, nor why the gulls were silent that day.',
    ]
    expect((await read('a.txt', lines.join('\n'))).paragraphs.map(({ text }) => text)).toEqual([
      'The keepers of the two shores have agreed that their lamps shall burn at the same hour and never go out while ships are in.',
      'They shake hands.',
      'On the next day both of them walked to the harbour, where the boats were lying and the wind had turned; nobody could say from where it came, nor why the gulls were silent that day.',
    ])
  })

  it('begins a paragraph at every speaker of a wrapped transcript', async () => {
    const lines = [
      'Ada Lovelace:',
      'Good evening to all of you who have come from',
      'so far away to hear about lamps and about fog.',
      'Grace Hopper:',
      'Thank you. The lamps of our shore were lit again',
      'last spring, and none of them has failed so far.',
      'Mary Shelley:',
      'And who pays for the oil that they burn all night',
      'while the ships are in the harbour and the town',
      'is asleep behind its walls and nobody is looking',
      'out to the sea?',
    ]
    expect(
      (await read('2015-03-04-a.txt', lines.join('\n'))).paragraphs.map(({ speaker }) => speaker),
    ).toEqual(['Ada Lovelace', 'Grace Hopper', 'Mary Shelley'])
  })

  it('drops what the browser printed on each page and what follows the statement', async () => {
    const text = `3/4/15, 6:17 PM Lamps of the shore\nLamps of the shore\n\n${englishText}\n\nhttps://www.example.org/lamps 1/2\n\nThe end is near.\n\nSee also\n\nOther lamps`
    expect((await read('a.txt', text)).paragraphs.map(({ text: one }) => one)).toEqual([
      englishText,
      'The end is near.',
    ])
  })

  it('takes day, title and address from a page copied as one line, and drops its status', async () => {
    const text = `Встреча смотрителей\n\nСобытия Встреча смотрителей 1 апреля 2015 года 16:30 Москва ${russianText} ${russianText} География Китай Темы Внешняя политика Статус материала Опубликован в разделах: Новости Дата публикации: 1 апреля 2015 года, 16:30 Ссылка на материал: kremlin.ru/d/77 Текстовая версия`
    const found = await read('a.txt', text)
    expect(found).toMatchObject({
      title: 'Встреча смотрителей',
      date: '2015-04-01',
      address: 'http://kremlin.ru/d/77',
    })
    expect(found.paragraphs.at(-1)?.text.endsWith(russianText)).toBe(true)
  })

  it('reads the fields that people put above a text, and front matter', async () => {
    const fields = {
      title: 'Lamps of the shore',
      date: '2015-03-04',
      place: 'Sandy Point',
      speakers: ['Wang Yi'],
    }
    const text = `Title: Lamps of the shore\nDate: 4 March 2015\nPlace: Sandy Point\nSpeaker: Wang Yi\n\n${englishText}`
    expect(await read('a.txt', text)).toMatchObject(fields)
    const matter = `---\ntitle: "Lamps of the shore"\ndate: 2015-03-04\nplace: Sandy Point\nspeakers: [Wang Yi]\n---\n\n${englishText}`
    const found = await read('a.md', matter)
    expect(found).toMatchObject(fields)
    expect(found.paragraphs).toEqual([{ speaker: null, text: englishText }])
  })

  it('reads a header of day, title, language switch and name', async () => {
    const text = `17 July 202018:33\n\nRemarks on the lamps of the shore\n\n\n  • en-GB1 ru-RU1\n\nSergey Lavrov\n\nMoscow, 17 July 2020\n\n${englishText}`
    const found = await read('a.txt', text)
    expect(found).toMatchObject({
      title: 'Remarks on the lamps of the shore',
      date: '2020-07-17',
      place: 'Moscow',
      speakers: ['Sergey Lavrov'],
    })
    expect(found.paragraphs).toEqual([{ speaker: null, text: englishText }])
  })

  it('reads markdown without its marks', async () => {
    const found = await read(
      'a.md',
      `# Lamps of the shore\n\n> Source: https://lamps.example/one\n\nThe **keepers** met. ${englishText}`,
    )
    expect(found).toMatchObject({ title: 'Lamps of the shore', address: 'https://lamps.example/one' })
    expect(found.paragraphs[0]?.text).toBe(`The keepers met. ${englishText}`)
  })

  it('gives the same hash to texts that differ in blanks alone', async () => {
    expect((await read('a.txt', `${englishText}\n\nThe end.`)).sha256).toBe(
      (await read('b.txt', `${englishText}  \r\n\r\n\r\nThe  end.`)).sha256,
    )
  })
})

describe('readDocuments(table of contents)', () => {
  it('leaves out its lines', async () => {
    const contents = 'The lamps ........ 2\n\nThe oil . . . . . . . 14\n\nThe fog……… 20'
    const found = await read('a.txt', `Paper on lamps\n\n4 March 2015\n\n${contents}\n\n${englishText}`)
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
  })
})

describe('readDocuments(dates that are less than a day)', () => {
  it.each([
    ['a month on a line of its own', `Speech on lamps\n\nMay 2004\n\n${englishText}`, '2004-05'],
    ['a place and a month', `Speech on lamps\n\nSandy Point, May 2004\n\n${englishText}`, '2004-05'],
    ['a year on a line of its own', `Speech on lamps\n\n2004\n\n${englishText}`, '2004'],
    ['a field', `Title: Speech on lamps\n\nDate: 2004\n\n${englishText}`, '2004'],
    ['a day in figures', `Speech on lamps\n\nSandy Point, 14/05/2004\n\n${englishText}`, '2004-05-14'],
    ['a day in figures that is two days', `Speech on lamps\n\n05/04/2004\n\n${englishText}`, '2004'],
    ['a month in Russian', `Речь о лампах\n\nмай 2004 года\n\n${russianText}`, '2004-05'],
    ['a month in Chinese', `关于灯光的讲话\n\n2004年5月\n\n${chineseText}`, '2004-05'],
  ])('keeps %s as precise as it is', async (_, text, date) => {
    expect((await read('a.txt', text)).date).toBe(date)
  })

  it.each([
    '12/05/04',
    '12.05.04',
    '04-05-12',
    '3 Feb. 98',
    '3-Feb-98',
    '3rd of February, ’98',
    'February 3, 98',
    'Feb ’98',
    'Sandy Point, 3 Feb. 98',
    '3 февраля 98 г.',
    '98年2月3日',
    'Date: 12/05/04',
  ])('takes no century for the two digits of a year, and says so: %s', async (line) => {
    const said = line.replace(/^(?:Date:|Sandy Point,) /, '')
    const problem = `its date, ${said}, has a year of two digits; write it in full, as 2023-03-21`
    for (const text of [`Speech on lamps\n\n${line}\n\n${englishText}`, `${line}\n\n${englishText}`]) {
      const found = await read('a.txt', text)
      expect(found).toMatchObject({ date: null, notes: expect.arrayContaining([problem]) })
      expect(found.paragraphs.map((one) => one.text)).toEqual([englishText])
    }
    expect(await read('2004-05-12-a.txt', `${line}\n\n${englishText}`)).toMatchObject({ date: '2004-05-12' })
    expect((await read('2004-05-12-a.txt', `${line}\n\n${englishText}`)).notes).not.toContain(problem)
  })

  it('says so of the day on which a text was put out, above it or below', async () => {
    const problem = 'its date, 12/05/04, has a year of two digits; write it in full, as 2023-03-21'
    for (const text of [
      `Speech on lamps\n\nPublished: 12/05/04\n\n${englishText}`,
      `Speech on lamps\n\n${englishText}\n\nPublication date: 12/05/04`,
    ]) {
      const found = await read('a.txt', text)
      expect(found).toMatchObject({ date: null, notes: [problem], paragraphs: [{ text: englishText }] })
    }
  })

  it('takes no number of a part, hour or words for a day with a year of two digits', async () => {
    for (const line of ['Section 12/05/04', '12:05:04', '3 lamps 98', '3 Feb. 98 ships left'])
      expect((await read('a.txt', `Speech on lamps\n\n${line}\n\n${englishText}`)).notes).toEqual([])
  })

  it('says of a day in figures that is two days that no more than the year was taken', async () => {
    expect((await read('a.txt', `Speech on lamps\n\n05/04/2004\n\n${englishText}`)).notes).toEqual([
      'its date, 05/04/2004, is 2004-04-05 or 2004-05-04, and no more than the year was taken; write it as one of them',
    ])
  })

  it("takes the year with which a file's name ends, and no year of the future", async () => {
    expect((await read('OST_67_2012.txt', englishText)).date).toBe('2012')
    expect((await read('plan-2035.txt', englishText)).date).toBeNull()
  })

  it('lets the text complete the month that a table gives, and nothing else', async () => {
    const [row] = await readAll(
      't.csv',
      `doc_id,text,date\n1,"${englishText}\n\nDone at Sandy Point on 14 May 2004.",2004-05\n`,
    )
    const [other] = await readAll(
      't.csv',
      `doc_id,text,date\n1,"${englishText}\n\nDone at Sandy Point on 14 May 2003.",2004-05\n`,
    )
    expect([row, other]).toMatchObject([{ date: '2004-05-14' }, { date: '2004-05' }])
  })
})

describe('readDocuments(lines above a text that are set in odd ways)', () => {
  it.each([
    ['Mara Ellwood, 14 May 2019, Port Kelda', null],
    ['Foreign Office, 14 May 2019, London', 'London'],
    ['Port Kelda, 14 May 2019, 10:00', 'Port Kelda'],
    ['Sandy Point, 14 May 2019, as delivered', 'Sandy Point'],
  ])('takes the place of %s only where it is told from what stands beside it', async (line, place) => {
    expect(await read('a.txt', `Remarks on lamps\n\n${line}\n\n${englishText}`)).toMatchObject({
      date: '2019-05-14',
      place,
    })
  })

  it('takes an authority above the day for no title, and its board and office neither', async () => {
    const russian = 'Выступление начальника управления гаваней на весеннем совете'
    const of = async (...lines: string[]) => (await read('a.txt', lines.join('\n\n'))).title
    expect(await of('Управление гаваней', '14 мая 2019 г.', russian, russianText)).toBe(russian)
    const title = 'Remarks of the keepers on lamps'
    expect(await of('KELDA HARBOUR BOARD', 'Press office', title, 'May 14, 2019', englishText)).toBe(title)
  })

  it('takes an office and a name in Japanese for the speaker', async () => {
    const found = await read(
      'a.txt',
      `春季評議会における演説\n\n令和元年5月14日\n\n港湾庁長官\u3000瀬戸 明\n\n${'灯りをともし、海図を正しく保つこと、それだけです。'.repeat(6)}`,
    )
    expect(found.speakers).toEqual(['瀬戸 明'])
  })

  it('gives nobody the words of the chair, whose name is set in capitals', async () => {
    const turns = ['The CHAIR. ', 'Mr. BRANDL. ', 'The CHAIR. ', 'Mr. BRANDL. '].map(
      (label) => `${label}${englishText}`,
    )
    const { paragraphs } = await read('a.txt', ['Hearing on lamps', '14 May 2019', ...turns].join('\n\n'))
    expect(paragraphs.map(({ speaker }) => speaker)).toEqual(['The CHAIR', 'Brandl', 'The CHAIR', 'Brandl'])
  })
})

describe('readDocuments(what stands above and below a text)', () => {
  it('reads title, day and place of a page that was copied from the screen', async () => {
    const lead = 'The keepers of the northern lamps met with the minister.'
    const above = `Events\nMinister\nNews\n\nMeeting with keepers of the lamps\n\n${lead}`
    const found = await read('a.txt', `${above}\n\nMay 9, 2014\n19:45\nSandy Point\n\n${englishText}`)
    expect(found).toMatchObject({
      title: 'Meeting with keepers of the lamps',
      date: '2014-05-09',
      place: 'Sandy Point',
      paragraphs: [{ text: lead }, { text: englishText }],
    })
  })

  it.each(['Заявление министерства', 'Ministry statement of the day', '海州声明'])(
    'has what says that a text is one for its title: %s',
    async (title) => {
      const found = await read(
        'a.txt',
        `${title}\nНа северных маяках зажгут лампы\n4 марта 2015 года\n\n${russianText}`,
      )
      expect(found).toMatchObject({ title, date: '2015-03-04' })
    },
  )

  it('takes a day with its hour under a title for no words', async () => {
    const found = await read(
      'a.txt',
      `Talk of the lamps on 21 March 2023\n\n2023-03-21 20:15\n\n${englishText}`,
    )
    expect(found).toMatchObject({ date: '2023-03-21', paragraphs: [{ text: englishText }] })
  })

  const header = `Speech by Wang Yi on lamps\n\nBeijing, 4 March 2015\n\n${englishText}`

  it.each([
    'Downloaded from https://harbour.example/speeches on 3 March 2021',
    'speech_final_v2.docx',
    'This copy was made for the archive of the harbour.',
  ])('finds title, day and speaker under the line «%s»', async (stray) => {
    expect(await read('a.txt', `${stray}\n\n${header}`)).toMatchObject({
      title: 'Speech by Wang Yi on lamps',
      date: '2015-03-04',
      speakers: ['Wang Yi'],
    })
  })

  it.each([
    ['Back to the list', 'Joint statement of both shores\n4 March 2015'],
    ['Вернуться к списку', 'Выступление министра на маяке\n4 марта 2015 года'],
    ['Bild: Hafenpost', 'Gemeinsame Erklärung beider Ufer\n4. März 2015'],
    ['Вернуться к списку', 'О положении на северных маяках\n4 марта 2015 года'],
    ['Zurück zur Übersicht', 'Rede der Ministerin Ada Reed am Hafen\n4. März 2015'],
    ['Torna all’elenco', 'Discorso della ministra Ada Reed al porto\n4 marzo 2015'],
    ['返回列表', '沈若兰部长在灯塔大会上的讲话\n2015年3月4日'],
    ['العودة إلى القائمة', 'كلمة الوزيرة أمام مؤتمر المنارات\n4 مارس 2015'],
    ['חזרה לרשימה', 'נאום השרה בוועידת המגדלורים בנמל\n4 במרץ 2015'],
  ])('has for its title what stands with the day, and not «%s» above', async (above, given) => {
    const [title = ''] = given.split('\n')
    expect(await read('a.txt', `${above}\n${given}\n\n${englishText}`)).toMatchObject({
      title,
      date: '2015-03-04',
    })
    // A title of its own above the name of its kind is one.
    const own = await read('a.txt', `The Two Shores\n${given}\n\n${englishText}`)
    expect(own.title).not.toBe(title)
  })

  it.each([
    'Share: Facebook | X | Telegram',
    'Поделиться: ВКонтакте | Одноклассники',
    'Share this on X, Facebook and LinkedIn',
    '分享到：微信 微博',
  ])('takes «%s» for neither title nor text', async (line) => {
    const found = await read('a.txt', `${line}\n${header}\n\n${line}`)
    expect(found).toMatchObject({ title: 'Speech by Wang Yi on lamps', date: '2015-03-04', place: 'Beijing' })
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
  })

  it('leaves a title that speaks of sharing', async () => {
    expect((await read('a.txt', `Share the lamps\n\n4 March 2015\n\n${englishText}`)).title).toBe(
      'Share the lamps',
    )
  })

  it.each([
    ['EMBASSY OF THE SHORES', '12 Garden Street, Port Reed, Tel. +264 61 000 000, Fax +264 61 000 001'],
    ['Press Service, tel. (499) 000-00-00', 'lamps@shore.example'],
    ['Ministry of Lamps', 'Ref. No. 114/n, of 3 February 2009'],
    ['Our ref: 12/2009', '№ 1187-04-07-2017'],
  ])('takes neither title nor day nor place from the letterhead %s / %s', async (one, other) => {
    expect(await read('a.txt', `${one}\n\n${other}\n\n${header}`)).toMatchObject({
      title: 'Speech by Wang Yi on lamps',
      date: '2015-03-04',
      place: 'Beijing',
    })
    expect(
      (await read('a.txt', `${one}\n\n${other}\n\nSpeech by Wang Yi on lamps\n\n${englishText}`)).date,
    ).toBe(null)
  })

  it.each(['Rede von Wladimir Putin', 'Discours de Vladimir Poutine', 'Rede von Sergej Lawrow'])(
    'knows whom a title names as its own language writes it: %s',
    async (title) => {
      expect((await read('a.txt', `${title}\n\n4 March 2015\n\n${englishText}`)).speakers).toEqual([
        title.endsWith('Lawrow') ? 'Sergey Lavrov' : 'Vladimir Putin',
      ])
    },
  )

  it.each([
    'Printed 12.05.2021 10:20',
    'Распечатано 01.02.2022',
    'Retrieved on 4 May 2021',
    '打印时间：2021年5月4日',
  ])('takes «%s» for no day and no part of a text', async (line) => {
    for (const text of [
      `Remarks on lamps\n\n${line}\n\n${englishText}`,
      `Remarks on lamps\n\n${englishText}\n\n${line}`,
    ]) {
      const found = await read('a.txt', text)
      expect(found.date).toBe(null)
      expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
    }
  })

  it('takes a line of dashes for no title, and the name of a program for no address of mail', async () => {
    expect((await read('a.txt', `-----------\nThe lamps of both shores\n\n${englishText}`)).title).toBe(
      'The lamps of both shores',
    )
    const found = await read(
      'a.txt',
      `${header}\n\nIt runs lamps.js@1.9.1 and nothing else.\n\n${englishText}`,
    )
    expect(found.paragraphs).toHaveLength(3)
  })

  it.each(['###', '# # #', '—END—', 'ENDS'])('ends a release at the mark «%s»', async (mark) => {
    const found = await read('a.txt', `${header}\n\n${mark}\n\nAbout us: the mission has thirty keepers.`)
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
  })

  it('reads pages with heads and numbers as one text, in which a sentence goes on', async () => {
    const title = 'Remarks by Wang Yi to the keepers'
    const text = `${title}\n\n4 March 2015\n\n${englishText}\n\nThey light them\n\n1\n\f${title}\n\nwhen it is dark.\n\n${englishText}\n\n2\n\f`
    const found = await read('a.txt', text)
    expect(found.title).toBe(title)
    expect(found.paragraphs.map(({ text }) => text)).toEqual([
      englishText,
      'They light them when it is dark.',
      englishText,
    ])
  })

  it('keeps what is said again at the edge of a page', async () => {
    const page = `Question:\nWhat of the lamps?\n\n${englishText}\n\nThank you.\n`
    const found = await read('a.txt', `Remarks on lamps\n\n4 March 2015\n\n${page}\f${page}`)
    expect(found.paragraphs.filter(({ text }) => text === 'Thank you.')).toHaveLength(2)
    expect(found.paragraphs.filter(({ speaker }) => speaker === 'Question').length).toBeGreaterThan(1)
  })

  it('has the place under a day with its hour, where a record of a meeting has no title', async () => {
    const text = `Monday, 26 September 2011, 10 a.m.\nPort Reed\n\nMr. Hallow (Shore): ${englishText}\n\nMs. Verrin (Coast): ${englishText}`
    expect(await read('a.txt', text)).toMatchObject({ title: null, date: '2011-09-26', place: 'Port Reed' })
  })

  it('hears who holds an office that a label names with the name behind it', async () => {
    const text = `Debate on the lamps\n\n4 March 2015\n\nDr. Noa Verrin (Reed Bay): ${englishText}\n\nThe Minister for Lamps (Mr. Edric Hallow): ${englishText}\n\nDr. Verrin: ${englishText}\n\nMr. Hallow: ${englishText}`
    expect((await read('a.txt', text)).speakers).toEqual(['Noa Verrin', 'Edric Hallow'])
  })

  it('has subject and speaker of a message, and nothing below its two dashes', async () => {
    const head =
      'From: a@shore.example\nSubject: Remarks by Sergey Lavrov to the keepers\nDate: Wed, 18 Mar 2015 07:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain\n\n'
    const found = await read(
      'a.eml',
      `${head}${englishText}\n\n-- \nYou receive this because you asked for it.\n`,
    )
    expect(found).toMatchObject({
      date: '2015-03-18',
      kind: 'speech',
      speakers: ['Sergey Lavrov'],
      paragraphs: [{ text: englishText }],
    })
  })

  it.each(['And the nets?', 'Who says «the lamps are lit?»', 'وماذا عن الشباك؟'])(
    'hears of those in a press conference who ask nothing, and not of whoever asks “%s”',
    async (asked) => {
      const turns = ['Vladimir Putin', 'Noa Verrin', 'Vladimir Putin', 'Noa Verrin'].map(
        (one) => `${one}: ${englishText}`,
      )
      const text = `Press statements after the talks\n\n4 March 2015\n\n${turns.join('\n\n')}\n\nAda Reed: ${asked}\n\n${turns[0]}`
      expect((await read('a.txt', text)).speakers).toEqual(['Vladimir Putin', 'Noa Verrin'])
    },
  )

  it.each([
    ['Reed Bay, 3–5 May 2004', '2004-05', 'Reed Bay'],
    ['May 3-5, 2004', '2004-05', null],
    ['From 3 May to 5 May 2004', '2004-05', null],
    ['28 May – 2 June 2004', '2004', null],
    ['2004年5月3日至5日', '2004-05', null],
  ])('knows of a span of days what they have in common, and no day: %s', async (line, date, place) => {
    expect(await read('t.txt', `Meeting of the keepers\n\n${line}\n\n${englishText}`)).toMatchObject({
      title: 'Meeting of the keepers',
      date,
      place,
    })
  })

  it('knows nothing of a span over two years, and takes one in the title', async () => {
    const over = await read('t.txt', `Meeting\n\n28 December 2003 – 2 January 2004\n\n${englishText}`)
    expect(over.date).toBeNull()
    const titled = await read('t.txt', `Meeting of the keepers, 3 to 5 May 2004\n\n${englishText}`)
    expect(titled).toMatchObject({ title: 'Meeting of the keepers, 3 to 5 May 2004', date: '2004-05' })
  })

  it.each([
    '[Скачать PDF]',
    'Print this page',
    'Print this page\n\nListen to this article',
    'ПРЕСС-ЦЕНТР',
    'Ministry of Fog and Nets\n\nPress service',
    'Ministry of Fog and Nets',
    'REPUBLIC OF SELMARK\n\nMINISTRY OF FOG\n\nPress Department',
    'Permanent Mission of Selmark to the United Nations\n\nTel.: +41 22 555 01 02',
    'Embassy of Selmark\n\n12 Harbour Street, 10115 Port Selmark\n\nNo. 17/2015',
    'Office of the President\n\npress@selmark.example',
    'Министерство тумана Республики Сельмарк\n\nДепартамент печати',
    '塞尔马克共和国\n\n外交部新闻司',
  ])('takes a letterhead and buttons of a page for no title: %s', async (head) => {
    const found = await read('t.txt', `${head}\n\nThe lamps are lit\n\n4 March 2015\n\n${englishText}`)
    expect(found).toMatchObject({ title: 'The lamps are lit', date: '2015-03-04' })
    expect(found.paragraphs).toHaveLength(1)
  })

  it.each([
    'Ministry of Fog and Nets',
    'Report of the Ministry of Fog',
    'The Republic of Selmark and the Kingdom of Orvane',
  ])('takes what nothing else is the title of for it: %s', async (line) => {
    expect((await read('t.txt', `${line}\n\n${englishText}`)).title).toBe(line)
  })

  it.each([
    'Back Last updated: 01-Feb-2003',
    'Top | This page was last modified on 4 May 2015, at 12:40',
    'Последнее обновление: 4 мая 2015 года',
    '最后更新：2015-05-04',
  ])('takes the stamp of a page below a text for no part of it: %s', async (stamp) => {
    const body = Array.from({ length: 3 }, () => englishText).join('\n\n')
    const found = await read('t.txt', `The lamps are lit\n\n4 March 2015\n\n${body}\n\n${stamp}`)
    expect(found).toMatchObject({ date: '2015-03-04' })
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText, englishText, englishText])
  })

  it('reads the fields of a message that was saved as a text', async () => {
    const head = 'From: Press office\nTo: All papers\nSubject: The lamps are lit\nDate: 4 March 2015'
    for (const text of [`${head}\n\n${englishText}`, `${head.replaceAll('\n', '\n\n')}\n\n${englishText}`]) {
      const found = await read('t.txt', text)
      expect(found).toMatchObject({ title: 'The lamps are lit', date: '2015-03-04', speakers: [] })
      expect(found.paragraphs).toHaveLength(1)
    }
  })

  it('keeps a heading that speaks of what was updated', async () => {
    const text = `The lamps are lit\n\n4 March 2015\n\n${englishText}\n\nUpdated rules on nets\n\n${englishText}`
    expect((await read('t.txt', text)).paragraphs).toHaveLength(3)
  })

  it.each(['Print | Share', 'Harbour Gazette | News', 'Home » Press » Speeches', 'harbour-gazette.example'])(
    'takes no line of a menu and no address for the title: %s',
    async (line) => {
      const found = await read('t.txt', `${line}\n\nThe lamps are lit\n\n4 March 2015\n\n${englishText}`)
      expect(found).toMatchObject({ title: 'The lamps are lit', date: '2015-03-04' })
      expect(found.paragraphs).toHaveLength(1)
    },
  )

  it.each([
    'By Xinhua writer Ada Reed, 4 March 2015',
    'By Harbour Gazette writers Ada Reed, Tom Wick\n\n4 March 2015',
    'Harbour News Agency, 4 March 2015',
    'Published by Harbour Gazette 4 March 2015',
  ])('takes who put a text out for no place, title or speaker: %s', async (line) => {
    const found = await read('t.txt', `The lamps are lit\n\n${line}\n\n${englishText}`)
    expect(found).toMatchObject({
      title: 'The lamps are lit',
      date: '2015-03-04',
      place: null,
      speakers: [],
    })
    expect(found.paragraphs).toHaveLength(1)
  })

  it.each([
    ['Ada Reed\n\nSpeech at the lighting of the lamps', 'Speech at the lighting of the lamps', 'Ada Reed'],
    ['Wang Yi\n\nOn the lighting of the lamps', 'On the lighting of the lamps', 'Wang Yi'],
    ['President VLADIMIR PUTIN', null, 'Vladimir Putin'],
  ])(
    'takes a name alone on the first line for the speaker and no title: %s',
    async (head, title, speaker) => {
      expect(await read('t.txt', `${head}\n\n${englishText}`)).toMatchObject({ title, speakers: [speaker] })
    },
  )

  it.each([
    ['Dr. Ada Reed', '', ''],
    ['Ada B. Reed', '', ''],
    ['Ada Reed', 'My name is Ada Reed, and I keep the lamps. ', ''],
    ['Ada Reed', '', '\n\nAda Reed'],
  ])(
    'takes a name over prose for the speaker where the text is that person’s: %s, %s%s',
    async (name, before, after) => {
      const found = await read('t.txt', `${name}\n\n${before}${englishText}${after}`)
      expect(found).toMatchObject({ title: null, speakers: [name] })
    },
  )

  it('takes words over prose that have the form of a name, and no more, for the title', async () => {
    expect(await read('t.txt', `Climate Change\n\n${englishText}`)).toMatchObject({
      title: 'Climate Change',
      speakers: [],
    })
  })

  it('takes a paper over the title of a speech for no speaker', async () => {
    const found = await read('t.txt', `Harbour Gazette\n\nSpeech on the lamps\n\n${englishText}`)
    expect(found.speakers).toEqual([])
  })

  it('takes no text of one line for its own title, full stop or not', async () => {
    const line = `${englishText.replaceAll('.', ';')} indeed`
    expect(await read('t.txt', line)).toMatchObject({ title: null, paragraphs: [{ text: line }] })
    expect(await read('t.csv', `id;text\na;"${line}"\n`)).toMatchObject({ paragraphs: [{ text: line }] })
    const parted = `The keepers said that all of them agreed, and they\n${englishText.toLowerCase()}`
    const found = await read('t.csv', `id;text\na;"${parted}"\n`)
    expect(found.title).toBeNull()
    expect(found.paragraphs.map(({ text }) => text).join(' ')).toBe(parted.replace('\n', ' '))
  })

  it('mends words parted at the ends of lines, and keeps the hyphens that are their own', async () => {
    const lines = [
      'Keepers of both shores carried more grain and bar-',
      'ley this spring, and the har-',
      'bours were glad of it, as a well-',
      'known master said who knows the Asia-',
      'Pacific coasts; his well-known lamps burn pre-',
      'and post-war oil, and barley is sold in a twenty-',
      'first harbour while they burn.',
    ]
    const [one] = (await read('t.txt', `Lamps\n\n${lines.join('\n')}\n`)).paragraphs
    expect(one?.text).toBe(
      'Keepers of both shores carried more grain and barley this spring, and the harbours were glad of it, as a well-known master said who knows the Asia-Pacific coasts; his well-known lamps burn pre- and post-war oil, and barley is sold in a twenty-first harbour while they burn.',
    )
  })

  it('takes the day of publication at the end, with its hour', async () => {
    const text = `Meeting of lighthouse keepers\n\n${englishText}\n\nPublication status\n\nPublication date: June 7, 2019, 14:00`
    expect((await read('a.txt', text)).date).toBe('2019-06-07')
  })

  it('takes two sentences in Chinese for a text', async () => {
    const two =
      '两岸的灯塔看守人今天见面，商定了各自灯光的颜色。他们会在同一个时刻点灯，雾中有人呼唤的时候，另一个人就要回答。'
    expect((await read('a.txt', two)).paragraphs).toEqual([{ speaker: null, text: two }])
  })
})
