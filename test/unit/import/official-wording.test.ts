import { expect, it } from 'vitest'
import { officialWordingProblems } from '../../../schema/import/official-wording.ts'
import { describeProblem } from '../../../schema/import/problem.ts'

const file = <T>(name: string, value: T) => ({ file: name, value, lineOf: () => 3 })
const office = 'http://office.example/1'
const paper = 'http://paper.example/1'

function found(passage: object, officialUrls?: Record<string, string>): string[] {
  const sources = file('sources.yaml', {
    publishers: [
      { publisher: 'An office', kind: 'official', hosts: ['office.example'] },
      { publisher: 'A paper', kind: 'press', hosts: ['paper.example'] },
    ],
    unknown: [],
    refused: [],
  }) as never
  const passages = [{ n: 1, keyPhraseBasis: 'official_text', evidence: [paper], ...passage }]
  const statements = [file('statements/a.yaml', { officialUrls, passages })] as never
  return officialWordingProblems({ statements, sources }).map(describeProblem)
}

it('calls words official only where an official page is named in their language', () => {
  const none =
    'statements/a.yaml:3: passage 1 calls its words official, and no official page is named in their language; add one, or say reprint or translation'
  expect(found({})).toEqual([none])
  expect(found({}, { ru: 'http://other.example/1' })).toEqual([none])
  expect(found({ keyPhraseLanguage: 'ru' }, { ru: 'http://other.example/1' })).toEqual([])
  expect(found({ evidence: [paper, office] })).toEqual([])
  expect(found({ keyPhraseBasis: 'reprint' })).toEqual([])
})

it('refuses a page for official words that is not official', () => {
  expect(found({ keyPhrasePage: paper }, { en: office })).toEqual([
    `statements/a.yaml:3: passage 1 calls its words official, and ${paper} is not official; say reprint or translation`,
  ])
  expect(found({ keyPhrasePage: office, evidence: [office] }, { en: office })).toEqual([])
})
