import { createMiddleware } from 'hono/factory'
import type { Env } from '../env.ts'
import { Failure } from '../problem.ts'
import { clientKey } from './client-key.ts'

/** As `[[ratelimits]]` in wrangler.toml says it; a test holds the two together. */
const requests = 600
const seconds = 60

/** draft-ietf-httpapi-ratelimit-headers: so many requests in so many seconds, for each address of a client. */
export const rateLimitPolicy = `"client";q=${requests};w=${seconds}`

/** True as well where there is nothing to count with: no binding, none that answers, or no client address as under test. */
export async function isWithinLimit(env: Env['Bindings'], request: Request): Promise<boolean> {
  const client = request.headers.get('cf-connecting-ip')
  if (!env.RATE_LIMIT || client === null) return true
  try {
    return (await env.RATE_LIMIT.limit({ key: clientKey(client) })).success
  } catch (error) {
    console.error(JSON.stringify({ check: 'rate limit', error: String(error) }))
    return true
  }
}

export const rateLimit = createMiddleware<Env>(async (c, next) => {
  if (c.env.RATE_LIMIT) c.header('ratelimit-policy', rateLimitPolicy)
  if (!(await isWithinLimit(c.env, c.req.raw))) {
    // The binding tells only that nothing is left; what is left before that it does not say.
    c.header('ratelimit', `"client";r=0;t=${seconds}`)
    c.header('retry-after', String(seconds))
    throw new Failure(
      'RATE_LIMITED',
      `More than ${requests} requests in ${seconds} seconds; ask again later.`,
    )
  }
  await next()
})
