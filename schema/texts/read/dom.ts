import { DOMParser, parseHTML } from 'linkedom'
import type { PageDocument } from './page-element.ts'
import { styledBlocks } from './styled.ts'

/** A page as a tree; a fragment becomes the body of a page. No script in it runs and nothing is loaded. */
export function parsePage(html: string): PageDocument {
  const isWhole = /<(?:html|body)[\s>]/i.test(html)
  const { document } = parseHTML(
    // To a browser, what stands behind the end of the body is a part of it.
    isWhole
      ? withBothParts(html.replace(/<\/(?:body|html)\s*>/gi, ''))
      : `<!doctype html><html><head></head><body>${html}</body></html>`,
  )
  // linkedom is typed with the browser's names, of which this is a part.
  const page = document as unknown as PageDocument
  const lineBreaks = () => [page.createElement('br'), page.createElement('br')]
  for (const one of styledBlocks(page)) {
    one.before(...lineBreaks())
    one.after(...lineBreaks())
  }
  return page
}

/** What may stand in the head of a page: its title, fields, styles and scripts. */
const headContent =
  /^(?:\s*(?:<(title|style|script|noscript)\b[\s\S]*?<\/\1\s*>|<(?:meta|link|base)\b[^>]*>|<!--[\s\S]*?-->))*/i

/** A page with the tags of head and body, which HTML lets authors leave out and the parser needs. */
function withBothParts(html: string): string {
  const [hasHead, hasBody] = [/<head[\s>]/i.test(html), /<body[\s>]/i.test(html)]
  if (hasHead && hasBody) return html
  const start = html.match(/^[\s\S]*?<html\b[^>]*>/i)?.[0] ?? html.match(/^\s*<!doctype[^>]*>/i)?.[0] ?? ''
  const rest = html.slice(start.length)
  const closed = rest.match(/^[\s\S]*?<\/head\s*>/i)?.[0]
  const head =
    (hasBody ? rest.match(/^[\s\S]*?(?=<body[\s>])/i)?.[0] : closed) ?? rest.match(headContent)?.[0] ?? ''
  const body = rest.slice(head.length)
  return `${start}${hasHead ? head : `<head>${head}</head>`}${hasBody ? body : `<body>${body}`}`
}

/** A page once more: what looks for its article takes the page apart. */
export function copyOf(page: PageDocument): PageDocument {
  return page.cloneNode(true)
}

/** An XML document as a tree. Entities of its own are never expanded, nothing is loaded. */
export function parseXml(xml: string): PageDocument {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  return document as unknown as PageDocument
}

/** Deeper than any page of a publisher; every level makes the search for the article dearer. */
const deepestNesting = 400
const boxes = /<(\/)?(?:div|section|article|span|table|ul|ol|blockquote|center)\b/gi
/** In XML every element is closed, by itself or by a tag of its own. */
const elements = /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|(\/)?[\p{L}_][^<>]*?(\/)?>)/gu

/** Whether boxes stand in boxes so deep that the page is a trap or broken. */
export function isTooDeep(html: string): boolean {
  return isNested(html.matchAll(boxes))
}

/** The same of the elements of an XML document. */
export function isXmlTooDeep(xml: string): boolean {
  return isNested(xml.matchAll(elements))
}

function isNested(tags: Iterable<RegExpMatchArray>): boolean {
  let depth = 0
  for (const [tag, close, isEmpty] of tags) {
    if (tag.startsWith('<!') || isEmpty) continue
    depth += close ? -1 : 1
    if (depth > deepestNesting) return true
  }
  return false
}
