import { decodedText } from '../../schema/text/align/decode.ts'

/** What is no text of a page, or none that a reader sees. */
const UNREAD = new Set(
  'HEAD SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS VIDEO AUDIO SELECT TEXTAREA BUTTON'.split(
    ' ',
  ),
)
/** What stands in a line with the text around it; any other element begins a paragraph. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR TD TH'.split(
    ' ',
  ),
)
const CELL = /^T[DH]$/
const TEXT_NODE = 3
const ELEMENT_NODE = 1

/** Whether a file is a page by its name or kind. */
export const isHtmlFile = ({ name, type }: { name: string; type: string }) =>
  /\.x?html?$/i.test(name) || /^(?:text\/html|application\/xhtml\+xml)/i.test(type)

/** The bytes of a page as its markup, in the encoding that they show or else the page names. */
export function decodedPage(bytes: Uint8Array): string {
  const { text, encoding } = decodedText(bytes)
  const named = /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w:-]+)/i.exec(text.slice(0, 2048))?.groups?.label
  if (named === undefined || encoding.startsWith('utf-')) return text
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    // No encoding that the browser knows.
    return text
  }
}

/** The words of a page as a text with an empty line between blocks; nothing of it is run, loaded or shown as markup. */
export function textOfPage(page: Document): string {
  const parts: string[] = []
  if (page.body) read(page.body, parts)
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function read(element: Element, parts: string[]): void {
  const tag = element.tagName.toUpperCase()
  if (UNREAD.has(tag) || element.hasAttribute('hidden')) return
  if (tag === 'BR') parts.push('\n')
  const around = CELL.test(tag) ? ' ' : INLINE.has(tag) || tag === 'BR' ? '' : '\n\n'
  parts.push(around)
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent ?? ''
      parts.push(tag === 'PRE' ? text : text.replace(/[ \t\r\n\f]+/g, ' '))
    } else if (node.nodeType === ELEMENT_NODE) read(node as Element, parts)
  }
  parts.push(around)
}
