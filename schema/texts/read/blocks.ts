import { cellRows } from './cell-row.ts'
import type { PageElement, PageNode } from './page-element.ts'
import { loweredMark, raisedMark } from './script-mark.ts'

const blockElements = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DIV DL DT H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
)

/** What is never read as text, whatever the page. */
const wordless =
  'script, style, noscript, template, iframe, object, svg, canvas, audio, video, button, input, select, picture, link, meta'

/** What stands beside the text of a page; a part so marked that holds most of the paragraphs is the text. */
const beside =
  'nav, footer, aside, figure, figcaption, [hidden], .hidden, [aria-hidden="true"], [role="navigation"], [role="contentinfo"], [role="search"], [role="banner"], [style*="display:none" i], [style*="display: none" i]'

/** What stands beside it by its name. */
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

/** A paragraph of a page, and whether the page sets it as a heading. */
export interface Block {
  text: string
  isHeading: boolean
}

/**
 * The paragraphs of an element in reading order: block elements and double line breaks part them, and a row of short
 * cells is one. Menus (blocks that are mostly links), captions, buttons and hidden parts are left out. The element is
 * changed by this.
 */
export function blocksOf(element: PageElement, drop: string[] = []): string[] {
  return markedBlocksOf(element, drop).map(({ text }) => text)
}

/** The same paragraphs with what the page sets as headings. */
export function markedBlocksOf(element: PageElement, drop: string[] = []): Block[] {
  withoutAside(element, drop)
  const rows = cellRows(element)
  const blocks: Block[] = []
  let current = ''
  let headings = 0
  let kept = 0
  const close = (): void => {
    blocks.push(...partsOf(current).map((text) => ({ text, isHeading: headings > 0 })))
    current = ''
  }
  const walk = (node: PageNode): void => {
    // Only within `pre` a line break of the source is one of the text.
    const space = kept > 0 ? /[ \t\r]+/g : /\s*\n\s*|[ \t\r]+/g
    if (node.nodeType === 3) current += (node.textContent ?? '').replace(space, ' ')
    if (node.nodeType !== 1) return
    const one = node as PageElement
    const name = one.tagName.toUpperCase()
    const row = rows.get(one)
    if (row !== undefined) {
      close()
      blocks.push({ text: row, isHeading: false })
    } else if (name === 'BR') current += '\n'
    else if (name === 'SUP') current += raisedMark(current, one.textContent ?? '')
    else if (name === 'SUB') current += loweredMark(one.textContent ?? '')
    else {
      const isBlock = blockElements.has(name)
      if (isBlock) close()
      if (/^H[1-6]$/.test(name)) headings++
      if (name === 'PRE') kept++
      for (const child of node.childNodes) walk(child)
      if (isBlock) close()
      if (/^H[1-6]$/.test(name)) headings--
      if (name === 'PRE') kept--
    }
  }
  walk(element)
  close()
  return blocks
}

/**
 * Takes out of an element what is none of its text: menus, captions, buttons, pointers to other pages. No mark and no name
 * of a box takes out most of the paragraphs, be it one box or many.
 */
export function withoutAside(element: PageElement, drop: string[] = []): void {
  for (const one of [...element.querySelectorAll([wordless, ...drop].join(', '))]) one.remove()
  for (const selector of [beside, suspected]) takeOut(element, [...element.querySelectorAll(selector)])
  for (const list of [...element.querySelectorAll('ul, ol, table, td, div')]) if (isMenu(list)) list.remove()
  for (const one of [...element.querySelectorAll('div, section, li')]) if (isPointer(one)) one.remove()
}

function takeOut(element: PageElement, boxes: PageElement[]): void {
  const half = letters(element) / 2
  const outer = boxes.filter(
    (one) =>
      letters(one) < half &&
      !boxes.some((other) => other !== one && other.contains(one) && letters(other) < half),
  )
  const held = proseLetters(element)
  const cut = outer.reduce((sum, one) => sum + proseLetters(one), 0)
  // Where most of the sentences stand in boxes so marked, the marks mean something else on this page.
  const kept = cut > held / 2 ? outer.filter((one) => proseLetters(one) === 0) : outer
  for (const one of kept) one.remove()
}

/** Letters of paragraphs that are sentences. */
function proseLetters(element: PageElement): number {
  const paragraphs = element.tagName.toUpperCase() === 'P' ? [element] : [...element.querySelectorAll('p')]
  return paragraphs
    .filter((one) => /[.!?。！？…:;][”"»’')\]]*\s*$/.test(one.textContent ?? ''))
    .reduce((sum, one) => sum + letters(one), 0)
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
