/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import published from '../../../schema/dataset/lexicon.yaml?raw'
import {
  countingDigest,
  LexiconFile,
  lexiconProblems,
  publishedLexicon,
} from '../../../schema/import/lexicon.ts'
import { describeProblem } from '../../../schema/import/problem.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'
import { compileLexicon } from '../../../schema/text/lexicon.ts'
import { measure } from '../../../schema/text/measure.ts'

const valid = `version: 1
endings:
  en:
    n: ['', s]
themes:
  boats:
    strict: Boats.
    standard: Ships too.
    broad: Anything afloat.
    rules:
      - id: boat-name
        level: strict
        says: A boat.
        frame: afloat
        en: [boat/n]
        counts: [two boats]
        not: [boating]
`

const frames = new Map([['boats', ['afloat']]])

function problems(source: string): string[] {
  const result = readYaml('lexicon.yaml', new TextEncoder().encode(source), LexiconFile)
  return ('yaml' in result ? lexiconProblems(result.yaml, frames) : result.problems).map(describeProblem)
}

function read(source: string) {
  const result = readYaml('lexicon.yaml', new TextEncoder().encode(source), LexiconFile)
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  return publishedLexicon(result.yaml.value)
}

describe('publishedLexicon(file)', () => {
  it('gives rules with their theme, and the definitions of each theme', () => {
    const lexicon = read(valid)
    expect(lexicon.themes).toEqual([
      { id: 'boats', definitions: { strict: 'Boats.', standard: 'Ships too.', broad: 'Anything afloat.' } },
    ])
    expect(lexicon.rules).toEqual([
      {
        id: 'boat-name',
        theme: 'boats',
        frame: 'afloat',
        level: 'strict',
        says: 'A boat.',
        patterns: { en: ['boat/n'], ru: undefined, zh: undefined },
        counts: ['two boats'],
        not: ['boating'],
      },
    ])
  })
})

describe('countingDigest(file)', () => {
  const digestOf = (source: string) => countingDigest(read(source))

  it('changes with what is counted and not with words about it', () => {
    expect(digestOf(valid.replace('A boat.', 'Any boat.'))).toBe(digestOf(valid))
    expect(digestOf(valid.replace('frame: afloat', 'frame: sunk'))).toBe(digestOf(valid))
    expect(digestOf(valid.replace('level: strict', 'level: broad'))).not.toBe(digestOf(valid))
    expect(digestOf(valid.replace("['', s]", '[s]'))).not.toBe(digestOf(valid))
  })
})

describe('lexiconProblems(file, frames)', () => {
  it('finds none in a lexicon that is right', () => {
    expect(problems(valid)).toEqual([])
  })

  it.each([
    [
      'level: strict',
      'level: narrow',
      'lexicon.yaml:12: themes.boats.rules.0.level of boat-name: Invalid option: expected one of "strict"|"standard"|"broad"',
    ],
    [
      'says: A boat.',
      'sais: A boat.',
      'lexicon.yaml:13: themes.boats.rules.0 of boat-name: unknown key sais',
    ],
    [
      'boat/n',
      'boat/x',
      'lexicon.yaml:15: Rule boat-name: "boat/x" names the endings "x", which are not declared; declared are: n',
    ],
    ['two boats', 'two ships', 'lexicon.yaml:16: the rule "boat-name" must count "two ships" and does not'],
    ['boating', 'a boat', 'lexicon.yaml:17: the rule "boat-name" must not count "a boat" and counts "boat"'],
    [
      '        en: [boat/n]\n',
      '',
      'lexicon.yaml:11: the rule "boat-name" has no pattern; give at least one under en, ru or zh',
    ],
    ['frame: afloat', 'frame: sunk', 'lexicon.yaml:14: the codebook has no frame "sunk" under "boats"'],
    ['  boats:', '  ships:', 'lexicon.yaml:7: the codebook has no theme "ships"'],
    ['version: 1', 'version: [1', 'lexicon.yaml:2: '],
  ])('refuses %j turned into %j and names file, line and reason', (right, wrong, message) => {
    expect(problems(valid.replace(right, wrong)).join('\n')).toContain(message)
  })

  it('refuses an id used twice', () => {
    const twice = `${valid}      - {id: boat-name, level: broad, says: A ship., en: [ship]}\n`
    expect(problems(twice)).toEqual(['lexicon.yaml:18: the id "boat-name" is used twice'])
  })
})

describe('schema/dataset/lexicon.yaml', () => {
  const lexicon = compileLexicon(read(published))
  const strict = (text: string, theme: string) => measure(lexicon, text).themes[theme]?.strict

  it('finds NATO and the Asia-Pacific in three languages', () => {
    for (const text of ['about NATO', 'о НАТО', '关于北约', 'North Atlantic Treaty Organization']) {
      expect(strict(text, 'nato'), text).toBe(1)
    }
    for (const text of ['the Asia-Pacific', 'в странах АТР', 'Азиатско-Тихоокеанского региона', '亚太地区']) {
      expect(strict(text, 'asia_pacific'), text).toBe(1)
    }
  })

  it('has rules for every theme, with something to tell the definitions apart', () => {
    for (const theme of new Set(lexicon.rules.map((rule) => rule.theme))) {
      const found = new Set(lexicon.rules.filter((rule) => rule.theme === theme).map((rule) => rule.level))
      expect([...found].toSorted(), theme).toEqual(['broad', 'standard', 'strict'])
    }
  })
})
