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
  place: 'Beijing',
  publisher: 'President of Reedland',
  url: 'https://reedland.example/5770',
  note: 'Entente dataset, release 2026.1, https://entente.test/statements/x?release=2026.1',
}
const xi = { name: 'Xi Jinping', family: 'Xi', given: 'Jinping' }
const putin = { name: 'Vladimir Putin', family: 'Putin', given: 'Vladimir' }
const items: Citation[] = [
  {
    id: 'joint',
    type: 'document',
    genre: 'Joint statement',
    title: 'Joint Statement on NATO & the New Era',
    author: [{ literal: 'Russian Federation' }, { literal: "People's Republic of China" }],
    ...common,
  },
  {
    id: 'speech',
    type: 'speech',
    genre: 'Speech',
    title: 'Speech at the Reed Forum',
    author: [xi],
    ...common,
  },
  {
    id: 'interview',
    type: 'interview',
    genre: 'Interview',
    title: 'Interview to TASS',
    author: [putin],
    ...common,
  },
  {
    id: 'article',
    type: 'article-newspaper',
    genre: 'Newspaper article',
    title: 'Article on Reeds',
    author: [putin],
    ...common,
  },
  {
    id: 'data',
    type: 'dataset',
    title: 'Shares of 50 % & more_less',
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
const dataset = `The Entente contributors. (2026). Shares of 50 % & more_less (Version 2026.1) [Dataset]. Entente. ${shares}`
const table = `The Entente contributors. 2026. “Shares of 50 % & More_less.” Entente. ${shares}.`

const expected: Record<string, { apa: string[]; chicago: string[] }> = {
  'CSL-JSON, as it is': {
    apa: [
      `Russian Federation & People’s Republic of China. (2022, February 4). Joint Statement on NATO & the New Era [Joint statement]. President of Reedland. ${at}`,
      `Xi, J. (2022, February 4). Speech at the Reed Forum [Speech]. President of Reedland. ${at}`,
      `Putin, V. (2022, February 4). Interview to TASS [Interview]. President of Reedland. ${at}`,
      `Putin, V. (2022, February 4). Article on Reeds [Newspaper article]. ${at}`,
      dataset,
    ],
    chicago: [
      `Russian Federation and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” Joint statement. Beijing: President of Reedland. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Speech, February 4. ${at}.`,
      `Putin, Vladimir. 2022. Interview to TASS. Interview. Beijing: President of Reedland. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” Newspaper article, February 4, 2022. ${at}.`,
      table,
    ],
  },
  'BibTeX by citation-js': {
    apa: [
      `Russian Federation, & People’s Republic of China. (2022, February 4). Joint Statement on NATO & the New Era [Joint statement]. President of Reedland. ${at}`,
      `Xi, J. (2022, February 4). Speech at the Reed Forum [Speech]. President of Reedland. ${at}`,
      `Putin, V. (2022, February 4). Interview to TASS [Interview]. President of Reedland. ${at}`,
      `Putin, V. (2022, February 4). Article on Reeds [Newspaper article]. President of Reedland. ${at}`,
      dataset,
    ],
    chicago: [
      `Russian Federation, and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” Joint statement. Beijing: President of Reedland. February 4, 2022. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Speech. Beijing: President of Reedland. February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Interview to TASS.” Interview. Beijing: President of Reedland. February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” Newspaper article. Beijing: President of Reedland. February 4, 2022. ${at}.`,
      table,
    ],
  },
  'RIS by citation-js': {
    apa: [
      `Russian Federation, & People’s Republic of China. (2022, February 4). Joint Statement on NATO & the New Era [Joint statement]. President of Reedland. ${at}`,
      `Xi, J. (2022, February 4). Speech at the Reed Forum [Speech]. President of Reedland. ${at}`,
      `Putin, V. (2022, February 4). Interview to TASS [Interview]. President of Reedland. ${at}`,
      `Putin, V. (2022, February 4). Article on Reeds [Newspaper article]. President of Reedland. ${at}`,
      dataset,
    ],
    chicago: [
      `Russian Federation, and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” Joint statement. Beijing: President of Reedland. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Speech. Beijing: President of Reedland. ${at}.`,
      `Putin, Vladimir. 2022. “Interview to TASS.” Interview. Beijing: President of Reedland. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” Newspaper article. Beijing: President of Reedland. February 4, 2022. ${at}.`,
      table,
    ],
  },
  // This library keeps neither the kind nor who issued it.
  'BibTeX by biblatex-csl-converter': {
    apa: [
      `Russian Federation & People’s Republic of China. (2022, February 4). Joint Statement on NATO & the New Era. ${at}`,
      `Xi, J. (2022, February 4). Speech at the Reed Forum. ${at}`,
      `Putin, V. (2022, February 4). Interview to TASS. ${at}`,
      `Putin, V. (2022, February 4). Article on Reeds. ${at}`,
      dataset,
    ],
    chicago: [
      `Russian Federation and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” February 4, 2022. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Interview to TASS.” February 4, 2022. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” February 4, 2022. ${at}.`,
      `The Entente contributors. 2026. “Shares of 50 % & more_less.” Entente. ${shares}.`,
    ],
  },
  // It keeps no day of RIS, and lower-cases titles, which RIS cannot protect.
  'RIS by biblatex-csl-converter': {
    apa: [
      `Russian Federation, & People’s Republic of China. (2022). Joint statement on NATO & the new era. President of Reedland. ${at}`,
      `Xi, J. (2022). Speech at the reed forum. President of Reedland. ${at}`,
      `Putin, V. (2022). Interview to TASS. President of Reedland. ${at}`,
      `Putin, V. (2022). Article on reeds. President of Reedland. ${at}`,
      `The Entente contributors. (2026). Shares of 50 % & more_less (2026.1) [Dataset]. Entente. ${shares}`,
    ],
    chicago: [
      `Russian Federation, and People’s Republic of China. 2022. “Joint Statement on NATO & the New Era.” Beijing: President of Reedland. ${at}.`,
      `Xi, Jinping. 2022. “Speech at the Reed Forum.” Beijing: President of Reedland. ${at}.`,
      `Putin, Vladimir. 2022. “Interview to TASS.” Beijing: President of Reedland. ${at}.`,
      `Putin, Vladimir. 2022. “Article on Reeds.” Beijing: President of Reedland. 2022. ${at}.`,
      table,
    ],
  },
}

describe('references, read back', () => {
  it.each(Object.keys(readers))('%s: APA and Chicago', (name) => {
    const read = readers[name]?.() ?? []
    expect(bibliography(read, 'apa')).toEqual(expected[name]?.apa)
    expect(bibliography(read, 'chicago-author-date')).toEqual(expected[name]?.chicago)
  })
})
