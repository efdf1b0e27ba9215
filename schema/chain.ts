import { method } from '#subject'
import type { Gaps } from './stats/coverage.ts'

/**
 * Which chain leads from a number of this corpus to what it rests on: rule, coding, passage and the page on which somebody read
 * it, or, where the lexicon alone coded, the paragraph of a text in which it found words. What pages say of the chain is in
 * `chain`, in the words of the one or the other.
 */
export const isOfLexicon: boolean = method.isLexiconCoded ?? false

/** Whether a passage names a page: a sentence on pages and their publishers is said of such a release alone. */
export function namesPages({ passages, withoutEvidence }: Pick<Gaps, 'passages' | 'withoutEvidence'>) {
  return withoutEvidence < passages
}

const readByPeople = {
  links: 'Rule, coding, passage, page',
  paperlessLinks: 'Rule, coding, passage',
  rests: 'with the pages that they rest on',
  restsElsewhere: 'with the words that they are coded by',
  nothingRead: 'they are known from reports',
  /** Before gist and summary. */
  our: 'our',
  /** Words of the dataset itself. */
  ownWords: 'our words',
  ownWordsFirst: 'in our own words, not theirs',
  gistOf: 'our gist of a passage of that voice',
  written: 'Our words are summaries and gists',
  codedFirst: (name: string) => `by meaning, coded as “${name}”, whatever the words`,
  isMarkedUnconfirmed: true,
  confidence: 'Unverified: no page that can be opened confirms it.',
  unconfirmed: (restsOn: string) =>
    `No page that can be opened confirms it${restsOn === '' ? '' : `: ${restsOn}`}.`,
  unconfirmedStatements: (statements: string) =>
    `For ${statements} no page that can be opened confirms date, title and place.`,
  chosen: 'The statements were collected, not sampled: a share is a share of this collection.',
  texts: 'official texts',
  stance: (id: string) => id,
  sureness: ['unsure', 'fairly sure', 'sure'],
  nothingCounted: (isUnconfirmed: boolean) =>
    `nothing that is recorded of it${isUnconfirmed ? ', as no page that can be opened confirms it' : ''}`,
}

const foundByLexicon: typeof readByPeople = {
  links: 'Rule, paragraph, words',
  paperlessLinks: 'Rule, paragraph, words',
  rests: 'each with its paragraph and the words that the lexicon found there',
  restsElsewhere: 'each with its paragraph and the words that the lexicon found there',
  nothingRead: 'the lexicon has no words in their languages',
  our: 'the',
  ownWords: 'gists',
  ownWordsFirst: 'in gists',
  gistOf: 'the gist of a passage of that voice, which quotes words that the lexicon found,',
  written: 'Gists quote some of the words that the lexicon found, and summaries only count',
  codedFirst: (name: string) => `coded as “${name}” by the words of the codebook`,
  isMarkedUnconfirmed: false,
  confidence: 'Read by a program from the text; nobody has checked title, date, place and speakers.',
  unconfirmed: (restsOn) => `${restsOn === '' ? 'Nobody has checked it' : restsOn}.`,
  unconfirmedStatements: (statements) =>
    `Title, date, place and speakers of ${statements} were read by a program, and nobody has checked them.`,
  chosen: 'How the texts were chosen is not recorded: a share is a share of this collection.',
  texts: 'the texts',
  // The codebook calls it so.
  stance: (id) => (id === 'neutral' ? 'not coded' : id),
  sureness: ['words alone', 'fairly sure', 'sure'],
  nothingCounted: () =>
    'nothing that is recorded of it, as the lexicon found no words of a theme in what it read',
}

export const chain = isOfLexicon ? foundByLexicon : readByPeople
