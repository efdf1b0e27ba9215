/** What not every release records, by the name that filters and columns have for it, and in words. */
export const laterFields = {
  dayBasis: 'how sure days are',
  reading: 'how much of each text was read',
  notReadOn: 'which texts were not fully read on a theme',
  series: 'which statements belong to complete series',
  coders: 'whether the coders agree in the stance',
  keyPhraseLanguage: 'in which language key phrases are quoted',
  keyPhrasePage: 'on which page key phrases were read',
} as const
export type LaterField = keyof typeof laterFields
