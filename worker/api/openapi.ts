import { OpenAPIHono, z } from '@hono/zod-openapi'
import { site } from '#subject'
import { capitalised } from '../../schema/capitalised.ts'
import { isOfLexicon } from '../../schema/chain.ts'
import { CslItem } from '../../schema/contract/csl.ts'
import { Links, Meta, Problem } from '../../schema/contract/envelope.ts'
import { meanings } from '../../schema/contract/meanings.ts'
import { type FailureCode, failures } from '../../schema/contract/problem-details.ts'
import { formulaGuard } from '../../schema/csv.ts'
import { oncePer } from '../../schema/once.ts'
import { datasetLicence } from '../../schema/title.ts'
import { citationLabels, type Format, formats, isCitationFormat, mediaTypes } from '../format.ts'
import { apiPath } from '../path.ts'
import { type AnyResource, isPaged } from '../resource.ts'
import { rowsAtOnce } from './paging.ts'
import { presentationParams, releaseParamAt } from './presentation.ts'

/** The OpenAPI 3.1 description of the resources; `version` is that of the API, not of the data. */
export function openapiDocument(resources: readonly AnyResource[], origin: string) {
  const app = new OpenAPIHono()
  const refs = registered(app)
  for (const resource of resources) app.openAPIRegistry.registerPath(operation(resource, refs))
  for (const resource of resources)
    for (const format of files) app.openAPIRegistry.registerPath(fileOperation(resource, format, refs))
  app.openAPIRegistry.registerPath(exportOperation(refs))
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: site.name,
      version: '1.0.0',
      description:
        'Read only, without a key. Within `/api/v1` things are only added: ignore members that you do not know. ' +
        'Every answer names the release of the dataset that it comes from, and `?release=` pins it. ' +
        'Every failure is a problem document (RFC 9457). What `If-None-Match` names and has not changed is answered 304, without a body.' +
        (isOfLexicon ? ` ${site.coding}` : ''),
      ...(datasetLicence && {
        license: { name: `${datasetLicence.name} (dataset)`, url: datasetLicence.url },
      }),
      contact: { name: site.name, url: `${origin}/api` },
    },
    servers: [{ url: origin, description: 'This deployment.' }],
    tags: [
      { name: 'dataset', description: 'Questions to the dataset; one resource each, answered as JSON.' },
      {
        name: 'files',
        description:
          'The same rows in other forms, which `Accept` asks for too at the address without suffix.',
      },
    ],
    security: [],
    externalDocs: { url: `${origin}/api`, description: 'What the resources mean, with code for any query.' },
  })
  const written = document as unknown as OpenapiDocument
  for (const schema of Object.values(written.components.schemas)) describeMembers(schema)
  describeParts(written)
  shareParameters(written)
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
        operationId: string
        parameters?: DescribedParameter[]
        responses: Record<string, { content?: Record<string, { schema: Schema }> }>
      }
    }
  >
  components: { schemas: Record<string, Schema>; parameters?: Record<string, DescribedParameter> }
}

interface DescribedParameter {
  name: string
  in: string
  description?: string
  required?: boolean
  'x-rows'?: object | undefined
}

interface Reference {
  $ref: string
}

/** The parameters of the operation at a path, those that it shares with others among them. */
export function parametersAt<Parameter extends DescribedParameter = DescribedParameter>(
  { paths = {}, components }: { paths?: object | undefined; components?: object | undefined },
  path: string,
): Parameter[] {
  const { parameters = [] } =
    (paths as Record<string, { get?: { parameters?: (Parameter | Reference)[] } }>)[path]?.get ?? {}
  const { parameters: shared = {} } = (components ?? {}) as { parameters?: Record<string, Parameter> }
  return parameters.flatMap((one) =>
    '$ref' in one ? (shared[String(one.$ref).split('/').at(-1) ?? ''] ?? []) : one,
  )
}

/** A parameter of several operations is described once, under its name or, where operations differ in it, that of the first too. */
function shareParameters({ paths, components }: OpenapiDocument): void {
  const uses = new Map<string, { one: DescribedParameter; of: string; count: number }>()
  const variants = new Map<string, Set<string>>()
  const all = Object.values(paths).map(({ get }) => get)
  for (const { operationId: of, parameters = [] } of all) {
    for (const one of parameters) {
      const text = JSON.stringify(one)
      const use = uses.get(text) ?? { one, of, count: 0 }
      uses.set(text, { ...use, count: use.count + 1 })
      variants.set(one.name, (variants.get(one.name) ?? new Set()).add(text))
    }
  }
  const shared: Record<string, DescribedParameter> = {}
  const refs = new Map<string, Reference>()
  for (const [text, { one, of, count }] of uses) {
    if (count === 1) continue
    const first = variants.get(one.name)?.size === 1 ? '' : of.replace(/^get/, '')
    const name = `${first}${capitalised(one.name)}Param`
    shared[name] = one
    refs.set(text, { $ref: `#/components/parameters/${name}` })
  }
  components.parameters = shared
  for (const operation of all) {
    const { parameters } = operation
    if (parameters)
      Object.assign(operation, { parameters: parameters.map((one) => refs.get(JSON.stringify(one)) ?? one) })
  }
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

type FileFormat = Exclude<Format, 'json'>

const files = formats.filter((format): format is FileFormat => format !== 'json')

/**
 * A file has an operation of its own: one that may answer several media types is as many types to whoever generates a client
 * from it, and only its own resource knows what it may be asked.
 */
function fileOperation(resource: AnyResource, format: FileFormat, refs: Refs) {
  const isReference = isCitationFormat(format)
  return {
    method: 'get' as const,
    path: `/api/v1${resource.path}.${format}`,
    operationId: `${operationId(resource)}${format.split('.').map(capitalised).join('')}`,
    tags: ['files'],
    summary: `${resource.summary}: ${fileNames[format]}`,
    description: isReference
      ? `References to what ${apiPath}${resource.path} answers.`
      : rowsOfFile(resource, format),
    ...(resource.retirement && { deprecated: true }),
    request: {
      query: resource.query.extend({
        ...presentationParams(resource, format),
        release: releaseParamAt(resource.path).optional(),
      }),
      ...recordParams(resource),
    },
    responses: {
      200: refs.file(format, isPaged(resource) && !isReference),
      ...refs.problems(['BAD_REQUEST', 'NOT_FOUND', 'URI_TOO_LONG', 'RATE_LIMITED', 'INTERNAL']),
    },
  }
}

const fileNames: Record<FileFormat, string> = { csv: 'CSV', ndjson: 'NDJSON', ...citationLabels }

function rowsOfFile(resource: AnyResource, format: FileFormat): string {
  const rows = `The rows of ${apiPath}${resource.path}${isPaged(resource) ? ', whole unless `limit` or `cursor` asks for a page' : ''}.`
  return format === 'csv'
    ? `${rows} The columns are described beside it, at the address with the suffix \`-metadata.json\`. ${formulaGuard}`
    : rows
}

/** Clients take a text for a string, JSON for what it holds, and anything else for bytes. */
const bytes = (description: string) => ({ type: 'string' as const, format: 'binary', description })
const fileSchemas: Record<FileFormat, object> = {
  csv: { type: 'string' },
  ndjson: bytes('JSON, one value to a line.'),
  bib: bytes('BibTeX as BibLaTeX reads it, in UTF-8.'),
  ris: bytes('RIS, in UTF-8.'),
  'csl.json': { type: 'array', items: { $ref: '#/components/schemas/CslItem' } },
}

function operation(resource: AnyResource, refs: Refs) {
  const shape = resource.query.extend({
    ...presentationParams(resource, 'json'),
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
      ...recordParams(resource),
    },
    responses: {
      200: {
        description: 'The rows and where they come from.',
        headers: { ...refs.headers, ...lengthOf('') },
        content: {
          [mediaTypes.json]: { schema: z.object({ data: resource.data, meta: Meta, links: Links }) },
        },
      },
      ...refs.problems([
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

function recordParams({ path, example }: AnyResource) {
  if (!path.includes('{id}')) return {}
  const id = z.string().openapi({
    param: { name: 'id', in: 'path' },
    description: 'Id of the record, as its list names it.',
    example: example.id,
  })
  return { params: z.object({ id }) }
}

/** `/trade/targets` as `getTradeTargets`: a verb first, so that no generated name is that of a schema. */
function operationId({ path }: AnyResource): string {
  const words = path
    .replace('{id}', 'by-id')
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  return `get${words.map(capitalised).join('')}`
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

/** Headers and failures that many answers have are described once. */
type Refs = ReturnType<typeof registered>

function registered({ openAPIRegistry: registry }: OpenAPIHono) {
  const ref = Object.fromEntries(
    Object.entries(headers).map(([name, header]) => [
      name,
      registry.registerComponent('headers', name, header).ref,
    ]),
  ) as Record<keyof typeof headers, { $ref: string }>
  registry.register('Problem', Problem)
  registry.register('CslItem', CslItem)
  const answerOf = oncePer((code: FailureCode) => {
    const name = code.toLowerCase().split('_').map(capitalised).join('')
    return registry.registerComponent('responses', name, {
      description: failures[code].title,
      headers: { 'X-Request-Id': ref['X-Request-Id'] },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }).ref
  })
  const problems = (codes: readonly FailureCode[]) =>
    Object.fromEntries(codes.map((code) => [failures[code].status, answerOf(code)]))
  const file = oncePer((isLong: boolean) =>
    oncePer((format: FileFormat) => {
      const name = `${isLong ? 'Long' : ''}${format.split('.').map(capitalised).join('')}File`
      return registry.registerComponent('responses', name, {
        description: isCitationFormat(format) ? 'The references.' : 'The rows.',
        headers: {
          ...ref,
          ...lengthOf(
            isLong ? ` of a list of more than ${rowsAtOnce} rows, which is sent as it is read, and` : '',
          ),
        },
        content: { [mediaTypes[format]]: { schema: fileSchemas[format] } },
      }).ref
    }),
  )
  return { headers: ref, problems, file: (format: FileFormat, isLong: boolean) => file(isLong)(format) }
}

/** The one address that is no question: everything. */
const exportOperation = (refs: Refs) => ({
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
      headers: {
        'X-Request-Id': refs.headers['X-Request-Id'],
        'RateLimit-Policy': refs.headers['RateLimit-Policy'],
      },
      content: { [mediaTypes.ndjson]: { schema: fileSchemas.ndjson } },
    },
    ...refs.problems(['BAD_REQUEST', 'NOT_FOUND', 'URI_TOO_LONG', 'RATE_LIMITED', 'INTERNAL']),
  },
})
