import type { MiddlewareHandler } from 'hono'
import { publishedVersion } from '../../schema/release-version.ts'
import { answerKey, type KeptAnswer } from '../db/answer-cache.ts'
import { coloCache } from '../db/colo-cache.ts'
import { openDatabase } from '../db/db.ts'
import { databaseFor, isOfEveryRelease, knownDatabase, rememberedDatabase } from '../db/held-database.ts'
import { heldRelease, isTrusted, trustedRelease } from '../db/held-release.ts'
import type { Session } from '../db/session.ts'
import { type Env, executionOf, type RequestContext } from '../env.ts'
import { entityTag, namesTag } from './entity-tag.ts'
import { isWithinLimit, rateLimitPolicy } from './rate-limit.ts'

/** An answer of a pinned release never changes; any other may, with the next release. */
const cacheControl = {
  pinned: 'public, max-age=31536000, immutable',
  unpinned: 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
  failure: 'no-store',
}

/** Headers that belong to one request and are never kept with an answer. */
const ofRequest = ['x-request-id', 'server-timing', 'ratelimit-policy']

/** The answer to a request that was answered before from the same release; it is found without routing. */
export async function keptAnswer(request: Request, env: Env['Bindings']): Promise<Response | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const key = answerKey(request)
  if (key === undefined) return undefined
  const remembered = rememberedDatabase(env, request.url)
  const binding = keptUnder(remembered, env, key) ? remembered : await keptInColo(request.url, env, key)
  if (!binding) return undefined
  const now = Date.now()
  if (!isTrusted(binding, now) || !isTrusted(env.DB, now))
    await Promise.all([...new Set([binding, env.DB])].map((one) => trustedRelease(one, now)))
  const answer = keptUnder(binding, env, key)
  if (!answer || !(await isWithinLimit(env, request))) return undefined
  // The runtime copies headers faster than a script does.
  const response = new Response(request.method === 'HEAD' ? null : answer.body, { headers: answer.headers })
  const { headers } = response
  const since = heldRelease(binding)?.staleSince
  // RFC 9211: a time to live below zero says that the answer is stale.
  if (since !== undefined)
    headers.set('cache-status', `entente; hit; ttl=${Math.floor((since - Date.now()) / 1000) - 1}`)
  headers.set('x-request-id', crypto.randomUUID())
  if (env.RATE_LIMIT) headers.set('ratelimit-policy', rateLimitPolicy)
  if (namesTag(request.headers.get('if-none-match'), answer.etag)) return notModified(headers)
  return response
}

/**
 * Takes an answer that this isolate does not have from those that its colo keeps, and gives the database under which it is
 * held now; undefined if the colo has none.
 */
async function keptInColo(url: string, env: Env['Bindings'], key: string): Promise<D1Database | undefined> {
  const colo = coloCache(url, env.VERSION?.id)
  if (!colo) return undefined
  const binding = await knownDatabase(env, url, colo)
  const held = binding && heldRelease(binding)
  if (!held) return undefined
  for (const place of binding === env.DB ? [key] : [key, pageKey(key, env)]) {
    const answer = await colo.get(held.release.revision, place)
    if (!answer) continue
    held.answers.set(place, answer)
    return binding
  }
  return undefined
}

/** A page of an older release says what is newer, and so depends on the current release too. */
function pageKey(key: string, env: Env['Bindings']): string {
  return `${key}\n${heldRelease(env.DB)?.release.revision ?? ''}`
}

function keptUnder(binding: D1Database, env: Env['Bindings'], key: string): KeptAnswer | undefined {
  const kept = heldRelease(binding)?.answers
  return kept?.get(key) ?? (binding === env.DB ? undefined : kept?.get(pageKey(key, env)))
}

/**
 * Gives a request its database session and its answer an entity tag and cache rules, and keeps the answer. `again`
 * answers the request from the start; it is needed when the release changes while a request reads.
 */
export function answers(again: (c: RequestContext) => Promise<Response>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const started = Date.now()
    const binding = await databaseFor(c.env, c.req.url)
    const { db, session } = openDatabase(binding)
    c.set('db', db)
    if (binding !== c.env.DB) c.set('isOlderRelease', true)
    await next()
    if (session.hasMoved) {
      replace(c, await again(c))
      return
    }
    c.header('server-timing', `d1;desc="${session.batches} batches, ${session.rowsRead} rows read"`)
    const body = c.res.body && !c.get('isStreamed') ? await measured(c) : undefined
    // The server tells it of GET alone.
    if (c.res.body === null && c.res.status >= 300) c.header('content-length', '0')
    if (c.res.status === 200) await finish(c, { session, binding, body })
    else if (!c.res.headers.has('cache-control')) c.header('cache-control', cacheControl.failure)
    logRequest(c, session, Date.now() - started)
  }
}

/** Tells the length of every answer that is at hand as a whole: HEAD has no body from which anybody else could. */
async function measured(c: RequestContext): Promise<ArrayBuffer> {
  const { status, headers } = c.res
  const body = await c.res.arrayBuffer()
  replace(c, new Response(body, { status, headers }))
  c.header('content-length', String(body.byteLength))
  return body
}

/** Hono adds the headers of an answer before to the one that takes its place, in another one whose body is read through a stream. */
function replace(c: RequestContext, answer: Response): void {
  c.res = undefined
  c.res = answer
}

async function finish(
  c: RequestContext,
  { session, binding, body }: { session: Session; binding: D1Database; body: ArrayBuffer | undefined },
): Promise<void> {
  if (c.get('isOutsideRelease')) {
    c.header('cache-control', cacheControl.failure)
    return
  }
  const url = new URL(c.req.url)
  // A page that reads nothing, such as a description of the API, changes with the build alone.
  const revision = session.release?.revision ?? ''
  const build = c.env.VERSION?.id ?? ''
  const isPage = c.res.headers.get('content-type')?.startsWith('text/html') ?? false
  const newest = isPage && binding !== c.env.DB ? heldRelease(c.env.DB)?.release.revision : undefined
  url.searchParams.sort()
  const representation = c.res.headers.get('content-type') ?? ''
  const etag = await entityTag([
    revision,
    newest ?? '',
    build,
    url.host,
    c.get('canonical') ?? url.href,
    representation,
  ])
  c.header('etag', etag)
  // A draft, or a release with changes since, is named so and may still change.
  const pin = url.searchParams.get('release') ?? ''
  const isPinned = publishedVersion.test(pin) && !isOfEveryRelease(url.pathname)
  if (!c.res.headers.has('cache-control')) {
    const isForEver = isPinned && c.get('restsOnRelease') === true && revision !== ''
    c.header('cache-control', isForEver ? cacheControl.pinned : cacheControl.unpinned)
  }
  const key = answerKey(c.req.raw)
  const held = heldRelease(binding)
  const isKept = key !== undefined && held !== undefined && body !== undefined && !c.get('isUnkept')
  if (isKept && (revision === '' || revision === held.release.revision)) {
    const headers = new Headers(c.res.headers)
    for (const name of ofRequest) headers.delete(name)
    const place = newest === undefined ? key : pageKey(key, c.env)
    const answer = { headers, body, etag } satisfies KeptAnswer
    held.answers.set(place, answer)
    const colo = coloCache(c.req.url, c.env.VERSION?.id)
    // The answer is sent before it is put away.
    if (colo) executionOf(c)?.waitUntil(colo.set(held.release.revision, place, answer))
  }
  if (namesTag(c.req.header('if-none-match'), etag)) replace(c, notModified(c.res.headers))
}

function notModified(from: Headers): Response {
  const headers = new Headers(from)
  for (const name of ['content-type', 'content-length', 'content-disposition']) headers.delete(name)
  return new Response(null, { status: 304, headers })
}

/** One line for each request that was not answered from memory. */
function logRequest(c: RequestContext, { batches, rowsRead }: Session, milliseconds: number): void {
  if (!import.meta.env.PROD) return
  const { method, path } = c.req
  const line = { requestId: c.get('requestId'), method, path, status: c.res.status, milliseconds }
  console.log(JSON.stringify({ ...line, batches, rowsRead }))
}
