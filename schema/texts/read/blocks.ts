import type { PageElement, PageNode } from './dom.ts'

const blockElements = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DIV DL DT H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
)

/** What never holds words of a statement, whatever the page. */
const dropped =
  'script, style, noscript, template, iframe, object, svg, canvas, audio, video, button, input, select, nav, footer, aside, figure, figcaption, picture, link, meta, [hidden], .hidden, [aria-hidden="true"], [role="navigation"], [role="contentinfo"], [role="search"], [role="banner"], [style*="display:none" i], [style*="display: none" i]'

/** What hardly ever does, by its name; a part so named that holds most of the text is the text. */
const suspected = [
  'form',
  ...[
    'share',
    'social',
    'related',
    'breadcrumb',
    'caption',
    'pager',
    'banner',
    'cookie',
    'subscribe',
    'newsletter',
    'comments',
    'read-more',
    'readmore',
    'recommend',
    'tooltip',
    'seealso',
    'see-also',
    'print',
  ].flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]),
].join(', ')

/**
 * The paragraphs of an element in reading order: block elements and double line breaks part them. Menus (blocks
 * that are mostly links), captions, buttons and hidden parts are left out. The element is changed by this.
 */
export function blocksOf(element: PageElement, drop: string[] = []): string[] {
  withoutAside(element, drop)
  const blocks: string[] = []
  let current = ''
  const close = (): void => {
    blocks.push(...partsOf(current))
    current = ''
  }
  const walk = (node: PageNode): void => {
    if (node.nodeType === 3) current += (node.textContent ?? '').replace(/\s*\n\s*|[ \t\r]+/g, ' ')
    if (node.nodeType !== 1) return
    const name = (node as PageElement).tagName.toUpperCase()
    if (name === 'BR') {
      current += '\n'
      return
    }
    const isBlock = blockElements.has(name)
    if (isBlock) close()
    for (const child of node.childNodes) walk(child)
    if (isBlock) close()
  }
  walk(element)
  close()
  return blocks
}

/** Takes out of an element what is none of its text: menus, captions, buttons, pointers to other pages. */
export function withoutAside(element: PageElement, drop: string[] = []): void {
  for (const one of [...element.querySelectorAll([dropped, ...drop].join(', '))]) one.remove()
  const half = letters(element) / 2
  for (const one of [...element.querySelectorAll(suspected)]) if (letters(one) < half) one.remove()
  for (const list of [...element.querySelectorAll('ul, ol, table, td, div')]) if (isMenu(list)) list.remove()
  for (const one of [...element.querySelectorAll('div, section, li')]) if (isPointer(one)) one.remove()
}

function letters(element: PageElement): number {
  return element.textContent?.replace(/\s+/g, '').length ?? 0
}

/** Most of its words are links and there are several: a menu, a list of related pages, tags. */
function isMenu(element: PageElement): boolean {
  const links = [...element.querySelectorAll('a')]
  if (links.length < 3) return false
  return links.reduce((sum, link) => sum + letters(link), 0) > letters(element) * 0.6
}

/** A box that is mostly the link to one other page, as sites set them between paragraphs. */
function isPointer(element: PageElement): boolean {
  const links = [...element.querySelectorAll('a[href]')]
  if (links.length === 0 || element.querySelector('p')) return false
  const text = element.textContent?.trim() ?? ''
  if (text.length > 200 || /[.。!?；;:：]$/.test(text)) return false
  return links.reduce((sum, link) => sum + letters(link), 0) > letters(element) * 0.5
}

/** Two line breaks, or one before an indent as Chinese pages print it, begin a paragraph; one alone is a blank. */
function partsOf(text: string): string[] {
  return text
    .replace(/\u00a0/g, ' ')
    .split(/\n\s*\n|\n(?=[ \t]*\u3000{2})/)
    .map((part) => joinLines(part.split('\n')))
    .filter((part) => part !== '')
}

/** Lines of one paragraph as one line; Chinese lines join without a blank. */
export function joinLines(lines: string[]): string {
  return lines
    .map((line) => line.replace(/[\s\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .reduce((text, line) => {
      const tight =
        /[\p{Script=Han}，。、；：！？”）》]$/u.test(text) && /^[\p{Script=Han}“（《，。]/u.test(line)
      return text === '' ? line : tight ? text + line : `${text} ${line}`
    }, '')
}
