import * as api from '../generated/orval.ts'

/** Ten calls whose answers the generated types describe. */
export async function calls(): Promise<unknown[]> {
  const statements = await api.getStatements({ limit: 3, from: '2022' })
  const title: string | undefined = statements.status === 200 ? statements.data.data[0]?.title : undefined
  const statement = await api.getStatementsById('2022-02-04-joint-statement-new-era')
  const urls: string[] = statement.status === 200 ? Object.values(statement.data.data.officialUrls) : []
  const passages = await api.getPassages({ theme: 'nato', limit: 2 })
  const amounts: (number | null)[] =
    passages.status === 200 ? passages.data.data.map((row) => row.amountUsdBn) : []
  const trends = await api.getTrends({ theme: 'nato', from: 2022, to: 2024 })
  const timeline = await api.getTimeline({ theme: 'nato', from: 2022 })
  const themes = await api.getThemes()
  const labels: string[] = themes.status === 200 ? themes.data.data.map((theme) => theme.label) : []
  const compare = await api.getCompare({
    a: '2019-06-05-joint-statement-new-era',
    b: '2022-02-04-joint-statement-new-era',
  })
  const releases = await api.getReleases()
  const search = await api.getSearch({ q: 'NATO', limit: 2 })
  const wrong = await api.getStatements({ theme: 'reeds' })
  const problem: api.Problem | undefined = wrong.status === 400 ? wrong.data : undefined
  return [
    title,
    urls.length,
    amounts.length,
    trends.status === 200 ? trends.data.meta.count : undefined,
    timeline.status === 200 ? timeline.data.meta.count : undefined,
    labels.length,
    compare.status === 200 ? compare.data.data.a.id : undefined,
    releases.status === 200 ? releases.data.data[0]?.version : undefined,
    search.status === 200 ? search.data.data.hits.length : undefined,
    problem?.errors[0]?.parameter,
  ]
}

/** Files of a list asked with its own filter, everything, and what is said of a failure, as their types have them. */
export async function files(): Promise<unknown[]> {
  const query = { theme: 'nato', limit: 2 }
  const csv = await api.getStatementsCsv(query)
  const table: string | undefined = csv.status === 200 ? csv.data : undefined
  // This client gives of NDJSON the answer itself, to be read line by line.
  const ndjson = await api.getStatementsNdjson(query)
  const bib = await api.getStatementsBib(query)
  const bibtex: Blob | undefined = bib.status === 200 ? bib.data : undefined
  const ris = await api.getStatementsRis(query)
  const records: Blob | undefined = ris.status === 200 ? ris.data : undefined
  const references = await api.getStatementsCslJson(query)
  const items: api.CslItem[] | undefined = references.status === 200 ? references.data : undefined
  const whole = await api.getExport()
  const wrong = await api.getStatementsCsv({ theme: 'reeds' })
  const problem: string | undefined = wrong.status === 200 ? undefined : wrong.data.code
  return [
    table,
    ndjson.status === 200 ? await ndjson.stream.text() : undefined,
    await bibtex?.text(),
    await records?.text(),
    items?.map(({ id }) => id),
    whole.status === 200 ? (await whole.stream.text()).split('\n').length : undefined,
    problem,
  ]
}
