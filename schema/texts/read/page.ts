import { Readability } from '@mozilla/readability'
import { blocksOf, withoutAside } from './blocks.ts'
import { dateIn } from './date.ts'
import type { PageDocument } from './dom.ts'
import { parsePage } from './dom.ts'
import { publishedDay, stampedBeside } from './page-date.ts'
import { firstText, pageTitle, textOf } from './page-title.ts'
import { publisherOf } from './publisher.ts'
import type { Publisher } from './publisher-list.ts'

/** A saved or fetched page taken apart, before its words are looked at. */
export interface Page {
  title: string | null
  /** The day the page gives as its own, ISO. */
  date: string | null
  place: string | null
  /** Who speaks, in the page's own words. */
  speaker: string | null
  language: string | null
  /** The page's own address: what it names as canonical, else where it came from. */
  address: string | null
  /** Where the page belongs: its address, else the site most of its links lead to. */
  site: string | null
  /** Addresses of the same statement in other languages. */
  alternates: string[]
  publisher: string | null
  siteName: string | null
  blocks: string[]
  /** The page is cut off: its last element is not closed. */
  isCutOff: boolean
}

/** The parts of an HTML page; blocks are empty where it holds no article. */
export function readPage(html: string, cameFrom: string | null): Page {
  const isWhole = /<html[\s>]/i.test(html) || /<body[\s>]/i.test(html)
  const document = parsePage(html)
  const address = ownAddress(html, document, cameFrom)
  const publisher = publisherOf(address) ?? publisherOf(cameFrom) ?? publisherByMarks(document)
  const meta = metaOf(document)
  const siteName = meta('og:site_name')
  const title = pageTitle(document, publisher, meta, siteName)
  const date =
    (publisher && publishedDay(document, publisher.date)) ??
    metaDate(document, meta) ??
    stampedBeside(title, blocksOf(parsePage(html).body))
  const speaker = firstText(document, publisher?.speaker ?? [])
  const place = publisher ? firstText(document, publisher.place) : null
  const language =
    document.documentElement?.getAttribute('lang') || meta('inlanguage', 'content-language', 'og:locale')
  const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')]
    .map((link) => absolute(link.getAttribute('href'), address))
    .filter((one): one is string => one !== null)
  return {
    title,
    date,
    place,
    speaker,
    language: language ? language.replace('_', '-').slice(0, 2).toLowerCase() : null,
    address,
    site: address ?? linkedSite(document),
    alternates,
    publisher: publisher?.name ?? null,
    siteName,
    blocks: isWhole ? articleBlocks(document, publisher) : blocksOf(document.body),
    isCutOff: isWhole && !/<\/html\s*>/i.test(html.slice(-4096)),
  }
}

function articleBlocks(document: PageDocument, publisher: Publisher | null): string[] {
  if (publisher) {
    const lead = publisher.lead.map((selector) => document.querySelector(selector)).find((one) => textOf(one))
    const leadBlocks = lead ? blocksOf(lead, publisher.drop) : []
    for (const selector of publisher.body) {
      const bodies = [...document.querySelectorAll(selector)]
      const outer = bodies.filter((one) => !bodies.some((other) => other !== one && other.contains(one)))
      const blocks = outer.flatMap((body) => blocksOf(body, publisher.drop))
      if (blocks.join('').length >= 40)
        return [...leadBlocks, ...blocks.filter((block) => !leadBlocks.includes(block))]
    }
  }
  withoutAside(document.body)
  // Readability changes the document it reads; nothing is read from it afterwards.
  const article = new Readability(document as never, { charThreshold: 200 }).parse()
  if (!article?.content) return []
  const clean = parsePage(article.content)
  return blocksOf(clean.body)
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

/** A page saved without its address still links to its own site more than to any other. */
function linkedSite(document: PageDocument): string | null {
  const origins = [...document.querySelectorAll('a[href], link[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((address) => /^https?:/i.test(address) && URL.canParse(address))
    .map((address) => new URL(address).origin)
  const counts = new Map<string, number>()
  for (const origin of origins) counts.set(origin, (counts.get(origin) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] >= 3 && most[1] > origins.length / 2 ? most[0] : null
}

function metaOf(document: PageDocument): (...names: string[]) => string | null {
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
  return (...names) => names.map((name) => found.get(name)).find((value) => value) ?? null
}

function metaDate(document: PageDocument, meta: ReturnType<typeof metaOf>): string | null {
  const named = meta(
    'pubdate',
    'publishdate',
    'article:published_time',
    'datepublished',
    'dc.date.issued',
    'dc.date',
    'date',
    'ya:ovs:upload_date',
  )
  if (dateIn(named)) return dateIn(named)
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const date = dateIn(script.textContent?.match(/"datePublished"\s*:\s*"([^"]+)"/)?.[1])
    if (date) return date
  }
  return dateIn(document.querySelector('time[datetime]')?.getAttribute('datetime'))
}

function absolute(address: string | null, base: string | null): string | null {
  try {
    return address ? new URL(address, base ?? undefined).href : null
  } catch {
    return null
  }
}
