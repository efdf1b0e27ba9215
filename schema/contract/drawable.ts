/** Signs of one font: letters of Latin, Greek and Cyrillic, numbers and punctuation. */
const alphabetic =
  '[\\s\\u0020-\\u007e\\u00a0-\\u024f\\u0370-\\u03ff\\u0400-\\u0482\\u048a-\\u052f\\u1e00-\\u1eff\\u2010-\\u203a€™−№]|[\\u0300-\\u036f]'
/** Chinese signs of either script and Japanese letters, with their punctuation: of another font, which is 8 MB. */
const chinese =
  '[\\u3000-\\u303f\\u3041-\\u3096\\u3099-\\u30ff\\u3400-\\u4db5\\u4e00-\\u9fa5\\uff01-\\uff5e\\uffe0-\\uffe6]'
/**
 * Signs that the fonts of the pictures hold; for others there is no font that a package ships in a bearable size, and the
 * fonts of a machine make other pictures on each.
 */
const held = new RegExp(`^(?:${alphabetic}|${chinese})$`, 'u')
const isChinese = new RegExp(chinese, 'u')

/** Whether a picture can draw a text whole. */
export function isDrawable(text: string): boolean {
  return [...text].every((sign) => held.test(sign))
}

/** What a picture draws of a text: what else it would draw are boxes. */
export function drawable(text: string): string {
  return [...text].filter((sign) => held.test(sign)).join('')
}

/** Whether a text has signs of the font of Chinese signs. */
export function hasChinese(text: string): boolean {
  return isChinese.test(text)
}
