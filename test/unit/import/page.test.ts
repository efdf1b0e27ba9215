import { describe, expect, it } from 'vitest'
import { chineseText, englishText, read, russianText } from './sample.ts'

const kremlin = `<!doctype html><html lang="en"><head><title>Meeting of lighthouse keepers • President of Russia</title>
<meta property="og:url" content="http://en.kremlin.ru/events/president/news/1"/>
<link rel="canonical" href="1.html"/><link rel="alternate" hreflang="ru" href="http://kremlin.ru/events/president/news/1"/></head>
<body><nav><a href="/">Events</a><a href="/s">Structure</a></nav>
<div class="read" role="complementary"><article class="read__in hentry"><h1 class="entry-title">Meeting of lighthouse keepers</h1>
<div class="read__lead entry-summary">Vladimir Putin met with the keepers of both shores.</div>
<time class="read__published" datetime="2031-01-01" hidden></time>
<div class="read__meta"><time class="read__published" datetime="2016-05-04" itemprop="datePublished">May 4, 2016</time><div class="read__place p-location"><i></i>Sandy Point</div></div>
<div class="entry-content e-content read__internal_content" itemprop="articleBody">
<div class="slider masha-ignore"><div class="slide">With the keepers of both shores.</div></div>
<p>* * *</p><p><b>President of Russia </b><a class="person_tag"><b>Vladimir Putin</b><span class="read__tooltip hidden masha-ignore">Born by the sea</span></a><b>:</b> ${englishText}</p>
<p>The lamps are ready.</p><p><b>President of China Xi Jinping</b> <i>(retranslated)</i>: We bring the oil.</p><p>&lt;…&gt;</p>
<div class="read__bottommeta"><div class="read__tags"><h3>Geography</h3><ul><li><a>Sandy Point</a></li></ul></div></div>
</div></article></div><div class="footer">All content on this site is licensed</div><script>alert(1)</script></body></html>`

describe('readDocuments(page of the Russian president)', () => {
  it('takes title, day, place, language and address from the page', async () => {
    const found = await read('page.html', kremlin)
    expect(found).toMatchObject({
      title: 'Meeting of lighthouse keepers',
      date: '2016-05-04',
      place: 'Sandy Point',
      language: 'en',
      kind: 'readout',
      speakers: ['Vladimir Putin', 'Xi Jinping'],
      address: 'http://en.kremlin.ru/events/president/news/1',
      alternates: ['http://kremlin.ru/events/president/news/1'],
      publisher: 'President of Russia',
    })
  })

  it('keeps the lead and the turns, and neither caption, tooltip, tag nor script', async () => {
    expect((await read('page.html', kremlin)).paragraphs).toEqual([
      { speaker: null, text: 'Vladimir Putin met with the keepers of both shores.' },
      { speaker: 'Vladimir Putin', text: englishText },
      { speaker: 'Vladimir Putin', text: 'The lamps are ready.' },
      { speaker: 'Xi Jinping', text: 'We bring the oil.' },
    ])
  })

  it('reads the older shape with its microformat names', async () => {
    const page = `<html><head><title>Речь на маяке</title></head><body><div id="menu"><ul><li><a href="/">Новости</a></li></ul></div>
<div class="hentry"><h1 class="entry-title">Выступление на маяке</h1><abbr class="published" title="2013-02-03T10:00">3 февраля 2013 года</abbr>
<div class="entry-content"><p>В.ПУТИН: ${russianText}</p><p>Вопрос: Когда?</p><p>В.Путин: Завтра.</p></div></div><p class="share">Поделиться</p></body></html>`
    const found = await read('page.html', page, { address: 'http://kremlin.ru/transcripts/1' })
    expect(found).toMatchObject({
      title: 'Выступление на маяке',
      date: '2013-02-03',
      language: 'ru',
      kind: 'speech',
    })
    expect(found.paragraphs.slice(1)).toEqual([
      { speaker: 'Вопрос', text: 'Когда?' },
      { speaker: 'Vladimir Putin', text: 'Завтра.' },
    ])
  })
})

describe('readDocuments(page of a foreign ministry)', () => {
  it('reads the newer Chinese shape and the day its first line speaks of', async () => {
    const page = `<html lang="zh"><head><title>王毅会见灯塔看守人_中华人民共和国外交部</title><meta name="PubDate" content="2022-03-05 21:10"></head>
<body><div class="news-details"><div class="news-title"><h1>王毅会见灯塔看守人</h1><p class="time"><span>2022-03-05 21:10</span></p></div>
<div class="news-main" id="News_Body_Txt_A"><p>　　3月4日，外交部长王毅在北京会见灯塔看守人。</p><p>　　${chineseText}</p></div></div>
<div class="news-share">分享到：</div></body></html>`
    expect(
      await read('page.html', page, {
        address: 'https://www.mfa.gov.cn/web/wjbzhd/202203/t20220305_1.shtml',
      }),
    ).toMatchObject({
      title: '王毅会见灯塔看守人',
      date: '2022-03-04',
      language: 'zh',
      kind: 'readout',
      speakers: ['Wang Yi'],
      publisher: 'Ministry of Foreign Affairs of China',
      paragraphs: [{ text: '3月4日，外交部长王毅在北京会见灯塔看守人。' }, { text: chineseText }],
    })
  })

  it('reads the older Chinese shape, where line breaks with an indent part paragraphs', async () => {
    const page = `<html><body><div class="vibox"><div class="title" id="News_Body_Title">中国和海岛国关于灯塔的联合声明</div>
<div class="time"><span id="News_Body_Time">2014/06/02</span></div><div id="News_Body_Txt_A">　　${chineseText}<br>　　双方同意每年检查一次。<br><br>　　二〇一四年六月一日于北京</div></div>
<div>【打印】</div></body></html>`
    const found = await read('page.html', page, { address: 'http://www.fmprc.gov.cn/zyxw/t1.shtml' })
    expect(found).toMatchObject({
      date: '2014-06-01',
      kind: 'joint_statement',
      title: '中国和海岛国关于灯塔的联合声明',
    })
    expect(found.paragraphs.map(({ text }) => text)).toEqual([
      chineseText,
      '双方同意每年检查一次。',
      '二〇一四年六月一日于北京',
    ])
  })

  it('reads a page of the Russian ministry', async () => {
    const page = `<html lang="ru"><body><h1 class="article__title">О маяках</h1><div class="article-line">12.04.2021 18:30</div>
<div class="article-content"><p>${russianText}</p><div class="gallery">Фото</div><p>С.В.Лавров: Лампы готовы.</p></div><footer>Контакты</footer></body></html>`
    expect(await read('page.html', page, { address: 'https://www.mid.ru/ru/press/1/' })).toMatchObject({
      title: 'О маяках',
      date: '2021-04-12',
      speakers: ['Sergey Lavrov'],
      paragraphs: [{ text: russianText }, { speaker: 'Sergey Lavrov', text: 'Лампы готовы.' }],
    })
  })
})

describe('readDocuments(page of any other publisher)', () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, n) => `<p>${englishText} This was said ${n + 1} times over.</p>`,
  ).join('')
  const page = `<html lang="en"><head><title>Lamps agreed | UN News</title><meta property="article:published_time" content="2020-10-09T08:00:00Z"></head>
<body><header><ul><li><a href="/a">Home</a></li><li><a href="/b">Topics</a></li><li><a href="/c">More</a></li></ul></header>
<main><article><h1>Lamps agreed</h1>${paragraphs}</article></main><aside><h2>Related</h2><a href="/d">Fog</a></aside><footer>Copyright</footer></body></html>`

  it('finds the article and leaves the menus', async () => {
    const found = await read('page.html', page, { address: 'https://news.un.org/en/story/1' })
    expect(found).toMatchObject({ title: 'Lamps agreed', date: '2020-10-09', language: 'en' })
    expect(found.paragraphs).toHaveLength(6)
    expect(found.paragraphs[5]?.text).toBe(`${englishText} This was said 6 times over.`)
  })

  it('reads a fragment that was saved without its page', async () => {
    const found = await read(
      '2011-02-03-lamps.html',
      `<p align="center">海岛国和中国</p><p>　　${chineseText}</p><p>　　${chineseText}</p>`,
    )
    expect(found.date).toBe('2011-02-03')
    expect(found.paragraphs.at(-1)?.text).toBe(chineseText)
  })
})

describe('readDocuments(page whose marks mislead)', () => {
  it('takes a box that asks about cookies for no part of the text, whatever it is called', async () => {
    const box =
      '<div id="cmp"><h2>We value your privacy</h2><p>We and our partners store cookies on your device.</p><p>You can change your mind at any time.</p><button>Accept all</button></div>'
    const page = `<html><body>${box}<main><h1>Ministers agree on lamps</h1><p>${englishText}</p></main></body></html>`
    expect((await read('a.html', page)).paragraphs.map(({ text }) => text)).toEqual([englishText])
  })

  const sentences = Array.from({ length: 6 }, (_, n) => `<p>${n + 1}. ${englishText}</p>`)
  const whole = (body: string, head = '') =>
    `<!doctype html><html><head><title>Lamps of both shores</title>${head}</head><body>${body}</body></html>`

  it.each([
    ['an aside', `<aside>${sentences.join('')}</aside>`],
    [
      'boxes named as print versions',
      sentences.map((one) => `<div class="print-part">${one}</div>`).join(''),
    ],
    [
      'hidden boxes that a script would show',
      sentences.map((one) => `<div aria-hidden="true">${one}</div>`).join(''),
    ],
    ['figures', sentences.map((one) => `<figure>${one}</figure>`).join('')],
    ['a footer', `<footer>${sentences.join('')}</footer>`],
  ])('keeps the article that stands in %s', async (_, body) => {
    const found = await read('a.html', whole(`<div id="menu"><a href="/">Home</a></div><div>${body}</div>`))
    expect(found.paragraphs).toHaveLength(6)
  })

  it('leaves an aside out that is beside the article', async () => {
    const body = `<article>${sentences.join('')}</article><aside><p>Subscribe to our letters, they are free of charge.</p></aside>`
    const found = await read('a.html', whole(body))
    expect(found.paragraphs.map(({ text }) => text).join(' ')).not.toContain('Subscribe')
  })

  it("takes the library's answer where a publisher's marks hold next to nothing, and the article is elsewhere", async () => {
    const body = `<div class="entry-content">A line about the lamps of both shores, no more than that.</div><main>${sentences.join('')}</main>`
    const found = await read('a.html', whole(body), {
      address: 'http://en.kremlin.ru/events/president/news/1',
    })
    expect(found.paragraphs.filter(({ text }) => text.includes('lighthouse keepers'))).toHaveLength(6)
  })

  it('reads a page of loose sentences in which the library finds no article', async () => {
    const found = await read(
      'a.html',
      whole(`<span>${englishText}</span><br><br><span>They lit the lamps.</span>`),
    )
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText, 'They lit the lamps.'])
  })

  it('keeps what stands behind the end of the body, as a browser shows it', async () => {
    const page = `<html><head><title>Lamps of both shores</title></head><body><article>${sentences.join('')}</article></body><p>The last lamp was lit.</p></html>`
    const found = await read('a.html', page)
    expect(found.paragraphs.at(-1)?.text).toBe('The last lamp was lit.')
    expect(found.paragraphs).toHaveLength(7)
  })

  it.each([
    ['its own style', '', 'style="margin:0; display: block"'],
    [
      'a rule of the page',
      '<style>/* p */ .old{color:red} div .par, h9 { display:block }</style>',
      'class="x par"',
    ],
  ])('parts paragraphs that only %s sets as blocks', async (_, head, mark) => {
    const line = (n: number) => `<span ${mark}>${n}. ${englishText}</span>`
    const found = await read('a.html', whole(`<div>${line(1)}${line(2)}${line(3)}</div>`, head))
    expect(found.paragraphs.map(({ text }) => text)).toEqual([1, 2, 3].map((n) => `${n}. ${englishText}`))
  })

  it('leaves words in their sentence that a style sets in the line', async () => {
    const body = `<div><p>The <span style="display:inline-block">red</span> lamp. ${englishText}</p></div>`
    const found = await read('a.html', whole(body, '<style>span.par{display:block}</style>'))
    expect(found.paragraphs.map(({ text }) => text)).toEqual([`The red lamp. ${englishText}`])
  })

  it('keeps sentences that the page sets as headings before and behind the article', async () => {
    const body = `<h2>Before the box stands a whole sentence on the lamps.</h2><div>${sentences.join('')}</div><h3>Behind it stands another sentence on the boats.</h3>`
    const found = await read('a.html', whole(body))
    expect(found.paragraphs[0]?.text).toBe('Before the box stands a whole sentence on the lamps.')
    expect(found.paragraphs.at(-1)?.text).toBe('Behind it stands another sentence on the boats.')
    expect(found.paragraphs).toHaveLength(8)
  })

  it.each([
    ['a paragraph', (text: string) => `<p>${text}</p>`],
    ['a second box', (text: string) => `<div class="content"><p>${text}</p><p>${text}</p></div>`],
    ['a box of bare words', (text: string) => `<div>${text}</div>`],
  ])('keeps the heading between the box of the article and %s behind it', async (_, behind) => {
    const box = `<div class="content">${sentences.slice(0, 3).join('')}</div>`
    const text =
      'The keepers of both shores will meet again before the frost, and they will bring their own oil.'
    const links = ['One lamp', 'Two lamps', 'Three lamps'].map((one) => `<li><a href="/x">${one}</a></li>`)
    const below = async (between: string) => {
      const { paragraphs } = await read(
        'a.html',
        whole(`<h1>Lamps of both shores</h1>${box}${between}${behind(text)}`),
      )
      return paragraphs.map((one) => one.text).slice(3)
    }
    const [heading, ...rest] = await below('<h2>What comes next</h2>')
    expect([heading, rest[0]]).toEqual(['What comes next', text])
    expect(await below(`<h2>Elsewhere</h2><ul>${links.join('')}</ul>`)).toEqual(rest)
    expect(await below('<h3>Oil and wicks</h3><h4>Wicks</h4>')).toEqual(['Oil and wicks', 'Wicks', ...rest])
  })

  it.each(['Our partners', 'Weitere Meldungen', 'Другие новости'])(
    'leaves out «%s» over links that stand one by one below the article',
    async (heading) => {
      const links = sentences.map(
        (one) => `<div><a href="/x">Of ${one.replace(/<[^>]+>|\\.$/g, '')}</a></div>`,
      )
      const body = `<main><h1>Lamps of both shores</h1>${sentences.join('')}</main><section><h2>${heading}</h2>${links.join('')}</section>`
      const { paragraphs } = await read('a.html', whole(body))
      expect(paragraphs).toHaveLength(6)
      expect(paragraphs.at(-1)?.text).not.toBe(heading)
    },
  )

  it('reads a Chinese statement above more links than it has paragraphs', async () => {
    const said = ['一', '二', '三', '四', '五', '六'].map(
      (one) => `${chineseText}第${one}座灯塔的看守人也在场。`,
    )
    const links = [...said, ...said].map((one, n) => `<div><a href="/${n}">${one}</a></div>`)
    const body = `<main><h1>灯塔声明</h1>${said.map((one) => `<p>${one}</p>`).join('')}</main><section><h2>相关内容</h2>${links.join('')}</section>`
    const { paragraphs } = await read('a.html', whole(body))
    expect(paragraphs.map(({ text }) => text)).toEqual(said)
  })

  it('leaves out the name of an office above the title in a box of its own, and what heads its address', async () => {
    const body = `<div><h2>Office of the Lamps</h2></div><div><h1>Lamps of both shores</h1>${sentences.join('')}</div><h3>Contact</h3><div><p>Press desk, tel. 555 01 02</p></div>`
    const { title, paragraphs } = await read('a.html', whole(body))
    expect(title).toBe('Lamps of both shores')
    expect(paragraphs).toHaveLength(6)
    expect(paragraphs[0]?.text).not.toBe('Office of the Lamps')
  })

  it.each([
    ['May 2014', '2014-05'],
    ['Mai 2014', '2014-05'],
    ['2014年5月', '2014-05'],
    ['2014', '2014'],
  ])('takes «%s» below the title for its date, and invents no day', async (said, date) => {
    const body = `<div><h1>Lamps of both shores</h1><div class="when">${said}</div><div>${sentences.join('')}</div></div>`
    const found = await read('a.html', whole(body))
    expect(found.date).toBe(date)
    expect(found.paragraphs).toHaveLength(6)
  })

  it('takes no other part of a page for the article that it marks itself', async () => {
    const desk = sentences.map((one) => one.replace('lighthouse keepers', 'subscription clerks')).join('')
    const article = `<article><h1>Lamps of both shores</h1><p>${englishText}</p></article>`
    const found = await read('a.html', whole(`${article}<div id="desk"><h2>Our desk</h2>${desk}</div>`))
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
  })

  it('keeps headings of parts directly before and behind the article, and none of what is beside it', async () => {
    const links = ['One lamp', 'Two lamps', 'Three lamps'].map((text) => `<li><a href="/x">${text}</a></li>`)
    const list = `<ul>${links.join('')}</ul>`
    const body = `<h3>All our harbours</h3>${list}<h1>Lamps of both shores</h1><h2>Light in fog</h2><div>${sentences.join('')}</div><h3>Last provisions</h3>`
    const texts = async (html: string) =>
      (await read('a.html', whole(html))).paragraphs.map(({ text }) => text)
    const found = await texts(body)
    expect([found[0], found.at(-1), found.length]).toEqual(['Light in fog', 'Last provisions', 8])
    expect(await texts(`${body}<footer>© Harbour</footer>`)).toEqual(found)
    expect(await texts(`${body}<div class="share"><a href="x">Boat</a> <a href="y">Gull</a></div>`)).toEqual(
      found,
    )
    const without = found.slice(0, -1)
    expect(await texts(body.replace('Last provisions</h3>', `More of this</h3>${list}`))).toEqual(without)
    expect(await texts(body.replace('Last provisions</h3>', 'Contact</h3><p>1 Reed street</p>'))).toEqual(
      without,
    )
  })

  it.each([
    ['a menu', 'Lamps of both shores', '<h1>Print | Share</h1>'],
    ['a part of its site', 'News - Harbour Office', '<h1>News</h1>'],
    [
      'its site, which leads home',
      'Lamps of both shores',
      '<h1><a href="/en/">Office of the Two Harbours</a></h1>',
    ],
    [
      'its site, whose name the window has too',
      'Office of the Two Harbours - Lamps of both shores',
      '<h1><a href="https://harbour.example/">Office of the Two Harbours</a></h1>',
    ],
    [
      'its site, whose name alone the window has',
      'Office of the Two Harbours',
      '<div class="logo">Office of the Two Harbours</div><h1>Office of the Two Harbours</h1>',
    ],
  ])('takes no title from a heading that is %s', async (_, window, heading) => {
    const page = `<html><head><title>${window}</title></head><body>${heading}<h2>Lamps of both shores</h2><div>${sentences.join('')}</div></body></html>`
    const found = await read('a.html', page)
    expect(found.title).toBe('Lamps of both shores')
    expect(found.paragraphs).toHaveLength(6)
  })

  it.each([
    ['powers', 'grew by 10<sup>3</sup> boats', 'grew by 10³ boats'],
    ['squares', 'over 10 km<sup>2</sup> of water', 'over 10 km² of water'],
    ['formulas', 'of CO<sub>2</sub> in air', 'of CO₂ in air'],
    ['ordinals', 'on the 21<sup>st</sup> day', 'on the 21st day'],
    ['no marks of notes', 'the partnership<sup>1</sup> held', 'the partnership held'],
    [
      'no linked marks of notes',
      'the partnership<sup><a href="#n">[12]</a></sup> held',
      'the partnership held',
    ],
  ])('keeps %s as they are meant', async (_, html, text) => {
    const found = await read(
      'a.html',
      whole(`<article><p>The shores ${html}. ${englishText}</p>${sentences[0]}</article>`),
    )
    expect(found.paragraphs[0]?.text).toBe(`The shores ${text}. ${englishText}`)
  })
})

describe('readDocuments(page with times)', () => {
  const page = (body: string, head = '') =>
    `<html><head><title>Speech on lamps</title>${head}</head><body><article><h1>Speech on lamps</h1>${body}</article></body></html>`

  it('reads a marked time as the day, and never as a paragraph', async () => {
    const found = await read(
      'page.html',
      page(
        `<p>${englishText}</p><p>Updated: <time>5 May 2016, 14:00</time></p><p>They met on <time>3 May 2016</time> and parted as friends.</p><div><time datetime="2016-05-06">2 days ago</time></div>`,
      ),
    )
    expect(found.date).toBe('2016-05-05')
    expect(found.paragraphs.map(({ text }) => text)).toEqual([
      englishText,
      'They met on 3 May 2016 and parted as friends.',
    ])
  })

  it.each([
    ['<p><time>2 days ago</time></p><p>Published: <time>5 May 2016</time></p>'],
    ['<time>2 days ago</time> <time datetime="2016-05-05T14:00">14:00</time>'],
  ])('reads the first marked time that is a day: %s', async (times) => {
    expect((await read('page.html', page(`${times}<p>${englishText}</p>`))).date).toBe('2016-05-05')
  })

  const doubt =
    'its date, 05/07/2021, is 2021-07-05 or 2021-05-07, and no more than the year was taken; write it as one of them'
  it.each([
    ['pt-BR', '2021-07-05', []],
    ['de', '2021-07-05', []],
    ['en-GB', '2021-07-05', []],
    ['en', '2021', [doubt]],
    ['es-US', '2021', [doubt]],
    ['zh', '2021', [doubt]],
  ])(
    'reads a day in figures as the page’s language (%s) writes it, and names one that may be two',
    async (lang, date, notes) => {
      const marks = [
        '<span class="documentPublished">Published 05/07/2021 10h30</span>',
        '<span class="date">05/07/2021</span>',
        '<p>05/07/2021 10:30</p>',
      ]
      for (const [head, mark] of [
        ...marks.map((one) => ['', one]),
        ['<meta name="date" content="05/07/2021">', ''],
      ]) {
        const html = `<html lang="${lang}"><head><title>Lamps of both shores</title>${head}</head><body><h1>Lamps of both shores</h1>${mark}<div><p>${englishText}</p><p>${englishText}</p></div></body></html>`
        const found = await read('a.html', html)
        expect([mark, found.date, found.notes]).toEqual([mark, date, notes])
      }
    },
  )

  it('takes the day from another field where the first gives the year alone', async () => {
    const head = '<meta name="date" content="05/04/2016">'
    expect((await read('page.html', page(`<p>${englishText}</p>`, head))).date).toBe('2016')
    expect(
      (await read('page.html', page(`<p>${englishText}</p><time datetime="2016-04-05">5/4</time>`, head)))
        .date,
    ).toBe('2016-04-05')
  })
})

describe('readDocuments(page whose window names an unknown site)', () => {
  const page = (body: string, head = '') =>
    `<html><head><title>Remarks on lamps | Reed Bay Board</title>${head}</head><body>${body}</body></html>`

  it('takes the part that stands in the page, whatever sets it', async () => {
    const body = `<table><tr><td><font size="5">Remarks on lamps</font></td></tr><tr><td>April 12, 2019</td></tr><tr><td>${englishText}</td></tr></table>`
    expect(await read('a.html', page(body))).toMatchObject({ title: 'Remarks on lamps', date: '2019-04-12' })
  })

  it('takes the headline that it gives to search engines', async () => {
    const head = '<script type="application/ld+json">{"headline":"Remarks on \\"lamps\\""}</script>'
    expect((await read('a.html', page(`<p>${englishText}</p>`, head))).title).toBe('Remarks on "lamps"')
  })
})

describe('readDocuments(page without its tags of head and body)', () => {
  it.each([
    ['head', '<html><title>Remarks on lamps</title><body>'],
    ['body', '<html><head><title>Remarks on lamps</title></head>'],
    ['either', '<!doctype html><html lang="en"><meta charset="utf-8"><title>Remarks on lamps</title>'],
  ])('reads one without %s', async (_, top) => {
    const found = await read('a.html', `${top}<p>${englishText}</p><p>The oil is ready.</p></html>`)
    expect(found.title).toBe('Remarks on lamps')
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText, 'The oil is ready.'])
  })
})

describe('readDocuments(page of an authority)', () => {
  const page = (body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Documents | Ministry of Fog</title></head><body>${body}</body></html>`
  const prose = `<p>${englishText}</p><p>${englishText.replace('both', 'all')}</p><p>${englishText.replace('fog', 'rain')}</p>`

  it('has the heading of the statement for its title, and not that of the authority over it', async () => {
    const head =
      '<div><h1>Ministry of Fog and Nets</h1><ul><li><a href="/n">News</a><li><a href="/d">Documents</a></ul></div>'
    const foot = '<div><a href="/">Back</a> Last updated: 22-Nov-2016</div>'
    const text = `<div><h2>On the lighting of the lamps</h2><p>Sandy Point, 21 November 2016</p>${prose}</div>`
    const found = await read('a.html', page(`${head}${text}${foot}`))
    expect(found).toMatchObject({
      title: 'On the lighting of the lamps',
      date: '2016-11-21',
      place: 'Sandy Point',
    })
    expect(found.paragraphs).toHaveLength(3)
  })

  it('reads what a page folds up, each heading by itself', async () => {
    const fold = (n: number) => `<details><summary>On matter ${n}</summary>${prose}</details>`
    const found = await read(
      'a.html',
      page(
        `<main><h1>Answers of the keepers</h1><time datetime="2019-05-06">6 May 2019</time>${fold(1)}${fold(2)}</main>`,
      ),
    )
    expect(found.date).toBe('2019-05-06')
    expect(found.paragraphs.map(({ text }) => text).filter((text) => /matter/.test(text))).toEqual([
      'On matter 1',
      'On matter 2',
    ])
  })

  it('takes the day of a line in traditional characters', async () => {
    const text = Array.from(
      { length: 3 },
      (_, n) => `<p>兩岸的燈塔看守人今天見面，商定了各自燈光的顏色，這是第${n}次。</p>`,
    )
    const found = await read(
      'a.html',
      `<!doctype html><html lang="zh-TW"><head><meta charset="utf-8"><title>聲明</title></head><body><div><h1>關於燈塔的聲明</h1><p>發布日期：中華民國107年5月4日</p>${text.join('')}</div></body></html>`,
    )
    expect(found).toMatchObject({ date: '2018-05-04', title: '關於燈塔的聲明' })
    expect(found.paragraphs).toHaveLength(3)
  })

  const speech = (head: string, beside: string, foot = '') =>
    page(`<main><h1>Speech on the lighting of the lamps</h1>${head}${prose}${foot}</main>${beside}`)
  const dayOf = async (html: string) => (await read('a.html', html)).date
  const boxes = [
    '<aside><h4>Read also</h4><a href="#">Another speech</a> <time datetime="2021-03-04">4 March 2021</time></aside>',
    '<section class="more"><h4>More news</h4><ul><li><a href="#">A mill opens</a> <time datetime="2021-03-04">4 March 2021</time></li></ul></section>',
    '<div class="hot"><a>4 March 2021, latest of the mills</a></div>',
  ]

  it.each(boxes)('takes no day of another page for its own: %s', async (box) => {
    expect(await dayOf(speech('<p>May 2005</p>', box))).toBe('2005-05')
    expect(await dayOf(speech('<p><i>2005</i></p>', box))).toBe('2005')
    expect(await dayOf(speech('', box))).toBeNull()
    expect(await dayOf(speech('<p>4 May 2005</p>', box))).toBe('2005-05-04')
    expect(await dayOf(speech('<time datetime="2005-05-04">4 May</time>', box))).toBe('2005-05-04')
  })

  it('completes the month over its text with a day of that month alone', async () => {
    const dated = (day: string) =>
      speech('<p>May 2005</p>', '').replace(
        '<title>',
        `<meta property="article:published_time" content="${day}"><title>`,
      )
    expect(await dayOf(dated('2005-05-06'))).toBe('2005-05-06')
    expect(await dayOf(dated('2021-03-04'))).toBe('2005-05')
  })

  it.each([
    'Updated: 3 March 2021 | Published: 2 February 2019',
    'Published: 2 February 2019 | Updated: 3 March 2021',
    'Last updated 3 March 2021 · Published 2 February 2019',
    'Обновлено: 3 марта 2021 года | Опубликовано: 2 февраля 2019 года',
    '更新时间：2021年3月3日 发布时间：2019年2月2日',
    'Publié le 2 février 2019 – Mis à jour le 3 mars 2021',
    'Veröffentlicht am 2. Februar 2019, zuletzt aktualisiert am 3. März 2021',
    'Publicado el 2 de febrero de 2019 | Actualizado el 3 de marzo de 2021',
    '2 February 2019 | Updated 3 March 2021',
    'Updated on 3 March 2021 | 2 February 2019',
    '2 février 2019Mis à jour le 3 mars 2021',
    '<time datetime="2019-02-02">2 février 2019</time><span>Mis à jour le 3 mars 2021</span>',
    '<span>2. Februar 2019</span><span>Aktualisiert am 3. März 2021</span>',
  ])('takes the day on which it was put out, and not that of a change: %s', async (line) => {
    const page = await read('page.html', speech(`<p>${line}</p>`, ''))
    expect(page.date).toBe('2019-02-02')
    expect(page.paragraphs.some(({ text }) => text.includes('2019'))).toBe(false)
    const text = `Speech on the lighting of the lamps\n\n${line.replace(/<[^>]+>/g, ' ').trim()}\n\n${englishText}`
    expect((await read('a.txt', text)).date).toBe('2019-02-02')
  })

  it('takes the day on which it was put out from two lines, and that of a change where there is no other', async () => {
    const [changed, put] = ['<p>Updated: 3 March 2021</p>', '<p>Published: 2 February 2019</p>']
    expect(await dayOf(speech(`${changed}${put}`, ''))).toBe('2019-02-02')
    expect(await dayOf(speech(`${put}${changed}`, ''))).toBe('2019-02-02')
    const alone = await read('page.html', speech(changed, ''))
    expect(alone).toMatchObject({
      date: '2021-03-03',
      notes: ['its day, 2021-03-03, is that of its last change; it says no other'],
    })
  })

  it.each([
    'Publication date: June 7, 2019, 14:00',
    'Published: 7 June 2019',
    'Дата публикации: 7 июня 2019 года, 14:00',
    '发布日期：2019年6月7日',
  ])('takes the day of publication below its text, which is no part of it: %s', async (line) => {
    for (const foot of [`<p>${line}</p>`, `<div class="foot">${line}</div>`]) {
      const found = await read('a.html', speech('', '', foot))
      expect(found.date).toBe('2019-06-07')
      expect(found.paragraphs).toHaveLength(3)
    }
  })

  it.each(['p class="dateline"', 'p class="byline"', 'p class="meta"', 'time class="when"', 'div'])(
    'has place and month of a line that the page sets as %s',
    async (set) => {
      const line = `<${set}>Reed Bay, May 2004</${set.split(' ')[0]}>`
      const found = await read(
        'a.html',
        page(`<div><h1>Remarks on lamps</h1>${line}<p>${englishText}</p></div>`),
      )
      expect(found).toMatchObject({ date: '2004-05', place: 'Reed Bay', paragraphs: [{ text: englishText }] })
    },
  )

  it.each([
    '<div class="box"><h4>Our weekly letter</h4><p>Join 40,000 keepers who read it, with a recipe, a quiz and a letter from our editor.</p><form><input type="email"><button>Join</button></form></div>',
    '<div><p>扫描二维码，第一时间获取最新消息、深度报道和独家评论，您可以随时取消。</p><form><input><button>好</button></form></div>',
  ])(
    'leaves out a box that asks for an address, however it is called and however short the article: %s',
    async (box) => {
      const story = `<h1>The lamps are lit</h1><p>Both shores lit their lamps at the same hour tonight, and all of the boats came home by their light.</p>`
      for (const body of [`<article>${story}${box}</article>`, `<div>${story}</div>${box}`])
        expect((await read('a.html', page(body))).paragraphs.map(({ text }) => text)).toEqual([
          'Both shores lit their lamps at the same hour tonight, and all of the boats came home by their light.',
        ])
    },
  )

  it.each([
    ['a search', '<form><input name="q"><button>Search</button></form>'],
    ['a poll beside its lead', '<form><input type="radio" name="a"><button>Vote</button></form>'],
    ['an address asked for without a box of its own', '<form><input type="email"></form>'],
  ])('leaves the text of an article that has %s in it', async (_, form) => {
    const found = await read('a.html', page(`<h1>Lamps</h1><div><p>${englishText}</p>${form}</div>`))
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText])
  })

  it.each(['speech draft 3', 'Untitled document', 'New Page 1'])(
    'has the title of the text where the window says no more than “%s”',
    async (window) => {
      const html = `<html><head><title>${window}</title></head><body><p><b>Statement on the lamps of both shores</b></p><p>4 May 2015</p><p>${englishText}</p></body></html>`
      expect(await read('a.html', html)).toMatchObject({
        title: 'Statement on the lamps of both shores',
        date: '2015-05-04',
        paragraphs: [{ text: englishText }],
      })
    },
  )

  it('keeps the lines of a header apart that only breaks part, and joins those of a sentence', async () => {
    const html = `<html><head><title>x</title></head><body><font><b>Statement on the lamps</b></font><br>Released on 7 March 2003<br><br>The keepers met,<br>as they do.<br><br>${englishText}</body></html>`
    const found = await read('a.html', html)
    expect(found).toMatchObject({ title: 'Statement on the lamps', date: '2003-03-07' })
    expect(found.paragraphs.map(({ text }) => text)).toEqual(['The keepers met, as they do.', englishText])
  })

  it('reads the facts that a page lists about a text, and leaves the list out', async () => {
    const facts =
      '<dl><dt>From:</dt><dd>Lamp Office</dd><dt>Published</dt><dd>5 June 2018</dd><dt>Delivered on:</dt><dd>4 June 2018 (as it was delivered)</dd><dt>Seen</dt><dd>1402</dd></dl>'
    for (const body of [`${facts}<p>${englishText}</p>`, `<p>So it was.</p>${facts}<p>${englishText}</p>`]) {
      const found = await read('a.html', page(`<main><h1>Remarks on lamps</h1>${body}</main>`))
      expect(found.date).toBe('2018-06-04')
      expect(found.paragraphs.map(({ text }) => text).filter((text) => text !== 'So it was.')).toEqual([
        englishText,
      ])
    }
  })

  it('keeps an exchange that a page sets as a list of terms', async () => {
    const talk = `<dl><dt>Question: And who pays?</dt><dd>Ada Harbour: We do.</dd></dl>`
    const found = await read('a.html', page(`<main><h1>Interview</h1><p>${englishText}</p>${talk}</main>`))
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText, 'And who pays?', 'We do.'])
  })

  it('leaves out the links to other pages below an article, with what heads them', async () => {
    const more =
      '<div><h2>More of the harbour</h2><ul><li><h3><a href="/a">A pier is painted</a></h3><time>2 May 2022</time></li><li><h3><a href="/b">The tides of May</a></h3></li></ul></div>'
    const found = await read(
      'a.html',
      page(
        `<main><h1>Remarks on lamps</h1><div><p>${englishText}</p><p>${englishText}</p></div>${more}</main>`,
      ),
    )
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText, englishText])
  })

  it('leaves out the boxes that offer letters, however short the article is', async () => {
    const box = `<div class="newsletter"><h3>Never miss a story</h3><p>Subscribe to our weekly letter and get the best of the harbour in your inbox, every Friday, for free, with a recipe, a quiz and a letter from our editor.</p></div>`
    const found = await read(
      'a.html',
      page(
        `${box}<div class="story"><h1>The lamps are lit</h1><p>${englishText}</p>${box}<p>They are lit.</p></div>`,
      ),
    )
    expect(found.paragraphs.map(({ text }) => text)).toEqual([englishText, 'They are lit.'])
  })

  it.each([
    [
      'es',
      'Con la suscripción usted lee todo lo que escribe la Gaceta del Puerto desde su primer número.',
      'Si ya es suscriptor, inicie sesión con su correo para leer esta noticia y todas las demás.',
      'Puede dejarlo cuando quiera, sin costes; llame a la mesa de lectores de lunes a viernes.',
    ],
    [
      'de',
      'Mit Ihrem Abonnement lesen Sie alles, was die Hafenzeitung seit der ersten Nummer schrieb.',
      'Sie sind bereits Abonnent? Dann melden Sie sich mit Ihrer Adresse an, um weiterzulesen.',
      'Sie können jederzeit gehen, ohne Kosten; schreiben Sie an den Leserdienst des Hafens.',
    ],
    [
      'fr',
      'Avec votre abonnement vous lisez tout ce que la Gazette du port a écrit depuis le début.',
      'Vous êtes abonné ? Connectez-vous avec votre adresse pour lire la suite de cet article.',
      'Vous pouvez partir quand vous voulez, sans frais ; écrivez au service des lecteurs.',
    ],
    [
      'ru',
      'По подписке открыт весь архив «Вестника гавани» с первого номера и все приложения к нему.',
      'Уже подписаны? Войдите со своей почтой и паролем, чтобы дочитать эту и другие статьи.',
      'Отказаться можно в любой день без объяснений; напишите в отдел по работе с читателями.',
    ],
  ])(
    'leaves out the box of several paragraphs in front of what is for subscribers (%s)',
    async (_, ...desk) => {
      const box = `<div class="paywall"><p>${desk.join('</p><p>')}</p></div>`
      const told = [englishText, englishText.replace('lighthouse', 'harbour')]
      const text = `<h1>Lamps of both shores</h1><div><p>${told.join('</p><p>')}</p></div>`
      const found = await read('a.html', page(`${text}${box}`))
      expect(found.paragraphs.map(({ text }) => text)).toEqual(told)
      expect(found.notes).toContain('its page asks for a subscription; see whether the text is whole')
      // So named, a box may be what the subscriber reads.
      const open = await read('a.html', page(`<div class="paywall">${text}</div>`))
      expect(open.paragraphs.map(({ text }) => text)).toEqual(told)
      expect(open.notes).toEqual([])
    },
  )

  it.each([
    [
      'Subscribe to the Gazette from three crowns a month and read every story.',
      'You can cancel at any time.',
    ],
    ['Get the harbour in your inbox every morning. Sign up for our letter on lamps.', 'It is free.'],
    ['Mit einem Abo lesen Sie alle Artikel der Hafenzeitung.', 'Sie haben schon ein Abo? Hier anmelden.'],
    ['Abonnez-vous à la Gazette du port pour un écu par mois.', 'Sans engagement.'],
    ['Suscríbase a la Gaceta del Puerto por tres monedas al mes.', '¿Ya es suscriptor? Inicie sesión.'],
    ['Подпишитесь на наш канал, чтобы первыми узнавать новости гавани.', 'Это бесплатно.'],
    ['订阅《港口报》，每月只需三元，即可阅读全部文章。', '随时可以取消。'],
  ])('leaves out what offers a subscription beside the article or in it: %s', async (first, second) => {
    const offer = `<div class="q"><h4>*</h4><p>${first}</p><p>${second}</p></div>`
    const told = 'They subscribe to the rule, and the lamps are lit by those who signed up for it.'
    const texts = [englishText, told, englishText.replace('lighthouse', 'harbour')]
    const [one, ...others] = texts.map((text) => `<p>${text}</p>`)
    for (const main of [
      `<div>${one}${others.join('')}</div>${offer}`,
      `${offer}<div>${one}${others.join('')}</div>`,
      `<article>${one}${offer}${others.join('')}</article>`,
    ]) {
      const found = await read('a.html', page(`<main><h1>Remarks on lamps</h1>${main}</main>`))
      expect(found.paragraphs.map(({ text }) => text)).toEqual(texts)
    }
  })
})

describe('readDocuments(page with lines around its title)', () => {
  const head = '<html><head><title>The quiet lamps: how they burn</title></head><body>'
  const text = `<p>${englishText}</p><h2>Why it matters</h2><p>${englishText}</p>`

  it('reads the header around the title, whatever stands above it', async () => {
    const lines =
      '<p>Policy Brief</p><h1>The quiet lamps: how they burn</h1><p>by Ada Reed and Tom Wick</p><p>June 2020</p>'
    const found = await read('a.html', `${head}<div class="post">${lines}${text}</div></body></html>`)
    expect(found).toMatchObject({ title: 'The quiet lamps: how they burn', date: '2020-06' })
    expect(found.paragraphs[0]?.text).toBe(englishText)
  })

  it('takes who stands before an office under the title for the speaker, also by the short label', async () => {
    const lines =
      '<h1>The quiet lamps: how they burn</h1><div>Remarks<br>Ada Harbour, Secretary of State<br>Sandy Point<br>May 6, 2017</div>'
    const turns = `<div><b>SECRETARY HARBOUR:</b> ${englishText}<br><br><b>QUESTION:</b> And the nets?<br><br><b>SECRETARY HARBOUR:</b> ${englishText}</div>`
    expect((await read('a.html', `${head}${lines}${turns}</body></html>`)).speakers).toEqual(['Ada Harbour'])
  })

  it('leaves out a box that asks for money', async () => {
    const box =
      '<div class="donate"><p>Support independent research. Donate today to keep our work free.</p></div>'
    const page = `${head}<main><h1>The quiet lamps: how they burn</h1><p>4 March 2015</p>${text}${box}</main></body></html>`
    expect((await read('a.html', page)).paragraphs.at(-1)?.text).toBe(englishText)
  })
})
