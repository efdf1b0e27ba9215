import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { CSLExporter, parse, RISParser } from 'biblatex-csl-converter'
import { describe, expect, it } from 'vitest'
import { type Citation, citations } from '../../worker/citation.ts'
import { bibliography } from './style.ts'

const common = {
  issued: '2022-02-04',
  accessed: '2026-12-01',
  language: 'en',
  eventPlace: 'Beijing',
  publisher: 'President of Reedland',
  url: 'https://reedland.example/5770',
  note: 'Entente dataset, release 2026.1, https://entente.test/statements/x?release=2026.1',
}
const xi = { name: 'Xi Jinping', family: 'Xi', given: 'Jinping' }
const putin = { name: 'Vladimir Putin', family: 'Putin', given: 'Vladimir' }
const items: Citation[] = [
  {
    id: 'joint',
    type: 'webpage',
    genre: 'Joint statement',
    title: 'Joint Statement on NATO & the New Era',
    author: [{ literal: 'Russian Federation' }, { literal: "People's Republic of China" }],
    ...common,
  },
  {
    id: 'speech',
    type: 'speech',
    genre: 'Speech, as reported',
    title: 'Speech at the Reed Forum',
    author: [xi],
    ...common,
    publisher: 'Reed News',
  },
  {
    id: 'interview',
    type: 'interview',
    genre: 'Interview',
    title: 'Interview to TASS',
    author: [putin],
    ...common,
    container: 'TASS',
  },
  {
    id: 'article',
    type: 'article-newspaper',
    genre: 'Newspaper article',
    title: 'Article on Reeds',
    author: [putin],
    ...common,
    container: 'Reed Gazette',
  },
  {
    id: 'readout',
    type: 'webpage',
    genre: 'Readout',
    title: 'Telephone Conversation about Reeds',
    author: [],
    ...common,
  },
  {
    id: 'press',
    type: 'speech',
    genre: 'Press remarks',
    title: 'Remarks on Soup',
    author: [putin, xi],
    ...common,
    publisher: 'Reed News',
  },
  {
    id: 'claim',
    type: 'webpage',
    genre: 'Claim, unconfirmed',
    title: 'Target for Reeds',
    author: [{ literal: 'The Entente contributors' }],
    ...common,
    publisher: undefined,
    container: 'Entente dataset',
    version: '2026.1',
  },
  {
    id: 'data',
    type: 'dataset',
    title: 'Shares of {50 %} & more_less',
    author: [{ literal: 'The Entente contributors' }],
    issued: '2026-11-22',
    accessed: '2026-12-01',
    url: 'https://entente.test/?theme=nato&release=2026.1',
    version: '2026.1',
    publisher: 'Entente',
  },
]

type Item = { id: string }
const bib = citations('bib', items)
const ris = citations('ris', items)

const named = (read: readonly object[]): Item[] => read.map((item, index) => ({ ...item, id: String(index) }))

/** The second library takes `M3`, the type of work, for a DOI. */
function converted(entries: object): Item[] {
  const read = Object.values(new CSLExporter(entries as never).parse()) as { DOI?: string }[]
  return named(read.map(({ DOI: _, ...item }) => item))
}

const readers: Record<string, () => Item[]> = {
  'CSL-JSON, as it is': () => JSON.parse(citations('csl.json', items)),
  'BibTeX by citation-js': () => named(new Cite(bib).data),
  'RIS by citation-js': () => named(new Cite(ris).data),
  'BibTeX by biblatex-csl-converter': () => converted(parse(bib).entries),
  'RIS by biblatex-csl-converter': () => converted(new RISParser(ris).parse().entries),
}

const at = 'https://reedland.example/5770'
const shares = 'https://entente.test/?theme=nato&release=2026.1'

const expected: Record<string, { apa: string[]; chicago: string[] }> = {
  'CSL-JSON, as it is': {
    apa: [
      `Russian Federation & People’s Republic of China. (2022, February 4). Joint Statement on NATO & the New Era [Joint statement]. President of Reedland. ${at}`,
      `Xi, J. (2022, February 4). Speech at the Reed Forum [Speech, as reported]. Reed News. ${at}`,
      `Putin, V. (2022, February 4). Interview to TASS [Interview]. In TASS. President of Reedland. ${at}`,
      `Putin, V. (2022, February 4). Article on Reeds [Newspaper article]. Reed Gazette. ${at}`,
      `Telephone Conversation about Reeds. (2022, February 4). [Readout]. President of Reedland. ${at}`,
      `Putin, V., & Xi, J. (2022, February 4). Remarks on Soup [Press remarks]. Reed News. ${at}`,
      `The Entente contributors. (2022, February 4). Target for Reeds [Claim, unconfirmed]. Entente Dataset. ${at}`,
      `The Entente contributors. (2026). Shares of {50 %} & more_less (Version 2026.1) [Dataset]. Entente. ${shares}`,
    ],
    chicago: [
      `Russian Federation and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” Joint statement. President of Reedland. February 4, 2022. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Speech, as reported, Beijing, February 4. ${at}.`,
      `Putin, Vladimir. 2022. Interview to TASS. Interview. TASS. President of Reedland. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” Newspaper article. Reed Gazette, February 4, 2022. ${at}.`,
      `“Telephone Conversation about Reeds.” 2022. Readout. President of Reedland. February 4, 2022. ${at}.`,
      `Putin, Vladimir, and Jinping Xi. 2022. “Remarks on Soup.” Press remarks, Beijing, February 4. ${at}.`,
      `The Entente contributors. 2022. “Target for Reeds.” Claim, unconfirmed. Entente Dataset. February 4, 2022. ${at}.`,
      `The Entente contributors. 2026. “Shares of {50 %} & More_less.” Entente. ${shares}.`,
    ],
  },
  // It takes every article for one of a journal (`"article": "article-journal"` in its biblatexTypes.json), of which both styles
  // print no day: it is kept, as the test of newspapers below shows.
  'BibTeX by citation-js': {
    apa: [
      `Russian Federation, & People’s Republic of China. (2022, February 4). Joint Statement on NATO & the New Era [Joint statement]. President of Reedland. ${at}`,
      `Xi, J. (2022, February 4). Speech at the Reed Forum [Speech, as reported]. Reed News. ${at}`,
      `Putin, V. (2022, February 4). Interview to TASS [Interview]. TASS; President of Reedland. ${at}`,
      `Putin, V. (2022). Article on Reeds [Newspaper article]. Reed Gazette. ${at}`,
      `Telephone Conversation about Reeds. (2022, February 4). [Readout]. President of Reedland. ${at}`,
      `Putin, V., & Xi, J. (2022, February 4). Remarks on Soup [Press remarks]. Reed News. ${at}`,
      `The Entente contributors. (2022, February 4). Target for Reeds [Claim, unconfirmed]. Entente Dataset. ${at}`,
      `The Entente contributors. (2026). Shares of {50 %} & more_less (Version 2026.1) [Dataset]. Entente. ${shares}`,
    ],
    chicago: [
      `Russian Federation, and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” Joint statement. President of Reedland. February 4, 2022. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Speech, as reported. Reed News. February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Interview to TASS.” Interview. TASS. President of Reedland. February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” Newspaper article. Reed Gazette, February. ${at}.`,
      `“Telephone Conversation about Reeds.” 2022. Readout. President of Reedland. February 4, 2022. ${at}.`,
      `Putin, Vladimir, and Jinping Xi. 2022. “Remarks on Soup.” Press remarks. Reed News. February 4, 2022. ${at}.`,
      `The Entente contributors. 2022. “Target for Reeds.” Claim, unconfirmed. Entente Dataset. February 4, 2022. ${at}.`,
      `The Entente contributors. 2026. “Shares of {50 %} & More_less.” Entente. ${shares}.`,
    ],
  },
  // It reads `NEWS` without its day and takes the author for a reporter (`PY` and `AU` in its spec/new.json).
  'RIS by citation-js': {
    apa: [
      `Russian Federation, & People’s Republic of China. (2022, February 4). Joint Statement on NATO & the New Era [Joint statement]. President of Reedland. ${at}`,
      `Xi, J. (2022, February 4). Speech at the Reed Forum [Speech, as reported]. Reed News. ${at}`,
      `Putin, V. (2022, February 4). Interview to TASS [Interview]. President of Reedland. ${at}`,
      `Article on Reeds. (2022). [Newspaper article]. Reed Gazette. ${at}`,
      `Telephone Conversation about Reeds. (2022, February 4). [Readout]. President of Reedland. ${at}`,
      `Putin, V., & Xi, J. (2022, February 4). Remarks on Soup [Press remarks]. Reed News. ${at}`,
      `The Entente contributors. (2022, February 4). Target for Reeds [Claim, unconfirmed]. ${at}`,
      `The Entente contributors. (2026). Shares of {50 %} & more_less (Version 2026.1) [Dataset]. Entente. ${shares}`,
    ],
    chicago: [
      `Russian Federation, and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” Joint statement. President of Reedland. February 4, 2022. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Speech, as reported. Reed News. February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Interview to TASS.” Interview. TASS. President of Reedland. February 4, 2022. ${at}.`,
      `Reed Gazette. 2022. “Article on Reeds.” Newspaper article, 2022. ${at}.`,
      `“Telephone Conversation about Reeds.” 2022. Readout. President of Reedland. February 4, 2022. ${at}.`,
      `Putin, Vladimir, and Jinping Xi. 2022. “Remarks on Soup.” Press remarks. Reed News. February 4, 2022. ${at}.`,
      `The Entente contributors. 2022. “Target for Reeds.” Claim, unconfirmed. Entente Dataset. February 4, 2022. ${at}.`,
      `The Entente contributors. 2026. “Shares of {50 %} & More_less.” Entente. ${shares}.`,
    ],
  },
  // This library keeps neither kind nor publisher of `online`; of `misc` it keeps no day and takes the publisher for the kind.
  'BibTeX by biblatex-csl-converter': {
    apa: [
      `Russian Federation & People’s Republic of China. (2022, February 4). Joint Statement on NATO & the New Era. ${at}`,
      `Xi, J. (2022, February 4). Speech at the Reed Forum. ${at}`,
      `Putin, V. (2022, February 4). Interview to TASS. ${at}`,
      `Putin, V. (2022, February 4). Article on Reeds. Reed Gazette. ${at}`,
      `Telephone Conversation about Reeds. (2022, February 4). ${at}`,
      `Putin, V., & Xi, J. (2022, February 4). Remarks on Soup. ${at}`,
      `The Entente contributors. (2022, February 4). Target for Reeds. ${at}`,
      `The Entente contributors. (2026). Shares of {50 %} & more_less (Version 2026.1) [Dataset]. Entente. ${shares}`,
    ],
    chicago: [
      `Russian Federation and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” February 4, 2022. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Interview to TASS.” February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” Reed Gazette, February 4, 2022. ${at}.`,
      `“Telephone Conversation about Reeds.” 2022. February 4, 2022. ${at}.`,
      `Putin, Vladimir, and Jinping Xi. 2022. “Remarks on Soup.” February 4, 2022. ${at}.`,
      `The Entente contributors. 2022. “Target for Reeds.” February 4, 2022. ${at}.`,
      `The Entente contributors. 2026. “Shares of {50 %} & more_less.” Entente. ${shares}.`,
    ],
  },
  // It keeps no day of RIS (`PY` before `DA` in its import/ris.ts), and lower-cases titles, which RIS cannot protect.
  'RIS by biblatex-csl-converter': {
    apa: [
      `Russian Federation, & People’s Republic of China. (2022). Joint statement on NATO & the new era. President of Reedland. ${at}`,
      `Xi, J. (2022). Speech at the reed forum. Reed News. ${at}`,
      `Putin, V. (2022). Interview to TASS. TASS; President of Reedland. ${at}`,
      `Putin, V. (2022). Article on reeds. Reed Gazette. ${at}`,
      `Telephone conversation about reeds. (2022). President of Reedland. ${at}`,
      `Putin, V., & Xi, J. (2022). Remarks on soup. Reed News. ${at}`,
      `The Entente contributors. (2022). Target for reeds. Entente Dataset. ${at}`,
      `The Entente contributors. (2026). Shares of {50 %} & more_less (2026.1) [Dataset]. Entente. ${shares}`,
    ],
    chicago: [
      `Russian Federation, and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” President of Reedland. 2022. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Reed News. 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Interview to TASS.” TASS. President of Reedland. 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” Reed Gazette, 2022. ${at}.`,
      `“Telephone Conversation about Reeds.” 2022. President of Reedland. 2022. ${at}.`,
      `Putin, Vladimir, and Jinping Xi. 2022. “Remarks on Soup.” Reed News. 2022. ${at}.`,
      `The Entente contributors. 2022. “Target for Reeds.” Entente Dataset. 2022. ${at}.`,
      `The Entente contributors. 2026. “Shares of {50 %} & More_less.” Entente. ${shares}.`,
    ],
  },
}

describe('references, read back', () => {
  it('keep the title that a page in another language has', () => {
    const [joint] = items
    if (!joint) throw new Error('no item')
    const originalTitle = { title: '关于芦苇的联合声明', language: 'zh' }
    const foreign: Citation[] = [{ ...joint, language: 'zh', originalTitle }]
    const text = citations('bib', foreign)
    for (const [read] of [new Cite(text).data, converted(parse(text).entries)])
      expect(read).toHaveProperty('original-title', originalTitle.title)
  })

  it('keep the day of an article, and its newspaper', () => {
    const articles = items.filter(({ type }) => type === 'article-newspaper')
    const text = citations('bib', articles)
    for (const [read] of [new Cite(text).data, converted(parse(text).entries)])
      expect(read).toMatchObject({
        author: [{ family: 'Putin', given: 'Vladimir' }],
        issued: { 'date-parts': [[2022, 2, 4]] },
        'container-title': expect.stringMatching(/^Reed gazette$/i),
      })
    const ofRis = citations('ris', articles)
    expect(ofRis).toContain('TY  - NEWS')
    for (const [read] of [new Cite(ofRis).data, converted(new RISParser(ofRis).parse().entries)])
      expect(read).toHaveProperty('type', 'article-newspaper')
  })

  it('keep a DOI, and of the dataset its language and licence', async () => {
    const [joint] = items
    if (!joint) throw new Error('no item')
    const doi = '10.5555/REED/1'
    const license = 'https://licences.example/by'
    const own: Citation[] = [{ ...joint, doi, license }]
    const [bib, ris] = [citations('bib', own), citations('ris', own)]
    for (const [read] of [new Cite(bib).data, new Cite(ris).data]) {
      expect(read).toMatchObject({ DOI: doi, language: expect.stringMatching(/^en/) })
      expect(read?.note).toContain(`Licence: ${license}`)
    }
    expect(JSON.parse(citations('csl.json', own))[0]).toMatchObject({ DOI: doi, language: 'en', license })
  })

  it.each(['article-newspaper', 'dataset', 'webpage'] as const)(
    'keep a name with “and” in it whole in BibTeX, as the publisher of a %s',
    (type) => {
      const [joint] = items
      if (!joint) throw new Error('no item')
      const publisher = 'Reed and Road Portal AND Pond'
      const author = ['Ministry of Reeds and Ponds', 'Reedland'].map((literal) => ({ literal }))
      const text = citations('bib', [{ ...joint, type, author, publisher, container: 'Reeds and Ponds' }])
      const [read] = new Cite(text).data
      const plain = (words: unknown) => String(words).replace(/<[^>]*>/g, '')
      expect(plain(read?.publisher)).toBe(publisher)
      expect(read?.author).toEqual(author.map(({ literal }) => ({ family: literal })))
      const [entry] = Object.values(parse(text).entries) as { fields: Record<string, unknown[]> }[]
      // The second library keeps no publisher of an article.
      const published = entry?.fields.publisher ?? entry?.fields.organization
      expect(published?.length).toBe(type === 'article-newspaper' ? undefined : 1)
      expect(entry?.fields.author).toHaveLength(author.length)
    },
  )

  it.each(['Shares of {50 %} {a{b}}', '@misc{x,', '}a{'])('keep the title %s in BibTeX', (title) => {
    const [joint, speech] = items
    if (!joint || !speech) throw new Error('no item')
    const text = citations('bib', [{ ...joint, title }, speech])
    const read = new Cite(text).data
    expect(read.map((item) => item.title)).toEqual([title, speech.title])
    // The second library drops a brace that is named, and reads on.
    const [first, next] = converted(parse(text).entries) as unknown as { title: string }[]
    const plain = (words = '') => words.replace(/<[^>]*>/g, '')
    expect(plain(first?.title)).toBe(title.startsWith('Shares') ? title : title.replaceAll(/[{}]/g, ''))
    expect(plain(next?.title)).toBe(speech.title)
  })

  it('print no day as sure that is not: in any style the kind says so', () => {
    const [, speech] = items
    if (!speech) throw new Error('no item')
    const unsure: Citation[] = [{ ...speech, genre: 'Speech, date uncertain', isDayUncertain: true }]
    const read = JSON.parse(citations('csl.json', unsure))
    expect(bibliography(read, 'apa')).toEqual([
      `Xi, J. (ca. 2022, February 4). Speech at the Reed Forum [Speech, date uncertain]. Reed News. ${at}`,
    ])
    expect(bibliography(read, 'chicago-author-date')).toEqual([
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Speech, date uncertain, Beijing, February 4. ${at}.`,
    ])
  })

  it.each(Object.keys(readers))('%s: APA and Chicago', (name) => {
    const read = readers[name]?.() ?? []
    expect(bibliography(read, 'apa')).toEqual(expected[name]?.apa)
    expect(bibliography(read, 'chicago-author-date')).toEqual(expected[name]?.chicago)
  })
})
