import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { ndjson } from '../support/ndjson.ts'
import { beijing, jointWithin, moscow } from '../support/voice-labels.ts'

const page = async (query: string) =>
  (await (await app.request(`/releases/2026.2/changes?${query}`, {}, env)).text()).replace(/<[^>]*>/g, '')

describe('GET /releases/:id/changes', () => {
  it('calls records that have only ids by what these stand for', async () => {
    const trends = `${await page('record=trend&theme=nato&frame=any')} ${await page('record=trend&theme=nato&frame=enlargement')}`
    expect(trends).toMatch(/number of the trends NATO, all voices, \d{4}/)
    expect(trends).toMatch(
      new RegExp(
        `number of the trends NATO: Enlargement, (?:${[moscow, beijing, jointWithin].map(escapedPattern).join('|')}), \\d{4}`,
      ),
    )
    expect(trends).not.toMatch(/number of the trends [a-z]/)
    expect(trends).toContain('theme NATO')
  })

  it('calls each announcement, figure and place of a phrase by what tells it from the others', async () => {
    const response = await app.request(
      '/api/v1/releases/2026.2/changes.ndjson?record=trade_target,trade_volume,phrase_hit',
      {},
      env,
    )
    const rows = ndjson<{ record: string; id: string; label: string }>(await response.text())
    const ids = Map.groupBy(rows, ({ record, label }) => `${record} ${label}`)
    expect([...ids].filter(([, own]) => new Set(own.map(({ id }) => id)).size > 1)).toEqual([])
    expect(rows.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        '2014-10-13, Li Keqiang, with Dmitry Medvedev: 100 billion dollars by 2015',
        '2014-10-13, Li Keqiang, with Dmitry Medvedev: 200 billion dollars by 2020',
        '2024, chinese_customs: 245 billion dollars',
      ]),
    )
  })

  it('tells set phrases apart by their names, and their rules in words', async () => {
    const all = await page('')
    expect(all).toMatch(/Which set phrases are found otherwise, and in how many places.*No limits\d+/)
    const places = await page('record=phrase_hit&phrase=no-limits')
    expect(places).toContain('of fields and records: places of set phrases, set phrase No limits.')
    expect(places).toMatch(
      /place of a set phrase “No limits”, \d{4}-\d{2}-\d{2}, (?:gist|key phrase|title): /,
    )
    expect(places).not.toContain('no-limits')
    expect(await page('record=phrase')).toMatch(/English: 200 billion\|bn; Russian: /)
  })

  it('tells each new field once, with what it means, and in the history of a statement what it says of that', async () => {
    const asked = 'kind=new_field&record=statement'
    const response = await app.request(`/api/v1/releases/2026.2/changes?${asked}`, {}, env)
    const { data } = await response.json<{ data: { id: string; why: string }[] }>()
    expect(data.map(({ id }) => id)).toEqual([
      'dayBasis',
      'otherDay',
      'titleBasis',
      'originalTitle',
      'originalTitleLanguage',
      'shortName',
      'uncounted',
      'series',
      'readWhole',
      'readPart',
      'themesNotRead',
    ])
    expect(await page(asked)).toMatch(/New field: statement series, given for \d+ of \d+/)
    const csv = await (await app.request(`/releases/2026.2/changes.csv?${asked}`, {}, env)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(12)
    const historyOf = async (id: string) =>
      (await (await app.request(`/statements/${id}`, {}, env)).text()).split('<section id="history">')[1] ??
      ''
    const history = await historyOf('2013-10-22-pm-communique-18th')
    expect(history).toMatch(/<dt>series<\/dt><dd><ins>Heads of government’s joint communiqués<\/ins>/)
    // Ids are written by their labels.
    expect(history).toMatch(/<dt>themes not read<\/dt><dd><ins>Alliance language, NATO, Asia-Pacific, /)
    expect(history).not.toMatch(/asia.pacific/)
    expect(history).toContain('<dt>read part</dt>')
    // The record before can be opened.
    expect(history).toContain(
      'href="/statements/2013-10-22-pm-communique-18th?release=2026.1">As it was in 2026.1</a>',
    )
    // It says nothing of what is not recorded.
    expect(history).not.toMatch(/given for|<dt>other day<\/dt>/)
    const ofStatement = 'kind=recorded&statement=2013-10-22-pm-communique-18th'
    const recorded = await app.request(`/api/v1/releases/2026.2/changes?${ofStatement}`, {}, env)
    const { data: values } = await recorded.json<{ data: { field: string; now: string }[] }>()
    expect(values).toContainEqual(expect.objectContaining({ field: 'series', now: 'prime-ministers' }))
    const atom = await (await app.request(`/releases/2026.2/changes.atom?${ofStatement}`, {}, env)).text()
    expect(atom).toContain('series: prime-ministers')
    const [added] = (
      await (
        await app.request('/api/v1/releases/2026.2/changes?kind=added&record=statement&limit=1', {}, env)
      ).json<{ data: { id: string }[] }>()
    ).data
    const ofRelease = (history: string) => history.split('<details').find((part) => part.includes('2026.2,'))
    const own = ofRelease(await historyOf(added?.id ?? ''))
    expect(own).toContain('Added')
    expect(own).not.toContain('Newly recorded')
    expect(own).not.toContain('As it was in')
  })

  it('writes frames and themes of any statement’s history by their labels', async () => {
    const { results } = await env.DB.prepare(
      `select distinct statement_id as id from change
       where field in ('frames', 'themeId', 'filedUnder', 'themesNotRead') and statement_id is not null`,
    ).all<{ id: string }>()
    const named = await env.DB.prepare(
      'select label from (select label from theme union select label from frame) order by length(label) desc',
    ).all<{ label: string }>()
    let values = 0
    for (const { id } of results) {
      const history = (await (await app.request(`/statements/${id}`, {}, env)).text()).split(
        ' id="history"',
      )[1]
      for (const [said, value = ''] of (history ?? '').matchAll(
        /<dt>(?:frames|theme id|filed under|themes not read)<\/dt><dd>(.*?)<\/dd>/g,
      )) {
        const words = unescaped(value.replace(/<[^>]*>/g, ''))
        const rest = named.results.reduce((left, { label }) => left.replaceAll(label, ''), words)
        expect(rest, said).toMatch(/^(?:nothing|[→, ])*$/)
        values += 1
      }
    }
    expect(values).toBeGreaterThan(50)
  }, 60_000)

  it('counts in a statement’s history what the list of its changes has, codings apart', async () => {
    for (const id of [
      '2022-02-04-joint-statement-new-era',
      '2018-10-18-putin-valdai',
      '2015-10-22-putin-valdai',
    ]) {
      const text = await (await app.request(`/statements/${id}`, {}, env)).text()
      const [, all, codings] =
        /Release 2026\.2, [^:]*: (\d+) changes, (\d+) of them (?:a coding|codings) added/.exec(text) ?? []
      const countOf = async (query: string) => {
        const path = `/api/v1/releases/2026.2/changes?statement=${id}${query}`
        return (await (await app.request(path, {}, env)).json<{ meta: { count: number } }>()).meta.count
      }
      expect([all, codings].map(Number), id).toEqual([
        await countOf(''),
        await countOf('&record=coding&kind=added'),
      ])
      expect(text).toContain(
        `<a href="/releases/2026.2/changes?statement=${id}">The list with the codings</a>`,
      )
    }
  })

  it('says that fields are new of a record that was there before, and where the counts stand what that is', async () => {
    const text = (
      await (await app.request('/statements/2021-12-23-putin-annual-press-conference', {}, env)).text()
    ).replace(/<[^>]*>/g, '')
    expect(text).toContain(
      'Newly recorded in statement Vladimir Putin&#39;s annual news conference: short name',
    )
    expect(text).toMatch(
      /Counted again and corrected: passage [^;]*; newly recorded in it: key phrase page and /,
    )
    expect(text).not.toMatch(/Newly recorded(?: and \w+)*: (?:statement|passage)/)
    const changes = await page('')
    expect(changes).toContain('Newly recorded: the release before had the record')
    expect(changes).toContain('Read a second time: the release before had the passage')
  })

  it('says of each new field on the page what it means', async () => {
    const response = await app.request('/api/v1/releases/2026.2/changes?kind=new_field', {}, env)
    const { data } = await response.json<{ data: { id: string; why: string | null }[] }>()
    // Who reads the page has no file of the package at hand.
    expect(data.filter(({ why }) => why === null || /\.md\b/.test(why))).toEqual([])
  })

  it('lists for a view what left it, too', async () => {
    const idsOf = async (query: string) => {
      const path = `/api/v1/releases/2026.2/changes.ndjson?record=passage&${query}`
      const rows = ndjson<{ id: string }>(await (await app.request(path, {}, env)).text())
      return rows.map(({ id }) => id)
    }
    for (const theme of ['nato', 'asia_pacific'])
      expect(await idsOf(`theme=${theme}`)).toContain('2021-09-21-patrushev-aif#2')
    // It was taken for words of both sides and is of one.
    for (const voice of ['moscow', 'beijing'])
      expect(await idsOf(`voice=${voice}`)).toContain('2015-05-08-putin-xi-press-moscow#1')
    for (const frame of ['asia_pacific_reach', 'nato_in_asia'])
      expect(await idsOf(`frame=${frame}`)).toContain('2021-09-21-patrushev-aif#2')
  })

  it('lists for a statement what belongs to it and nothing else', async () => {
    const id = '2024-05-18-lavrov-cfdp-assembly'
    const csv = await app.request(`/releases/2026.2/changes.csv?statement=${id}`, {}, env)
    const [, ...lines] = (await csv.text()).trim().split('\r\n')
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter((line) => !line.includes(`,${id},`))).toEqual([])
    const json = await app.request(`/api/v1/releases/2026.2/changes.ndjson?statement=${id}`, {}, env)
    const rows = ndjson<{ statement: string }>(await json.text())
    expect(rows).toHaveLength(lines.length)
    expect(rows.filter(({ statement }) => statement !== id)).toEqual([])
  })

  it('folds long values under the fields that changed, readable without script', async () => {
    const text = await (
      await app.request('/releases/2026.2/changes?record=passage&kind=corrected', {}, env)
    ).text()
    const records = (text.split('<ul class="changes')[1] ?? '').split(/<li id="passage-/).slice(1)
    expect(records.length).toBeGreaterThan(5)
    for (const record of records) {
      const [open = ''] = record.split('<details')
      const values = [...open.matchAll(/<(?:del|ins)>(.*?)<\/(?:del|ins)>/g)].map(([, value = '']) => value)
      expect(values.join('').length, open).toBeLessThan(200)
      if (record.includes('<details')) expect(record).toMatch(/<summary>[^<]+<\/summary><dl>/)
    }
    const folded = records.filter((record) => record.includes('<details'))
    expect(folded.length).toBeGreaterThan(0)
  })

  it('leads through every change without script, fifty at a time', async () => {
    const asked = 'kind=corrected&record=statement,trade_target'
    const response = await app.request(`/api/v1/releases/2026.2/changes.ndjson?${asked}`, {}, env)
    const all = ndjson<{ record: string; id: string }>(await response.text())
    expect(all.length).toBeGreaterThan(100)
    let path: string | undefined = `/releases/2026.2/changes?${asked}`
    let pages = 0
    const records: string[] = []
    while (path !== undefined) {
      const text: string = await (await app.request(path, {}, env)).text()
      const [, list = ''] = text.split('<ul class="changes')
      records.push(
        ...[...list.matchAll(/<li id="((?:statement|trade_target)-[^"]+)"/g)].map(([, id = '']) => id),
      )
      path = /<a rel="next" href="([^"]+)"/.exec(list)?.[1]?.replaceAll('&amp;', '&')
      pages += 1
    }
    expect(pages).toBe(Math.ceil(all.length / 50))
    expect(new Set(records)).toEqual(new Set(all.map(({ record, id }) => `${record}-${id}`)))
  })
})
