import type { PageDocument, PageElement } from './page-element.ts'

/** What a browser sets in the line unless a style says otherwise. */
const inline = 'span, a, b, strong, em, i, font, label, small, time'
const setsBlock = /(?:^|[;{\s])display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b/i
const rule = /([^{}]+)\{([^{}]*)\}/g
const comment = /\/\*[\s\S]*?\*\//g

interface Selector {
  /** Empty for any. */
  tag: string
  classes: string[]
}

/** Elements of the line that only a style sets as blocks, by their own style or by the page's. */
export function styledBlocks(document: PageDocument): PageElement[] {
  const styles = [...document.querySelectorAll('style')].map((one) => one.textContent ?? '')
  const selectors = [...new Set(styles.flatMap(blockSelectors))].map((name): Selector => {
    const [tag = '', ...classes] = name.split('.')
    return { tag: tag.toLowerCase(), classes }
  })
  return [...document.querySelectorAll(inline)].filter(
    (one) => setsBlock.test(one.getAttribute('style') ?? '') || isSelected(one, selectors),
  )
}

/** The tags and classes that end the selectors of rules which set blocks: `span`, `.par`, `span.par`. */
function blockSelectors(css: string): string[] {
  return [...css.replace(comment, '').matchAll(rule)]
    .filter(([, , body]) => setsBlock.test(body ?? ''))
    .flatMap(([, names = '']) => names.split(','))
    .map(
      (name) =>
        name
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? '',
    )
    .filter((name) => /^[a-z]*(?:\.[\w-]+)*$/i.test(name) && name !== '')
}

function isSelected(element: PageElement, selectors: readonly Selector[]): boolean {
  const own = element.tagName.toLowerCase()
  const ownClasses = new Set((element.getAttribute('class') ?? '').split(/\s+/))
  return selectors.some(
    ({ tag, classes }) => (tag === '' || tag === own) && classes.every((name) => ownClasses.has(name)),
  )
}
