import type { PageDocument, PageElement } from './page-element.ts'

/** What a browser sets in the line unless a style says otherwise. */
const inline = 'span, a, b, strong, em, i, font, label, small, time'
const setsBlock = /(?:^|[;{\s])display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b/i
const rule = /([^{}]+)\{([^{}]*)\}/g
const comment = /\/\*[\s\S]*?\*\//g

/** Elements of the line that only a style sets as blocks, by their own style or by the page's. */
export function styledBlocks(document: PageDocument): PageElement[] {
  const styles = [...document.querySelectorAll('style')].map((one) => one.textContent ?? '')
  const rules = styles.flatMap((css) => [...css.replace(comment, '').matchAll(rule)])
  const selected = new Set(
    rules.flatMap(([, selector = '', style = '']) =>
      setsBlock.test(style) ? selectedBy(selector, document) : [],
    ),
  )
  return [...document.querySelectorAll(inline)].filter(
    (one) => setsBlock.test(one.getAttribute('style') ?? '') || selected.has(one),
  )
}

/** None for a selector that the library does not know. */
function selectedBy(selector: string, document: PageDocument): PageElement[] {
  try {
    return [...document.querySelectorAll(selector)]
  } catch {
    return []
  }
}
