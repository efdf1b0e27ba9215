import { datasetFolder, readDataset } from '../dataset.ts'
import { describeProblem } from '../problem.ts'
import type { KnownStatement } from './match.ts'

/** The statements of the dataset as the importer needs them; throws where the dataset has a problem. */
export async function knownStatements(folder: string = datasetFolder): Promise<KnownStatement[]> {
  const result = await readDataset(folder)
  if ('problems' in result) {
    const said = result.problems.slice(0, 5).map(describeProblem).join('\n')
    throw new Error(
      `${said}\nThe dataset has a problem, so texts cannot be matched to it. Mend it (npm run check:data) first.`,
    )
  }
  return result.files.statements.map(({ value }) => ({
    id: value.id,
    date: value.date,
    kind: value.kind,
    title: value.title,
    speakers: value.speakers,
    officialUrls: Object.fromEntries(
      Object.entries(value.officialUrls ?? {}).filter(([, url]) => url !== undefined),
    ),
  }))
}
