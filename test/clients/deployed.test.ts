import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

const root = join(import.meta.dirname, '..', '..')
const state = mkdtempSync(join(tmpdir(), 'entente-deployed-'))
let deployed = ''
let runtime: ReturnType<typeof spawn> | undefined

/** The build as it is deployed, in the platform’s own runtime and without Vite before it. Its database is empty. */
beforeAll(async () => {
  const port = await freePort()
  deployed = `http://127.0.0.1:${port}`
  const args = ['dev', '-c', 'dist/entente/wrangler.json', '--ip', '127.0.0.1', '--port', String(port)]
  const rest = ['--inspector-port', '0', '--persist-to', state, '--show-interactive-dev-session=false']
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' }
  const wrangler = join(root, 'node_modules', '.bin', 'wrangler')
  runtime = spawn(wrangler, [...args, ...rest], { cwd: root, env, stdio: 'ignore', detached: true })
  for (;;) {
    if (runtime.exitCode !== null) throw new Error('The build does not start; run `npx vite build` first.')
    const answer = await ask(deployed, '/favicon.svg', 'GET').catch(() => undefined)
    if (answer?.status === 200) break
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}, 180_000)

afterAll(async () => {
  if (runtime?.pid && runtime.exitCode === null) {
    const ended = new Promise((resolve) => runtime?.on('exit', resolve))
    // It has started the runtime as a process of its own.
    process.kill(-runtime.pid, 'SIGTERM')
    await ended
  }
  rmSync(state, { recursive: true, force: true })
})

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

/** What bears on what a client may do, and does not change from one request to the next. */
const compared = ['allow', 'vary', 'content-type', 'cache-control', 'x-content-type-options']

function ask(
  origin: string,
  path: string,
  method: string,
  sent: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: sent, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const told = Buffer.concat(parts).toString()
        // Each request has a name of its own, and each server its address.
        const body = told
          .replace(/"requestId":"[^"]+"/, '')
          .replaceAll(origin, '')
          .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '')
        resolve({ status: answer.statusCode ?? 0, headers: kept(answer.headers), body })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

function kept(headers: IncomingHttpHeaders): Record<string, unknown> {
  const names = Object.keys(headers).filter(
    (name) => compared.includes(name) || name.startsWith('access-control-'),
  )
  return Object.fromEntries(names.sort().map((name) => [name, headers[name]]))
}

const preflight = (method: string) => ({
  origin: 'https://elsewhere.example',
  'access-control-request-method': method,
  'access-control-request-headers': 'content-type',
})

const requests: [method: string, headers?: Record<string, string>][] = [
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'].map((method): [string] => [method]),
  ['OPTIONS', preflight('GET')],
  ['OPTIONS', preflight('POST')],
  ['OPTIONS', { ...preflight('GET'), origin: 'null' }],
]

describe('npm start and the deployed Worker', () => {
  it.each(['/', '/api/v1/themes', '/favicon.svg', '/releases/entente-2026.1.zip', '/mcp', '/nowhere'])(
    'answer alike at %s, whatever the method: status, what is allowed, who may read it, and the body',
    async (path) => {
      for (const [method, headers] of requests) {
        const [served, worker] = [
          await ask(inject('origin'), path, method, headers),
          await ask(deployed, path, method, headers),
        ]
        expect([method, headers, served]).toEqual([method, headers, worker])
        expect(worker.status).toBeLessThan(500)
      }
    },
  )

  it.each(['/favicon.svg', '/site.webmanifest', '/releases/entente-2026.1.zip'])(
    'answer GET and HEAD of the file %s alike',
    async (path) => {
      for (const method of ['GET', 'HEAD'])
        expect(await ask(inject('origin'), path, method)).toEqual(await ask(deployed, path, method))
    },
  )
})
