import { describe, expect, it } from 'vitest'
import { crossCheck } from '../../../schema/import/cross-check.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { ReleasesFile } from '../../../schema/import/releases.ts'
import { dataset, type Name, parsed, texts } from './small-dataset.ts'

function problems(file: Name, from: string, to: string, publishedIds: string[] = []): string[] {
  const text = texts[file].replace(from, to)
  return crossCheck(dataset({ [file]: text }, publishedIds)).map(describeProblem)
}

describe('crossCheck(files)', () => {
  it('has nothing to say of a right dataset', () => expect(crossCheck(dataset({}))).toEqual([]))

  it.each<[string, Name, string, string, string]>([
    [
      'an id that the codebook has twice',
      'codebook.yaml',
      'id: cold',
      'id: hot',
      'codebook.yaml:9: duplicate id hot',
    ],
    [
      'a codebook version that has no history',
      'codebook.yaml',
      'version: 1\nstances',
      'version: 2\nstances',
      'codebook.yaml:1: version 2 has no entry at the end of history',
    ],
    [
      'a history that leaves a version out',
      'codebook.yaml',
      '{version: 1, date',
      '{version: 3, date',
      'codebook.yaml:16: history runs 1, 2, …; found 3, expected 1',
    ],
    [
      'a change of a frame that does not exist',
      'codebook.yaml',
      'changes: []',
      'changes: [{frames: [warm], what: W., why: Y.}]',
      'codebook.yaml:16: unknown frame "warm"',
    ],
    [
      'a coder who used an unknown version of the codebook',
      'codings/a.yaml',
      'codebook: 1',
      'codebook: 9',
      'codings/a.yaml:5: codebook 9 is in no history; versions: 1',
    ],
    [
      'a statement whose id is not the name of its file',
      'statements/2020-01-02-toast.yaml',
      'id: 2020-01-02-toast',
      'id: 2020-01-02-roast',
      "statements/2020-01-02-toast.yaml:1: id 2020-01-02-roast is not the file's name 2020-01-02-toast",
    ],
    [
      'an unknown theme',
      'statements/2020-01-02-toast.yaml',
      'n: 2, theme: bread',
      'n: 2, theme: broth',
      'statements/2020-01-02-toast.yaml:14: unknown theme "broth"; allowed: soup, bread',
    ],
    [
      'a passage filed under an unknown theme',
      'statements/2020-01-02-toast.yaml',
      'theme: soup,',
      'theme: soup, filedUnder: broth,',
      'statements/2020-01-02-toast.yaml:13: unknown theme "broth"; allowed: soup, bread',
    ],
    [
      'a coding of a passage that does not exist',
      'codings/b.yaml',
      'toast#1',
      'toast#7',
      'codings/b.yaml:7: unknown passage "2020-01-02-toast#7"',
    ],
    [
      'an event to mark that is not among the events',
      'subject.yaml',
      'title: Toasts on soup',
      'title: Toasts on soup\nevents: {soup: [2020-spill]}',
      'subject.yaml:3: unknown event 2020-spill',
    ],
    [
      'events of a theme that the codebook lacks',
      'subject.yaml',
      'title: Toasts on soup',
      'title: Toasts on soup\nevents: {broth: []}',
      'subject.yaml:3: unknown theme broth',
    ],
    [
      'an event that is a statement which the dataset lacks',
      'events.yaml',
      'why: Soup.,',
      'why: Soup., statement: 2020-01-01-toast,',
      'events.yaml:2: event feast names the statement 2020-01-01-toast, which is not in the dataset',
    ],
    [
      'an event that is a statement of another day',
      'events.yaml',
      'why: Soup.,',
      'why: Soup., statement: 2020-01-02-toast,',
      'events.yaml:2: event feast is of 2020-01-01 and its statement 2020-01-02-toast of 2020-01-02; the days must be the same',
    ],
    [
      'a note on a coder who coded nothing',
      'subject.yaml',
      'agreement: None.',
      'agreement: None., coderNotes: {c: Slow.}',
      'subject.yaml:16: no file in codings/ belongs to coder "c"',
    ],
    [
      'a coding with an unknown frame',
      'codings/b.yaml',
      '[hot]',
      '[warm]',
      'codings/b.yaml:7: unknown frame "warm" for 2020-01-02-toast#1',
    ],
    [
      'a settlement of a passage that does not exist',
      'settlements.yaml',
      'settlements: []',
      'settlements:\n- {passage: nowhere#1, theme: soup, frames: [hot], reason: R.}',
      'settlements.yaml:2: unknown passage "nowhere#1"',
    ],
    [
      'a settlement of a passage that the coders settle',
      'settlements.yaml',
      'settlements: []',
      'settlements:\n- {passage: 2020-01-02-toast#1, theme: soup, frames: [hot], reason: R.}',
      'settlements.yaml:2: most coders of 2020-01-02-toast#1 share a frame, which is published; a settlement is for where they share none',
    ],
    [
      'a coding with a version of the codebook that there is not',
      'codings/b.yaml',
      'confidence: 3}',
      'confidence: 3, codebook: 7}',
      'codings/b.yaml:7: codebook 7 is in no history; versions: 1',
    ],
    [
      'coders who share no frame',
      'codings/b.yaml',
      '[hot]',
      '[cold]',
      'statements/2020-01-02-toast.yaml:13: the coders of 2020-01-02-toast#1 share no frame; add a settlement to settlements.yaml',
    ],
    [
      'a passage that one of two coders has coded',
      'codings/b.yaml',
      "'2020-01-02-toast#1': {frames: [hot], stance: neutral, confidence: 3}",
      '{}',
      'statements/2020-01-02-toast.yaml:13: b has not coded 2020-01-02-toast#1; each coder codes every passage',
    ],
    [
      'a silence that is coded',
      'codings/b.yaml',
      "'2020-01-02-toast#1':",
      "'2020-01-02-toast#2': {frames: [rye], stance: neutral, confidence: 1}\n  '2020-01-02-toast#1':",
      'statements/2020-01-02-toast.yaml:14: 2020-01-02-toast#2 records a silence and is coded; a silence has no frame',
    ],
    [
      'a passage under another theme than its frame',
      'statements/2020-01-02-toast.yaml',
      'n: 1, theme: soup',
      'n: 1, theme: bread',
      'statements/2020-01-02-toast.yaml:13: 2020-01-02-toast#1 is under bread, but its frame hot is of soup',
    ],
    [
      'a coder listed twice',
      'codings/b.yaml',
      'coder: b',
      'coder: a',
      'codings/b.yaml:1: duplicate id coder a, already in codings/a.yaml',
    ],
    [
      'an event listed twice',
      'events.yaml',
      'id: fast',
      'id: feast',
      'events.yaml:3: duplicate id feast, already in events.yaml',
    ],
    [
      'a target listed twice',
      'trade.yaml',
      'id: t-2',
      'id: t-1',
      'trade.yaml:5: duplicate id target t-1, already in trade.yaml',
    ],
    [
      'a target of an unknown chain',
      'trade.yaml',
      "id: t-2, chain: '20'",
      "id: t-2, chain: '30'",
      'trade.yaml:5: unknown chain "30"; allowed: 20',
    ],
    [
      'a chain that begins in the middle',
      'trade.yaml',
      'step: set',
      'step: repeated',
      'trade.yaml:4: chain 20 begins with repeated; its first step must be set or expected',
    ],
    [
      'a target out of order',
      'trade.yaml',
      "announced: '2021-01-01'",
      "announced: '2019-01-01'",
      'trade.yaml:5: stands after 2020-01-01; targets are in order of announcement',
    ],
    [
      'a target that names a passage that does not exist',
      'trade.yaml',
      'id: t-2,',
      'id: t-2, passage: nowhere#1,',
      'trade.yaml:5: unknown passage "nowhere#1"',
    ],
    [
      'two figures of one year and series',
      'trade.yaml',
      'year: 2021',
      'year: 2020',
      'trade.yaml:8: chinese_customs has two figures for 2020; say in `besideLine` why one is not the figure of the year',
    ],
    [
      'a page of a host that is not listed',
      'events.yaml',
      'https://herald.example/fast',
      'https://stew.example/fast',
      'events.yaml:3: host stew.example is not in sources.yaml; add who publishes it, or put it under unknown',
    ],
  ])('names file, line and reason of %s', (_name, file, from, to, expected) => {
    expect(texts[file]).toContain(from)
    expect(problems(file, from, to)).toContain(expected)
  })

  it('names a published id that is gone', () => {
    expect(problems('settlements.yaml', '', '', ['2020-01-02-toast', '2020-01-02-toast#9'])).toEqual([
      'published-ids.txt:2: published id 2020-01-02-toast#9 is gone; restore it',
    ])
  })

  it('names a coding of a passage newer than the release, in a file older than it, that says no day', () => {
    const content = '0'.repeat(64)
    const entry = `{version: '2020.1', date: '2020-01-05', note: First., findings: [], content: '${content}', archive: '${content}', rows: {}}`
    const releases = parsed('releases.yaml', `releases: [${entry}]`, ReleasesFile)
    const ofDays = (codings: string) =>
      crossCheck({
        ...dataset({ 'codings/a.yaml': codings }, ['2020-01-02-toast', '2020-01-02-toast#2']),
        releases,
      })
        .map(describeProblem)
        .filter((told) => told.startsWith('codings/a.yaml'))
    expect(ofDays(texts['codings/a.yaml'])).toEqual([
      "codings/a.yaml:7: 2020-01-02-toast#1 is not in release 2020.1, and the file is of 2020-01-03; say in codedAfresh on which day it was coded, and in codebook by which version where it is not the file's 1",
    ])
    expect(
      ofDays(texts['codings/a.yaml'].replace('confidence: 3', "confidence: 3, codedAfresh: '2020-01-06'")),
    ).toEqual([])
    expect(ofDays(texts['codings/a.yaml'].replace('2020-01-03', '2020-01-06'))).toEqual([])
  })

  it('names every problem of every file at once', () => {
    const broken = {
      'codings/b.yaml': texts['codings/b.yaml'].replace('[hot]', '[warm]'),
      'events.yaml': texts['events.yaml'].replace('id: fast', 'id: feast'),
      'sources.yaml': 'publishers: []\nunknown: []\n',
    }
    const found = crossCheck(dataset(broken)).map(({ file }) => file)
    expect(new Set(found)).toEqual(
      new Set(['codings/b.yaml', 'events.yaml', 'statements/2020-01-02-toast.yaml']),
    )
  })
})

describe('a counted core passage of a series that asks for a page of its text', () => {
  const name = 'statements/2020-01-02-toast.yaml'
  const texted = (more: string, kind = 'press', without = '') => {
    const broken = {
      'codebook.yaml': texts['codebook.yaml'].replace('id: soup\n', 'id: soup\n  core: true\n'),
      [name]: texts[name]
        .replace(
          'kind: speech\nlevel: other',
          `kind: joint_statement\nlevel: heads_of_state\nseries: summits${more}`,
        )
        .replace('[RU]', '[RU, CN]'),
      'subject.yaml': `${texts['subject.yaml']}series:
- {id: summits, label: Summits, kinds: [joint_statement], levels: [heads_of_state], parties: [RU, CN], needsTextPage: true, ${without}rule: All., issued: {2020: 1, 2021: 0}}
`,
      'sources.yaml': texts['sources.yaml'].replace('kind: press', `kind: ${kind}`),
    }
    return crossCheck(dataset(broken)).map(describeProblem)
  }
  const refusal = `${name}:14: passage 1 is of a core theme and has no official, agency or reprint page in its evidence; add the one on which it was found, or list it with the reason under withoutTextPage of the series in subject.yaml`
  const listing = (id: string) => `withoutTextPage: [{passages: ['${id}'], why: None was found.}], `

  it.each([
    ['of the press', 'press'],
    ['of the office of another state', 'official, party: US'],
  ])('is refused where its only page is %s', (_whose, kind) => {
    expect(texted('', kind)).toEqual([refusal])
  })

  it.each([
    ['an official page', "\nofficialUrls: {en: 'https://herald.example/text'}"],
    ['a reprint', "\nreprints: [{url: 'https://herald.example/text', language: en}]"],
    ['a digest', "\nreprints: [{url: 'https://herald.example/toast', language: en, what: digest}]"],
  ])(
    'is refused where its statement has %s that is no page of the text on which it was noted',
    (_what, more) => {
      expect(texted(more, 'press').filter((problem) => problem.includes('passage 1'))).toEqual([
        refusal.replace(':14:', ':15:'),
      ])
    },
  )

  it.each<[string, string, string]>([
    ['a page of the state', '', 'official, party: RU'],
    ['a page of an agency', '', 'news_agency'],
    [
      'a reprint of the statement',
      "\nreprints: [{url: 'https://herald.example/toast', language: en}]",
      'press',
    ],
  ])('is right with %s in its evidence', (_what, more, kind) => {
    expect(texted(more, kind)).toEqual([])
  })

  it('is right where it is listed with the reason', () => {
    expect(texted('', 'press', listing('2020-01-02-toast#1'))).toEqual([])
  })

  it.each([
    ['has such a page', '2020-01-02-toast#1', 'news_agency'],
    ['is not there', '2020-01-02-toast#9', 'news_agency'],
  ])('is not listed where it %s', (_what, id, kind) => {
    expect(texted('', kind, listing(id))).toEqual([
      expect.stringMatching(
        new RegExp(`^subject.yaml:\\d+: ${id} needs no exception here; take it off the list$`),
      ),
    ])
  })
})

describe('a statement that may be of two days', () => {
  const file = 'statements/2020-01-02-toast.yaml'
  const read = (otherDay: string) =>
    dataset({ [file]: `${texts[file]}dayBasis: one_of\notherDay: '${otherDay}'\n` })

  it('has both in one month, by which it is counted', () => {
    expect(() => read('2020-01-31')).not.toThrow()
    expect(() => read('2020-02-01')).toThrow('otherDay: is of another month')
    expect(() => read('2020-01-01')).toThrow('otherDay: is not after `date`')
  })
})
