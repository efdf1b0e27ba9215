import { env } from 'cloudflare:workers'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'

const origin = 'https://entente.test'
const client = new Client({ name: 'test', version: '1.0.0' })

interface Answer {
  caution: string
  release: string
  count: number
  evidence?: string
  address: string
  cut?: string
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

beforeAll(async () => {
  const fetch = async (url: string | URL, init?: RequestInit) => app.request(String(url), init, env)
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { fetch }) as never)
})

describe('POST /mcp, asked by the SDK’s own client', () => {
  it('offers the questions of the API as read-only tools, with its parameters and cautions', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'passages',
      'passage',
      'statements',
      'statement',
      'themes',
      'trends',
      'compare',
      'phrases',
      'phrase',
      'releases',
      'search',
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
    ['themes', {}, '/api/v1/passages'],
    ['statements', { theme: 'nato', facets: 'voice' }, '/api/v1/statements?theme=nato&facets=voice'],
    [
      'statements',
      { q: 'no limits', attribution: 'both' },
      '/api/v1/statements?q=no%20limits&attribution=both',
    ],
    ['passages', { theme: 'nato', limit: 2 }, '/api/v1/passages?theme=nato&limit=2'],
    ['phrases', {}, '/api/v1/phrases'],
    ['phrase', { id: 'no-limits' }, '/api/v1/phrases/no-limits'],
    ['search', { q: 'no limits', limit: 2 }, '/api/v1/search?q=no%20limits&limit=2'],
    ['releases', {}, '/api/v1/releases'],
    ['trends', { theme: 'nato' }, '/api/v1/passages?'],
    ['statement', { id: '2022-02-04-joint-statement-new-era' }, '/api/v1/passages?statement='],
    ['passage', { id: '2022-02-04-joint-statement-new-era-p1' }, '/api/v1/passages?statement='],
    [
      'compare',
      { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' },
      '/api/v1/passages?statement=',
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
    const { cut, data, next } = await call('passages', { limit: 200 })
    expect(cut).toBe(`Of the 200 rows asked for ${data.length} fit; \`next\` has those that follow.`)
    expect(next).not.toBeNull()
    const found = await call('search', { q: 'no limits', limit: 2 })
    expect(found.cut).toContain('Left out unless `fields` asks for it: months, dispersion.')
    expect(JSON.stringify(found).length).toBeLessThan(12_000)
    expect(await call('search', { q: 'no limits', limit: 2, fields: 'months' })).toMatchObject({
      data: { months: expect.any(Array) },
    })
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
      message: expect.stringMatching(/There is no tool "reeds"; there are passages, passage, statements, /),
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
      const { status: answered, headers } = await app.request(
        `${origin}/mcp`,
        { method: 'OPTIONS', headers: asked },
        env,
      )
      expect([answered, headers.get('access-control-allow-origin'), headers.get('allow')]).toEqual([
        status,
        null,
        'POST, OPTIONS',
      ])
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
        error: { code: -32600, message: 'A page of "https://other.test" may not ask here.' },
        id: null,
      },
    ])
  })

  it('refuses what is no JSON, several messages at once and more than 64,000 characters', async () => {
    for (const body of ['{', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', `"${'a'.repeat(64_000)}"`]) {
      const response = await post(body)
      expect(response.status).toBe(400)
      const { error, id } = (await response.json()) as { error: { code: number }; id: null }
      expect([error.code, id]).toEqual([body === '{' ? -32700 : -32600, null])
    }
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
