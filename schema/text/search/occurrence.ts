import { cell } from '../../cell.ts'
import type { Form, QueryTerm } from './query.ts'
import { hasStem, initialOfStem, type Term, terms } from './term.ts'

/** A place of a text that a term of the query found, as half-open offsets. */
export interface Occurrence {
  start: number
  end: number
  /** Index of the term in the query. */
  term: number
}

/**
 * Every place of the text that the query's terms find, in order and without overlap (of two that would, the one that
 * begins first and is longer stays). The same comparison as the index makes, so that a hit of the index always has one.
 */
export function occurrences(text: string, query: readonly QueryTerm[]): Occurrence[] {
  return finder(query)(text)
}

/** `occurrences` of one query, for many texts. */
export function finder(query: readonly QueryTerm[]): (text: string) => Occurrence[] {
  const begin = beginnings(query)
  return (text) => {
    const list = terms(text)
    const found = list.flatMap((term, at) =>
      begin(term).flatMap(({ form, index }): Occurrence[] => {
        const end = endOf(list, form, at)
        return end < 0 ? [] : [{ start: term.start, end, term: index }]
      }),
    )
    found.sort((a, b) => a.start - b.start || b.end - a.end || a.term - b.term)
    const kept: Occurrence[] = []
    for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
    return kept
  }
}

/** A form of a wanted term, with the term's index in the query. */
interface Beginning {
  form: Form
  index: number
}

/** The forms that may begin with a term: of a query with many names and forms only a few do. */
function beginnings(query: readonly QueryTerm[]): (term: Term) => readonly Beginning[] {
  const all = query.flatMap(({ isExcluded, forms }, index) =>
    isExcluded ? [] : forms.map((form) => ({ form, index })),
  )
  const open = all.filter(({ form: { tokens, isOpen } }) => isOpen && tokens.length === 1)
  const rest = all.filter((one) => !open.includes(one))
  const byWord = Map.groupBy(
    rest.filter(({ form }) => form.column === 'words'),
    ({ form: { tokens } }) => tokens[0],
  )
  const byInitial = Map.groupBy(
    rest.filter(({ form }) => form.column === 'stems'),
    ({ form: { tokens } }) => tokens[0]?.charCodeAt(0),
  )
  return (term) => {
    const words = byWord.get(term.word) ?? []
    const stems = byInitial.get(initialOfStem(term)) ?? []
    return open.length + words.length + stems.length === 0 ? none : [...open, ...words, ...stems]
  }
}

const none: readonly Beginning[] = []

/** Whether the whole query holds of the text: every wanted term, and none that is excluded. */
export function holds(text: string, query: readonly QueryTerm[]): boolean {
  const list = terms(text)
  return query.every((term) => {
    const isThere = term.forms.some((form) => list.some((_, at) => endOf(list, form, at) >= 0))
    return isThere !== term.isExcluded
  })
}

/** The end of the form in the text if it begins at this term; -1 if it does not. */
function endOf(list: readonly Term[], form: Form, at: number): number {
  const { column, tokens, isOpen } = form
  const isStem = column === 'stems'
  for (let i = 0; i < tokens.length; i++) {
    const term = list[at + i]
    if (!term) return -1
    const token = cell(tokens, i)
    const isLast = i === tokens.length - 1
    // Only ideographs are left open, and they have no stems.
    if (
      isLast && isOpen ? !term.word.startsWith(token) : isStem ? !hasStem(term, token) : term.word !== token
    )
      return -1
  }
  const last = cell(list, at + tokens.length - 1)
  if (!last.isIdeograph || isOpen) return last.end
  // The pair's second ideograph is the next term's first.
  return last.word.length > last.end - last.start ? cell(list, at + tokens.length).end : last.end
}
