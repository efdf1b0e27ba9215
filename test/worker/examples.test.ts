import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openapiDocument, parametersAt as parametersOf } from '../../worker/api/openapi.ts'
import { app } from '../../worker/app.ts'
import { resources } from '../../worker/data/resources.ts'
import { mediaTypes, splitFormat } from '../../worker/format.ts'
import { address } from '../../worker/links.ts'

const origin = 'https://entente.test'
const document = openapiDocument(resources, origin)
const { paths = {} } = document

interface Parameter {
  name: string
  in: string
  required?: boolean
  example?: unknown
  schema: { example?: unknown; default?: unknown }
}

const exampleOf = ({ example, schema }: Parameter) => example ?? schema.example
const parametersAt = (path: string) => parametersOf<Parameter>(document, path)

/** The question whose file stands at an address; undefined where it is no file. */
function filesOf(template: string): string | undefined {
  const { stem, format } = splitFormat(template)
  return format && stem
}

/** Each address with one parameter as it is documented, and with what it must be asked. */
const documented = Object.keys(paths)
  .filter((template) => template !== '/api/v1/export')
  .flatMap((template) => {
    const parameters = parametersAt(template)
    const resource = resources.find((one) => `/api/v1${one.path}` === (filesOf(template) ?? template))
    // Two groups are told apart by any of their parameters.
    const needed =
      (filesOf(template) ?? template) === '/api/v1/compare/groups' ? (resource?.example.query ?? {}) : {}
    const required = parameters.filter((one) => one.required && one.in === 'query')
    const path = parameters
      .filter((one) => one.in === 'path')
      .reduce(
        (all, one) => all.replace(`{${one.name}}`, encodeURIComponent(String(exampleOf(one)))),
        template,
      )
    const shownOnes = parameters.filter((one) => one.in === 'query' && exampleOf(one) !== undefined)
    return [undefined, ...shownOnes].map((shown) => {
      const asked = [...required, ...(shown ? [shown] : [])].map((one) => [one.name, String(exampleOf(one))])
      return address(path, { ...needed, ...Object.fromEntries(asked) })
    })
  })

async function rows(path: string): Promise<number> {
  const response = await app.request(`${origin}${path}`, {}, env)
  const text = await response.text()
  expect([path, response.status, text.slice(0, 200)]).toEqual([path, 200, text.slice(0, 200)])
  const { format = 'json' } = splitFormat(path.split('?')[0] ?? '')
  const isExport = path === '/api/v1/export'
  const type = response.headers.get('content-type')?.split(';')[0]
  expect([path, type]).toEqual([path, mediaTypes[isExport ? 'ndjson' : format]])
  if (type !== mediaTypes.json) return text.trimEnd().split('\n').length - (format === 'csv' ? 1 : 0)
  const { data, meta } = JSON.parse(text) as { data: unknown; meta: { count: number } }
  return Array.isArray(data) ? data.length : meta.count
}

describe('the examples of the description of the API', () => {
  it('are there for every parameter that must be given', () => {
    const bare = Object.keys(paths).flatMap((path) =>
      parametersAt(path)
        .filter((one) => (one.required || one.in === 'path') && exampleOf(one) === undefined)
        .map(({ name }) => `${path} ${name}`),
    )
    expect(bare).toEqual([])
  })

  it.each(documented)('%s is answered, with rows', async (path) => {
    expect(await rows(path)).toBeGreaterThan(0)
  })

  it.each(
    resources.map(({ path, example }) =>
      address(`/api/v1${path.replace('{id}', example.id ?? '')}`, example.query),
    ),
  )('%s, which the pages show, is answered with rows', async (path) => {
    expect(await rows(path)).toBeGreaterThan(0)
  })
})

describe('a parameter that names what the release does not have', () => {
  it.each([
    [
      '/api/v1/statements?speaker=Sergei%20Lavrov',
      'Parameter speaker: nobody is called "Sergei Lavrov" here; names like it: Sergey Lavrov; /api/v1/speakers lists all.',
    ],
    [
      '/api/v1/passages?speaker=LAVROV',
      'Parameter speaker: nobody is called "LAVROV" here; names like it: Sergey Lavrov; /api/v1/speakers lists all.',
    ],
    [
      '/statements.json?speaker=Nobody',
      'Parameter speaker: nobody is called "Nobody" here; /api/v1/speakers lists all.',
    ],
    [
      '/api/v1/passages?statement=nope',
      'Parameter statement: there is no statement "nope"; /statements lists them.',
    ],
    ['/api/v1/codings?coder=x', 'Parameter coder: "x" is unknown; allowed: coder-1, coder-2, coder-3.'],
    [
      '/api/v1/codings?passage=nope%231',
      'Parameter passage: there is no passage "nope#1"; /api/v1/passages?status=all lists them.',
    ],
  ])('%s is refused with what there is', async (path, detail) => {
    const response = await app.request(`${origin}${path}`, {}, env)
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([400, detail])
  })

  it('is refused wherever it stands, unless it takes words', async () => {
    const words = ['q', 'release']
    const taken: string[] = []
    for (const { path, example, query } of resources) {
      for (const name of Object.keys(query.shape).filter((one) => !words.includes(one))) {
        const asked = address(`/api/v1${path.replace('{id}', example.id ?? '')}`, {
          ...example.query,
          [name]: 'zzz',
        })
        if ((await app.request(`${origin}${asked}`, {}, env)).status !== 400) taken.push(asked)
      }
    }
    expect(taken).toEqual([])
  })
})
