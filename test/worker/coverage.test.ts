import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type CoverageRow,
  type Release,
  SecondReadingRow,
  type Speaker,
} from '../../schema/contract/release.ts'
import type { Passage as PassageRow } from '../../schema/contract/statement.ts'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { ndjson } from '../support/ndjson.ts'
import { seedKeptReleases } from './fill.ts'

interface Passage {
  id: string
  verdict: string | null
}

async function data<T>(path: string): Promise<T> {
  const response = await app.request(path, {}, env)
  return ((await response.json()) as { data: T }).data
}

async function count(path: string): Promise<number> {
  const response = await app.request(path, {}, env)
  return ((await response.json()) as { meta: { count: number } }).meta.count
}

describe('how far the coders of passages agree', () => {
  const all = async (query: string) =>
    ndjson<PassageRow>(await (await app.request(`/api/v1/passages.ndjson${query}`, {}, env)).text())

  it('is counted on the page on method as the passages say it, frames and stance apart', async () => {
    const rows = await all('')
    const agreed = rows.filter(({ settlement }) => settlement === 'agreed')
    const differing = agreed.filter(({ stanceSettlement }) => stanceSettlement !== 'agreed')
    expect(differing.length).toBeGreaterThan(0)
    const page = (await (await app.request('/method', {}, env)).text()).replaceAll(/<[^>]+>/g, '')
    expect(page.replaceAll(/\s+/g, ' ')).toContain(
      `Of ${agreed.length} counted passages every coder gave the same frames; of ${differing.length} of these they differ in the stance`,
    )
    const listed = await all('?coders=differ_in_stance')
    expect(listed.map(({ id }) => id)).toEqual(differing.map(({ id }) => id))
    const each = ['agree', 'differ_in_stance', 'differ_in_frames'].join(',')
    expect(await count(`/api/v1/passages?coders=${each}`)).toBe(rows.length)
    const evidence = await (await app.request('/evidence?coders=differ_in_stance', {}, env)).text()
    expect(evidence).toContain('Passages, coders agree on the frames and differ in the stance')
  })

  it('lists the passages on which they differ, with what each gave, and is led to', async () => {
    const differing = '/evidence?coders=differ_in_stance,differ_in_frames'
    const page = async (path: string) => (await app.request(path, {}, env)).text()
    const words = (html: string) => unescaped(html.replace(/<[^>]*>/g, ''))
    for (const path of ['/method', '/codebook']) expect(await page(path)).toContain(`href="${differing}"`)
    const ofTheme = '/evidence?theme=nato&coders=differ_in_stance,differ_in_frames'
    expect(await page('/codebook/nato')).toContain(`href="${ofTheme.replace('&', '&amp;')}"`)
    const html = await page(ofTheme)
    const cards = html.split('<li class="passage"').slice(1)
    const { data } = await (
      await app.request(
        '/api/v1/passages?theme=nato&coders=differ_in_stance,differ_in_frames&limit=50',
        {},
        env,
      )
    ).json<{ data: { id: string; gist: string }[] }>()
    expect(cards).toHaveLength(data.length)
    expect(data.length).toBeGreaterThan(3)
    const labels = new Map(
      (await env.DB.prepare('select id, label from frame').all<{ id: string; label: string }>()).results.map(
        ({ id, label }) => [id, label],
      ),
    )
    for (const { id, gist } of data) {
      const card = cards.find((one) => words(one).includes(gist)) ?? ''
      expect(words(card)).toContain('NATO, as each coder coded it:')
      const lines = [...card.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => words(line ?? ''))
      const asked = `/api/v1/codings?passage=${encodeURIComponent(id)}`
      const codings = await (await app.request(asked, {}, env)).json<{
        data: { coder: string; frames: string[] }[]
      }>()
      expect(codings.data.length).toBeGreaterThan(1)
      expect(lines).toEqual(
        codings.data.map(({ coder, frames }) =>
          expect.stringMatching(
            new RegExp(
              `^${coder}: .*${frames.map((frame) => escapedPattern(labels.get(frame) ?? '')).join(', ')}`,
            ),
          ),
        ),
      )
    }
    // Lists that ask for something else show each passage once, without what each coder gave.
    expect(words(await page('/evidence?theme=nato'))).not.toContain('as each coder coded it:')
  })
})

describe('GET /api/v1/coverage', () => {
  it('counts every statement, passage, silence and context once', async () => {
    const rows = await data<CoverageRow[]>('/api/v1/coverage')
    const sum = (pick: (row: CoverageRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
    expect({
      statements: sum((row) => row.statements),
      passages: sum((row) => row.passages),
      silences: sum((row) => row.silences),
      context: sum((row) => row.context),
    }).toEqual({
      statements: await count('/api/v1/statements'),
      passages: await count('/api/v1/passages?status=counted'),
      silences: await count('/api/v1/passages?status=silent'),
      context: await count('/api/v1/passages?status=context'),
    })
  })

  it('counts the passages of one year, and not those of another', async () => {
    const rows = (await data<CoverageRow[]>('/api/v1/coverage')).filter(({ year }) => year === 2022)
    expect(rows.reduce((total, { passages }) => total + passages, 0)).toBe(
      await count('/api/v1/passages?from=2022&to=2022&status=counted'),
    )
    expect(rows.find(({ voice }) => voice === 'joint')?.officialAddress).toBeGreaterThan(0)
  })
})

describe('GET /api/v1/speakers', () => {
  it('names who speaks most and when first and last', async () => {
    const [first] = await data<Speaker[]>('/api/v1/speakers')
    expect(first).toMatchObject({ name: 'Vladimir Putin', first: '2001-07-16', last: '2024-12-19' })
  })
})

describe('GET /api/v1/releases', () => {
  it('says which published release is shown, if one is', async () => {
    const releases = await data<Release[]>('/api/v1/releases')
    const shown = await env.DB.prepare('select version, content from release').first<Release>()
    for (const release of releases) {
      expect(release.isShown).toBe(release.content === shown?.content)
      if (release.isShown) expect(shown?.version).toBe(release.version)
    }
  })
})

describe('GET /api/v1/second-readings', () => {
  beforeAll(seedKeptReleases)

  it('says how right each release was found to be, by the rows of its own package', async () => {
    const rows = await data<SecondReadingRow[]>('/api/v1/second-readings')
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(SecondReadingRow.shape))
    expect(rows[0]).toMatchObject({
      ...{ release: '2026.1', passages: 647, readBefore: 247, deviatedBefore: 35, wrongBefore: 8 },
      ...{ readSince: 315, deviatedSince: 19, wrongSince: 5, share: 5 / 315 },
      ...{ officialText: 41, reprint: 0, translation: 0, asReported: 343 },
    })
    const databases = env as unknown as Record<string, D1Database | undefined>
    const passagesOf = async (binding: string) =>
      (
        await databases[binding]
          ?.prepare(
            `select id, check_verdict verdict from passage where statement_id not in (select id from statement where uncounted is not null)`,
          )
          .all<Passage>()
      )?.results ?? []
    const passages = await passagesOf('DB')
    const before = await passagesOf(`DB_${rows.at(-2)?.release.replace('.', '_')}`)
    const known = new Set(before.map(({ id }) => id))
    const added = passages.filter(({ id }) => !known.has(id))
    const isRead = ({ verdict }: Passage) => verdict !== null
    expect(known.size).toBe(rows.at(-2)?.passages)
    expect(rows.at(-1)).toMatchObject({
      ...{
        passages: passages.length,
        readBefore: passages.filter(isRead).length,
        readSince: 0,
        wrongSince: null,
      },
      ...{ added: added.length, addedRead: added.filter(isRead).length },
    })
  })

  it('leads to the passages of its share, and to those that deviated', async () => {
    const rows = await data<SecondReadingRow[]>('/api/v1/second-readings')
    const [first, last] = [rows[0], rows.at(-1)]
    const count = async (address: string | null | undefined) =>
      ((await (await app.request(address ?? '', {}, env)).json()) as { meta: { count: number } }).meta.count
    expect(await count(first?.denominator)).toBe(first?.readSince)
    expect(await count(first?.evidence)).toBe(first?.deviatedSince)
    expect([last?.denominator, last?.evidence]).toEqual([null, null])
    expect(await count('/api/v1/passages?status=all&checkedSince=2026.2')).toBe(0)
    const page = await app.request(`/evidence?${first?.evidence?.split('?')[1]}`, {}, env)
    expect(await page.text()).toContain(
      'Passages, counted or not, with those of records in no number, of release 2026.1 and read a second time since, second reading: partly supported and not found',
    )
    const method = await (await app.request('/method', {}, env)).text()
    const linked = [...method.matchAll(/<a href="(\/evidence\?[^"]*checkedSince[^"]*)">(\d+)</g)]
    expect(linked.length).toBeGreaterThan(0)
    for (const [, list = '', n] of linked)
      expect([
        list,
        await count(list.replaceAll('&amp;', '&').replace('/evidence', '/api/v1/passages')),
      ]).toEqual([list, Number(n)])
    const unknown = await app.request('/api/v1/passages?checkedSince=1999.1', {}, env)
    expect(unknown.status).toBe(400)
  })

  it('is what the page on method prints, row by row', async () => {
    const rows = await data<SecondReadingRow[]>('/api/v1/second-readings')
    const page = (await (await app.request('/method', {}, env)).text()).replaceAll(/<[^>]+>/g, ' ')
    for (const { release, passages, readBefore, readSince } of rows) {
      expect(page).toContain(
        `Of the ${passages} passages of ${release}, ${readBefore} were read a second time before it was published`,
      )
      expect(page).toContain(
        readSince === 0
          ? `Of its ${passages - readBefore} other passages none had been read a second time when it was published.`
          : `Of its ${passages - readBefore} other passages, ${readSince} have been read since`,
      )
      const cells = [release, passages, readBefore, readSince || 'none']
        .map((cell) => escapedPattern(`${cell}`))
        .join('\\s+')
      expect(page.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(cells))
    }
  })

  it('has on that page the share of key phrases by basis, both releases one below the other', async () => {
    const rows = await data<SecondReadingRow[]>('/api/v1/second-readings')
    const page = await (await app.request('/method', {}, env)).text()
    const table = page.slice(page.indexOf('How accurate each release was found to be'))
    const printed = table
      .slice(0, table.indexOf('</table>'))
      .split('<tr>')
      .slice(2)
      .map((row) =>
        [...row.matchAll(/<td class="number">(\d+) \((\S+ %)\)<\/td>/g)].map(
          ([, n, share]) => `${n} ${share}`,
        ),
      )
    // A working copy that has changed since is a release of its own, behind these.
    expect(rows.map(({ release }) => release).slice(0, 2)).toEqual(['2026.1', '2026.2'])
    expect(printed).toHaveLength(rows.length)
    expect(printed[0]).toEqual(['41 10.7 %', '0 0.0 %', '0 0.0 %', '343 89.3 %'])
    expect(printed[1]).toEqual(['65 13.9 %', '44 9.4 %', '11 2.4 %', '346 74.2 %'])
  })
})
