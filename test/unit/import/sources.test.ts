import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { datasetRows } from '../../../schema/import/rows.ts'
import { publisherFinder, SourcesFile, sourceProblems } from '../../../schema/import/sources.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'
import { dataset } from '../../support/dataset.ts'

const valid = `publishers:
- {publisher: The Soup Herald, kind: press, hosts: [herald.example]}
- {publisher: Soup Ministry, kind: official, party: RU, hosts: [soup.example]}
unknown:
- nobody.example
refused:
- {host: spam.example, why: taken over}
`

function read(text: string) {
  return readYaml('sources.yaml', new TextEncoder().encode(text), SourcesFile)
}

function problems(text: string, cited: string[] = []): string[] {
  const result = read(text)
  if ('problems' in result) return result.problems.map(describeProblem)
  const addresses = cited.map((url) => ({ file: 'toast.yaml', line: () => 7, url }))
  return sourceProblems(result.yaml, addresses).map(describeProblem)
}

describe('publisherFinder(sources)', () => {
  const result = read(valid)
  const find = publisherFinder('yaml' in result ? result.yaml.value : { publishers: [], unknown: [] })

  it('finds the host, with www. and subdomains', () => {
    expect(find('https://www.herald.example/a')).toEqual({ publisher: 'The Soup Herald', kind: 'press' })
    expect(find('http://en.soup.example/')?.kind).toBe('official')
  })

  it('calls an office official for what its own state says, and its page of the words of others a copy', () => {
    expect(find('http://soup.example/', ['RU', 'CN'])?.kind).toBe('official')
    expect(find('http://soup.example/', ['CN'])).toEqual({ publisher: 'Soup Ministry', kind: 'mirror' })
    expect(find('https://herald.example/', ['CN'])?.kind).toBe('press')
  })

  it('does not take a host for another that ends alike', () => {
    expect(find('https://notherald.example/')).toBeUndefined()
  })

  it('finds who publishes under a part of a host, and nobody under the rest', () => {
    const text = valid.replace('[herald.example]', '[herald.example, names.example/10.1]')
    const read = readYaml('sources.yaml', new TextEncoder().encode(text), SourcesFile)
    const find = publisherFinder('yaml' in read ? read.yaml.value : { publishers: [], unknown: [] })
    expect(find('https://www.names.example/10.1/x?y')?.publisher).toBe('The Soup Herald')
    expect([find('https://names.example/10.11/x'), find('https://names.example/')]).toEqual([
      undefined,
      undefined,
    ])
  })

  it('says of a host under unknown that it is unknown', () => {
    expect(find('https://nobody.example/')).toEqual({ publisher: 'nobody.example', kind: 'unknown' })
  })
})

describe('sourceProblems(sources, cited)', () => {
  it.each([
    [
      'a host listed twice',
      valid.replace('- nobody.example', '- herald.example'),
      [],
      'sources.yaml:5: host herald.example is listed twice',
    ],
    [
      'a cited host that is not listed',
      valid,
      ['https://stew.example/x'],
      'toast.yaml:7: host stew.example is not in sources.yaml; add who publishes it, or put it under unknown',
    ],
    [
      'a cited host that is refused, under whatever name below it',
      valid,
      ['https://news.spam.example/x'],
      'toast.yaml:7: host spam.example is refused (taken over); cite another page',
    ],
    [
      'a refused host that has a publisher',
      valid.replace('spam.example', 'soup.example'),
      [],
      'sources.yaml:7: host soup.example is listed twice',
    ],
    [
      'an unknown kind',
      valid.replace('press', 'rumour'),
      [],
      'sources.yaml:2: publishers.0.kind of The Soup Herald: "rumour" is not one of official, news_agency, press, research, mirror, other, unknown',
    ],
    [
      'an office without its state',
      valid.replace(', party: RU', ''),
      [],
      'sources.yaml:3: publishers.1.party of Soup Ministry: goes with the kind official: it names the state whose office it is, such as RU',
    ],
    [
      'a newspaper with a state',
      valid.replace('kind: press', 'kind: press, party: RU'),
      [],
      'sources.yaml:2: publishers.0.party of The Soup Herald: goes with the kind official: it names the state whose office it is, such as RU',
    ],
    [
      'a host with www.',
      valid.replace('[herald', '[www.herald'),
      [],
      'sources.yaml:2: publishers.0.hosts.0 of The Soup Herald: must be a host such as tass.com, in lower case and without www., or one with the beginning of a path such as doi.org/10.7910',
    ],
    [
      'a publisher that is called by a host among other words',
      valid.replace('The Soup Herald', 'Soup news (herald.example)'),
      [],
      'sources.yaml:2: publishers.0.publisher: holds the name of a host, which publishes nothing; references name who does',
    ],
    [
      'a language by its name',
      valid.replace('kind: press', 'kind: press, language: Russian'),
      [],
      'sources.yaml:2: publishers.0.language of The Soup Herald: must be the code of a language such as ru',
    ],
  ])('names file, line and reason of %s', (_name, text, cited, expected) => {
    expect(problems(text, cited)).toEqual([expected])
  })

  it('lets a publication be called by its host', () => {
    expect(problems(valid.replace('The Soup Herald', 'Herald.example'))).toEqual([])
  })

  it.each([
    'https://spam.example./',
    'http://WWW.SPAM.example:80/',
    'https://soup.example@spam.example/',
    'https://a.spam.example/',
  ])('refuses a host however its address is written: %s', (url) => {
    expect(problems(valid, [url])).toEqual([
      'toast.yaml:7: host spam.example is refused (taken over); cite another page',
    ])
  })

  it('names a missing host once, however often it is cited', () => {
    expect(problems(valid, ['https://stew.example/x', 'https://stew.example/y'])).toHaveLength(1)
  })
})

describe('an office that prints the whole text of words of another state', () => {
  it('is official for it, as is what rests on it; what it copies otherwise is a copy', () => {
    const { statementLinks, passageSources, passages, statementParties } = datasetRows(dataset)
    const find = publisherFinder(dataset.sources.value)
    const foreign = statementLinks.filter(({ url, statementId }) => {
      const parties = statementParties.flatMap((one) => (one.statementId === statementId ? one.party : []))
      return find(url)?.kind === 'official' && find(url, parties)?.kind === 'mirror'
    })
    const isWhole = (what: string | null | undefined) => !what || what === 'translation'
    for (const { role, what, kind, url } of foreign)
      expect([url, kind]).toEqual([url, role === 'reprint' && isWhole(what) ? 'official' : 'mirror'])
    const whole = foreign.filter(({ kind }) => kind === 'official')
    expect([whole.length > 0, foreign.length > whole.length]).toEqual([true, true])
    const resting = passageSources.filter(({ url }) => whole.some((one) => one.url === url))
    expect(resting.length).toBeGreaterThan(0)
    for (const { passageId, kind } of resting)
      expect([kind, passages.find(({ id }) => id === passageId)?.restsOn]).toEqual(['official', 'official'])
  })
})

describe('how pages of a publisher are read', () => {
  const pages = '{title: [h1], date: [time], body: [article]}'
  const withPages = valid
    .replace('hosts: [herald.example]', `hosts: [herald.example], pages: ${pages}`)
    .replace('hosts: [soup.example]', 'hosts: [soup.example], pagesLike: The Soup Herald')

  it('says where the parts are that every publisher has; the others may be left out', () => {
    expect(problems(withPages)).toEqual([])
    expect(problems(withPages.replace(', body: [article]', '').replace('title: [h1], ', ''))).toEqual([
      'sources.yaml:2: publishers.0.pages.title of The Soup Herald: is missing',
      'sources.yaml:2: publishers.0.pages.body of The Soup Herald: is missing',
    ])
    const result = read(withPages)
    expect('yaml' in result && result.yaml.value.publishers[0]?.pages).toMatchObject({ place: [], drop: [] })
  })

  it.each([
    ['one that is not listed', 'pagesLike: The Soup Gazette'],
    ['one that has none', 'pagesLike: Soup Ministry'],
    ['another one beside its own', `pages: ${pages}, pagesLike: The Soup Herald`],
  ])('is never that of %s', (_what, member) => {
    expect(problems(withPages.replace('pagesLike: The Soup Herald', member))).toEqual([
      expect.stringMatching(/^sources\.yaml:3: pagesLike .* must be one other publisher, which has pages/),
    ])
  })
})

describe('addresses that a page shows as a link of their own', () => {
  it('are of publishers that are known, or nobody would vouch for what they show', () => {
    const find = publisherFinder(dataset.sources.value)
    const rows = datasetRows(dataset)
    const linked = [
      ...rows.statementLinks.filter(({ role }) => role !== 'source').map(({ url }) => url),
      ...rows.measuredTexts.flatMap(({ url }) => url ?? []),
      ...rows.passageSources
        .filter(({ passageId }) => rows.passages.some(({ id, silence }) => id === passageId && silence))
        .map(({ url }) => url),
    ]
    expect(linked.length).toBeGreaterThan(100)
    expect(linked.filter((url) => (find(url)?.kind ?? 'unknown') === 'unknown')).toEqual([])
  })
})
