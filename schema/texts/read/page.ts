import { Readability } from '@mozilla/readability'
import { sumOf } from '../../stats/sum.ts'
import { datePartIn, isWholeDay, withDayFirst } from '../../text/date.ts'
import { type Block, blocksOf, markedBlocksOf, textsOf, withoutAside } from './blocks.ts'
import { isDayFirst } from './day-order.ts'
import { copyOf, parsePage } from './dom.ts'
import { extentOf } from './extent.ts'
import type { FieldDay } from './field-day.ts'
import { isProse } from './header-line.ts'
import { withHeadings, withoutLinkedEnd, withTitle } from './heading.ts'
import type { Publisher } from './known-names.ts'
import { languageCode } from './language-code.ts'
import { withoutOffers, withoutSubscription } from './offer.ts'
import {
  changedDay,
  doubtfulDay,
  ownTime,
  publishedDay,
  stampedBeside,
  stampedOnce,
  withHeaderLines,
} from './page-date.ts'
import type { PageDocument, PageElement } from './page-element.ts'
import { firstText, linkedData, pageTitle, textOf } from './page-title.ts'
import { asksToSubscribe, withoutDesk } from './paywall.ts'
import { publisherOf } from './publisher.ts'

/** A saved or fetched page taken apart, before its words are looked at. */
export interface Page {
  title: string | null
  /** The day the page gives as its own, ISO. */
  date: string | null
  /** A day in figures that may be two, and why no more than its year is known. */
  doubtful: FieldDay | null
  /** The day on which it was last changed, ISO. */
  changed: string | null
  place: string | null
  /** Who speaks, in the page's own words. */
  speaker: string | null
  language: string | null
  /** The page's own address: what it names as canonical, else where it came from. */
  address: string | null
  /** Addresses of the same statement in other languages. */
  alternates: string[]
  publisher: string | null
  blocks: string[]
  /** All paragraphs of the page, those around the article too. */
  lines: string[]
  /** The notes to its text, which stand below that. */
  footnotes: string[]
  notes: string[]
  /** The page is cut off: its last element is not closed. */
  isCutOff: boolean
  /** It asks for a subscription in a box of its own. */
  hasDesk: boolean
  /** Its title stands on the page, and is no mere name of the window. */
  isTitleShown: boolean
  /** It is saved without its head: what stands in it is all there is. */
  isFragment: boolean
  /** What it holds are headlines that lead to other pages. */
  isIndex: boolean
}

/** The parts of an HTML page; blocks are empty where it holds no article. */
export function readPage(html: string, cameFrom: string | null): Page {
  const isWhole = /<html[\s>]/i.test(html) || /<body[\s>]/i.test(html)
  const document = parsePage(html)
  const hasDesk = withoutDesk(document)
  const isOffered = withoutSubscription(document.body)
  withoutOffers(document.body)
  const all = markedBlocksOf(copyOf(document).body)
  const address = ownAddress(html, document, cameFrom)
  const publisher = publisherOf(address) ?? publisherOf(cameFrom) ?? publisherByMarks(document)
  const fields = metaOf(document)
  const meta = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => value) ?? null
  const title = pageTitle(document, publisher, meta, textsOf(all))
  const language =
    document.documentElement?.getAttribute('lang') || meta('inlanguage', 'content-language', 'og:locale')
  const settled = (said: string) => (language && isDayFirst(language) ? withDayFirst(said) : said)
  const lines = textsOf(all).map(settled)
  const dates = metaDates(document, fields, title).map(settled)
  const date = pageDate([
    publisher && publishedDay(document, publisher.date),
    stampedOnce(lines),
    ...dates.map(datePartIn),
    stampedBeside(title, lines),
  ])
  const speaker = publisher ? firstText(document, publisher.speaker) : null
  const place = publisher ? firstText(document, publisher.place) : null
  const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')]
    .map((link) => absolute(link.getAttribute('href'), address))
    .filter((one): one is string => one !== null)
  const links = [...document.querySelectorAll('a[href]')].map(textOf).filter((text) => text !== null)
  const article = isWhole
    ? articleOf(document, { all, links, publisher })
    : { blocks: textsOf(all), notes: [] }
  const banners = bannersAbove(document, title)
  const noted = new Set(textsOf(all.filter(({ isNote }) => isNote)))
  const [body = [], footnotes = []] = [false, true].map((isNote) =>
    article.blocks.filter((block) => noted.has(block) === isNote && !banners.has(block)),
  )
  const text = withoutLinkedEnd(body, all)
  return {
    title,
    date,
    doubtful: doubtfulDay(dates, title, lines),
    changed: changedDay(document, title, lines),
    place,
    speaker,
    language: languageCode(language),
    address,
    alternates,
    publisher: publisher?.name ?? null,
    notes: [...article.notes, ...(isOffered && !hasDesk ? [asksToSubscribe] : [])],
    lines: textsOf(all),
    footnotes: footnotes.map((note) => note.replace(/\s*[↑↩]\ufe0e?$/u, '')),
    blocks: withHeaderLines(withTitle(text, title, all), title, textsOf(all)),
    isTitleShown: title === null || meta('og:title') !== null || isShown(title, document),
    hasDesk,
    // A text has its own paragraphs above the links to others.
    isIndex: isIndex(text.filter(isProse).length >= fewestOwn ? text : body, { all, links }),
    isFragment: !isWhole,
    isCutOff: isWhole && !/<\/html\s*>/i.test(html.slice(-4096)),
  }
}

/** The headings that stand above that of the page in a box of their own: the name of an office or of its site. */
function bannersAbove(document: PageDocument, title: string | null): Set<string> {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const at = headings.findIndex((one) => /^h1$/i.test(one.tagName) && textOf(one) === title)
  const box = headings[at]?.parentNode as PageElement | null | undefined
  const above = headings.slice(0, Math.max(0, at)).filter((one) => box && !box.contains(one))
  return new Set(above.flatMap((one) => textOf(one) ?? []).filter((one) => !isProse(one)))
}

/** So many links, and so large a share of all words in them, make a page of headlines. */
const fewestLinks = 5
const leastLinked = 0.6
/** So many paragraphs above the links are no mere words of welcome. */
const fewestOwn = 3

function isIndex(
  blocks: readonly string[],
  { all, links }: { all: readonly Block[]; links: readonly string[] },
): boolean {
  // A list of other pages may begin with the words of this one.
  const own = new Set(textsOf(all.filter(({ hasLink }) => !hasLink)))
  // A link of a word or two stands in a sentence.
  const headlines = links.filter((link) => extentOf(link) >= 25).sort((a, b) => b.length - a.length)
  const linked = blocks
    .filter((block) => !own.has(block))
    .flatMap((block) => headlines.find((link) => block.includes(link)) ?? [])
  return linked.length >= fewestLinks && lengthOf(linked) >= lengthOf(blocks) * leastLinked
}

/** Where a publisher's own marks hold less than this share of what the plain reader finds, they are out of date. */
const leastOfPublisher = 0.34
/** Likewise for what was cut out before the article was looked for. */
const leastOfCut = 0.6

/** What is shorter is a heading or a menu. */
const leastArticle = 80

interface Article {
  blocks: string[]
  notes: string[]
}

/**
 * The article of a page with all these paragraphs: where its publisher keeps it, else where the readability library finds
 * it once menus and captions are out. Where that is far less than what the library finds by itself, the library's own
 * answer is taken.
 */
function articleOf(
  document: PageDocument,
  { all, links, publisher }: { all: readonly Block[]; links: readonly string[]; publisher: Publisher | null },
): Article {
  const own = publisher ? publishedBlocks(copyOf(document), publisher) : []
  const plain = readable(copyOf(document))
  if (own.length > 0 && lengthOf(own) >= lengthOf(plain) * leastOfPublisher) return { blocks: own, notes: [] }
  const tidied = copyOf(document)
  withoutAside(tidied.body)
  const cut = readable(tidied)
  const isEnough = lengthOf(cut) >= lengthOf(plain) * leastOfCut
  const found = isEnough ? cut : plain
  const marked = markedArticle(copyOf(document))
  // A page with one article, as it says itself, has no other beside it: what was found there is a desk or a notice.
  const isBeside =
    !found.some((one) => marked.includes(one)) ||
    (isIndex(found, { all, links }) && !isIndex(marked, { all, links }))
  const best = lengthOf(marked) >= leastArticle && isBeside ? marked : found
  const notes = isEnough
    ? []
    : ['its marks say that most of it is no text; what the plain readability library finds was taken']
  if (lengthOf(best) >= leastArticle) return { blocks: withHeadings(best, all), notes }
  const shown = sentencesOf(all)
  // A page that a program fills in may tell its text to search engines.
  return { blocks: lengthOf(shown) >= leastArticle ? shown : [...shown, ...toldBody(document)], notes: [] }
}

function toldBody(document: PageDocument): string[] {
  const [body = ''] = linkedData(document, 'articleBody')
  return body.split(/\n+/).flatMap((line) => line.trim() || [])
}

function isShown(title: string, document: PageDocument): boolean {
  return textOf(document.body)?.includes(title) ?? false
}

/** The blocks of the one part that a page marks as its article; none where it marks several. */
function markedArticle(document: PageDocument): string[] {
  const outer = outermost([...document.querySelectorAll('article, main, [itemprop~="articleBody"]')])
  return outer.length === 1 ? outer.flatMap((one) => blocksOf(one)) : []
}

/** Those that stand in no other of them. */
function outermost(parts: readonly PageElement[]): PageElement[] {
  return parts.filter((one) => !parts.some((other) => other !== one && other.contains(one)))
}

/** What the readability library takes for the article. It changes the document it reads. */
function readable(document: PageDocument): string[] {
  for (const one of [...document.querySelectorAll('script, style, noscript')]) one.remove()
  const article = new Readability<PageElement>(document as never, {
    charThreshold: thresholdOf(document),
    serializer: (element) => element as never,
  }).parse()
  return article?.content ? blocksOf(article.content) : []
}

/** From how many letters the library is content with an article; ideographs are fewer and say as much. */
function thresholdOf(document: PageDocument): number {
  const text = document.body.textContent ?? ''
  return Math.ceil((200 * text.length) / Math.max(1, extentOf(text)))
}

/** Where the library finds no article, the sentences of the page, if it has any. */
function sentencesOf(blocks: readonly Block[]): string[] {
  const first = blocks.findIndex(({ text }) => isProse(text))
  const last = blocks.findLastIndex(({ text }) => isProse(text))
  return first < 0 ? [] : textsOf(blocks.slice(first, last + 1))
}

function lengthOf(blocks: readonly string[]): number {
  return sumOf(blocks, extentOf)
}

function publishedBlocks(document: PageDocument, publisher: Publisher): string[] {
  const lead = publisher.lead.map((selector) => document.querySelector(selector)).find((one) => textOf(one))
  const leadBlocks = lead ? blocksOf(lead, publisher.drop) : []
  for (const selector of publisher.body) {
    const blocks = outermost([...document.querySelectorAll(selector)]).flatMap((body) =>
      blocksOf(body, publisher.drop),
    )
    if (lengthOf(blocks) >= 40)
      return [...leadBlocks, ...blocks.filter((block) => !leadBlocks.includes(block))]
  }
  return []
}

/** Saved pages often lose their address; the marks of a publisher's shape stay. */
function publisherByMarks(document: PageDocument): Publisher | null {
  if (document.querySelector('.read__internal_content')) return publisherOf('http://kremlin.ru/')
  if (document.querySelector('#News_Body_Txt_A, .news-main')) return publisherOf('https://www.mfa.gov.cn/')
  return null
}

/** What browsers write into a page that they save, and an archive in front of an address. */
const savedFrom =
  /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s>]+)/i
const archived =
  /^https?:\/\/(?:web\.archive\.org\/web\/\d+[a-z_]*|archive\.(?:ph|is|today)\/(?:o\/\w+|\d+))\//i

function ownAddress(html: string, document: PageDocument, cameFrom: string | null): string | null {
  const named = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    html.slice(0, 8192).match(savedFrom)?.[1],
  ]
  // A crawler rewrites links to files of its own; only a whole address says where the page belongs.
  const own = named.find((one) => one && /^https?:\/\//i.test(one)) ?? cameFrom
  const inner = own?.replace(archived, '') ?? null
  return inner && /^https?:\/\//i.test(inner) ? inner : own
}

/** The fields that a page has about itself, by their names in small letters. */
function metaOf(document: PageDocument): Map<string, string> {
  const found = new Map<string, string>()
  for (const one of document.querySelectorAll('meta')) {
    const name =
      one.getAttribute('property') ??
      one.getAttribute('name') ??
      one.getAttribute('itemprop') ??
      one.getAttribute('http-equiv')
    const content = one.getAttribute('content')?.trim()
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return found
}

/** The first date of a page; of a year or month that it gives first, another place may know the day. */
function pageDate(said: readonly (string | null | undefined)[]): string | null {
  const [first, ...others] = said.filter((one) => one != null)
  if (first === undefined) return null
  return others.find((one) => one.startsWith(first) && isWholeDay(one) && !isWholeDay(first)) ?? first
}

/** The dates that a page gives in its fields, the surest first. */
function metaDates(document: PageDocument, meta: Map<string, string>, title: string | null): string[] {
  const fields = [publishedName, issuedName].flatMap((pattern) =>
    [...meta].flatMap(([name, content]) => (pattern.test(name) && !changedName.test(name) ? [content] : [])),
  )
  const marked = ownTime(document, title)
  return [...fields, ...linkedData(document, 'datePublished'), ...(marked === null ? [] : [marked])]
}

/** What pages call the field with the day on which they were put out: article:published_time, pubdate, DC.date.issued, … */
const publishedName =
  /pub(?:l(?:ish(?:ed)?|ication))?[-_.]?(?:date|time|on)|date[-_.]?(?:published|issued)|issued/
/** What else they call it. */
const issuedName =
  /^(?:[a-z]+[.:])*date$|(?:dc|dcterms)[.:](?:date[.:])?created$|upload_?date|^citation_(?:online_)?date$/
const changedName = /modif|updat|revis|expir|access|event/

function absolute(address: string | null, base: string | null): string | null {
  try {
    return address ? new URL(address, base ?? undefined).href : null
  } catch {
    return null
  }
}
