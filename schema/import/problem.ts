/** One thing wrong in a dataset file: where it stands and what is wrong, in words an editor can act on. */
export interface Problem {
  /** Path relative to the dataset folder. */
  file: string
  /** 1-based; absent where the file as a whole is meant. */
  line?: number
  reason: string
}

export function problem(file: string, line: number | undefined, reason: string): Problem {
  return line === undefined ? { file, reason } : { file, line, reason }
}

export function describeProblem({ file, line, reason }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${reason}`
}
