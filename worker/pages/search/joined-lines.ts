import type { SearchLine } from '../../../schema/contract/search-hit.ts'

/** A line of the concordance with every place in it where the words stand. */
interface JoinedLine {
  left: string
  match: string
  /** What follows the first match, in pieces; in some of them the words stand again. */
  right: { text: string; isMatch: boolean }[]
  isDenied: boolean
}

/** The lines of one place, without those whose words already stand at the end of the line before. */
export function joinedLines(lines: readonly SearchLine[]): JoinedLine[] {
  const joined: JoinedLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const at = last && last.isDenied === line.isDenied ? placeWithin(last, line) : undefined
    const rest = last?.right.at(-1)
    if (last && rest && at !== undefined) {
      last.right.splice(
        -1,
        1,
        { text: rest.text.slice(0, at), isMatch: false },
        { text: line.match, isMatch: true },
        { text: rest.text.slice(at + line.match.length), isMatch: false },
      )
    } else {
      const { left, match, right, isDenied } = line
      joined.push({ left, match, right: [{ text: right, isMatch: false }], isDenied })
    }
  }
  return joined
}

/** Where in the last piece of a line the match of the next one stands: there where the words before both are the same. */
function placeWithin({ left, match, right }: JoinedLine, next: SearchLine): number | undefined {
  const rest = right.at(-1)?.text ?? ''
  const before = `${left}${match}${right
    .slice(0, -1)
    .map(({ text }) => text)
    .join('')}`
  const isCut = next.left.startsWith('…')
  const told = isCut ? next.left.slice(1) : next.left
  for (let at = rest.indexOf(next.match); at >= 0; at = rest.indexOf(next.match, at + 1)) {
    const own = `${before}${rest.slice(0, at)}`
    if (isCut ? own.endsWith(told) : own === told) return at
  }
  return undefined
}
