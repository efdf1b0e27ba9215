/**
 * Signs that the fonts of the pictures hold: letters of Latin, Greek and Cyrillic, numbers and punctuation. A package with a
 * font of Chinese signs is 36 MB and more, and the fonts of a machine make other pictures on each.
 */
const held =
  /^(?:[\s\u0020-\u007e\u00a0-\u024f\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u203a€™−№]|[\u0300-\u036f])$/u

/** Whether a picture can draw a text whole. */
export function isDrawable(text: string): boolean {
  return [...text].every((sign) => held.test(sign))
}

/** What a picture draws of a text: what else it would draw are boxes. */
export function drawable(text: string): string {
  return [...text].filter((sign) => held.test(sign)).join('')
}
