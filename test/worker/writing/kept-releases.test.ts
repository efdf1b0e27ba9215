import { createExecutionContext } from 'cloudflare:test'
import { env as testEnv } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { findings } from '#subject'
import { ViewQuery } from '../../../schema/contract/view.ts'
import { views } from '../../../worker/data/page-list.ts'
import { resources } from '../../../worker/data/resources.ts'
import type { Env } from '../../../worker/env.ts'
import worker from '../../../worker/index.ts'
import { address } from '../../../worker/links.ts'
import { ndjson } from '../../support/ndjson.ts'
import { oembedPath } from '../../support/oembed.ts'
import { seedKeptReleases } from '../fill.ts'

const env = testEnv as unknown as Env['Bindings'] & { DB_2026_1: D1Database }
const get = (path: string, bindings = env) =>
  worker.fetch(new Request(`https://entente.test${path}`) as never, bindings, createExecutionContext())
const meta = async (path: string) =>
  ((await (await get(path)).json()) as { meta: { release: string; count: number } }).meta

const current = (await env.DB.prepare('select version from release').first<string>('version')) ?? ''
const inPath = encodeURIComponent(current)
/** What was published beside it, newest first, whichever releases follow those that these tests name. */
const { results: published } = await env.DB.prepare('select version from published_release').all<{
  version: string
}>()
const newestFirst = (versions: string[]) =>
  versions.toSorted((a, b) => b.localeCompare(a, undefined, { numeric: true }))
const others = published.map(({ version }) => version).filter((version) => version !== current)
const held = [current, ...newestFirst(others)].join(', ')

let statusUnseeded: number | undefined
beforeAll(async () => {
  statusUnseeded = (await get('/api/v1/themes?release=2026.1')).status
  await seedKeptReleases()
})

describe('?release=', () => {
  it('is answered as one that is not held, until that is seeded', () => {
    expect(statusUnseeded).toBe(404)
  })

  it('is answered from the database of that release, whatever the current one holds', async () => {
    expect(current).not.toBe('2026.1')
    expect(await meta('/api/v1/statements?release=2026.1')).toMatchObject({
      release: '2026.1',
      count: 198,
    })
    expect((await meta('/api/v1/statements')).release).toBe(current)
    expect((await meta(`/api/v1/statements?release=${encodeURIComponent(current)}`)).release).toBe(current)
  })

  it.each(['/', '/?theme=nato'])(
    'draws nothing as collected where no series is recorded: %s',
    async (path) => {
      const collected = 'collected one by one, not'
      expect(await (await get(path)).text()).toContain(collected)
      const pinned = await get(address(path, { release: '2026.1' }))
      expect(await pinned.text()).not.toContain(collected)
    },
  )

  it('keeps the answers of two releases apart', async () => {
    await env.DB.prepare("update statement set title = 'Changed since' where id = ?")
      .bind('2022-02-04-joint-statement-new-era')
      .run()
    const path = '/api/v1/statements/2022-02-04-joint-statement-new-era'
    for (const _ of ['cold', 'warm']) {
      const [now, then] = await Promise.all([get(path), get(`${path}?release=2026.1`)])
      expect(await now.text()).toContain('Changed since')
      expect(await then.text()).not.toContain('Changed since')
      expect(then.headers.get('etag')).not.toBe(now.headers.get('etag'))
    }
  })

  it('is followed by feeds, in which what both releases announce has the same ids', async () => {
    const entries = async (path: string) => {
      const { items } = (await (await get(path)).json()) as { items: { id: string; title: string }[] }
      return new Map(items.map(({ id, title }) => [id, title]))
    }
    const [now, then] = await Promise.all([entries('/feed.json'), entries('/feed.json?release=2026.1')])
    expect([...then]).toEqual([['https://entente.test/releases#r2026.1', 'Release 2026.1']])
    for (const [id, title] of then) expect(now.get(id)).toBe(title)
  })

  it.each(['2025.9', '2026.1+', 'newest'])('refuses %s with the list of those that are held', async (pin) => {
    const answer = await get(`/api/v1/themes?release=${encodeURIComponent(pin)}`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({
      code: 'NOT_FOUND',
      detail: `Release "${pin}" is not held here; held: ${held}.`,
      errors: [{ parameter: 'release', detail: `"${pin}" is not held here; held: ${held}` }],
    })
  })

  it.each([
    '/statements?theme=nato&voice=joint',
    '/search?q=nato',
    '/api?address=%2Fstatements%3Ftheme%3Dnato',
    '/compare?a=2022-02-04-joint-statement-new-era',
    '/?theme=nato',
  ])('keeps what is asked of %s where the release is not held, in links to those that are', async (path) => {
    const answer = await get(`${path}&release=2025.9`)
    expect(answer.status).toBe(404)
    const page = await answer.text()
    expect(page.match(/is not held here/g)).toHaveLength(1)
    const links = [...page.matchAll(/<a href="([^"]*)">release ([\d.+]+)<\/a>/g)]
    expect(links.map(([, , version]) => version).join(', ')).toBe(held)
    for (const [, link = '', version] of links) {
      expect(link.replaceAll('&amp;', '&')).toBe(`${path}&release=${encodeURIComponent(version ?? '')}`)
      expect((await get(link.replaceAll('&amp;', '&'))).status).toBe(200)
    }
  })

  it('is named, with the way to the newest, where the address that a page tells of is pinned', async () => {
    const page = await (await get('/api?address=%2Fstatements%3Ftheme%3Dnato%26release%3D2026.1')).text()
    const [, link = ''] = /This is release 2026\.1\. <a href="([^"]*)">/.exec(page) ?? []
    expect(decodeURIComponent(link)).toMatch(/^\/api\?address=https?:\/\/[^/]+\/statements\?theme=nato$/)
  })

  it.each([
    '/',
    '/statements',
    '/compare',
    '/codebook',
    '/method',
    '/data',
    '/evidence?theme=nato',
    '/search?q=nato',
  ])('answers the page %s of an older release', async (path) => {
    const answer = await get(`${path}${path.includes('?') ? '&' : '?'}release=2026.1`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('2026.1')
  })
})

describe('the coders that a page speaks of', () => {
  const measured = (page: string) => /"measurementTechnique":"([^"]*)"/.exec(page)?.[1]

  it.each([
    ['?release=2026.1', 'Codings are by two automated coders; what is uncertain is marked where it stands.'],
    ['', 'Codings are by three automated coders; what is uncertain is marked where it stands.'],
  ])('are those of the release that is shown: %s', async (pin, said) => {
    for (const path of ['/', '/data']) {
      const page = await (await get(`${path}${pin}`)).text()
      expect(measured(page)).toBe(said)
      expect(page.slice(page.indexOf('<footer'))).toContain(said)
    }
  })

  it('are told of on the page of the method, and nothing of those that the release lacks', async () => {
    const first =
      '<p>The codings are by two automated coders, programs and not people. ' +
      'They worked apart from each other. ' +
      'No human coded. ' +
      'Passages coded by version 1 of the codebook: 638 (First automated coder), 638 (Second automated coder).</p>'
    const then = await (await get('/method?release=2026.1')).text()
    expect(then).toContain(first)
    expect(then).not.toContain('three automated coders')
    const now = await (await get('/method')).text()
    expect(now).toContain('The codings are by three automated coders, programs and not people')
    expect(now).toMatch(
      /by version 2: \d+ \(First automated coder\), \d+ \(Second automated coder\), \d+ \(Third/,
    )
    expect(now).toContain('The third read gist and key phrase alone.')
    const ofCodebook = await (await get('/codebook')).text()
    expect(ofCodebook).not.toContain('for every coding')
    const told = /Passages coded by version 1 of the codebook: (\d+) \(First automated coder\)/
    expect(told.exec(ofCodebook)?.[1]).toBe(told.exec(now)?.[1])
  })

  it('are left out where no release is known', async () => {
    expect(await (await get('/nowhere?release=2026.1')).text()).not.toContain('Codings are by')
  })
})

describe('the first page of an older release', () => {
  it('has its own findings, each that says something else now with what that is', async () => {
    const { data } = (await (await get('/api/v1/releases?release=2026.1')).json()) as {
      data: { findings: { title: string; claim: string }[] }[]
    }
    const own = data[0]?.findings ?? []
    expect(own).toHaveLength(5)
    const listOf = async (path: string) => {
      const page = await (await get(path)).text()
      const list = /<nav aria-label="Begin with a finding".*?<\/nav>/s.exec(page)?.[0] ?? ''
      return [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => item)
    }
    const [then, now] = await Promise.all([listOf('/?release=2026.1'), listOf('/')])
    expect(then).toHaveLength(own.length)
    for (const [index, { title, claim }] of own.entries()) {
      const current = findings.find((one) => one.title === title)?.claim
      expect(then[index]).toContain(`<p>${claim}`)
      expect(then[index]?.includes('Now: ')).toBe(current !== claim)
      if (current !== claim) expect(then[index]).toContain(`Now: ${current?.replaceAll("'", '&#39;')}`)
    }
    expect(now).toHaveLength(findings.length)
    for (const item of now) expect(item).not.toContain('Now: ')
  })
})

describe('a number of an older release that its package has otherwise', () => {
  const cautionOf = async (path: string) =>
    ((await (await get(path)).json()) as { meta: { caution?: string } }).meta.caution

  it('is told in the answer that has it, and in no other', async () => {
    const { data } = (await (await get('/api/v1/releases')).json()) as {
      data: { version: string; recountedTrends: number }[]
    }
    const differing = data.find(({ version }) => version === '2026.1')?.recountedTrends
    const all = '/api/v1/trends?theme=nato&voice=all,moscow,beijing,joint'
    // Nobody recorded for 2026.1 what was read, so that a nought there is no finding.
    const unread =
      'This release does not record which texts were not fully read on a theme: its notRead of 0 is no finding, and shareAtMost and high take all its statements as read.'
    expect(await cautionOf(`${all}&release=2026.1`)).toBe(
      `${differing} of these rows have other values in trends.csv of the package of this release (status, silences), which was counted by a rule that was corrected since. The other columns are the same. ${unread}`,
    )
    for (const path of ['theme=alliance', 'theme=nato&frame=any', 'theme=nato&groupBy=year'])
      expect(await cautionOf(`/api/v1/trends?${path}&release=2026.1`)).toBe(unread)
    for (const path of ['/spans?theme=nato', '/compare/groups?aVoice=moscow&bVoice=beijing']) {
      expect(await cautionOf(`/api/v1${path}&release=2026.1`)).toMatch(
        /^This release does not record .* no finding/,
      )
      expect(await cautionOf(`/api/v1${path}`)).toBeUndefined()
    }
    expect(await cautionOf(all)).toBeUndefined()
  })
})

describe('a release', () => {
  it.each(['2026.1', '2026.2'])('has an address of its own: %s', async (version) => {
    const [one, list] = (await Promise.all(
      [`/api/v1/releases/${version}`, '/api/v1/releases'].map(async (path) => (await get(path)).json()),
    )) as [{ data: { note: string } }, { data: { version: string }[] }]
    expect(one.data).toEqual(list.data.find((release) => release.version === version))
    const page = await get(`/releases/${version}`)
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain(`<h1>Release ${version}</h1>`)
    expect(text).toContain(one.data.note.slice(0, 40))
    expect(text).toContain(`href="/releases/entente-${version}.zip"`)
  })

  it.each(['/releases/2031.1', '/api/v1/releases/2031.1'])(
    'that is none is a 404 with the list: %s',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('there are: 2026.2, 2026.1')
    },
  )
})

describe('the list of releases', () => {
  const versions = async (path: string) => {
    const { data, meta } = (await (await get(path)).json()) as {
      data: { version: string; isShown: boolean }[]
      meta: { release: string }
    }
    return [meta.release, ...data.map(({ version, isShown }) => `${version}${isShown ? ' shown' : ''}`)]
  }

  it.each(['/releases.json', '/api/v1/releases'])(
    '%s pinned to a release lists those up to it, which is the one that is shown',
    async (path) => {
      expect(await versions(`${path}?release=2026.1`)).toEqual(['2026.1', '2026.1 shown'])
      expect((await versions(path)).map((one) => one.split(' ')[0])).toEqual([
        current,
        ...newestFirst(published.map(({ version }) => version)),
      ])
    },
  )

  it('is the same on its page and in its CSV, and leads to what came later', async () => {
    const page = await (await get('/releases?release=2026.1')).text()
    expect(page.match(/<section id="r[^"]+"/g)).toEqual(['<section id="r2026.1"'])
    expect(page).toContain('href="/releases"')
    const csv = await (await get('/releases.csv?release=2026.1')).text()
    expect(
      csv
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['2026.1'])
  })
})

describe('what is of every release', () => {
  const stem = `/releases/${inPath}/changes`

  it.each([stem, `${stem}.json`, `${stem}.csv`, `${stem}.atom`, `/api/v1${stem}`])(
    '%s answers the same for an older release',
    async (path) => {
      const [now, then] = await Promise.all([get(path), get(`${path}?release=2026.1`)])
      expect(then.status).toBe(200)
      const text = await then.text()
      if (/csv|atom/.test(path)) expect(text).toBe(await now.text())
      else if (/json|api/.test(path)) {
        const of = (body: string) => (JSON.parse(body) as { data: unknown[] }).data
        expect(of(text).length).toBeGreaterThan(0)
        expect(of(text)).toEqual(of(await now.text()))
      } else {
        // The link to the rows that follow keeps what was asked.
        const main = (page: string) =>
          page.slice(page.indexOf('<main'), page.indexOf('</main>')).replace('release=2026.1&amp;', '')
        expect(main(text)).toBe(main(await now.text()))
      }
      expect(then.headers.get('cache-control')).not.toContain('immutable')
    },
  )

  it('goes on page by page for an older release', async () => {
    const path = `/api/v1${stem}?limit=2`
    const list = async (at: string) =>
      (await (await get(at)).json()) as { data: object[]; links: { next: string } }
    const first = await list(`${path}&release=2026.1`)
    expect(first.links.next).toContain('release=2026.1')
    const second = await list(first.links.next)
    expect([...first.data, ...second.data]).toEqual((await list(`/api/v1${stem}?limit=4`)).data)
  })

  it('answers 404 for a release that is not held', async () => {
    expect((await get('/releases?release=2025.9')).status).toBe(404)
  })
})

describe('what entered with a later release', () => {
  const id = '2013-09-19-putin-valdai'

  it.each([
    [`/api/v1/statements/${id}`, `Statement "${id}"`],
    [`/statements/${id}.json`, `Statement "${id}"`],
    [`/api/v1/passages/${id}-p1`, `Passage "${id}-p1"`],
  ])('is not held by the older one, which says so: %s', async (path, what) => {
    expect((await get(path)).status).toBe(200)
    const answer = await get(`${path}?release=2026.1`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({
      code: 'NOT_FOUND',
      detail: `${what} is not in release 2026.1; release ${current} has it.`,
    })
  })

  const other = '2022-02-04-joint-statement-new-era'
  it.each([
    [`/api/v1/compare?a=${id}&b=${other}`, 'a', `statement "${id}"`],
    [`/compare.csv?a=${other}&b=${id}`, 'b', `statement "${id}"`],
    [`/api/v1/compare/neighbours?of=${id}`, 'of', `statement "${id}"`],
  ])('is named so as a parameter: %s', async (path, parameter, what) => {
    expect((await get(path)).status).toBe(200)
    const detail = `${what} is not in release 2026.1; release ${current} has it`
    expect(await (await get(`${path}&release=2026.1`)).json()).toMatchObject({
      status: 400,
      detail: `Parameter ${parameter}: ${detail}.`,
      errors: [{ parameter, detail }],
    })
  })

  it.each([
    `/compare?a=${id}&b=${other}`,
    `/compare?a=${id}`,
    `/compare/texts?a=${id}`,
    `/compare/neighbours?of=${id}`,
    `/compare/picture.png?a=${id}&b=${other}`,
    `/passages/${id}-p1?`,
  ])('is told on a page, its picture and where one is chosen: %s', async (path) => {
    const text = await (await get(`${path}&release=2026.1`)).text()
    expect(text).toContain(`is not in release 2026.1; release ${current} has it`)
  })

  it('is told to who asks how to embed it', async () => {
    const page = oembedPath(`https://entente.test/statements/${id}?release=2026.1`)
    expect(await (await get(page)).json()).toMatchObject({
      status: 404,
      detail: `Parameter url: has no embed: Statement "${id}" is not in release 2026.1; release ${current} has it.`,
    })
  })

  it('is told on a page too, and of nothing that no release has', async () => {
    const page = await get(`/statements/${id}?release=2026.1`)
    expect(page.status).toBe(404)
    expect(await page.text()).toContain(`is not in release 2026.1; release ${current} has it`)
    const none = await get('/api/v1/statements/2013-09-19-soup?release=2026.1')
    expect(await none.json()).toMatchObject({ detail: 'There is no statement "2013-09-19-soup".' })
  })
})

describe('whatever an address names that the newest release alone has', () => {
  /** Tables with a record of each kind; the newest release has one more of it than any other. */
  const tables = {
    ...{ theme: 'theme', frame: 'frame', event: 'event', phrase: 'phrase', coder: 'coder' },
    ...{ statement: 'statement', passage: 'passage' },
  }
  const names: Record<string, string> = {
    ...{ theme: 'soup', frame: 'soup', event: 'soup', phrase: 'soup', coder: 'soup', speaker: 'Ms Soup' },
    ...{ statement: '2024-05-06-soup', passage: '2024-05-06-soup#1' },
  }
  /** Parameters that name a record, by the kind of it. */
  const kindOf: Record<string, string> = {
    ...{
      theme: 'theme',
      frame: 'frame',
      events: 'event',
      phrase: 'phrase',
      coder: 'coder',
      speaker: 'speaker',
    },
    ...{ statement: 'statement', passage: 'passage', a: 'statement', b: 'statement', of: 'statement' },
  }
  const told = (kind: string, name: string) =>
    `${kind} "${name}" is not in release 2026.1; release ${current} has it`

  beforeAll(async () => {
    for (const [kind, table] of Object.entries(tables)) {
      const row =
        (await env.DB.prepare(`select * from "${table}" limit 1`).first<Record<string, unknown>>()) ?? {}
      const copy = { ...row, id: names[kind], ...(kind === 'passage' && { n: 99 }) }
      const columns = Object.keys(copy).filter((name) => name !== 'status' || table !== 'passage')
      await env.DB.prepare(
        `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      )
        .bind(...columns.map((name) => copy[name as keyof typeof copy]))
        .run()
    }
    await env.DB.prepare('insert into statement_speaker (statement_id, position, name) values (?, 0, ?)')
      .bind(names.statement, names.speaker)
      .run()
    return async () => {
      await env.DB.prepare('delete from statement_speaker where name = ?').bind(names.speaker).run()
      for (const [kind, table] of Object.entries(tables).toReversed())
        await env.DB.prepare(`delete from "${table}" where id = ?`).bind(names[kind]).run()
    }
  })

  const addresses = [
    ...resources.map(({ path, query, example }) => ({
      path: `/api/v1${path.replace('{id}', example.id ?? '')}`,
      ...{ query, example },
    })),
    ...views.map(({ page, stem, query, resource: { example } }) => ({
      path: stem === page ? page.replace(':id', example.id ?? '') : `${stem}.json`,
      ...{ query, example },
    })),
    { path: '/embed', query: ViewQuery, example: {} as (typeof resources)[number]['example'] },
  ].filter(({ path }) => !path.includes('/releases'))
  const questions = addresses.flatMap(({ path, query, example }) =>
    Object.keys(query.shape).flatMap((parameter) => {
      const kind = kindOf[parameter]
      // Rows of a figure have no events, and rates no frames: what only the drawing reads, they pass over.
      const isOfWords = ['/rates.json', '/definition-checks.json'].includes(path)
      const isPassedOver = kind === 'event' ? path.endsWith('.json') : isOfWords && kind === 'frame'
      if (kind === undefined || isPassedOver) return []
      const own = Object.entries(example.query ?? {}).filter(([name]) => name in query.shape)
      return [{ path, parameter, kind, asked: Object.fromEntries(own) }]
    }),
  )

  it('is asked of every parameter that names a record', () => {
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(
      new Set(Object.keys(names).filter((kind) => kind !== 'phrase')),
    )
  })

  it.each(questions)('is told by 400: $parameter of $path', async ({ path, parameter, kind, asked }) => {
    const name = names[kind] ?? ''
    // A frame is looked for among those of the themes asked for.
    const { theme: _, ...others } = asked as Record<string, string>
    const query = { ...(kind === 'frame' ? others : asked), [parameter]: name, release: '2026.1' }
    const response = await get(address(path, query))
    expect(response.status).toBe(400)
    expect((await response.text()).replaceAll('&quot;', '"').replaceAll('\\"', '"')).toContain(
      told(kind, name),
    )
  })

  it.each([
    ['/statements/2024-05-06-soup', 'statement'],
    ['/passages/2024-05-06-soup-p1', 'passage'],
    ['/codebook/soup', 'theme'],
    ['/phrases/soup', 'phrase'],
  ])('is told by 404 at its own address: %s', async (path, kind) => {
    for (const own of [path, `${path}.json`, `/api/v1${path}`]) {
      const response = await get(`${own}?release=2026.1`)
      expect([own, response.status]).toEqual([own, 404])
      expect(await response.text()).toContain(`is not in release 2026.1; release ${current} has it`)
    }
    expect(kind in names).toBe(true)
  })

  it('is not told of the newest release itself, nor of what no release has', async () => {
    expect(await (await get('/api/v1/passages?theme=stew&release=2026.1')).json()).toMatchObject({
      detail: expect.stringContaining('"stew" is unknown; allowed: '),
    })
    expect(await (await get(`/api/v1/passages?theme=stew&release=${inPath}`)).text()).not.toContain('has it')
  })
})

describe('a view of an older release', () => {
  interface Row {
    record: string
    kind: string
    id: string
    statement: string | null
    theme: string | null
    field: string | null
    was: string | null
    now: string | null
  }

  /** Passages that 2026.2 files under another theme: they are gone from the view. */
  const leftNato = [
    '2020-10-13-wang-yi-kuala-lumpur#2',
    '2021-09-21-patrushev-aif#2',
    '2023-03-07-qin-gang-npc#3',
    '2023-06-04-li-shangfu-shangri-la#1',
  ]

  it.each<[string, (row: Row) => boolean]>([
    [
      '/?theme=nato&from=2013&to=2016&voice=joint',
      // How far the coders agree on the theme stands on the page, and is of no year.
      ({ theme, record, id }) =>
        theme === 'nato' &&
        (record === 'agreement' || /\|joint\|201[3-6]$/.test(id) || /^201[3-6]-.*#\d+$/.test(id)),
    ],
    [
      '/?theme=nato',
      ({ theme, record, id }) =>
        ['agreement', 'trend', 'passage'].includes(record) && (theme === 'nato' || leftNato.includes(id)),
    ],
    [
      '/statements/2024-05-18-lavrov-cfdp-assembly',
      ({ statement }) => statement === '2024-05-18-lavrov-cfdp-assembly',
    ],
    [
      '/compare?a=2022-02-04-joint-statement-new-era&b=2024-05-16-joint-statement-75-years',
      ({ statement }) =>
        ['2022-02-04-joint-statement-new-era', '2024-05-16-joint-statement-75-years'].includes(
          statement ?? '',
        ),
    ],
    ['/trade', ({ record }) => record.startsWith('trade_')],
    ['/measures?theme=history', ({ record, theme }) => record === 'mention' && theme === 'history'],
    [
      '/evidence?theme=alliance&frame=no_limits',
      ({ theme, record }) => theme === 'alliance' && ['passage', 'agreement'].includes(record),
    ],
    ['/evidence?voice=moscow', ({ record }) => record === 'passage'],
    [
      '/evidence?theme=nato&status=all',
      ({ theme, record, id }) =>
        (theme === 'nato' || leftNato.includes(id)) && ['passage', 'agreement'].includes(record),
    ],
    [
      '/phrases/no-limits',
      ({ record, id }) => ['phrase', 'phrase_hit'].includes(record) && id.split('|')[0] === 'no-limits',
    ],
    ['/statements?voice=joint', ({ record }) => record === 'statement'],
    ['/search?q=nato&theme=nato', ({ theme, id }) => theme === 'nato' || leftNato.includes(id)],
    [
      '/passages/2016-06-25-joint-statement-treaty-15-p1',
      ({ id }) => id.startsWith('2016-06-25-joint-statement-treaty-15'),
    ],
  ])(
    '%s says how much of it the newer release changed, and leads to exactly that',
    async (path, isOfView) => {
      const page = await (await get(`${path}${path.includes('?') ? '&' : '?'}release=2026.1`)).text()
      const note = page.slice(page.indexOf('<aside class="newer-release"'), page.indexOf('</aside>'))
      expect(note).toContain('This is release 2026.1.')
      const links = [...note.matchAll(/<a href="(\/releases\/[^"]+)">([^<]+)<\/a>/g)].filter(
        // New fields are told beside that, and are of no record.
        ([, href = '']) => !href.includes('kind=new_field'),
      )
      // One for each release since that changed some of it; 2026.2 changed some of each of these.
      expect(links.at(-1)?.[1]).toContain('/releases/2026.2')
      for (const [, href = '', said = ''] of links) {
        const [pathname, search] = href.replaceAll('&amp;', '&').split('?')
        const rows = ndjson<Row>(await (await get(`${pathname}.ndjson?${search}`)).text())
        expect(rows.filter((row) => !isOfView(row))).toEqual([])
        // What a new field says of each record is no change of it.
        expect(rows.filter(({ field, was, now }) => field !== null && was === now)).toEqual([])
        expect(rows.filter(({ kind }) => ['new_field', 'recorded'].includes(kind))).toEqual([])
        const records = new Set(rows.map(({ record, id }) => `${record} ${id}`)).size
        const counted = [...said.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)
        expect(counted).toBe(records)
        expect(counted).toBeGreaterThan(0)
      }
    },
  )

  it('counts on the first page what the release changed of the core themes in its years', async () => {
    const page = await (await get('/?release=2026.1')).text()
    const note = page.slice(page.indexOf('<aside class="newer-release"'), page.indexOf('</aside>'))
    expect(note).toContain('&amp;from=2013&amp;to=2024&amp;theme=alliance,nato,asia_pacific,trade"')
    expect(note).toContain(' of the core themes in 2013–2024.')
    expect(note).not.toContain('in the whole dataset')
    const ofNato = await (await get('/?theme=nato&release=2026.1')).text()
    expect(ofNato).toContain('&amp;theme=nato&amp;from=2013&amp;to=2024"')
  })
})

describe('the figures of a view of an older release', () => {
  const noteOf = async (path: string) => {
    const page = await (await get(path)).text()
    return page.slice(page.indexOf('<aside class="newer-release"'), page.indexOf('</aside>'))
  }
  interface Span {
    frame: string
    voice: string
    first: string | null
    statementsWithFrame: number
  }
  const spansOf = async (query: string) =>
    ((await (await get(`/api/v1/spans?${query}`)).json()) as { data: Span[] }).data

  it.each(['theme=nato', 'theme=alliance&voice=beijing', 'theme=trade&from=2015&to=2020'])(
    'of %s that are others in the newest release are told, each with what stands here',
    async (query) => {
      const [was, now] = [await spansOf(`${query}&release=2026.1`), await spansOf(query)]
      const others = now.filter(({ frame, voice, first, statementsWithFrame }) => {
        const old = was.find((one) => one.frame === frame && one.voice === voice)
        return old && (old.first !== first || old.statementsWithFrame !== statementsWithFrame)
      })
      const note = await noteOf(`/?${query}&release=2026.1`)
      expect(others.length).toBeGreaterThan(0)
      expect(note).toContain(`${others.length} figure`)
      expect(note.split(' (here ').length).toBeGreaterThan(others.length)
    },
  )

  it('says of “Blocs unnamed” when it is first jointly issued, here and there', async () => {
    expect(await noteOf('/?theme=nato&release=2026.1')).toMatch(
      /Blocs unnamed: jointly issued first on 4 Jul 2017 \(here 11 Sept 2020\)/,
    )
  })

  it('are first uses alone where the view draws no more, and none by year', async () => {
    const overview = await noteOf('/?release=2026.1')
    expect(overview).toContain('first on ')
    expect(overview).not.toMatch(/\d statements? \(here/)
    expect(await noteOf('/?theme=nato&by=year&release=2026.1')).not.toContain('(here')
  })
})

describe('a page of an older release', () => {
  const id = '2022-02-04-joint-statement-new-era'
  const change = {
    release: current,
    position: 1_000_000,
    kind: 'corrected',
    record: 'statement',
    item_id: id,
    statement_id: id,
    label: 'Soup <b>',
    field: 'place',
    was: 'Kitchen',
    now: 'Garden',
    why: 'The page says <i>garden</i>.',
  }

  const ofChanged = 'kind=added,corrected,withdrawn,checked,recounted'

  beforeAll(async () => {
    const names = Object.keys(change)
    await env.DB.batch([
      env.DB.prepare('delete from change'),
      env.DB.prepare(
        `insert into change (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      ).bind(...Object.values(change)),
      env.DB.prepare("update release set revision = 'with one change'"),
    ])
    // The isolate has to notice: it trusts what it knows for half a minute.
    await get('/api/v1/themes?fields=id')
  })

  it('says that a newer one exists and what of the page it changed', async () => {
    const page = await (await get(`/statements/${id}?release=2026.1`)).text()
    const note = page.slice(page.indexOf('<aside class="newer-release"'), page.indexOf('</aside>'))
    expect(note).toContain('This is release 2026.1.')
    expect(note).toContain(`<a href="/statements/${id}">Release ${current}</a>`)
    expect(note).toContain(
      `<a href="/releases/${inPath}/changes?${ofChanged}&amp;record=statement,passage,mention,phrase_hit&amp;statement=${id}">changed 1 statement</a>`,
    )
    const list = await (await get('/statements?voice=joint&release=2026.1')).text()
    expect(list).toContain(
      `Of what this page shows, ${current} <a href="/releases/${inPath}/changes?${ofChanged}&amp;record=statement&amp;voice=joint">changed 1 statement</a>.`,
    )
    const other = await (await get('/codebook/nato?release=2026.1')).text()
    expect(other).toContain(`${current} changed nothing of what this page shows.`)
  })

  it.each([
    ['/search?q=nato', 'statement,passage,phrase,phrase_hit,synonym', undefined],
    ['/statements?speaker=Sergey+Lavrov', 'statement', undefined],
    ['/statements?from=2022-02-01', 'statement&amp;from=2022', ' of the years asked for'],
  ])(
    '%s, which no filter of the changes tells, leads to the same view of the newest release',
    async (path, records, within) => {
      const page = await (await get(`${path}&release=2026.1`)).text()
      const note = page.slice(page.indexOf('<aside class="newer-release"'), page.indexOf('</aside>'))
      const list = `/releases/${inPath}/changes?${ofChanged}&amp;record=${records}`
      const same = `compare it with <a href="${path}">the same view</a> of the newest release.</p>`
      // What nothing limits is no number of this view.
      expect(note).toContain(
        within === undefined
          ? `<p>${current} <a href="${list}">changed records</a> of the dataset, of which this view shows a part: ${same}`
          : `<p>${current} <a href="${list}">changed 1 statement</a>${within}. This view may show some of them: ${same}`,
      )
      expect(note).not.toContain('Of what this page shows')
    },
  )

  it.each(['/api', '/problems', '/compare/texts'])('%s, which shows no record, counts none', async (path) => {
    const page = await (await get(`${path}?release=2026.1`)).text()
    const note = page.slice(page.indexOf('<aside class="newer-release"'), page.indexOf('</aside>'))
    expect(note).toContain('This is release 2026.1.')
    expect(note).not.toContain('changed')
  })

  it('in a frame of another site is followed by the newer release', async () => {
    const frame = await (await get('/embed?theme=nato&release=2026.1')).text()
    expect(frame).toContain(`<a href="/embed?theme=nato">Release ${current}</a> of `)
    expect(frame).toContain(' is newer.')
    expect(await (await get('/embed?theme=nato')).text()).not.toContain('is newer.')
  })

  it('of one passage speaks of its statement', async () => {
    const page = await (await get(`/passages/${id}-p1?release=2026.1`)).text()
    expect(page).toContain(
      `<p>Of the statement that this passage is from, ${current} <a href="/releases/${inPath}/changes?${ofChanged}&amp;record=statement,passage,coding&amp;statement=${id}">changed 1 statement</a>.</p>`,
    )
  })

  it('is followed by none of that on the current release', async () => {
    expect(await (await get(`/statements/${id}`)).text()).not.toContain('newer-release')
  })

  it('has its history on the current page of the statement, as text', async () => {
    const page = await (await get(`/statements/${id}`)).text()
    const history = page.slice(page.indexOf('<section id="history">'))
    expect(history).toContain('<del>Kitchen</del>')
    expect(history).toContain('<ins>Garden</ins>')
    expect(history).toContain('The page says &lt;i&gt;garden&lt;/i&gt;.')
  })

  it('has its changes as JSON, CSV, Atom and a page alike', async () => {
    const stem = `/releases/${inPath}/changes`
    const answer = (await (await get(`${stem}.json?statement=${id}`)).json()) as { data: object[] }
    const row = { kind: 'corrected', record: 'statement', id, field: 'place', was: 'Kitchen', now: 'Garden' }
    expect(answer.data).toMatchObject([row])
    const csv = await (await get(`${stem}.csv`)).text()
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv).toContain('place,Kitchen,Garden')
    const feed = await (await get(`${stem}.atom`)).text()
    expect(feed).toContain('<title>Corrected: Changed since</title>')
    expect(feed).toContain('Corrected statement: Soup &lt;b&gt;; place: Kitchen → Garden')
    expect(await (await get(stem)).text()).toContain('<del>Kitchen</del>')
  })

  it.each([
    [`statement=${id}`, 1],
    ['statement=2024-05-16-joint-statement-75-years', 0],
    ['kind=corrected', 1],
    ['kind=withdrawn', 0],
    ['theme=nato', 0],
    ['record=statement&utm_source=mail', 1],
  ])('has a feed that is filtered as its list: %s', async (query, entries) => {
    const feed = await get(`/releases/${inPath}/changes.atom?${query}`)
    expect(feed.status).toBe(200)
    const atom = await feed.text()
    expect(atom.split('<entry>')).toHaveLength(entries + 1)
    const own = query.replace('&utm_source=mail', '')
    expect(atom).toContain(`/releases/${inPath}/changes.atom?${own}"`)
    const page = await (await get(`/releases/${inPath}/changes?${own}`)).text()
    expect(page).toContain(`href="/releases/${inPath}/changes.atom?${own}"`)
  })

  it.each([
    [`/releases/${inPath}/changes.atom?soup=1`, 'soup'],
    [`/releases/${inPath}/changes.atom?kind=soup`, 'kind'],
    [`/releases/${inPath}/changes.atom?theme=soup`, 'theme'],
    ['/feed.atom?theme=nato', 'theme'],
    ['/feed.json?theme=nato', 'theme'],
  ])('has no feed of what it cannot filter by: %s', async (path, parameter) => {
    const answer = await get(path)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'BAD_REQUEST', errors: [{ parameter }] })
  })

  it('has its changed numbers named under the chart that shows them', async () => {
    const cell = { record: 'trend', kind: 'recounted', item_id: 'nato|any|joint|2021', theme_id: 'nato' }
    const row = { ...change, ...cell, position: 1_000_001, statement_id: null, field: 'passages' }
    const names = Object.keys(row)
    await env.DB.batch([
      env.DB.prepare(
        `insert into change (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      ).bind(...Object.values(row)),
      env.DB.prepare("update release set revision = 'with a changed number'"),
    ])
    await get('/api/v1/themes?fields=label')
    const link = `href="/releases/${inPath}/changes?record=trend&amp;theme=nato"`
    expect(await (await get('/?theme=nato')).text()).toContain(link)
    expect(await (await get('/?theme=alliance')).text()).not.toContain('changes?record=trend')
    await env.DB.prepare('delete from change where position = 1000001').run()
  })

  it('answers 404 with the list for the changes of a release that is none', async () => {
    const answer = await get('/api/v1/releases/2031.1/changes')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({
      detail: `There is no release "2031.1"; there are: ${held}.`,
    })
  })
})

describe('a working copy that changed after its release was published', () => {
  it('answers as itself, and for the release as that was published', async () => {
    await env.DB.prepare("update release set version = '2026.1+', revision = 'changed since'").run()
    await get('/api/v1/themes?fields=question')
    expect((await meta('/api/v1/statements?limit=1')).release).toBe('2026.1+')
    expect(await meta('/api/v1/statements?limit=1&release=2026.1')).toMatchObject({
      release: '2026.1',
      count: 198,
    })
  })
})
