/** Where a publisher keeps the parts of a statement in its pages, past and present. */
export interface Publisher {
  name: string
  hosts: string[]
  /** CSS selectors, tried in order; the first that holds text wins. */
  title: string[]
  date: string[]
  place: string[]
  lead: string[]
  body: string[]
  /** Sold with the body but not part of it: tooltips, tags, status lines. */
  drop: string[]
}

export const publishers: Publisher[] = [
  {
    name: 'President of Russia',
    hosts: ['kremlin.ru', 'putin.kremlin.ru'],
    title: [
      'h1.entry-title',
      '.read__in h1',
      '.entry-title',
      '.hentry h1',
      'h1[itemprop="name"]',
      'h1',
      'h2',
    ],
    date: [
      'time[itemprop="datePublished"]',
      'time.read__published',
      '.published',
      '.dateblock',
      '.date',
      'time',
    ],
    place: ['.read__place', '.p-location', '.location', '.place'],
    lead: ['.read__lead', '.entry-summary'],
    body: [
      '[itemprop="articleBody"]',
      '.read__internal_content',
      '.entry-content',
      '.hentry .text',
      '#bodytext',
    ],
    drop: [
      '.read__bottommeta',
      '.read__tags',
      '.read__status',
      '.person_tag .read__tooltip',
      '.tooltip',
      '.slider',
      '.masha-ignore',
    ],
  },
  {
    name: 'Ministry of Foreign Affairs of Russia',
    hosts: ['mid.ru'],
    title: ['.article__title', '.page-title', 'h1', '.article-title', 'h2'],
    date: ['.article__date', '.article-line__date', '.article-date', '.article-line', '.date', 'time'],
    place: ['.article__place'],
    lead: ['.article__lead'],
    body: [
      '.article-content',
      '.article__body',
      '.article__text',
      '.article-body',
      '.journal-content-article',
      '.text',
    ],
    drop: [
      '.article-line',
      '.article__date',
      '.article__tags',
      '.photo',
      '.gallery',
      '.docs',
      '.attachments',
    ],
  },
  {
    name: 'Ministry of Foreign Affairs of China',
    hosts: ['mfa.gov.cn', 'fmprc.gov.cn', 'chinese-embassy.org', 'china-embassy.gov.cn', 'china-embassy.org'],
    title: [
      '.news-title h1',
      '#News_Body_Title',
      '.vibox .title',
      '.content_title',
      '.news_title',
      '.title',
      'h1',
      'h2',
    ],
    date: ['.news-title .time', '#News_Body_Time', '.vibox .time', '.content_time', '.time', '.date'],
    place: [],
    lead: [],
    body: [
      '#News_Body_Txt_A',
      '.news-main',
      '.content_text',
      '.TRS_UEDITOR',
      '.TRS_Editor',
      '.trs_editor_view',
      '.news_content',
      '#printBody',
    ],
    drop: ['.news-share', '.news-title', '#News_Body_Time', '.time', '.picture_desc', '.img_desc'],
  },
  {
    name: 'Government of China',
    hosts: ['gov.cn'],
    title: ['#ti', '.article h1', '.pages-title', 'h1'],
    date: ['.pages-date', '.date', '.pubdate', '.article-date'],
    place: [],
    lead: [],
    body: ['#UCAP-CONTENT', '.pages_content', '.article-content', '.TRS_UEDITOR', '.TRS_Editor'],
    drop: ['.pages-date', '.editor', '.share'],
  },
  {
    name: 'United Nations',
    hosts: ['un.org'],
    title: ['h1.page-header', 'article h1', '.story-title', 'h1'],
    date: ['time', '.field--name-field-date', '.date-display-single', '.date'],
    place: [],
    lead: [],
    body: [
      'article .field--name-body',
      '.field-name-body',
      '.field--name-field-text-column',
      '.paragraph--type--one-column-text',
      '.node__content',
    ],
    drop: ['.field--name-field-tags', '.share', '.related'],
  },
]

/** News agencies and papers of record whose pages readability reads; known so that they are not «another site». */
const readable = [
  'xinhuanet.com',
  'news.cn',
  'people.cn',
  'people.com.cn',
  'cctv.com',
  'cgtn.com',
  'chinadaily.com.cn',
  'scio.gov.cn',
  'tass.com',
  'tass.ru',
  'interfax.ru',
  'interfax.com',
  'ria.ru',
  'rg.ru',
  'government.ru',
  'duma.gov.ru',
  'valdaiclub.com',
  'sectsco.org',
  'brics2024.gov.ru',
  'brics-russia2020.ru',
]

/** The publisher whose site the host is part of, or null. */
export function publisherOf(address: string | null): Publisher | null {
  const host = hostOf(address)
  if (!host) return null
  const within = publishers.flatMap((publisher) =>
    publisher.hosts.filter((one) => isWithin(host, one)).map((one) => ({ one, publisher })),
  )
  // mfa.gov.cn is also within gov.cn: the longer host is the closer one.
  return within.sort((a, b) => b.one.length - a.one.length)[0]?.publisher ?? null
}

export function isKnownSite(address: string | null): boolean {
  const host = hostOf(address)
  return host !== null && (publisherOf(address) !== null || readable.some((one) => isWithin(host, one)))
}

export function hostOf(address: string | null): string | null {
  try {
    return address ? new URL(address).hostname.toLowerCase() : null
  } catch {
    return null
  }
}

/** Whether two addresses are of one site, not counting www., en. and other first names of a host. */
export function isSameSite(one: string, other: string): boolean {
  const a = hostOf(one)
  const b = hostOf(other)
  return a !== null && b !== null && (isWithin(a, siteOf(b)) || isWithin(b, siteOf(a)))
}

function siteOf(host: string): string {
  const parts = host.split('.')
  const short = parts.at(-2)?.length ?? 0
  // com.cn, gov.cn, co.uk: the site has one more part.
  return parts.slice(short <= 3 && parts.length > 2 ? -3 : -2).join('.')
}

function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`)
}
