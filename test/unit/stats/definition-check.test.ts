import { describe, expect, it } from 'vitest'
import { definitionChecks, halvesOf } from '../../../schema/stats/definition-check.ts'
import type { MeasuredMentions } from '../../../schema/stats/rate.ts'

/** Texts of one year, each of 1,000 words. */
function year(year: number, counts: Counts[]): MeasuredMentions[] {
  return counts.map(([strict, standard, broad]) => ({
    theme: 'nato',
    year,
    voice: 'moscow' as const,
    coverage: 'whole' as const,
    words: 1000,
    mentions: { strict, standard, broad },
  }))
}

/** The texts as they are kept, each a group of its own. */
function measured(texts: readonly MeasuredMentions[]) {
  return [
    {
      theme: 'nato',
      groups: texts.map(({ year, voice, coverage }) => ({
        ...{ year, voice, coverage },
        ...{ language: 'en', panel: null, isOfSeries: false },
      })),
      isAsked: texts.map(() => true),
      places: texts.map((_, index) => index),
      words: texts.map(({ words }) => words),
      strict: texts.map(({ mentions }) => mentions.strict),
      standard: texts.map(({ mentions }) => mentions.standard),
      broad: texts.map(({ mentions }) => mentions.broad),
    },
  ]
}

type Counts = [strict: number, standard: number, broad: number]

const five = (...one: Counts): Counts[] => Array.from({ length: 5 }, () => one)

function directions(texts: readonly MeasuredMentions[]) {
  const checks = definitionChecks(measured(texts), {
    themes: ['nato'],
    voices: ['moscow'],
    halves: halvesOf({ from: 2020, to: 2023 }),
    coverage: 'whole',
    shared: 'apart',
  })
  return checks.map(({ definition, direction }) => `${definition} ${direction}`)
}

describe('halvesOf(years, split)', () => {
  it('cuts in the middle, the earlier half the longer one, or before the year given', () => {
    expect(halvesOf({ from: 2013, to: 2024 })).toEqual({
      earlier: { from: 2013, to: 2018 },
      later: { from: 2019, to: 2024 },
    })
    expect(halvesOf({ from: 2020, to: 2022 }).later).toEqual({ from: 2022, to: 2022 })
    expect(halvesOf({ from: 2013, to: 2024 }, 2022)).toEqual({
      earlier: { from: 2013, to: 2021 },
      later: { from: 2022, to: 2024 },
    })
  })
})

describe('definitionChecks(measured, question)', () => {
  it('tells a rise, chance and no mention apart, definition by definition', () => {
    const texts = [...year(2020, five(0, 5, 1)), ...year(2023, five(0, 5, 9))]
    expect(directions(texts)).toEqual(['strict unnamed', 'standard unclear', 'broad rise'])
  })

  it('tells a fall', () => {
    const texts = [...year(2020, five(4, 8, 9)), ...year(2023, five(0, 1, 1))]
    expect(directions(texts)).toEqual(['strict fall', 'standard fall', 'broad fall'])
  })

  it('says nothing of a half with four texts, whatever they hold', () => {
    const texts = [...year(2020, five(0, 0, 0)), ...year(2023, five(9, 9, 9).slice(1))]
    expect(directions(texts)).toEqual(['strict too_few', 'standard too_few', 'broad too_few'])
  })

  it('counts no text of which only a part was read: neither words nor texts, and says how many there are', () => {
    const part = year(2021, [[9, 9, 9]]).map((text) => ({ ...text, coverage: 'part' as const }))
    const question = { themes: ['nato'], voices: ['moscow'], halves: halvesOf({ from: 2020, to: 2023 }) }
    const of = (texts: MeasuredMentions[]) =>
      definitionChecks(measured(texts), { ...question, coverage: 'whole', shared: 'apart' }).map(
        ({ earlier, ...rest }) => {
          const { partTexts, ...tally } = earlier
          return { ...rest, earlier: tally, partTexts }
        },
      )
    const whole = [...year(2020, five(0, 5, 1)), ...year(2023, five(0, 5, 9))]
    expect(of([...whole, ...part])).toEqual(of(whole).map((check) => ({ ...check, partTexts: 1 })))
    // Four whole texts are four, whatever parts stand beside them.
    expect(directions([...whole.slice(1), ...part])[0]).toBe('strict too_few')
  })

  it('counts texts that name the theme, and its first and last year', () => {
    const texts = [...year(2020, five(0, 0, 1)), ...year(2021, [[0, 0, 2]]), ...year(2023, five(1, 1, 1))]
    const [strict, , broad] = definitionChecks(measured(texts), {
      themes: ['nato'],
      voices: ['moscow'],
      halves: halvesOf({ from: 2020, to: 2023 }),
      coverage: 'whole',
      shared: 'apart',
    })
    expect(strict).toMatchObject({ firstYear: 2023, lastYear: 2023 })
    expect(strict?.earlier).toMatchObject({ texts: 6, textsMentioning: 0, words: 6000, per1000Words: 0 })
    expect(broad).toMatchObject({ firstYear: 2020, lastYear: 2023 })
    expect(broad?.earlier).toMatchObject({ texts: 6, textsMentioning: 6, mentions: 7, per1000Words: 7 / 6 })
  })
})
