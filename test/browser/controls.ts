import type { Page } from '@playwright/test'

/** Controls of the page, folded ones too, that a finger would miss: under 24 pixels high or wide. */
export function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const controls =
      'button, summary, select, textarea, input:not([type="hidden"]), .close, .takeaway a, nav a, .closer a, .filters li a'
    const measure = () => {
      for (const control of document.querySelectorAll<HTMLElement>(controls)) {
        // A box is as large as the label that it stands in.
        const target = control.matches('[type="checkbox"], [type="radio"]')
          ? control.closest('label')
          : control
        const { width, height } = (target ?? control).getBoundingClientRect()
        if (!control.checkVisibility() || width === 0 || control.closest('.visually-hidden')) continue
        if (Math.min(width, height) < 23.9)
          found.push(`${control.localName} “${control.textContent.trim().slice(0, 20)}” ${width} × ${height}`)
      }
    }
    const folded = [...document.querySelectorAll('details')]
    const open = folded.filter((one) => one.open)
    for (const one of folded.filter(({ name }) => name === '')) one.open = true
    measure()
    // Only one of those with one name is open.
    for (const one of folded.filter(({ name }) => name !== '')) {
      one.open = true
      measure()
    }
    for (const one of folded) one.open = false
    for (const one of open) one.open = true
    return [...new Set(found)]
  })
}
