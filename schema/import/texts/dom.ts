import { parseHTML } from 'linkedom'

/** The part of the DOM that the importer uses; the commands are compiled without a browser's types. */
export interface PageNode {
  nodeType: number
  textContent: string | null
  childNodes: Iterable<PageNode>
}

export interface PageElement extends PageNode {
  tagName: string
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  getAttribute(name: string): string | null
  contains(other: PageElement): boolean
  remove(): void
}

export interface PageDocument extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  documentElement: PageElement | null
  body: PageElement
}

/** A page as a tree; a fragment becomes the body of a page. No script in it runs and nothing is loaded. */
export function parsePage(html: string): PageDocument {
  const isWhole = /<(?:html|body)[\s>]/i.test(html)
  const { document } = parseHTML(
    isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  )
  // linkedom is typed with the browser's names, of which this is a part.
  return document as unknown as PageDocument
}
