import { passageStatus } from '../../stats/status.ts'
import type { SearchField } from '../../vocabulary.ts'
import type { DatasetRows } from '../rows.ts'

/** A piece of the dataset's text that the search index covers. */
export interface DatasetPlace {
  key: string
  foundIn: Exclude<SearchField, 'text'>
  statementId: string
  n: number | null
  themeId: string | null
  status: string | null
  date: string
  year: number
  voice: string
  kind: string
  text: string
}

/**
 * Titles, summaries, gists and key phrases, these two with the status of their passage. Those of a record that no number counts
 * have a status that no search asks for, while its names find it in a list.
 */
export function datasetPlaces({
  statements,
  passages,
}: Pick<DatasetRows, 'statements' | 'passages'>): DatasetPlace[] {
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]))
  const ofStatements = statements.flatMap(({ id, date, year, voice, kind, title, summary, uncounted }) =>
    (
      [
        ['title', title],
        ['summary', summary],
      ] as const
    ).map(([foundIn, text]) => ({
      key: `${id}/${foundIn}`,
      foundIn,
      statementId: id,
      n: null,
      themeId: null,
      status: uncounted ? 'uncounted' : null,
      date,
      year,
      voice,
      kind,
      text,
    })),
  )
  const ofPassages = passages.flatMap((passage) => {
    const { id, statementId, n, themeId, voice, gist, keyPhrase } = passage
    const statement = statementOf.get(statementId)
    if (!statement) throw new Error(`passage ${id} belongs to no statement`)
    const { date, year, kind, uncounted } = statement
    return (
      [
        ['gist', gist],
        ['key_phrase', keyPhrase ?? ''],
      ] as const
    )
      .filter(([, text]) => text !== '')
      .map(([foundIn, text]) => ({
        key: `${id}/${foundIn}`,
        foundIn,
        statementId,
        n,
        themeId,
        status: uncounted ? 'uncounted' : passageStatus(passage),
        date,
        year,
        voice,
        kind,
        text,
      }))
  })
  return [...ofStatements, ...ofPassages]
}
