import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { getAsAnother } from './another-client.ts'

const origin = inject('origin')

interface Schema {
  [keyword: string]: unknown
  $ref?: string
  properties?: Record<string, Schema>
  additionalProperties?: unknown
  allOf?: Schema[]
  anyOf?: Schema[]
  type?: unknown
  enum?: unknown[]
  example?: unknown
}

interface Parameter {
  name: string
  in: 'path' | 'query'
  required?: boolean
  example?: unknown
  schema: Schema
  'x-rows'?: Schema
}

interface Operation {
  tags: string[]
  parameters: Parameter[]
  responses: Record<string, Described>
}

interface Described {
  $ref?: string
  content?: Record<string, { schema: Schema }>
}

interface Document {
  paths: Record<
    string,
    { get: Omit<Operation, 'parameters'> & { parameters?: (Parameter | { $ref: string })[] } }
  >
  components: {
    parameters: Record<string, Parameter>
    schemas: Record<string, Schema>
    responses: Record<string, Described>
  }
}

/** What operations share is described apart. */
function resolved(parameter: Parameter | { $ref: string }): Parameter {
  if (!('$ref' in parameter)) return parameter
  const shared = document.components.parameters[parameter.$ref.split('/').at(-1) ?? '']
  if (!shared) throw new Error(`${parameter.$ref} is not there`)
  return shared
}

interface Answer {
  data: unknown
  meta: { facets?: Record<string, { value: string | null; count: number }[]> }
  links: { next: string | null }
}

const json = 'application/json'
const problem = 'application/problem+json'

const get = (address: string) => getAsAnother(`${origin}${address}`)

const document = (await (await get('/openapi.json')).json()) as Document
const described = Object.entries(document.paths).map(([path, { get: operation }]) => ({
  path,
  operation: { ...operation, parameters: operation.parameters?.map(resolved) ?? [] },
}))
const questions = described.filter(({ operation }) => operation.tags.includes('dataset'))
const references = described.filter(({ path }) => path.endsWith('.csl.json'))

/**
 * The schema, which here takes no member that it does not describe: clients are told to ignore such members, but none should
 * be there. What another schema extends (`allOf`) is taken as it is written: the extending one may have more in every member.
 */
function closed(schema: Schema): Schema {
  const { allOf } = schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      keyword === 'allOf' ? value : closedIn(value),
    ]),
  )
  const parts = allOf?.map((part) =>
    part.$ref ? { $ref: part.$ref.replace('/schemas/', '/written/') } : extension(part),
  )
  const isRecord = (schema.properties ?? allOf) !== undefined && schema.additionalProperties === undefined
  return { ...inner, ...(parts && { allOf: parts }), ...(isRecord && { unevaluatedProperties: false }) }
}

/** What a schema adds to the one that it extends: closed in its members, and open to those of the other. */
function extension(part: Schema): Schema {
  const { unevaluatedProperties: _, ...open } = closed(part)
  return open
}

function closedIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closedIn)
  return typeof value === 'object' && value !== null ? closed(value as Schema) : value
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
const { schemas } = document.components
ajv.addSchema(
  {
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema)])),
      written: JSON.parse(
        JSON.stringify(schemas).replaceAll('"#/components/schemas/', '"#/components/written/'),
      ),
    },
  },
  'openapi.json',
)

const validators = new Map<Schema, ValidateFunction>()

function problemsOf(schema: Schema, answer: unknown): string[] {
  const validate = validators.get(schema) ?? ajv.compile(absolute(closed(schema)))
  validators.set(schema, validate)
  return validate(answer) ? [] : (validate.errors ?? []).slice(0, 5).map(told)
}

const told = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath} ${message} ${JSON.stringify(params)}`

/** Names of components lead into the document wherever the schema stands. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi.json#/components/'))
}

const csl = 'application/vnd.citationstyles.csl+json'

function schemaOf({ responses }: Operation, status: number, type = status === 200 ? json : problem): Schema {
  const named = responses[status]?.$ref?.split('/').at(-1)
  const described = named === undefined ? responses[status] : document.components.responses[named]
  const schema = described?.content?.[type]?.schema
  if (!schema) throw new Error(`No schema of ${status} as ${type}.`)
  return schema
}

/** The schema of an answer with `fields`, in which the rows are those that the parameter names. */
function schemaWithFields(operation: Operation): Schema {
  const whole = schemaOf(operation, 200)
  const rows = operation.parameters.find(({ name }) => name === 'fields')?.['x-rows']
  const data = whole.properties?.data
  if (!rows || !data) return whole
  const isList = [data, ...(data.anyOf ?? [])].some(({ type }) => type === 'array')
  return {
    ...whole,
    properties: { ...whole.properties, data: isList ? { type: 'array', items: rows } : rows },
  }
}

const exampleOf = ({ example, schema }: Parameter) => example ?? schema.example

function addressOf(path: string, query: Record<string, unknown>): string {
  const params = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  return params.size === 0 ? path : `${path}?${params}`
}

/** What must be asked: what is required, and of two groups what tells them apart. */
function needed(path: string, parameters: readonly Parameter[]): Record<string, unknown> {
  const isNeeded = ({ name, required }: Parameter) =>
    required || (/\/groups(\.csl\.json)?$/.test(path) && /^[ab](?:From|To)$/.test(name))
  return Object.fromEntries(
    parameters.filter((one) => one.in === 'query' && isNeeded(one)).map((one) => [one.name, exampleOf(one)]),
  )
}

/** Most records of a list that are asked for one by one. */
const mostRecords = 40

/** Addresses of a path with ids of its list, spread over it; a path without an id is one. */
async function recordsAt(path: string, parameters: readonly Parameter[]): Promise<string[]> {
  const parameter = parameters.find((one) => one.in === 'path')
  if (!parameter) return [path]
  const at = (id: unknown) => path.replace('{id}', encodeURIComponent(String(id)))
  const list = path.slice(0, path.indexOf('/{id}')).replace('/codebook', '/themes')
  const rows: Record<string, unknown>[] = []
  for (let next: string | null = `${list}?limit=200`; next; ) {
    const response: Response = await get(next)
    const answer = (await (response.ok ? response : await get(list)).json()) as Answer
    rows.push(...(answer.data as Record<string, unknown>[]))
    next = response.ok ? answer.links.next : null
  }
  const ids = rows.map((row) => row.id ?? row.version)
  const step = Math.max(1, Math.floor(ids.length / mostRecords))
  return [at(exampleOf(parameter)), ...ids.filter((_, index) => index % step === 0).map(at)]
}

/** Every value that a parameter lists, every example, and every value of a facet that is a parameter too. */
async function variantsOf(
  path: string,
  parameters: readonly Parameter[],
): Promise<Record<string, unknown>[]> {
  const own = parameters.filter((one) => one.in === 'query' && one.name !== 'fields')
  const listed = own.flatMap((one) =>
    (one.schema.enum ?? [exampleOf(one)]).flatMap((value) =>
      value === undefined ? [] : [{ [one.name]: value }],
    ),
  )
  const facets = own.find(({ name }) => name === 'facets')
  if (!facets) return [{}, ...listed]
  const counted = await get(addressOf(path, { ...needed(path, parameters), facets: exampleOf(facets) }))
  const { meta } = (await counted.json()) as Answer
  // As a column `voice` has remarks of both sides, which are asked for under either.
  const ofFacets = Object.entries(meta.facets ?? {}).flatMap(([name, values]) =>
    name !== 'voice' && own.some((one) => one.name === name)
      ? values.flatMap(({ value }) => (value === null ? [] : [{ [name]: value }]))
      : [],
  )
  return [{}, ...listed, ...ofFacets, { release: '2026.1' }]
}

/** What does not fit of what is answered, page after page up to the third. */
async function faultsAt(address: string, schema: Schema): Promise<string[]> {
  const faults: string[] = []
  let next: string | null = address
  for (let page = 1; next && page <= 3; page++) {
    const response: Response = await get(next)
    const answer = (await response.json()) as Answer
    if (response.status !== 200) return [...faults, `${next}: ${response.status} ${JSON.stringify(answer)}`]
    faults.push(...problemsOf(schema, answer).map((fault) => `${next}: ${fault}`))
    next = answer.links.next
  }
  return faults
}

let checked = 0
beforeAll(() => () => process.env.TRANSCRIPT && process.stdout.write(`${checked} addresses were checked.\n`))

describe('answers are as /openapi.json describes them', () => {
  it('has references to every question', () => expect(references.length).toBe(questions.length))

  it.each(references)('$path', async ({ path, operation }) => {
    const parameters = operation.parameters
    const schema = schemaOf(operation, 200, csl)
    const faults: string[] = []
    for (const record of await recordsAt(path, parameters)) {
      const address = addressOf(record, needed(path, parameters))
      const response = await get(address)
      if (response.status !== 200) faults.push(`${address}: ${response.status}`)
      else faults.push(...problemsOf(schema, await response.json()).map((fault) => `${address}: ${fault}`))
    }
    expect(faults).toEqual([])
  })

  it.each(questions)('$path', async ({ path, operation }) => {
    const parameters = operation.parameters
    const own = needed(path, parameters)
    const schema = schemaOf(operation, 200)
    const records = await recordsAt(path, parameters)
    const variants = await variantsOf(records[0] ?? path, parameters)
    const addresses = [
      ...records.map((record) => addressOf(record, own)),
      ...variants.map((variant) => addressOf(records[0] ?? path, { ...own, ...variant })),
    ]
    checked += addresses.length
    const faults: string[] = []
    for (const address of new Set(addresses)) faults.push(...(await faultsAt(address, schema)))
    expect(faults).toEqual([])
  })

  it.each(questions)('$path, with fields', async ({ path, operation }) => {
    const parameters = operation.parameters
    const fields = parameters.find(({ name }) => name === 'fields')
    const [record = path] = await recordsAt(path, parameters)
    const query = { ...needed(path, parameters), fields: fields && exampleOf(fields) }
    expect(await faultsAt(addressOf(record, query), schemaWithFields(operation))).toEqual([])
  })

  it.each(questions)('$path, where it refuses', async ({ path, operation }) => {
    const [record = path] = await recordsAt(path, operation.parameters)
    const refused = [
      `${record}?nonsense=1`,
      `${record}?fields=nonsense`,
      `${record}?release=1999.1`,
      ...(path.includes('{id}') ? [path.replace('{id}', 'none-of-this-name')] : []),
    ]
    for (const address of refused) {
      const response = await get(address)
      expect([address, response.headers.get('content-type')?.split(';')[0]]).toEqual([address, problem])
      expect([address, problemsOf(schemaOf(operation, response.status), await response.json())]).toEqual([
        address,
        [],
      ])
    }
  })
})
