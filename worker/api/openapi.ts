import { OpenAPIHono, z } from '@hono/zod-openapi'
import { site } from '#subject'
import { Links, Meta, Problem } from '../../schema/contract/envelope.ts'
import { meanings } from '../../schema/contract/meanings.ts'
import { type FailureCode, failures } from '../../schema/contract/problem-details.ts'
import { formulaGuard } from '../../schema/csv.ts'
import { datasetLicence } from '../../schema/title.ts'
import { type Format, formats, isCitationFormat, mediaTypes } from '../format.ts'
import type { AnyResource } from '../resource.ts'
import { rowsAtOnce } from './paging.ts'
import { bomParam, fieldsParamOf, listParams, releaseParamAt } from './presentation.ts'

/** The OpenAPI 3.1 description of the resources; `version` is that of the API, not of the data. */
export function openapiDocument(resources: readonly AnyResource[], origin: string) {
  const app = new OpenAPIHono()
  for (const resource of resources) app.openAPIRegistry.registerPath(operation(resource))
  for (const path of filePaths) app.openAPIRegistry.registerPath(fileOperation(path, resources))
  app.openAPIRegistry.registerPath(exportOperation)
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: site.name,
      version: '1.0.0',
      description:
        'Read only, without a key. Within `/api/v1` things are only added: ignore members that you do not know. ' +
        'Every answer names the release of the dataset that it comes from, and `?release=` pins it. ' +
        'Every failure is a problem document (RFC 9457).',
      license: { name: 'CC BY 4.0 (dataset)', url: datasetLicence.url },
      contact: { name: site.name, url: `${origin}/api` },
    },
    servers: [{ url: origin, description: 'This deployment.' }],
    tags: [
      { name: 'dataset', description: 'Questions to the dataset; one resource each, answered as JSON.' },
      { name: 'files', description: 'The same rows in other forms.' },
    ],
    security: [],
    externalDocs: { url: `${origin}/api`, description: 'What the resources mean, with code for any query.' },
  })
  const written = document as unknown as OpenapiDocument
  for (const schema of Object.values(written.components.schemas)) describeMembers(schema)
  describeParts(written)
  return document
}

interface Schema {
  $ref?: string
  type?: string
  description?: string
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  required?: string[]
  properties?: Record<string, Schema>
}

/** As much of a document as is written into below. */
interface OpenapiDocument {
  paths: Record<
    string,
    {
      get: {
        parameters?: { name: string; description?: string; [extension: `x-${string}`]: unknown }[]
        responses: Record<string, { content?: Record<string, { schema: Schema }> }>
      }
    }
  >
  components: { schemas: Record<string, Schema> }
}

/** Says what a member means where its contract leaves that to its name. */
function describeMembers({ properties = {}, items, anyOf = [], allOf = [] }: Schema): void {
  for (const [name, member] of Object.entries(properties)) {
    const meaning = isOfRecords(member) ? undefined : meanings[name]
    if (meaning && !member.description) member.description = meaning
    describeMembers(member)
  }
  for (const part of [...(items ? [items] : []), ...anyOf, ...allOf]) describeMembers(part)
}

/** A list of records means something else than a list of their ids. */
function isOfRecords({ $ref, items }: Schema): boolean {
  return $ref !== undefined || items?.$ref !== undefined || items?.properties !== undefined
}

/** Says of `fields` what rows are with it: each row has a second schema, in which no member must be there. */
function describeParts({ paths, components: { schemas } }: OpenapiDocument): void {
  for (const { get } of Object.values(paths)) {
    const data = get.responses[200]?.content?.[mediaTypes.json]?.schema.properties?.data
    const names = rowNames(data)
    for (const name of names) describePart(name, schemas)
    const parameter = get.parameters?.find(({ name }) => name === 'fields')
    if (!parameter || names.length === 0) continue
    const parts = names.map((name) => ({ $ref: `#/components/schemas/${name}Part` }))
    parameter.description += ` Rows are then of the schema ${names.map((name) => `${name}Part`).join(' or ')}.`
    parameter['x-rows'] = parts.length === 1 ? parts[0] : { anyOf: parts }
  }
}

/** A schema of which no member must be there, nor any of those that it extends. */
function describePart(name: string, schemas: Record<string, Schema>): void {
  schemas[`${name}Part`] = {
    ...partOf(schemas[name] ?? {}, schemas),
    description: `A ${name} of which only the \`fields\` asked for are there.`,
  }
}

function partOf({ required: _, ...schema }: Schema, schemas: Record<string, Schema>): Schema {
  if (schema.$ref) {
    const [name = ''] = rowNames(schema)
    describePart(name, schemas)
    return { $ref: `${schema.$ref}Part` }
  }
  return schema.allOf ? { ...schema, allOf: schema.allOf.map((one) => partOf(one, schemas)) } : schema
}

/** Names of the schemas that the rows of an answer have. */
function rowNames(data: Schema | undefined): string[] {
  if (data?.$ref) return [data.$ref.split('/').at(-1) ?? '']
  return [data?.items, ...(data?.anyOf ?? [])].flatMap((part) => (part ? rowNames(part) : []))
}

const filePaths = ['/api/v1/{list}.{format}', '/api/v1/{list}/{id}.{format}'] as const

/**
 * Other forms of every resource, in one place: an operation that may answer six media types is six types to whoever
 * generates a client from it.
 */
function fileOperation(path: (typeof filePaths)[number], resources: readonly AnyResource[]) {
  const isRecord = path.includes('{id}')
  const own = resources.filter(
    ({ path: one }) => one.endsWith('/{id}') === isRecord && !listOf(one).includes('/'),
  )
  const lists = own.map((resource) => listOf(resource.path))
  const files = formats.filter((format) => format !== 'json')
  const param = (name: string, schema: z.ZodType, description: string, example: string) =>
    schema.openapi({ param: { name, in: 'path' }, description, example })
  return {
    method: 'get' as const,
    path,
    operationId: isRecord ? 'getRecordFile' : 'getListFile',
    tags: ['files'],
    summary: isRecord ? 'A record in another form' : 'A whole list in another form',
    description:
      'The rows of the resource as CSV or NDJSON, or references to what it shows. The query is that of the resource; ' +
      'a list is whole unless `limit` or `cursor` asks for a page. The same forms are answered to `Accept` at the address without suffix.',
    request: {
      params: z.object({
        list: param('list', z.enum(lists as [string, ...string[]]), 'The resource.', lists[0] ?? ''),
        ...(isRecord && {
          id: param('id', z.string(), 'Id of the record, as its list names it.', own[0]?.example.id ?? ''),
        }),
        format: param('format', z.enum(files as [Format, ...Format[]]), 'The form.', 'csv'),
      }),
      query: z.object({ bom: bomParam.optional(), release: releaseParamAt('').optional() }),
    },
    responses: {
      200: {
        description: 'The rows, or references to what the resource shows.',
        headers: {
          ...headers,
          ...lengthOf(
            isRecord ? '' : ` of a list of more than ${rowsAtOnce} rows, which is sent as it is read, and`,
          ),
        },
        content: Object.fromEntries(files.map((format) => [mediaTypes[format], fileContent(format)])),
      },
      304: { description: 'What `If-None-Match` names is still what would be answered.', headers },
      ...problemResponses(['BAD_REQUEST', 'NOT_FOUND', 'URI_TOO_LONG', 'RATE_LIMITED', 'INTERNAL']),
    },
  }
}

/** `/phrases/{id}` as `phrases`. */
function listOf(path: string): string {
  return path.slice(1).replace('/{id}', '')
}

function fileContent(format: Format) {
  const rows =
    'The whole result; the columns are described beside the address with the suffix `-metadata.json`.'
  const description = isCitationFormat(format)
    ? 'What the answer shows, as references.'
    : format === 'csv'
      ? `${rows} ${formulaGuard}`
      : rows
  return { schema: { type: 'string' as const, description } }
}

function operation(resource: AnyResource) {
  const isRecord = resource.path.includes('{id}')
  const { example } = resource
  const shape = resource.query.extend({
    ...listParams(resource),
    fields: fieldsParamOf(resource).optional(),
    bom: bomParam.optional(),
    release: releaseParamAt(resource.path).optional(),
  })
  return {
    method: 'get' as const,
    path: `/api/v1${resource.path}`,
    operationId: operationId(resource),
    tags: ['dataset'],
    summary: resource.summary,
    description: resource.description,
    ...(resource.retirement && { deprecated: true }),
    request: {
      query: shape,
      ...(isRecord && {
        params: z.object({
          id: z.string().openapi({
            param: { name: 'id', in: 'path' },
            description: 'Id of the record, as its list names it.',
            example: example.id,
          }),
        }),
      }),
    },
    responses: {
      200: {
        description: 'The rows and where they come from.',
        headers: { ...headers, ...lengthOf('') },
        content: {
          [mediaTypes.json]: { schema: z.object({ data: resource.data, meta: Meta, links: Links }) },
        },
      },
      304: { description: 'What `If-None-Match` names is still what would be answered.', headers },
      ...problemResponses([
        'BAD_REQUEST',
        // No such record, or a release that is not held.
        'NOT_FOUND',
        'NOT_ACCEPTABLE',
        'URI_TOO_LONG',
        'RATE_LIMITED',
        'INTERNAL',
      ]),
    },
  }
}

/** `/trade/targets` as `getTradeTargets`: a verb first, so that no generated name is that of a schema. */
function operationId({ path }: AnyResource): string {
  const words = path
    .replace('{id}', 'by-id')
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  return `get${words.map((word) => (word[0]?.toUpperCase() ?? '') + word.slice(1)).join('')}`
}

const text = { type: 'string' as const }
const headers = {
  ETag: {
    description:
      'Strong tag of exactly these bytes, weak (W/) where they are compressed on their way; send it back as If-None-Match.',
    schema: text,
  },
  Link: { description: 'RFC 8288: self, first, next, alternate, describedby and more.', schema: text },
  'Cache-Control': { description: 'Immutable where `release` pins the answer, else short.', schema: text },
  'X-Request-Id': {
    description: 'Names this request in the log; give it when you report a fault.',
    schema: text,
  },
  'RateLimit-Policy': { description: 'How many requests in how many seconds.', schema: text },
}

/** Whether it is there depends on how many rows there are, which no schema can say. */
const lengthOf = (exception: string) => ({
  'Content-Length': {
    description: `Bytes of the answer, to GET and HEAD alike. Left out${exception} where the answer is compressed on its way.`,
    schema: { type: 'integer' as const },
  },
})

function problemResponses(codes: readonly FailureCode[]) {
  return Object.fromEntries(
    codes.map((code) => [
      failures[code].status,
      {
        description: failures[code].title,
        headers: { 'X-Request-Id': headers['X-Request-Id'] },
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}

/** The one address that is no question: everything. */
const exportOperation = {
  method: 'get' as const,
  path: '/api/v1/export',
  operationId: 'getExport',
  tags: ['files'],
  summary: 'Every record of the dataset',
  description:
    'NDJSON: the first line is the release (`release`, `date`, `licence`), each further line a record, whose `resource` names ' +
    'the list that it is of and whose other members are those of the list and of the answer for that record alone. ' +
    'How long it is, is known only at its end: neither GET nor HEAD has a `Content-Length`.',
  request: { query: z.object({ release: releaseParamAt('').optional() }) },
  responses: {
    200: {
      description: 'The release, then every row, one to a line.',
      headers: { 'X-Request-Id': headers['X-Request-Id'], 'RateLimit-Policy': headers['RateLimit-Policy'] },
      content: {
        [mediaTypes.ndjson]: {
          schema: { type: 'string' as const, description: 'JSON, one value to a line.' },
        },
      },
    },
    ...problemResponses(['BAD_REQUEST', 'NOT_FOUND', 'URI_TOO_LONG', 'RATE_LIMITED', 'INTERNAL']),
  },
}
