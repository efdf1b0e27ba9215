import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { keptConnections } from '../../../schema/import/kept-connections.ts'

type Next = (error?: unknown) => void
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void
type ErrorHandler = (error: unknown, ...rest: Parameters<Handler>) => void

const closed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) })

let http: Server
afterEach(() => void http.close())

/** Answers by what the preview server has in place, with a site that fails by these errors before it answers. */
async function site(errors: readonly unknown[], { hasBegun = false } = {}) {
  const left = [...errors]
  let asked = 0
  const before: Handler[] = []
  let onError: ErrorHandler | undefined
  const runtime: Handler = (_request, response, next) => {
    asked++
    const error = left.shift()
    if (error !== undefined && hasBegun) response.write('begun')
    if (error === undefined) response.end('answered')
    else next(error)
  }
  const middlewares = Object.assign(
    (request: IncomingMessage, response: ServerResponse, next: Next) => {
      const [first] = before
      first?.(request, response, () =>
        runtime(request, response, (error) =>
          onError ? onError(error, request, response, next) : next(error),
        ),
      )
    },
    { use: (handler: Handler) => void before.push(handler) },
  )
  http = createServer((request, response) =>
    middlewares(request, response, () => {
      if (!response.headersSent) response.writeHead(500)
      response.end('failed')
    }),
  )
  const hook = keptConnections.configurePreviewServer as (server: object) => () => void
  const after = hook({ httpServer: http, middlewares })
  middlewares.use = (handler) => {
    onError = handler as unknown as ErrorHandler
  }
  after()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  return async (method: string) => {
    const answer = await fetch(origin, { method, headers: { connection: 'close' } })
    return { status: answer.status, text: await answer.text(), asked }
  }
}

describe('a request that was written to a closed connection', () => {
  it.each(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])('is asked again: %s', async (code) => {
    const ask = await site([closed(code)])
    expect(await ask('GET')).toEqual({ status: 200, text: 'answered', asked: 2 })
    expect(await ask('HEAD')).toEqual({ status: 200, text: '', asked: 3 })
  })

  it('is asked again once only', async () => {
    const ask = await site([closed('ECONNRESET'), closed('ECONNRESET')])
    expect(await ask('GET')).toEqual({ status: 500, text: 'failed', asked: 2 })
  })

  it('is not asked again where that could do something twice', async () => {
    const ask = await site([closed('ECONNRESET')])
    expect(await ask('POST')).toEqual({ status: 500, text: 'failed', asked: 1 })
  })

  it('is not asked again once its answer has begun', async () => {
    const ask = await site([closed('ECONNRESET')], { hasBegun: true })
    expect(await ask('GET')).toEqual({ status: 200, text: 'begunfailed', asked: 1 })
  })
})

it('any other error is told', async () => {
  const ask = await site([new Error('no such table')])
  expect(await ask('GET')).toEqual({ status: 500, text: 'failed', asked: 1 })
})

it('a connection is kept longer than the minute that some clients wait between two requests', async () => {
  await site([])
  expect(http.keepAliveTimeout).toBe(75_000)
})
