import { client } from '../generated/hey-api/client.gen.ts'
import type { CslItem, Problem } from '../generated/hey-api/index.ts'
import * as api from '../generated/hey-api/index.ts'

/** Ten calls whose answers the generated types describe. */
export async function calls(origin: string): Promise<unknown[]> {
  client.setConfig({ baseUrl: origin })
  const statements = await api.getStatements({ query: { limit: 3, from: '2022' } })
  const title: string | undefined = statements.data?.data[0]?.title
  const statement = await api.getStatementsById({ path: { id: '2022-02-04-joint-statement-new-era' } })
  const urls: string[] = Object.values(statement.data?.data.officialUrls ?? {})
  const passages = await api.getPassages({ query: { theme: 'nato', limit: 2 } })
  const amounts: (number | null)[] = passages.data?.data.map((row) => row.amountUsdBn) ?? []
  const trends = await api.getTrends({ query: { theme: 'nato', from: 2022, to: 2024 } })
  const timeline = await api.getTimeline({ query: { theme: 'nato', from: 2022 } })
  const themes = await api.getThemes()
  const labels: string[] = themes.data?.data.map((theme) => theme.label) ?? []
  const compare = await api.getCompare({
    query: { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' },
  })
  const releases = await api.getReleases()
  const search = await api.getSearch({ query: { q: 'NATO', limit: 2 } })
  const wrong = await api.getStatements({ query: { theme: 'reeds' } })
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
  client.setConfig({ baseUrl: origin })
  const query = { theme: 'nato', limit: 2 }
  const csv: string | undefined = (await api.getStatementsCsv({ query })).data
  const ndjson: Blob | File | undefined = (await api.getStatementsNdjson({ query })).data
  const bib: Blob | File | undefined = (await api.getStatementsBib({ query })).data
  const ris: Blob | File | undefined = (await api.getStatementsRis({ query })).data
  const items: CslItem[] | undefined = (await api.getStatementsCslJson({ query })).data
  const whole: Blob | File | undefined = (await api.getExport()).data
  const wrong = await api.getStatementsCsv({ query: { theme: 'reeds' } })
  const problem: Problem | undefined = wrong.error
  return [
    csv,
    await ndjson?.text(),
    await bib?.text(),
    await ris?.text(),
    items?.map(({ id }) => id),
    (await whole?.text())?.split('\n').length,
    problem?.code,
  ]
}
