import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { inRelease } from '../../worker/links.ts'
import { ndjson } from '../support/ndjson.ts'
import { together } from '../support/together.ts'
import { beijing } from '../support/voice-labels.ts'

interface Answer<Data> {
  data: Data
  meta: { count: number }
}
type Row = Record<string, string | number | null>

async function json<Data>(path: string): Promise<Answer<Data>> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return response.json()
}

const found = new Map<string, Promise<number>>()

/** How many rows an address answers; each is asked once. */
function countAt(address: string): Promise<number> {
  const known = found.get(address) ?? json(`${address}&limit=1`).then(({ meta }) => meta.count)
  found.set(address, known)
  return known
}

const byYear = new Map<string, Promise<Map<string, number>>>()

/**
 * As `countAt`: of the addresses that differ by their one year alone, of which there are more than a thousand, one is
 * asked itself and the others together.
 */
async function countInYear(address: string): Promise<number> {
  const [years, year = ''] = /\bfrom=(\d{4})&to=\1\b/.exec(address) ?? []
  if (years === undefined) return countAt(address)
  const whole = address.replace('/statements?', '/statements.ndjson?').replace(years, 'from=2013&to=2024')
  const known = byYear.get(whole)
  if (known !== undefined) return (await known).get(year) ?? 0
  byYear.set(whole, statementsByYear(`${whole}&fields=date`))
  return countAt(address)
}

async function statementsByYear(address: string): Promise<Map<string, number>> {
  const response = await app.request(address, {}, env)
  expect(response.status, address).toBe(200)
  const years = Map.groupBy(ndjson<{ date: string }>(await response.text()), ({ date }) => date.slice(0, 4))
  return new Map([...years].map(([year, rows]) => [year, rows.length]))
}

/**
 * Number and address that do not fit each other, of each pair of fields in each row. A kept release is answered by the
 * same code, and its numbers never change: of these every seventh is asked, which comes past each field, voice and year.
 */
async function misfits(rows: readonly Row[], pairs: Record<string, string>): Promise<unknown[]> {
  expect(rows.length).toBeGreaterThan(0)
  const all = rows.flatMap((row) =>
    Object.entries(pairs)
      .filter(([address]) => row[address] !== null)
      .map(([address, number]) => ({ address, at: String(row[address]), number, count: row[number] })),
  )
  const said = all.filter(({ at }, index) => index % 7 === 0 || !at.includes('release='))
  const found = await together(said, ({ address, at }) =>
    address === 'notReadEvidence' ? countInYear(at) : countAt(at),
  )
  return said.filter(({ count }, index) => found[index] !== count)
}

const statements = { denominator: 'statements' }
const shares = { ...statements, notReadEvidence: 'notRead' }

/** A pinned release has addresses, and numbers beside them, of its own. */
const releases = [
  ['the current release', undefined],
  ['2026.1', '2026.1'],
] as const

describe.each(releases)('the address of a denominator answers exactly its statements in %s', (_, release) => {
  const asked = <Data>(path: string) => json<Data>(inRelease(path, release))

  it.each([
    ['/api/v1/trends?voice=all,joint,moscow,beijing', shares],
    ...['year', 'theme', 'frame', 'voice', 'speaker', 'kind'].map(
      (by) => [`/api/v1/trends?theme=nato&groupBy=${by}`, shares] as const,
    ),
    ['/api/v1/trends?groupBy=year&voice=joint,moscow', shares],
    ['/api/v1/trends?groupBy=kind&voice=beijing&from=2019', shares],
    ['/api/v1/spans?voice=all,joint,moscow,beijing', shares],
    // 2026.1 records no series, and refuses to be asked for one.
    ...(release === undefined
      ? [
          ['/api/v1/trends?theme=nato&series=complete&voice=joint,moscow', shares] as const,
          ['/api/v1/spans?theme=nato&from=2016&to=2020&series=complete', shares] as const,
        ]
      : []),
    [
      '/api/v1/rates?theme=nato&language=en&definition=strict,broad&voice=all,joint,moscow,beijing',
      { evidence: 'texts' },
    ],
    [
      '/api/v1/definition-checks?theme=nato&language=en',
      { earlierEvidence: 'earlierTexts', laterEvidence: 'laterTexts' },
    ],
    ['/api/v1/coverage?', { evidence: 'statements' }],
    ['/api/v1/lexicon-agreement?basis=gists', { unitsEvidence: 'units', codedEvidence: 'coded' }],
    [
      '/api/v1/lexicon-agreement?basis=texts',
      {
        unitsStatements: 'units',
        codedStatements: 'coded',
        proposedStatements: 'proposed',
        bothStatements: 'both',
      },
    ],
  ] as [string, Record<string, string>][])('%s', async (path, pairs) => {
    const { data } = await asked<Row[]>(path)
    expect(await misfits(data, pairs)).toEqual([])
  })

  it.each([
    'aVoice=moscow&bVoice=beijing',
    `aFrom=2013&aTo=2018&bFrom=2019-06-05&bTo=2024${release === undefined ? '&series=complete' : ''}`,
    'aKind=speech,interview&aVoice=moscow,joint&bKind=joint_statement',
  ])('/compare/groups?%s', async (query) => {
    const { data } = await asked<{ rows: Row[] }>(`/api/v1/compare/groups?${query}`)
    const of = { denominatorA: 'ofA', denominatorB: 'ofB' }
    const pairs = { ...of, notReadEvidenceA: 'notReadA', notReadEvidenceB: 'notReadB' }
    const evidence = { evidenceA: 'passageCountA', evidenceB: 'passageCountB' }
    expect(await misfits(data.rows, { ...pairs, ...evidence })).toEqual([])
  })

  it('/phrases/{id}, year by year', async () => {
    const { data } = await asked<{ years: Row[] }>('/api/v1/phrases/no-limits')
    expect(await misfits(data.years, statements)).toEqual([])
  })

  it.each(['q=nato', 'q=nato&kind=speech&voice=moscow,beijing&from=2020-03-10&to=2022-02-15'])(
    '/search?%s, month by month',
    async (query) => {
      const { data } = await asked<{ months: Row[] }>(`/api/v1/search?${query}`)
      expect(await misfits(data.months, statements)).toEqual([])
    },
  )

  it('is a column of the CSV wherever it is a field of the JSON', async () => {
    for (const path of ['trends', 'trends.csv?groupBy=kind', 'spans', 'compare/groups']) {
      const address = path.includes('?') ? path : `${path}.csv?`
      const query = path === 'compare/groups' ? 'aVoice=moscow&bVoice=beijing' : '&theme=nato'
      const text = await (await app.request(`/api/v1/${address}${query}`, {}, env)).text()
      expect(text.split('\r\n', 1)[0]).toMatch(
        /,denominator(A,denominatorB,notReadEvidenceA,notReadEvidenceB|,notReadEvidence)$/,
      )
    }
  })
})

describe.each(releases)('the evidence of what is counted answers exactly its rows in %s', (_, release) => {
  const asked = <Data>(path: string) => json<Data>(inRelease(path, release))

  it('on the timeline: passages of a recorded row, none where none is recorded', async () => {
    const { data } = await asked<Row[]>('/api/v1/timeline?theme=nato&frame=any,enlargement&voice=joint')
    const rows = data.filter(({ status }) => status !== 'silent')
    expect(await misfits(rows, { evidence: 'passages' })).toEqual([])
    for (const { evidence } of data.filter(({ status }) => status === 'silent'))
      expect(await countAt(String(evidence))).toBeGreaterThan(0)
  })

  it('of spans: as many statements speak of the frame as the row says', async () => {
    const { data } = await asked<Row[]>('/api/v1/spans?voice=all,joint,moscow,beijing')
    const rows = data.map((row) => ({
      ...row,
      speaking: String(row.evidence).replace('/passages?', '/statements?'),
    }))
    expect(await misfits(rows, { speaking: 'statementsWithFrame' })).toEqual([])
  })
})

describe('a share by year, of voices of which ever more was collected', () => {
  const noteOf = async (address: string) =>
    (await (await app.request(address, {}, env)).text()).match(/<p class="counted" id="grown">.*?<\/p>/s)?.[0]

  it('leads to the complete series and to the balanced panel', async () => {
    const note = await noteOf('/?theme=nato&by=year')
    expect(note?.replaceAll(/<[^>]+>/g, '')).toMatch(
      /The collection grew: it holds \d+ statements of .+ of 2013–2016 and \d+ of 2021–2024\./,
    )
    const links = [...(note ?? '').matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(links).toHaveLength(2)
    expect(links[0]).toContain('series=complete')
    expect(links[1]).toContain('by=words&panel=un-general-debate')
    for (const link of links) expect((await app.request(link, {}, env)).status).toBe(200)
  })

  it('leads to no series of which a voice alone has no statement', async () => {
    const note = await noteOf('/?theme=nato&by=year&voice=beijing')
    expect(note).toContain(`statements of ${beijing}`)
    expect(note).not.toContain('series=complete')
  })

  it('says nothing of it where only complete series are asked for', async () => {
    expect(await noteOf('/?theme=nato&by=year&series=complete')).toBeUndefined()
  })
})
