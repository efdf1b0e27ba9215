const passageName = /^([a-z0-9-]{1,200})(?:#|-p)([1-9]\d{0,3})$/

/** Statement and number of a passage by its id, or by the same with `-p` for its `#`, as an address has it; undefined for no such name. */
export function partsOfPassage(name: string): { statement: string; id: string } | undefined {
  const [, statement, n] = passageName.exec(name) ?? []
  return statement === undefined ? undefined : { statement, id: `${statement}#${n}` }
}
