import type { Page } from '@playwright/test'

/** Stops of the keyboard that are walked on each page. */
const stops = 30

/** Goes from stop to stop: each comes after the last in the page, can be seen, and shows that it has the focus. */
export async function faultsOfFocus(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(() => {
    document.querySelectorAll('[tabindex]').forEach((one) => {
      if (Number(one.getAttribute('tabindex')) > 0) one.setAttribute('data-fault', 'an order of its own')
    })
  })
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate((isFirst) => {
      const own = document.activeElement
      if (!own || own === document.body) return 'end'
      const last = document.querySelector('[data-walked]')
      const isAfter = !last || (last.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      last?.removeAttribute('data-walked')
      own.setAttribute('data-walked', '')
      const { width, height, bottom, top } = own.getBoundingClientRect()
      const style = getComputedStyle(own)
      const label = `${own.localName} “${(own.textContent ?? '').trim().slice(0, 24)}”`
      if (!isAfter) return `${label} comes before the stop before it`
      if (own.hasAttribute('data-fault')) return `${label} has an order of its own`
      if (width === 0 || height === 0 || bottom <= 0 || top >= innerHeight) return `${label} is out of sight`
      const isRinged = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
      const parent = own.parentElement && getComputedStyle(own.parentElement)
      const isRingedAround = parent && parent.outlineStyle !== 'none' && parent.outlineWidth !== '0px'
      if (!isRinged && !isRingedAround) return `${label} does not show that it has the focus`
      return isFirst && own.getAttribute('href') !== '#content' && !location.pathname.startsWith('/embed')
        ? `${label} comes before the link that skips to the content`
        : ''
    }, stop === 0)
    if (fault === 'end') break
    if (fault !== '') faults.push(fault)
  }
  return faults
}
