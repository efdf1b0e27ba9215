import { describe, expect, it } from 'vitest'
import { dateIn } from '../../../schema/text/date.ts'
import { englishText, read, readAll, refusal, russianText } from './sample.ts'

const second = 'In the second hour they counted the boats, and no boat was missing on either shore.'
const third = 'A third paragraph speaks of the fog alone, which came from the north and lay on the water.'
const body = [englishText, second, third].join('\n\n')

async function header(lines: string, text = body) {
  const { title, date, place, speakers } = await read('a.txt', `${lines}\n\n${text}`)
  return { title, date, place, speakers }
}

describe('a label before a day', () => {
  it.each(['Adopted:', 'Recorded:', 'Issued on:', 'Broadcast:', 'Принято:', 'Event date:'])(
    '“%s” is none of the title, whatever its word',
    async (label) => {
      const told = await header(`Declaration of the lamp league on free passage\n\n${label} 17 January 2020`)
      expect(told).toMatchObject({
        title: 'Declaration of the lamp league on free passage',
        date: '2020-01-17',
        place: null,
      })
    },
  )

  it('of an event is stronger than the day on which the page was put out', async () => {
    const page = `<html lang="en"><head><title>A talk with the keepers</title><meta property="article:published_time" content="2018-10-09"></head>
      <body><article><h1>A talk with the keepers</h1><p>Event date: October 2, 2018</p><p>${englishText}</p><p>${second}</p></article></body></html>`
    expect((await read('a.html', page, { anySite: true })).date).toBe('2018-10-02')
  })

  it('of something else says nothing of the text', async () => {
    expect((await header('Talk of the lamps\n\nDeadline: 3 June 2019')).date).toBeNull()
  })
})

describe('a point behind a day', () => {
  it.each([
    ['Le 9 février 2017.', '2017-02-09', null],
    ['Halden, 4 March 2015.', '2015-03-04', 'Halden'],
    ['V Ostrově dne 5. listopadu 2012', '2012-11-05', null],
  ])(
    'ends the line, and a place behind a word that inflects it is not told: %s',
    async (line, date, place) => {
      expect(await header(`Remarks on the lamps\n\n${line}`)).toMatchObject({ date, place })
    },
  )

  it('may end a sentence, which is no line of a day', async () => {
    const found = await read('a.txt', `Remarks on the lamps\n\nLamps were lit on 4 March 2015.\n\n${body}`)
    expect(found.paragraphs).toHaveLength(4)
  })
})

describe('an hour beside a day', () => {
  it.each([
    '14. Juni 2019, 10:30 Uhr',
    '14 juin 2019 à 10 h 30',
    'dne 14. června 2019 v 9.30 hod.',
    '14 июня 2019 года, 10:30 мск',
    '2019-06-14T10:30:05Z',
    '2019年6月14日 上午10时30分',
    '14 June 2019, 10:30 CEST (UTC+2)',
  ])('is no place, and no words of the text: %s', async (line) => {
    const found = await read('a.txt', `Remarks on the lamps\n\n${line}\n\n${body}`)
    expect(found).toMatchObject({ date: '2019-06-14', place: null })
    expect(found.paragraphs).toHaveLength(3)
  })
})

describe('a place beside a day, on a line of its own', () => {
  it.each([
    ['3 June 2019\n\nMoscow', 'Moscow'],
    ['Moscow\n\n3 June 2019', 'Moscow'],
    ['3 June 2019\n\nThe Lamp Hall, Geneva', 'The Lamp Hall, Geneva'],
    ['3 июня 2019 года\n\nПекин', 'Пекин'],
    ['2019年6月3日\n\n北京', '北京'],
  ])('is taken off the text: %j', async (lines, place) => {
    const found = await read('a.txt', `Remarks on the lamps\n\n${lines}\n\n${body}`)
    expect(found).toMatchObject({ date: '2019-06-03', place })
    expect(found.paragraphs).toHaveLength(3)
  })

  it('is a heading of the text where nobody knows the city', async () => {
    const found = await read('a.txt', `Remarks on the lamps\n\n3 June 2019\n\nIntroduction\n\n${body}`)
    expect(found.place).toBeNull()
    expect(found.paragraphs).toHaveLength(4)
  })

  it('is no meeting', async () => {
    const found = await read('a.txt', `Remarks on the lamps\n\nLake Conference, May 2004\n\n${body}`)
    expect(found).toMatchObject({ date: '2004-05', place: null })
  })
})

describe('the place of a line with a day', () => {
  it.each([
    ['Port Kelda, 3 June 2019', 'Port Kelda'],
    ['Held at Port Kelda on Monday, 3 June 2019', 'Port Kelda'],
    ['Нови Град, 3. јун 2019. године', 'Нови Град'],
    ['Novi Grad, 3. juna 2019. godine', 'Novi Grad'],
    ['مرسى النور، 3 يونيو 2019', 'مرسى النور'],
    ['3 June 2019 - Port Kelda', 'Port Kelda'],
    ['г. Каменка, «3» июня 2019 г.', 'Каменка'],
    ['Halden, “3” juin 2019', 'Halden'],
    ['Halden, this “3rd” day of June 2019', 'Halden'],
    ['Kamień, dnia „3” czerwca 2019 r.', 'Kamień'],
    ['«3» червня 2019 року', null],
    ['Edition 14, 3 June 2019', null],
    ['Edition 14 – 3 June 2019', null],
    ['Volume 658: debated 3 June 2019', null],
    ['Sitting of 3 June 2019', null],
    ['SC/12207, 3 June 2019', null],
    ['Verbatim record, 3 June 2019', null],
    ['Downloads 1523, 3 June 2019', null],
    ['Broadcast on Channel One, 3 June 2019', null],
    ['Lecture by Ada Reed, 3 June 2019', null],
    ['In Halden 3 June 2019', 'Halden'],
    ['Moscow 3 June 2019', 'Moscow'],
    ['東京 2019年6月3日', '東京'],
    ['서울 2019년 6월 3일', '서울'],
    ['Pressemitteilung 3. Juni 2019', null],
    ['Lampenbrief 3. Juni 2019', null],
    ['Gepubliceerd 3 juni 2019', null],
    ['Eingestellt, 3. Juni 2019', null],
    ['등록, 2019년 6월 3일', null],
    ['外交部 2019年6月3日', null],
    ['外交部，2019年6月3日', null],
    ['字号 2019年6月3日', null],
    ['星期一，2019年6月3日', null],
    ['月曜日 2019年6月3日', null],
    ['월요일, 2019년 6월 3일', null],
  ])('of «%s» is %s', async (line, place) => {
    expect(await header(`Report of the keepers on the lamps\n\n${line}`)).toMatchObject({
      title: 'Report of the keepers on the lamps',
      date: '2019-06-03',
      place,
    })
  })

  it.each([
    'Port Kelda, du 3 au 5 juillet 2017',
    'Port Kelda, del 3 al 5 de julio de 2017',
    'Port Kelda, 3. bis 5. Juli 2017',
    'Port Kelda, 3–5 July 2017',
    'Port Kelda, dal 3 all’5 luglio 2017',
    '3–5 July 2017, Port Kelda',
  ])('stands beside the month that all days of a span have: %s', async (line) => {
    const told = await header(`Report of the keepers on the lamps\n\n${line}`)
    expect(told).toMatchObject({ date: '2017-07', place: 'Port Kelda' })
  })
})

describe('a dateline', () => {
  it.each([
    'PORT KELDA, June 7, 2021 – ',
    'PORT KELDA, June 7, 2021 (Lamp News) — ',
    'PORT KELDA, 7 de junio de 2021.- ',
    'PORT KELDA, 7 июня 2021 года. – ',
  ])('at the head of the first paragraph gives place and day: %s', async (line) => {
    const told = await header('Talk of the lamps', `${line}${body}`)
    expect(told).toMatchObject({ date: '2021-06-07', place: 'PORT KELDA' })
  })

  it('of an agency in Chinese gives the day', async () => {
    const text = '海州2021年6月7日电 两岸的灯塔看守人今天见面，商定了各自灯光的颜色。他们会在同一个时刻点灯。'
    expect((await read('a.txt', `海州港口开放\n\n${text}`)).date).toBe('2021-06-07')
  })

  it('is none in a sentence that tells of a day', async () => {
    const told = await header('Talk of the lamps', `In Port Kelda, June 7, 2021 is a day of rest. ${body}`)
    expect(told.date).toBeNull()
  })
})

describe('what stands around a text', () => {
  it.each(['114 comments', 'Comments', 'Related articles', 'Leave a comment', 'Most read'])(
    '“%s” above the paragraphs ends nothing',
    async (line) => {
      const page = `<html lang="en"><head><title>Small lamps</title></head><body><article><h1>Small lamps</h1><p>The keepers must act before the winter, writes one of them</p>
        <div>Ada Reed</div><div>Published May 3 2022</div><div>${line}</div><p>${englishText}</p><p>${second}</p></article></body></html>`
      const found = await read('a.html', page, { anySite: true })
      expect(found.paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining([englishText, second]))
      expect(found.paragraphs.map(({ text }) => text)).not.toContain(line)
    },
  )

  it('ends before comments that are longer than it', async () => {
    const comments = [englishText, englishText, englishText, englishText].join('\n\n')
    const { paragraphs } = await read(
      'a.txt',
      `Talk of the lamps\n\n4 March 2015\n\n${body}\n\nComments\n\n${comments}`,
    )
    expect(paragraphs).toHaveLength(3)
  })

  it.each([
    'For information media. Not an official record.',
    'Temps de lecture : 5 min.',
    'Propos recueillis par Luce Ménard',
    'Lire aussi : Les pêcheurs racontent leurs nuits',
    'Количество просмотров: 512',
    'Предыдущая новость',
    '附件：联合声明全文.doc',
    '이전글 차관보, 대사 접견',
    'Column 214',
    '14:35:00',
    'If you value our reporting, please consider making a donation today.',
    'Publié le 03 mars 2021 à 06h00, modifié le 04 mars 2021 à 11h20',
  ])('“%s” is no paragraph', async (line) => {
    const { paragraphs } = await read(
      'a.txt',
      `Talk of the lamps\n\n4 March 2015\n\n${englishText}\n\n${line}\n\n${second}\n\n${third}`,
    )
    expect(paragraphs.map(({ text }) => text)).toEqual([englishText, second, third])
  })

  it.each(['(END)', '(Concluded)', '(конец)'])('%s ends it', async (line) => {
    const { paragraphs } = await read('a.txt', `Talk of the lamps\n\n4 March 2015\n\n${body}\n\n${line}`)
    expect(paragraphs).toHaveLength(3)
  })
})

describe('a paper of an organisation', () => {
  it('has the day that its title gives, and not the one on which it was handed out', async () => {
    const told = await header(
      'United Nations\n\nA/RES/67/90\n\nGeneral Assembly\n\nDistr.: General\n\n21 February 2013\n\nSixty-seventh session\n\nResolution adopted by the General Assembly on 14 December 2012',
    )
    expect(told).toMatchObject({
      title: 'Resolution adopted by the General Assembly on 14 December 2012',
      date: '2012-12-14',
      place: null,
    })
  })
})

describe('a title', () => {
  it.each([
    [
      'СОВМЕСТНОЕ ЗАЯВЛЕНИЕ',
      'Северии и Халдена о безопасности судоходства',
      russianText,
      '30 сентября 2020 года',
    ],
    ['DECLARACIÓN CONJUNTA', 'de Solaria y Varn sobre la navegación', englishText, '30 September 2020'],
    ['JOINT STATEMENT', 'of Varn and Halden on the lamps', englishText, '30 September 2020'],
  ])('%s goes on in the line below it', async (kind, rest, text, day) => {
    expect((await header(`${kind}\n\n${rest}\n\n${day}`, `${text}\n\n${text}`)).title).toBe(`${kind} ${rest}`)
  })

  it('of a page is its heading, where the window is called otherwise', async () => {
    const page = `<html lang="en"><head><title>Press release details | Lamps</title></head><body><h2>Press</h2><h3>Keepers of both shores meet</h3><p>${englishText}</p><p>${second}</p></body></html>`
    expect((await read('a.html', page, { anySite: true })).title).toBe('Keepers of both shores meet')
  })

  it('of a post is its own, with its marks read', async () => {
    const post = JSON.stringify({
      id: 7,
      date: '2015-04-03T10:00:00',
      title: { rendered: 'The keeper&#8217;s remarks' },
      content: { rendered: `<p>${englishText}</p>` },
    })
    const [found] = await readAll('a.jsonl', `${post}\n${post}\n`)
    expect(found).toMatchObject({ title: 'The keeper’s remarks', date: '2015-04-03' })
  })
})

describe('the month of a lecture', () => {
  it('stands at the end of the line that says whose it is', async () => {
    const told = await header('The law of wrecks\n\nLecture by Professor Emil Karr, Halden, March 1987')
    expect(told).toMatchObject({ title: 'The law of wrecks', date: '1987-03' })
  })
})

describe('a web archive', () => {
  it('is read in the encoding that only its page names', async () => {
    const page = `<html lang="uk"><head><meta charset="windows-1251"><title>Звернення</title></head><body><h1>Звернення до моряків</h1><p>${'Вітаю вас на березі нашого моря, яке вчить нас терпінню та взаємній повазі. '.repeat(3)}</p></body></html>`
    const codes = Uint8Array.from(
      [...page].map((letter) => {
        const code = letter.charCodeAt(0)
        if (code < 0x80) return code
        if (code >= 0x410 && code <= 0x44f) return code - 0x350
        return { і: 0xb3, ї: 0xbf, є: 0xba, І: 0xb2 }[letter] ?? 0x3f
      }),
    )
    const head = new TextEncoder().encode(
      'From: <Saved by a browser>\r\nSnapshot-Content-Location: https://sea.example/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://sea.example/a\r\n\r\n',
    )
    const end = new TextEncoder().encode('\r\n--b--\r\n')
    const found = await read('a.mhtml', Uint8Array.from([...head, ...codes, ...end]), { anySite: true })
    expect(found).toMatchObject({ title: 'Звернення до моряків', language: 'uk' })
  })
})

describe('the language of a short text', () => {
  it.each([
    [
      "Monsieur le président, le port de Valmont attend depuis neuf ans ; nos pêcheurs, eux, n'attendent plus.",
      'und',
    ],
    [
      'Signor presidente, i nostri pescatori aspettano questo porto da nove anni, e non vogliono aspettare oltre.',
      'it',
    ],
    [
      'همکاران گرامی، دریا میراث مشترک همه ماست و هیچ کشوری نباید امنیت خود را به بهای ناامنی دیگران به دست آورد.',
      'fa',
    ],
    [
      'Dobar dan svima. Hvala, gospođo predsednice. Razgovarali smo o luci i o železnici, i složili smo se u svemu, a projekat je završen još prošle godine.',
      'sr',
    ],
    [
      'Dobar dan svima. Hvala, gospođo predsjednice. Razgovarali smo o luci i o željeznici, i složili smo se u svemu, a projekt je završen još prošle godine.',
      'hr',
    ],
    [
      'Predsjednik vlade razgovarao je danas sa svojim susjedima o sigurnosti luke i o opskrbi uljem, a sastanak je trajao dva sata i završen je dogovorom.',
      'hr',
    ],
  ])('of “%s” is %s', async (text, language) => {
    expect((await read('a.txt', text)).language).toBe(language)
  })
})

describe('months in other cases and calendars', () => {
  it.each([
    ['Novi Grad, 5. marta 2018. godine', '2018-03-05'],
    ['Нови Град, 12. октобра 2022. године', '2022-10-12'],
    ['Rīgā, 2014. gada 9. maijā', '2014-05-09'],
    ['بندر نور، ۱۳ خرداد ۱۳۹۸', '2019-06-03'],
    ['۱ فروردین ۱۴۰۰', '2021-03-21'],
    ['۳۰ اسفند ۱۳۹۹', '2021-03-20'],
    ['۳۰ اسفند ۱۴۰۰', null],
    ['۲۲ بهمن ۱۳۹۷', '2019-02-11'],
    ['Valmierā, 2014. gada 9. maijs', '2014-05-09'],
  ])('are read: %s', (text, day) => {
    expect(dateIn(text)).toBe(day)
  })
})

describe('a recital', () => {
  it('gives no day to a document, and stays in it', async () => {
    const { date, paragraphs } = await read(
      'a.txt',
      `DECLARATION\n\nThe Bay Council,\n\nRecalling its decision of 4 May 2009,\n\n${englishText}\n\nDone at Ardo on 9 April 2011`,
    )
    expect(date).toBe('2011-04-09')
    expect(paragraphs.map(({ text }) => text)).toContain('Recalling its decision of 4 May 2009,')
  })
})

describe('who speaks', () => {
  it('stands under a Chinese title with an office', async () => {
    const text =
      '两岸的灯塔看守人今天见面，商定了各自灯光的颜色。他们会在同一个时刻点灯。雾中有人呼唤的时候，另一个人就要回答。'
    const found = await read(
      'a.txt',
      `在海洋论坛上的讲话\n\n2023年5月10日\n\n东岚国外交部长 沈若兰\n\n${text}`,
    )
    expect(found).toMatchObject({ speakers: ['沈若兰'], date: '2023-05-10' })
    expect(found.paragraphs.map((one) => one.text)).toEqual([text])
  })
})

describe('a page that a program fills in', () => {
  const page = (head: string) =>
    `<html lang="en"><head><title>Talk of the lamps | Bay</title>${head}</head><body><div id="root">Loading…</div></body></html>`

  it('is read where it tells its text to search engines', async () => {
    const told = { headline: 'Talk of the lamps', articleBody: `${englishText}\n\n${second}` }
    const html = page(`<script type="application/ld+json">${JSON.stringify(told)}</script>`)
    const { paragraphs } = await read('a.html', html, { anySite: true })
    expect(paragraphs.map(({ text }) => text)).toEqual([englishText, second])
  })

  it('is else refused with what to do', async () => {
    const said = await refusal('a.html', page('<script src="/app.js"></script>'), { anySite: true })
    expect(said).toMatch(/a program fills in its text .* save it there as a whole page/i)
  })
})

describe('a record of a press conference', () => {
  it('gives no question to whoever answers, and has its times and its end beside it', async () => {
    const { paragraphs } = await read(
      'a.txt',
      `Remarks by President Ola Brandt on the lamps\n\n4 March 2015\n\n11:05 A.M. EST\n\nTHE PRESIDENT: ${englishText}\n\nQ    Mr. President, is the pier safe?\n\nTHE PRESIDENT: ${second}\n\nQ    And the oil?\n\nTHE PRESIDENT: ${third}\n\nEND 2:45 P.M. EST`,
    )
    expect(paragraphs.map(({ speaker }) => speaker)).toEqual([
      'The President',
      'Q',
      'The President',
      'Q',
      'The President',
    ])
  })
})

describe('a line of who delivered a text', () => {
  it.each([
    ['Delivered by Foreign Secretary Ada Reed in Paris, on 3 February 2014', 'Ada Reed', 'Paris'],
    ['Gehalten von Ministerin Ada Reed in Wien am 3. Februar 2014', 'Ada Reed', 'Wien'],
    ['Prononcée par M. Émile Reed à Paris, le 3 février 2014', 'Émile Reed', 'Paris'],
    ['Pronunciado por el ministro Juan Reed en Lima, el 3 de febrero de 2014', 'Juan Reed', 'Lima'],
  ])('is never the title, above it or below: %s', async (line, speaker, place) => {
    const told = { title: 'On lamps', date: '2014-02-03', place, speakers: [speaker] }
    expect(await header(`On lamps\n\n${line}`)).toEqual(told)
    expect(await header(`${line}\n\nOn lamps`)).toEqual(told)
  })

  it('stays in the text where it says more than the record, or names nobody as he is called', async () => {
    const lines = [
      'Delivered by Ada Reed at the opening of the lamp hall, on 3 February 2014',
      'Произнесена министром Анной Рид в Лукограде 3 февраля 2014 года',
    ]
    for (const line of lines) {
      const found = await read('a.txt', `Remarks on the lamps\n\n${line}\n\n${body}`)
      expect(found).toMatchObject({ title: 'Remarks on the lamps', date: '2014-02-03', place: null })
      expect(found.paragraphs[0]?.text).toBe(line)
    }
  })
})

describe('a line of an office and a name below the day', () => {
  it.each([
    ['Ambassador Ada Reed', 'Ada Reed'],
    ['Envoy Ada Reed', 'Ada Reed'],
    ['港口办主任 沈若兰', '沈若兰'],
    ['The Deputy Prime Minister Ada Reed', 'Ada Reed'],
    ['Bundeskanzler Otto Weil', 'Otto Weil'],
    ['Presidenta Ada Luz', 'Ada Luz'],
    ['Министр портов Вера Гавриш', 'Вера Гавриш'],
  ])('is of the speaker, as an office behind the name is: %s', async (line, speaker) => {
    expect(await header(`Remarks on the lamps\n\n4 March 2015\n\n${line}`)).toMatchObject({
      title: 'Remarks on the lamps',
      date: '2015-03-04',
      speakers: [speaker],
    })
  })

  it.each([
    'Minister of Salt Otto Pike',
    'General Assembly Hall',
    'Foreign Minister Meets Delegation',
    'Harbour Master Otto Pike',
  ])('is a paragraph where nobody can tell the name: %s', async (line) => {
    const found = await read('a.txt', `Remarks on the lamps\n\n4 March 2015\n\n${line}\n\n${body}`)
    expect(found.speakers).toEqual([])
    expect(found.paragraphs[0]?.text).toBe(line)
  })
})

describe('a line of signs above the title', () => {
  it.each(['UNCLASSIFIED', 'Doc. A/77/123', '*** 0xF3 ***', '[Skip to main content] *** 0xF3 ***'])(
    'is no title, and hides none: %s',
    async (line) => {
      const found = await read('a.txt', `${line}\n\nRemarks on lamp No. 3\n\nDublin, 4 March 2015\n\n${body}`)
      expect(found).toMatchObject({ title: 'Remarks on lamp No. 3', date: '2015-03-04', place: 'Dublin' })
      expect(found.paragraphs[0]?.text).toBe(line)
    },
  )

  it('is the title where a better one is none below', async () => {
    expect(await header('LIGHTHOUSES\n\nOn lamps\n\nDublin, 4 March 2015')).toMatchObject({
      title: 'LIGHTHOUSES',
    })
  })
})

describe('the name of a field on a line of its own', () => {
  it.each([
    'Speaker\n\nAda Reed\n\nVenue\n\nPort Selmark\n\nDate\n\n4 March 2015',
    'Orateur :\n\nAda Reed\n\nLieu :\n\nPort Selmark\n\nDate :\n\n4 mars 2015',
    'Datum\n\n4. März 2015\n\nOrt\n\nPort Selmark\n\nRednerin\n\nAda Reed',
  ])('has what it says on the line below: %j', async (lines) => {
    const found = await read('a.txt', `Remarks on the lamps\n\n${lines}\n\n${body}`)
    expect(found).toMatchObject({ date: '2015-03-04', place: 'Port Selmark', speakers: ['Ada Reed'] })
    expect(found.paragraphs).toHaveLength(3)
  })

  it('heads a paragraph where a sentence stands below', async () => {
    const found = await read('a.txt', `Remarks on the lamps\n\n4 March 2015\n\nPlace\n\n${body}`)
    expect(found.paragraphs.map(({ text }) => text)[0]).toBe('Place')
  })
})

it('reads a header in capitals, its day between quotation marks', async () => {
  const lines = 'ОБРАЩЕНИЕ СТАРОСТЫ ФОМЫ ВЬЮГИНА К РЫБАКАМ\nг. Каменка, «3» июня 2019 г.'
  const found = await read('a.txt', `${lines}\n\n${russianText}\n\n${russianText}`)
  expect(found).toMatchObject({
    title: 'ОБРАЩЕНИЕ СТАРОСТЫ ФОМЫ ВЬЮГИНА К РЫБАКАМ',
    date: '2019-06-03',
    place: 'Каменка',
    speakers: ['Фома Вьюгин'],
    kind: 'speech',
  })
  expect(found.paragraphs).toHaveLength(2)
})

it('takes no words between quotation marks for a line of a day', async () => {
  expect((await header('Remarks on the lamps\n\n«Harbour» of 3 June 2019')).place).toBeNull()
})
