/** Runs of letters and digits. */
export const WORDS = /[\p{L}\p{M}\p{N}]+/gu

const PLAIN = /\p{sc=Han}|[[\p{L}\p{M}\p{N}]--\p{sc=Han}]+/gv

/** The words and figures of a text in small letters, ideographs each for itself. */
export const plainWordsIn = (text: string): string[] => text.toLowerCase().match(PLAIN) ?? []
