import { z } from '@hono/zod-openapi'
import { csvHeader, csvLines } from '../../schema/csv.ts'
import { jsonForHtml } from '../../schema/json-for-html.ts'
import { onceWithin } from '../../schema/once.ts'
import { rowsAtOnce } from '../api/paging.ts'
import { presentationParams, takesOrder } from '../api/presentation.ts'
import type { RequestContext } from '../env.ts'
import { type Format, isCitationFormat, mediaTypes, splitFormat } from '../format.ts'
import { badParameter, Failure, requireKnown } from '../problem.ts'
import { currentRelease } from '../queries/release.ts'
import { parseQuery, type QueryShape } from '../query-string.ts'
import { type Answer, type AnyResource, isPaged, memberNames } from '../resource.ts'
import { facetCounts, requireColumns, sorted } from './arranged.ts'
import { answerCitations } from './citations.ts'
import { envelope } from './envelope.ts'
import { linkHeader } from './link-header.ts'
import type { DataQuestion } from './question.ts'
import { streamedAnswer } from './streamed.ts'

/** Facets of a longer result are not counted: each row of it would be read. */
const mostCounted = 20_000

type Row = Record<string, unknown>

/** Answers a question as the rows themselves; the query string may hold exactly what is declared. */
export async function answerData(c: RequestContext, question: DataQuestion): Promise<Response> {
  const { resource, format, id } = question
  const url = new URL(c.req.url)
  const { fields, bom, sort, facets, own } = presented(question, url.searchParams)
  const asked = question.ask(own)
  const columns = columnsFor(resource, asked)
  requireColumns({ sort, facets }, columns)
  const isTable = format === 'csv' || format === 'ndjson' || columns !== resource.columns
  requireKnown('fields', fields ?? [], isTable ? columns : memberNames(resource))
  const isWhole = format !== 'json' && isPaged(resource) && !asksForPage(url.searchParams)
  const query = isWhole ? { ...asked, limit: rowsAtOnce, cursor: undefined } : asked
  const db = c.get('db')
  // A reference names the day on which it was made.
  const isOfRelease = !resource.readsTexts || c.get('isOlderRelease') === true
  c.set('restsOnRelease', isOfRelease && !isCitationFormat(format))
  c.set('canonical', canonical(question, query, { fields, bom, sort, facets }))
  const [release, found] = await Promise.all([currentRelease(db), resource.answer(db, query, id)])
  if (!release) throw new Failure('UNAVAILABLE', 'The database holds no release yet. Ask again in a minute.')
  const answer = await arranged(found, { sort, facets }, (cursor) =>
    resource.answer(db, { ...query, limit: rowsAtOnce, cursor }, id),
  )
  c.header('link', linkHeader(question, isWhole ? { ...answer, next: null } : answer, url))
  markRetirement(c, resource)
  if (isCitationFormat(format))
    return answerCitations(c, { question, own, query, answer, release, url, isWhole }, format)
  if (format === 'json') {
    const data = fields ? pickFields(answer.data, fields) : answer.data
    c.header('content-type', mediaTypes.json)
    const body = envelope(
      { ...answer, data },
      { release, query: { ...asked, ...answer.taken, ...(sort && { sort }), facets, fields }, url },
    )
    return c.body(jsonForHtml(body))
  }
  c.header('content-type', contentTypes[format])
  c.header(
    'content-disposition',
    `attachment; filename="entente-${release.version}-${fileName(url)}${answer.cut ? '-part' : ''}.${format}"`,
  )
  const write = format === 'csv' ? csvLines : fields ? ndjsonFields : ndjson
  const shown = fields ?? columns
  const head = format === 'csv' ? `${bom ? '\uFEFF' : ''}${csvHeader(shown)}` : ''
  const start = head + write(shown, answer.rows)
  if (answer.next === null || !isWhole) return c.body(start)
  const rest = (cursor: string) => resource.answer(db, { ...query, cursor }, id)
  return streamedAnswer(
    c,
    pages(start, answer.next, rest, (rows) => write(shown, rows)),
  )
}

/** Whether one page of a list is asked for; files hold the whole list otherwise. */
function asksForPage(params: URLSearchParams): boolean {
  return ['limit', 'cursor'].some((name) => params.get(name))
}

/** Columns of the CSV of a question: which there are may depend on what is asked. */
export async function csvColumns(
  c: RequestContext,
  { resource, id, shape, ask }: Pick<DataQuestion, 'resource' | 'id' | 'shape' | 'ask'>,
): Promise<readonly string[]> {
  const { searchParams } = new URL(c.req.url)
  // Without a question the columns are the resource's own; some of them answer nothing without one.
  if (searchParams.size === 0) return resource.columns
  const { fields, own } = presented({ resource, shape, endpoint: 'data', format: 'csv' }, searchParams)
  const asked = ask(own)
  const columns = columnsFor(resource, asked)
  requireKnown('fields', fields ?? [], columns)
  // What the CSV refuses is refused here too.
  const query = { ...asked, ...(isPaged(resource) && { limit: 1, cursor: undefined }) }
  await resource.answer(c.get('db'), query, id)
  return fields ?? columns
}

function columnsFor(resource: AnyResource, asked: object): readonly string[] {
  return resource.columnsFor?.(asked) ?? resource.columns
}

/** The question as understood, the same for every way to ask it at one address. */
function canonical(
  { resource, id, format }: DataQuestion,
  query: object,
  presentation: Omit<Presentation, 'own'>,
): string {
  return JSON.stringify([resource.path, id, format, query, presentation])
}

interface Presentation {
  fields?: string[] | undefined
  bom?: '1' | undefined
  /** Only for a list that has no order of its own to ask for. */
  sort?: string | undefined
  facets?: string[] | undefined
  /** What is left is for the resource. */
  own: Record<string, unknown>
}

/** Takes out of a query how its rows are to be shown. */
export function presented(
  {
    resource,
    shape,
    endpoint,
    cites,
    format,
  }: Pick<DataQuestion, 'resource' | 'shape' | 'endpoint' | 'cites'> & {
    /** Left out where the address may be that of any form. */
    format?: Format | undefined
  },
  params: URLSearchParams,
): Presentation {
  // A reference to the dataset is the same whatever is asked of a table.
  const isOfDataset = cites === 'dataset' && format !== undefined && isCitationFormat(format)
  const whole = isOfDataset ? nothing : wholeShape(resource, shape, format)
  const { fields, bom, facets, ...rest } = parseQuery(whole, params, endpoint) as Record<string, unknown> &
    Omit<Presentation, 'own' | 'sort'>
  if (!takesOrder(resource)) return { fields, bom, facets, own: rest }
  const { sort, ...own } = rest
  return { fields, bom, facets, sort: sort as string | undefined, own }
}

const nothing = z.strictObject({})

const extendedOnce = onceWithin<QueryShape, QueryShape>()

/** What an address takes, with how its rows may be shown; made once, since making it takes longer than reading a query. */
function wholeShape(resource: AnyResource, shape: QueryShape, format: Format | undefined): QueryShape {
  return extendedOnce(shape, `${resource.path} ${format}`, () =>
    shape.extend(presentationParams(resource, format)),
  )
}

/** Puts the rows of an answer in order and counts their values; `page` reads on where the answer is one page of more. */
async function arranged(
  answer: Answer<unknown, object>,
  { sort, facets }: Pick<Presentation, 'sort' | 'facets'>,
  page: (cursor: string | undefined) => Promise<Answer<unknown, object>>,
): Promise<Answer<unknown, object>> {
  const rows = sort === undefined ? answer.rows : sorted(answer.rows, sort)
  const inOrder = sort === undefined ? answer : { ...answer, rows, data: rows }
  if (!facets) return inOrder
  if (answer.count > mostCounted) {
    const many = `counts at most ${mostCounted} rows and the result has ${answer.count}; narrow it by a filter`
    throw badParameter('facets', many)
  }
  const all = answer.count > rows.length ? await everyRow(page) : rows
  return { ...inOrder, facets: facetCounts(all, facets) }
}

async function everyRow(
  page: (cursor: string | undefined) => Promise<Answer<unknown, object>>,
): Promise<object[]> {
  const all: object[] = []
  let cursor: string | undefined
  do {
    const { rows, next } = await page(cursor)
    all.push(...rows)
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return all
}

const contentTypes: Record<Exclude<Format, 'json'>, string> = {
  ...mediaTypes,
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
}

/** The whole result as text, page after page. */
async function* pages(
  start: string,
  next: string,
  rest: (cursor: string) => Promise<Answer<unknown, object>>,
  write: (rows: readonly object[]) => string,
): AsyncGenerator<string> {
  yield start
  for (let cursor: string | null = next; cursor !== null; ) {
    const answer: Answer<unknown, object> = await rest(cursor)
    cursor = answer.next
    yield write(answer.rows)
  }
}

function ndjson(_columns: readonly string[], rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

function ndjsonFields(columns: readonly string[], rows: readonly object[]): string {
  return ndjson(
    columns,
    rows.map((row) => pick(row as Row, columns)),
  )
}

function pickFields(data: unknown, fields: readonly string[]): unknown {
  return Array.isArray(data) ? data.map((row: Row) => pick(row, fields)) : pick(data as Row, fields)
}

function pick(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(fields.map((field) => [field, row[field]]))
}

/** Path and query as a file name, so that two downloads are not mistaken for each other. */
function fileName(url: URL): string {
  return `${splitFormat(url.pathname).stem}${url.search}`
    .replace(/^\/api\/v1/, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120)
}

/** RFC 9745 and RFC 8594: tells clients of a resource that is to go since when and until when. */
function markRetirement(c: RequestContext, { retirement }: AnyResource): void {
  if (!retirement) return
  c.header('deprecation', `@${Date.parse(retirement.deprecated) / 1000}`)
  c.header('sunset', new Date(retirement.sunset).toUTCString())
}
