import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../../schema/import/problem.ts'
import { StatementFile } from '../../../schema/import/shapes.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'

const valid = `id: 2020-01-02-invented-toast
date: '2020-01-02'
kind: speech
level: other
title: An invented toast
parties: [RU]
speakers: [Nobody Real]
place: Nowhere
confidence: verified
summary: A toast that nobody gave.
sources: ['https://example.org/toast']
passages:
- n: 1
  theme: alliance
  gist: Praises the soup.
  keyPhrase: the finest soup
  keyPhraseBasis: as_reported
  evidence: ['https://example.org/toast']
`

function problems(text: string | Uint8Array): string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const result = readYaml('toast.yaml', bytes, StatementFile)
  return 'problems' in result ? result.problems.map(describeProblem) : []
}

describe('readYaml(file, bytes, StatementFile)', () => {
  it('takes a right file', () => expect(problems(valid)).toEqual([]))

  it.each([
    [
      'a bad date',
      [/'2020-01-02'/, "'2020-02-30'"],
      'toast.yaml:2: date: "2020-02-30" is not a date such as 2022-02-04, 2022-02 or 2022',
    ],
    [
      'an unknown kind',
      ['kind: speech', 'kind: toast'],
      'toast.yaml:3: kind: "toast" is not one of joint_statement, joint_declaration, treaty, speech, interview, press_remarks, article, readout, text',
    ],
    ['an unknown key', ['place: Nowhere', 'place: Nowhere\nmood: gay'], 'toast.yaml:9: unknown key mood'],
    [
      'a key phrase that is too long',
      ['the finest soup', 'one two three four five six seven eight nine ten eleven twelve thirteen'],
      'toast.yaml:16: passages.0.keyPhrase: has 13 words; at most 12 are allowed',
    ],
    [
      'a passage without evidence',
      [/ {2}evidence: .*/, '  evidence: []'],
      'toast.yaml:18: passages.0.evidence: cites no page; add one, or say why there is none in `unverified`',
    ],
    [
      'a key phrase on a page that the passage does not cite',
      [/( {2}keyPhraseBasis: ).*/, '$1reprint\n  keyPhrasePage: https://example.org/other'],
      'toast.yaml:18: passages.0.keyPhrasePage: is not listed in `evidence`; name it there too, so that its publisher is known',
    ],
    [
      'an address that is none',
      [/sources: .*/, 'sources: [ftp://example.org]'],
      'toast.yaml:11: sources.0: "ftp://example.org" is not an http or https address',
    ],
    [
      'an alias',
      [/sources: .*/, 'sources: &s [https://example.org/toast]\nnotes: *s'],
      'toast.yaml:12: uses a YAML alias (*name); write the value out',
    ],
    [
      'a duplicate key',
      ['level: other', 'level: other\nlevel: other'],
      'toast.yaml:5: is not valid YAML: Map keys must be unique',
    ],
    [
      'a control character',
      ['soup.', 'soup.\u0000'],
      'toast.yaml:15: holds the control character U+0000; remove it',
    ],
  ] as const)('names file, line and reason of %s', (_name, [from, to], expected) => {
    expect(problems(valid.replace(from, to))).toContain(expected)
  })

  it('says of a key that is not there that it is missing', () => {
    expect(problems(valid.replace(/sources: .*\n/, ''))).toEqual(['toast.yaml:1: sources: is missing'])
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(problems(Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xff))).toEqual([
      'toast.yaml: is not valid UTF-8; save it as UTF-8',
    ])
  })

  it('refuses a huge file without parsing it', () => {
    expect(problems(new Uint8Array(50_000_000))).toEqual([
      'toast.yaml: is 50000000 bytes; a dataset file may have at most 2000000',
    ])
  })
})
