import { needsShortName } from '../import/short-name.ts'
import { longDate } from '../partial-date.ts'

interface Titled {
  docId: string
  date: string
  title: string
}

/** As many characters as a short name may have. */
const longest = 60

/**
 * Short names of texts whose title is too long for a list, or that another text has too: the beginning of the title, with
 * its date or the name of its file where that alone tells it from others.
 */
export function shortNames(texts: readonly Titled[]): Map<string, string> {
  const titled = Map.groupBy(texts, ({ title }) => title)
  const used = new Set<string>()
  const found = new Map<string, string>()
  for (const text of texts) {
    const isShared = (titled.get(text.title)?.length ?? 0) > 1
    if (!needsShortName(text.title, isShared)) continue
    const name = firstUnused(candidates(text, isShared), used)
    used.add(name.toLowerCase())
    found.set(text.docId, name)
  }
  return found
}

function firstUnused(names: Iterable<string>, used: ReadonlySet<string>): string {
  for (const name of names) if (!used.has(name.toLowerCase())) return name
  return ''
}

function* candidates({ docId, date, title }: Titled, isShared: boolean): Generator<string> {
  const day = longDate(date)
  const stem = docId.replace(/^.*\/(?=[^/])/, '').replace(/(?:\.\w{2,8})+(?=#|$)/, '')
  const behind = (tail: string) => `${cut(title, longest - tail.length - 2)}, ${tail}`
  if (!isShared) yield cut(title, longest)
  if (!title.endsWith(day)) yield behind(day)
  yield behind(cut(stem, 30))
  yield cut(docId, longest)
  for (let n = 2; n < 1002; n++) yield behind(`${cut(stem, 24)} ${n}`)
}

/** The beginning of a text, at the end of a word. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const part = text.slice(0, most - 1)
  return `${part.replace(/\s+\S*$/u, '').replace(/[\s,;:.–—-]+$/u, '')}…`
}
