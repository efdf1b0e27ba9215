import type { KeyPhraseBasis, ReprintForm, SourceKind } from '../vocabulary.ts'

interface Page {
  url: string
  publisher: string
  kind: SourceKind
}

/** Pages that print the text: all of it, a part, or in another language. */
const printing: ReadonlySet<ReprintForm | null> = new Set([null, 'extracts', 'translation'])
/** Standings of a key phrase that was found in the text. */
const ofText: ReadonlySet<KeyPhraseBasis | null> = new Set([
  'official_text',
  'reprint',
  'translation',
  'text_at_hand',
])

/** What a page is that does not print the text, one and several of them; what is nearest to the text first. */
const accounts = {
  machine_translation: ['a machine translation of the text', 'machine translations of the text'],
  digest: ['a digest of the text', 'digests of the text'],
  official: ['an official account', 'official accounts'],
  news_agency: ['a news agency’s report', 'news agencies’ reports'],
  press: ['a press report', 'press reports'],
  research: ['a research publication', 'research publications'],
  mirror: ['a page that copies others', 'pages that copy others'],
  other: ['another kind of page', 'other kinds of pages'],
  unknown: ['a page of unknown standing', 'pages of unknown standing'],
} as const
const nearestFirst = Object.keys(accounts) as (keyof typeof accounts)[]

/**
 * The account in which a position of a joint text was read, by the pages that are cited for it: what they are, and who
 * publishes them. Null where one of them prints the text, or where the key phrase was found in the text.
 */
export function accountOf(
  passage: {
    pages: readonly Page[]
    keyPhraseBasis: KeyPhraseBasis | null
  },
  /** What each page of the statement prints, by address: its own pages print the text. */
  printed: ReadonlyMap<string, ReprintForm | null>,
): string | null {
  const { pages, keyPhraseBasis } = passage
  if (ofText.has(keyPhraseBasis)) return null
  const told = pages.map(({ url, publisher, kind }) => ({ publisher, form: printed.get(url), kind }))
  if (told.some(({ form }) => form !== undefined && printing.has(form))) return null
  const known = told.map(({ publisher, form, kind }) => ({
    publisher,
    account: form === 'digest' || form === 'machine_translation' ? form : kind,
  }))
  const best = nearestFirst.find((account) => known.some((page) => page.account === account))
  if (best === undefined) return null
  const own = known.filter(({ account }) => account === best)
  const names = new Set(own.map(({ publisher }) => withoutBrackets(publisher)))
  return `${accounts[best][names.size === 1 ? 0 : 1]} (${[...names].join('; ')})`
}

/** What must be known of a passage that was read in an account. */
export function accountCaution(readIn: string): string {
  return `Read in ${readIn}; no page of the text itself is cited for it.`
}

/** A publisher's name within brackets: what it says of itself in brackets follows a comma. */
function withoutBrackets(publisher: string): string {
  return publisher.replace(/ \(([^()]+)\)/, ', $1')
}
