import { quoted } from '../schema/contract/params.ts'
import { openDatabase } from './db/db.ts'
import type { RequestContext } from './env.ts'
import { partsOfPassage } from './passage-name.ts'
import { badParameter, Failure, type MissingRecord } from './problem.ts'
import { enteredWith } from './queries/changes.ts'

/** The same failure, or one that says which later release has the statement or passage that an older one lacks. */
export async function enteredLater(c: RequestContext, failure: Failure): Promise<Failure> {
  const { code, errors, missing } = failure
  const later = missing && (await laterRelease(c, missing))
  if (!later) return failure
  const [error] = errors
  const name = `${missing.kind} ${quoted(missing.id)}`
  const detail = `${name} ${later}`
  if (!error) return new Failure(code, `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`)
  return badParameter(error.parameter, detail)
}

/** What is said of a statement or passage with which a later release began; undefined where none did, or the newest one is asked. */
export async function laterRelease(
  c: RequestContext,
  { kind, id }: MissingRecord,
): Promise<string | undefined> {
  if (!c.get('isOlderRelease')) return undefined
  const record = (kind === 'passage' && partsOfPassage(id)) || { statement: id, id }
  const release = await enteredWith(openDatabase(c.env.DB).db, record).catch((error: unknown) => {
    // The older release answers without it rather than not at all.
    console.error(JSON.stringify({ check: 'entered later', error: String(error) }))
    return undefined
  })
  if (release === undefined) return undefined
  return `entered with release ${release}; release ${c.get('pinnedRelease')}, which this address asks for, does not have it`
}
