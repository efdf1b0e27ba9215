import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerTo, oddTargets } from '../support/odd-targets.ts'

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
