import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

export interface Problem {
  file: string
  /** Counted from 1; 0 when the problem is the file as a whole. */
  line: number
  reason: string
}

/** A data file that cannot be used, with every problem found in it. */
export class DataFileError extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'))
    this.name = 'DataFileError'
    this.problems = problems
  }
}

export type DataPath = readonly PropertyKey[]

export interface CheckedYaml<T> {
  value: T
  /** The line on which the value at a path starts, or that of the nearest thing around it. */
  lineOf(path: DataPath): number
}

/** Parses YAML and holds it to a schema. Throws a DataFileError that names file, line and reason of each problem. */
export function checkedYaml<T>(file: string, source: string, schema: z.ZodType<T>): CheckedYaml<T> {
  const lineCounter = new LineCounter()
  const document = parseDocument(source, { lineCounter, uniqueKeys: true })
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const reason = error.message.split(' at line ')[0] as string
      return { file, line: lineCounter.linePos(error.pos[0]).line, reason }
    })
    throw new DataFileError(problems)
  }
  const lineOf = (path: DataPath): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
    }
    return 1
  }
  const result = schema.safeParse(plain(file, document))
  if (result.success) return { value: result.data, lineOf }
  throw new DataFileError(
    result.error.issues.map((issue) => {
      const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
      return { file, line: lineOf(issue.path), reason: `${where}${issue.message}` }
    }),
  )
}

function plain(file: string, document: ReturnType<typeof parseDocument>): unknown {
  try {
    // No data file of ours needs an alias, and a few lines of them can grow without bound.
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw new DataFileError([{ file, line: 0, reason: 'uses an alias (*name); write the value out instead' }])
  }
}
