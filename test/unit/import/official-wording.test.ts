import { expect, it } from 'vitest'
import { officialWordingProblems } from '../../../schema/import/official-wording.ts'
import { describeProblem } from '../../../schema/import/problem.ts'

const file = <T>(name: string, value: T) => ({ file: name, value, lineOf: () => 3 })
const office = 'http://office.example/1'
const others = 'http://embassy.example/1'
const paper = 'http://paper.example/1'

function found(passage: object, officialUrls?: Record<string, string>, parties = ['RU']): string[] {
  const sources = file('sources.yaml', {
    publishers: [
      { publisher: 'An office', kind: 'official', party: 'RU', hosts: ['office.example'] },
      { publisher: 'An embassy', kind: 'official', party: 'US', hosts: ['embassy.example'] },
      { publisher: 'A paper', kind: 'press', hosts: ['paper.example'] },
    ],
    unknown: [],
    refused: [],
  }) as never
  const passages = [{ n: 1, keyPhraseBasis: 'official_text', evidence: [paper], ...passage }]
  const statements = [file('statements/a.yaml', { parties, officialUrls, passages })] as never
  return officialWordingProblems({ statements, sources }).map(describeProblem)
}

it('calls words official only where the page of them is named', () => {
  expect(found({}, { en: office })).toEqual([
    'statements/a.yaml:3: passage 1 calls its words official, and names no page of them; name the official one in keyPhrasePage, or say reprint, translation or as_reported',
  ])
  expect(found({ keyPhrasePage: office })).toEqual([])
  expect(found({ keyPhraseBasis: 'as_reported' })).toEqual([])
})

it('refuses a page for official words that is not official', () => {
  expect(found({ keyPhrasePage: paper }, { en: office })).toEqual([
    `statements/a.yaml:3: passage 1 calls its words official, and ${paper} is not official for RU; say reprint or translation`,
  ])
  expect(found({ keyPhrasePage: paper }, { en: paper })).toEqual([])
})

it('takes the page of an office as official for its own side alone', () => {
  expect(found({ keyPhrasePage: others })).toEqual([
    `statements/a.yaml:3: passage 1 calls its words official, and ${others} is not official for RU; say reprint or translation`,
  ])
  expect(found({ keyPhrasePage: others }, {}, ['RU', 'US'])).toEqual([])
  expect(found({ keyPhraseBasis: 'reprint', keyPhrasePage: others })).toEqual([
    `statements/a.yaml:3: passage 1 calls its words a reprint of the official text, and ${others} is the page of another state's office; say as_reported`,
  ])
  expect(found({ keyPhraseBasis: 'reprint', keyPhrasePage: paper })).toEqual([])
  expect(found({ keyPhraseBasis: 'as_reported' }, { en: others })).toEqual([
    `statements/a.yaml:3: ${others} is the page of another state's office; name it under reprints`,
  ])
})
