/** The part of the DOM that the importer uses; the commands are compiled without a browser's types. */
export interface PageNode {
  nodeType: number
  textContent: string | null
  childNodes: Iterable<PageNode>
  parentNode: PageNode | null
  previousSibling: PageNode | null
}

export interface PageElement extends PageNode {
  tagName: string
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  getAttribute(name: string): string | null
  closest(selector: string): PageElement | null
  contains(other: PageElement): boolean
  remove(): void
  before(...nodes: PageElement[]): void
  after(...nodes: PageElement[]): void
}

export interface PageDocument extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  documentElement: PageElement | null
  body: PageElement
  createElement(name: string): PageElement
  cloneNode(isDeep: true): PageDocument
}
