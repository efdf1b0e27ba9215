/** Runs of letters and digits. */
export const WORDS = /[\p{L}\p{M}\p{N}]+/gu

const IDEOGRAPH = String.raw`\p{sc=Han}`
const PLAIN = new RegExp(String.raw`${IDEOGRAPH}|[[\p{L}\p{M}\p{N}]--${IDEOGRAPH}]+`, 'gv')

/** The words and figures of a text in small letters, ideographs each for itself. */
export const plainWordsIn = (text: string): string[] => text.toLowerCase().match(PLAIN) ?? []
