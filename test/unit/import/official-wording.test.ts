import { expect, it } from 'vitest'
import { officialWordingProblems } from '../../../schema/import/official-wording.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { fileOf } from './one-statement.ts'

const office = 'http://office.example/1'
const embassy = 'http://embassy.example/1'
const paper = 'http://paper.example/1'
const nobody = 'http://nobody.example/1'

function found(passage: object, statement: object = {}): string[] {
  const sources = fileOf('sources.yaml', {
    publishers: [
      { publisher: 'An office', kind: 'official', party: 'RU', hosts: ['office.example'] },
      { publisher: 'An embassy', kind: 'official', party: 'US', hosts: ['embassy.example'] },
      { publisher: 'A paper', kind: 'press', hosts: ['paper.example'] },
    ],
    unknown: ['nobody.example'],
    refused: [],
  }) as never
  const passages = [{ n: 1, evidence: [paper], ...passage }]
  const statements = [
    fileOf('statements/a.yaml', { kind: 'speech', parties: ['RU'], ...statement, passages }),
  ] as never
  return officialWordingProblems({ statements, sources }).map((one) =>
    describeProblem(one).replace('statements/a.yaml:3: ', ''),
  )
}

const official = { keyPhraseBasis: 'official_text' }
const reprint = { keyPhraseBasis: 'reprint', keyPhrasePage: paper }

it('calls words official only where the page of them is named', () => {
  expect(found(official)).toEqual([
    'passage 1 calls its words official, and names no page of them; name the official one in keyPhrasePage, or say reprint, translation or as_reported',
  ])
  expect(found({ ...official, keyPhrasePage: office })).toEqual([])
  expect(found({ keyPhraseBasis: 'as_reported' })).toEqual([])
})

it('refuses a page for official words that is not official for the own side', () => {
  for (const page of [paper, embassy])
    expect(found({ ...official, keyPhrasePage: page })).toEqual([
      `passage 1 calls its words official, and ${page} is not official for RU; say reprint, translation or as_reported`,
    ])
  expect(found({ ...official, keyPhrasePage: embassy }, { parties: ['RU', 'US'] })).toEqual([])
})

it('takes no page of the press, nor of another state, for an official one', () => {
  for (const page of [paper, embassy])
    expect(found({}, { officialUrls: { en: page } })).toEqual([
      `${page} is the page of no office of RU, whose text this is; name it under reprints`,
    ])
  expect(found({}, { officialUrls: { en: office } })).toEqual([])
  expect(found({}, { officialPages: [{ url: paper, what: 'digest', language: 'en' }] })).toEqual([
    `${paper} is not official for RU; name it under sources`,
  ])
})

it('takes a page for that of a readout only where it is of the side whose account it is', () => {
  const readout = { kind: 'readout', officialUrls: { en: office } }
  expect(found({}, { ...readout, parties: ['US', 'RU'] })).toEqual([
    `${office} is the page of no office of US, whose account this is; name it under officialPages`,
  ])
  expect(found({}, { ...readout, parties: ['RU', 'US'] })).toEqual([])
})

it('calls words a reprint or a translation only where the statement says that the page prints its text', () => {
  for (const keyPhraseBasis of ['reprint', 'translation'])
    expect(found({ ...reprint, keyPhraseBasis })).toEqual([
      `passage 1 calls its words a ${keyPhraseBasis} of the official text, and ${paper} is not among the statement's reprints; name it there if it prints the text, or say as_reported`,
    ])
  expect(found(reprint, { reprints: [{ url: paper, language: 'en' }] })).toEqual([])
})

it('calls no words a reprint of a text that is printed in another language', () => {
  const reprints = [{ url: paper, language: 'zh' }]
  expect(found(reprint, { reprints })).toEqual([
    `passage 1 calls its words a reprint of the official text, and ${paper} prints the text in another language than en; say translation`,
  ])
  expect(found({ ...reprint, keyPhraseBasis: 'translation' }, { reprints })).toEqual([])
  expect(found({ ...reprint, keyPhraseLanguage: 'zh' }, { reprints })).toEqual([])
})

it('calls no words reported that stand on the official page of the text', () => {
  const passage = { keyPhraseBasis: 'as_reported', keyPhrasePage: office }
  expect(found(passage, { officialUrls: { en: office } })).toEqual([
    `passage 1 calls its words reported, and ${office} is the text itself; say official_text`,
  ])
  expect(found(passage)).toEqual([])
})

it('takes no page for a reprint of which nobody knows who publishes it', () => {
  expect(found({}, { reprints: [{ url: nobody, language: 'en' }] })).toEqual([
    `nobody knows who publishes ${nobody}; say it in sources.yaml, or name the page under sources`,
  ])
})
