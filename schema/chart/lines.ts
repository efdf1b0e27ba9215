/** Width of an average letter in ems; a little generous, because a file cannot know the reader's font. */
const letter = 0.54
/** Chinese and Japanese signs are as wide as high. */
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u

/** About the width of a text in pixels. */
export function textWidth(text: string, font: number): number {
  return [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 1 : letter), 0) * font
}

/** The text, cut with an ellipsis where it is wider than its place. */
export function fitted(text: string, width: number, font: number): string {
  if (textWidth(text, font) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, font) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** Words in lines of at most so many characters. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
