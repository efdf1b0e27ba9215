import { extentOf } from './extent.ts'
import { isProse, isTitleLike } from './header-line.ts'
import type { Publisher } from './known-names.ts'
import { isLetterhead } from './letterhead.ts'
import { isFurniture, isMenuLine, isSitePart } from './noise.ts'
import type { PageDocument } from './page-element.ts'

/** The page's title: where its publisher puts it, else the heading that the window's title repeats, without the site's name. */
export function pageTitle(
  document: PageDocument,
  publisher: Publisher | null,
  meta: (...names: string[]) => string | null,
  paragraphs: readonly string[],
): string | null {
  const named = meta('og:title')
  const whole = textOf(document.querySelector('title'))
  const isSite = siteNames(document, meta('og:site_name'), bannerName(document, named ?? whole, paragraphs))
  const window = withoutSite(whole, isSite)
  const candidates = [
    publisher && firstText(document, publisher.title),
    meta('articletitle'),
    headingOf(document, named && !isSite(named) ? named : window, isSite, paragraphs),
    named,
    ...[...document.querySelectorAll('h1')].map(textOf).filter((text) => text && !isFurniture(text)),
    partThatStands(window, paragraphs),
    linkedData(document, 'headline')[0] ?? null,
    // What a window is called need not stand on the page.
    ...(isShown(window, document) ? [window, onlyHeading(document)] : [onlyHeading(document), window]),
  ]
  const found = candidates.filter(
    (text): text is string => !!text && !isSite(text) && !isMenuLine(text) && !isSitePart(text),
  )
  // Over the title of a statement an authority sets its own name.
  return found.find((text) => !isLetterhead(text)) ?? found[0] ?? null
}

/** A bar, or what pages in ideographs set so: «在灯塔节上的讲话_海港政府». */
const besideSite = /\s+[|•·–—-]\s+|\s*[_|｜]+\s*|(?<=\p{Script=Han})-(?=\p{Script=Han})/u
/** What says less is the name of a part of the site. */
const shortestPart = 6

/** The one part of a window's title, which has the site's name behind a bar, that stands in the page as a paragraph. */
function partThatStands(window: string | null, paragraphs: readonly string[]): string | null {
  const parts = window?.split(besideSite).filter((part) => extentOf(part) >= shortestPart) ?? []
  const [found, other] = parts.filter((part) => paragraphs.includes(part))
  return parts.length > 1 && other === undefined ? (found ?? null) : null
}

/** What a page tells search engines under a name, once for each of the scripts that has it. */
export function linkedData(document: PageDocument, name: string): string[] {
  const pattern = new RegExp(String.raw`"${name}"\s*:\s*("(?:[^"\\]|\\.)+")`)
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const said = script.textContent?.match(pattern)?.[1]
    try {
      return said ? [String(JSON.parse(said))] : []
    } catch {
      return []
    }
  })
}

function isShown(text: string | null, document: PageDocument): boolean {
  return text !== null && (textOf(document.body)?.includes(text) ?? false)
}

/** The heading of the second or, where that only names a part of the site, the third level, of a page that has only one beside its menus. */
function onlyHeading(document: PageDocument): string | null {
  const beside = [...document.querySelectorAll('nav, aside, footer')]
  for (const level of ['h2', 'h3']) {
    const headings = [...document.querySelectorAll(level)]
      .filter((heading) => !beside.some((one) => one.contains(heading)))
      .map(textOf)
      .filter((text) => text !== null && isTitleLike(text) && !isSitePart(text) && !isFurniture(text))
    if (headings.length > 0) return headings.length === 1 ? (headings[0] ?? null) : null
  }
  return null
}

/** What a page calls the site it is of: its own word for it, the words that lead home, its foot, its sign. */
function siteNames(
  document: PageDocument,
  siteName: string | null,
  banner: string | null,
): (text: string) => boolean {
  const home = [...document.querySelectorAll('a[href]')].filter((link) => isHome(link.getAttribute('href')))
  const signs = [siteName, banner, ...home.map(textOf)].filter((text) => text !== null)
  const around = [
    ...document.querySelectorAll('footer, [class*="logo" i], [id*="footer" i], [class*="footer" i]'),
  ].map((one) => textOf(one) ?? '')
  return (text) => signs.includes(text) || around.some((one) => one.includes(text))
}

const ownBox =
  '[class*="masthead" i], [id*="masthead" i], [class*="branding" i], [class*="site-header" i], [class*="site-title" i]'
const headBox = `header, #header, .header, #top, #banner, .banner, [role="banner"], ${ownBox}`
const articleBox = 'article, main, [role="main"], [itemprop], .post, .entry'
const titleOfText = /entry|post|article|headline/i

/**
 * The heading in the head of a page above a lower one with which the text begins. A title may stand there above a
 * subtitle as well: the window's title tells, or else what the boxes are called.
 */
function bannerName(
  document: PageDocument,
  window: string | null,
  paragraphs: readonly string[],
): string | null {
  const [heading, ...others] = document.querySelectorAll('h1')
  const name = textOf(heading)
  if (!heading || !name || others.length > 0) return null
  if (heading.closest(headBox) === null || heading.closest(articleBox) !== null) return null
  const above = paragraphs.slice(
    0,
    paragraphs.findIndex((one) => isProse(one)),
  )
  const lower = [...document.querySelectorAll('h2, h3')].find((one) => above.includes(textOf(one) ?? ''))
  const title = textOf(lower)
  if (!lower || !title || !isTitleLike(title) || isSitePart(title) || isFurniture(title)) return null
  if (window?.includes(title) || !window?.includes(name)) return name
  const isNamed = titleOfText.test(lower.getAttribute('class') ?? '') || heading.closest(ownBox) !== null
  return window === name && isNamed ? name : null
}

/** «/», «/en/», «https://harbour.example/index.html». */
function isHome(href: string | null): boolean {
  return /^(?:https?:\/\/[^/]+)?\/?(?:[a-z]{2}\/?)?(?:index\.\w+)?$/i.test(href?.trim() || '#')
}

/** The window's title without the site's name before or behind a bar. */
function withoutSite(window: string | null, isSite: (text: string) => boolean): string | null {
  const [, before = '', after = ''] = window?.match(/^(.+)\s+[|•·–—-]\s+(.{3,}?)$/u) ?? []
  if (before.length >= 6 && isSite(after)) return before
  const [, first = '', rest = ''] = window?.match(/^(.{3,}?)\s+[|•·–—-]\s+(.{6,})$/u) ?? []
  return rest !== '' && isSite(first) ? rest : window
}

/**
 * The longest heading with which the window's title begins or ends. The site's name, which stands beside it there, may be
 * a heading too: the title is the one nearer to the text below it.
 */
function headingOf(
  document: PageDocument,
  whole: string | null,
  isSite: (text: string) => boolean,
  paragraphs: readonly string[],
): string | null {
  if (!whole) return null
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, [class*="title" i], [class*="headline" i]')]
    .map(textOf)
    .filter((text): text is string => text !== null && text.length >= 6 && text.length <= 300)
    .filter((text) => !isSite(text) && !isSitePart(text))
    .filter(
      (text) =>
        (whole.startsWith(text) && /^$|^\s*[-–—|_•·:]/.test(whole.slice(text.length))) ||
        (whole.endsWith(text) && /\s[-–—|•·]\s$|:\s$/.test(whole.slice(0, -text.length))),
    )
  const longest = headings.filter((text) => !headings.some((one) => one !== text && one.includes(text)))
  return (
    longest.sort(
      (a, b) => linesToText(a, paragraphs) - linesToText(b, paragraphs) || b.length - a.length,
    )[0] ?? null
  )
}

/** How many lines stand between a heading and the running text below it. */
function linesToText(heading: string, paragraphs: readonly string[]): number {
  const at = paragraphs.indexOf(heading)
  const lines = at < 0 ? -1 : paragraphs.slice(at + 1).findIndex((one) => isProse(one))
  return lines < 0 ? paragraphs.length : lines
}

export function firstText(document: PageDocument, selectors: string[]): string | null {
  return selectors.map((selector) => textOf(document.querySelector(selector))).find((text) => text) ?? null
}

export function textOf(element: { textContent: string | null } | null | undefined): string | null {
  return element?.textContent?.replace(/[\s\u3000]+/gu, ' ').trim() || null
}
