import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { madeAtBuild } from '../../schema/import/built-plugin.ts'
import { openapiDocument, parametersAt } from '../../worker/api/openapi.ts'
import { fields, records } from '../../worker/data/built/fields.ts'
import { resources } from '../../worker/data/resources.ts'
import { formats, mediaTypes } from '../../worker/format.ts'

const document = openapiDocument(resources, 'https://entente.test')
const operations = Object.values(document.paths ?? {}).map((path) => path.get)
interface Parameter {
  name: string
  in: string
  description?: string
  schema: { type: string; description?: string }
  'x-rows'?: object
}
const parameters = Object.keys(document.paths ?? {}).flatMap((path) =>
  parametersAt<Parameter>(document, path),
)

describe('openapiDocument(resources, origin)', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(result).toEqual({ valid: true })
  })

  it('passes the recommended rules of a linter without an error or a warning', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: JSON.stringify(document), config })
    // What rows are with `fields` is named by an extension of that parameter, which the linter does not follow.
    const real = problems.filter(
      ({ ruleId, location }) => ruleId !== 'no-unused-components' || !location[0]?.pointer?.endsWith('Part'),
    )
    expect(real.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
  })

  it('describes every parameter and names every operation once', () => {
    const bare = parameters.filter(({ description, schema }) => !(description ?? schema.description))
    expect(bare).toEqual([])
    const ids = operations.map((operation) => operation?.operationId)
    // One of every question for each form, and one for everything.
    expect(new Set(ids).size).toBe(resources.length * formats.length + 1)
  })

  it('describes every file of every question, by its own parameters, as what clients take it for', () => {
    const names = (path: string) => parametersAt(document, path).map(({ name }) => name)
    const file200 = (path: string) => {
      const { $ref = '' } = (document.paths?.[path]?.get?.responses?.[200] ?? {}) as { $ref?: string }
      const file = document.components?.responses?.[$ref.split('/').at(-1) ?? '']
      return (file && 'content' in file && file.content) || {}
    }
    const shaping = ['sort', 'fields', 'facets', 'bom']
    for (const { path } of resources) {
      const json = names(`/api/v1${path}`)
      for (const format of formats.filter((one) => one !== 'json')) {
        const file = `/api/v1${path}.${format}`
        const own = json.filter((name) => !shaping.includes(name))
        expect([file, names(file)]).toEqual([file, expect.arrayContaining(own)])
        expect([file, names(file).includes('bom')]).toEqual([file, format === 'csv'])
        expect(Object.keys(file200(file))).toEqual([mediaTypes[format]])
      }
    }
    const schemaOf = (format: keyof typeof mediaTypes) =>
      file200(`/api/v1/statements.${format}`)[mediaTypes[format]]?.schema
    expect(schemaOf('csv')).toEqual({ type: 'string' })
    for (const format of ['ndjson', 'bib', 'ris'] as const)
      expect(schemaOf(format)).toMatchObject({ type: 'string', format: 'binary' })
    expect(schemaOf('csl.json')).toEqual({ type: 'array', items: { $ref: '#/components/schemas/CslItem' } })
  })

  it('describes a parameter that operations share, and what each kind of file is, once', () => {
    const own = operations
      .flatMap((operation) => operation?.parameters ?? [])
      .filter((one) => !('$ref' in one))
    const texts = own.map((one) => JSON.stringify(one))
    expect(new Set(texts).size).toBe(texts.length)
    // It was a megabyte.
    expect(JSON.stringify(document).length).toBeLessThan(530_000)
  })

  it('has no answer without a body, which would be one of the types of every failure', () => {
    const responses = operations.flatMap((operation) => Object.keys(operation?.responses ?? {}))
    expect(new Set(responses.filter((status) => status < '400'))).toEqual(new Set(['200']))
  })

  it('gives each answer one media type, numbers as numbers, and no operation a name that a schema has', () => {
    const json = operations.filter((operation) => operation?.tags?.includes('dataset'))
    expect(json.length).toBe(resources.length)
    for (const operation of json)
      expect(Object.keys(operation?.responses?.[200].content ?? {})).toEqual(['application/json'])
    const types = parameters.map(({ name, schema }) => [name, schema.type])
    const limits = types.filter(([name]) => name === 'limit')
    expect(limits.length).toBeGreaterThan(3)
    expect(new Set(limits.map(([, type]) => type))).toEqual(new Set(['integer']))
    const schemas = Object.keys(document.components?.schemas ?? {}).map((name) => name.toLowerCase())
    const names = operations.map((operation) => operation?.operationId?.toLowerCase() ?? '')
    expect(schemas.filter((schema) => names.some((name) => schema.startsWith(name)))).toEqual([])
  })

  it('has for each row a second schema without required members, which `fields` names', () => {
    const fields = parametersAt<Parameter>(document, '/api/v1/statements').filter(
      ({ name }) => name === 'fields',
    )
    expect(fields[0]?.description).toContain('Rows are then of the schema StatementRowPart.')
    expect(fields[0]?.['x-rows']).toEqual({ $ref: '#/components/schemas/StatementRowPart' })
    expect(mustHave({ $ref: '#/components/schemas/StatementRow' })).toContain('summary')
    const parts = Object.keys(schemas).filter((name) => name.endsWith('Part'))
    expect(parts.length).toBeGreaterThan(20)
    for (const name of parts) expect([name, mustHave(schemas[name])]).toEqual([name, []])
  })
})

const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>

/** The members that a record of the schema must have, those that it extends among them. */
function mustHave({ $ref, required = [], allOf = [] }: Schema = {}): string[] {
  const own = $ref ? mustHave(schemas[$ref.split('/').at(-1) ?? '']) : []
  return [...own, ...required, ...allOf.flatMap(mustHave)]
}

interface Schema {
  $ref?: string
  required?: string[]
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
}

/** Every member below a schema, with the way to it. */
function membersOf(schema: Schema, at: string): [at: string, member: Schema][] {
  const { properties = {}, items, anyOf = [], allOf = [] } = schema
  return [
    ...Object.entries(properties).flatMap(([name, member]): [string, Schema][] => [
      [`${at}.${name}`, member],
      ...membersOf(member, `${at}.${name}`),
    ]),
    ...[...(items ? [items] : []), ...anyOf, ...allOf].flatMap((part) => membersOf(part, at)),
  ]
}

describe('a member of an answer', () => {
  const { schemas = {} } = JSON.parse(JSON.stringify(document.components)) as {
    schemas: Record<string, Schema>
  }
  const members = Object.entries(schemas).flatMap(([name, schema]) => membersOf(schema, name))

  it('says what it means, unless it is a record with a schema of its own', () => {
    expect(members.length).toBeGreaterThan(500)
    const silent = members.filter(
      ([, { $ref, allOf, description }]) => !($ref ?? allOf?.[0]?.$ref) && !description,
    )
    expect(silent.map(([at]) => at)).toEqual([])
  })

  it('that may be null is so by one of its parts: all of a record and null at once is nothing', () => {
    expect(schemas.SearchAnswer?.properties?.cut?.anyOf).toContainEqual({ type: 'null' })
    const isNullable = ({ type }: Schema) => [type].flat().includes('null')
    const never = members.filter(([, { allOf = [] }]) => allOf.some(isNullable) && !allOf.every(isNullable))
    expect(never.map(([at]) => at)).toEqual([])
  })

  it('is called a list of ids only where it holds ids', () => {
    const wrong = members.filter(
      ([, { description, items }]) =>
        /^Ids? of/.test(description ?? '') && (items?.$ref ?? items?.properties),
    )
    expect(wrong.map(([at]) => at)).toEqual([])
  })
})

describe('words in code marks in a description', () => {
  interface Part {
    name?: string
    enum?: unknown[]
    properties?: Record<string, Part>
    description?: string
    summary?: string
    [key: string]: unknown
  }
  const names = new Set<string>()
  /** A value of every type, the theme as a whole, a header of HTTP, and members of the lines of an export. */
  const others = ['null', 'any', 'Accept', 'licence', 'resource']
  const told: { at: string; text: string; own: Part }[] = []
  const walk = (part: Part, at: string): void => {
    if (typeof part !== 'object' || part === null) return
    if (typeof part.name === 'string') names.add(part.name)
    for (const name of Object.keys(part.properties ?? {})) names.add(name)
    for (const value of part.enum ?? []) names.add(String(value))
    if (typeof part.description === 'string') told.push({ at, text: part.description, own: part })
    for (const [key, within] of Object.entries(part)) walk(within as Part, `${at}/${key}`)
  }
  walk(document as unknown as Part, '')
  const marked = (text: string) =>
    [...text.matchAll(/`([a-zA-Z_]+)(?:=([a-z_]+))?`/g)].flatMap(([, ...words]) =>
      words.filter((word) => word !== undefined),
    )

  it('are parameters, members or values that there are', () => {
    const wrong = told.flatMap(({ at, text }) =>
      marked(text).flatMap((word) => (names.has(word) || others.includes(word) ? [] : [`${at}: ${word}`])),
    )
    expect(wrong).toEqual([])
  })

  it('are values of the member that is described, where each is explained', () => {
    const wrong = told.flatMap(({ at, text, own }) => {
      if (!own.enum) return []
      const explained = [...text.matchAll(/`([a-z_]+)`:/g)].map(([, word = '']) => word)
      return explained.filter((word) => !own.enum?.includes(word)).map((word) => `${at}: ${word}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('the fields of the reference', () => {
  it('are of each record that a question answers, each said as in the description of the API, and each explained', () => {
    expect(Object.keys(records)).toEqual(resources.map(({ path }) => path))
    for (const [path, names] of Object.entries(records))
      expect([path, names.length > 0]).toEqual([path, true])
    const all = Object.entries(fields).flatMap(([record, members]) =>
      members.map((member) => ({ record, ...member })),
    )
    expect(all.filter(({ meaning, holds }) => meaning === '' && holds.length === 0)).toEqual([])
    expect(all.flatMap(({ holds }) => holds).filter((name) => !(name in fields))).toEqual([])
    const marks = fields[records['/marks']?.[0] ?? '']?.map(({ name }) => name)
    expect(marks).toEqual(resources.find(({ path }) => path === '/marks')?.columns)
  })
})

describe('madeAtBuild()', () => {
  it.each(['description', 'parameters', 'fields'])(
    'puts what is made in the place of its making: %s',
    async (name) => {
      const file = new URL(`../../worker/data/built/${name}.ts`, import.meta.url)
      const built = await madeAtBuild().transform('', file.pathname)
      expect(built).not.toContain('import ')
      const module = `data:text/javascript,${encodeURIComponent(built ?? '')}`
      expect({ ...(await import(/* @vite-ignore */ module)) }).toEqual({
        ...(await import(/* @vite-ignore */ file.href)),
      })
    },
  )

  it('asks a function for it', async () => {
    const file = new URL('../../schema/text/built/language-names.ts', import.meta.url)
    const built = await madeAtBuild().transform('', file.pathname)
    expect(built).not.toContain('import ')
    const madeOf = async (module: string) =>
      Object.values<() => unknown>(await import(/* @vite-ignore */ module)).map((make) => make())
    expect(await madeOf(`data:text/javascript,${encodeURIComponent(built ?? '')}`)).toEqual(
      await madeOf(file.href),
    )
  })

  it('leaves every other file alone', async () => {
    expect(await madeAtBuild().transform('', '/somewhere/worker/api/openapi.ts')).toBe(undefined)
  })
})
