/** What of a query looks like a language of queries, of which this search has only quotation marks and the minus. */
export interface OperatorsMeant {
  /** Such words, each once: AND, OR, NOT. */
  words: string[]
  /** What to ask instead: one query, or one for each side of an OR. */
  instead: string[]
}

const quotedPart = /["“”„«»][^"“”„«»]*(?:["“”„«»]|$)/gu
const operator = /(?<!\S)(?:AND|OR|NOT)(?!\S)/g

/** Operators in capitals outside quotation marks; undefined where there are none. */
export function operatorsMeant(text: string): OperatorsMeant | undefined {
  const { open, closed } = withoutQuoted(text)
  const words = [...new Set(open.match(operator))]
  if (words.length === 0) return undefined
  const instead = open
    .split(/(?<!\S)OR(?!\S)/)
    .map((side) =>
      side
        .replace(/(?<!\S)AND(?!\S)/g, ' ')
        .replace(/(?<!\S)NOT\s+-?(?=\S)/g, '-')
        .replace(/(?<!\S)NOT(?!\S)/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((side) => /(?<!\S)[^-\s]/.test(side))
    .map(closed)
  return { words, instead: [...new Set(instead)] }
}

/** What looks like a field of its own: title:NATO. */
export interface FieldMeant {
  /** As it was typed, with its first value. */
  source: string
  name: string
  value: string
  /** The query without the name and its value. */
  rest: string
}

/** The first field outside quotation marks; its value may be a phrase. No address is one. */
export function fieldMeant(text: string): FieldMeant | undefined {
  const { open, closed } = withoutQuoted(text)
  const found = /(?<!\S)-?(\p{L}[\p{L}_]*):(?!\/)(\S+)/u.exec(open)
  if (!found) return undefined
  const [source, name = '', value = ''] = found
  const rest = `${open.slice(0, found.index)} ${open.slice(found.index + source.length)}`
  return {
    source: closed(source),
    name,
    value: closed(value),
    rest: closed(rest).replace(/\s+/g, ' ').trim(),
  }
}

/** The text with a sign in place of each quoted part, and what puts the parts back. */
function withoutQuoted(text: string): { open: string; closed(part: string): string } {
  const parts: string[] = []
  const open = text.replace(quotedPart, (part) => {
    parts.push(part)
    return String.fromCodePoint(firstSign + parts.length - 1)
  })
  return {
    open,
    closed: (part) =>
      part.replace(/\p{Co}/gu, (sign) => parts[(sign.codePointAt(0) ?? firstSign) - firstSign] ?? ''),
  }
}

/** Signs for private use, which nobody types. */
const firstSign = 0xe000
