/** In words, pairs of characters or characters; longer than this is no page's footer. */
export const LONGEST_FOOTER = 16
/** Footers, with what else repeats on each page, that stand between two parts of a passage. */
export const MOST_FOOTERS = 2
