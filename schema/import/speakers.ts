import type { DatasetFiles } from './files.ts'
import { partiesOf } from './people.ts'
import { type Problem, problem } from './problem.ts'

/**
 * Who speaks is a person with a family name or known to be none: references depend on it. Of several who speak at one
 * occasion it is known for whom each speaks: numbers of a speaker depend on it.
 */
export function speakerProblems({
  statements,
  people,
}: Pick<DatasetFiles, 'statements' | 'people'>): Problem[] {
  if (!people) return []
  const parties = partiesOf(people.value)
  const known = new Set([...people.value.people.map(({ name }) => name), ...Object.keys(parties)])
  return statements.flatMap(({ file, value, lineOf }) =>
    value.speakers.flatMap((name, index) => {
      const refuse = (reason: string) => [problem(file, lineOf(['speakers', index]), reason)]
      if (!known.has(name))
        return refuse(
          `${name} is not in ${people.file}; add the person with family name there, or the name under bodies`,
        )
      if (value.speakers.length > 1 && parties[name] === undefined)
        return refuse(
          `${name} speaks beside others, and ${people.file} does not say for whom; add \`party\` to the person there`,
        )
      return []
    }),
  )
}
