import { isEachTextRead } from '#subject'

/** What it means that nothing is recorded, as the verb of a sentence. */
export const unrecordedMeans: string = isEachTextRead
  ? 'means that the lexicon, which read every text whole, counted none of its words there'
  : 'is no proof of silence'
