import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countryCode } from '../../../schema/corpus/country-code.ts'
import { namePattern } from '../../../schema/corpus/name-pattern.ts'
import { withSetting } from '../../../schema/corpus/setting.ts'
import { voicesOfTexts } from '../../../schema/corpus/voices.ts'

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

describe('withSetting(codebook, key, value)', () => {
  it.each([
    ['# Mine.\nthemes: []\n', '# Mine.\nthemes: []\nnames: "{party}_{year}"\n'],
    ["names: '{year}' # old\nthemes: []\n", 'names: "{party}_{year}" # old\nthemes: []\n'],
    ["names: '{party}_{year}'\nthemes: []", "names: '{party}_{year}'\nthemes: []"],
    ['{themes: []}\n', '{ themes: [], names: "{party}_{year}" }\n'],
  ])('leaves all else as it is: %j', (codebook, kept) => {
    expect(withSetting(codebook, 'names', '{party}_{year}')).toBe(kept)
  })
})

describe('countryCode', () => {
  it('knows three letters for two, and leaves all else', () => {
    expect(['France', 'united_states', 'Oldport'].map(countryCode)).toEqual(['FR', 'US', 'Oldport'])
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

describe('namePattern(fields of other names)', () => {
  it('names what it passes over', () => {
    const form = namePattern('{party}_{session}_{yaer}')
    expect('read' in form && form.passedOver).toEqual(['session', 'yaer'])
    expect('read' in form && form.read('OST_67_2012.txt')).toEqual({ party: 'OST' })
  })
})

describe('voicesOfTexts', () => {
  const voicesOf = (folders: string[], parties: string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-voices-'))
    for (const name of ['', ...folders]) mkdirSync(join(folder, 'texts', name), { recursive: true })
    const found = voicesOfTexts(folder, 'Lamps', { parties, form: undefined })
    rmSync(folder, { recursive: true })
    if ('problem' in found) return found.problem
    return [found.note, ...found.voices.map(({ id, label, parties }) => [id, label, ...parties].join(' '))]
  }

  it('labels voices that names of files call by three letters with their countries, and gives them these codes', () => {
    expect(voicesOf([], ['USA', 'RUS', 'Oldport', 'KD'])).toEqual([
      'No voices in codebook.yaml; taken from the names of the files: kd, oldport, rus, usa.',
      'kd KD KD',
      'oldport Oldport XA',
      'rus Russia RU',
      'usa United States US',
    ])
  })

  it('makes one voice of one state, whether its code has two letters or three', () => {
    expect(voicesOf([], ['FRA', 'France', 'RUS'])).toHaveLength(3)
    expect(voicesOf([], ['USA', 'US', 'RUS'])).toEqual([
      'No voices in codebook.yaml; taken from the names of the files: rus, us.',
      'rus Russia RU',
      'us US US',
    ])
  })

  it('takes the names of the files before the folders that they lie in, and says where voices come from', () => {
    expect(voicesOf(['y2012'], ['KD'])).toEqual([
      'No voices in codebook.yaml; taken from the names of the files: kd.',
      'kd KD KD',
    ])
    expect(voicesOf(['xa', 'varn', 'other'], [])).toEqual([
      'No voices in codebook.yaml; taken from the folders of texts/: varn, xa.',
      'varn Varn XB',
      'xa Xa XA',
    ])
    expect(voicesOf([], [])).toEqual([
      'No voices in codebook.yaml; all texts are those of one, Lamps. Where the names of the files say it, tell how with --name "{party}_{session}_{year}".',
      'speaker Lamps AA',
    ])
  })

  it('says whether folders or names are too many, or cannot be voices', () => {
    expect(voicesOf([], ['A1', 'B1', 'C1', 'D1', 'E1'])).toBe(
      'has no voices, and the names of the files name 5 parties (a1, b1, c1, d1, e1); name at most 4 voices',
    )
    expect(voicesOf(['a', 'b', 'c', 'd', 'e'], [])).toBe(
      'has no voices, and texts/ has 5 folders (a, b, c, d, e); name at most 4 voices',
    )
    expect(voicesOf([], ['Joint'])).toBe(
      'has no voices, and one named Joint would be called “joint”, which the site has for something else; give the voices other names',
    )
  })
})
