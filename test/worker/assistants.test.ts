import { env } from 'cloudflare:workers'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { voicesOfAttribution } from '../../schema/voice.ts'
import { app } from '../../worker/app.ts'
import { assistants } from '../../worker/assistants/assistants.ts'
import { questions } from '../../worker/assistants/tools.ts'
import type { Env } from '../../worker/env.ts'
import { followed } from '../support/followed.ts'

const origin = 'https://entente.test'
const joint = '2022-02-04-joint-statement-new-era'
const client = new Client({ name: 'test', version: '1.0.0' })

interface Answer {
  caution: string
  release: string
  count: number
  evidence?: string
  address: string
  cut?: string
  more?: { name: string; arguments: Record<string, unknown> }[]
  next: string | null
  data: Record<string, never>[]
}

async function call(name: string, args: Record<string, unknown>): Promise<Answer> {
  const { structuredContent, content } = await client.callTool({ name, arguments: args })
  expect(JSON.parse((content as [{ text: string }])[0].text)).toEqual(structuredContent)
  return structuredContent as unknown as Answer
}

async function plain(address: string): Promise<{ data: unknown; meta: { count: number } }> {
  return (await app.request(address, {}, env)).json()
}

type Hit = Record<string, string | null>

async function everyHit(asked: Record<string, string>): Promise<Hit[]> {
  const pages = await followed(
    `/api/v1/search?${new URLSearchParams({ ...asked, limit: '200' })}`,
    async (path) => (await app.request(path, {}, env)).json<{ data: { hits: Hit[] } }>(),
  )
  return pages.flatMap(({ data }) => data.hits)
}

beforeAll(async () => {
  const fetch = async (url: string | URL, init?: RequestInit) => app.request(String(url), init, env)
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { fetch }) as never)
})

describe('POST /mcp, asked by the SDK’s own client', () => {
  it('offers the questions of the API as read-only tools, with its parameters and cautions', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'themes',
      'search',
      'statements',
      'statement',
      'passages',
      'passage',
      'trends',
      'compare',
      'phrases',
      'phrase',
      'releases',
    ])
    for (const { description, annotations, inputSchema } of tools) {
      expect(description).toContain('Caution: ')
      expect(annotations?.readOnlyHint).toBe(true)
      expect(Object.keys(inputSchema.properties ?? {})).toContain('release')
      expect(Object.keys(inputSchema.properties ?? {})).not.toContain('bom')
    }
    expect(tools.find(({ name }) => name === 'compare')?.inputSchema.required).toEqual(['a', 'b'])
  })

  it.each([
    ['search', { q: 'no limits' }],
    ['passages', { theme: ['nato'], voice: 'joint', from: 2022 }],
    ['trends', { theme: 'nato', frame: 'any', voice: 'joint' }],
    ['compare', { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' }],
    ['statement', { id: '2022-02-04-joint-statement-new-era' }],
    ['phrase', { id: 'no-limits', release: '2026.1' }],
    ['passage', { id: '2022-02-04-joint-statement-new-era-p1' }],
    ['passage', { id: '2022-02-04-joint-statement-new-era#1' }],
    ['releases', {}],
  ])('%s answers the rows of its address, with release and caution', async (name, args) => {
    const answer = await call(name, args)
    const { data, meta } = await plain(answer.address)
    expect(answer.cut ?? '').not.toMatch(/^Shortened/)
    expect(JSON.stringify(answer.data).replaceAll(`"${origin}/`, '"/')).toBe(JSON.stringify(data))
    expect([answer.count, answer.release]).toEqual([meta.count, expect.stringMatching(/^\d{4}\.\d+/)])
    expect(answer.caution.length).toBeGreaterThan(40)
  })

  it.each([
    ['themes', {}, '/evidence'],
    ['statements', { theme: 'nato', facets: 'voice' }, '/statements?theme=nato'],
    ['statements', { q: 'no limits', attribution: 'both' }, '/statements?q=no%20limits&attribution=both'],
    ['passages', { theme: 'nato', limit: 2 }, '/evidence?theme=nato'],
    ['phrases', {}, '/phrases'],
    ['phrase', { id: 'no-limits' }, '/phrases/no-limits'],
    ['search', { q: 'no limits', limit: 2 }, '/search?q=no%20limits'],
    ['releases', {}, '/releases'],
    ['trends', { theme: 'nato' }, '/evidence?'],
    ['statement', { id: '2022-02-04-joint-statement-new-era' }, '/evidence?statement='],
    [
      'passage',
      { id: '2022-02-04-joint-statement-new-era#1' },
      '/passages/2022-02-04-joint-statement-new-era-p1',
    ],
    [
      'compare',
      { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' },
      '/evidence?statement=',
    ],
  ])(
    '%s has evidence, address, release and caution, and the evidence answers',
    async (name, args, evidence) => {
      const answer = await call(name, args)
      expect(answer.evidence?.startsWith(`${origin}${evidence}`)).toBe(true)
      expect((await app.request(answer.evidence ?? '', {}, env)).status).toBe(200)
      expect((await app.request(answer.address, {}, env)).status).toBe(200)
      expect(answer.release).toMatch(/^\d{4}\.\d+/)
      expect(answer.caution.length).toBeGreaterThan(40)
    },
  )

  it('says how many of the rows asked for fit, and what is left out of a search', async () => {
    const { cut, count, data, next } = await call('passages', { limit: 200 })
    expect(cut).toBe(
      `Of the 200 rows asked for ${data.length} fit, of ${count} in all; \`next\` is the \`cursor\` of those that follow.`,
    )
    expect(next).not.toBeNull()
    const found = await call('search', { q: 'no limits', limit: 2 })
    expect(found.cut).toContain('Left out unless `fields` asks for it: called, months, dispersion.')
    expect(JSON.stringify(found).length).toBeLessThan(16_500)
    expect(await call('search', { q: 'no limits', limit: 2, fields: 'months' })).toMatchObject({
      data: { months: expect.any(Array) },
    })
  })

  it.each([
    ['trends', { theme: 'nato' }],
    ['statements', {}],
    ['themes', { limit: 2 }],
    ['search', { q: 'no limits', limit: 2 }],
  ])(
    'of %s says of how many rows a page is the beginning, and nothing on the last one',
    async (name, args) => {
      const first = await call(name, args)
      const { hits = first.data } = first.data as unknown as { hits?: unknown[] }
      expect(first.cut).toContain(
        `${hits.length} of ${first.count} rows; \`next\` is the \`cursor\` of those that follow.`,
      )
      let last = first
      while (last.next !== null) last = await call(name, { ...args, limit: 150, cursor: last.next })
      expect(last.cut ?? '').not.toContain('those that follow')
    },
  )

  it('carries the rate limit and a request id as every answer does', async () => {
    const limited = { ...env, RATE_LIMIT: { limit: () => Promise.resolve({ success: true }) } }
    const ask = (path: string, init: RequestInit) => app.request(`${origin}${path}`, init, limited)
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
    const [page, tool] = await Promise.all([
      ask('/api/v1/themes', {}),
      ask('/mcp', {
        method: 'POST',
        body: JSON.stringify(message),
        headers: { accept: 'application/json, text/event-stream', 'content-type': 'application/json' },
      }),
    ])
    expect(tool.status).toBe(200)
    expect(tool.headers.get('content-type')).toContain('application/json')
    expect(tool.headers.get('ratelimit-policy')).toBe(page.headers.get('ratelimit-policy'))
    expect(tool.headers.get('ratelimit-policy')).not.toBeNull()
    expect(tool.headers.get('x-request-id')).not.toBeNull()
  })

  it('takes a cursor for the same question, one id alone or in a list', async () => {
    const { next } = await call('trends', { theme: 'nato', limit: 2 })
    const [alone, listed] = await Promise.all(
      ['nato', ['nato']].map((theme) => call('trends', { theme, limit: 2, cursor: next })),
    )
    expect(next).toEqual(expect.any(String))
    expect(listed?.data).toEqual(alone?.data)
    expect(listed?.data).toHaveLength(2)
  })

  it('takes a cursor of its own list and release alone', async () => {
    const { next } = await call('themes', { limit: 2 })
    for (const [name, args] of [
      ['phrases', { limit: 2, cursor: next }],
      ['themes', { limit: 2, cursor: next, release: '2026.1' }],
    ] as const)
      expect(await client.callTool({ name, arguments: args })).toMatchObject({
        isError: true,
        content: [{ text: expect.stringMatching(/^Parameter cursor: /) }],
      })
  })

  it('gives evidence with its origin, and the passages there are those that were counted', async () => {
    const { data } = await call('trends', {
      theme: 'nato',
      frame: 'any',
      voice: 'joint',
      from: 2022,
      to: 2022,
    })
    const [row] = data as unknown as [{ passages: number; evidence: string }]
    expect(row.evidence.startsWith(`${origin}/api/v1/passages?`)).toBe(true)
    expect((await plain(row.evidence)).meta.count).toBe(row.passages)
  })

  it.each<Record<string, string>>([
    { q: 'NATO' },
    { q: 'NATO', voice: 'moscow', kind: 'speech', from: '2014', to: '2023', in: 'gist,key_phrase' },
    { q: 'NATO', voice: 'beijing', theme: 'nato', language: 'en' },
    { q: 'NATO', status: 'context' },
  ])('counts each facet of the search %o with the other filters and without its own', async (asked) => {
    const { data, caution } = await call('search', { ...asked, limit: 1, fields: 'facets' })
    const { facets } = data as unknown as { facets: Record<string, { value: string; count: number }[]> }
    const own: Record<string, string[]> = { year: ['from', 'to'], foundIn: ['in'] }
    for (const [name, counted] of Object.entries(facets)) {
      const others = Object.entries(asked).filter(([filter]) => !(own[name] ?? [name]).includes(filter))
      // Only counted passages are found where nothing is asked for.
      const hits = await everyHit({
        ...Object.fromEntries(others),
        ...(name === 'status' && { status: 'all' }),
      })
      const values = hits
        .flatMap((hit) => {
          if (name === 'year') return hit.date?.slice(0, 4)
          if (name === 'voice') return voicesOfAttribution.get(hit.voice ?? '') ?? []
          return name === 'status' ? (hit.status ?? 'counted') : hit[name]
        })
        .filter(Boolean)
      const recounted = [...Map.groupBy(values, String)].map(([value, of]) => [value, of.length])
      expect([name, Object.fromEntries(counted.map(({ value, count }) => [value, count]))]).toEqual([
        name,
        Object.fromEntries(recounted),
      ])
    }
    const { components } = await (await app.request('/openapi.json', {}, env)).json<{
      components: { schemas: Record<string, { description?: string }> }
    }>()
    for (const told of [caution, components.schemas.SearchFacets?.description])
      expect(told).toContain('with the other filters and without its own')
  })

  it.each([
    ['statement', { id: '2024-05-16-280-290bn-claim' }],
    ['statements', { from: '2024-05-16', to: '2024-05-16' }],
    ['search', { q: 'NATO', limit: 2 }],
    ['compare', { a: '2021-12-14-peskov-pre-summit', b: '2024-05-16-280-290bn-claim' }],
    ['phrase', { id: 'no-limits' }],
  ])('%s says whose a title may be and what an unconfirmed record is', async (name, args) => {
    const { caution, data } = await call(name, args)
    for (const word of ['`titleBasis`', '`unseen`', 'no page confirms'])
      expect(caution.toLowerCase()).toContain(word.toLowerCase())
    expect(JSON.stringify(data)).toContain('"titleBasis":')
    expect(JSON.stringify(data)).toMatch(/"(confidence|isUnconfirmed)":/)
  })

  it.each([...questions])(
    '%s says what those members mean of which its answer has one',
    async (name, question) => {
      const { query, id } = question.resource.example
      const { caution, data } = await call(name, { ...query, ...(id && { id }) })
      const meant: Record<string, string> = {
        titleBasis: '`titleBasis`',
        confidence: '`confidence` is `unverified`',
        unverified: '`unverified` is not null',
        isUnconfirmed: '`isUnconfirmed` is true',
        dayBasis: '`dayBasis`',
        unsureDates: '`unsureDates`',
        gist: 'Gists are',
        keyPhraseBasis: '`as_reported`',
        wordsBasis: '`as_reported`',
      }
      const held = Object.keys(meant).filter((member) => JSON.stringify(data).includes(`"${member}":`))
      for (const member of held)
        expect([member, caution]).toEqual([member, expect.stringContaining(meant[member] ?? '')])
    },
  )

  it('calls a row silent by the statements recorded so, and leads to them', async () => {
    const asked = { theme: 'nato', frame: 'ukraine_blame', from: 2021, to: 2021 }
    const { data, caution, evidence } = await call('trends', asked)
    const [row] = data as unknown as [
      { status: string; statements: number; denominator: string; silences: number; silenceEvidence: string },
    ]
    const { count: statements } = (await plain(row.denominator)).meta
    expect(row).toMatchObject({ status: 'silent', statements, silences: 1 })
    expect((await plain(row.silenceEvidence)).meta.count).toBe(row.silences)
    // No passage is counted: what the answer as a whole rests on are the silences.
    expect((await plain((evidence ?? '').replace('/evidence?', '/evidence.json?'))).meta.count).toBe(
      row.silences,
    )
    expect(caution).toContain('(`silences` of its `statements`) and says nothing of the others')
    expect(caution).not.toContain('rows of status `silent` are findings of silence')
  })

  it('comes page by page: `next` is the cursor of the page that follows', async () => {
    const first = await call('statements', { limit: 2 })
    const second = await call('statements', { limit: 2, cursor: first.next })
    const { data } = await plain('/api/v1/statements?limit=4')
    expect([...first.data, ...second.data]).toEqual(data)
  })

  it('takes null for an argument that is left out', async () => {
    const nothing = { frame: null, voice: null, from: null, limit: null, cursor: null, fields: null }
    expect(await call('statements', { ...nothing, theme: 'nato' })).toEqual(
      await call('statements', { theme: 'nato' }),
    )
    expect(await call('themes', { limit: null, cursor: null, release: null })).toEqual(
      await call('themes', {}),
    )
    expect(await client.callTool({ name: 'compare', arguments: { a: null, b: null } })).toMatchObject({
      isError: true,
      content: [{ text: 'Parameter a: is missing. Also wrong: b.' }],
    })
  })

  it.each([
    ['passages', { from: '2024', to: 2023 }, /^Parameter from: 2024 is after to \(2023\)\.$/],
    ['passages', { theme: 'reeds' }, /^Parameter theme: "reeds" is unknown; allowed: /],
    ['statements', { colour: 'red' }, /^Argument "colour" is unknown; allowed: from, to, .*release/],
    ['passages', { id: 'x' }, /^Argument "id" is unknown; allowed: (?!.*\bbom\b)/],
    ['themes', { bom: '1' }, /^Argument "bom" is unknown; allowed: /],
    ['themes', { limit: 'many' }, /^Parameter limit: is not a number from 1 to 200\.$/],
    [
      'themes',
      { cursor: 'zzz' },
      /^Parameter cursor: is not one that this address gave; start again without it\.$/,
    ],
    ['statement', { id: 'none' }, /^There is no statement "none"\.$/],
    ...['statement', 'passage', 'phrase'].flatMap((tool): [string, Record<string, unknown>, RegExp][] => [
      [tool, {}, /^Parameter id: is missing\.$/],
      [tool, { id: '' }, /^Parameter id: is missing\.$/],
      ...['.', '..', '../..', '?q=x', '#'].map((id): [string, Record<string, unknown>, RegExp] => [
        tool,
        { id },
        new RegExp(`^There is no ${tool} "${id.replaceAll(/[.?]/g, '\\$&')}"`),
      ]),
    ]),
    ...['csv', 'bib', 'csl.json', 'ndjson', 'csv-metadata.json'].map(
      (ending): [string, Record<string, unknown>, RegExp] => [
        'statement',
        { id: `2022-02-04-joint-statement-new-era.${ending}` },
        /^There is no statement "2022-02-04-joint-statement-new-era\./,
      ],
    ),
    ['trends', { release: '1999.1' }, /^Release "1999\.1" is not held here/],
  ])('%s %o is answered by what was wrong', async (name, args, text) => {
    const { isError, content } = await client.callTool({ name, arguments: args })
    expect(isError).toBe(true)
    expect((content as [{ text: string }])[0].text).toMatch(text)
  })
})

describe('an answer to an assistant', () => {
  it('refuses a tool that does not exist by the code of JSON-RPC', async () => {
    await expect(client.callTool({ name: 'reeds', arguments: {} })).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(/There is no tool "reeds"; there are themes, search, statements, /),
    })
  })

  // A page of rows, and what has no pages.
  it.each([
    ['themes', {}],
    ['trends', {}],
    ['trends', { theme: 'nato', voice: 'all,joint,moscow,beijing' }],
    ['passages', { limit: 200 }],
    ['statements', { limit: 200 }],
    ['statement', { id: '2022-02-04-joint-statement-new-era' }],
    ['compare', { a: '2023-03-21-joint-statement-deepening', b: '2022-02-04-joint-statement-new-era' }],
    ['search', { q: 'security', limit: 100 }],
    ['phrases', {}],
    ['phrase', { id: 'no-limits' }],
  ])('%s %o is bounded, whatever is asked', async (name, args) => {
    const answer = await call(name, args)
    const isRecord = ['statement', 'compare', 'phrase'].includes(name)
    expect(JSON.stringify(answer.data).length).toBeLessThan(isRecord ? 60_000 : 30_000)
  })

  it('gives the whole of a list that is longer, page by page', async () => {
    const args = { theme: 'nato', voice: 'joint,moscow' }
    const rows: unknown[] = []
    let cursor: string | null | undefined
    do {
      const page = await call('trends', { ...args, limit: 150, ...(cursor && { cursor }) })
      rows.push(...page.data)
      cursor = page.next
    } while (cursor)
    const { data } = await plain('/api/v1/trends?theme=nato&voice=joint,moscow')
    expect(JSON.stringify(rows).replaceAll(`"${origin}/`, '"/')).toBe(JSON.stringify(data))
  })

  it('keeps the release that it is asked for in every address', async () => {
    const answer = await call('trends', { theme: 'nato', release: '2026.1', limit: 3 })
    const found = JSON.stringify(answer).match(/https:\/\/entente\.test[^"]*/g) ?? []
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter((to) => !to.includes('release=2026.1'))).toEqual([])
  })
})

/** Every tool, and the address of what it should bring whole. */
const wholes: [tool: string, args: Record<string, unknown>, address: string][] = [
  ['themes', {}, '/themes'],
  ['releases', {}, '/releases'],
  ['phrases', {}, '/phrases'],
  ['trends', { theme: 'nato', voice: 'joint' }, '/trends?theme=nato&voice=joint'],
  ['statements', { theme: 'nato', from: 2022 }, '/statements?theme=nato&from=2022'],
  ['passages', { theme: 'nato', from: 2023 }, '/passages?theme=nato&from=2023'],
  ['phrase', { id: 'no-limits' }, '/phrases/no-limits'],
  ['passage', { id: `${joint}-p1` }, `/passages/${joint}-p1`],
  ['statement', { id: joint }, `/statements/${joint}`],
  [
    'compare',
    { a: '2019-06-05-joint-statement-new-era', b: joint },
    `/compare?a=2019-06-05-joint-statement-new-era&b=${joint}`,
  ],
  ['search', { q: 'no limits', limit: 10 }, '/search?q=no%20limits&limit=200'],
  [
    'search',
    { q: 'no limits', fields: 'months,dispersion' },
    '/search?q=no%20limits&limit=200&fields=months',
  ],
]

describe('an answer that is cut', () => {
  const small = new Hono<Env>().post(
    '/mcp',
    assistants((request) => Promise.resolve(app.fetch(request, env)), { page: 3000, record: 4000 }),
  )
  const reader = new Client({ name: 'test', version: '1.0.0' })
  const asked = async (name: string, args: Record<string, unknown>) => {
    const { structuredContent, isError, content } = await reader.callTool({ name, arguments: args })
    expect([isError, content]).toEqual([undefined, expect.anything()])
    return structuredContent as unknown as Answer
  }

  beforeAll(async () => {
    const fetch = async (url: string | URL, init?: RequestInit) => small.request(String(url), init, env)
    await reader.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { fetch }) as never)
  })

  /** Everything that is reached from an answer by its `next` and its `more`. */
  async function followed(name: string, args: Record<string, unknown>): Promise<unknown> {
    const answer = await asked(name, args)
    const pages = [answer]
    for (let next = answer.next; next !== null; next = pages.at(-1)?.next ?? null)
      pages.push(await asked(name, { ...args, cursor: next }))
    if (Array.isArray(answer.data)) {
      const rows = pages.flatMap(({ data }) => data)
      expect(rows.length).toBe(answer.count)
      return rows
    }
    const whole: Record<string, unknown> = structuredClone(answer.data)
    if ('hits' in whole) whole.hits = pages.flatMap(({ data }) => (data as unknown as { hits: [] }).hits)
    for (const { name: tool, arguments: more } of answer.more ?? []) {
      const brought = await followed(tool, more)
      if (more.list === undefined) Object.assign(whole, brought)
      else {
        const [key = '', within] = String(more.list).split('.')
        if (within === undefined) whole[key] = brought
        else whole[key] = { ...(whole[key] as object), [within]: brought }
      }
    }
    return whole
  }

  it.each(wholes)('%s %o tells the calls that bring the rest', async (name, args, address) => {
    const { data } = await plain(`${origin}/api/v1${address}`)
    const found = await followed(name, args)
    expect(JSON.parse(JSON.stringify(found).replaceAll(`"${origin}/`, '"/'))).toMatchObject(data as object)
  })

  it('is tried of every tool', async () => {
    const { tools } = await reader.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual([...new Set(wholes.map(([name]) => name))].sort())
  })

  it('says in words and as calls what was left out', async () => {
    const { cut, more, data } = await asked('search', { q: 'security', fields: 'months' })
    const { months } = data as unknown as { months: unknown[] }
    const { data: whole } = await plain(`${origin}/api/v1/search?q=security&fields=months`)
    const all = (whole as { months: unknown[] }).months.length
    expect(cut).toBe(
      `Shortened to fit: ${months.length} of the ${all} items of \`months\`. The calls in \`more\` bring it, and the address has everything.`,
    )
    expect(more).toEqual([{ name: 'search', arguments: { q: 'security', fields: 'months', list: 'months' } }])
  })

  it.each([
    ['statement', { id: joint, list: 'reeds' }, /^Parameter list: "reeds" is unknown; allowed: parties, /],
    ['search', { q: 'security', list: 'hits' }, /^Parameter list: "hits" is unknown; allowed: terms, /],
    ['statement', { id: joint, limit: 2 }, /^Parameter limit: belongs to a `list`; /],
    ['themes', { list: 'frames' }, /^Argument "list" is unknown; allowed: /],
    ['passages', { list: 'frames' }, /^Argument "list" is unknown; allowed: /],
  ])('%s %o is refused', async (name, args, text) => {
    const { isError, content } = await reader.callTool({ name, arguments: args })
    expect([isError, (content as [{ text: string }])[0].text]).toEqual([true, expect.stringMatching(text)])
  })

  it('takes no cursor of another list', async () => {
    const { next } = await asked('statement', { id: joint, list: 'passageList', limit: 1 })
    const args = { id: joint, list: 'sources', limit: 1, cursor: next }
    expect(await reader.callTool({ name: 'statement', arguments: args })).toMatchObject({
      isError: true,
      content: [{ text: 'Parameter cursor: belongs to a list with other filters; start again without it.' }],
    })
  })
})

describe('/mcp', () => {
  const post = (body: string) =>
    app.request('/mcp', { method: 'POST', body, headers: { 'content-type': 'application/json' } }, env)

  it.each(['GET', 'DELETE', 'PUT'])('answers %s by 405 and what is allowed', async (method) => {
    const response = await app.request('/mcp', { method }, env)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  })

  it.each([
    ['https://other.test', 403],
    ['null', 403],
    [origin, 204],
    [undefined, 204],
  ])(
    'tells the preflight of %s by %i what the request itself would be told, and no other site to ask',
    async (from, status) => {
      const asked = {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, mcp-protocol-version',
        ...(from && { origin: from }),
      }
      const response = await app.request(`${origin}/mcp`, { method: 'OPTIONS', headers: asked }, env)
      const { status: answered, headers } = response
      expect([answered, headers.get('access-control-allow-origin'), headers.get('allow')]).toEqual([
        status,
        null,
        'POST, OPTIONS',
      ])
      if (status === 403) expect(await response.json()).toMatchObject({ status, code: 'FORBIDDEN' })
    },
  )

  it('refuses a page of another site and takes one of its own', async () => {
    const asked = (from: string) =>
      app.request(
        `${origin}/mcp`,
        {
          method: 'POST',
          body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
          headers: {
            origin: from,
            'content-type': 'application/json',
            accept: 'application/json, text/event-stream',
          },
        },
        env,
      )
    expect((await asked(origin)).status).toBe(200)
    const refused = await asked('https://other.test')
    expect([refused.status, await refused.json()]).toEqual([
      403,
      {
        jsonrpc: '2.0',
        error: {
          code: -32600,
          message: 'A page of "https://other.test" may not ask here through its reader’s browser.',
        },
        id: null,
      },
    ])
  })

  it.each<[accept: string | undefined, status: number]>([
    ['*/*', 200],
    ['application/json', 200],
    ['application/*;q=0.5', 200],
    ['Application/JSON, text/plain', 200],
    ['"', 200],
    [undefined, 200],
    ['text/event-stream', 406],
    ['text/html', 406],
    ['application/json;q=0, text/event-stream', 406],
  ])('answers whoever takes JSON: to Accept %s', async (accept, status) => {
    const response = await app.request(
      `${origin}/mcp`,
      {
        method: 'POST',
        body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
        headers: { 'content-type': 'application/json', ...(accept !== undefined && { accept }) },
      },
      env,
    )
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/json')
  })

  it.each([
    ['search', 'q', '\uD800'],
    ['search', 'q', ['nato', '\uDC00']],
    ['statement', 'id', '\uD800'],
    ['passages', 'speaker', 'a\uD800b'],
    ['statements', 'cursor', '\uD800'],
    ['statement', 'id', 'a\u0000'],
  ])('refuses, as the API does, what is no part of a text: %s %s %j', async (name, parameter, value) => {
    const answer = await client.callTool({ name, arguments: { [parameter]: value } })
    expect(answer).toMatchObject({
      isError: true,
      content: [{ text: `Parameter ${parameter}: holds a character that is no part of a text.` }],
    })
  })

  it.each([
    ['an object', '{"a":"nato"}'],
    ['a list of lists', '[["nato"]]'],
    ['a list with null', '["nato",null]'],
    ['lists as deep as a message may be long', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ])('refuses %s as a value, as no address can hold it', async (_, value) => {
    const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"q":${value}}}}`
    expect(await (await post(body)).json()).toMatchObject({
      result: {
        isError: true,
        content: [{ text: 'Parameter q: is neither a text or a number nor a list of such values.' }],
      },
    })
  })

  it('refuses what is no JSON, several messages at once and more than 64,000 characters', async () => {
    for (const body of ['{', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', `"${'a'.repeat(64_000)}"`]) {
      const response = await post(body)
      expect(response.status).toBe(body.length > 64_000 ? 413 : 400)
      const { error, id } = (await response.json()) as { error: { code: number }; id: null }
      expect([error.code, id]).toEqual([body === '{' ? -32700 : -32600, null])
    }
  })

  it('answers a message that was broken off as the client’s, and logs nothing', async () => {
    const logged = vi.spyOn(console, 'error')
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"jsonrpc"'))
        controller.error(new Error('The connection was lost.'))
      },
    })
    const headers = { 'content-type': 'application/json' }
    const response = await app.request('/mcp', { method: 'POST', headers, body }, env)
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        jsonrpc: '2.0',
        error: { code: -32700, message: 'The message ended before it was whole.' },
        id: null,
      },
    ])
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })

  const asked = (body: unknown) =>
    app.request(
      '/mcp',
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
        },
      },
      env,
    )

  it.each([
    [{}],
    [null],
    [7],
    [{ jsonrpc: '2.0', id: 1, params: [] }],
    [{ jsonrpc: '1.0', id: 1, method: 'ping' }],
  ])('refuses %o, which is no message', async (body) => {
    const response = await asked(body)
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        jsonrpc: '2.0',
        error: {
          code: -32600,
          message:
            'The message is no message of JSON-RPC 2.0: an object with `jsonrpc`, `id`, `method` and, where the method takes any, an object `params`.',
        },
        id: null,
      },
    ])
  })

  it.each([
    [{ arguments: {} }, 'tools/call takes a text as `params.name`.'],
    [{ name: 'themes', arguments: [] }, 'tools/call takes an object as `params.arguments`.'],
    [{ name: 'themes', arguments: 'x' }, 'tools/call takes an object as `params.arguments`.'],
    [{ name: 7 }, 'tools/call takes a text as `params.name`.'],
    [undefined, 'tools/call takes an object as `params`.'],
  ])('says in a sentence what is wrong with a call of %o', async (params, message) => {
    const response = await asked({ jsonrpc: '2.0', id: 5, method: 'tools/call', params })
    expect([response.status, await response.json()]).toEqual([
      200,
      { jsonrpc: '2.0', error: { code: -32602, message }, id: 5 },
    ])
  })
})
