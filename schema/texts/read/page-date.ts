import { dateIn } from '../../text/date.ts'
import { isProse } from './header-line.ts'
import type { PageDocument } from './page-element.ts'

/** The first day that one of the selectors holds. */
export function publishedDay(document: PageDocument, selectors: string[]): string | null {
  for (const selector of selectors) {
    for (const one of document.querySelectorAll(selector)) {
      const date =
        dateIn(one.getAttribute('datetime')) ?? dateIn(one.getAttribute('title')) ?? dateIn(one.textContent)
      if (date) return date
    }
  }
  return null
}

/** Farther from the title than this, a day belongs to something else. */
const farthestStamp = 5

/** The day on a short line beside the title («2019年06月06日05:06 来源：…»), where a page marks it in no other way. */
export function stampedBeside(title: string | null, blocks: string[]): string | null {
  const at = title === null ? -1 : blocks.lastIndexOf(title)
  if (at < 0) return null
  const behind = blocks.slice(at + 1, at + 1 + farthestStamp)
  const text = behind.findIndex(isProse)
  const lines = [
    ...(text < 0 ? behind : behind.slice(0, text)),
    ...blocks.slice(Math.max(0, at - 2), at).reverse(),
  ]
  for (const line of lines) {
    const date = line.length <= 120 ? dateIn(line) : null
    if (date) return date
  }
  return null
}
