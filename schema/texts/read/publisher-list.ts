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
  /** Where a page names who speaks. */
  speaker?: string[]
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
    speaker: ['[class*="field-speaker" i]', '[class*="speaker-name" i]', '.speaker'],
    drop: ['.field--name-field-tags', '.share', '.related'],
  },
  {
    name: 'Government of Russia',
    hosts: ['government.ru'],
    title: ['.reader_article_headline', 'h1', 'h3'],
    date: ['[class*="reader_article_dateline_date"]', '.reader_article_dateline', 'time'],
    place: ['.reader_article_dateline_place'],
    lead: ['.reader_article_lead'],
    body: ['.reader_article_body'],
    drop: ['.reader_tools', '.reader_article_meta'],
  },
  {
    name: 'Xinhua',
    hosts: ['xinhuanet.com', 'news.cn'],
    title: ['.head-line .title', '.header-title', '.h-title', 'h1'],
    date: ['.h-time', '.header-time', '.info .time', '.h-info', '.time'],
    place: [],
    lead: [],
    body: ['#detailContent', '#p-detail', '#detail'],
    drop: ['.p-jc', '.editor', '.tiyi1', '.p-tags', '.zan-wap'],
  },
  {
    name: "People's Daily",
    hosts: ['people.com.cn', 'people.cn'],
    title: ['.rm_txt h1', 'h1'],
    date: ['.box01', '.channel .col-1-1', '.col-1-1', '.page_c', '.artOri'],
    place: [],
    lead: [],
    body: ['#rwb_zw', '.rm_txt_con', '.box_con', '.show_text'],
    drop: ['.edit', '.editor', '.box_pic', '.bza'],
  },
  {
    name: 'TASS',
    hosts: ['tass.com', 'tass.ru'],
    title: ['.news-header__title', 'h1'],
    date: ['.news-header__date dateformat', 'time'],
    place: [],
    lead: ['.news-header__lead', 'article .lead'],
    body: ['.text-content', '.text-block'],
    drop: ['.text-include', '.tags'],
  },
  {
    name: 'RIA Novosti',
    hosts: ['ria.ru'],
    title: ['.article__title', 'h1'],
    date: ['.article__info-date a', '.article__info-date'],
    place: [],
    lead: [],
    body: ['.article__body'],
    drop: ['[data-type="article"]', '[data-type="banner"]', '.article__article', '.banner'],
  },
]
