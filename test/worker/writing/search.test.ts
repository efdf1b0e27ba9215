import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../../../schema/contract/search.ts'
import { touchRelease } from '../../../schema/import/sql.ts'
import { holds } from '../../../schema/text/search/occurrence.ts'
import { phraseMeant, readQuery } from '../../../schema/text/search/query.ts'
import { app } from '../../../worker/app.ts'
import { decodeCursor, encodeCursor } from '../../../worker/cursor.ts'
import { openDatabase } from '../../../worker/db/db.ts'
import { synonymGroups } from '../../../worker/queries/search.ts'
import { followed } from '../../support/followed.ts'
import { storeText } from '../text.ts'

const joint = '2022-02-04-joint-statement-new-era'

async function ask(
  query: string,
): Promise<{ status: number; count: number; next: string | null; data: SearchAnswer }> {
  const response = await app.request(`/api/v1/search?${query}`, {}, env)
  const body = (await response.json()) as {
    data: SearchAnswer
    meta: { count: number }
    links: { next: string | null }
  }
  return { status: response.status, count: body.meta?.count, next: body.links?.next, data: body.data }
}

/** A repeatable source of whole numbers below n. */
function numbers(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 4294967296) * n)
  }
}

const inTexts = async (q: string) => {
  const { data } = await ask(`q=${encodeURIComponent(q)}&in=text&limit=200`)
  return data.hits.map(({ id }) => id).sort()
}

beforeAll(async () => {
  await storeText('fair.en', {
    statementId: joint,
    language: 'en',
    paragraphs: [
      'The harbour fair opened. NATO was not there.',
      'Senators met. The U.S. bakers told us more.',
      'No limits were set; limits, no.',
    ],
  })
  await storeText('fair.zh', {
    statementId: joint,
    language: 'zh',
    paragraphs: ['面包师反对北约扩大面粉供应。', '约北的面包很好。北，约在一起。', '北方约定。'],
  })
  await storeText('fair.ru', {
    language: 'ru',
    date: '2020-05-01',
    paragraphs: [
      'Пекари против расширения НАТО и ярмарки.',
      'Расширение ярмарки началось.',
      'Сенаторы отложили встречу.',
    ],
  })
})

describe('GET /api/v1/search', () => {
  it('finds NATO, НАТО and 北约 under each of the three names, in the paragraphs that hold one', async () => {
    for (const q of ['NATO', 'nato', 'НАТО', '北约']) {
      expect(await inTexts(q), q).toEqual(['fair.en/1', 'fair.ru/1', 'fair.zh/1'])
    }
  })

  it('finds a name in quotation marks only as spelled', async () => {
    expect(await inTexts('"NATO"')).toEqual(['fair.en/1'])
    expect(await inTexts('"北约"')).toEqual(['fair.zh/1'])
  })

  it.each([
    ['北', ['fair.zh/1', 'fair.zh/2', 'fair.zh/3']],
    ['北方约定', ['fair.zh/3']],
    ['约北', ['fair.zh/2']],
    ['расширением', ['fair.ru/1', 'fair.ru/2']],
    ['"расширение"', ['fair.ru/2']],
    ['"no limits"', ['fair.en/3']],
    ['"limits no"', []],
    ['opening', ['fair.en/1']],
    ['U.S.', ['fair.en/2']],
    ['fair -NATO', []],
    ['ярмарка -НАТО', ['fair.ru/2']],
  ])('finds %s in %j', async (q, expected) => {
    expect(await inTexts(q)).toEqual(expected)
  })

  it('finds exactly the paragraphs that a scan of every paragraph finds, whatever the words', async () => {
    const parts = ['北', '约', '东', 'nato', 'НАТО', 'limits', 'limit', 'U.S.', '3.5', 'договор', 'договора']
    const joints = ['', ' ', ' ', ' ', '，', '. ', '-', '"']
    const next = numbers(7)
    const make = (length: number) =>
      Array.from({ length }, () => parts[next(parts.length)] + (joints[next(joints.length)] ?? '')).join('')
    const paragraphs = Array.from({ length: 150 }, () => make(8))
    await storeText('mixed.en', { language: 'en', date: '2019-01-01', paragraphs })
    const groups = await synonymGroups(openDatabase(env.DB).db)
    let hits = 0
    for (let i = 0; i < 24; i++) {
      const q = i % 2 ? `"${make(2).replaceAll('"', '')}"` : make(2)
      const answer = await ask(
        `q=${encodeURIComponent(q)}&from=2019-01-01&to=2019-01-01&limit=200&sort=oldest`,
      )
      const words = readQuery(q, groups)
      const phrase = phraseMeant(words)
      const isPhrase = phrase && (phrase.isRepeated || paragraphs.some((text) => holds(text, phrase.query)))
      const query = isPhrase ? phrase.query : words
      const expected = paragraphs.flatMap((text, n) => (holds(text, query) ? [`mixed.en/${n + 1}`] : []))
      expect(
        answer.data.hits.map(({ id }) => id),
        q,
      ).toEqual(expected)
      expect(
        answer.data.hits.every(({ lines }) => lines.length > 0),
        q,
      ).toBe(true)
      hits += expected.length
    }
    expect(hits).toBeGreaterThan(200)
  })

  it.each([
    '" OR words:x',
    'words : nato',
    'NATO NOT',
    'a AND b OR',
    '(nato)',
    'nato*',
    '^nato',
    '{words} : x',
    "'; DROP TABLE statement; --",
    'NEAR(a b)',
  ])('takes %j for words', async (q) => {
    expect((await ask(`q=${encodeURIComponent(q)}`)).status).toBe(200)
  })

  it.each([
    ['q=', 400],
    ['q=%20', 400],
    ['q=-nato', 400],
    ['q=%22%22', 400],
    [`q=${'a%20'.repeat(60)}`, 400],
    ['q=nato&theme=none', 400],
    ['q=nato&sort=size', 400],
    ['q=nato&cursor=zzz', 400],
  ])('answers %s with %i', async (query, status) => {
    expect((await ask(query)).status).toBe(status)
  })

  it('refuses a cursor whose place in the list is not one that it gives', async () => {
    const { next } = await ask('q=security&limit=5')
    const cursor = new URLSearchParams(next?.split('?')[1]).get('cursor') ?? ''
    const [inner = '', ...version] = cursor.split('.')
    const [question = '', place] = decodeCursor(inner, 2)
    expect(place).toBe('5')
    for (const [offset, status] of [
      ['5', 200],
      ['9999999', 200],
      ['10000000', 400],
      ['-1', 400],
      ['1.5', 400],
      ['1e3', 400],
      ['', 400],
    ] as const) {
      const other = [encodeCursor([question, offset]), ...version].join('.')
      expect((await ask(`q=security&limit=5&cursor=${encodeURIComponent(other)}`)).status, offset).toBe(
        status,
      )
    }
  })

  it('sorts all of 1,000 places by context, and of more those that were read, and says so', async () => {
    const paragraphs = Array.from({ length: 1000 }, (_, n) => `Pepperpots of row ${1000 - n}.`)
    await storeText('pepperpots.en', { language: 'en', date: '2020-05-01', paragraphs })
    const sorted = 'q=pepperpots&sort=right&limit=1'
    const whole = await ask(sorted)
    expect([whole.count, whole.data.cut, whole.data.sortedWithin]).toEqual([1000, null, null])
    await storeText('one-pepperpot.en', { language: 'en', date: '2020-05-02', paragraphs: ['Pepperpots.'] })
    const part = await ask(sorted)
    expect([part.count, part.data.cut, part.data.sortedWithin]).toEqual([
      1000,
      { most: 1000, unread: { from: '2020-05-01', to: '2020-05-01' } },
      1000,
    ])
    // The newest place is among those that were read, and nothing stands right of its word.
    expect(part.data.hits.map(({ id }) => id)).toEqual(['one-pepperpot.en/1'])
    const page = await app.request('/search?q=pepperpots&sort=right', {}, env)
    expect(await page.text()).toContain('</b>. Only the places that were read are sorted.')
    const ofDays = await ask(`${sorted}&to=2020-05-01`)
    expect([ofDays.count, ofDays.data.cut, ofDays.data.sortedWithin]).toEqual([
      1000,
      { most: 1000, unread: null },
      null,
    ])
  })

  it('counts in every facet what is found if its value is chosen', async () => {
    const { data } = await ask('q=nato')
    for (const [facet, parameter] of [
      ['year', 'from'],
      ['voice', 'voice'],
      ['kind', 'kind'],
      ['theme', 'theme'],
      ['status', 'status'],
      ['language', 'language'],
      ['foundIn', 'in'],
    ] as const) {
      for (const { value, count } of data.facets[facet]) {
        const chosen = await ask(`q=nato&${parameter}=${value}${facet === 'year' ? `&to=${value}` : ''}`)
        expect(chosen.count, `${facet} ${value}`).toBe(count)
      }
    }
  })

  it('names 4 February 2022 as the first joint use of NATO and rests it on the statements’ own words', async () => {
    const { data } = await ask('q=NATO')
    const span = data.spans.find(({ voice, basis }) => voice === 'joint' && basis === 'own_words')
    expect(span?.first).toBe('2022-02-04')
    expect(span?.firstStatementId).toBe(joint)
  })

  it.each([
    '',
    '&voice=moscow',
    '&voice=joint,beijing&from=2014-05-20&to=2022-03-01',
    '&kind=speech,article&to=2021',
    '&kind=joint_statement&from=2016',
  ])('counts as later statements, and by month, those that the filters leave: %s', async (filters) => {
    const count = async (query: string) => {
      const response = await app.request(`/api/v1/statements?limit=1${query}`, {}, env)
      return ((await response.json()) as { meta: { count: number } }).meta.count
    }
    const within = new URLSearchParams(filters)
    const voices = within.get('voice')?.split(',') ?? ['joint', 'moscow', 'beijing']
    within.delete('voice')
    const { data } = await ask(`q=cooperation+trade${filters}`)
    expect(data.spans.length).toBeGreaterThan(2)
    for (const { voice, last, laterStatements, term, basis } of data.spans) {
      expect(voices).toContain(voice)
      const after = new URLSearchParams(within)
      after.set('from', new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10))
      const to = (after.get('to') ?? '9').slice(0, 4)
      const expected = to < last.slice(0, 4) ? 0 : await count(`&voice=${voice}&${after}`)
      expect(laterStatements, `${term} ${voice} ${basis}`).toBe(expected)
    }
    for (const voice of voices) {
      const ofMonths = data.months.filter((month) => month.voice === voice)
      expect(ofMonths.reduce((sum, month) => sum + month.statements, 0)).toBe(
        await count(`&voice=${voice}&${within}`),
      )
    }
    expect(
      data.months.every(({ voice, found, statements }) => voices.includes(voice) && found <= statements),
    ).toBe(true)
  })

  it('does not find what a recorded silence does not speak of', async () => {
    const { data } = await ask('q=NATO&voice=joint&to=2021')
    expect(
      data.hits.filter(({ foundIn }) => foundIn === 'gist').every(({ id }) => !id.includes('silence')),
    ).toBe(true)
    const silent = (await (
      await app.request('/api/v1/passages?status=silent&theme=nato', {}, env)
    ).json()) as { data: { id: string }[] }
    const gists = new Set(data.hits.map(({ id }) => id))
    expect(silent.data.length).toBeGreaterThan(5)
    expect(silent.data.some(({ id }) => gists.has(`${id}/gist`))).toBe(false)
  })

  it('finds the title of a loaded text as it finds its body, once where its statement has the same', async () => {
    await storeText('tale.en', {
      statementId: joint,
      language: 'en',
      title: 'A gingerbread tale',
      paragraphs: ['The oven was hot.'],
    })
    const { data } = await ask('q=gingerbread')
    expect(data.hits.map(({ id, foundIn, address }) => [id, foundIn, address])).toEqual([
      ['tale.en/title', 'title', `/statements/${joint}?text=tale.en#n1`],
    ])
    expect(data.hits[0]?.lines[0]).toMatchObject({ left: 'A ', match: 'gingerbread', right: ' tale' })
    expect(data.dispersion).toEqual([])
    const { title } = (await env.DB.prepare('SELECT title FROM statement WHERE id = ?')
      .bind(joint)
      .first()) as { title: string }
    await storeText('same.en', { statementId: joint, language: 'en', title, paragraphs: ['Cold.'] })
    const same = await ask(`q=${encodeURIComponent(`"${title}"`)}&in=title`)
    expect(same.data.hits.map(({ id }) => id).filter((id) => id.startsWith('same.en'))).toEqual([])
  })

  it('takes a text that is dated by its year alone for one of that year', async () => {
    await storeText('year.en', { language: 'en', date: '2020', paragraphs: ['A marzipan year.'] })
    const found = async (period: string) => (await ask(`q=marzipan&${period}`)).count
    expect(await Promise.all(['from=2020&to=2020', 'from=2020-02-01', 'to=2019'].map(found))).toEqual([
      1, 0, 0,
    ])
  })

  it('follows links.next to every place once', async () => {
    const pages = await followed(
      '/api/v1/search?q=security&limit=40',
      (path) => ask(path.split('?')[1] ?? ''),
      ({ next }) => next,
    )
    const ids = pages.flatMap(({ data }) => data.hits.map(({ id }) => id))
    const count = pages.at(-1)?.count ?? 0
    expect(count).toBeGreaterThan(80)
    expect(new Set(ids).size).toBe(count)
    expect(ids.length).toBe(count)
  })

  it('sorts lines by the word left or right of what is found', async () => {
    const { data } = await ask('q=cooperation&sort=right&limit=200')
    const firstWords = data.hits.map(
      ({ lines }) => lines[0]?.right.toLowerCase().match(/[\p{L}\p{N}]+/u)?.[0] ?? '',
    )
    expect(firstWords).toEqual(firstWords.toSorted())
    expect(firstWords.length).toBeGreaterThan(20)
  })

  it('reads the database once, texts included, once more for what first and last passages do, and a third time for a set phrase', async () => {
    for (const [q, batches] of [
      ['bakers', 1],
      // The first and the last use of “fair” are in key phrases.
      ['harbour fair', 2],
      ['"no limits"', 3],
      ['北约', 2],
    ] as const) {
      // What it remembers of the release the isolate reads once.
      await ask(`q=${encodeURIComponent(q)}`)
      const response = await app.request(`/api/v1/search?q=${encodeURIComponent(q)}&sort=oldest`, {}, env)
      const { data } = (await response.json()) as { data: SearchAnswer }
      expect(data.dispersion.length, q).toBeGreaterThan(0)
      expect(response.headers.get('server-timing'), q).toContain(`"${batches} batches,`)
    }
  })

  it('answers 503 and names the command once the index is dropped, and again once it is made', async () => {
    await ask('q=fair')
    const { DB } = env
    await DB.batch([
      DB.prepare('ALTER TABLE search_index RENAME TO search_index_away'),
      DB.prepare(touchRelease.sql),
    ])
    const response = await app.request('/api/v1/search?q=nato', {}, env)
    expect(response.status).toBe(503)
    expect(((await response.json()) as { detail: string }).detail).toContain('search:rebuild')
    expect((await ask('q=fair')).status).toBe(503)
    await DB.batch([
      DB.prepare('ALTER TABLE search_index_away RENAME TO search_index'),
      DB.prepare(touchRelease.sql),
    ])
    expect((await ask('q=fair')).status).toBe(200)
  })

  it('says of the day of a loaded text what is not sure of that of its statement', async () => {
    const statementId = '2016-04-12-lavrov-asian-media'
    await storeText('reeds.en', { statementId, language: 'en', paragraphs: ['The reedwarden slept.'] })
    await storeText('reeds.ru', { language: 'en', date: '2016-04-12', paragraphs: ['A reedwarden woke.'] })
    const { data } = await ask('q=reedwarden')
    const days = data.dispersion.map(({ documentId, date, dayBasis, otherDay }) => [
      ...[documentId, date, dayBasis, otherDay],
    ])
    expect(days.toSorted()).toEqual([
      ['reeds.en', '2016-04-12', 'one_of', '2016-04-13'],
      ['reeds.ru', '2016-04-12', null, null],
    ])
  })
})
