import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The rules whose answer depends on the colours of the page. */
const ofColour = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with a page, each with the first element at fault; with `coloursOnly` by the rules of colour. */
export async function violationsOf(page: Page, { coloursOnly = false } = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  // No page has a frame of another site: axe need not put its results together in a second tab.
  builder.setLegacyMode()
  if (coloursOnly) builder.withRules(ofColour)
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
