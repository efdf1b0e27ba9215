import { describeProblem, type Problem } from '../../../schema/import/problem.ts'

/** A file as it is read, of which everything stands in line 3. */
export const fileOf = <T>(name: string, value: T) => ({ file: name, value, lineOf: () => 3 })

/** What a check says of one statement, that of `statements/a.yaml`. */
export function problemsOf(check: (files: never) => readonly Problem[], statement: object): string[] {
  const value = { passages: [], ...statement }
  return check({ statements: [fileOf('statements/a.yaml', value)] } as never).map(describeProblem)
}
