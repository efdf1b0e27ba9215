import type { Page } from '@playwright/test'

/** Opens everything that is folded, as far as only one of a name can be open. */
export const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })

/** Titles of elements, which neither a finger nor the keyboard opens; a frame's title is its name. */
export const onlyOnHover = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body [title]:not(iframe)')].map(
      ({ localName, title }) => `${localName}: ${title}`,
    ),
  )

/** Pairs of links on one line with nothing between them: they read as one. */
export const runTogether = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a + a')].flatMap((link) => {
      const before = link.previousElementSibling
      if (!before || before !== link.previousSibling || link.closest('svg')) return []
      const [first, last] = [link.getClientRects()[0], [...before.getClientRects()].at(-1)]
      const isBeside = first && last && Math.abs(first.top - last.top) < 4
      return isBeside && first.left - last.right < 2 ? [`${before.textContent}|${link.textContent}`] : []
    }),
  )

/** Stretches of the page as high as a screen in which nothing stands in the right third. */
export function emptyThirds(page: Page, screen: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const main = document.querySelector('main') ?? document.body
    const box = main.getBoundingClientRect()
    const edge = box.left + (box.width * 2) / 3
    const range = document.createRange()
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const filled: DOMRect[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      if (text.data.trim() === '' || !text.parentElement?.checkVisibility()) continue
      range.selectNodeContents(text)
      filled.push(...range.getClientRects())
    }
    for (const drawn of main.querySelectorAll('svg, img, input, select, textarea, iframe'))
      if (drawn.checkVisibility()) filled.push(drawn.getBoundingClientRect())
    const found: string[] = []
    let [bottom, last] = [box.top, 'the top']
    const inThird = filled.filter(({ right }) => right > edge).toSorted((a, b) => a.top - b.top)
    for (const rect of [...inThird, new DOMRect(0, box.bottom, 0, 0)]) {
      if (rect.top - bottom > limit) found.push(`${Math.round(rect.top - bottom)} px after ${last}`)
      if (rect.bottom > bottom) [bottom, last] = [rect.bottom, `${Math.round(rect.bottom + scrollY)} px`]
    }
    return found
  }, screen)
}

/** Lines of text, outside code and drawings, that have more characters than so many. */
export function longLines(page: Page, most: number): Promise<string[]> {
  return page.evaluate((usual) => {
    const found: string[] = []
    const blocks =
      'p, li, dd, dt, td, th, caption, figcaption, summary, legend, label, blockquote, h1, h2, h3, div'
    for (const block of document.querySelectorAll<HTMLElement>(blocks)) {
      // A headline is large and short: its lines may have a few letters more.
      const limit = block.matches('.headline') ? usual + 10 : usual
      if (block.textContent.trim().length <= limit || !block.checkVisibility()) continue
      if (block.closest('pre, svg, .visually-hidden, nav, code')) continue
      const { left, right } = block.getBoundingClientRect()
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const lines = new Map<number, string>()
      let [column, bottom] = [0, 0]
      const range = document.createRange()
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const parent = node.parentElement
        if (parent?.closest(blocks) !== block || parent.closest('svg, code, .visually-hidden')) continue
        // A line may end after any character of Chinese.
        for (const { index, 0: word } of node.data.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu)) {
          range.setStart(node, index)
          range.setEnd(node, index + word.trimEnd().length)
          const rect = [...range.getClientRects()].at(-1)
          // What is cut off at the edge of a concordance is not read.
          if (!rect || rect.width === 0 || rect.right < left || rect.left > right) continue
          // Text that goes up goes on in another column.
          if (rect.bottom < bottom - 12) column += 10_000
          bottom = rect.bottom
          const line = column + Math.round(rect.bottom / 6)
          const key = [line, line - 1, line + 1].find((at) => lines.has(at)) ?? line
          lines.set(key, `${lines.get(key) ?? ''}${word.replace(/\s+/g, ' ')}`)
        }
      }
      for (const text of lines.values()) {
        const line = text.trim()
        // An address is one word, however long.
        const isOfWords = line.split(' ').every(({ length }) => length < limit / 2)
        if (line.length > limit && isOfWords)
          found.push(`${line.length} in ${block.localName}.${block.className}: ${line}`)
      }
    }
    return [...new Set(found)].slice(0, 8)
  }, most)
}

/** Heads of a table that are not set to the side to which the cells under them are set. */
export function headsOffTheirColumn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const table of document.querySelectorAll('table')) {
      const heads = [...(table.tHead?.rows ?? [])].at(-1)?.cells ?? []
      const cells = [...table.tBodies].flatMap((body) => [...body.rows].flatMap((row) => [...row.cells]))
      for (const head of heads) {
        const { left, right } = head.getBoundingClientRect()
        if (right === left) continue
        const side = getComputedStyle(head).textAlign
        const off = cells.find((cell) => {
          const own = cell.getBoundingClientRect()
          const isUnder =
            cell.colSpan === 1 && Math.abs(own.left - left) < 1 && Math.abs(own.right - right) < 1
          return isUnder && cell.textContent.trim() !== '' && getComputedStyle(cell).textAlign !== side
        })
        if (off)
          found.push(
            `“${head.textContent.trim()}” ${side}, “${off.textContent.trim().slice(0, 20)}” ${getComputedStyle(off).textAlign}`,
          )
      }
    }
    return found
  })
}

/** Columns in which every cell is a number and whose cells are not set to the right. */
export function numbersToTheLeft(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const isNumber = (text: string) => /^[–−+-]?(\d[\d,. ]*( %)?|–)$/.test(text.trim())
    for (const table of document.querySelectorAll('table')) {
      const heads = [...(table.tHead?.rows ?? [])].at(-1)?.cells ?? []
      for (const head of heads) {
        const { left, right } = head.getBoundingClientRect()
        const column = [...table.tBodies]
          .flatMap((body) => [...body.rows].flatMap((row) => [...row.cells]))
          .filter((cell) => {
            const own = cell.getBoundingClientRect()
            return Math.abs(own.left - left) < 1 && Math.abs(own.right - right) < 1
          })
        const isName = column.every((cell) => cell.localName === 'th')
        if (column.length === 0 || isName || !column.every(({ textContent }) => isNumber(textContent)))
          continue
        const off = column.find((cell) => !/^(right|end)$/.test(getComputedStyle(cell).textAlign))
        if (off) found.push(`“${head.textContent.trim()}”: “${off.textContent.trim()}”`)
      }
    }
    return found
  })
}

/** Words in drawings that are shown smaller than so many pixels. */
export function smallType(page: Page, least: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const found: string[] = []
    for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
      if (!text.checkVisibility()) continue
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1)
      if (size < limit - 0.1) found.push(`${size.toFixed(1)}: ${text.textContent}`)
    }
    return found.slice(0, 5)
  }, least)
}

/** Tables wider than their frame whose first column goes out of sight at their end, or that no edge says to go on. */
export function lostNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const table of document.querySelectorAll('table')) {
      let frame = table.parentElement
      while (frame && !/auto|scroll/.test(getComputedStyle(frame).overflowX)) frame = frame.parentElement
      if (!frame || !table.checkVisibility() || frame.scrollWidth <= frame.clientWidth + 1) continue
      const label = table.caption?.textContent ?? frame.getAttribute('aria-label') ?? table.className
      if (!getComputedStyle(frame).backgroundImage.includes('gradient')) found.push(`${label}: no hint`)
      frame.scrollLeft = frame.scrollWidth
      const edge = frame.getBoundingClientRect().left
      // A name may stand for several rows.
      const named = [...table.querySelectorAll<HTMLTableCellElement>('th[scope="row"]')]
      const firsts = named.length > 0 ? named : [...table.rows].flatMap(({ cells: [first] }) => first ?? [])
      const lost = firsts.find((cell) => cell.getBoundingClientRect().right <= edge + 8)
      if (lost) found.push(`${label}: “${lost.textContent.trim().slice(0, 30)}”`)
      frame.scrollLeft = 0
    }
    return found
  })
}

/** What paper does not show whole: what stands past the edge of a sheet of so many pixels, and what would have to be scrolled. */
export function offTheSheet(page: Page, sheet: number): Promise<string[]> {
  return page.evaluate((edge) => {
    const all = [...document.querySelectorAll<HTMLElement>('main *:not(svg *)')].filter((one) =>
      one.checkVisibility(),
    )
    const named = (one: HTMLElement) => `${one.localName}.${one.className}`
    const scrolls = all.filter(
      (one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1,
    )
    const isTooWide = document.documentElement.scrollWidth > edge
    const beyond = isTooWide ? all.filter((one) => one.getBoundingClientRect().right > edge + 1) : []
    return [
      ...scrolls.map((one) => `${named(one)} scrolls`),
      ...beyond.map((one) => `${named(one)} ends at ${Math.round(one.getBoundingClientRect().right)}`),
    ].slice(0, 5)
  }, sheet)
}
