import { Hono } from 'hono'
import { changes } from '../api/changes.ts'
import type { Env, RequestContext } from '../env.ts'
import { type Format, formats, mediaTypes, preferredType } from '../format.ts'
import { apiAddress, csvGroupPath } from '../links.ts'
import { Failure, nothingHere } from '../problem.ts'
import { knownVersions } from '../queries/release.ts'
import { parseQuery } from '../query-string.ts'
import { answerData, csvColumns } from './answer.ts'
import { csvGroup, csvMetadata, csvMetadataSuffix, describedCsv } from './csv-metadata.ts'
import { answerExport, askedOfWhole, wholeLists } from './export.ts'
import { openapiText } from './openapi-text.ts'
import type { DataQuestion } from './question.ts'
import { questionAt } from './question-at.ts'

export const data = new Hono<Env>()
  .get('/openapi.json', (c) => {
    c.header('content-type', 'application/json')
    return c.body(openapiText(new URL(c.req.url).origin))
  })
  .get('/api/v1/export', answerExport)
  .get(csvGroupPath, answerCsvGroup)
  .get('/api/v1/*', (c) => {
    const described = describedCsv(c.req.path)
    const found = questionAt(described ?? c.req.path)
    if (!found) throw nothingHere()
    if (described !== undefined) return answerCsvMetadata(c, found)
    const format = found.format ?? negotiated(c, formats)
    return answerData(c, { ...found, format })
  })
  .get('*', (c, next) => {
    const described = describedCsv(c.req.path)
    const found = questionAt(described ?? c.req.path)
    if (!found) return next()
    if (described !== undefined) return answerCsvMetadata(c, found)
    const format = found.format ?? negotiated(c, ['html', ...formats])
    if (format === 'html') return next()
    c.set('isData', true)
    return answerData(c, { ...found, format })
  })

/** Every list of records as a CSV of its whole, and how they refer to each other. */
async function answerCsvGroup(c: RequestContext): Promise<Response> {
  parseQuery(askedOfWhole, new URL(c.req.url).searchParams, 'data')
  const { origin } = new URL(c.req.url)
  const versions = await knownVersions(c.get('db'))
  const files = wholeLists
    .filter(({ resource }) => resource.path !== '/trade')
    .flatMap(({ resource, query }) =>
      (resource.path === changes.path ? versions : ['']).map((id) => ({
        resource,
        address: `${origin}${apiAddress(resource.path.replace('{id}', id), query, 'csv')}`,
      })),
    )
  c.header('content-type', 'application/csvm+json')
  return c.body(JSON.stringify(csvGroup(files)))
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

function negotiated<Name extends Format | 'html'>(c: RequestContext, names: readonly Name[]): Name {
  c.header('vary', 'Accept')
  const types = names.map((name) => (name === 'html' ? 'text/html' : mediaTypes[name as Format]))
  const type = preferredType(c.req.header('accept'), types)
  const name = type && names[types.indexOf(type)]
  if (name) return name
  throw new Failure('NOT_ACCEPTABLE', `This address answers ${types.join(', ')}.`)
}
