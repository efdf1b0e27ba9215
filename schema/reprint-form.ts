import type { ReprintForm } from './vocabulary.ts'

export interface Wording {
  /** On the page of the statement, beside the publisher; a page of the text itself needs no word. */
  beside: string | undefined
  /** Beside the kind of text in a reference. */
  genre: string | undefined
  /** Before “X” in a reference. */
  by: string
  /** Behind it. */
  after?: string | undefined
}

/** What pages and references call that which others print. */
export const reprintWords: Record<ReprintForm | 'text', Wording> = {
  text: { beside: undefined, genre: undefined, by: 'Text as printed by' },
  digest: { beside: 'a digest', genre: 'as reported', by: 'As reported by', after: ' (a digest)' },
  extracts: { beside: 'extracts', genre: 'in extracts', by: 'Extracts as printed by' },
  translation: { beside: 'a translation', genre: 'in translation', by: 'In a translation printed by' },
  machine_translation: {
    beside: 'a machine translation',
    genre: 'in machine translation',
    by: 'In a machine translation printed by',
  },
}

/** A publisher's name, and what it says in brackets of itself beside what is said of the page: nothing is said twice. */
export function publisherBeside(publisher: string, said: string): { name: string; aside: string[] } {
  const [, name, own] = publisher.match(/^(.+) \(([^()]+)\)$/) ?? []
  if (name === undefined || own === undefined) return { name: publisher, aside: [] }
  return { name, aside: said.includes(own) ? [] : [own] }
}
