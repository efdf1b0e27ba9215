import { createExecutionContext } from 'cloudflare:test'
import { env as testEnv } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { dayText, longDate } from '../../../schema/partial-date.ts'
import type { Env } from '../../../worker/env.ts'
import worker from '../../../worker/index.ts'
import { pages } from '../../support/pages.ts'
import { emptyDatabases, seedOtherwise } from '../fill.ts'

const env = testEnv as unknown as Env['Bindings']
const get = async (path: string) =>
  (
    await worker.fetch(new Request(`https://entente.test${path}`) as never, env, createExecutionContext())
  ).text()

/** A day as pages write it, long or short, and whether it is called uncertain. */
const written =
  /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]* \d{4}\b(?! \(date)/g

/** Days of what is no statement, and those that our own texts, titles and examples name. */
const others = new Set(['3 May 2019'])

beforeAll(async () => {
  await emptyDatabases()
  await seedOtherwise('unsure-days')
  const cells = async (columns: string, tables: readonly string[]) => {
    const queries = tables.map((table) => env.DB.prepare(`select ${columns} from ${table}`))
    const rows = await Promise.all(queries.map((query) => query.raw<(string | null)[]>()))
    return rows.flat(2).filter((cell) => cell !== null)
  }
  const days = [
    ...(await cells('date', ['event', 'release', 'published_release', 'codebook_version', 'document'])),
    ...(await cells('date', ['measured_text where statement_id is null'])),
    ...(await cells('date', ['coder'])),
    ...(await cells('coded_afresh', ['coding'])),
    // That of a page, and not of the statement.
    ...(await cells('announced', [
      `trade_target where not exists (select 1 from passage join statement on statement.id = statement_id
        where passage.id = passage_id and statement.date = announced)`,
    ])),
  ]
  for (const day of days) others.add(longDate(day)).add(dayText(day))
  const texts = [
    ...(await cells('title, original_title, summary, notes, unverified', ['statement'])),
    ...(await cells('gist, uncounted, settlement_reason, unverified', ['passage'])),
    ...(await cells('"where", outcome, note', ['trade_target'])),
    ...(await cells('label, why, note', ['event'])),
    ...(await cells('basis, note, unverified', ['trade_volume'])),
    ...(await cells('note, findings, left_out', ['published_release'])),
    ...(await cells('title', ['measured_text', 'document'])),
  ]
  for (const text of texts) for (const [day] of text.matchAll(written)) others.add(day)
})

/** Beside one address of every kind of page: what a day is told of in sentences, tables and pickers. */
const more = [
  ...[
    '/search?q=2022',
    '/search?q=Lavrov',
    '/search?q=300+billion',
    '/search?q=February+2022',
    '/search?q=%22no+limits%22',
  ],
  ...[
    '/compare?a=putin&b=xi',
    '/phrases/no-limits',
    '/?theme=trade&by=year',
    '/compare/neighbours?of=2019-06-05-joint-statement-new-era',
  ],
  '/compare?a=2022-02-04-joint-statement-new-era&b=2022-09-15-putin-xi-samarkand',
]

describe('where no day of a statement is sure', () => {
  it.each([...pages, ...more])('%s tells none as if it were', async (path) => {
    // A figure breaks what it says of a day into lines.
    const html = (await get(path)).replace(/<\/text><text [^>]*>/g, ' ')
    const bare = [...html.matchAll(written)].filter(([day]) => !others.has(day))
    expect(bare.map(({ 0: day, index }) => `${day}: ${html.slice(index - 80, index + 40)}`)).toEqual([])
  })
})
