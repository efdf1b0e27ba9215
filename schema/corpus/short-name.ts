import { needsShortName } from '../import/short-name.ts'
import { dateText } from './date-text.ts'

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
    const name = candidates(text, isShared).find((one) => !used.has(one.toLowerCase())) ?? ''
    used.add(name.toLowerCase())
    found.set(text.docId, name)
  }
  return found
}

function candidates({ docId, date, title }: Titled, isShared: boolean): string[] {
  const day = dateText(date)
  const stem = docId.replace(/^.*\/(?=[^/])/, '').replace(/(?:\.\w{2,8})+(?=#|$)/, '')
  const behind = (tail: string) => `${cut(title, longest - tail.length - 2)}, ${tail}`
  return [
    ...(isShared ? [] : [cut(title, longest)]),
    ...(title.endsWith(day) ? [] : [behind(day)]),
    behind(cut(stem, 30)),
    cut(docId, longest),
    ...Array.from({ length: 1000 }, (_, n) => behind(`${cut(stem, 24)} ${n + 2}`)),
  ]
}

/** The beginning of a text, at the end of a word. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const part = text.slice(0, most - 1)
  return `${part.replace(/\s+\S*$/u, '').replace(/[\s,;:.–—-]+$/u, '')}…`
}
