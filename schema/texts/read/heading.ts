import { type Block, textsOf } from './blocks.ts'
import { isProse, isTitleLike } from './header-line.ts'
import { isFurniture, isTail } from './noise.ts'

/** An article with the headings that stand directly before and behind it on its page, and between its parts. */
export function withHeadings(article: string[], page: readonly Block[]): string[] {
  const [first, last] = [article[0], article.at(-1)]
  const from = page.findIndex(({ text }) => text === first)
  const to = page.findLastIndex(({ text }) => text === last)
  if (from < 0 || to < from) return article
  let start = from
  while (start > 0 && isHeading(page[start - 1])) start--
  let end = to + 1
  while (end < page.length && isSentence(page[end])) end++
  // A heading behind the article is its last words where it heads nothing; else it heads what is no part of the article.
  const rest = page.slice(end)
  const isEnd = rest.every((one) => isHeading(one) || isFurniture(one.text) || isTail(one.text))
  const behind = isEnd ? rest.filter(isHeading) : []
  return [
    ...textsOf(page.slice(start, from)),
    ...withInnerHeadings(article, page.slice(from, to + 1)),
    ...textsOf(page.slice(to + 1, end)),
    ...textsOf(behind),
  ]
}

/**
 * The library joins an article of several boxes without what stands between them: each heading goes before the paragraph
 * that stands directly below it on the page.
 */
function withInnerHeadings(article: readonly string[], page: readonly Block[]): string[] {
  const own = new Set(article)
  const places = placesOf(page)
  let at = -1
  return article.flatMap((block) => {
    const left = places.get(block)
    let next = left?.pop()
    while (next !== undefined && next <= at) next = left?.pop()
    if (next === undefined) return block
    let start = next
    while (start > at + 1 && isLost(page[start - 1], own)) start--
    at = next
    return [...textsOf(page.slice(start, next)), block]
  })
}

/** Where each paragraph of a page stands, the last place first. */
function placesOf(page: readonly Block[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [n, { text }] of [...page.entries()].reverse()) {
    const known = places.get(text)
    if (known) known.push(n)
    else places.set(text, [n])
  }
  return places
}

function isLost(block: Block | undefined, own: ReadonlySet<string>): boolean {
  return block !== undefined && !own.has(block.text) && isHeading(block)
}

/** An article with its title behind the lines that stand above that on its page: «Policy brief» is no part of the text. */
export function withTitle(article: string[], title: string | null, page: readonly Block[]): string[] {
  if (title === null || article.includes(title)) return article
  const at = page.findLastIndex(({ text }) => text === title)
  if (at < 0) return article
  const below = new Set(textsOf(page.slice(at)))
  const from = article.findIndex((block) => below.has(block))
  return from > 0 && from <= farthestAbove && !article.slice(0, from).some(isProse)
    ? [...article.slice(0, from), title, ...article.slice(from)]
    : article
}

const farthestAbove = 4

/** An article without the links to other pages that stand below it, and without what heads them. */
export function withoutLinkedEnd(article: string[], page: readonly Block[]): string[] {
  let end = article.length
  let at = page.length
  const dropWhile = (isDropped: (block: Block) => boolean): void => {
    while (end > 0) {
      // The same words may stand in the text as well: the last ones of the page are meant.
      const last = page.slice(0, at).findLastIndex(({ text }) => text === article[end - 1])
      const block = page[last]
      if (!block || !isDropped(block)) return
      at = last
      end--
    }
  }
  dropWhile(({ isLink }) => isLink)
  if (end < article.length) dropWhile(({ text, level }) => level > 0 && !isProse(text))
  return end > 0 ? article.slice(0, end) : article
}

function isHeading(block: Block | undefined): boolean {
  return isSentence(block) || isSection(block)
}

function isSentence(block: Block | undefined): boolean {
  return block !== undefined && block.level > 0 && isProse(block.text)
}

/** «Security»: a heading of a part. The first level is the title of the page or the name of its site. */
function isSection(block: Block | undefined): boolean {
  if (block === undefined || block.level < 2 || isFurniture(block.text) || isTail(block.text)) return false
  return isTitleLike(block.text)
}
