import type { Publisher } from '../../import/publishers.ts'
import type { PageDocument } from './page-element.ts'

/** The page's title: where its publisher puts it, else the heading that the window's title repeats, without the site's name. */
export function pageTitle(
  document: PageDocument,
  publisher: Publisher | null,
  meta: (...names: string[]) => string | null,
  siteName: string | null,
): string | null {
  const window = withoutSite(textOf(document.querySelector('title')), document)
  return cleanTitle(
    (publisher && firstText(document, publisher.title)) ??
      meta('articletitle') ??
      headingOf(document, meta('og:title') ?? window) ??
      meta('og:title') ??
      textOf(document.querySelector('h1')) ??
      window,
    siteName,
  )
}

/** The window's title without the site's name behind a bar, where the page says that name elsewhere: at its foot, in its head. */
function withoutSite(window: string | null, document: PageDocument): string | null {
  const [, title, site] = window?.match(/^(.{6,}?)\s+[|•·–—-]\s+([^|•·–—]{3,40})$/u) ?? []
  if (!title || !site || !window) return window
  const around = [
    ...document.querySelectorAll(
      'header, footer, nav, [class*="logo" i], [id*="footer" i], [class*="footer" i]',
    ),
  ]
  return around.some((one) => textOf(one)?.includes(site)) ? title : window
}

/** The longest heading with which the window's title begins or ends; the site's name stands beside it there. */
function headingOf(document: PageDocument, whole: string | null): string | null {
  if (!whole) return null
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, [class*="title" i], [class*="headline" i]')]
    .map(textOf)
    .filter((text): text is string => text !== null && text.length >= 6 && text.length <= 300)
    .filter(
      (text) =>
        (whole.startsWith(text) && /^$|^\s*[-–—|_•·:]/.test(whole.slice(text.length))) ||
        (whole.endsWith(text) && /\s[-–—|•·]\s$|:\s$/.test(whole.slice(0, -text.length))),
    )
  return headings.sort((a, b) => b.length - a.length)[0] ?? null
}

/** Page titles carry the site's name behind a bar, a dot, a dash or an underscore. */
function cleanTitle(title: string | null, siteName: string | null): string | null {
  if (!title) return null
  const parts = title.split(/\s+[•|·]\s+|_(?=[^_]*$)|\s+[–—-]\s+(?=[^–—-]*$)/)
  const last = parts.at(-1) ?? ''
  const named = siteName !== null && last.toLowerCase().includes(siteName.toLowerCase())
  const isSite =
    named ||
    /^(?:President of Russia|Президент России|Ministry of Foreign Affairs\b.*|外交部|中华人民共和国外交部|.{2,8}网|UN News|United Nations)$/i.test(
      last,
    )
  return (
    (parts.length > 1 && isSite
      ? title.slice(0, title.lastIndexOf(last)).replace(/[\s•|·_–—-]+$/u, '')
      : title) || title
  )
}

export function firstText(document: PageDocument, selectors: string[]): string | null {
  return selectors.map((selector) => textOf(document.querySelector(selector))).find((text) => text) ?? null
}

export function textOf(element: { textContent: string | null } | null | undefined): string | null {
  return element?.textContent?.replace(/[\s\u3000]+/gu, ' ').trim() || null
}
