import { quoted } from '../../schema/contract/params.ts'
import { onceWithin } from '../../schema/once.ts'
import { typedWords } from '../../schema/text/typed.ts'
import type { Database } from '../db/db.ts'
import { apiAddress } from '../links.ts'
import { badParameter, noStatement, requireKnown } from '../problem.ts'
import { coderIds } from '../queries/codings.ts'
import { speakerList } from '../queries/coverage.ts'
import { hasPassage } from '../queries/passages.ts'
import { titlesOf } from '../queries/statements.ts'

/** What a list may be asked for that names a record or a person: an empty list would say that nothing is recorded. */
interface Named {
  speaker?: string | undefined
  /** Who took part beside the speaker. */
  with?: string | undefined
  statement?: readonly string[] | undefined
  passage?: string | undefined
  coder?: string | undefined
}

/** Throws a Failure that names what the release does not have. */
export async function requireNamed(
  db: Database,
  { speaker, with: beside, statement, passage, coder }: Named,
): Promise<void> {
  // Asked at the same time, so that all go to the database in one batch.
  await Promise.all([
    speaker !== undefined && requireSpeaker(db, 'speaker', speaker),
    beside !== undefined && requireSpeaker(db, 'with', beside),
    statement !== undefined && requireStatements(db, statement),
    passage !== undefined && requirePassage(db, passage),
    coder !== undefined && coderIds(db).then((ids) => requireKnown('coder', [coder], ids, 'coder')),
  ])
}

async function requireSpeaker(db: Database, parameter: 'speaker' | 'with', name: string): Promise<void> {
  const known = await speakerList(db)
  if (known.some((one) => one.name === name)) return
  const like = namesLike(name, known)
  const instead = like.length > 0 ? `names like it: ${like.join(', ')}; ` : ''
  const several = name.includes(',')
    ? `${apiAddress('/statements')} takes one name as speaker and another as with, for what both took part in; `
    : ''
  throw badParameter(
    parameter,
    `nobody is called ${quoted(name)} here; ${several}${instead}${apiAddress('/speakers')} lists all`,
    { kind: 'speaker', id: name },
  )
}

const mostLike = 5

/**
 * Names with the last word of the one asked for, whatever the case and accents; else those with any word of it; else those
 * with a word that begins so.
 */
export function namesLike(name: string, speakers: readonly { name: string }[]): string[] {
  const asked = typedWords(name)
  const having = (isMeant: (word: string) => boolean) =>
    speakers.map((one) => one.name).filter((one) => typedWords(one).some(isMeant))
  const last = asked.at(-1) ?? ''
  const close = [
    () => having((word) => word === last),
    () => having((word) => asked.includes(word)),
    () => (last === '' ? [] : having((word) => word.startsWith(last))),
  ]
  for (const names of close) {
    const like = names()
    if (like.length > 0) return like.slice(0, mostLike)
  }
  return []
}

/** A word of a search may have several names, each of which somebody may have. */
const wordedOnce = onceWithin<readonly { name: string }[], { name: string; words: string[] }[]>()

/** Whoever has all the words of the name, whatever the case and accents, where that is one person alone. */
export function nameMeant(name: string, speakers: readonly { name: string }[]): string | undefined {
  const asked = typedWords(name)
  if (asked.length === 0) return undefined
  const having = wordedOnce(speakers, 'words', () =>
    speakers.map((one) => ({ name: one.name, words: typedWords(one.name) })),
  ).filter(({ words }) => asked.every((word) => words.includes(word)))
  // A whole name is meant for itself, also where it is part of a longer one.
  const whole = having.filter(({ words }) => words.length === asked.length)
  const [meant, another] = whole.length > 0 ? whole : having
  return another === undefined ? meant?.name : undefined
}

async function requireStatements(db: Database, ids: readonly string[]): Promise<void> {
  const known = new Set((await titlesOf(db, ids)).map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw noStatement('statement', unknown)
}

async function requirePassage(db: Database, id: string): Promise<void> {
  if (await hasPassage(db, id)) return
  const detail = `there is no passage ${quoted(id)}; ${apiAddress('/passages', { status: 'all' })} lists them`
  throw badParameter('passage', detail, { kind: 'passage', id })
}
