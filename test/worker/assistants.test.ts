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
      'statements',
      'statement',
      'themes',
      'trends',
      'compare',
      'phrases',
      'releases',
      'search',
    ])
    for (const { description, annotations, inputSchema } of tools) {
      expect(description).toContain('Caution: ')
      expect(annotations?.readOnlyHint).toBe(true)
      expect(Object.keys(inputSchema.properties ?? {})).toContain('release')
    }
    expect(tools.find(({ name }) => name === 'compare')?.inputSchema.required).toEqual(['a', 'b'])
  })

  it.each([
    ['search', { q: 'no limits' }],
    ['passages', { theme: ['nato'], voice: 'joint', from: 2022 }],
    ['trends', { theme: 'nato', frame: 'any', voice: 'joint' }],
    ['compare', { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' }],
    ['statement', { id: '2022-02-04-joint-statement-new-era' }],
    ['phrases', {}],
    ['releases', {}],
  ])('%s answers the rows of its address, with release and caution', async (name, args) => {
    const answer = await call(name, args)
    const { data, meta } = await plain(answer.address)
    expect(JSON.stringify(answer.data).replaceAll(`"${origin}/`, '"/')).toBe(JSON.stringify(data))
    expect([answer.count, answer.release]).toEqual([meta.count, expect.stringMatching(/^\d{4}\.\d+/)])
    expect(answer.caution.length).toBeGreaterThan(40)
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

  it.each([
    ['passages', { theme: 'reeds' }, /^Parameter theme: "reeds" is unknown; allowed: /],
    ['statements', { colour: 'red' }, /^Parameter colour: is unknown; allowed: /],
    ['statement', { id: 'none' }, /^There is no statement "none"\.$/],
    ['trends', { release: '1999.1' }, /^Release "1999\.1" is not held here/],
    ['reeds', {}, /^There is no tool reeds; there are passages, statements, /],
  ])('%s %o is answered by what was wrong', async (name, args, text) => {
    const { isError, content } = await client.callTool({ name, arguments: args })
    expect(isError).toBe(true)
    expect((content as [{ text: string }])[0].text).toMatch(text)
  })
})

describe('/mcp', () => {
  const post = (body: string) =>
    app.request('/mcp', { method: 'POST', body, headers: { 'content-type': 'application/json' } }, env)

  it.each(['GET', 'DELETE', 'PUT'])('answers %s by 405 and what is allowed', async (method) => {
    const response = await app.request('/mcp', { method }, env)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  })

  it('refuses what is no JSON, several messages at once and more than 64,000 characters', async () => {
    for (const body of ['{', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', `"${'a'.repeat(64_000)}"`]) {
      const response = await post(body)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    }
  })
})
