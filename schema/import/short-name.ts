import { voiceList } from '#subject'
import { isJointKind } from '../vocabulary.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** A list shows a title of this many characters on one line of a wide screen. */
const longTitle = 110

/** Whether a statement's title is not enough to name it in a list. */
export const needsShortName = (title: string, isShared: boolean): boolean =>
  isShared || title.length > longTitle

/**
 * A statement whose title is too long to be spoken, or that another has too, has a short name; two statements of one day
 * never have the same. That of a joint text does not begin as one of a side alone would: Moscow statement.
 */
export function shortNameProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  const titled = Map.groupBy(statements, ({ value }) => value.title)
  const named = new Map<string, string>()
  return statements.flatMap(({ file, value, lineOf }) => {
    const { id, date, kind, title, shortName } = value
    if (shortName === undefined) {
      const isShared = (titled.get(title)?.length ?? 0) > 1
      if (!needsShortName(title, isShared)) return []
      const why = isShared ? 'is the title of another statement too' : `has ${title.length} characters`
      return [problem(file, lineOf(['title']), `${why}; say in shortName what people call it`)]
    }
    const side = voiceList.find(({ label }) => shortName.startsWith(`${label} `))
    if (side && isJointKind(kind)) {
      const reason = `begins with ${side.label}, as that of its statement would, and this is a joint text`
      return [problem(file, lineOf(['shortName']), reason)]
    }
    const name = `${date} ${shortName.toLowerCase()}`
    const other = named.get(name)
    named.set(name, id)
    if (other === undefined) return []
    return [problem(file, lineOf(['shortName']), `is the short name of ${other} of the same day too`)]
  })
}
