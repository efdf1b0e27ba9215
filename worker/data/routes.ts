import { Hono } from 'hono'
import { openapiText } from '../api/openapi-text.ts'
import { resources } from '../api/resources.ts'
import type { Env, RequestContext } from '../env.ts'
import { type Format, mediaTypes, preferredType, splitFormat } from '../format.ts'
import { apiAddress, csvGroupPath } from '../links.ts'
import { decodedPart } from '../path.ts'
import { Failure } from '../problem.ts'
import { parseQuery } from '../query-string.ts'
import { type AnyResource, formatsOf } from '../resource.ts'
import { answerData, csvColumns } from './answer.ts'
import { csvGroup, csvMetadata, csvMetadataSuffix } from './csv-metadata.ts'
import { answerExport, askedOfWhole, everything } from './export.ts'
import { views } from './page-list.ts'
import type { DataQuestion } from './question.ts'
import type { View } from './views.ts'

const all: readonly AnyResource[] = resources

export const data = new Hono<Env>()
  .get('/openapi.json', (c) => {
    c.header('content-type', 'application/json')
    return c.body(openapiText(new URL(c.req.url).origin))
  })
  .get('/api/v1/export', answerExport)
  .get(csvGroupPath, answerCsvGroup)
  .get('/api/v1/*', (c) => {
    const beside = besideCsv(c.req.path)
    const { stem, format } = splitFormat(c.req.path.slice('/api/v1'.length))
    const found = find(all, beside?.slice('/api/v1'.length) ?? stem, (resource) => resource.path)
    if (!found) throw new Failure('NOT_FOUND', 'There is nothing at this address.')
    const { item: resource, id } = found
    if (beside !== undefined)
      return answerCsvMetadata(c, { resource, id, shape: resource.query, ask: (query: never) => query })
    const chosen = format ?? negotiated(c, formatsOf(resource))
    const question = {
      resource,
      id,
      endpoint: 'data',
      shape: resource.query,
      ask: (query: never) => query,
    } as const
    return answerData(c, offered({ ...question, format: chosen }))
  })
  .get('*', (c, next) => {
    const { stem, format } = splitFormat(c.req.path)
    const beside = besideCsv(c.req.path)
    const described = beside === undefined ? undefined : find(views, beside, (view) => view.stem)
    if (described) {
      const { resource, query: shape, ask } = described.item
      return answerCsvMetadata(c, { resource, id: described.id, shape, ask })
    }
    const found = format
      ? find(views, stem, (view) => view.stem)
      : find(views, c.req.path, (view) => view.page)
    if (!found) return next()
    const { resource, query: shape, ask } = found.item
    const chosen = format ?? negotiated(c, ['html', ...formatsOf(resource)])
    if (chosen === 'html') return next()
    c.set('isData', true)
    return answerData(c, offered({ resource, id: found.id, endpoint: 'rows', shape, ask, format: chosen }))
  })

/** Every list of records as a CSV of its whole, and how they refer to each other. */
function answerCsvGroup(c: RequestContext): Response {
  parseQuery(askedOfWhole, new URL(c.req.url).searchParams, 'data')
  const { origin } = new URL(c.req.url)
  const lists = all.filter(({ path }) => path in everything && !path.includes('{') && path !== '/trade')
  const files = lists.flatMap((resource) =>
    (everything[resource.path] ?? []).map((query) => ({
      resource,
      address: `${origin}${apiAddress(resource.path, query, 'csv')}`,
    })),
  )
  c.header('content-type', 'application/csvm+json')
  return c.body(JSON.stringify(csvGroup(files)))
}

/** The stem of the CSV that an address describes, if it describes one. */
function besideCsv(path: string): string | undefined {
  const suffix = `.csv${csvMetadataSuffix}`
  return path.endsWith(suffix) ? path.slice(0, -suffix.length) : undefined
}

/** What the CSV beside this address holds if it is asked the same. */
async function answerCsvMetadata(
  c: RequestContext,
  { resource, id, shape, ask }: Pick<DataQuestion, 'resource' | 'id' | 'shape' | 'ask'>,
): Promise<Response> {
  c.set('isData', true)
  const url = new URL(c.req.url)
  const csv = new URL(url)
  csv.pathname = url.pathname.slice(0, -csvMetadataSuffix.length)
  const columns = await csvColumns(c, { resource, id, shape, ask })
  c.header('content-type', 'application/csvm+json')
  return c.body(JSON.stringify(csvMetadata(resource, columns, csv.href)))
}

/** The item whose path template (`/statements/{id}` or `/statements/:id`) the path fits, and the id in the path. */
function find<Item extends AnyResource | View>(
  items: readonly Item[],
  path: string,
  template: (item: Item) => string,
): { item: Item; id: string } | undefined {
  for (const item of items) {
    const [before = '', after] = template(item).split(/\{id\}|:id/)
    if (after === undefined) {
      if (before === path) return { item, id: '' }
    } else if (path.startsWith(before) && path.endsWith(after)) {
      const id = path.slice(before.length, path.length - after.length)
      if (id !== '' && !id.includes('/')) return { item, id: decodedPart(id) ?? id }
    }
  }
  return undefined
}

function negotiated<Name extends Format | 'html'>(c: RequestContext, names: readonly Name[]): Name {
  c.header('vary', 'Accept')
  const types = names.map((name) => (name === 'html' ? 'text/html' : mediaTypes[name as Format]))
  const type = preferredType(c.req.header('accept'), types)
  const name = type && names[types.indexOf(type)]
  if (name) return name
  throw new Failure('NOT_ACCEPTABLE', `This address answers ${types.join(', ')}.`)
}

function offered(question: DataQuestion): DataQuestion {
  const names = formatsOf(question.resource)
  if (names.includes(question.format)) return question
  throw new Failure(
    'NOT_FOUND',
    `This address has no format .${question.format}; it has .${names.join(', .')}.`,
  )
}
