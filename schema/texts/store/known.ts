import { datasetFolder } from '../../import/corpus-folder.ts'
import { readDataset } from '../../import/dataset.ts'
import { describeProblem } from '../../import/problem.ts'
import type { KnownStatement, KnownText } from './match.ts'

/** What the importer needs of the dataset: its statements, and the texts whose figures it publishes. */
export interface Known {
  statements: KnownStatement[]
  texts: KnownText[]
}

/** Throws where the dataset has a problem. */
export async function readKnown(folder: string = datasetFolder): Promise<Known> {
  const result = await readDataset(folder)
  if ('problems' in result) {
    const said = result.problems.slice(0, 5).map(describeProblem).join('\n')
    throw new Error(
      `${said}\nThe dataset has a problem, so texts cannot be matched to it. Fix it (npm run check:data) first.`,
    )
  }
  const { statements, measures } = result.files
  return {
    statements: statements.map(({ value }) => ({
      id: value.id,
      date: value.date,
      kind: value.kind,
      title: value.title,
      speakers: value.speakers,
      officialUrls: Object.fromEntries(
        Object.entries(value.officialUrls ?? {}).filter(([, url]) => url !== undefined),
      ),
      otherPages: [...(value.officialPages ?? []), ...(value.reprints ?? [])].map(({ url }) => url),
    })),
    texts: measures.value.documents.flatMap(({ count, statement, title, date, speakers }) =>
      count ? [{ sha256: count.sha256, statementId: statement ?? null, title, date, speakers }] : [],
    ),
  }
}
