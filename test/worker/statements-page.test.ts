import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { once } from '../../schema/once.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { followed } from '../support/followed.ts'
import { beijing, moscow } from '../support/voice-labels.ts'

function idsIn(html: string): string[] {
  return [...html.matchAll(/<h2><a href="\/statements\/([^"]+)">/g)].map(([, id = '']) => id)
}

async function listed(path: string) {
  const html = await (await app.request(path, {}, env)).text()
  const ids = idsIn(html)
  const next = /<a rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  return { ids, next }
}

describe('the page of statements', () => {
  it('says of a list by words what it cannot tell of each, and of another list nothing', async () => {
    const [words, all] = await Promise.all(
      ['/statements?q=alliance', '/statements'].map(async (path) =>
        (await app.request(path, {}, env)).text(),
      ),
    )
    expect(words).toContain(
      'where these say only that something is not named: the <a href="/search?q=alliance">',
    )
    expect(all).not.toContain('something is not named')
  })

  it('leads page by page through every statement once, in the order that was asked for', async () => {
    const pages = await followed('/statements?speaker=Vladimir+Putin&sort=oldest', listed, ({ next }) => next)
    const ids = pages.flatMap((page) => page.ids)
    const answer = await app.request(
      '/api/v1/statements?speaker=Vladimir+Putin&sort=oldest&limit=200',
      {},
      env,
    )
    const { data } = (await answer.json()) as { data: { id: string; date: string; speakers: string[] }[] }
    expect(ids).toEqual(data.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(50)
    expect(data.map(({ date }) => date)).toEqual(data.map(({ date }) => date).toSorted())
    expect(data.filter(({ speakers }) => !speakers.includes('Vladimir Putin'))).toEqual([])
  })

  it('names a statement as people do, above its long title', async () => {
    const html = await (await app.request('/statements?year=2022&kind=joint_statement', {}, env)).text()
    expect(
      [...html.matchAll(/<p class="short-name">([^<]+)<\/p><h2><a href="\/statements\/([^"]+)">/g)].map(
        ([, name, id]) => [id, name],
      ),
    ).toEqual([
      ['2022-12-05-pm-communique-27th', '27th prime ministers’ communiqué'],
      ['2022-02-04-joint-statement-new-era', '“No limits” statement'],
      ['2022-01-03-p5-nuclear-war', 'P5 statement on nuclear war'],
    ])
  })
})

describe('with whom a statement is counted', () => {
  it.each([
    ['2022-02-04-joint-statement-new-era', 'a joint statement, of no side alone'],
    [
      '2022-12-30-putin-xi-videoconference',
      'each with its own passages; never as a joint statement, as no common text was issued',
    ],
    ['2023-03-21-mishustin-xi-moscow', 'never as a joint statement'],
    [
      '2018-06-08-putin-xi-press-beijing',
      `a statement of ${moscow} and of ${beijing}, though the words counted here are of ${beijing} alone; never as a joint statement`,
    ],
    ['2022-09-07-putin-li-zhanshu', `though the words counted here are of ${moscow} alone; never`],
    [
      '2016-04-18-wang-yi-lavrov-moscow',
      `of ${beijing}, each with its own passages; never as a joint statement`,
    ],
    [
      '2016-06-25-joint-statement-information-space',
      'nothing that is recorded of it; among the statements of which shares are taken it is a joint statement',
    ],
  ])('stands on the page of %s', async (id, words) => {
    const text = await (await app.request(`/statements/${id}`, {}, env)).text()
    expect(text.match(/<dt>Counted as<\/dt><dd>(.*?)<\/dd>/)?.[1]).toContain(words)
  })
})

/** How many rows a question has that a page links to. */
async function countAt(resource: string, query: string): Promise<number> {
  const answer = await app.request(`/api/v1/${resource}?${unescaped(query)}&limit=1`, {}, env)
  return ((await answer.json()) as { meta: { count: number } }).meta.count
}

const speakers = once(async () => {
  const answer = await app.request('/api/v1/speakers', {}, env)
  return ((await answer.json()) as { data: { name: string }[] }).data.map(({ name }) => name)
})

/** The first statements of a speaker, as the address of the data has them. */
async function firstOf(speaker: string): Promise<string[]> {
  const query = `speaker=${encodeURIComponent(speaker)}&sort=newest&fields=id&limit=5`
  const answer = await app.request(`/api/v1/statements?${query}`, {}, env)
  return ((await answer.json()) as { data: { id: string }[] }).data.map(({ id }) => id)
}

describe('words and names asked of the page of statements', () => {
  it('says of words in nothing that is counted where they stand, and how many', async () => {
    const notes = (page: string) =>
      [...page.matchAll(/Not in this list: (.*?)\.<\/p>/gs)].map(([, links = '']) =>
        links.replace(/\s+/g, ' ').replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2 ($1)'),
      )
    for (const q of ['currency+blackmail', '%22unilateral+military+advantages%22']) {
      const search = await (await app.request(`/search?q=${q}`, {}, env)).text()
      expect(search, q).toContain('is found in nothing that is counted.')
      expect(search, q).not.toContain('is not found in the words')
      for (const [page, resource] of [
        [search, 'search'],
        [await (await app.request(`/statements?q=${q}`, {}, env)).text(), 'statements'],
      ] as const) {
        const [note] = notes(page)
        const links = [...(note ?? '').matchAll(/(\d+) (?:place|statement)[^(]*\(\/\w+\?([^)]*)\)/g)]
        expect(links.length, `${resource} ${q}`).toBeGreaterThan(0)
        for (const [, count, query = ''] of links) {
          expect(await countAt(resource, query), `${resource} ${query}`).toBe(Number(count))
        }
      }
    }
  })

  it('says that words stand nowhere only where passages of no status have them', async () => {
    const search = await (await app.request('/search?q=zzznowhere', {}, env)).text()
    expect(search).toContain('is not found in the words of statements held here')
    expect(search).not.toContain('Not in this list')
    const list = await (await app.request('/statements?q=zzznowhere', {}, env)).text()
    expect(list).toContain('No statement passes these filters')
    expect(list).not.toContain('Not in this list')
  })

  it('counts statements of another status by the words in passages of that status', async () => {
    for (const theme of ['nato', 'alliance', 'trade']) {
      for (const q of ['NATO', 'alliance', 'billion', 'blocs']) {
        const page = await (await app.request(`/statements?q=${q}&theme=${theme}`, {}, env)).text()
        for (const [, query = '', count] of page.matchAll(
          /<a href="\/statements\?([^"]*status=(?:silent|context)[^"]*)">(\d+) statement/g,
        )) {
          expect(await countAt('statements', query), query).toBe(Number(count))
        }
      }
    }
  })

  it('says of each other status how many of its statements are not in the list, and which are in both', async () => {
    const idsOf = async (query: string) => {
      const ids = new Set<string>()
      for (let cursor = ''; ; ) {
        const answer = await app.request(`/api/v1/statements?${query}&fields=id&limit=200${cursor}`, {}, env)
        const { data, links } = (await answer.json()) as {
          data: { id: string }[]
          links: { next: string | null }
        }
        for (const { id } of data) ids.add(id)
        if (links.next === null) return ids
        cursor = `&cursor=${/cursor=([^&]*)/.exec(links.next)?.[1] ?? ''}`
      }
    }
    const asked = ['counted', 'silent', 'context'].map((status) => `status=${status}`)
    const others = [
      'theme=trade&voice=joint',
      'theme=nato&voice=joint',
      'q=billion&theme=trade',
      'series=complete&theme=nato',
      'series=complete&theme=nato&to=2016',
    ]
    const seen = { some: 0, all: 0, apart: 0 }
    for (const query of [...asked, ...others, 'reading=part&status=counted']) {
      const page = await (await app.request(`/statements?${query}`, {}, env)).text()
      const listed = await idsOf(query)
      const [note = ''] = /(?:Not in this list|In other lists): .*?<\/p>/s.exec(page) ?? []
      const links = [...note.matchAll(/<a href="\/statements\?([^"]*)">(\d+) [^<]*<\/a>( \([^)]*\))?/g)]
      for (const [, address = '', count, told = ''] of links) {
        const other = await idsOf(unescaped(address))
        const shared = [...other].filter((id) => listed.has(id)).length
        expect([query, address, other.size]).toEqual([query, address, Number(count)])
        const words =
          shared === 0
            ? /not in this one/
            : shared === other.size
              ? /in this one, too/
              : RegExp(`${shared} of them in this`)
        if (note.startsWith('Not')) expect([query, address, shared]).toEqual([query, address, 0])
        else expect(told, `${query} ${address}`).toMatch(words)
        seen[shared === 0 ? 'apart' : shared === other.size ? 'all' : 'some'] += 1
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })

  it('says that words were taken as a phrase, as the search does', async () => {
    for (const page of ['search', 'statements']) {
      const html = await (await app.request(`/${page}?q=back+to+back`, {}, env)).text()
      expect(html, page).toContain('Taken as a phrase, as in quotation marks')
    }
    expect(await (await app.request('/statements?q=NATO', {}, env)).text()).not.toContain('Taken as a phrase')
  })

  it('says that each side has passages of its own where each has one that is counted, and nowhere else', async () => {
    const own = `select count(distinct voice) from passage
      where statement_id = s.id and status = 'counted' and voice in ('moscow', 'beijing')`
    const { results } = await env.DB.prepare(
      `select id, (${own}) as sides from statement s where voice = 'both'`,
    ).all<{ id: string; sides: number }>()
    expect(results.length).toBeGreaterThan(30)
    for (const { id, sides } of results) {
      const text = await (await app.request(`/statements/${id}`, {}, env)).text()
      expect([id, text.includes(', each with its own passages')]).toEqual([id, sides === 2])
    }
  })

  it('takes a speaker’s name in any letters, and a part of it that one person alone has, and says so', async () => {
    const words = (await speakers()).map((name) => name.split(' '))
    for (const name of await speakers()) {
      const last = name.split(' ').at(-1) ?? ''
      const isAlone = words.filter((own) => own.includes(last)).length === 1
      const typed = isAlone && last !== name ? [name.toLowerCase(), last.toLowerCase()] : [name.toLowerCase()]
      const own = await firstOf(name)
      for (const as of typed) {
        const page = await app.request(`/statements?speaker=${encodeURIComponent(as)}&limit=5`, {}, env)
        expect(page.status, as).toBe(200)
        const html = await page.text()
        expect(html, as).toContain(`“${as}” is taken for ${name}.`)
        expect(idsIn(html), as).toEqual(own)
      }
    }
    const exact = await (await app.request('/statements?speaker=Sergey+Lavrov', {}, env)).text()
    expect(exact).not.toContain('is taken for')
    expect((await app.request('/api/v1/statements?speaker=sergey+lavrov', {}, env)).status).toBe(400)
  })

  it('asks who is meant where several have the name, or nobody has all of it', async () => {
    const firstNames = Map.groupBy(await speakers(), (name) => name.split(' ')[0] ?? '')
    const [shared] = [...firstNames].find(([, own]) => own.length > 1) ?? []
    expect(shared).toBeDefined()
    for (const name of [shared ?? '', 'Andrei Lavrov', 'Lavr']) {
      const page = await app.request(`/statements?speaker=${encodeURIComponent(name)}`, {}, env)
      expect(page.status, name).toBe(400)
      expect(await page.text(), name).toContain('Who is meant?')
    }
  })
})
