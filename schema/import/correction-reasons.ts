import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** Words that fit every change and tell of none. */
const tellsNothing = /\bbrought up to\b|\bwhat is known now\b|\bfound, or\b|\bupdated?\b|\bimproved\b/i

/** A reason says what happened to its field, and once. */
export function correctionReasonProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const told = new Set<string>()
    return (value.corrections ?? []).flatMap(({ release, passage, field, why }, index) => {
      const refuse = (reason: string) => [problem(file, lineOf(['corrections', index]), reason)]
      const key = JSON.stringify([release, passage, field, why])
      if (told.has(key)) return refuse(`gives for ${field} the same reason twice`)
      told.add(key)
      if (!tellsNothing.test(why)) return []
      return refuse(
        `“${why}” does not say what happened to ${field}; say what was found, is gone or was wrong`,
      )
    })
  })
}
