import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type Axe from 'axe-core'

declare global {
  interface Window {
    axe: typeof Axe
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules whose answer depends on the colours of the page, with what they are asked of: they take axe most of its time. */
const ofColour: Record<string, string> = {
  'color-contrast': '[data-colouring]',
  'link-in-text-block': 'a[href][data-colouring]',
}

/** What axe finds wrong with a page, each with the first element at fault: its colours in each of the schemes, all else once. */
export async function violationsOf(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = ['light'],
): Promise<string[]> {
  await page.evaluate(source)
  await page.evaluate(markEachColouring)
  await page.evaluate(askOfMarked, ofColour)
  const found: string[] = []
  for (const [index, colorScheme] of schemes.entries()) {
    await page.emulateMedia({ colorScheme })
    const violations = await page.evaluate(violated, index === 0 ? null : Object.keys(ofColour))
    found.push(
      ...violations.map(({ id, html }) => `${id in ofColour ? `in ${colorScheme}: ` : ''}${id}: ${html}`),
    )
  }
  return found
}

/** Run in the page. */
function askOfMarked(selectors: Readonly<Record<string, string>>): void {
  window.axe.configure({ rules: Object.entries(selectors).map(([id, selector]) => ({ id, selector })) })
}

/** All rules, or those named. No page has a frame or a sound, for which axe would wait. Run in the page. */
async function violated(rules: string[] | null): Promise<{ id: string; html: string | undefined }[]> {
  const { violations } = await window.axe.run(document, {
    resultTypes: ['violations'],
    iframes: false,
    preload: false,
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  })
  return violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))
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
