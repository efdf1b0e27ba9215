/** Words (or for Chinese, characters) that a text fragment quotes: enough to be the only place, few enough to survive. */
const quotedWords = 8
const quotedIdeographs = 14

/** The official page at the paragraph's first words, by the text fragment that browsers scroll to. */
export function officialPlace(url: string, text: string): string {
  const isIdeographic = /\p{Script=Han}/u.test(text.slice(0, 20))
  const start = isIdeographic
    ? [...text.replace(/^[\s\p{P}]+/u, '')].slice(0, quotedIdeographs).join('')
    : text.split(/\s+/).slice(0, quotedWords).join(' ')
  // A hyphen and a comma have a meaning in the fragment's own syntax.
  const fragment = encodeURIComponent(start).replaceAll('-', '%2D')
  return `${url.split('#')[0]}#:~:text=${fragment}`
}
