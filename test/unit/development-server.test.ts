import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { odd, oddRequests, upgrades } from '../support/odd-requests.ts'
import { oddTargets } from '../support/odd-targets.ts'
import { answerTo, statusOf } from '../support/raw-answer.ts'

const state = mkdtempSync(join(tmpdir(), 'entente-development-'))
let server: ViteDevServer
let origin: string

beforeAll(async () => {
  process.env.ENTENTE_STATE = state
  server = await createServer({ logLevel: 'error', server: { port: 0, strictPort: false } })
  await server.listen()
  origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
}, 120_000)
afterAll(async () => {
  await server.close()
  rmSync(state, { recursive: true, force: true })
})

/** Its database is empty here. */
const withoutDatabase = ['/web/style.css', '/favicon.svg', '/robots.txt', '/nothing', '/mcp', '//', '/%ff']

describe('npm run dev', () => {
  it.each(oddTargets)(
    'refuses the target %j (host %j), and answers what is asked after it',
    async (target, host) => {
      const at = new URL(origin)
      const upgrade = ['connection: upgrade', 'upgrade: websocket', 'sec-websocket-protocol: vite-hmr']
      expect(await answerTo(at, target, { host })).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s)
      await answerTo(at, target, { host, headers: upgrade })
      expect((await fetch(`${origin}/web/style.css`)).status).toBe(200)
    },
  )

  it.each([
    ['/web/style.css', 'evil.example', 403],
    ['http://evil.example/web/style.css', 'localhost', 403],
    ['http://localhost/web/style.css', 'evil.example', 200],
    ['/web/style.css', 'LocalHost', 200],
    ['/web/style.css', '[::1]', 200],
  ])('answers %s with the host %s by %i, refusing by a problem document', async (target, host, status) => {
    const answer = await answerTo(new URL(origin), target, { host })
    expect(statusOf(answer)).toBe(status)
    if (status === 403) expect(answer).toMatch(/^content-type: application\/problem\+json\r$/m)
  })

  it.each(['vite-hmr', 'vite-ping'])(
    'speaks %s with the page that it reloads, and there alone',
    async (protocol) => {
      const [, webSocket = []] = upgrades
      const headers = [...webSocket, `sec-websocket-protocol: ${protocol}`]
      const asked = (target: string) => answerTo(new URL(origin), target, { headers, isLast: false })
      expect(await asked('/')).toMatch(/^HTTP\/1\.1 101 /)
      expect([await asked('/web/style.css'), await asked('/nothing')].map(statusOf)).toEqual([200, 404])
    },
  )

  it.each([...upgrades, ...odd])('answers who sends %j, … as if they had not', async (...headers) => {
    for (const target of ['/web/style.css', '/robots.txt']) {
      const answer = await answerTo(new URL(origin), target, { headers, isLast: false })
      expect([statusOf(answer), answer.length > 100]).toEqual([200, true])
    }
  })

  it('answers 300 requests with odd headers, none by a failure', async () => {
    const failed: unknown[] = []
    for (const [target, raw] of oddRequests(300, withoutDatabase)) {
      const answer = await answerTo(new URL(origin), target, raw)
      // The database is empty, which the Worker says by 503.
      if (!(statusOf(answer) < 500 || statusOf(answer) === 503))
        failed.push([target, raw, answer.slice(0, 300)])
    }
    expect(failed).toEqual([])
  })

  it.each([
    ['/web/style.css', 'text/css'],
    ['/web/main.ts', 'text/javascript'],
    ['/schema/vocabulary.ts', 'text/javascript'],
    ['/@vite/client', 'text/javascript'],
  ])('serves %s as %s, with reload', async (path, type) => {
    const response = await fetch(origin + path, { headers: { accept: `${type},*/*;q=0.1` } })
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining(type),
    ])
  })
  it('serves every module that the page loads, asked for as a browser does', async () => {
    const refused: string[] = []
    const asked = new Set<string>()
    const load = async (address: string): Promise<void> => {
      // What follows a # stays in the browser.
      const url = new URL(address, origin)
      url.hash = ''
      if (asked.has(url.href)) return
      asked.add(url.href)
      const response = await fetch(url, { headers: { accept: '*/*' } })
      const code = await response.text()
      if (response.status !== 200) refused.push(`${response.status} ${address}`)
      else
        for (const [, next] of code.matchAll(/(?:from|import)\s*\(?\s*"((?:\/|\.\.?\/)[^"]+)"/g))
          if (next && !next.startsWith('/node_modules/')) await load(new URL(next, url).href)
    }
    await load('/web/main.ts')
    expect(refused).toEqual([])
    expect([...asked].some((address) => address.includes('subject'))).toBe(true)
  })
})
