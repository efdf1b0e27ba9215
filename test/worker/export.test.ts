import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { parametersAt } from '../../worker/api/openapi.ts'
import { app } from '../../worker/app.ts'
import { wholeLists } from '../../worker/data/export.ts'
import { resources } from '../../worker/data/resources.ts'
import { address } from '../../worker/links.ts'
import { type AnyResource, isList, isPaged } from '../../worker/resource.ts'
import { ndjson } from '../support/ndjson.ts'

const whole = wholeLists.map(({ resource }) => resource.path)

/** A list whose rows lead to what they count holds no records of its own. */
const counts = ({ columns }: AnyResource) => columns.some((name) => /^evidence$|Evidence$/.test(name))

/** Other lists of which the export has no line, and why. */
const leftOut: Record<string, string> = {
  '/titles': 'the titles are those of the statements',
  '/lexicon-frames': 'passages and codings set side by side',
}

type Row = Record<string, unknown>

const get = (path: string) => app.request(path, {}, env)
const json = async (path: string) =>
  (await (await get(path)).json()) as { data: never; meta: { count: number } }

/** Every row of a list, in the order of the list. */
async function listed(path: string): Promise<Row[]> {
  const [stem, query] = path.split('?')
  return ndjson(await (await get(`/api/v1/${stem}.ndjson${query ? `?${query}` : ''}`)).text())
}

const rowsIn = async (path: string) => ndjson(await (await get(path)).text()).length

/** The length that HEAD and GET tell, with whatever else alike. */
async function lengthTold(path: string): Promise<string | null> {
  const [headOf, whole] = [await app.request(path, { method: 'HEAD' }, env), await get(path)]
  await whole.body?.cancel()
  const names = ['content-type', 'content-disposition', 'etag', 'cache-control', 'content-length']
  const told = (response: Response) => names.map((name) => response.headers.get(name))
  expect(told(headOf)).toEqual(told(whole))
  expect([headOf.status, headOf.body]).toEqual([200, null])
  return headOf.headers.get('content-length')
}

let head: Row
let lines: Row[]
const of = (name: string) =>
  lines.filter(({ resource }) => resource === name).map(({ resource: _, ...row }) => row)
/** As JSON has it: an address that a list makes is made the same way in the export. */
const plain = (rows: unknown) => JSON.parse(JSON.stringify(rows))

beforeAll(async () => {
  const text = await (await get('/api/v1/export')).text()
  const [first, ...rest] = ndjson<Row>(text)
  head = first ?? {}
  lines = rest
})

describe('GET /api/v1/export', () => {
  it('begins with its release and holds these resources, in this order', () => {
    expect(head.release).toMatch(/^\d{4}\.\d+/)
    expect([...new Set(lines.map(({ resource }) => resource))]).toEqual([
      ...['passages', 'statements', 'themes', 'codebook', 'codings', 'agreement', 'measures', 'phrases'],
      ...[
        'trade',
        'trade/targets',
        'trade/volumes',
        'events',
        'speakers',
        'coverage',
        'second-readings',
        'releases',
        'changes',
      ],
      'lexicon-agreement',
    ])
  })

  it.each([
    ['passages', ['passages?status=all&uncounted=with']],
    ['themes', ['themes']],
    ['codings', ['codings?uncounted=with']],
    ['agreement', ['agreement']],
    ['measures', ['measures']],
    ['trade/targets', ['trade/targets']],
    ['trade/volumes', ['trade/volumes']],
    ['events', ['events']],
    ['speakers', ['speakers']],
    ['coverage', ['coverage']],
    ['second-readings', ['second-readings']],
    ['releases', ['releases']],
    ['lexicon-agreement', ['lexicon-agreement?basis=texts', 'lexicon-agreement?basis=gists']],
  ])('has the rows of %s as the list has them', async (name, paths) => {
    const rows = (await Promise.all(paths.map(listed))).flat()
    expect(rows.length).toBeGreaterThan(0)
    expect(of(name)).toEqual(rows)
  })

  it('has every list of records, or says why not', () => {
    const lists = resources
      .filter((one) => isList(one) && !whole.includes(one.path) && !counts(one))
      .map(({ path }) => path)
    expect(lists.toSorted()).toEqual(Object.keys(leftOut).toSorted())
  })

  it('has every statement with all that its own answer has, and its passages as lines of their own', async () => {
    const inList = await listed('statements?uncounted=with')
    const statements = of('statements')
    expect(statements.map(({ id }) => id)).toEqual(inList.map(({ id }) => id))
    const passages = of('passages')
    // Each takes a request; every seventh is one of every kind and year.
    for (const [index, row] of statements.entries()) {
      if (index % 7 > 0) continue
      const { passageList, ...own } = (await json(`/api/v1/statements/${row.id}`)).data as Row
      expect(row).toEqual({ ...inList[index], ...own })
      expect(passages.filter(({ statementId }) => statementId === row.id)).toEqual(passageList)
    }
    const member = (name: string) =>
      statements.filter((row) => row[name] && Object.keys(row[name]).length > 0)
    for (const name of ['officialUrls', 'officialPages', 'reprints', 'sources', 'notes', 'corrections'])
      expect([name, member(name).length > 5]).toEqual([name, true])
  })

  it('has every phrase with its hits and years', async () => {
    const phrases = of('phrases')
    expect(phrases.map(({ id }) => id)).toEqual((await listed('phrases')).map(({ id }) => id))
    for (const row of phrases) expect(row).toEqual((await json(`/api/v1/phrases/${row.id}`)).data)
  })

  it('has what every release changed', async () => {
    // One that is not published yet has changes, and stands in no list of releases.
    const releases = new Set([head.release, ...of('releases').map(({ version }) => version)])
    const changes = await Promise.all([...releases].map((version) => listed(`releases/${version}/changes`)))
    expect(changes.flat().length).toBeGreaterThan(100)
    expect(of('changes')).toEqual(changes.flat())
  })

  it('has the codebook and the ledger, which are no lists', async () => {
    expect(of('codebook')).toEqual([(await json('/api/v1/codebook')).data])
    const { targets: _, volumes: __, ...ledger } = (await json('/api/v1/trade')).data as Row
    expect(of('trade')).toEqual([plain(ledger)])
  })

  it('of an older release names that release in every address of its rows', async () => {
    const text = await (await get('/api/v1/export?release=2026.1')).text()
    const addresses = text.match(/"\/api\/v1\/[^"]*"/g) ?? []
    expect(addresses.length).toBeGreaterThan(100)
    expect(addresses.filter((one) => !/[?&]release=2026\.1"$/.test(one))).toEqual([])
  })

  it('HEAD of it, which is sent as it is read, has the headers of GET, no length and reads no further', async () => {
    expect(await lengthTold('/api/v1/export')).toBeNull()
  })

  it.each(resources.map((resource) => [resource.path, resource] as const))(
    'HEAD of the files of %s has the headers of GET, and their length but where the description says otherwise',
    async (path, resource) => {
      const { id = '', query } = resource.example
      const asked = Object.entries(query ?? {}).filter(([name]) => name !== 'limit')
      for (const format of ['csv', 'ndjson']) {
        const file = address(`/api/v1${path.replace('{id}', id)}.${format}`, Object.fromEntries(asked))
        const whole = await (await get(file)).arrayBuffer()
        const rows = await rowsIn(file.replace(/\.(csv|ndjson)/, '.ndjson'))
        const length = isPaged(resource) && rows > 1000 ? null : String(whole.byteLength)
        expect([file, await lengthTold(file)]).toEqual([file, length])
      }
      const parameters = parametersAt((await json('/openapi.json')) as object, `/api/v1${path}`)
      const limit = parameters.find(({ name }) => name === 'limit')
      if (limit) expect(limit.description).toContain('more than 1000 rows')
    },
  )

  it('takes a release and no question', async () => {
    const refused = await get('/api/v1/export?theme=nato')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ detail: 'Parameter theme: is unknown; allowed: release.' })
  })
})
