import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import { quoted } from '../../schema/contract/params.ts'
import type { Env, RequestContext } from '../env.ts'
import { allowedMethods } from '../path.ts'
import { Failure, nothingHere } from '../problem.ts'

/** Longest path and query together. The longest honest one, two ids and every filter, stays under 2,000. */
const longestAddress = 4096

/** Every site may read every answer, and these of its headers. */
const crossOriginRules = cors({
  origin: '*',
  allowMethods: (_origin, c) => allowedMethods(c.req.path),
  exposeHeaders: [
    'Content-Disposition',
    'Deprecation',
    'ETag',
    'Link',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'Sunset',
    'X-Request-Id',
  ],
  maxAge: 86_400,
})

/** The headers are set after the answer is made. */
const answered = async () => {}

/**
 * Every site may read answers, and none may ask as an assistant: the Model Context Protocol wants 403 for every request
 * with a foreign `Origin`, so that its preflight is refused as well. Else a page whose host name was turned to the address of
 * an assistant's own server (DNS rebinding) could ask there. Assistants that are no pages send no `Origin`. What is
 * allowed is told of an address where there is something, and no answer is made for it; `isSomething` knows.
 */
export function crossOrigin(isSomething: (c: RequestContext) => Promise<boolean>) {
  return createMiddleware<Env>(async (c, next) => {
    const isPreflight = c.req.method === 'OPTIONS'
    if (c.req.path === '/mcp') {
      if (!isPreflight) return next()
      c.header('allow', allowedMethods(c.req.path).join(', '))
      const refused = refusedOrigin(c)
      if (refused !== undefined) throw new Failure('FORBIDDEN', refused)
      return c.body(null, 204)
    }
    if (!isPreflight) {
      await next()
      // Before there is an answer it would begin another one, from which Hono then copies every header.
      await crossOriginRules(c, answered)
      return
    }
    if (!(await isSomething(c))) {
      c.header('access-control-allow-origin', '*')
      // An address in another spelling is led to its own, as to GET.
      throw nothingHere()
    }
    c.header('allow', allowedMethods(c.req.path).join(', '))
    return crossOriginRules(c, next)
  })
}

/** Why an assistant that is a page of another site, as its browser says, is refused; undefined for any other. */
export function refusedOrigin({ req }: RequestContext): string | undefined {
  const asking = req.header('origin')
  return asking === undefined || asking === new URL(req.url).origin
    ? undefined
    : `A page of ${quoted(asking)} may not ask here through its reader’s browser.`
}

/** Nothing here can be changed by a request: only reading methods, and addresses of a sane length. */
export const requestRules = createMiddleware<Env>(async (c, next) => {
  c.header('x-request-id', c.get('requestId'))
  if (!allowedMethods(c.req.path).includes(c.req.method)) {
    const instead =
      c.req.path === '/mcp'
        ? 'Assistants ask here with POST (Model Context Protocol, streamable HTTP).'
        : 'Addresses here are only read: ask with GET or HEAD.'
    throw new Failure('METHOD_NOT_ALLOWED', instead)
  }
  if (c.req.url.length - new URL(c.req.url).origin.length > longestAddress) {
    throw new Failure('URI_TOO_LONG', `Path and query together may have ${longestAddress} characters.`)
  }
  await next()
})
