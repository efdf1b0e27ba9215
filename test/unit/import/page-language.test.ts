import { expect, it } from 'vitest'
import { pageLanguageProblems } from '../../../schema/import/page-language.ts'
import { problemsOf } from './one-statement.ts'

const inSpanish = 'https://herald.example/?text&lang=es'
const refused = (language = 'en') =>
  `statements/a.yaml:3: ${inSpanish} asks for the language es and is cited as ${language}; cite the address in the language that was read`

const found = (statement: object) => problemsOf(pageLanguageProblems, statement)

it.each([
  ['the official text', { officialUrls: { en: inSpanish } }],
  ['an official page', { officialPages: [{ url: inSpanish, what: 'digest', language: 'en' }] }],
  ['a reprint', { reprints: [{ url: inSpanish, language: 'en' }] }],
  ['the page of a key phrase', { passages: [{ keyPhrasePage: inSpanish }] }],
])('refuses %s whose address asks for another language', (_what, value) => {
  expect(found(value)).toEqual([refused()])
})

it('takes an address that asks for its language, or for none', () => {
  const reprints = ['https://herald.example/?lang=EN&n=1', 'https://herald.example/es/1'].map((url) => ({
    url,
    language: 'en',
  }))
  expect(found({ reprints, passages: [{ keyPhrase: 'sal' }] })).toEqual([])
  expect(found({ passages: [{ keyPhrasePage: inSpanish, keyPhraseLanguage: 'ru' }] })).toEqual([
    refused('ru'),
  ])
})
