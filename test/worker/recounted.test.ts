import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Release } from '../../schema/contract/release.ts'
import type { TrendGroupRow, TrendRow } from '../../schema/contract/trend.ts'
import { app } from '../../worker/app.ts'
import { recountedKey, recountedSince } from '../../worker/pages/trends/recounted.tsx'
import { together } from '../support/together.ts'

const text = async (path: string) => (await app.request(path, {}, env)).text()
const data = async <Row>(path: string) => (JSON.parse(await text(path)) as { data: Row[] }).data

describe('a number of the trends that a release changed', () => {
  const since = new Map<string, string>()

  beforeAll(async () => {
    const shown = (await env.DB.prepare('select version from release').first<string>('version')) ?? ''
    const published = (await data<Release>('/api/v1/releases')).map(({ version }) => version)
    // Oldest first, so that the newest that changed a number has the last word.
    for (const version of [...new Set([shown, ...published])].toReversed()) {
      const list = await text(`/releases/${encodeURIComponent(version)}/changes.csv?record=trend&theme=nato`)
      // What the rule that counts silences changed alone is no change here: the site has applied it to all releases.
      for (const [row, id = ''] of list.matchAll(/.*,trend,([^,]+),.*/g))
        if (!row.includes('A silence on a theme is counted for')) since.set(id, version)
    }
  })

  it('says since which release it is what it is, and no other number does', async () => {
    const rows = await data<TrendRow>(
      '/api/v1/trends?theme=nato&frame=any,enlargement&voice=joint,moscow,beijing,all',
    )
    expect(rows.filter((row) => row.since !== null).length).toBeGreaterThan(0)
    for (const { theme, frame, voice, year, since: said } of rows) {
      const id = `${theme}|${frame}|${voice}|${year}`
      expect([id, said]).toEqual([id, since.get(id) ?? null])
    }
  })

  it.each([
    ['all statements', ''],
    ['complete series', '&series=complete'],
  ])('says the same of a group as of the number that it holds alone: %s', async (_, series) => {
    const asked = '/api/v1/trends?theme=nato&frame=enlargement&voice=joint'
    const rows = await data<TrendRow>(`${asked}${series}`)
    const groups = await data<TrendGroupRow>(`${asked}${series}&groupBy=year`)
    expect(groups.map(({ group, since: said }) => [group, said])).toEqual(
      rows.map(({ year, since: said }) => [String(year), said]),
    )
  })

  it('says where the statements are limited to complete series which numbers of these changed', async () => {
    const [all, ofSeries] = await Promise.all(
      ['', '&series=complete'].map((series) =>
        data<TrendRow>(`/api/v1/trends?theme=nato,alliance&frame=any&voice=joint,moscow,beijing${series}`),
      ),
    )
    const changed = (rows: TrendRow[] = []) => rows.filter((row) => row.since !== null).length
    expect(changed(ofSeries)).toBeGreaterThan(0)
    expect(changed(ofSeries)).toBeLessThan(changed(all))
  })

  it('is marked in the table under the chart, and the key of the table names the release', async () => {
    const rows = await data<TrendRow>('/api/v1/trends?theme=nato&voice=moscow')
    const changed = rows.filter((row) => row.since !== null && row.statements > 0)
    const page = await text('/?theme=nato&voice=moscow&by=year')
    const marks = page.match(/<span class="recounted">\*+<\/span>/g) ?? []
    expect(marks).toHaveLength(changed.length)
    expect(page).toContain(`, ${recountedKey(recountedSince(rows))}.`)
    expect(recountedKey(['2026.2', '2026.2+'])).toBe(
      '* another number before release 2026.2, ** before 2026.2+',
    )
  })
})

describe('the feed of what a release changed', () => {
  it('names places that are on the pages it leads to, each once', async () => {
    const [newest] = await data<Release>('/api/v1/releases')
    const feed = await text(`/releases/${newest?.version}/changes.atom`)
    const ids = [...feed.matchAll(/<entry><id>([^<]+)<\/id>/g)].map(([, id = '']) =>
      id.replaceAll('&amp;', '&'),
    )
    expect(ids.length).toBeGreaterThan(100)
    expect(new Set(ids).size).toBe(ids.length)
    const pages = Map.groupBy(
      ids.map((id) => new URL(id)),
      ({ pathname, search }) => pathname + search,
    )
    const missing = await together([...pages], async ([path, own]) => {
      const page = await text(path)
      const lost = own.filter(({ hash }) => {
        const anchor = decodeURIComponent(hash.slice(1))
        return anchor !== '' && !page.includes(` id="${anchor}"`)
      })
      return [...(page.includes('class="change-kind"') ? [] : [path]), ...lost.map(({ hash }) => path + hash)]
    })
    expect(missing.flat()).toEqual([])
  })
})
