import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countryCode } from '../../../schema/corpus/country-code.ts'
import { namePattern, withNamePattern } from '../../../schema/corpus/name-pattern.ts'
import { voicesOfFolders } from '../../../schema/corpus/voices.ts'

describe('namePattern(pattern)', () => {
  it.each([
    ['{party}_{session}_{year}', 'un/OST_67_2012.txt', { party: 'OST', date: '2012' }],
    ['{party}_{session}_{year}', 'speeches.csv#OST_67_2012', { party: 'OST', date: '2012' }],
    [
      '{date}-{speaker}-{title}',
      '20120503-Hallow-On_lamps.en.txt',
      { date: '2012-05-03', speakers: ['Hallow'], title: 'On lamps' },
    ],
    ['{year}.{month} {party}', '2012.5 North Shore.docx', { party: 'North Shore', date: '2012-05' }],
    ['{year}{month}{day}_{party}', '2012-05-03_OST.txt', null],
    ['{party}_{year}', 'OST_212.txt', null],
  ])('%s reads %s', (pattern, name, facts) => {
    const form = namePattern(pattern)
    expect('read' in form && form.read(name)).toEqual(facts)
  })

  it.each([
    [
      '{session}_{number}',
      '{session}_{number} names none of party, date, year, month, day, title, speaker; write it as {party}_{session}_{year}',
    ],
    ['speech{2}', /^speech\{2\} names none of/],
    ['{year}_{year}', '{year}_{year} names {year} twice'],
  ])('refuses %s', (pattern, said) => {
    const form = namePattern(pattern)
    expect('problem' in form && form.problem).toEqual(
      typeof said === 'string' ? said : expect.stringMatching(said),
    )
  })
})

describe('withNamePattern(codebook, pattern)', () => {
  it.each([
    ['# Mine.\nthemes: []\n', '# Mine.\nthemes: []\nnames: "{party}_{year}"\n'],
    ["names: '{year}' # old\nthemes: []\n", 'names: "{party}_{year}" # old\nthemes: []\n'],
    ["names: '{party}_{year}'\nthemes: []", "names: '{party}_{year}'\nthemes: []"],
    ['{themes: []}\n', '{ themes: [], names: "{party}_{year}" }\n'],
  ])('leaves all else as it is: %j', (codebook, kept) => {
    expect(withNamePattern(codebook, '{party}_{year}')).toBe(kept)
  })
})

describe('countryCode', () => {
  it('knows three letters for two, and leaves all else', () => {
    expect(['USA', 'rus', 'CHN', 'DEU', 'US', 'Harbour'].map(countryCode)).toEqual([
      'US',
      'RU',
      'CN',
      'DE',
      'US',
      'Harbour',
    ])
  })
})

describe('voicesOfFolders', () => {
  it('labels voices that names of files call by three letters with their countries', () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-voices-'))
    mkdirSync(join(folder, 'texts'))
    const voices = voicesOfFolders(folder, 'Lamps', ['USA', 'RUS', 'Oldport'])
    rmSync(folder, { recursive: true })
    expect('voices' in voices && voices.voices.map(({ id, label }) => [id, label])).toEqual([
      ['oldport', 'Oldport'],
      ['rus', 'Russia'],
      ['usa', 'United States'],
    ])
  })
})
