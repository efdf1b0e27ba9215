import { z } from '@hono/zod-openapi'
import { agreementBases } from '../../schema/contract/lexicon.ts'
import { datasetLicence } from '../../schema/title.ts'
import { changes } from '../api/changes.ts'
import { codebookResource } from '../api/codebook.ts'
import { trade } from '../api/context.ts'
import { rowsAtOnce } from '../api/paging.ts'
import { phrase } from '../api/phrases.ts'
import type { Database } from '../db/db.ts'
import type { RequestContext } from '../env.ts'
import { mediaTypes } from '../format.ts'
import { Failure } from '../problem.ts'
import { currentRelease, knownVersions } from '../queries/release.ts'
import { statementsById } from '../queries/statements.ts'
import { parseQuery } from '../query-string.ts'
import { type AnyResource, isPaged } from '../resource.ts'
import { resources } from './resources.ts'
import { streamedAnswer } from './streamed.ts'

type Row = Record<string, unknown>

/** Lists of records, as against those that count for a question, and what is asked so that every row of them comes. */
const everything: Record<string, Record<string, string>[]> = {
  '/passages': [{ status: 'all', uncounted: 'with' }],
  '/statements': [{ uncounted: 'with' }],
  '/themes': [{}],
  '/codebook': [{}],
  '/codings': [{ uncounted: 'with' }],
  '/agreement': [{}],
  '/measures': [{}],
  '/phrases': [{}],
  '/trade': [{}],
  '/trade/targets': [{}],
  '/trade/volumes': [{}],
  '/events': [{}],
  '/speakers': [{}],
  '/coverage': [{}],
  '/second-readings': [{}],
  '/releases': [{}],
  '/releases/{id}/changes': [{}],
  '/lexicon-agreement': agreementBases.map((basis) => ({ basis })),
}

/** The same with their resources, as far as the site of this subject has them. */
export const wholeLists = Object.entries(everything).flatMap(([path, questions]) => {
  const resource = resources.find((one) => one.path === path)
  return resource ? questions.map((query) => ({ resource, query })) : []
})

/**
 * What a line holds where an answer for one record says more than the list of them, or the answer is no list: the whole
 * record. Passages are lines of their own and are not repeated in their statement.
 */
const wholeRecords: Record<string, (db: Database, listed: readonly Row[]) => Promise<Row[]>> = {
  '/statements': async (db, listed) => {
    const whole = new Map((await statementsById(db, listed.map(idOf))).map((one) => [one.id, one]))
    return listed.map((row) => {
      const { passageList: _, ...record } = whole.get(idOf(row)) ?? { passageList: [] }
      return { ...row, ...record }
    })
  },
  '/phrases': (db, listed) =>
    Promise.all(listed.map(async (row) => (await phrase.answer(db, {}, idOf(row))).data)),
  // Targets and volumes are lines of their own too.
  '/trade': async (db) => {
    const { targets: _, volumes: __, ...ledger } = (await trade.answer(db, {}, '')).data
    return [ledger]
  },
  '/codebook': async (db) => [(await codebookResource.answer(db, {}, '')).data],
}

/** Nothing but the release, which every address takes. */
export const askedOfWhole = z.strictObject({})

const idOf = (row: Row) => String(row.id)

/** Every record of the dataset as NDJSON: first the release, then one line for each record, which names its resource. */
export async function answerExport(c: RequestContext): Promise<Response> {
  parseQuery(askedOfWhole, new URL(c.req.url).searchParams, 'data')
  const db = c.get('db')
  const release = await currentRelease(db)
  if (!release) throw new Failure('INTERNAL', 'The database holds no release.')
  c.set('restsOnRelease', true)
  c.header('content-type', `${mediaTypes.ndjson}; charset=utf-8`)
  c.header('content-disposition', `attachment; filename="entente-${release.version}.ndjson"`)
  const head = { release: release.version, date: release.date, licence: datasetLicence?.id }
  return streamedAnswer(c, exportLines(db, `${JSON.stringify(head)}\n`))
}

async function* exportLines(db: Database, head: string): AsyncGenerator<string> {
  yield head
  const versions = await knownVersions(db)
  for (const { resource, query: asked } of wholeLists) {
    const query = parseQuery(resource.query, new URLSearchParams(asked), 'data')
    const ids = resource.path === changes.path ? versions : ['']
    for (const id of ids) yield* recordLines(db, resource, query, id)
  }
}

async function* recordLines(
  db: Database,
  resource: AnyResource,
  query: object,
  id: string,
): AsyncGenerator<string> {
  const name = resource.path === changes.path ? 'changes' : resource.path.slice(1)
  let cursor: string | null | undefined
  do {
    const page = isPaged(resource) ? { limit: rowsAtOnce, cursor } : {}
    const answer = await resource.answer(db, { ...query, ...page }, id)
    const listed = answer.rows as readonly Row[]
    const records = (await wholeRecords[resource.path]?.(db, listed)) ?? listed
    yield records.map((row) => `${JSON.stringify({ resource: name, ...row })}\n`).join('')
    cursor = answer.next
  } while (cursor !== null)
}
