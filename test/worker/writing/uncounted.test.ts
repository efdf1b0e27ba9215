import { createExecutionContext } from 'cloudflare:test'
import { env as testEnv } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { resources } from '../../../worker/data/resources.ts'
import type { Env } from '../../../worker/env.ts'
import worker from '../../../worker/index.ts'
import { emptyDatabases, renewBindings, seedOtherwise } from '../fill.ts'

const env = testEnv as unknown as Env['Bindings']

/** What tells of records one by one, or what they are found by, and is no number of statements or passages. */
const ofRecords = new Set([
  ...['statement', 'statement_ids', 'unsure_days', 'unconfirmed'],
  ...['synonyms', 'known_words'],
])

/** Questions beside the example of each resource, which count by words, by coding or by what stands beside a statement. */
const more = [
  '/search?q=alliance',
  '/search?q=Asia&status=all',
  '/search?q=%22bloc+confrontation%22',
  '/search?q=multipolar&status=context',
  '/passages?status=all',
  '/passages?status=context',
  '/passages?verdict=supported,partly,not_found&status=all',
  '/passages?coders=agree&status=all',
  '/passages?proposed=alliance.strict&status=all',
  '/statements?q=alliance&status=all',
  '/codings',
  '/codings?frame=multipolar',
  '/codings?coder=coder-1&theme=world_order',
  '/compare/neighbours?of=2024-05-16-putin-xi-press-beijing',
  '/compare/neighbours?of=2019-06-05-putin-xi-press-moscow',
]

interface Told {
  counted: Map<string, string>
  answers: Map<string, { data: unknown; count: unknown }>
}

/** A release with other rows than the published one is called otherwise. */
const unmarked = (text: string) => text.replaceAll('2026.2+', '2026.2')

/** Everything that a release answers in numbers, read anew from what its database holds. */
async function toldOf(seed: string): Promise<Told> {
  renewBindings()
  await emptyDatabases()
  await seedOtherwise(seed)
  const { results } = await env.DB.prepare('select question, key, part, json from counted').all<{
    question: string
    key: string
    part: number
    json: string
  }>()
  const counted = results
    .filter(({ question }) => !ofRecords.has(question))
    .map(({ question, key, part, json }) => [`${question} ${key} ${part}`, unmarked(json)] as const)
  const examples = resources.flatMap(({ path, example: { query = {} } }) =>
    // Names of records are offered, and changes are of records.
    path.includes('{') || ['/titles', '/changes', '/releases'].includes(path)
      ? []
      : `${path}?${new URLSearchParams(query)}`,
  )
  const answers = new Map<string, { data: unknown; count: unknown }>()
  for (const path of [...examples, ...more]) {
    const url = `https://entente.test/api/v1${path}`
    const response = await worker.fetch(new Request(url) as never, env, createExecutionContext())
    const { data, meta } = JSON.parse(unmarked(await response.text())) as {
      data: unknown
      meta?: { count?: number }
    }
    answers.set(path, { data, count: meta?.count })
  }
  return { counted: new Map(counted), answers }
}

let whole: Told
let without: Told

beforeAll(async () => {
  whole = await toldOf('alone')
  without = await toldOf('counted-alone')
})

it('counts no record that is in no number, nor anything in it, when a release is seeded', () => {
  const known = (told: Told) =>
    [...told.counted].map(([key, json]) => [key, json.replace(/"uncountedRecords":\d+/, '')])
  expect(known(whole)).toEqual(known(without))
  expect(whole.counted).not.toEqual(without.counted)
})

it('counts and lists none in any answer that does not ask for it', () => {
  expect(whole.answers.size).toBeGreaterThan(more.length + 15)
  for (const [path, { data, count }] of without.answers) {
    expect(data, path).toBeDefined()
    expect({ path, ...whole.answers.get(path) }).toEqual({ path, data, count })
  }
})
