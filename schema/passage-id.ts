/** The id of a passage; `n` is written in the file of its statement and never used again. */
export function passageId(statement: string, n: number): string {
  return `${statement}#${n}`
}

/** Id of the statement that a passage belongs to. */
export function statementOf(passage: string): string {
  return passage.replace(/#.*$/, '')
}

/** The number of a passage in its statement, as its id has it. */
export function numberOf(passage: string): string {
  return passage.slice(passage.indexOf('#') + 1)
}

/** The id of a passage in a path or a reference, where a # would begin something else. */
export function passageName(passage: string): string {
  return passage.replace('#', '-p')
}

const idOrName = /^([a-z0-9-]{1,200})(?:#|-p)([1-9]\d{0,3})$/

/** The id of the passage that an id or name from outside means; undefined where it has the form of neither. */
export function passageNamed(asked: string): string | undefined {
  const [, statement, n] = idOrName.exec(asked) ?? []
  return statement === undefined ? undefined : passageId(statement, Number(n))
}
