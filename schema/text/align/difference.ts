/**
 * In what two passages differ: in nothing, in their number alone (Article 4, Article 5), in signs, in letters whose
 * words are the same (case, vowel signs), in the order of their words alone, or in words. The later one includes those
 * before it.
 */
export type Difference = 'none' | 'number' | 'signs' | 'letters' | 'order' | 'words'
