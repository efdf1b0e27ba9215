import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { resources } from '../../worker/data/resources.ts'
import worker from '../../worker/index.ts'
import { address, apiAddress } from '../../worker/links.ts'
import pinned from '../fixtures/pinned/2026.1.json?raw'
import { followed } from '../support/followed.ts'

/**
 * Answers of 2026.1 as they were when it was succeeded. They hold for ever: an answer may gain a field, and loses and
 * changes none. Each entry has the fields that it had, as paths, and the SHA-256 of their values. A list that once came
 * whole and now comes page by page is held as its pages put together. Two answers were taken again since, whose evidence led
 * to more than it should and now leads to exactly what is counted: that of /coverage, and that of frames in
 * /lexicon-agreement.
 */
interface Pinned {
  fields: string[]
  sha256: string
}

const kept = JSON.parse(pinned || '{}') as Record<string, Pinned>

/** Whatever the API answers of a release alone, by default and as its documentation asks it, and every theme and voice. */
const addresses = [
  ...resources
    .filter(
      ({ readsTexts, path }: { readsTexts?: boolean; path: string }) =>
        !readsTexts && !path.startsWith('/releases'),
    )
    .flatMap(({ path, example }) => {
      const own = path.replace('{id}', encodeURIComponent(example.id ?? ''))
      // By default they had the voices together when 2026.1 was succeeded; their defaults of today are held beside that.
      const query = ['/timeline', '/spans'].includes(path) ? { voice: 'all' } : {}
      return [
        ...new Set([apiAddress(own), apiAddress(own, query)]),
        apiAddress(own, { ...example.query, ...(example.query?.voice ? {} : query) }),
      ]
    }),
  ...['alliance', 'nato', 'asia_pacific', 'trade'].flatMap((theme) =>
    ['all', 'joint', 'moscow', 'beijing'].flatMap((voice) => [
      apiAddress('/trends', { theme, ...(voice === 'all' ? {} : { voice }) }),
      apiAddress('/statements', { theme, limit: 200, ...(voice === 'all' ? {} : { voice }) }),
      apiAddress('/passages', { theme, limit: 200, ...(voice === 'all' ? {} : { voice }) }),
    ]),
  ),
  apiAddress('/passages', { status: 'silent', limit: 200 }),
  apiAddress('/codings', { theme: 'nato' }),
  // The rows of pages, which ask in their own way.
  ...[{}, { theme: 'nato' }, { theme: 'nato,trade' }, { theme: 'nato', frame: 'any' }].map((query) =>
    address('/trends.json', query),
  ),
  ...[{}, { theme: 'nato', voice: 'moscow,beijing' }].map((query) => address('/rates.json', query)),
]

/** Lists that came whole when 2026.1 was succeeded, frame by frame and in each of them by date. */
const cameWhole = ['/api/v1/timeline?voice=all']

interface Answer {
  data: unknown
  links: { next?: string | null }
}

interface Row {
  theme: string
  frame: string
}

async function dataOf(path: string): Promise<unknown> {
  const { pathname, search } = new URL(path, 'https://entente.test')
  const first = address(pathname, {
    ...Object.fromEntries(new URLSearchParams(search)),
    release: '2026.1',
  })
  if (!cameWhole.includes(path)) return (await answerOf(first))?.data
  const pages = await followed(first, answerOf, (page) => page?.links.next)
  const rows = pages.flatMap((page) => page?.data as Row[])
  return [...Map.groupBy(rows, ({ theme, frame }) => `${theme} ${frame}`).values()].flat()
}

/** Undefined where the address is refused, such as that of a question that has a required parameter. */
async function answerOf(path: string): Promise<Answer | undefined> {
  const request = new Request(new URL(path, 'https://entente.test'))
  const answer = await worker.fetch(request as never, env, createExecutionContext())
  if (answer.status !== 200) return undefined
  const { data, links } = await answer.json<Answer>()
  // An address may gain a parameter as an answer may gain a field: it names the release now.
  const asItWas = JSON.stringify(data).replaceAll(/[?&]release=2026\.1(?=["#])/g, '')
  return { data: JSON.parse(asItWas), links }
}

/** A sentence that the site makes of the rows may be worded better; the rows are pinned. */
const isWording = (path: string) => path.endsWith('.sentence')

/** Paths of all members, such as `[].frames[]`. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => pathsOf(item, `${at}[]`)))]
  if (value === null || typeof value !== 'object') return [at]
  return [...new Set(Object.entries(value).flatMap(([key, one]) => pathsOf(one, `${at}.${key}`)))]
}

/** The value with the members of these paths alone, in a fixed order. */
function projected(value: unknown, fields: ReadonlySet<string>, at = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => projected(item, fields, `${at}[]`))
  if (value === null || typeof value !== 'object') return value
  const own = Object.entries(value).filter(([key]) =>
    [...fields].some(
      (path) =>
        path === `${at}.${key}` || path.startsWith(`${at}.${key}.`) || path.startsWith(`${at}.${key}[]`),
    ),
  )
  return Object.fromEntries(
    own
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, projected(one, fields, `${at}.${key}`)]),
  )
}

async function taken(path: string, fields?: readonly string[]): Promise<Pinned | undefined> {
  const data = await dataOf(path)
  if (data === undefined) return undefined
  const own = (fields ?? pathsOf(data).toSorted()).filter((path) => !isWording(path))
  const bytes = new TextEncoder().encode(JSON.stringify(projected(data, new Set(own))))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return { fields: [...own], sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
}

describe('an answer pinned to 2026.1', () => {
  it.runIf(env.RETAKE_PINNED)('is taken again, before the next release is published', async () => {
    const entries: Record<string, Pinned> = {}
    for (const path of addresses) {
      const entry = await taken(path)
      if (entry) entries[path] = entry
    }
    await expect(`${JSON.stringify(entries, null, 1)}\n`).toMatchFileSnapshot(
      '../fixtures/pinned/2026.1.json',
    )
  })

  it('is among those that are kept', () => {
    expect(Object.keys(kept).length).toBeGreaterThan(60)
  })

  it.skipIf(env.RETAKE_PINNED).each(Object.entries(kept))('%s is what it was', async (path, was) => {
    expect(await taken(path, was.fields)).toEqual(was)
  })
})
