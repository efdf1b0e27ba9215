import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../../schema/contract/change.ts'
import { isInstrument, noNews } from '../../schema/stats/news.ts'
import { app } from '../../worker/app.ts'
import { ndjson } from '../support/ndjson.ts'

interface Item {
  id: string
  url: string
  title: string
  content_text: string
  date_published: string
}

const text = async (path: string) => (await app.request(path, {}, env)).text()
const data = async <Row>(path: string) => (JSON.parse(await text(path)) as { data: Row[] }).data
const itemsOf = async () => (JSON.parse(await text('/feed.json')) as { items: Item[] }).items
const idsOf = (atom: string) =>
  [...atom.matchAll(/<entry><id>([^<]+)<\/id>/g)].map(([, id = '']) => id.replaceAll('&amp;', '&'))

describe('feeds', () => {
  let releases: { version: string; date: string }[]
  let items: Item[]

  beforeAll(async () => {
    releases = await data('/api/v1/releases')
    items = await itemsOf()
  })

  it('have each release and each id once', () => {
    const ids = items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { version } of releases)
      expect(ids.filter((id) => id.endsWith(`/releases#r${version}`))).toHaveLength(1)
  })

  it('are in the order of what was published, newest first, whatever the day of a statement', () => {
    const dates = items.map(({ date_published }) => date_published)
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(new Set(dates)).toEqual(new Set(releases.map(({ date }) => `${date}T00:00:00Z`)))
  })

  it('say in the title what happened', () => {
    const entries = items.filter(({ id }) => id.includes('/changes'))
    for (const title of entries.map((item) => item.title))
      expect(title).toMatch(
        /^(([A-Za-z]|\d+ )[a-z ]+ (added|withdrawn)|[Cc]orrected|New field of [a-z ]+)((, | and )([0-9a-z ]+ (added|withdrawn)|corrected))*: /,
      )
    const titles = entries.map((item) => item.title).join('\n')
    for (const start of ['Statement added: ', 'Passage added', 'Corrected: ']) expect(titles).toContain(start)
    // An entry that withdraws a passage says so, and one of a new statement says nothing of its passages.
    for (const item of entries) {
      expect(item.title.includes('withdrawn'), item.title).toBe(/Withdrawn /.test(item.content_text))
      if (item.title.startsWith('Statement added')) expect(item.title).not.toMatch(/passage|corrected/)
    }
  })

  it('tell of all groups of names that a release added in one entry, which leads to their list', async () => {
    const { meta } = JSON.parse(
      await text('/api/v1/releases/2026.2/changes?record=synonym&kind=added&limit=1'),
    ) as { meta: { count: number } }
    expect(meta.count).toBeGreaterThan(10)
    const [entry, ...others] = items.filter(({ title }) => title.includes('groups of names'))
    expect(others).toEqual([])
    expect(entry?.title).toMatch(
      new RegExp(`^${meta.count} groups of names added( and corrected)?: .+, .+, .+ and \\d+ more$`),
    )
    expect(entry?.id).toMatch(/\/releases\/2026\.2\/changes\?record=synonym$/)
  })

  it('lead from a new field to the list of new fields, as it stands on no first page of its records', async () => {
    const atom = await text('/releases/2026.2/changes.atom?kind=new_field')
    expect(atom).toContain('New field of statements: ')
    const [entry = ''] = idsOf(atom)
    const { pathname, search, hash } = new URL(entry)
    expect(await text(pathname + search)).toContain(`id="${hash.slice(1)}"`)
  })

  it('lead from their last entry to the list where a release changed more than they hold', async () => {
    const query = 'kind=recounted'
    const { meta } = JSON.parse(await text(`/api/v1/releases/2026.2/changes?${query}&limit=1`))
    expect(meta.count).toBeGreaterThan(3000)
    const entries = (await text(`/releases/2026.2/changes.atom?${query}`)).split('<entry>').slice(1)
    const [last = ''] = entries.toReversed()
    expect(entries.filter((entry) => entry.includes('More changes than this feed holds'))).toEqual([last])
    expect(last).toContain(`<link href="http://localhost/releases/2026.2/changes?${query}"/>`)
    expect(last).toContain('These are the first 3,000; the list has all.')
    const all = (await text(`/releases/2026.2/changes.atom?kind=added`)).split('<entry>').slice(1)
    expect(all.filter((entry) => entry.includes('More changes'))).toEqual([])
  })

  it('say the same as JSON and as Atom, and the same again', async () => {
    const atom = await text('/feed.atom')
    expect(idsOf(atom).map((id) => new URL(id).pathname + new URL(id).search + new URL(id).hash)).toEqual(
      items.map(({ id }) => new URL(id).pathname + new URL(id).search + new URL(id).hash),
    )
    expect(await itemsOf()).toEqual(items)
  })

  it('announce each changed statement of a release once, under an address that answers its changes', async () => {
    for (const { version } of releases) {
      const changed = ndjson<Change>(await text(`/api/v1/releases/${version}/changes.ndjson`)).filter(
        ({ kind, record }) => !noNews.kinds.some((one) => one === kind) && record !== noNews.record,
      )
      const subjects = new Set(
        changed.map(({ statement, record, id }) =>
          isInstrument(record) ? record : (statement ?? `${record} ${id}`),
        ),
      )
      const entries = idsOf(await text(`/releases/${version}/changes.atom`))
      expect([version, new Set(entries).size]).toEqual([version, entries.length])
      expect([version, entries.length]).toEqual([version, subjects.size])
      const own = items.filter(({ id }) => id.includes(`/releases/${version}/changes`))
      // Whole or not at all, and the newest always.
      const isTold = own.length > 0 || version === releases.at(0)?.version
      expect(own.map(({ id }) => id)).toEqual(isTold ? entries : [])
      for (const entry of entries.slice(0, 20)) {
        const { pathname, search, hash } = new URL(entry)
        const page = await app.request(pathname + search, {}, env)
        expect([entry, page.status]).toEqual([entry, 200])
        const html = await page.text()
        if (hash) expect(html).toContain(`id="${hash.slice(1)}"`)
      }
    }
  }, 60_000)
})
