import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/**
 * A text whose page is that of a statement says whose text it is, by which it is known of what the statement has no word. A
 * page of several statements is of none of them.
 */
export function unnamedTextProblems({
  measures: { file, value, lineOf },
  statements,
}: Pick<DatasetFiles, 'measures' | 'statements'>): Problem[] {
  const ofPage = Map.groupBy(
    statements.flatMap(({ value: { id, date, officialUrls } }) =>
      [...new Set(Object.values(officialUrls ?? {}))].map((url) => ({ id, page: `${date} ${url}` })),
    ),
    ({ page }) => page,
  )
  return value.documents.flatMap(({ id, statement, date, url }, index) => {
    const [own, ...others] = ofPage.get(`${date} ${url}`) ?? []
    if (statement !== undefined || own === undefined || others.length > 0) return []
    const reason = `the page of "${id}" is that of ${own.id}; say in statement that it is its text`
    return problem(file, lineOf(['documents', index]), reason)
  })
}
