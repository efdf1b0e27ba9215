import { isEachTextRead } from '#subject'

/** What it means that nothing is recorded, as the verb of a sentence. */
export const unrecordedMeans: string = isEachTextRead
  ? 'means that the lexicon, under its standard definition, counted none of its words in what it read'
  : 'is no proof of silence'
