import { describe, expect, it } from 'vitest'
import {
  countOf,
  MeasuresFile,
  measureOf,
  measuresProblems,
  panelGaps,
  writeMeasures,
} from '../../../schema/import/measures.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { unnamedTextProblems } from '../../../schema/import/unnamed-text.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'
import { fileOf } from './one-statement.ts'

const digestOf = (digit: string) => digit.repeat(64)

function entry(id: string, state: string, year: number, sha256: string): MeasuresFile['documents'][number] {
  return {
    id,
    statement: 'harbour-treaty',
    title: 'On harbours',
    date: `${year}-05-01`,
    language: 'en',
    states: [state],
    speakers: ['A. Pilot'],
    panel: { name: 'harbour-day', state, year },
    source: 'harbour.example',
    coverage: 'whole',
    count: {
      sha256,
      words: 1000,
      ideographs: 0,
      mentions: { boats: [1, 2, 2] },
      rules: { 'boat-name': 1 },
    },
  }
}

const measures: MeasuresFile = {
  lexicon: { version: 1, sha256: digestOf('f') },
  icu: '77.1',
  panels: {
    'harbour-day': {
      label: 'Harbour day',
      states: ['AA', 'BB'],
      from: 2031,
      to: 2032,
      gaps: [{ state: 'BB', year: 2032 }],
    },
  },
  skipped: [{ document: 'captions', reason: 'Captions of a text that is counted.' }],
  documents: [
    entry('one', 'AA', 2031, digestOf('1')),
    entry('two', 'BB', 2031, digestOf('2')),
    entry('three', 'AA', 2032, digestOf('3')),
  ],
}

it('asks of a text on the page of one statement that it says so', () => {
  const url = 'https://harbour.example/9'
  const asked = (text: object, ...ids: string[]) =>
    unnamedTextProblems({
      measures: fileOf('measures.yaml', { documents: [{ id: 'one', date: '2031-05-01', url, ...text }] }),
      statements: ids.map((id) =>
        fileOf(`${id}.yaml`, { id, date: '2031-05-01', officialUrls: { en: url, ru: url } }),
      ),
    } as never).map(describeProblem)
  expect(asked({}, 'treaty')).toEqual([
    'measures.yaml:3: the page of "one" is that of treaty; say in statement that it is its text',
  ])
  expect(asked({ statement: 'treaty' }, 'treaty')).toEqual([])
  expect(asked({ date: '2032-05-01' }, 'treaty')).toEqual([])
  expect(asked({ url: `${url}9` }, 'treaty')).toEqual([])
  expect(asked({}, 'treaty', 'protocol')).toEqual([])
})

function problems(source: string): string[] {
  const result = readYaml('measures.yaml', new TextEncoder().encode(source), MeasuresFile)
  const statements = new Set(['harbour-treaty'])
  return ('yaml' in result ? measuresProblems(result.yaml, statements, digestOf('f')) : result.problems).map(
    (problem) => describeProblem({ ...problem, line: undefined } as never),
  )
}

describe('writeMeasures(measures)', () => {
  it('writes what is read back the same', () => {
    const source = writeMeasures(measures)
    const result = readYaml('measures.yaml', new TextEncoder().encode(source), MeasuresFile)
    expect('yaml' in result && result.yaml.value).toEqual(measures)
    expect(problems(source)).toEqual([])
  })

  it('gives the same bytes for the same figures', () => {
    expect(writeMeasures(structuredClone(measures))).toBe(writeMeasures(measures))
  })
})

describe('measuresProblems(file, statements, lexiconDigest)', () => {
  const source = writeMeasures(measures)

  it('takes two statements in the same words', () => {
    const words = { ...entry('four', 'BB', 2031, digestOf('1')), panel: undefined, statement: 'sea-treaty' }
    const file = { ...measures, documents: [...measures.documents, words] }
    const result = readYaml('measures.yaml', new TextEncoder().encode(writeMeasures(file)), MeasuresFile)
    const statements = new Set(['harbour-treaty', 'sea-treaty'])
    expect('yaml' in result && measuresProblems(result.yaml, statements, digestOf('f'))).toEqual([])
  })

  it.each([
    [
      'date: 2031-05-01',
      'date: 2029-05-01',
      'measures.yaml: 2031 is not the year of 2029-05-01 or one beside it',
    ],
    [
      'coverage: whole',
      'coverage: whole\n    note: What others say is counted, too.',
      'measures.yaml: “What others say is counted, too.” tells of words of others; say “The words of other speakers are counted with those named.” or “Questions are counted with the answers.”',
    ],
    ['id: two', 'id: one', 'measures.yaml: the document "one" is listed twice'],
    [digestOf('2'), digestOf('1'), 'measures.yaml: "two" is the same text as "one"; skip one of them'],
    ['statement: harbour-treaty', 'statement: lost', 'measures.yaml: there is no statement "lost"'],
    ['name: harbour-day', 'name: sea-day', 'measures.yaml: there is no panel "sea-day"'],
    [
      'state: BB, year: 2031',
      'state: BB, year: 2033',
      'measures.yaml: BB 2033 is outside the panel "harbour-day"',
    ],
    [
      '{state: BB, year: 2032}',
      '',
      'measures.yaml: the gaps listed are none, the speeches missing are BB 2032',
    ],
    [
      'boats: [1, 2, 2]',
      'boats: [3, 2, 2]',
      'measures.yaml: documents.0.count.mentions.boats of one: a wider definition cannot count less than a narrower one',
    ],
    [
      digestOf('f'),
      digestOf('e'),
      'measures.yaml: counted with another lexicon; run `npm run recount -- <folder of texts> --write`',
    ],
  ])('refuses %j turned into %j', (right, wrong, message) => {
    expect(source).toContain(right)
    expect(problems(source.replace(right, wrong))).toContain(message)
  })

  it('refuses a document without figures and says how to get them', () => {
    const { count: _, ...uncounted } = entry('four', 'BB', 2032, digestOf('4'))
    const more = { ...measures, documents: [...measures.documents, uncounted] }
    expect(problems(writeMeasures(more))).toContain(
      'measures.yaml: "four" has no figures yet; run `npm run recount -- <folder of the text> --write`',
    )
  })
})

describe('panelGaps(name, panel, documents)', () => {
  it('names every speech that is missing, by year', () => {
    const panel = { ...measures.panels['harbour-day'], to: 2033 } as MeasuresFile['panels'][string]
    expect(panelGaps('harbour-day', panel, measures.documents)).toEqual([
      { state: 'BB', year: 2032 },
      { state: 'AA', year: 2033 },
      { state: 'BB', year: 2033 },
    ])
  })
})

describe('measureOf(count)', () => {
  it('undoes countOf', () => {
    const measure = {
      words: 9,
      ideographs: 2,
      themes: { boats: { strict: 1, standard: 1, broad: 4 } },
      rules: { a: 1, b: 2 },
    }
    expect(measureOf(countOf(digestOf('5'), measure))).toEqual(measure)
  })
})
