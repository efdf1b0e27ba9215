import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** The published figures on key phrases of the release at hand are those of its rows. */
export function checkFigureProblems({ subject, statements, release }: DatasetFiles): Problem[] {
  const { file, value, lineOf } = subject
  const index = value.checks?.findIndex((check) => check.release === release.value.version) ?? -1
  const claimed = value.checks?.[index]?.keyPhrases
  if (!claimed) return []
  const bases = statements.flatMap(({ value: { passages } }) =>
    passages.flatMap(({ keyPhraseBasis }) => keyPhraseBasis ?? []),
  )
  const counted = Object.fromEntries(
    [...Map.groupBy(bases, (basis) => basis)].map(([k, all]) => [k, all.length]),
  )
  return [...new Set([...Object.keys(claimed), ...Object.keys(counted)])].flatMap((basis) => {
    const said = claimed[basis as keyof typeof claimed] ?? 0
    const is = counted[basis] ?? 0
    if (said === is) return []
    const path = ['checks', index, 'keyPhrases']
    return [problem(file, lineOf(path), `${is} key phrases are ${basis}, not ${said}; mend the figure`)]
  })
}
