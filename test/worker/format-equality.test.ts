import { env } from 'cloudflare:workers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Statement, StatementSummary } from '../../schema/contract/statement.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { kindLabels } from '../../schema/kind-label.ts'
import { numberOf } from '../../schema/passage-id.ts'
import { dayDoubt, longDay } from '../../schema/statement-day.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { titleBasisWords, voiceLabels } from '../../worker/components/words.ts'
import { address, type Query } from '../../worker/links.ts'
import { confidenceSentence } from '../../worker/pages/statements/statement.tsx'
import { recountedSince } from '../../worker/pages/trends/recounted.tsx'

async function text(path: string): Promise<string> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return response.text()
}

async function forms<Row>(stem: string, query: Query) {
  const { data } = JSON.parse(await text(address(`${stem}.json`, query))) as { data: Row[] }
  const rows = parse(await text(address(`${stem}.csv`, query)), { columns: true }) as Record<string, string>[]
  return { data, rows }
}

/** A member of the JSON as the CSV writes it. */
function written(value: unknown): string {
  return value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value)
}

function asWritten(data: readonly object[], columns: readonly string[]) {
  return data.map((row) =>
    Object.fromEntries(columns.map((name) => [name, written(row[name as keyof typeof row])])),
  )
}

/** Members of a statement that its page says in other words, or elsewhere than in plain words; all others it has as they are. */
const otherWords: {
  [Name in keyof StatementSummary]?: (statement: StatementSummary) => readonly string[]
} = {
  date: (statement) => [longDay(statement)],
  dayBasis: (statement) => [dayDoubt(statement) ?? ''],
  otherDay: () => [],
  kind: ({ kind }) => [kindLabels[kind]],
  // Told by the kind of statement and by who speaks.
  level: () => [],
  voice: ({ voice }) => [voiceLabels[voice] ?? voice],
  parties: () => [],
  themes: () => [],
  unnamed: () => [],
  namedByFrame: () => [],
  silentOn: () => [],
  contextOn: () => [],
  passages: () => [],
  titleBasis: ({ titleBasis }) => (titleBasis === null ? [] : [titleBasisWords[titleBasis]]),
  confidence: (statement) => [confidenceSentence({ ...statement, notes: null }).split(/[:.]/)[0] ?? ''],
  series: () => [],
}

/** As the page has a column that it does not word. */
function saidOnPage(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

function pageWords(statement: StatementSummary): [member: string, words: string][] {
  return Object.entries(StatementSummary.shape).flatMap(([name]) => {
    const member = name as keyof StatementSummary
    const value = statement[member]
    const words = otherWords[member]?.(statement) ?? (Array.isArray(value) ? value : [value])
    return words.filter((one) => one !== null).map((one): [string, string] => [member, saidOnPage(one)])
  })
}

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '').trim()

function cell(row: TrendRow, measure: string): string {
  const unread = row.notRead > 0 ? ` ${row.notRead} not fully read` : ''
  if (row.status === 'not_read') return `?none fully read${unread}`
  if (row.value === null) return `–no statement${unread}`
  const counted =
    measure === 'share'
      ? `${row.statementsWithFrame} of ${row.statements}`
      : `${row.passages} (${row.statements})`
  const isSilent = row.passages === 0 && row.status === 'silent'
  const silence = isSilent ? `×recorded silence ${row.silences} of ${row.statements}` : ''
  const least = row.passages > 0 && row.notRead > 0 ? '≥ at least ' : ''
  return `${least}${counted}${silence}${unread}`
}

const themes = ['nato', 'alliance', 'asia_pacific', 'trade', 'nato,trade', undefined]
const voices = ['joint', 'moscow,beijing', 'all', undefined]
const periods = [{}, { from: 2019 }, { from: 2014, to: 2016 }]
/** Every theme with every voice, each pair in one of the periods. */
const sample = themes.flatMap((theme, t) =>
  voices.map((voice, v) => ({
    theme,
    voice,
    ...periods[(t + v) % periods.length],
    measure: (t + 2 * v) % 4 < 2 ? 'share' : 'passages',
  })),
)

describe('page, JSON and CSV of one address', () => {
  it('of the trends hold the same numbers, row by row, for every theme with every voice', async () => {
    expect(sample.length).toBe(24)
    for (const query of sample) {
      const { data, rows } = await forms<TrendRow>('/trends', query)
      expect(rows, address('/', query)).toEqual(asWritten(data, Object.keys(rows[0] ?? {})))
      // The table of all themes under it answers another question, and has a test of its own.
      const [, after = ''] = (await text(address('/', query))).split('Table of the same numbers')
      const [table = ''] = after.split('</table>')
      const cells = [...table.matchAll(/<td class="number">(.*?)<\/td>/g)].map(([, html]) =>
        plain(html ?? ''),
      )
      const changed = recountedSince(data)
      const marked = ({ since, statements }: TrendRow) =>
        since && statements > 0 ? '*'.repeat(changed.indexOf(since) + 1) : ''
      expect(cells, address('/', query)).toEqual(data.map((row) => cell(row, query.measure) + marked(row)))
    }
  }, 120_000)

  it.each([
    {},
    { theme: 'nato' },
    { theme: 'trade', voice: 'joint' },
    { kind: 'speech', from: 2020 },
    { year: 2022 },
    { q: 'limits' },
    { frame: 'no_limits' },
  ] as Query[])('of the statements hold the same statements in the same order: %o', async (query) => {
    const { data, rows } = await forms<{ id: string }>('/statements', query)
    expect(rows.slice(0, data.length)).toEqual(asWritten(data, Object.keys(rows[0] ?? {})))
    const page = await text(address('/statements', query))
    const ids = [...page.matchAll(/<h2>\s*<a href="\/statements\/([^"?#]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(data.map((row) => row.id))
  })

  it('of a statement hold the same passages, and the page has each member of the record in its words', async () => {
    for (const id of [
      '2022-02-04-joint-statement-new-era',
      '2013-03-22-joint-statement-win-win-deepening',
      '2021-09-16-zakharova-aukus',
      '2022-10-27-putin-valdai',
    ]) {
      const { data } = JSON.parse(await text(`/statements/${id}.json`)) as { data: Statement }
      const rows = parse(await text(`/statements/${id}.csv`), { columns: true }) as Record<string, string>[]
      expect(rows.length, id).toBeGreaterThan(0)
      expect(rows, id).toEqual(asWritten(data.passageList, Object.keys(rows[0] ?? {})))
      const page = unescaped(plain(await text(`/statements/${id}`)))
      // What is missing, not the page, is what a failure shows.
      expect(
        pageWords(data).filter(([, words]) => !page.includes(words)),
        id,
      ).toEqual([])
    }
  })

  it('of the evidence hold the same passages', async () => {
    for (const query of [
      { theme: 'nato', from: 2022, to: 2022, status: 'counted' },
      { theme: 'trade', voice: 'joint' },
    ]) {
      const { data, rows } = await forms<{ id: string }>('/evidence', query)
      expect(rows).toEqual(asWritten(data, Object.keys(rows[0] ?? {})))
      const page = await text(address('/evidence', query))
      const places = [...page.matchAll(/<li class="passage[^"]*" id="(p\d+)"/g)].map(([, place]) => place)
      expect(places).toEqual(data.map(({ id }) => `p${numberOf(id)}`))
    }
  })

  it('of a comparison hold the same rows', async () => {
    const query = { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' }
    const json = JSON.parse(await text(address('/compare.json', query))) as { data: { rows: object[] } }
    const rows = parse(await text(address('/compare.csv', query)), { columns: true }) as Record<
      string,
      string
    >[]
    expect(rows).toEqual(asWritten(json.data.rows, Object.keys(rows[0] ?? {})))
  })
})
