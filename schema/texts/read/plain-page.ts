import { Readability } from '@mozilla/readability'
import { parsePage } from './dom.ts'

/** The article of a page as the readability library finds it by itself: what the reader of pages is measured against. */
export function plainArticle(html: string): string {
  return new Readability(parsePage(html) as never).parse()?.textContent ?? ''
}
