import { escapedPattern } from '../escaped-pattern.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** A text that readers are shown names no refused host: whoever reads the name can go there as by a link. */
export function refusedHostProblems({
  sources,
  ...files
}: Pick<DatasetFiles, 'sources' | 'statements' | 'events' | 'trade' | 'subject' | 'release'>): Problem[] {
  const names = (sources.value.refused ?? []).map(({ host }) => ({
    host,
    isNamed: new RegExp(`(?<![\\w-])${escapedPattern(host)}(?![\\w-]|\\.\\w)`, 'i'),
  }))
  const shown = [...files.statements, files.events, files.trade, files.subject, files.release]
  return shown.flatMap(({ file, value, lineOf }) =>
    textsIn(value).flatMap(({ path, text }) => {
      const named = names.find(({ isNamed }) => isNamed.test(text))
      if (!named) return []
      return [problem(file, lineOf(path), `names ${named.host}, which is refused; say what the page was`)]
    }),
  )
}

interface Text {
  path: PropertyKey[]
  text: string
}

/** Every text of a record, however deep. */
function textsIn(value: unknown, path: PropertyKey[] = []): Text[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, own]) =>
    textsIn(own, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
