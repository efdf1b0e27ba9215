import { isAddress } from './fields.ts'
import { type Problem, problem } from './problem.ts'
import { type CitedAddress, type SourcesFile, sourceProblems } from './sources.ts'
import type { YamlFile } from './yaml-file.ts'

/**
 * What can be said of statements whose form is wrong, beside that: their hosts and their ids. So that whoever adds one is
 * told everything in one round.
 */
export function roughProblems(
  rough: readonly YamlFile<unknown>[],
  sources: YamlFile<SourcesFile>,
  taken: ReadonlyMap<string, string>,
): Problem[] {
  const ids = new Map(taken)
  const duplicates = rough.flatMap(({ file, value, lineOf }) => {
    const id = (value as { id?: unknown } | null)?.id
    if (typeof id !== 'string') return []
    const other = ids.get(id)
    ids.set(id, other ?? file)
    return other === undefined
      ? []
      : [problem(file, lineOf(['id']), `duplicate id ${id}, already in ${other}`)]
  })
  return [
    ...duplicates,
    ...sourceProblems(
      sources,
      rough.flatMap((file) => addressesOf(file)),
    ),
  ]
}

function addressesOf({ file, value, lineOf }: YamlFile<unknown>): CitedAddress[] {
  const found: CitedAddress[] = []
  const walk = (node: unknown, path: PropertyKey[]): void => {
    if (typeof node === 'string' && isAddress(node)) found.push({ file, line: () => lineOf(path), url: node })
    else if (Array.isArray(node)) for (const [index, item] of node.entries()) walk(item, [...path, index])
    else if (typeof node === 'object' && node !== null)
      for (const [key, item] of Object.entries(node)) walk(item, [...path, key])
  }
  walk(value, [])
  return found
}
