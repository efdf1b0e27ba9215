import { describe, expect, it } from 'vitest'
import { officials } from '#subject'
import { statementCitation } from '../../../worker/api/statement-citation.ts'

const row = {
  id: 'x',
  title: 'Remarks on soup',
  titleBasis: null,
  originalTitle: null,
  originalTitleLanguage: null,
  date: '2020-01-02',
  dayBasis: null,
  otherDay: null,
  kind: 'press_remarks',
  level: 'heads_of_state',
  parties: ['RU'],
  speakers: [],
  place: 'Moscow',
  summary: '',
  confidence: 'verified',
} as const
const cited = (url: string) =>
  statementCitation(
    { ...row, parties: [...row.parties], speakers: [] },
    [
      {
        url,
        publisher: 'Somebody',
        kind: 'official',
        role: 'reprint',
        what: null,
        language: null,
        passages: 0,
      },
    ] as never,
    {
      release: { version: '2026.1', date: '2026-11-22' } as never,
      url: new URL('https://entente.test/'),
      accessed: '2026-12-01',
    },
  )

describe('the publisher and language of a cited page', () => {
  it.each([
    'http://en.kremlin.ru/events/1',
    'https://EN.Kremlin.ru./events/1',
    'https://www.en.kremlin.ru:8443/events/1',
  ])('are those of its host, however the address writes it: %s', (url) => {
    const { publisher, language } = cited(url)
    expect([publisher, language]).toEqual(['President of Russia', 'en'])
  })

  it.each(Object.values(officials).flatMap((hosts) => Object.entries(hosts)))(
    'are those of every office at its own host: %s',
    (host, name) => {
      expect(cited(`https://${host}/events/1`).publisher).toBe(name)
      expect(cited(`https://english.${host}/events/1`).publisher).toBe(name)
    },
  )

  it('are those of the narrowest part of a site that is an office of its own', () => {
    expect(cited('https://www.mfa.gov.cn/ce/ceus//eng/1.htm').publisher).toMatch(/^Embassy .* United States$/)
    expect(cited('https://www.mfa.gov.cn/ce/cexx/eng/1.htm').publisher).toMatch(/^Diplomatic missions/)
    expect(cited('https://www.mfa.gov.cn/eng/1.htm').publisher).toMatch(/^Ministry/)
  })

  it.each(['https://notkremlin.ru/1', 'https://province.gov.cn/1', 'https://www.province.gov.cn/1'])(
    'are not those of a host that ends alike: %s',
    (url) => {
      expect(cited(url).publisher).toBe('Somebody')
    },
  )
})

describe('the language of a page of which no record says it', () => {
  it.each([
    ['that of all pages of its host', 'https://tass.com/politics/1', 'en'],
    ['that of all pages of its host, whatever the country', 'https://www.tass.ru/politics/1', 'ru'],
    ['that which its address names', 'https://voi.id/fr/berita/1', 'fr'],
    ['that which its address names, in the query', 'https://rt.com/news/1?lang=es', 'es'],
    ['not that of the host above it', 'https://actualidad.rt.com/actualidad/1', 'es'],
    ['none at a host below, which may have another', 'https://soup.rt.com/1', undefined],
    ['none at a host of pages in several', 'https://mfa.gov.cn/1', undefined],
  ])('is %s: %s', (_, url, language) => {
    expect(cited(url).language).toBe(language)
  })
})

describe('the DOI of a cited page', () => {
  it.each([
    ['https://doi.org/10.1234/soup%20bowl', '10.1234/soup bowl'],
    ['https://dx.doi.org/10.1234/soup?lang=en', '10.1234/soup'],
    ['https://doi.org/10.1234/soup%ff', undefined],
    ['https://doi.example/10.1234/soup', undefined],
  ])('is that of its address, of one that can be read: %s', (url, doi) => {
    expect(cited(url).doi).toBe(doi)
  })
})

describe('what a reference says of a text that is not cited from who issued it', () => {
  type Page = Parameters<typeof statementCitation>[1][number]
  const noteOf = (...pages: Page[]) =>
    statementCitation({ ...row, parties: [...row.parties], speakers: [] }, pages, {
      release: { version: '2026.1', date: '2026-11-22' } as never,
      url: new URL('https://entente.test/'),
      accessed: '2026-12-01',
    })
  const page = (role: string, host: string, publisher: string, kind: Page['kind']): Page => ({
    ...{ role, url: `https://${host}/1`, what: null, publisher, kind, language: 'en', passages: 0 },
  })
  const official = page('official', 'en.kremlin.ru', 'Kremlin', 'official')
  const reprint = page('reprint', 'reed-daily.example', 'Reed Daily', 'press')
  const copy = page('reprint', 'reed-copies.example', 'Reed Copies', 'mirror')
  const report = page('source', 'reed-agency.example', 'Reed Agency', 'news_agency')
  const office = page('source', 'kremlin.ru', 'Kremlin', 'official')

  const resting = (of: Page, passages = 1) => ({ ...of, passages })
  const digest = { ...office, role: 'digest' }

  it.each<[rule: string, first: Page, then: Page]>([
    ['the text before an official digest', reprint, digest],
    ['an official digest before another’s', digest, { ...reprint, what: 'digest' }],
    ['an official digest before what passages rest on', digest, resting(report)],
    ['what passages rest on before an office that bears none', resting(report), office],
    [
      'what passages rest on before a page of the occasion',
      resting(report),
      { ...office, role: 'event_page' },
    ],
    [
      'what confirms the record too before evidence alone',
      resting(report),
      resting({ ...report, role: 'evidence' }),
    ],
    [
      'English before another language, and an agency no better than a newspaper',
      resting({ ...report, url: 'https://b.example/1', kind: 'press' }),
      resting({ ...report, language: 'ru' }),
    ],
    [
      'languages of statements before others',
      resting({ ...report, url: 'https://b.example/1', role: 'evidence', language: 'ru' }),
      resting({ ...report, language: 'it' }),
    ],
    [
      'the page on which more passages rest',
      resting({ ...report, url: 'https://b.example/1' }, 2),
      resting(report),
    ],
  ])('cites %s', (_, first, then) => {
    for (const pages of [
      [first, then],
      [then, first],
    ])
      expect(noteOf(...pages).url).toBe(first.url)
  })

  const ofSeveral = 'Which page has this title is not recorded. '
  it.each<[rule: string, pages: Page[], genre: string, says: string]>([
    [
      'nothing of the one page of a text, and that its official address',
      [official, { ...official, role: 'source' }],
      'Press remarks',
      '',
    ],
    [
      'of a text at its official address that the title may stand on another page',
      [report, reprint, official],
      'Press remarks',
      ofSeveral,
    ],
    [
      'by whom a reprint is printed',
      [report, reprint],
      'Press remarks',
      `Text as printed by Reed Daily; no official address of the text is recorded. ${ofSeveral}`,
    ],
    [
      'by whom a reprint is printed, whose title can be no other page’s',
      [reprint],
      'Press remarks',
      'Text as printed by Reed Daily; no official address of the text is recorded. ',
    ],
    [
      'by whom it is reported where there is a copy that no reference names',
      [copy, report],
      'Press remarks, as reported',
      `As reported by Reed Agency; no official address of the text is recorded. ${ofSeveral}`,
    ],
    [
      'by whom it is reported where nobody has the text',
      [report],
      'Press remarks, as reported',
      'As reported by Reed Agency; no official address of the text is recorded. ',
    ],
    [
      'who of two reports it, a digest or not, by the kind of publisher',
      [{ ...reprint, what: 'digest' }, report],
      'Press remarks, as reported',
      `As reported by Reed Agency; no official address of the text is recorded. ${ofSeveral}`,
    ],
    [
      'that a digest reports it, where there is no other page',
      [{ ...reprint, what: 'digest' }],
      'Press remarks, as reported',
      'As reported by Reed Daily (a digest); no official address of the text is recorded. ',
    ],
    [
      'that a translation is one, and not whose text it is though an office prints it',
      [{ ...office, role: 'reprint', what: 'machine_translation' }, report],
      'Press remarks, in machine translation',
      `In a machine translation printed by the President of Russia; no official address of the text is recorded. ${ofSeveral}`,
    ],
    [
      'that extracts are no text',
      [{ ...reprint, what: 'extracts' }],
      'Press remarks, in extracts',
      'Extracts as printed by Reed Daily; no official address of the text is recorded. ',
    ],
    [
      'by whom the text is printed, before who translated it',
      [{ ...reprint, what: 'translation', url: 'https://a.example/1', publisher: 'A' }, reprint],
      'Press remarks',
      `Text as printed by Reed Daily; no official address of the text is recorded. ${ofSeveral}`,
    ],
    [
      'whose office reports it',
      [report, office],
      'Press remarks, as reported',
      `As reported by the President of Russia; no official address of the text is recorded. ${ofSeveral}`,
    ],
  ])('is %s', (_, pages, genre, says) => {
    const cited = noteOf(...pages)
    const place = 'https://entente.test/statements/x?release=2026.1'
    expect([cited.genre, cited.note]).toEqual([
      genre,
      `${says}Entente: joint statements and speeches of Russia and China, 2013–2024, release 2026.1, ${place}`,
    ])
  })

  it.each<[kind: Page['kind'], isPublisher: boolean]>([
    ['official', true],
    ['news_agency', true],
    ['press', true],
    ['research', false],
    ['other', false],
  ])('names who prints it, of kind %s, as its publisher: %s', (kind, isPublisher) => {
    const held = {
      ...page('reprint', 'doi.org', 'Reed Collection', kind),
      url: 'https://doi.org/10.1234/reed',
    }
    const { publisher, container, doi, url, note } = noteOf(held)
    expect([publisher, container, doi]).toEqual(
      isPublisher
        ? ['Reed Collection', undefined, '10.1234/reed']
        : [undefined, 'Reed Collection', undefined],
    )
    expect([url, note]).toEqual([held.url, expect.stringContaining('rinted by Reed Collection')])
    expect(noteOf({ ...held, role: 'official' })).toMatchObject({
      publisher: 'Reed Collection',
      doi: '10.1234/reed',
    })
  })

  it('is cited from a blog only where no agency, newspaper or institute has as much of it', () => {
    const account = (host: string, kind: Page['kind'], role: string, passages = 1): Page => ({
      ...page(role, host, host, kind),
      passages,
    })
    const blog = account('blog.example', 'other', 'source', 3)
    const others = (['news_agency', 'press', 'research'] as const).map((kind) =>
      account(`${kind.replace('_', '-')}.example`, kind, 'evidence'),
    )
    for (const other of others) expect(noteOf(blog, other).url).toBe(other.url)
    expect(noteOf(blog).url).toBe(blog.url)
    const whole = account('whole.example', 'other', 'reprint')
    expect(noteOf(whole, ...others).url).toBe(whole.url)
  })
})
