import type { PageDocument, PageElement } from './page-element.ts'

/** What a browser sets in the line unless a style says otherwise. */
const inline = 'span, a, b, strong, em, i, font, label, small, time'
const setsBlock = /(?:^|[;{\s])display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b/i
const rule = /([^{}]+)\{([^{}]*)\}/g
const comment = /\/\*[\s\S]*?\*\//g

/** Elements of the line that only a style sets as blocks, by their own style or by the page's. */
export function styledBlocks(document: PageDocument): PageElement[] {
  const selectors = [...document.querySelectorAll('style')].flatMap((one) =>
    blockSelectors(one.textContent ?? ''),
  )
  return [...document.querySelectorAll(inline)].filter(
    (one) => setsBlock.test(one.getAttribute('style') ?? '') || selectors.some((name) => isNamed(one, name)),
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

function isNamed(element: PageElement, selector: string): boolean {
  const [tag = '', ...classes] = selector.split('.')
  const own = (element.getAttribute('class') ?? '').split(/\s+/)
  return (
    (tag === '' || element.tagName.toLowerCase() === tag.toLowerCase()) &&
    classes.every((name) => own.includes(name))
  )
}
