import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openapiDocument, parametersAt } from '../../worker/api/openapi.ts'
import { app } from '../../worker/app.ts'
import { resources } from '../../worker/data/resources.ts'
import { together } from '../support/together.ts'

interface Malformed {
  path: string
  init?: RequestInit
}

const markup = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><svg onload=alert(1)>',
]
/** No parameter takes any of these. */
const neverText = [
  '%00',
  'nato%00',
  '%ED%A0%80',
  '%ED%B0%80x',
  '%FF%FE',
  '%1B%5B31m',
  'a'.repeat(10_000),
  '%F0%9F%98%80'.repeat(900),
]
/** Only a parameter that takes words or names takes these. */
const neverValue = [
  '',
  '%20',
  '-1',
  '0',
  '1e309',
  '99999999999999999999',
  '0x10',
  'NaN',
  '%5B%5D',
  '%7B%7D',
  '%zz',
  '%',
  ',',
  'nato,,trade',
  "' or 1=1 --",
  'nato;drop table statement',
  '1) union select sql from sqlite_master--',
  '../../etc/passwd',
  '北约',
  'НАТО',
  '2022-02-30T00:00:00Z',
  ...markup.map(encodeURIComponent),
]
/** Parameters that take any words. */
const words = ['q', 'release']
function malformed(): Malformed[] {
  const document = openapiDocument(resources, 'https://entente.test')
  const tried = new Set<string>()
  let turn = 0
  const valuesFor = (parameter: { name: string }) => {
    const values = words.includes(parameter.name) ? neverText : [...neverText, ...neverValue]
    const rule = JSON.stringify(parameter)
    if (!tried.has(rule)) {
      tried.add(rule)
      return values
    }
    // The rule is one and has been tried whole: one value shows that this question has it, another one each time.
    turn += 1
    return [values[turn % values.length] as string]
  }
  return Object.keys(document.paths ?? {}).flatMap((template) => {
    const resource = resources.find(({ path }) => `/api/v1${path}` === template)
    if (!resource) return []
    const { id = '', query = {} } = resource.example
    const path = template.replace('{id}', id)
    const good = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    const parameters = parametersAt(document, template)
    const asked = parameters.filter((parameter) => parameter.in === 'query')
    const names = asked.map(({ name }) => name)
    const slots = asked.flatMap((parameter) => {
      const rest = good.filter((pair) => !pair.startsWith(`${parameter.name}=`))
      return valuesFor(parameter).map((value) => [...rest, `${parameter.name}=${value}`].join('&'))
    })
    const twice = names.flatMap((name) => [`${name}=1&${name}=2`, `${name}&${name}`])
    const unknown = [
      '__proto__=1',
      'constructor=x',
      'x%00=1',
      '%3Cscript%3E=1',
      'Theme=nato',
      'theme%5B%5D=nato',
      `${'k'.repeat(9000)}=1`,
    ]
    const queries = [...slots, ...twice, ...unknown.map((pair) => [...good, pair].join('&'))]
    const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']
    const accepts = ['image/png', 'text/html', 'application/json;q=0', 'x/y']
    const ids = template.includes('{id}')
      ? [
          'none',
          '%00',
          '%FF',
          '%',
          '..%2F..',
          "'%20or%201=1--",
          'a'.repeat(9000),
          ...markup.map(encodeURIComponent),
        ]
      : []
    return [
      ...queries.map((search) => ({ path: `${path}?${search}` })),
      ...methods.map((method) => ({ path: `${path}?${good.join('&')}`, init: { method } })),
      ...accepts.map((accept) => ({ path: `${path}?${good.join('&')}`, init: { headers: { accept } } })),
      ...ids.map((bad) => ({ path: template.replace('{id}', bad) })),
      { path: `${path}/more` },
      { path: `${path}.xml` },
    ]
  })
}

async function fault({ path, init }: Malformed): Promise<string | undefined> {
  const response = await app.request(path, init, env)
  const body = await response.text()
  const type = response.headers.get('content-type')
  const isProblem = type === 'application/problem+json' && response.status >= 400 && response.status < 500
  const isReflected = markup.some((text) => body.includes(text))
  const isWhole = isProblem && (JSON.parse(body) as { status: number }).status === response.status
  return isWhole && !isReflected ? undefined : `${response.status} ${type} ${path.slice(0, 300)}`
}

describe('malformed requests, generated from the OpenAPI document', () => {
  const requests = malformed()

  it('are at least 2,000, and each is answered by a 4xx problem without its markup', async () => {
    expect(requests.length).toBeGreaterThan(2000)
    const faults = await together(requests, fault)
    expect(faults.filter((found) => found !== undefined)).toEqual([])
  }, 600_000)

  it('does not show the markup of a search in any form of the answer', async () => {
    for (const path of ['/statements', '/statements.json', '/statements.csv', '/api/v1/statements']) {
      const response = await app.request(`${path}?q=${encodeURIComponent(markup[0] ?? '')}`, {}, env)
      expect(response.status).toBe(200)
      expect(await response.text()).not.toContain(markup[0])
    }
  })
})
