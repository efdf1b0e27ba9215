import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** Who speaks is a person with a family name or known to be none: references depend on it. */
export function speakerProblems({
  statements,
  people,
}: Pick<DatasetFiles, 'statements' | 'people'>): Problem[] {
  if (!people) return []
  const known = new Set([...people.value.people.map(({ name }) => name), ...people.value.bodies])
  return statements.flatMap(({ file, value, lineOf }) =>
    value.speakers.flatMap((name, index) => {
      if (known.has(name)) return []
      const reason = `${name} is not in ${people.file}; add the person with family name there, or the name under bodies`
      return [problem(file, lineOf(['speakers', index]), reason)]
    }),
  )
}
