import type { Form, QueryTerm } from './query.ts'
import { hasStem, type Term, terms } from './term.ts'

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
  const list = terms(text)
  const found: Occurrence[] = []
  query.forEach((term, index) => {
    if (term.isExcluded) return
    for (const form of term.forms) {
      for (let at = 0; at < list.length; at++) {
        const end = endOf(list, form, at)
        if (end >= 0) found.push({ start: (list[at] as Term).start, end, term: index })
      }
    }
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Occurrence[] = []
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

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
    const token = tokens[i] as string
    const isLast = i === tokens.length - 1
    // Only ideographs are left open, and they have no stems.
    if (
      isLast && isOpen ? !term.word.startsWith(token) : isStem ? !hasStem(term, token) : term.word !== token
    )
      return -1
  }
  const last = list[at + tokens.length - 1] as Term
  if (!last.isIdeograph || isOpen) return last.end
  // The pair's second ideograph is the next term's first.
  return last.word.length > last.end - last.start ? (list[at + tokens.length] as Term).end : last.end
}
