import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The rules whose answer depends on the colours of the page; they take axe nine tenths of its time. */
const ofColour = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with a page, each with the first element at fault: its colours in each of the schemes, all else once. */
export async function violationsOf(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = ['light'],
): Promise<string[]> {
  const found = await analysed(axe({ page }).disableRules(ofColour))
  await page.evaluate(markEachColouring)
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    const ofScheme = await analysed(
      axe({ page, axeSource: isThere }).include('[data-colouring]').withRules(ofColour),
    )
    found.push(...ofScheme.map((one) => `in ${colorScheme}: ${one}`))
  }
  return found
}

/** Half a megabyte of axe need not be brought into the page again. */
const isThere = 'window.axe'

function axe(given: ConstructorParameters<typeof AxeBuilder>[0]): AxeBuilder {
  const builder = new AxeBuilder(given).options({ resultTypes: ['violations'] })
  // No page has a frame of another site: axe need not put its results together in a second tab.
  return builder.setLegacyMode()
}

async function analysed(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/**
 * Marks of all elements with words that are coloured alike, by the classes and styles of their own and of what they stand in,
 * the first: of a table's thousand cells one tells whether all can be read. Run in the page.
 */
function markEachColouring(): void {
  const names = ['class', 'style', 'fill', 'stroke', 'opacity', 'type', 'scope', 'disabled', 'hidden', 'open']
  const colouring = (element: Element): string =>
    [...names, 'aria-current', 'aria-selected']
      .map((name) => element.getAttribute(name) ?? '')
      .concat(element.hasAttribute('href') ? 'link' : '')
      .join('|')
  const chains = new Map<Element, string>()
  const chainOf = (element: Element): string => {
    const known = chains.get(element)
    if (known !== undefined) return known
    const above = element.parentElement ? chainOf(element.parentElement) : ''
    const chain = `${above}>${element.localName}|${colouring(element)}`
    chains.set(element, chain)
    return chain
  }
  const met = new Set<string>()
  for (const element of document.querySelectorAll('body *')) {
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    if (!hasWords && !/^(?:input|textarea|select)$/.test(element.localName)) continue
    const isSeen = element.checkVisibility()
    if (!isSeen || met.has(chainOf(element))) continue
    met.add(chainOf(element))
    element.setAttribute('data-colouring', '')
  }
}
