import { sumOf } from '../../stats/sum.ts'
import { cellRows } from './cell-row.ts'
import { isDayLine, placeBesideDay } from './header-line.ts'
import { namedInLine } from './named-line.ts'
import type { PageElement, PageNode } from './page-element.ts'
import { loweredMark, raisedMark } from './script-mark.ts'
import { stampOf } from './stamp.ts'

const blockElements = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
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
  ...'share social related breadcrumb caption pager banner cookie subscribe newsletter comments read-more readmore recommend tooltip seealso see-also print'
    .split(' ')
    .flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]),
].join(', ')

/** Where pages and documents set the notes to their text. */
const notes =
  '[role="doc-endnotes"], [role="doc-footnote"], .footnotes, .wp-block-footnotes, li[id^="footnote-"], li[id^="endnote-"]'

/** A paragraph of a page. */
export interface Block {
  text: string
  /** The level of heading that the page sets it as, from 1; 0 for none. */
  level: number
  /** It is nothing but links to other pages. */
  isLink: boolean
  /** A link to another page stands in it, or it in one. */
  hasLink: boolean
  /** It is of a note to the text. */
  isNote: boolean
}

/**
 * The paragraphs of an element in reading order: block elements and double line breaks part them, and a row of short
 * cells is one. Menus (blocks that are mostly links), captions, buttons and hidden parts are left out. The element is
 * changed by this.
 */
export function blocksOf(element: PageElement, drop: string[] = []): string[] {
  return textsOf(markedBlocksOf(element, drop))
}

export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map(({ text }) => text)
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The same paragraphs with what the page sets as headings. */
export function markedBlocksOf(element: PageElement, drop: string[] = []): Block[] {
  withoutAside(element, drop)
  const rows = cellRows(element)
  const noted = new Set(element.querySelectorAll(notes))
  const blocks: Block[] = []
  let current = ''
  let level = 0
  let kept = 0
  let isNote = false
  let stamp = ''
  let linked = ''
  let links = 0
  const close = (): void => {
    const isLink = linked !== '' && lettersOf(linked) === lettersOf(current)
    const hasLink = linked !== '' || links > 0
    if (!isStamp(current, stamp))
      blocks.push(...partsOf(current, level).map((text) => ({ text, level, isLink, hasLink, isNote })))
    current = ''
    stamp = ''
    linked = ''
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
      if (row !== '') blocks.push({ text: row, level: 0, isLink: false, hasLink: true, isNote })
    } else if (name === 'BR') current += '\n'
    else if (name === 'SUP') current += raisedMark(current, one.textContent ?? '')
    else if (name === 'SUB') current += loweredMark(one.textContent ?? '')
    else {
      const isBlock = blockElements.has(name)
      if (isBlock) close()
      const outer = { level, isNote }
      if (noted.has(one)) isNote = true
      if (/^H[1-6]$/.test(name)) level = Number(name.charAt(1))
      if (name === 'PRE') kept++
      if (name === 'A') links++
      if (!isBlock && isReadApart(one, current)) current += ' '
      const from = current.length
      for (const child of node.childNodes) walk(child)
      if (name === 'TIME') stamp += current.slice(from)
      if (name === 'A') linked += current.slice(from)
      if (isBlock) close()
      if (name === 'A') links--
      ;({ level, isNote } = outer)
      if (name === 'PRE') kept--
    }
  }
  walk(element)
  close()
  return blocks
}

/**
 * Takes out of an element what is none of its text: menus, captions, buttons, pointers to other pages. No mark and no name
 * of a box takes out most of the paragraphs, whether one box or many.
 */
export function withoutAside(element: PageElement, drop: string[] = []): void {
  for (const one of [...element.querySelectorAll([wordless, ...drop].join(', '))]) one.remove()
  const headed = headedParts(element)
  for (const selector of [beside, suspected]) takeOut(element, [...element.querySelectorAll(selector)])
  for (const list of [...element.querySelectorAll('ul, ol, table, td, div')]) if (isMenu(list)) list.remove()
  for (const one of [...element.querySelectorAll('div, section, li')]) if (isPointer(one)) one.remove()
  // What headed a list of links goes with it.
  for (const [heading, words] of headed) if (headsLinks(words, element)) heading.remove()
}

/** Whether an element touches the one before it, and one of both is a time or a year with words behind: pages set them apart. */
function isReadApart(one: PageElement, before: string): boolean {
  const last = one.previousSibling
  if (last?.nodeType !== 1 || !/[\p{L}\p{N}]$/u.test(before)) return false
  const isTime = [one, last as PageElement].some((own) => own.tagName.toUpperCase() === 'TIME')
  return isTime || (/\d{4}$/.test(before) && /^\p{Lu}\p{Ll}/u.test(one.textContent ?? ''))
}

/** Whether a paragraph is nothing but a time that the page marks as one: when it was put out, and no words of the text. */
function isStamp(paragraph: string, time: string): boolean {
  if (time.trim() === '' || placeBesideDay(time.trim()) !== null) return false
  return !/\p{L}/u.test(paragraph.replace(time, '')) || stampOf(paragraph.trim()) !== null
}

/** Each heading with the words behind it, up to the next one. */
function headedParts(element: PageElement): Map<PageElement, PageNode[]> {
  const parts = new Map<PageElement, PageNode[]>()
  let words: PageNode[] = []
  const walk = (node: PageNode): void => {
    if (node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.textContent ?? '')) words.push(node)
    if (node.nodeType !== 1) return
    const one = node as PageElement
    if (/^H[1-6]$/i.test(one.tagName)) {
      words = []
      parts.set(one, words)
    } else for (const child of one.childNodes) walk(child)
  }
  walk(element)
  return parts
}

/** Whether a list of links stood first behind a heading, or several links one by one and nothing else. */
function headsLinks(words: readonly PageNode[], element: PageElement): boolean {
  const cut = words.map((node) => cutPart(node, element))
  if (isLinkList(cut[0] ?? null)) return true
  return words.length > 1 && words.every((node, n) => isLinked(node) && !isShared(cut[n] ?? null))
}

function isLinked({ parentNode }: PageNode): boolean {
  for (let one = parentNode; one; one = one.parentNode)
    if (one.nodeType === 1 && /^a$/i.test((one as PageElement).tagName)) return true
  return false
}

/** The whole part of an element that a node was taken out with; null where it is still there. */
function cutPart(node: PageNode, element: PageElement): PageElement | null {
  let top = node
  while (top.parentNode) top = top.parentNode
  return top.nodeType === 1 && top !== element ? (top as PageElement) : null
}

/** Links to other pages; a row of buttons to share this one is none. */
function isLinkList(part: PageElement | null): boolean {
  return part !== null && [...part.querySelectorAll('a')].length >= 2 && !isShared(part)
}

/** Whether a part was not taken out, or holds such buttons. */
function isShared(part: PageElement | null): boolean {
  return (
    part === null || /share|social|print/i.test(`${part.getAttribute('class')} ${part.getAttribute('id')}`)
  )
}

function takeOut(element: PageElement, boxes: PageElement[]): void {
  const half = letters(element) / 2
  const outer = boxes.filter(
    (one) =>
      letters(one) < half &&
      !boxes.some((other) => other !== one && other.contains(one) && letters(other) < half),
  )
  const held = proseLetters(element)
  const cut = sumOf(outer, proseLetters)
  // Where most of the sentences stand in boxes so marked, the marks mean something else on this page.
  const kept = cut > held / 2 ? outer.filter((one) => proseLetters(one) === 0) : outer
  for (const one of kept) one.remove()
}

/** Letters of paragraphs that are sentences. */
export function proseLetters(element: PageElement): number {
  const paragraphs = element.tagName.toUpperCase() === 'P' ? [element] : [...element.querySelectorAll('p')]
  return paragraphs
    .filter((one) => /[.!?。！？…:;][”"»’')\]]*\s*$/.test(one.textContent ?? ''))
    .reduce((sum, one) => sum + letters(one), 0)
}

export function letters(element: PageElement): number {
  return element.textContent?.replace(/\s+/g, '').length ?? 0
}

/** Most of its words are links and there are several, or all are in a cell beside others: a menu, a list of related pages, tags. */
function isMenu(element: PageElement): boolean {
  const links = [...element.querySelectorAll('a')]
  const linked = sumOf(links, letters)
  if (links.length === 2 && /^td$/i.test(element.tagName)) return linked === letters(element)
  return links.length > 2 && linked > letters(element) * 0.6
}

/** A box that is mostly the link to one other page, as sites set them between paragraphs. */
function isPointer(element: PageElement): boolean {
  // An anchor has a name; a link may have lost its address when the page was saved.
  const links = [...element.querySelectorAll('a')].filter(
    (one) => one.getAttribute('name') === null && one.getAttribute('id') === null,
  )
  if (links.length === 0 || element.querySelector('p')) return false
  const text = element.textContent?.trim() ?? ''
  if (text.length > 200 || /[.。!?；;:：]$/.test(text)) return false
  return sumOf(links, letters) > letters(element) * 0.5
}

/**
 * Two line breaks, or one before an indent as Chinese pages print it, begin a paragraph; one alone is a blank, except between
 * the lines of a header with its day.
 */
function partsOf(text: string, level: number): string[] {
  return text
    .replace(/\u00a0/g, ' ')
    .split(/\n\s*\n|\n(?=[ \t]*\u3000{2})/)
    .flatMap((part) => {
      const lines = part.split('\n').filter((line) => line.trim() !== '')
      const isHeader =
        level === 0 && lines.every((line) => isHeaderLine(line.trim())) && lines.some(isDayLine)
      return isHeader ? lines.map((line) => joinLines([line])) : [joinLines(lines)]
    })
    .filter((part) => part !== '')
}

/** Whether a line begins as one does and ends in no sentence, or names who speaks. */
function isHeaderLine(line: string): boolean {
  if (namedInLine(line) !== null) return true
  return line.length <= 120 && /^[\p{Lu}\p{N}]/u.test(line) && !/[.,;:!?…]["”»)]*$/u.test(line)
}

/** Between letters of these and their marks a line breaks without a blank. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`
const unspacedEnd = new RegExp(`[${unspaced}，。、；：！？”）》」』]$`, 'u')
const unspacedStart = new RegExp(`^[${unspaced}“（《「『，。、]`, 'u')

/** Lines of one paragraph as one line; Chinese and Japanese lines join without a blank. */
export function joinLines(lines: string[]): string {
  return lines
    .map((line) => line.replace(/[\s\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .reduce((text, line) => {
      const tight = unspacedEnd.test(text) && unspacedStart.test(line)
      return text === '' ? line : tight ? text + line : `${text} ${line}`
    }, '')
}
