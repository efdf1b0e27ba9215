import { capitalised } from '../schema/capitalised.ts'
import { quoted } from '../schema/contract/params.ts'
import { passageNamed } from '../schema/passage-id.ts'
import { openDatabase } from './db/db.ts'
import type { RequestContext } from './env.ts'
import { Failure, type MissingRecord } from './problem.ts'
import { versionWith } from './queries/in-release.ts'

/** The same failure, or one that says that the newest release has what an older one lacks. */
export async function enteredLater(c: RequestContext, failure: Failure): Promise<Failure> {
  const { code, errors, missing } = failure
  const later = missing && (await laterRelease(c, missing))
  if (!later) return failure
  const [error] = errors
  const name = `${missing.kind} ${quoted(missing.id)}`
  const detail = `${name} ${later}`
  if (!error) return new Failure(code, `${capitalised(detail)}.`)
  return new Failure(code, `Parameter ${error.parameter}: ${detail}.`, [
    { parameter: error.parameter, detail },
  ])
}

/** What is said of a record that the newest release has and the one that is asked does not; undefined of any other. */
export async function laterRelease(
  c: RequestContext,
  { kind, id }: MissingRecord,
): Promise<string | undefined> {
  if (!c.get('isOlderRelease')) return undefined
  const record = { kind, id: (kind === 'passage' && passageNamed(id)) || id }
  const version = await versionWith(openDatabase(c.env.DB).db, record).catch((error: unknown) => {
    // The older release answers without it rather than not at all.
    console.error(JSON.stringify({ check: 'entered later', error: String(error) }))
    return undefined
  })
  if (version === undefined) return undefined
  return `is not in release ${c.get('pinnedRelease')}; release ${version} has it`
}
