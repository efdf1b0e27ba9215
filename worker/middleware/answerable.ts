import { createMiddleware } from 'hono/factory'
import { type LaterField, laterFields } from '../../schema/contract/later-field.ts'
import { openDatabase } from '../db/db.ts'
import { heldDatabases, namedAddress } from '../db/held-database.ts'
import type { Env, RequestContext } from '../env.ts'
import { isOfApi } from '../path.ts'
import { badParameter } from '../problem.ts'
import { currentRelease } from '../queries/release.ts'
import { unrecordedFields } from '../queries/unrecorded.ts'

/** An older release is not asked for what it does not record: nothing found would read as a finding. */
export const answerable = createMiddleware<Env>(async (c, next) => {
  if (c.get('isOlderRelease')) c.set('unrecorded', () => unrecordedFields(c.get('db')))
  await next()
  if (!c.get('isOlderRelease') || c.res.status !== 200) return
  const asked = askedFields(c)
  if (asked.length === 0) return
  const missing = await unrecordedFields(c.get('db'))
  const refused = asked.find(({ field }) => missing.includes(field))
  if (!refused) return
  const { parameter, field } = refused
  const versions = await recording(c, field)
  const allowed =
    versions.length === 0
      ? 'no release that is held here does'
      : `allowed with release ${versions.join(', ')}`
  throw badParameter(
    parameter,
    `release ${c.get('pinnedRelease')} does not record ${laterFields[field]}; ${allowed}`,
  )
})

/** Later fields that the address filters or counts by; where it names another address of this site, those of that one. */
function askedFields(c: RequestContext): { parameter: string; field: LaterField }[] {
  const url = new URL(c.req.url)
  const { pathname } = url
  const named = namedAddress(url)
  const params = (named?.address ?? url).searchParams
  // A page that reads no parameters has answered without it.
  const isData = c.get('isData') || isOfApi(pathname)
  const passedOver = c.get('passedOver') ?? (isData ? [] : [...params.keys()])
  return [...params].flatMap(([name, value]) => {
    if (value === '' || passedOver.includes(name)) return []
    const parameter = named?.parameter ?? name
    const fields = ['facets', 'sort'].includes(name) ? value.replace(/^-/, '').split(',') : [name]
    return fields.filter(isLater).map((field) => ({ parameter, field }))
  })
}

function isLater(name: string): name is LaterField {
  return Object.hasOwn(laterFields, name)
}

/** Versions held here that record the field, the current one first. */
async function recording({ env }: RequestContext, field: LaterField): Promise<string[]> {
  const versions = await Promise.all(
    heldDatabases(env).map(async (binding) => {
      const { db } = openDatabase(binding)
      // One that was bound and never filled holds no release.
      const [release, missing] = await Promise.all([currentRelease(db), unrecordedFields(db)]).catch(() => [])
      return release && !missing?.includes(field) ? [release.version] : []
    }),
  )
  return [...new Set(versions.flat())]
}
