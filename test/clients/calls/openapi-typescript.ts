import createClient from 'openapi-fetch'
import type { components, paths } from '../generated/openapi-typescript.ts'

type CslItem = components['schemas']['CslItem']
type Problem = components['schemas']['Problem']

/** Ten calls whose answers the generated types describe. */
export async function calls(origin: string): Promise<unknown[]> {
  const api = createClient<paths>({ baseUrl: origin })
  const statements = await api.GET('/api/v1/statements', { params: { query: { limit: 3, from: '2022' } } })
  const [first] = statements.data?.data ?? []
  const title: string | undefined = first?.title
  const statement = await api.GET('/api/v1/statements/{id}', {
    params: { path: { id: '2022-02-04-joint-statement-new-era' } },
  })
  const urls: string[] = Object.values(statement.data?.data.officialUrls ?? {})
  const passages = await api.GET('/api/v1/passages', { params: { query: { theme: 'nato', limit: 2 } } })
  const amounts: (number | null)[] = passages.data?.data.map((row) => row.amountUsdBn) ?? []
  const trends = await api.GET('/api/v1/trends', {
    params: { query: { theme: 'nato', from: 2022, to: 2024 } },
  })
  const timeline = await api.GET('/api/v1/timeline', { params: { query: { theme: 'nato', from: 2022 } } })
  const themes = await api.GET('/api/v1/themes')
  const labels: string[] = themes.data?.data.map((theme) => theme.label) ?? []
  const compare = await api.GET('/api/v1/compare', {
    params: { query: { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' } },
  })
  const releases = await api.GET('/api/v1/releases')
  const search = await api.GET('/api/v1/search', { params: { query: { q: 'NATO', limit: 2 } } })
  const wrong = await api.GET('/api/v1/statements', { params: { query: { theme: 'reeds' } } })
  const problem: Problem | undefined = wrong.error
  return [
    title,
    urls.length,
    amounts.length,
    trends.data?.meta.count,
    timeline.data?.meta.count,
    labels.length,
    compare.data?.data.a.id,
    releases.data?.data[0]?.version,
    search.data?.data.hits.length,
    problem?.errors[0]?.parameter,
  ]
}

/** Files of a list asked with its own filter, everything, and what is said of a failure, as their types have them. */
export async function files(origin: string): Promise<unknown[]> {
  const api = createClient<paths>({ baseUrl: origin })
  const asked = { params: { query: { theme: 'nato', limit: 2 } }, parseAs: 'text' } as const
  const csv: string | undefined = (await api.GET('/api/v1/statements.csv', asked)).data
  const ndjson: string | undefined = (await api.GET('/api/v1/statements.ndjson', asked)).data
  const bib: string | undefined = (await api.GET('/api/v1/statements.bib', asked)).data
  const ris: string | undefined = (await api.GET('/api/v1/statements.ris', asked)).data
  const references = await api.GET('/api/v1/statements.csl.json', { params: asked.params })
  const items: CslItem[] | undefined = references.data
  const whole: string | undefined = (await api.GET('/api/v1/export', { parseAs: 'text' })).data
  const wrong = await api.GET('/api/v1/statements.csv', {
    params: { query: { theme: 'reeds' } },
    parseAs: 'text',
  })
  const problem: Problem | undefined = wrong.error
  return [csv, ndjson, bib, ris, items?.map(({ id }) => id), whole?.split('\n').length, problem?.code]
}
