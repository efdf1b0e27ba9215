import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env as testEnv } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../../worker/env.ts'
import worker from '../../../worker/index.ts'

const env = testEnv as unknown as Env['Bindings']

/** A binding of the database that no isolate has seen: what is held is held by binding. */
function unseen(fails = false): D1Database {
  const broken = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'))
  const statement = { bind: () => statement, all: broken }
  const session = { prepare: () => statement, batch: broken }
  return {
    withSession: (constraint: D1SessionConstraint) => (fails ? session : env.DB.withSession(constraint)),
  } as unknown as D1Database
}

/** Asks as an isolate of its own does, of a colo that all of them share, and waits until the answer is put away. */
async function ask(path: string, { DB = unseen(), build = 'build-1', init = {} as RequestInit } = {}) {
  const context = createExecutionContext()
  const answer = await worker.fetch(
    new Request(`https://colo.test${path}`, init) as never,
    { DB, VERSION: { id: build, tag: '', timestamp: '' } } as unknown as Env['Bindings'],
    context,
  )
  const text = await answer.text()
  await waitOnExecutionContext(context)
  // An answer that was made says what the database was asked for it; one that was kept does not.
  return { status: answer.status, text, headers: answer.headers, isMade: answer.headers.has('server-timing') }
}

async function revise(revision: string): Promise<string> {
  const before = await env.DB.prepare('select revision from release').first<string>('revision')
  await env.DB.prepare('update release set revision = ?').bind(revision).run()
  return before ?? ''
}

describe('the cache that the isolates of a colo share', () => {
  it.each(['/api/v1/themes', '/api/v1/statements?limit=3', '/statements', '/statements.csv'])(
    '%s is made by the first isolate and taken from there by the next, byte by byte',
    async (path) => {
      const first = await ask(path)
      const second = await ask(path)
      expect([first.status, first.isMade]).toEqual([200, true])
      expect([second.status, second.isMade]).toEqual([200, false])
      expect(second.text).toBe(first.text)
      for (const name of ['etag', 'cache-control', 'content-type', 'link', 'content-security-policy'])
        expect([name, second.headers.get(name)]).toEqual([name, first.headers.get(name)])
      expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
    },
  )

  it('answers 304 to an isolate that never made the answer', async () => {
    const { headers } = await ask('/api/v1/events')
    const again = await ask('/api/v1/events', {
      init: { headers: { 'if-none-match': headers.get('etag') ?? '' } },
    })
    expect([again.status, again.text, again.isMade]).toEqual([304, '', false])
  })

  it('never gives the answer of one release for another', async () => {
    const path = '/api/v1/speakers'
    await ask(path)
    const before = await revise('next')
    const next = await ask(path)
    expect(next.isMade).toBe(true)
    await revise(before)
    const back = await ask(path)
    expect(back.isMade).toBe(false)
    expect(back.headers.get('etag')).not.toBe(next.headers.get('etag'))
  })

  it('never gives the answer of one build for another, and keeps none without a version', async () => {
    const path = '/api/v1/coverage'
    await ask(path)
    expect((await ask(path, { build: 'build-2' })).isMade).toBe(true)
    await ask('/api/v1/agreement', { build: '' })
    expect((await ask('/api/v1/agreement', { build: '' })).isMade).toBe(true)
  })

  it('tells forms and questions apart', async () => {
    await ask('/api/v1/phrases', { init: { headers: { accept: 'application/json' } } })
    const csv = await ask('/api/v1/phrases', { init: { headers: { accept: 'text/csv' } } })
    expect([csv.isMade, csv.headers.get('content-type')]).toEqual([
      true,
      'text/csv; charset=utf-8; header=present',
    ])
    expect((await ask('/api/v1/phrases?fields=id')).isMade).toBe(true)
  })

  it.each([
    ['/api/v1/statements?limit=0', 400],
    ['/api/v1/statements/nowhere', 404],
    ['/nowhere', 404],
    ['/.well-known/security.txt', 200],
  ])('does not keep %s, which answers %i', async (path, status) => {
    await ask(path)
    const again = await ask(path)
    expect([again.status, again.isMade]).toEqual([status, true])
  })

  it('does not keep that the database fails, and answers from what it has while it does', async () => {
    const path = '/api/v1/trade/volumes'
    expect((await ask(path, { DB: unseen(true) })).status).toBe(503)
    const made = await ask(path)
    expect([made.status, made.isMade]).toEqual([200, true])
    const held = await ask(path, { DB: unseen(true) })
    expect([held.status, held.text]).toEqual([200, made.text])
    expect(held.headers.get('cache-status')).toMatch(/^entente; hit; ttl=-\d+$/)
    expect((await ask('/api/v1/trade/targets', { DB: unseen(true) })).status).toBe(503)
  })
})
