import { licence, site, years } from '#subject'
import type { TitleBasis } from './vocabulary.ts'

/** Name of the dataset with the years that it covers, for citations and catalogues. */
export const datasetTitle = `${site.title}, ${years.first}–${years.last}`

/** Under what the dataset may be used, as licences are named (SPDX) and read; null where its keeper has given none. */
export const datasetLicence = licence

/** Who made the dataset, as citations and catalogues name them. */
export const datasetAuthor = `The ${site.name} contributors`

/** Whose the title of a statement is; as a page has it, it needs no word. */
const titleSentences: Record<TitleBasis, string | undefined> = {
  page: undefined,
  translation: `Title in English by ${site.name}.`,
  description: `Title by ${site.name}: a description.`,
  unseen: 'No page that was read has this title.',
}

/** The same sentence in a reference, in an embed and for machines. */
export function titleSentence(basis: TitleBasis | null): string | undefined {
  return basis === null ? undefined : titleSentences[basis]
}
