/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The name that the system has for what went wrong, such as ENOENT; undefined for an error of another origin. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** What went wrong in a word where the system has one for it, or else as the error says it. */
export function errorName(error: unknown): string {
  return String(codeOf(error) ?? error)
}
