import { spawnSync } from 'node:child_process'
import { type IncomingHttpHeaders, METHODS, request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, inject, it } from 'vitest'
import { chanceOf } from '../support/chance.ts'
import { odd, oddRequests, upgrades } from '../support/odd-requests.ts'
import { oddTargets } from '../support/odd-targets.ts'
import { type Raw, answerTo as rawAnswer, statusOf } from '../support/raw-answer.ts'
import { anotherClient, asAnother } from './another-client.ts'

const origin = inject('origin')
const { hostname, port } = new URL(origin)

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}
type Asked = { method?: string; headers?: Record<string, string>; body?: string }

/** Sends a path as it is written: `fetch` would mend it first. */
function ask(path: string, asked: Asked = {}): Promise<Answer> {
  return asAnother(
    hostname,
    (from) => askFrom(path, asked, from),
    ({ status, headers }) => (status === 429 ? headers['retry-after'] : undefined),
  )
}

function askFrom(
  path: string,
  { method = 'GET', headers = {}, body }: Asked,
  from: { localAddress?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false, ...from }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** What the site answers to bytes as they stand. */
function answerTo(target: string, raw: Raw = {}): Promise<string> {
  return asAnother(
    hostname,
    (from) => rawAnswer(new URL(origin), target, { ...raw, ...from }),
    (answer) => (statusOf(answer) === 429 ? /^retry-after: *(\d+)/im.exec(answer)?.[1] : undefined),
  )
}

/** Sends the beginning of a request and goes. */
function brokenOff(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text, () => socket.destroy()))
    socket.on('close', () => resolve())
    socket.on('error', reject)
  })
}

/** One address of every kind. */
const kinds = [
  ...[
    '/',
    '/statements',
    '/compare/texts',
    '/api',
    '/method',
    '/releases/2026.2/changes',
    '/embed?theme=nato',
  ],
  ...['.json', '.csv', '.ndjson', '.bib', '.ris', '.csl.json', '.csv-metadata.json'].map(
    (form) => `/trends${form}?theme=nato`,
  ),
  ...[
    '/statements.bib',
    '/statements.csl.json',
    '/releases.csv',
    '/api/v1/trends?theme=nato',
    '/api/v1',
    '/openapi.json',
  ],
  ...[
    '/robots.txt',
    '/llms.txt',
    '/sitemap.xml',
    '/feed.atom',
    '/.well-known/security.txt',
    '/.well-known/api-catalog',
  ],
  ...['/trends.svg?theme=nato', '/oembed?url=/'],
]
/** A length would be known only when the last row was read. */
const sentAsRead = [
  ...[
    '/api/v1/export',
    '/api/v1/codings.csv',
    '/releases/2026.2/changes.csv',
    '/releases/2026.2/changes.ndjson',
  ],
]

/** What an answer says of itself, except for what each request has of its own. */
function told({ headers }: Answer): object {
  const names = [
    'content-length',
    'content-type',
    'content-disposition',
    'etag',
    'link',
    'vary',
    'cache-control',
  ]
  return Object.fromEntries(names.map((name) => [name, headers[name]]))
}

describe('the served site', () => {
  it.each(['/api/v1/statements', '/', '/statements.csv', '/oembed'])(
    'says what is allowed at %s, to OPTIONS, to a preflight and to what it refuses',
    async (path) => {
      const options = await ask(path, { method: 'OPTIONS' })
      expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
      const preflight = await ask(path, {
        method: 'OPTIONS',
        headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
      })
      expect(preflight.status).toBe(204)
      expect(preflight.headers['access-control-allow-origin']).toBe('*')
      expect(preflight.headers['access-control-allow-methods']).toBe('GET,HEAD,OPTIONS')
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
        const refused = await ask(path, { method })
        expect([method, refused.status, refused.headers.allow]).toEqual([method, 405, 'GET, HEAD, OPTIONS'])
      }
    },
  )

  it('is asked again once it may be, where this machine has no address of another client', async () => {
    const waits = ['0.01', '0.02', undefined]
    const sent: object[] = []
    const send = (from: object) => {
      sent.push(from)
      return Promise.resolve(waits.shift())
    }
    expect(await asAnother('reeds.example', send, (seconds) => seconds)).toBeUndefined()
    expect(sent).toEqual([{}, {}, {}])
  })

  const hasOthers = anotherClient(hostname) !== undefined
  const flood = 'believes no client whose address it gives: a flood of one is told to wait, whatever it says'
  it.skipIf(!hasOthers)(hasOthers ? flood : `${flood} (skipped: no other address)`, async () => {
    const from = { localAddress: '127.2.0.1' }
    const statuses = new Set<number>()
    await Promise.all(
      Array.from({ length: 8 }, async (_, client) => {
        for (let turn = 0; turn < 100; turn++) {
          const headers = [`cf-connecting-ip: 192.0.${client}.${turn}`]
          statuses.add(statusOf(await rawAnswer(new URL(origin), '/api/v1/releases', { headers, ...from })))
        }
      }),
    )
    expect(statuses).toEqual(new Set([200, 429]))
    expect((await ask('/api/v1/releases')).status).toBe(200)
  })

  it.each(['/trends', '/id/statement/2022-02-04-joint-statement-new-era', '//statements'])(
    'says of a redirect of %s that it has no body, to GET and HEAD alike',
    async (path) => {
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
      expect([get.status, head.status]).toEqual([head.status, get.status])
      expect(String(get.status)).toMatch(/^30[123]$/)
      expect([get.headers['content-length'], head.headers['content-length']]).toEqual(['0', '0'])
    },
  )

  it('says what is allowed where nothing is addressed', async () => {
    const answer = await ask('*', { method: 'OPTIONS' })
    expect([answer.status, answer.headers.allow, answer.body]).toEqual([204, 'GET, HEAD, OPTIONS', ''])
  })

  it.each(['/favicon.svg', '/site.webmanifest', '/releases/entente-2026.1.zip'])(
    'says of the file %s what is allowed with every answer, and refuses the rest',
    async (path) => {
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
      expect([get.status, head.status, head.body]).toEqual([200, 200, ''])
      expect([head.headers.etag, head.headers['content-type']]).toEqual([
        get.headers.etag,
        get.headers['content-type'],
      ])
      expect(get.headers['x-content-type-options']).toBe('nosniff')
      const whole = await (await fetch(`${origin}${path}`)).arrayBuffer()
      expect(head.headers['content-length']).toBe(String(whole.byteLength))
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS']) {
        const refused = await ask(path, { method })
        expect([method, refused.status, refused.headers.allow]).toEqual([method, 405, 'GET, HEAD'])
      }
    },
  )

  it('takes nothing from the files for what the Worker answers', async () => {
    const { headers } = await ask('/api/v1/themes')
    expect([headers.allow, headers['x-content-type-options']]).toEqual([undefined, 'nosniff'])
  })

  it.each(oddTargets)(
    'refuses the target %j (host %j), and answers what is asked after it',
    async (target, host) => {
      const upgrade = ['connection: upgrade', 'upgrade: websocket', 'sec-websocket-protocol: vite-hmr']
      const answer = await answerTo(target, { host })
      expect(answer).toMatch(/^HTTP\/1\.1 400 /)
      expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
        status: 400,
        code: 'BAD_REQUEST',
      })
      expect(await answerTo(target, { host, method: 'HEAD' })).toMatch(/^HTTP\/1\.1 400 .*\r\n\r\n$/s)
      await answerTo(target, { host, headers: upgrade })
      expect((await ask('/favicon.svg')).status).toBe(200)
      expect((await ask('/api/v1/themes')).status).toBe(200)
    },
  )

  it.each([
    [`${origin}/api/v1/themes?sort=id`, 200],
    [`${origin}/api/v1/themes?limit=0`, 400],
    [`${origin}/favicon.svg`, 200],
    [origin, 200],
    [`${origin}?theme=nato`, 200],
    [`${origin}/nothing`, 404],
    [`${origin}/%ff`, 404],
    [`${origin}//`, 301],
  ])('answers a target written with its host, as %s, like its path', async (target, status) => {
    expect(await answerTo(target)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  })

  it.each([
    ['/favicon.svg', 'evil.example', 403],
    ['/api/v1/themes', 'evil.example:8799', 403],
    ['/api/v1/themes', 'localhost.evil.example', 403],
    ['http://evil.example/api/v1/themes', undefined, 403],
    ['/api/v1/themes', 'LOCALHOST', 200],
    ['/api/v1/themes', 'entente.localhost', 200],
    [`${origin}/api/v1/themes`, 'evil.example', 200],
    [`${origin}/favicon.svg`, 'localhost:1', 200],
  ])(
    'answers %s with the host %s by %i: that of the target is asked, else Host',
    async (target, host, status) => {
      const answer = await answerTo(target, { host })
      expect(statusOf(answer)).toBe(status)
      if (status === 403)
        expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code: 'FORBIDDEN' })
      expect(answer).not.toMatch(/vite/i)
    },
  )

  it.each([
    '/cdn-cgi/explorer',
    '/cdn-cgi/mf/scheduled',
    '/./cdn-cgi/explorer/',
    '/%63dn-cgi/explorer',
    '/cdn-cgi',
    '/x/../cdn-cgi/explorer/api?x=1',
    '//cdn-cgi/explorer',
  ])('keeps the tools of the runtime to itself, at %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await ask(path, { method })
      expect([answer.status, answer.headers['content-type']]).toEqual([404, 'application/problem+json'])
    }
  })

  it('answers what asks after a message of an assistant that was broken off', async () => {
    const head = `POST /mcp HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{`
    for (let round = 0; round < 5; round++) await brokenOff(head)
    expect((await ask('/api/v1/themes')).status).toBe(200)
  })

  it.each([
    ['//', 301, '/'],
    ['//api/v1/themes?limit=1', 301, '/api/v1/themes?limit=1'],
    ['/\\', 301, '/'],
    ['/\\elsewhere.example', 301, '/elsewhere.example'],
    ['/%', 404, undefined],
    ['/%ff', 404, undefined],
    ['/api/v1/%zz', 404, undefined],
    ['/statements/%E0%A4', 404, undefined],
    ['/api/v1/statements/%ff', 404, undefined],
  ])('answers %s by %i and no trace of the server', async (path, status, location) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.location]).toEqual([status, location])
    expect(answer.body).not.toMatch(/at .*\.js|node_modules|Internal/)
    if (status === 301) return
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(JSON.parse(answer.body)).toMatchObject({ status: 404, code: 'NOT_FOUND', errors: [] })
  })

  it.each(['/%', '/%ff', '/statements/%E0%A4', '/nothing'])(
    'answers a browser that asks for %s by a page',
    async (path) => {
      const answer = await ask(path, { headers: { accept: 'text/html' } })
      expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=UTF-8'])
      expect(answer.body).toContain('<h1>')
    },
  )

  it.each([...kinds, '/nowhere', '/api/v1/nowhere', '/api/v1/statements?limit=0', '/%', '/oembed'])(
    'tells HEAD of %s everything that GET is told, and its length',
    async (path) => {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)]
      expect([head.status, head.body]).toEqual([get.status, ''])
      expect(get.headers['content-length']).toBe(String(Buffer.byteLength(get.body)))
      expect(told(head)).toEqual(told(get))
    },
  )

  it.each(sentAsRead)(
    'tells HEAD of %s, which is sent as it is read, what GET is told, and no length',
    async (path) => {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)]
      expect([head.status, head.body, get.body.length > 100_000]).toEqual([200, '', true])
      expect(told(head)).toEqual(told(get))
      expect(head.headers['content-length']).toBeUndefined()
    },
  )

  it.each<readonly [string, string]>([
    ['/trends.csv?theme=nato', 'W/"'],
    ['/trends.ndjson?theme=nato', 'W/"'],
    ['/api/v1/export', 'W/"'],
    // Too small to be worth compressing.
    ['/statements.csv?q=nothingmatchesthis', '"'],
    ...kinds
      .filter((path) => !/csv\b(?!-)|ndjson/.test(path) && path !== '/compare/texts')
      .map((path) => [path, '"'] as const),
  ])('tags %s for a client that takes gzip as the API page says: it begins %s', async (path, begins) => {
    const asked = { headers: { 'accept-encoding': 'gzip' } }
    const [get, head, plain] = [
      await ask(path, asked),
      await ask(path, { ...asked, method: 'HEAD' }),
      await ask(path),
    ]
    expect(get.headers.etag?.startsWith(begins)).toBe(true)
    expect(head.headers.etag).toBe(get.headers.etag)
    expect(plain.headers.etag).toMatch(/^"/)
    expect((await ask(path, { headers: { 'if-none-match': String(get.headers.etag) } })).status).toBe(304)
  })

  it('promises https for itself alone', async () => {
    for (const path of ['/', '/api/v1/themes', '/favicon.svg', '/releases/entente-2026.1.zip'])
      expect([path, (await ask(path)).headers['strict-transport-security']]).toEqual([
        path,
        'max-age=31536000',
      ])
  })

  it.each([
    ...['', 'nonsense', ';;;', 'text/;q=1', '/', 'q=0.5', '\t', 'a'.repeat(3000)],
    ...['image/png, nonsense', 'image/png;q=x', 'image/png;level="1'],
  ])('takes an Accept that cannot be read, as %j, for one that takes anything', async (accept) => {
    const answer = await ask('/api/v1/themes', { headers: { accept } })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json'])
  })

  it.each<[string, string, Record<string, string>, number]>([
    ['POST', '/api/v1/statements', {}, 405],
    ['PUT', '/', {}, 405],
    ['OPTIONS', '/api/v1/statements', {}, 204],
    ['POST', '/mcp', { origin: 'https://elsewhere.example' }, 403],
    ['POST', `/mcp?x=${'a'.repeat(5000)}`, {}, 414],
    ['POST', '/favicon.svg', {}, 405],
    ['PUT', '/releases/entente-2026.1.zip', {}, 405],
  ])(
    'answers a hundred bodies of %s to %.20s, and none breaks the request after it',
    async (method, path, headers, status) => {
      const statuses: number[] = []
      const send = async () => {
        for (let round = 0; round < 25; round++) {
          const body = 'x'.repeat(round % 2 === 0 ? 5000 : 200_000)
          // Node tells no length by itself of a body that OPTIONS sends.
          const told = { 'content-type': 'text/plain', ...headers, 'content-length': String(body.length) }
          statuses.push((await ask(path, { method, headers: told, body })).status)
          const after = round % 4 === 0 ? '/favicon.svg' : '/api/v1/themes'
          statuses.push((await ask(after)).status)
        }
      }
      await Promise.all(Array.from({ length: 4 }, send))
      expect(Object.groupBy(statuses, String)).toEqual({
        [status]: Array(100).fill(status),
        200: Array(100).fill(200),
      })
    },
  )
})

const paths = [
  ...['/', '/statements', '/evidence', '/compare', '/compare/groups', '/compare/neighbours', '/search'],
  ...[
    '/trends.svg',
    '/embed',
    '/oembed',
    '/measures',
    '/data',
    '/trade',
    '/phrases',
    '/releases',
    '/codebook',
  ],
  ...['statements', 'passages', 'trends', 'timeline', 'spans', 'marks', 'rates', 'measures', 'compare'].map(
    (name) => `/api/v1/${name}`,
  ),
  ...['compare/groups', 'search', 'titles', 'codings', 'coverage', 'definition-checks', 'export'].map(
    (name) => `/api/v1/${name}`,
  ),
  ...['/api/v1/statements/x', '/statements/2022-02-04-joint-statement-new-era', '/api/v1/passages/x-p1'],
]
const names = [
  ...['theme', 'frame', 'voice', 'from', 'to', 'limit', 'cursor', 'sort', 'q', 'status', 'kind', 'speaker'],
  ...['release', 'fields', 'bom', 'a', 'b', 'aFrom', 'bVoice', 'by', 'measure', 'groupBy', 'point', 'url'],
  ...['maxwidth', 'format', 'language', 'panel', 'definition', 'attribution', 'series', 'events', 'x'],
]
const values = [
  ...['', 'nato', 'joint', '2022', '2022-02-30', '-1', '0', '1e9', '9'.repeat(40), 'NaN', 'null', '1,2,3'],
  ...['%', '%zz', '%C3%28', '%00', '%ED%A0%80', '%F0%9F%98%80', '%E2%80%AE', "'--", '%22', '%3Cscript%3E'],
  ...['*', '"', '%22no+limits', '-', '(((', 'NEAR(a+b)', '../../etc', '[object+Object]', 'a'.repeat(300)],
  ...[
    '2026.1',
    '1999.9',
    'all',
    'counted',
    'no_limits',
    'csv',
    'WyJhIl0',
    'eyJhIjoxfQ',
    '2013',
    '2024-12-31',
  ],
]
const suffixes = [
  '',
  '',
  '',
  '.json',
  '.csv',
  '.ndjson',
  '.bib',
  '.ris',
  '.csl.json',
  '.xml',
  '.',
  '.csv-metadata.json',
]
const headers: Record<string, string>[] = [
  {},
  { accept: 'text/csv' },
  { accept: ',,,;q' },
  { 'if-none-match': '"' },
  { 'if-none-match': 'W/"x", *' },
  { 'accept-encoding': 'gzip;q=zz, br' },
  { range: 'bytes=0-1,5-,-9' },
  { 'if-modified-since': 'yesterday' },
  { origin: 'null', 'access-control-request-method': 'BREW' },
  { 'content-type': 'application/json', 'x-forwarded-for': '::::' },
]

describe('a connection', () => {
  const at = new URL(origin)
  const page = '/api/v1/themes?fields=id'
  const bodyOf = (answer: string) => answer.split('\r\n\r\n').slice(1).join()

  it.each([...upgrades, ...odd])('answers who sends %j, … as if they had not', async (...headers) => {
    const plain = await answerTo(page, { isLast: false })
    expect(statusOf(plain)).toBe(200)
    const answer = await answerTo(page, { headers, isLast: false })
    expect([statusOf(answer), bodyOf(answer).endsWith(bodyOf(plain))]).toEqual([200, true])
    const file = await answerTo('/favicon.svg', { headers, isLast: false })
    expect([statusOf(file), file.includes('<svg')]).toEqual([200, true])
    const question = '{"jsonrpc":"2.0","id":1,"method":"ping"}'
    for (const [framing, body] of [
      [`content-length: ${question.length}`, question],
      ['transfer-encoding: chunked', `${question.length.toString(16)}\r\n${question}\r\n0\r\n\r\n`],
    ] as const) {
      const types = ['content-type: application/json', 'accept: application/json, text/event-stream']
      const raw = { method: 'POST', headers: [...headers, ...types, framing], body, isLast: false }
      const posted = await answerTo('/mcp', raw)
      expect([statusOf(posted), posted.includes('"result":{}')]).toEqual([200, true])
    }
  })

  it.each(upgrades)(
    'that was to become another, by %j, …, is closed for what may follow',
    async (...headers) => {
      const next = `GET /favicon.svg HTTP/1.1\r\nhost: ${at.host}\r\n\r\n`
      const answer = await answerTo(page, { headers, body: next, isLast: false })
      expect(answer).toMatch(/^HTTP\/1\.1 200 .*\r\nconnection: close\r\n/is)
    },
  )

  it('speaks no protocol of the development server', async () => {
    const [, webSocket = []] = upgrades
    const headers = [...webSocket, 'sec-websocket-protocol: vite-hmr']
    expect(statusOf(await answerTo('/', { headers, isLast: false }))).toBe(200)
  })

  it.each([...METHODS].filter((method) => method !== 'CONNECT'))('takes or refuses %s', async (method) => {
    const answer = await answerTo(page, { method, isLast: false })
    const isTaken = ['GET', 'HEAD', 'OPTIONS'].includes(method)
    expect(statusOf(answer)).toBe(!isTaken ? 405 : method === 'OPTIONS' ? 204 : 200)
    if (!isTaken) expect(answer).toMatch(/^allow: GET, HEAD, OPTIONS\r$/im)
  })

  it.each([`${at.host}`, '/'])('leads nowhere else, by CONNECT to %s', async (target) => {
    expect(await answerTo(target, { method: 'CONNECT' })).toMatch(/^HTTP\/1\.1 4\d\d .*\r\n\r\n/s)
    expect((await ask('/favicon.svg')).status).toBe(200)
  })

  it('is told to send its body, and to expect nothing else', async () => {
    const raw = { method: 'PUT', body: 'x'.repeat(70_000), isLast: false }
    const expecting = async (what: string) =>
      answerTo(page, { ...raw, headers: [`expect: ${what}`, 'content-length: 70000'] })
    expect(await expecting('100-continue')).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 405 /)
    expect(await expecting('a-miracle')).toMatch(/^HTTP\/1\.1 417 /)
  })

  it('answers 1,000 requests with odd headers, none by a failure or by silence', async () => {
    const failed: unknown[] = []
    const counts: Record<number, number> = {}
    const requests = oddRequests(1000)
    const send = async () => {
      for (const [target, raw] of requests) {
        const answer = await answerTo(target, raw)
        const status = statusOf(answer)
        counts[status] = (counts[status] ?? 0) + 1
        if (!(status < 500)) failed.push([target, raw, answer.slice(0, 300)])
      }
    }
    await Promise.all(Array.from({ length: 8 }, send))
    expect(failed).toEqual([])
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(1000)
    expect(counts[200]).toBeGreaterThan(100)
    expect((await ask('/api/v1/themes')).status).toBe(200)
  })

  const hasCurl = spawnSync('curl', ['--version']).stdout?.includes('HTTP2') ?? false
  it.skipIf(!hasCurl)('answers curl that would rather speak HTTP/2 (skipped: no curl that can)', () => {
    const curl = (...args: string[]) =>
      spawnSync('curl', ['--http2', '-s', '-w', '\n%{http_code}', ...args], { encoding: 'utf8' }).stdout
    expect(curl(`${origin}${page}`)).toMatch(/"nato"[\s\S]*\n200$/)
    expect(curl('-d', 'x', `${origin}${page}`)).toMatch(/\n405$/)
  })
})

describe('malformed requests', () => {
  it('1,600 at random get no failure of the server, and say what was wrong', async () => {
    const chance = chanceOf(18)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
    const failed: string[] = []
    const counts: Record<number, number> = {}
    const send = async () => {
      const query = Array.from({ length: Math.floor(chance() * 5) }, () => `${pick(names)}=${pick(values)}`)
      const broken = chance() < 0.1 ? pick(['%', '//', '/..', '/%2e%2e', '/%ff', ';a=b']) : ''
      const path = `${pick(paths)}${broken}${pick(suffixes)}${query.length > 0 ? `?${query.join('&')}` : ''}`
      const method = chance() < 0.85 ? 'GET' : pick(['HEAD', 'POST', 'PUT', 'OPTIONS', 'DELETE'])
      const body = method === 'POST' || method === 'PUT' ? pick(['', '{', 'x'.repeat(5000)]) : undefined
      const answer = await ask(path, {
        method,
        headers: pick(headers),
        ...(body && { body }),
      })
      counts[answer.status] = (counts[answer.status] ?? 0) + 1
      const isProblem = answer.headers['content-type'] === 'application/problem+json'
      const tells = !isProblem || method === 'HEAD' || JSON.parse(answer.body).detail.length > 10
      if (answer.status >= 500 || !tells)
        failed.push(`${method} ${path} ${answer.status} ${answer.body.slice(0, 200)}`)
    }
    for (let round = 0; round < 200; round++) await Promise.all(Array.from({ length: 8 }, send))
    expect(failed).toEqual([])
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(1600)
    expect(counts[429]).toBeUndefined()
    expect(counts[400]).toBeGreaterThan(600)
    expect(counts[200]).toBeGreaterThan(50)
  })
})
