import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markerOf, palettes } from '../../../schema/chart/look.ts'
import { namedYears, valueScale, yearTicks } from '../../../schema/chart/scale.ts'
import { readSubject } from '../../../schema/import/subject-file.ts'
import { subjectModule, subjectStyle } from '../../../schema/import/subject-plugin.ts'

// Read as a file: the test runner gives style sheets out empty.
const tokens = readFileSync(new URL('../../../web/style/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark')
const [, ownLight = '', ownDark = ''] = subjectStyle(readSubject()).split(':root {')

describe('palettes', () => {
  it.each([
    ['light', light + ownLight],
    ['dark', dark + ownDark],
  ] as const)('are the custom properties of the style sheet: %s', (scheme, sheet) => {
    for (const [name, value] of Object.entries(palettes[scheme])) {
      expect(sheet, name).toContain(`--${name}: ${value};`)
    }
  })
})

describe('subjectModule', () => {
  it.each(['/x/web/style.css', '/x/web/style.css?direct'])('puts the colours into %s', (id) => {
    expect(subjectModule().transform('a {}', id)).toContain('--joint: ')
    expect(subjectModule().transform('a {}', '/x/web/style/base.css')).toBeUndefined()
  })
})

describe('valueScale(values, unit)', () => {
  it.each([
    [[0.1], 0.25],
    [[0.3], 0.5],
    [[0.51], 1],
    [[], 0.25],
  ])('ends shares %j at %d', (values, max) => {
    expect(valueScale(values, 'share').max).toBe(max)
  })

  it.each([
    [[0], 1],
    [[2], 2],
    [[7], 10],
    [[11], 20],
    [[61], 100],
  ])('ends counts %j at %d', (values, max) => {
    expect(valueScale(values, 'passages').max).toBe(max)
  })
})

describe('namedYears', () => {
  const named = (from: number, to: number, room: Parameters<typeof namedYears>[1]) =>
    namedYears({ from, to }, room)
      .map(({ label }) => label)
      .join(' ')

  it('names as many years as have room', () => {
    expect(named(2018, 2024, { names: 12, short: 12 })).toBe('2018 2019 2020 2021 2022 2023 2024')
    expect(named(2013, 2024, { names: 6, short: 12 })).toBe('2014 2016 2018 2020 2022 2024')
  })

  it('names them in short where too few whole names fit', () => {
    expect(named(2013, 2024, { names: 3, short: 6 })).toBe('’14 ’16 ’18 ’20 ’22 ’24')
    expect(named(2005, 2014, { names: 3, short: 5 })).toBe('’06 ’08 ’10 ’12 ’14')
  })

  it('names more than one year of several, on the narrowest ground too', () => {
    expect(named(2013, 2024, { names: 2, short: 5 })).toBe('’13 ’16 ’19 ’22')
  })

  it('names the first of years that are counted together', () => {
    expect(named(2013, 2024, { names: 2, short: 6, together: 2 })).toBe('’13 ’15 ’17 ’19 ’21 ’23')
    expect(named(2013, 2024, { names: 2, short: 5, together: 2 })).toBe('’13 ’17 ’21')
  })

  it('names the months of a single year, and January by the year', () => {
    expect(named(2022, 2022, { names: 9, short: 9 })).toBe('2022 Apr Jul Oct')
    expect(named(2022, 2022, { names: 12, short: 9 })).toBe(
      '2022 Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
    )
  })
})

describe('yearTicks(from, to)', () => {
  it('names a year even where no round one lies between first and last', () => {
    expect(yearTicks(2004, 2024, 2).map(({ label }) => label)).toEqual(['2010', '2020'])
    expect(yearTicks(2011, 2014, 0).map(({ label }) => label)).toEqual(['2011'])
    expect(yearTicks(2011, 2019, 1).map(({ label }) => label)).toEqual(['2015'])
  })

  it('names every second year of twelve, and the only one of one', () => {
    expect(yearTicks(2013, 2024).map(({ label }) => label)).toEqual([
      '2014',
      '2016',
      '2018',
      '2020',
      '2022',
      '2024',
    ])
    expect(yearTicks(2022, 2022)).toEqual([{ x: 2022.5, label: '2022' }])
  })
})

describe('markerOf(voice)', () => {
  it('gives every voice a shape of its own', () => {
    expect(['all', 'joint', 'moscow', 'beijing'].map(markerOf)).toEqual([
      'diamond',
      'circle',
      'square',
      'triangle',
    ])
  })
})
