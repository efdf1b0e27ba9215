import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { SubjectFile } from '../../../schema/import/subject.ts'
import { readSubject } from '../../../schema/import/subject-file.ts'
import { readYaml } from '../../../schema/import/yaml-file.ts'

const right = `
name: Soup
title: Soup
description: Soup.
keywords: []
headline: Soup
lede: Soup.
statements: Toasts.
coding: By hand.
years: {first: 2020, last: 2021}
voices: [{id: harbour, label: Harbour, parties: [HA], colour: {light: '#00619c', dark: '#62b5ea'}}]
pages: []
examples: {theme: soup, frame: hot, statement: toast, speaker: A, words: soup, search: [soup]}
series: [{id: toasts, label: Toasts, kinds: [speech], levels: [other], parties: [HA], rule: All., issued: {2020: 1, 2021: 0}}]
panels: []
method: {coding: By hand., agreement: None., cautions: []}
findings: []
pairs: []
groups: []
`

function problem(from: string, to: string): string | undefined {
  const result = SubjectFile.safeParse(parse(right.replace(from, to)))
  return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
}

describe('SubjectFile', () => {
  it('takes a subject with one voice', () => expect(problem('', '')).toBeUndefined())

  it.each([
    ['first: 2020', 'first: 2022', 'years: first is after last'],
    ['id: harbour', 'id: joint', 'voices.0.id: joint is a reserved word'],
    ['id: harbour', 'id: The Harbour', 'voices.0.id: must be lower-case words joined by _'],
    [
      "light: '#00619c'",
      "light: '#eeeeee'",
      'voices.0.colour.light: has a contrast of 1.1 to the light ground; at least 3 is needed',
    ],
    ["dark: '#62b5ea'", 'dark: blue', 'voices.0.colour.dark: must be a colour such as #00619c'],
    ['2021: 0}', '2022: 0}', 'series.0.issued: leaves a year out; give it 0 if none was issued'],
    ['[HA]', '[Harbour]', 'voices.0.parties.0: must be two capital letters such as RU'],
  ])('refuses %s → %s', (from, to, said) => expect(problem(from, to)).toBe(said))

  it('names the lines of both colours that look alike', () => {
    const like = `voices:
  - {id: harbour, label: Harbour, parties: [HA], colour: {light: '#00619c', dark: '#62b5ea'}}
  - {id: mole, label: Mole, parties: [MO], colour: {light: '#00629d', dark: '#d98a00'}}`
    const bytes = new TextEncoder().encode(right.replace(/^voices:.*$/m, like))
    expect(readYaml('subject.yaml', bytes, SubjectFile)).toMatchObject({
      problems: [
        {
          line: 13,
          reason:
            'voices.1.colour.light of mole: looks like that of harbour to some readers (0 apart; at least 20 is needed); the other one is on line 12',
        },
      ],
    })
  })
})

describe('readSubject(folder)', () => {
  it('names a wrong line as `check:data` does, by the file within the dataset', () => {
    const folder = mkdtempSync(join(tmpdir(), 'subject-'))
    writeFileSync(join(folder, 'subject.yaml'), `${right}mood: gay\n`)
    try {
      expect(() => readSubject(folder)).toThrow(/^subject\.yaml:\d+: unknown key mood$/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
