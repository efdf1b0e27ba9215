import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { partyOf } from '#subject'
import { hostOf } from '../../schema/host.ts'
import { once } from '../../schema/once.ts'
import { datasetTitle } from '../../schema/title.ts'
import { withoutTracking } from '../../worker/api/cited-page.ts'
import { app } from '../../worker/app.ts'
import { type Citation, citations, footnote } from '../../worker/citation.ts'
import { ndjson } from '../support/ndjson.ts'

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }, env)
const everyReference = once(
  async (): Promise<unknown> => (await get('/statements.csl.json?uncounted=with')).json(),
)
/** How many statements the database holds. */
async function heldStatements(): Promise<number> {
  return (await env.DB.prepare('select count(*) as held from statement').first<number>('held')) ?? 0
}
const statement = '/statements/2022-02-04-joint-statement-new-era'

const item: Citation = {
  id: 'x#1',
  type: 'dataset',
  title: 'Shares of {50 %} & more_less',
  author: [{ literal: 'A & B' }, { name: 'Xi Jinping', family: 'Xi', given: 'Jinping' }],
  issued: '2026-11-22',
  url: 'https://entente.test/?theme=nato',
  version: '2026.1',
  publisher: 'Entente',
  accessed: '2026-12-01',
}

describe('citations(format, items)', () => {
  it('writes BibTeX whose special characters are text', () => {
    const text = citations('bib', [item])
    expect(text.startsWith('@dataset{x-1,\n')).toBe(true)
    expect(text).toContain('title = {{Shares of \\{50 \\%\\} \\& more\\_less}},')
    expect(text).toContain('author = {{A \\& B} and Xi, Jinping},')
    expect(text).toContain('urldate = {2026-12-01},')
  })

  it.each([
    ['ar', 'arabic'],
    ['vi', 'vietnamese'],
    ['zh', 'chinese'],
    ['xx', undefined],
  ])(
    'names the language %s of a page in BibTeX as babel does, or not at all, and that of the title',
    (language, name) => {
      const written = citations('bib', [{ ...item, language }])
      const [, named] = / {2}language = \{(.*)\}/.exec(written) ?? []
      expect(named).toBe(name)
      // By it titles are put into small letters and parted, and they are English.
      expect(written).toContain('langid = {english},')
    },
  )

  it('loses no character of a title in BibTeX', () => {
    const text = citations('bib', [{ ...item, title: 'The set {a\\b} ~ c^2 # $1' }])
    expect(text).toContain(
      'title = {{The set \\{a\\textbackslash{}b\\} \\textasciitilde{} c\\textasciicircum{}2 \\# \\$1}},',
    )
  })

  it.each([
    ['{a} {b{c}}', '\\{a\\} \\{b\\{c\\}\\}'],
    ['@misc{x,', '@misc\\textbraceleft{}x,'],
    ['}a{ & {b}', '\\textbraceright{}a\\textbraceleft{} \\& \\textbraceleft{}b\\textbraceright{}'],
  ])('writes the title %s so that BibTeX counts as many braces opened as closed', (title, written) => {
    const text = citations('bib', [{ ...item, title, note: title }])
    expect(text).toContain(`title = {{${written}}},`)
    expect(text).toContain(`note = {${written}},`)
    expect(text.match(/\{/g)).toHaveLength(text.match(/\}/g)?.length ?? 0)
  })

  it('writes RIS line by line, from TY to ER', () => {
    const lines = citations('ris', [item]).trimEnd().split('\r\n')
    expect([lines[0], lines.at(-1)]).toEqual(['TY  - DATA', 'ER  -'])
    expect(lines).toContain('Y2  - 2026/12/01')
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual(['AU  - A & B,', 'AU  - Xi, Jinping'])
  })

  it('says nothing of authors where there is none', () => {
    const [read] = JSON.parse(citations('csl.json', [{ ...item, author: [] }]))
    expect('author' in read).toBe(false)
    for (const format of ['bib', 'ris'] as const)
      expect(citations(format, [{ ...item, author: [] }])).not.toMatch(/author|^A\w {2}-/m)
  })

  it('writes a footnote with release and access date', () => {
    expect(footnote(item)).toBe(
      'A & B, Xi Jinping, “Shares of {50 %} & more_less,” 2026-11-22, Entente, release 2026.1, https://entente.test/?theme=nato (accessed 2026-12-01).',
    )
  })
})

describe('footnote(item)', () => {
  const own = {
    ...item,
    author: [{ literal: 'Ministry' }],
    issued: '2026-11-28',
    version: undefined,
    publisher: 'UPI',
    url: 'https://upi.test/1',
  }
  it.each([
    [
      'Remarks on the Cold War.',
      undefined,
      'Ministry, “Remarks on the Cold War,” 2026-11-28, UPI, https://upi.test/1 (accessed 2026-12-01).',
    ],
    [
      '“No limits” through all',
      undefined,
      'Ministry, “‘No limits’ through all,” 2026-11-28, UPI, https://upi.test/1 (accessed 2026-12-01).',
    ],
    [
      'What now?',
      undefined,
      'Ministry, “What now?” 2026-11-28, UPI, https://upi.test/1 (accessed 2026-12-01).',
    ],
    [
      'Meeting',
      'As reported by UPI; no official address of the text is recorded. Entente, release 2026.2, https://entente.test/x',
      'Ministry, “Meeting,” 2026-11-28, UPI, https://upi.test/1 (accessed 2026-12-01). As reported by UPI; no official address of the text is recorded. Entente, release 2026.2, https://entente.test/x',
    ],
  ])(
    'of %s with the note %s has one sign after each part, and none after an address',
    (title, note, text) => {
      expect(footnote({ ...own, title, note })).toBe(text)
    },
  )

  it('names no publisher who is the author', () => {
    expect(footnote({ ...own, title: 'Meeting', author: [{ literal: 'UPI' }] })).toBe(
      'UPI, “Meeting,” 2026-11-28, https://upi.test/1 (accessed 2026-12-01).',
    )
  })
})

describe('references', () => {
  it('say in page, footnote and file alike what is known from a report alone', async () => {
    const known = 'As reported by UPI; no official address of the text is recorded.'
    const at = '/statements/2024-10-22-putin-xi-kazan'
    for (const path of [at, `/api?address=${at}`, `${at}.bib`, `${at}.ris`, `${at}.csl.json`]) {
      const text = await (await get(path)).text()
      expect([path, text.includes(known), text.includes('release 2026.2')]).toEqual([path, true, true])
    }
  })

  it.each(['2022-09-15-putin-xi-samarkand', '2014-10-14-putin-li-keqiang'])(
    'to the readout %s at its own side’s page call it no report',
    async (id) => {
      const text = await (await get(`/statements/${id}.bib`)).text()
      expect(text).toContain('type = {Readout}')
      expect(text).not.toContain('s reported by')
    },
  )

  it('to a text have no release, which stands in the note; only a claim is of one', async () => {
    const all = (await everyReference()) as Record<string, string>[]
    const released = all.filter(({ version }) => version !== undefined)
    expect(released.filter(({ genre }) => !genre?.startsWith('Claim'))).toEqual([])
    expect(all.filter(({ note }) => !/, release \d{4}\.\d+\+?, https?:/.test(note ?? ''))).toEqual([])
  })

  it('of every statement name the language of its page alike in every form, and BibTeX that of the title too', async () => {
    const items = (await everyReference()) as { id: string; language?: string }[]
    const [bib, ris] = await Promise.all(
      ['/statements.bib?uncounted=with', '/statements.ris?uncounted=with'].map(async (path) =>
        (await get(path)).text(),
      ),
    )
    const inRis = new Map(
      (ris ?? '').split(/^ER {2}- /m).map((record) => [/^ID {2}- (.*)\r$/m.exec(record)?.[1], record]),
    )
    const inBib = new Map(
      (bib ?? '').split(/^(?=@)/m).map((record) => [/^@\w+\{(.*),$/m.exec(record)?.[1], record]),
    )
    const names = new Intl.DisplayNames('en', { type: 'language' })
    const differing = []
    for (const { id, language = '' } of items) {
      const page = await (await get(`/statements/${id}`)).text()
      const told = [
        language,
        /^LA {2}- (.*)\r$/m.exec(inRis.get(id) ?? '')?.[1],
        /citation_language" content="(.*?)"/.exec(page)?.[1],
      ]
      const inWords = /^ {2}language = \{(.*)\},$/m.exec(inBib.get(id) ?? '')?.[1]
      const isOne = new Set(told).size === 1 && inWords === names.of(language)?.toLowerCase()
      if (!isOne || !inBib.get(id)?.includes('langid = {english},')) differing.push([id, ...told, inWords])
    }
    expect(items.length).toBeGreaterThan(200)
    expect(items.filter(({ language }) => language !== 'en').length).toBeGreaterThan(20)
    expect(differing).toEqual([])
  })

  it('stand as a footnote on the page of a statement, of no day of reading', async () => {
    const article = await (await get('/statements/2012-02-27-putin-russia-changing-world')).text()
    expect(article).toMatch(/<p>Footnote: Vladimir Putin, “.*Moskovskiye Novosti.*https?:.*<\/p>/)
    const joint = await (await get(statement)).text()
    expect(joint).toContain('<p>Footnote: Russian Federation, People&#39;s Republic of China, “')
    expect(article + joint).not.toContain('(accessed')
  })

  it('leave the order of names to the style, also of a Chinese one behind another author', () => {
    const [xi, putin] = [
      { name: 'Xi Jinping', family: 'Xi', given: 'Jinping' },
      { name: 'Vladimir Putin', family: 'Putin', given: 'Vladimir' },
    ]
    const authors = (author: Citation['author']) =>
      JSON.parse(citations('csl.json', [{ ...item, author }]))[0].author
    const [first, second] = [
      { family: 'Xi', given: 'Jinping' },
      { family: 'Putin', given: 'Vladimir' },
    ]
    expect(authors([xi, putin])).toEqual([first, second])
    expect(authors([putin, xi])).toEqual([second, first])
  })

  it('to two long addresses never share a key, and name statements of one day by their titles', async () => {
    const a = '2016-06-25-joint-statement-global-strategic-stability'
    const texts = await Promise.all(
      ['2016-06-25-joint-statement-treaty-15', '2016-06-25-joint-statement-information-space'].map(
        async (b) => (await get(`/compare.bib?a=${a}&b=${b}`)).text(),
      ),
    )
    const keys = texts.map((text) => /^@dataset\{([^,]+),/m.exec(text)?.[1])
    expect(new Set(keys).size).toBe(2)
    for (const key of keys) expect(key).toMatch(/^entente-2026-2-?-compare-a-2016-06-25-[\w-]{1,80}$/)
    const titles = texts.map((text) => /title = \{\{(.*)\}\}/.exec(text)?.[1])
    for (const title of titles) expect(title).toContain(', both of 25 June 2016, compared')
    expect(new Set(titles).size).toBe(2)
  })

  it.each([
    [`${statement}.bib`, 'application/x-bibtex', '@online{2022-02-04-joint-statement-new-era,'],
    [`${statement}.ris`, 'application/x-research-info-systems', 'TY  - ELEC'],
    [`${statement}.csl.json`, 'application/vnd.citationstyles.csl+json', '?release=2026.2'],
    ['/trends.bib?theme=nato', 'application/x-bibtex', '@dataset{entente-2026-2'],
    [
      '/api/v1/trends.bib?theme=nato,trade&voice=joint',
      'application/x-bibtex',
      'title = {{How often each frame occurs: theme nato, trade; voice joint (Entente: joint statements and speeches of Russia and China, 2013–2024)}}',
    ],
    [
      '/compare.ris?a=2019-06-05-joint-statement-new-era&b=2022-02-04-joint-statement-new-era',
      'application/x-research-info-systems',
      'TY  - DATA',
    ],
    ['/api/v1/passages.csl.json?theme=nato', 'application/vnd.citationstyles.csl+json', 'Passage '],
  ])('GET %s answers %s', async (path, type, content) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    expect(await response.text()).toContain(content)
  })

  it.each([
    ['/marks.bib', /^@/gm],
    ['/timeline.ris', /^TY {2}-/gm],
    ['/codings.csl.json', /"id":/g],
    ['/releases/2026.2/changes.bib', /^@/gm],
    ['/releases/2026.2/changes.ris', /^TY {2}-/gm],
    ['/second-readings.bib', /^@/gm],
  ])('cites %s once, however many rows the view has', async (path, entry) => {
    const address = path.startsWith('/codings') || path.startsWith('/second') ? `/api/v1${path}` : path
    const text = await (await get(address)).text()
    expect(text.match(entry)).toHaveLength(1)
  })

  const ministryOfRussia = { literal: 'Ministry of Foreign Affairs of the Russian Federation' }
  it.each([
    [
      'a joint text: both sides, at the official page',
      '2022-02-04-joint-statement-new-era',
      {
        type: 'webpage',
        genre: 'Joint statement',
        author: [{ literal: 'Russian Federation' }, { literal: "People's Republic of China" }],
        issued: '2022-02-04',
        publisher: 'President of Russia',
        'event-place': 'Beijing',
        language: 'en',
        URL: 'http://en.kremlin.ru/supplement/5770',
        note: 'Which page has this title is not recorded. ',
      },
    ],
    [
      'a communiqué that was not read, by a government’s account of the meeting: as reported, and that it was not',
      '2022-12-05-pm-communique-27th',
      {
        type: 'webpage',
        genre: 'Joint communiqué, as reported',
        author: [
          { literal: 'Government of the Russian Federation' },
          { literal: "Government of the People's Republic of China" },
        ],
        issued: '2022-12-05',
        publisher: 'Government of the Russian Federation',
        language: 'en',
        URL: 'http://government.ru/en/news/47237',
        note: 'As reported by the Government of the Russian Federation; no official address of the text is recorded. Nothing of the text itself was read. No page that was read has this title. Place: by video link. ',
      },
    ],
    [
      'a speech known from a report: as reported, by whom',
      '2024-10-11-lavrov-vientiane',
      {
        type: 'speech',
        genre: 'Press remarks, as reported',
        author: [{ family: 'Lavrov', given: 'Sergey' }],
        issued: '2024-10-11',
        publisher: 'TASS',
        'event-place': 'Vientiane',
        language: 'en',
        URL: 'https://tass.com/politics/1854959',
        note: 'As reported by TASS; no official address of the text is recorded. Which page has this title is not recorded. ',
      },
    ],
    [
      'a speech known from copies alone: part of the dataset, as no publisher is known',
      '2024-11-04-lavrov-creating-the-future',
      {
        type: 'speech',
        genre: 'Speech, as recorded by Entente',
        author: [{ family: 'Lavrov', given: 'Sergey' }],
        issued: '2024-11-04',
        'container-title': 'Entente: joint statements and speeches of Russia and China, 2013–2024',
        'event-place': 'Moscow',
        language: 'en',
        URL: 'own',
        note: 'The address is that of Entente’s record. Only a copy of what others published (https://news-pravda.com/world/2024/11/04/824711.html) is recorded. Title by Entente: a description. ',
      },
    ],
    [
      'an interview: the agency that its title names, beside the page',
      '2013-03-22-putin-itar-tass-interview',
      {
        type: 'interview',
        genre: 'Interview',
        author: [{ family: 'Putin', given: 'Vladimir' }],
        issued: '2013-03-22',
        publisher: 'President of Russia',
        'container-title': 'TASS',
        'event-place': 'Moscow',
        language: 'en',
        URL: 'http://en.kremlin.ru/events/president/news/17723',
        note: 'Which page has this title is not recorded. ',
      },
    ],
    [
      'an article: the newspaper that its summary names, and the report it is known from',
      '2012-02-27-putin-russia-changing-world',
      {
        type: 'article-newspaper',
        genre: 'Newspaper article, as reported',
        author: [{ family: 'Putin', given: 'Vladimir' }],
        issued: '2012-02-27',
        publisher: 'China.org.cn',
        'container-title': 'Moskovskiye Novosti',
        'event-place': 'Moscow',
        language: 'en',
        URL: 'http://english.china.org.cn/world/2012-02/27/content_24745585.htm',
        note: 'As reported by China.org.cn; no official address of the text is recorded. Which page has this title is not recorded. ',
      },
    ],
    [
      'a readout of two sides that neither is known to have published: no author',
      '2024-10-22-putin-xi-kazan',
      {
        type: 'webpage',
        genre: 'Readout, as reported',
        issued: '2024-10-22',
        publisher: 'UPI',
        'event-place': 'Kazan',
        language: 'en',
        URL: 'https://www.upi.com/Top_News/World-News/2024/10/23/Putin-hosts-Xi-Jinping-BRICS/4911729651804/',
        note: 'As reported by UPI; no official address of the text is recorded. Which page has this title is not recorded. ',
      },
    ],
    [
      'a readout on the page of an embassy: the ministry, and the embassy as publisher',
      '2023-01-09-qin-gang-lavrov-call',
      {
        type: 'webpage',
        genre: 'Readout',
        author: [{ literal: "Ministry of Foreign Affairs of the People's Republic of China" }],
        issued: '2023-01-09',
        publisher: "Embassy of the People's Republic of China in Tanzania",
        'event-place': 'Beijing',
        language: 'en',
        URL: 'http://tz.china-embassy.gov.cn/eng/chinanews/202301/t20230110_11005078.htm',
        note: 'Which page has this title is not recorded. ',
      },
    ],
    [
      'a readout whose author published it: no publisher beside the author',
      '2022-11-13-russia-east-asia-summit-release',
      {
        type: 'webpage',
        genre: 'Readout',
        author: [ministryOfRussia],
        issued: '2022-11-13',
        'event-place': 'Phnom Penh',
        language: 'en',
        URL: 'https://mid.ru/ru/foreign_policy/news/1838351/?lang=en',
        note: '',
      },
    ],
    [
      'an article known from a report: the newspaper that its summary names, and the report’s publisher',
      '2023-03-20-xi-russian-gazette-article',
      {
        type: 'article-newspaper',
        genre: 'Newspaper article, as reported',
        author: [{ family: 'Xi', given: 'Jinping' }],
        issued: '2023-03-20',
        publisher: 'Newscentral Asia',
        'container-title': 'Rossiyskaya Gazeta',
        'event-place': 'Beijing',
        language: 'en',
        URL: 'https://www.newscentralasia.net/2023/03/20/excerpts-from-article-of-president-xi-jinping-for-russian-media-ahead-of-his-visit-to-russia/',
        note: 'As reported by Newscentral Asia; no official address of the text is recorded. Which page has this title is not recorded. ',
      },
    ],
    [
      'remarks that an article of a newspaper quotes: the speaker’s own, as it reports them',
      '2013-03-19-cheng-guoping-china-daily',
      {
        type: 'speech',
        genre: 'Press remarks, as reported',
        author: [{ family: 'Cheng', given: 'Guoping' }],
        issued: '2013-03-19',
        publisher: 'China Daily',
        'event-place': 'Beijing',
        language: 'en',
        URL: 'http://www.chinadaily.com.cn/china/2013-03/19/content_16318270.htm',
        note: 'As reported by China Daily; no official address of the text is recorded. Title by Entente: a description. ',
      },
    ],
    [
      'a speech whose only official page is a whole site: not at that site',
      '2014-10-24-putin-valdai',
      {
        type: 'speech',
        genre: 'Speech, as recorded by Entente',
        author: [{ family: 'Putin', given: 'Vladimir' }],
        issued: '2014-10-24',
        'container-title': 'Entente: joint statements and speeches of Russia and China, 2013–2024',
        'event-place': 'Sochi',
        language: 'en',
        URL: 'own',
        note: 'The address is that of Entente’s record. Only a copy of what others published (https://snuffysmithsblog.blogspot.com/2014/10/text-of-putins-10-24-14-speech-at-valdai.html) is recorded. Of the Permanent Mission of the Russian Federation to NATO the whole site is named, and no page of it. ',
      },
    ],
    [
      'a readout with one side’s title, known from the other’s account: no author',
      '2021-06-28-putin-xi-videoconference',
      {
        type: 'webpage',
        genre: 'Readout, as reported',
        issued: '2021-06-28',
        publisher: "Embassy of the People's Republic of China in Jordan",
        language: 'en',
        URL: 'http://jo.china-embassy.gov.cn/eng/fyrth/202106/t20210629_8917873.htm',
        note: "As reported by the Embassy of the People's Republic of China in Jordan; no official address of the text is recorded. Which page has this title is not recorded. Place: videoconference (Moscow/Beijing). ",
      },
    ],
    [
      'a readout with one side’s title, printed by others: as they report it, and not at the other side’s page',
      '2023-10-18-putin-xi-beijing-talks',
      {
        type: 'webpage',
        genre: 'Readout, as reported',
        issued: '2023-10-18',
        publisher: 'Insight EU Monitoring',
        'event-place': 'Beijing',
        language: 'en',
        URL: 'https://ieu-monitoring.com/editorial/russian-chinese-talks/418764',
        note: 'As reported by Insight EU Monitoring; no official address of the text is recorded. Which page has this title is not recorded. ',
      },
    ],
    [
      'a speech in the other state, whose office prints a translation of the whole: at that office',
      '2019-06-07-xi-spief',
      {
        type: 'speech',
        genre: 'Speech, in translation',
        author: [{ family: 'Xi', given: 'Jinping' }],
        issued: '2019-06-07',
        publisher: 'President of Russia',
        'event-place': 'St Petersburg',
        language: 'en',
        URL: 'http://en.kremlin.ru/events/president/news/60707',
        note: 'In a translation printed by the President of Russia; no official address of the text is recorded. Which page has this title is not recorded. ',
      },
    ],
    [
      'a readout of two sides at the page of the one whose title it has: by that one',
      '2022-06-15-putin-xi-call',
      {
        type: 'webpage',
        genre: 'Readout',
        author: [{ literal: 'Presidential Executive Office of the Russian Federation' }],
        issued: '2022-06-15',
        publisher: 'President of Russia',
        language: 'en',
        URL: 'http://en.kremlin.ru/events/president/news/68658',
        note: 'Which page has this title is not recorded. Place: telephone. ',
      },
    ],
    [
      'a claim that no page confirms: the dataset’s own, of the day of its release, by nobody it is claimed of',
      '2024-05-16-280-290bn-claim',
      {
        type: 'webpage',
        genre: 'Claim, unconfirmed',
        author: [{ literal: 'The Entente contributors' }],
        issued: 'released',
        'container-title': 'Entente: joint statements and speeches of Russia and China, 2013–2024',
        'event-place': 'Beijing',
        version: '2026.2',
        language: 'en',
        URL: 'own',
        note: 'No page that can be opened confirms it: read in a collected copy of the page; its address was not kept. It is of 2024-05-16. Title by Entente: a description. ',
      },
    ],
    [
      'an article that no page confirms: what our record claims',
      '2019-06-05-kong-jun-peoples-daily',
      {
        type: 'webpage',
        genre: 'Claim, unconfirmed',
        author: [{ literal: 'The Entente contributors' }],
        issued: 'released',
        'container-title': 'Entente: joint statements and speeches of Russia and China, 2013–2024',
        'event-place': 'Beijing',
        version: '2026.2',
        language: 'en',
        URL: 'own',
        note: 'No page that can be opened confirms it: read in a collected copy of the page; its address was not kept. It is of 2019-06-05. No page that was read gives the whole date. Title by Entente: a description. ',
      },
    ],
  ])('of %s', async (_, id, expected) => {
    const [item] = (await (await get(`/statements/${id}.csl.json`)).json()) as Record<string, unknown>[]
    const { data, meta } = (await (await get(`/api/v1/statements/${id}`)).json()) as {
      data: { title: string }
      meta: { release: string; generatedAt: string }
    }
    const own = `http://localhost/statements/${id}?release=${encodeURIComponent(meta.release)}`
    const parts = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] })
    expect(item).toEqual({
      ...expected,
      id,
      title: data.title,
      issued: {
        ...parts(expected.issued === 'released' ? meta.generatedAt : expected.issued.replace('about ', '')),
        ...(expected.issued.startsWith('about ') && { circa: true }),
      },
      accessed: parts(new Date().toISOString().slice(0, 10)),
      URL: expected.URL === 'own' ? own : expected.URL,
      ...('version' in expected && { version: meta.release }),
      note: `${expected.note}Entente: joint statements and speeches of Russia and China, 2013–2024, release ${meta.release}, ${own}`,
    })
  })

  it.each([
    ['2020-09-16-naryshkin-belarus', 'https://tass.com/world/1201461', 'en'],
    ['2021-10-21-putin-valdai', 'http://en.people.cn/n3/2021/1022/c90000-9910199.html', 'en'],
    [
      '2023-10-05-putin-valdai',
      'https://www.scmp.com/news/china/diplomacy/article/3237058/china-russia-ties-aimed-global-good-putin-tells-sochi-forum-slams-west-making-enemy-out-everyone',
      'en',
    ],
    [
      '2021-12-15-rogozin-lunar-station',
      'https://www.militarynews.ru/story.asp?lang=RU&nid=562339&rid=1',
      'ru',
    ],
    [
      '2015-03-08-wang-yi-npc',
      'http://german.beijingreview.com.cn/german2010/Nachrichten/2015-03/08/content_674730.htm',
      'de',
    ],
  ])(
    'of %s has the page without tracking, and the language of its address or host',
    async (id, URL, language) => {
      const [item] = (await (await get(`/statements/${id}.csl.json`)).json()) as {
        URL: string
        language?: string
      }[]
      expect([item?.URL, item?.language]).toEqual([URL, language])
    },
  )

  it('of a table leave tracking out of title, address and key', async () => {
    const shared = await (await get('/trends.bib?theme=nato&utm_source=mail&fbclid=x')).text()
    expect(shared).toBe(await (await get('/trends.bib?theme=nato')).text())
  })

  it('of a list say which texts were not read at all, as each one’s own reference does', async () => {
    const items = (await everyReference()) as { id: string; note: string }[]
    const unread = items.filter(({ note }) => note.includes('Nothing of the text itself was read.'))
    expect(unread.map(({ id }) => id)).toEqual([
      '2022-12-05-pm-communique-27th',
      '2020-12-02-pm-communique-25th',
      '2018-11-07-pm-communique-23rd',
      '2016-06-25-joint-statement-information-space',
      '2015-12-17-pm-communique-20th',
      '2014-10-13-pm-communique-19th',
      '2013-10-22-pm-communique-18th',
    ])
  })

  it('say what a record without a page rests on as its page and the API say it', async () => {
    const { results: own } = await env.DB.prepare(
      'select id, unverified from statement where unverified is not null',
    ).all<{ id: string; unverified: string }>()
    expect(own.map(({ id }) => id).toSorted()).toEqual([
      '2019-06-05-kong-jun-peoples-daily',
      '2019-09-06-putin-vladivostok-alliance',
      '2024-05-16-280-290bn-claim',
    ])
    for (const { id, unverified } of own) {
      const told = `No page that can be opened confirms it: ${unverified}.`
      for (const ending of ['', '.bib', '.ris', '.csl.json']) {
        const text = await (await get(`/statements/${id}${ending}`)).text()
        expect([id, ending, text.includes(told)]).toEqual([id, ending, true])
        expect(text).not.toContain('>Confirmed by<')
      }
    }
  })

  it('mark a date that no page gives whole in each form', async () => {
    const at = '/statements/2019-10-04-boyev-vympel'
    const [bib, ris, csl, page] = await Promise.all(
      [`${at}.bib`, `${at}.ris`, `${at}.csl.json`, `/api?address=${at}`].map(async (form) =>
        (await get(form)).text(),
      ),
    )
    expect(bib).toContain('date = {2019-10-04?},')
    expect(ris).toContain('DA  - 2019/10/04/circa')
    expect(JSON.parse(csl ?? '')[0].issued).toEqual({ 'date-parts': [[2019, 10, 4]], circa: true })
    expect(page).toContain('ca. 2019-10-04')
  })

  it('give the title that a page in another language has, or say that it is not recorded', async () => {
    const items = (await everyReference()) as Record<string, string>[]
    const { data } = await (await get('/api/v1/statements?limit=200')).json<{
      data: { id: string; originalTitle: string | null; originalTitleLanguage: string | null }[]
    }>()
    const known = data.filter(({ originalTitleLanguage }) => originalTitleLanguage !== null)
    expect(known.length).toBeGreaterThan(10)
    for (const { id, originalTitle, originalTitleLanguage } of known) {
      const name = originalTitleLanguage === 'zh' ? 'Chinese' : 'Russian'
      const cited = items.find((one) => one.id === id)
      const isBeside = [originalTitleLanguage, 'en', undefined].includes(cited?.language)
      expect([id, cited?.['original-title']]).toEqual([id, (isBeside && originalTitle) || undefined])
      expect(cited?.note).toContain(
        originalTitle === null ? `The ${name} title is not recorded.` : `${name} title: ${originalTitle}.`,
      )
    }
    const at = '/statements/2016-06-25-joint-statement-treaty-15'
    const [bib, ris, page] = await Promise.all(
      [`${at}.bib`, `${at}.ris`, at].map(async (form) => (await get(form)).text()),
    )
    expect(bib).toContain('origtitle = {{中华人民共和国和俄罗斯联邦联合声明}},\n  origlanguage = {chinese},')
    expect(ris).toContain('\r\nOP  - 中华人民共和国和俄罗斯联邦联合声明\r\n')
    expect(page).toContain('<dt>Chinese title</dt><dd><span lang="zh">中华人民共和国和俄罗斯联邦联合声明')
    expect(await (await get('/statements/2018-06-08-joint-statement')).text()).toContain(
      '<dt>Chinese title</dt><dd>not recorded</dd>',
    )
  })

  it('say whose a title is as the record says it, and in what language the page is', async () => {
    const items = (await everyReference()) as Record<string, string>[]
    const rows = ndjson<{ id: string; titleBasis: string | null }>(
      await (await get('/api/v1/statements.ndjson?uncounted=with')).text(),
    )
    const said: Record<string, string> = {
      translation: 'Title in English by Entente.',
      description: 'Title by Entente: a description.',
      unseen: 'No page that was read has this title.',
    }
    const bases = new Map(rows.map(({ id, titleBasis }) => [id, titleBasis]))
    expect(rows).toHaveLength(items.length)
    for (const { id = '', language, note = '' } of items) {
      const own = Object.keys(said).filter((basis) => note.includes(said[basis] ?? ''))
      expect([id, own]).toEqual([id, said[bases.get(id) ?? ''] === undefined ? [] : [bases.get(id)]])
      expect([id, note.includes('The page is in ')]).toEqual([
        id,
        language !== undefined && language !== 'en',
      ])
    }
    expect(items.find(({ id }) => id === '2024-06-02-dong-jun-shangri-la')?.language).toBe('en')
  })

  it('call no text printed where digests alone were read, and a machine translation what it is', async () => {
    const items = (await everyReference()) as Record<string, string>[]
    const of = (wanted: string) => items.find(({ id }) => id === wanted) ?? {}
    expect(of('2017-07-04-joint-statement-further-deepening')).toMatchObject({
      genre: 'Joint statement, as reported',
      note: expect.stringMatching(
        /^As reported by Yahoo News \(a digest\); no official address of the text is recorded\./,
      ),
    })
    expect(of('2019-06-05-joint-statement-new-era')).toMatchObject({
      genre: 'Joint statement, in machine translation',
      note: expect.stringMatching(/^In a machine translation printed by Bilaterals\.org; /),
    })
    for (const id of ['2013-03-22-joint-statement-win-win-deepening', '2022-04-21-xi-boao-gsi'])
      expect(of(id).note).toMatch(/^As reported by .* \(a digest\); /)
  })

  it('cite a page that has the text or an official digest, else one on which its passages rest', async () => {
    const items = (await everyReference()) as { id: string; URL: string }[]
    const { results: links } = await env.DB.prepare(
      'select statement_id as id, role, url from statement_link',
    ).all<{ id: string; role: string; url: string }>()
    const { results: evidence } = await env.DB.prepare(
      'select statement_id as id, url from passage join passage_source on passage_id = passage.id where silence is null',
    ).all<{ id: string; url: string }>()
    const without = ({ url }: { url: string }) => withoutTracking(url)
    const officialOf = new Map(
      links.flatMap((link) => (link.role === 'official' ? [[without(link), link.id] as const] : [])),
    )
    expect(items).toHaveLength(await heldStatements())
    for (const { id, URL: cited } of items) {
      const resting = evidence.filter((one) => one.id === id).map(without)
      const roles = links.filter((one) => one.id === id && without(one) === cited).map(({ role }) => role)
      const isOwn = cited.startsWith('http://localhost/')
      const holds = roles.some((role) => ['official', 'reprint', 'digest'].includes(role))
      const rests = resting.length === 0 ? isOwn || roles.includes('source') : resting.includes(cited)
      expect([id, cited, isOwn || holds || rests]).toEqual([id, cited, true])
      const other = officialOf.get(cited)
      expect([id, other === undefined || other === id || resting.includes(cited)]).toEqual([id, true])
    }
  })

  it.each([
    ['2022-11-13-lavrov-phnom-penh', 'https://ifpnews.com/russia-west-militarise-southeast-asia/amp'],
    ['2014-07-09-ivanov-li-zhanshu-beijing', 'http://tass.com/russia/739599'],
    ['2018-03-08-wang-yi-npc', 'http://niasindiainchina.in/2018-03-09/foreign-minister-wang-yi-on-india/'],
    ['2022-03-30-wang-wenbin-no-ceiling', 'http://en.people.cn/n3/2022/0331/c90000-10078204.html'],
    ['2001-07-16-treaty-good-neighbourliness', 'https://www.mfa.gov.cn/ce/ceno/eng/dtxw/t110017.htm'],
  ])('of %s cite %s', async (id, url) => {
    const items = (await everyReference()) as { id: string; URL: string }[]
    expect(items.find((item) => item.id === id)?.URL).toBe(url)
  })

  it('cite nobody else’s page where passages rest only on pages that no reference names', async () => {
    const items = (await everyReference()) as Record<string, string>[]
    expect(items.find(({ id }) => id === '2021-06-28-joint-statement-treaty-20')).toMatchObject({
      URL: expect.stringMatching(/^http:\/\/localhost\/statements\/2021-06-28-joint-statement-treaty-20\?/),
      genre: 'Joint statement, as recorded by Entente',
      note: expect.stringMatching(
        /^The address is that of Entente’s record\. Its passages rest only on a copy of what others published \(http:\/\/shenduxp\.com\/\S+\) and a page of an unknown publisher \(http:\/\/info-rae\.cn\/\S+\)\. /,
      ),
    })
  })

  it('of the dataset are offered at each release, under its own address', async () => {
    const [page, data] = await Promise.all(
      ['/releases/2026.1', '/data'].map(async (at) => (await get(at)).text()),
    )
    for (const format of ['bib', 'ris', 'csl.json']) {
      expect(page).toContain(`href="/releases/2026.1.${format}"`)
      expect(data).toContain(`href="/releases/2026.2.${format}"`)
    }
    expect(page).toMatch(/<meta name="citation_public_url" content="[^"?]*\/releases\/2026\.1"/)
    const [item] = await (await get('/releases/2026.1.csl.json')).json<Record<string, unknown>[]>()
    expect(item).toMatchObject({
      type: 'dataset',
      title: datasetTitle,
      version: '2026.1',
      language: 'en',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      URL: expect.stringMatching(/\/releases\/2026\.1$/),
    })
  })

  it('name in BibTeX the language of every page that has one', async () => {
    const [items, bib] = await Promise.all([everyReference(), get('/statements.bib?uncounted=with')])
    const having = (items as { language?: string }[]).filter(({ language }) => language !== undefined)
    const named = (await bib.text()).match(/ {2}language = \{[a-z]{3,}\}/g)
    expect(named).toHaveLength(having.length)
  })

  it('call a communiqué by its name', async () => {
    const items = (await everyReference()) as Record<string, string>[]
    const communiques = items.filter(({ title = '' }) => title.startsWith('Joint Communiqué'))
    expect(communiques.length).toBeGreaterThan(10)
    for (const { id, genre = '' } of communiques)
      expect([id, genre.split(',')[0]]).toEqual([id, 'Joint communiqué'])
  })

  it('have no author where somebody reports a meeting that no side’s readout is known of', async () => {
    const items = (await everyReference()) as { genre: string; author?: object[] }[]
    const reported = items.filter(({ genre }) => genre === 'Readout, as reported')
    expect(reported.length).toBeGreaterThan(10)
    expect(reported.filter(({ author }) => author !== undefined)).toEqual([])
  })

  it('of every statement name a publisher or what it is part of, unless the author published it', async () => {
    const items = (await everyReference()) as {
      id: string
      publisher?: string
      'container-title'?: string
    }[]
    const without = items.filter((item) => !item.publisher && !item['container-title'])
    expect(without.map(({ id }) => id)).toEqual([
      '2024-05-20-lavrov-wang-yi-astana',
      '2022-11-13-russia-east-asia-summit-release',
    ])
  })

  it('of every statement name a language: the record, the address or the host says it', async () => {
    const items = (await everyReference()) as { id: string; URL: string; language?: string }[]
    const without = items.filter(({ language }) => language === undefined)
    expect([...new Set(without.map(({ URL: at }) => hostOf(at)))]).toEqual([])
    expect(items.find(({ id }) => id === '2012-06-05-joint-statement-equality-trust')).toMatchObject({
      URL: 'https://www.mfa.gov.cn/ce/ceus//eng/zgyw/t938783.htm',
      language: 'en',
      genre: 'Joint statement, as reported, date uncertain',
      note: expect.stringMatching(/^As reported by the .*China.* \(a digest\); /),
    })
  })

  it('of every statement have a body or a person for each author, never a bare name of a person', async () => {
    const items = (await everyReference()) as {
      author?: ({ literal: string } | { family: string; given: string })[]
    }[]
    const bodies = new Set(
      items.flatMap(({ author = [] }) => author.flatMap((one) => ('literal' in one ? one.literal : []))),
    )
    expect([...bodies].sort()).toEqual([
      'France',
      "Government of the People's Republic of China",
      'Government of the Russian Federation',
      "Ministry of Foreign Affairs of the People's Republic of China",
      'Ministry of Foreign Affairs of the Russian Federation',
      "People's Republic of China",
      'Presidential Executive Office of the Russian Federation',
      'Russian Federation',
      'Spokesperson of the Chinese Embassy in Norway',
      'Spokesperson of the Chinese Mission to the EU',
      'The Entente contributors',
      'United Kingdom',
      'United States',
    ])
  })

  it.each([
    ['2018-04-03-wei-fenghe-moscow', 'Wei', 'Fenghe'],
    ['2024-07-25-lavrov-wang-yi-vientiane', 'Lavrov', 'Sergey'],
  ])(
    'of %s of 2026.1, at which the other side spoke too, have %s alone, in every format',
    async (id, family, given) => {
      const at = async (format: string) => (await get(`/statements/${id}${format}?release=2026.1`)).text()
      const [bib, ris, csl, page] = await Promise.all(['.bib', '.ris', '.csl.json', ''].map(at))
      expect(/author = (.*),/.exec(bib ?? '')?.[1]).toBe(`{${family}, ${given}}`)
      expect(ris?.split('\r\n').filter((line) => line.startsWith('AU'))).toEqual([
        `AU  - ${family}, ${given}`,
      ])
      expect(JSON.parse(csl ?? '')[0].author).toEqual([{ family, given }])
      expect(
        [...(page ?? '').matchAll(/"citation_author" content="([^"]*)"/g)].map(([, one]) => one),
      ).toEqual([`${family}, ${given}`])
      const [, jsonLd = ''] = /"application\/ld\+json">(.*?)<\/script>/s.exec(page ?? '') ?? []
      expect(JSON.parse(jsonLd).author.map((one: { familyName: string }) => one.familyName)).toEqual([family])
    },
  )

  it('of one side’s statement name nobody of another side', async () => {
    const { results } = await env.DB.prepare(
      "select statement_id as id, group_concat(party) as parties from statement_party group by 1 having sum(party = 'RU') + sum(party = 'CN') = 1",
    ).all<{ id: string; parties: string }>()
    const sides = new Map(results.map(({ id, parties }) => [id, parties.split(',')]))
    const items = (await everyReference()) as {
      id: string
      author?: { family?: string; given?: string }[]
    }[]
    const named = items.flatMap(({ id, author = [] }) =>
      author.flatMap(({ family, given }) => {
        const name = Object.keys(partyOf).find((one) =>
          [`${given} ${family}`, `${family} ${given}`].includes(one),
        )
        return name && sides.has(id)
          ? [{ id, name, isOwn: sides.get(id)?.includes(partyOf[name] ?? '') }]
          : []
      }),
    )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(({ isOwn }) => !isOwn)).toEqual([])
  })

  it('stand in the page of a statement as reference managers read them', async () => {
    const page = await (await get(statement)).text()
    const meta = [...page.matchAll(/<meta name="(citation_\w+)" content="([^"]*)"/g)].map(
      ([, name, content]) => [name, content],
    )
    expect(meta).toEqual([
      [
        'citation_title',
        'Joint Statement of the Russian Federation and the People&#39;s Republic of China on the International Relations Entering a New Era and the Global Sustainable Development',
      ],
      ['citation_author', 'Russian Federation,'],
      ['citation_author', 'People&#39;s Republic of China,'],
      ['citation_publication_date', '2022/02/04'],
      ['citation_online_date', '2022/02/04'],
      ['citation_publisher', 'President of Russia'],
      ['citation_language', 'en'],
      ['citation_public_url', 'http://en.kremlin.ru/supplement/5770'],
    ])
  })

  it.each([
    ['2012-02-27-putin-russia-changing-world', 'newspaperArticle', 'Moskovskiye Novosti'],
    ['2023-03-19-putin-peoples-daily-article', 'newspaperArticle', 'People&#39;s Daily'],
    // What nobody confirms is in no newspaper.
    ['2019-06-05-kong-jun-peoples-daily', 'webpage', undefined],
    // What has a journal is taken for an article.
    ['2013-03-22-putin-itar-tass-interview', 'interview', undefined],
    ['2022-02-04-joint-statement-new-era', 'webpage', undefined],
    ['2014-10-24-putin-valdai', 'presentation', undefined],
    ['2022-06-15-putin-xi-call', 'webpage', undefined],
  ])('tell Zotero what %s is, and of an article its newspaper', async (id, type, newspaper) => {
    const page = await (await get(`/statements/${id}`)).text()
    const content = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(page)?.[1]
    expect([content('z:itemType'), content('citation_journal_title')]).toEqual([type, newspaper])
    // It would name this site else.
    expect(content('DC.source')).toBeTruthy()
  })

  it('follow a day that is not sure in every form, as the record has it', async () => {
    const items = (await everyReference()) as { id: string; note: string; issued: { circa?: boolean } }[]
    const rows = ndjson<{ id: string; dayBasis: string | null; confidence: string }>(
      await (await get('/api/v1/statements.ndjson?uncounted=with')).text(),
    )
    const noted = rows.filter(({ dayBasis }) => dayBasis !== null)
    expect(noted.length).toBe(15)
    // A claim is of the day of the release, which is sure.
    const unsure = noted.filter(({ confidence }) => confidence !== 'unverified').map(({ id }) => id)
    expect(items.filter(({ issued }) => issued.circa).map(({ id }) => id)).toEqual(unsure)

    const at = '/statements/2016-04-12-lavrov-asian-media'
    const [bib = '', ris = '', csl = '', page = ''] = await Promise.all(
      [`${at}.bib`, `${at}.ris`, `${at}.csl.json`, at].map(async (form) => (await get(form)).text()),
    )
    expect(bib).toContain('date = {2016-04-12?},')
    expect(ris).toContain('DA  - 2016/04/12/circa')
    for (const text of [bib, ris, csl, page]) expect(text).toContain('The day is 12 or 13 April 2016.')
    expect(page).toContain(
      '<time dateTime="2016-04-12">12 or 13 April 2016</time>'.replace('dateTime', 'datetime'),
    )
    // Its names have no way to say so.
    expect(page).toContain('<meta name="citation_publication_date" content="2016"/>')
    const [, jsonLd = '{}'] = /"application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
    expect(JSON.parse(jsonLd)).toMatchObject({ temporal: '[2016-04-12,2016-04-13]' })
    expect(JSON.parse(jsonLd)).not.toHaveProperty('datePublished')
  })

  it('have one date of each statement in every form, and its page tells machines the same', async () => {
    const bib = await (await get('/statements.bib?uncounted=with')).text()
    const csl = (await everyReference()) as {
      id: string
      issued: { 'date-parts': number[][]; circa?: boolean }
    }[]
    const inBib = new Map(
      bib.split('\n@').map((entry) => [/\{([^,]+),/.exec(entry)?.[1], /\bdate = \{(.*?)\}/.exec(entry)?.[1]]),
    )
    expect(csl).toHaveLength(await heldStatements())
    for (const { id, issued } of csl) {
      const day = issued['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-')
      const page = await (await get(`/statements/${id}`)).text()
      const [, jsonLd = '{}'] = /"application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
      const { datePublished, temporal } = JSON.parse(jsonLd) as { datePublished?: string; temporal?: string }
      const told = datePublished ?? temporal?.replace(/^\[([\d-]+),.*$/, '$1?')
      expect([id, told, inBib.get(id)]).toEqual([id, ...Array(2).fill(`${day}${issued.circa ? '?' : ''}`)])
    }
  })

  it.each([
    ['/statements?from=2016-04-12&to=2016-04-12', '>12 or 13 April 2016<'],
    ['/search?q=Mongolia', '>12 or 13 April 2016<'],
    ['/embed/statements/2015-09-01-putin-tass-xinhua-interview', '>1 September 2015 (date uncertain)<'],
    [
      '/compare?a=2015-09-01-putin-tass-xinhua-interview&b=2022-02-04-joint-statement-new-era',
      '>1 September 2015 (date uncertain)<',
    ],
    [
      '/embed/statements/2024-05-16-280-290bn-claim',
      'No page that can be opened confirms it: read in a collected copy of the page; its address was not kept. Title by Entente: a description.</p>',
    ],
    [
      '/statements/2024-05-16-280-290bn-claim',
      '"description":"No page that can be opened confirms it: read in a collected copy of the page; its address was not kept. Title by Entente: a description."',
    ],
    ['/passages/2015-09-01-putin-tass-xinhua-interview-p1', '>1 September 2015 (date uncertain)<'],
    ['/evidence?statement=2015-09-01-putin-tass-xinhua-interview', '1 September 2015 (date uncertain)</h1>'],
    [
      '/compare/groups?aFrom=2016-04-12&aTo=2016-04-12&bFrom=2022&bTo=2022&theme=asia_pacific&show=asia_pacific.any',
      '>12 or 13 April 2016, Interview of',
    ],
    ['/compare/neighbours?of=2020-08-21-lavrov-trud-interview', '12 or 13 April 2016</h2>'],
  ])('what is not sure of a record is shown so at %s', async (path, shown) => {
    expect(await (await get(path)).text()).toContain(shown)
  })

  it('of a release that does not record how sure days are say so', async () => {
    const said = 'This release does not record how sure days are.'
    const at = '/statements/2019-10-04-boyev-vympel'
    const notes = await Promise.all(
      [`${at}.ris`, `${at}.bib`, '/statements.csl.json'].map(async (form) => [
        (await (await get(`${form}?release=2026.1`)).text()).includes(said),
        (await (await get(form)).text()).includes(said),
      ]),
    )
    expect(notes).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ])
    const page = await (await get(`${at}?release=2026.1`)).text()
    expect(page).toContain('<dt>How sure the date is</dt><dd>not recorded in this release</dd>')
  })

  it('of what is known from pages alone that no reference names say so with the kind', async () => {
    const items = (await everyReference()) as { id: string; URL: string; genre: string }[]
    const own = items.filter(({ URL: url }) => url.startsWith('http://localhost/'))
    expect(own.length).toBe(16)
    for (const { id, genre } of own)
      expect([id, /, (as recorded by Entente|unconfirmed)(, date uncertain)?$/.test(genre)]).toEqual([
        id,
        true,
      ])
  })

  it('of a text in a collection have neither its name for the publisher nor its DOI, in no form', async () => {
    const at = '/statements/2023-09-23-lavrov-unga'
    const [bib, ris, csl, page] = await Promise.all(
      [`${at}.bib`, `${at}.ris`, `${at}.csl.json`, at].map(async (form) => (await get(form)).text()),
    )
    for (const text of [bib, ris, csl, page]) expect(text).toContain('Harvard Dataverse')
    expect(bib).not.toMatch(/^ {2}(doi|publisher|organization|howpublished) = /m)
    expect(ris).not.toMatch(/^(DO|PB) {2}- /m)
    expect(csl).not.toMatch(/"(DOI|publisher)":/)
    expect(page).not.toMatch(/"citation_(doi|publisher)"/)
  })

  it('of every statement name as its publisher nobody who only holds or reports what others issued', async () => {
    const items = (await everyReference()) as { id: string; publisher?: string; DOI?: string }[]
    const rows = await env.DB.prepare(
      "select distinct publisher from statement_link where kind not in ('official', 'news_agency', 'press') and role <> 'official' union select distinct publisher from passage_source where kind not in ('official', 'news_agency', 'press')",
    ).all<{ publisher: string }>()
    const holders = new Set(rows.results.map(({ publisher }) => publisher))
    expect(holders.size).toBeGreaterThan(10)
    expect(items.filter(({ publisher = '' }) => holders.has(publisher))).toEqual([])
    expect(items.filter(({ DOI }) => DOI)).toEqual([])
  })

  it('of what a body says call no speech', async () => {
    const items = (await everyReference()) as { id: string; type: string; author?: { literal?: string }[] }[]
    const ofBodies = items.filter(
      ({ author = [] }) => author.length > 0 && author.every(({ literal }) => literal),
    )
    expect(ofBodies.map(({ id }) => id)).toContain('2013-10-10-lavrov-east-asia-summit')
    expect(ofBodies.filter(({ type }) => type === 'speech')).toEqual([])
  })

  it('are linked from the page of a statement, for machines and for readers', async () => {
    const page = await (await get(statement)).text()
    const types = [
      ['application/x-bibtex', `${statement}.bib`, 'BibTeX'],
      ['application/x-research-info-systems', `${statement}.ris`, 'RIS'],
      ['application/vnd.citationstyles.csl+json', `${statement}.csl.json`, 'CSL-JSON'],
    ]
    for (const [type, address, label] of types) {
      expect(page).toContain(`<link rel="alternate" type="${type}" href="${address}"/>`)
      expect(page).toContain(`<a href="${address}" type="${type}">${label}</a>`)
    }
  })

  it('are linked from the page of a passage, for machines', async () => {
    const path = '/passages/2022-02-04-joint-statement-new-era-p1'
    const page = await (await get(path)).text()
    for (const [type, format] of [
      ['application/x-bibtex', 'bib'],
      ['application/x-research-info-systems', 'ris'],
      ['application/vnd.citationstyles.csl+json', 'csl.json'],
    ])
      expect(page).toContain(`<link rel="alternate" type="${type}" href="${path}.${format}"/>`)
  })

  it.each([
    ['/?theme=nato', '/?theme=nato&amp;release='],
    ['/trade', '/trade?release='],
    [
      '/compare/groups?aVoice=moscow&bVoice=beijing',
      '/compare/groups?aVoice=moscow&amp;bVoice=beijing&amp;release=',
    ],
    ['/phrases/no-limits', '/phrases/no-limits?release='],
    ['/evidence?theme=nato', '/evidence?theme=nato&amp;release='],
    ['/statements?theme=nato', '/statements?theme=nato&amp;release='],
  ])('stand in %s, which shows a table of the dataset, with its pinned address', async (path, pinned) => {
    const page = await (await get(path)).text()
    const content = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(page)?.[1]
    expect(content('citation_author')).toBe('The Entente contributors,')
    expect(content('citation_title')).toMatch(/ \(Entente: .+\)$/)
    expect(content('citation_public_url')).toContain(pinned)
    expect(content('DC.type')).toBe('Dataset')
  })

  it('are answered to Accept, name the day of reading and are never held for ever', async () => {
    const response = await get(statement, { accept: 'application/x-bibtex' })
    expect(await response.text()).toContain(`urldate = {${new Date().toISOString().slice(0, 10)}}`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('hold every statement of a list, not a page of it', async () => {
    const items = (await everyReference()) as unknown[]
    expect(items.length).toBe(await heldStatements())
  })
})

describe('discovery', () => {
  it.each(['/feed.atom', '/feed.json'])('%s announces every published release', async (path) => {
    const text = await (await get(path)).text()
    const published = (await (await get('/api/v1/releases')).json()) as { data: { version: string }[] }
    expect(published.data.length).toBeGreaterThan(0)
    for (const { version } of published.data) expect(text).toContain(`Release ${version}`)
  })

  it('describes itself to linkset readers, each item of which answers', async () => {
    const response = await get('/.well-known/api-catalog')
    expect(response.headers.get('content-type')).toContain('application/linkset+json')
    const { linkset } = (await response.json()) as { linkset: { item: { href: string }[] }[] }
    expect(linkset[0]?.item.length).toBeGreaterThan(8)
  })

  it('redirects a statement’s name to its page by 303', async () => {
    const response = await get('/id/statement/2022-02-04-joint-statement-new-era')
    expect([response.status, response.headers.get('location')]).toEqual([303, statement])
  })

  it('puts the dataset and the statement into their pages for search engines', async () => {
    for (const [path, type] of [
      ['/', 'Dataset'],
      [statement, 'CreativeWork'],
    ] as const) {
      const text = await (await get(path)).text()
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
      expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org', '@type': type })
    }
  })
})
