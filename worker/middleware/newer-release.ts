import { createMiddleware } from 'hono/factory'
import { Concern } from '../../schema/contract/change.ts'
import { openDatabase } from '../db/db.ts'
import type { Env, RequestContext } from '../env.ts'
import type { Newer } from '../newer.ts'
import { decodedPart } from '../path.ts'
import { changesSince } from '../queries/changes.ts'
import { currentRelease } from '../queries/release.ts'

/** Tells a page that is pinned to an older release what is newer; data is what it was and needs no such note. */
export const newerRelease = createMiddleware<Env>(async (c, next) => {
  if (c.get('isOlderRelease')) c.set('newer', () => newer(c).catch(withoutNote))
  await next()
})

async function newer(c: RequestContext): Promise<Newer | undefined> {
  const { db } = openDatabase(c.env.DB)
  const url = new URL(c.req.url)
  const shown = url.searchParams.get('release') ?? ''
  url.searchParams.delete('release')
  const query = concern(url)
  const scope = scopeOf(url.pathname, query)
  const asked = Concern.safeParse(query)
  // What the page itself refuses has no note.
  if (!asked.success) return undefined
  const [newest, releases] = await Promise.all([currentRelease(db), changesSince(db, shown, asked.data)])
  if (!newest) return undefined
  return {
    shown,
    newest,
    address: `${url.pathname}${url.search}`,
    scope,
    releases: releases.map(({ version, changed }) => ({ version, changed, query })),
  }
}

/** Filters of a page that the list of changes does not have: what they leave of a release's changes is not known. */
const unknownToChanges = [
  'q',
  'speaker',
  'kind',
  'level',
  'party',
  'series',
  'attribution',
  'stance',
  'status',
  'basis',
  'language',
]

/** Of what the counted changes are; a page without a known filter may show any part of the dataset. */
function scopeOf(pathname: string, query: Record<string, string>): Newer['scope'] {
  if (Object.keys(query).length === 0) return 'dataset'
  return pathname.startsWith('/passages/') ? 'statement' : 'page'
}

/** The part of the changes that concerns the page, as their list is asked for it; empty where it is not known. */
function concern({ pathname, searchParams }: URL): Record<string, string> {
  const [, kind = '', id = ''] = /^\/(statements|passages|codebook)\/([^/]+)$/.exec(pathname) ?? []
  const name = decodedPart(id) ?? id
  if (kind === 'codebook') return { theme: name }
  if (kind !== '') return { statement: name.replace(/-p\d+$/, '') }
  if (pathname === '/trade') return { record: 'trade_target,trade_volume' }
  if (unknownToChanges.some((name) => searchParams.get(name))) return {}
  const compared = [searchParams.get('a'), searchParams.get('b')].filter((one) => one)
  if (compared.length > 0) return { statement: compared.join(',') }
  const asked = ['theme', 'frame', 'voice', 'statement'].flatMap((key) => {
    const value = searchParams.get(key)
    return value ? [[key, value]] : []
  })
  const years = (['from', 'to'] as const).flatMap((key) => {
    const day = searchParams.get(key) ?? searchParams.get('year')
    return day ? [[key, day.slice(0, 4)]] : []
  })
  return Object.fromEntries([...asked, ...years])
}

/** The older release is answered without its note rather than not at all. */
function withoutNote(error: unknown): undefined {
  console.error(JSON.stringify({ check: 'newer release', error: String(error) }))
}
